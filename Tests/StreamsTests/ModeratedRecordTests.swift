import Extraction
import JSONText
import Streams
import Testing
import TextModeration

/// What a record's answer tells of moderation, whatever became of the record.
@Suite struct ModeratedRecordTests {
    static let rules = try! RuleSet()

    private static func worker(redacts: Bool = false, members: [String] = []) -> RecordWorker {
        var worker = RecordWorker(
            Filter(rules: rules, largestPage: 10_000, moderation: ModerationSettings(redacts: redacts, takesTextAsIs: true)))
        worker.names.moderated = ModeratedMembers(members)
        return worker
    }

    private static func answer(_ line: String, by worker: RecordWorker = worker()) throws -> JSON {
        var item = SourceItem(.line(Array(line.utf8), isCut: false), name: "x:7", path: "x/7")
        item.line = 7
        return try JSON(parsing: Array(worker.answer(item).output.dropLast()))
    }

    @Test(arguments: [
        "{", #"{"id":1}"#, #"{"id":1,"text":3}"#, #"{"id":1,"html_base64":"%%%"}"#, #"{"id":1,"text":"a","html":"b"}"#,
        #"{"id":1,"html_base64":"iVBORw0KGgoAAA=="}"#, #"{"id":1,"text":"\#(String(repeating: "слово ", count: 2000))"}"#,
    ])
    func whatCouldNotBeModeratedWaitsForAPersonAndSaysWhy(_ line: String) throws {
        let out = try Self.answer(line)
        #expect(out["moderation"]?["action"] == .string("hold"))
        let reason = out["moderation"]?["forced"]?.array?.first?["by"]?.string ?? ""
        #expect(reason.hasPrefix("not moderated: ") && reason.count > 20)
    }

    @Test func whatTimedOutWaitsForAPerson() throws {
        let item = SourceItem(.page([]), name: "a.html", path: "a.html")
        let out = Self.worker().answer(item, insteadOf: .timeout, reason: "it needed more than 5 ms")
        #expect(try JSON(parsing: out.output.dropLast())["moderation"]?["action"] == .string("hold") && out.action == .hold)
    }

    static let record =
        #"{"id":"a","text":"Погода хорошая.","title":"Ну и пиздец","author":{"name":"Иван","mail":"4111 1111 1111 1111"},"tags":["мост","хуй"],"n":1}"#

    @Test func membersAreModeratedByName() throws {
        let out = try Self.answer(Self.record, by: Self.worker(members: ["title", "author.mail", "tags"]))
        #expect(out["title"] == .string("Ну и ***") && out["tags"] == .array([.string("мост"), .string("***")]))
        #expect(out["author"]?["name"] == .string("Иван") && out["author"]?["mail"] == .string("[номер карты]"))
        let fields = Set((out["moderation"]?["findings"]?.array ?? []).compactMap { $0["field"]?.string })
        #expect(fields == ["title", "author.mail", "tags"])
        #expect(out["text"] == .string("Погода хорошая.") && out["n"] == .number("1"))
    }

    @Test func membersThatNobodyNamedStayAsTheyAre() throws {
        #expect(try Self.answer(Self.record)["title"] == .string("Ну и пиздец"))
    }

    @Test func membersThatCouldNotBeModeratedAreLeftOut() throws {
        let long = #"{"id":1,"text":"\#(String(repeating: "слово ", count: 2000))","title":"пиздец","n":2}"#
        let out = try Self.answer(long, by: Self.worker(members: ["title"]))
        #expect(out["title"] == nil && out["n"] == .number("2"))
    }

    @Test(arguments: ["text", "html"])
    func redactedNothingOfAFlaggedRecordIsTold(_ kind: String) throws {
        let line =
            #"{"id":"пиздец-1","url":"https://a.ru/pizdec","\#(kind)":"<p>Ну и пиздец вышел, пишите ivan.petrov@mail.ru</p>","x":"пиздец"}"#
        let bytes = try Self.answer(line, by: Self.worker(redacts: true)).text()
        #expect(!bytes.contains("пизд") && !bytes.contains("a.ru") && !bytes.contains("ivan") && bytes.contains(#""line":7"#))
    }

    @Test func redactedACleanRecordIsToldWhole() throws {
        let out = try Self.answer(#"{"id":"a","text":"Погода хорошая."}"#, by: Self.worker(redacts: true))
        #expect(out["id"] == .string("a") && out["text"] == .string("Погода хорошая."))
    }
}
