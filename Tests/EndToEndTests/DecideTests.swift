import Foundation
import JSONText
import TestSupport
import Testing

/// From moderated records over what people decide of them to how right each rule is.
@Suite struct DecideCommandTests {
    private let folder = TemporaryFolder.url.appending(path: UUID().uuidString)
    private func path(_ name: String) -> String { folder.appending(path: name).path() }

    private static let records = """
        {"id": 1, "text": "Ну и пиздец вышел с этой стройкой."}
        {"id": 2, "text": "В кино показали «пиздец» по мотивам пьесы."}
        {"id": "three", "text": "Тихое утро над рекой."}
        """

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let run = try Command.run(["moderate", "--input", "ndjson", "--output", "ndjson"], input: Data(Self.records.utf8))
        try Data(run.output.utf8).write(to: URL(filePath: path("out.ndjson")))
    }

    private func decide(_ arguments: [String]) throws -> Command.Result {
        try Command.run(["decide"] + arguments + ["--log", path("log.jsonl"), "--by", "анна"])
    }

    private func log() throws -> [JSON] {
        try String(contentsOf: URL(filePath: path("log.jsonl")), encoding: .utf8).split(separator: "\n").map {
            try JSON(parsing: Array($0.utf8))
        }
    }

    @Test func eachDecisionIsALineWithWhoWhenWhatAndTheRules() throws {
        let report = ["--report", path("out.ndjson")]
        #expect(try decide(["reject", "1"] + report).status == 0)
        #expect(try decide(["approve", "2", "three", "--note", "цитата"] + report).status == 0)
        let lines = try log()
        #expect(lines.count == 3)
        #expect(lines.allSatisfy { $0["by"] == .string("анна") && $0["time"]?.string?.isEmpty == false })
        #expect(lines[0]["decision"] == .string("reject") && lines[0]["id"] == .string("1"))
        let rules = try #require(lines[0]["findings"]?.array)
        #expect(rules.contains(.string("profanity.obscene.pizd")))
        #expect(lines[0]["rules"]?.string?.isEmpty == false)
        #expect(lines[1]["note"] == .string("цитата"))
    }

    @Test func coverageCountsHowOftenPeopleAgreeAndUndoTakesBack() throws {
        let report = ["--report", path("out.ndjson")]
        _ = try decide(["reject", "1"] + report)
        _ = try decide(["approve", "2"] + report)
        func line() throws -> String {
            let run = try Command.run(["rules", "coverage", "--decisions", path("log.jsonl")])
            #expect(run.status == 0)
            return run.output.split(separator: "\n").first { $0.contains("profanity.obscene.pizd") }.map(String.init) ?? ""
        }
        let both = try line()
        #expect(!both.isEmpty)
        _ = try decide(["undo", "2"])
        let one = try line()
        #expect(!one.isEmpty && one != both)
        #expect(try log().count == 3)
    }

    @Test func aRecordThatNoReportKnowsIsAnErrorAndNothingIsWritten() throws {
        let run = try decide(["approve", "9", "--report", path("out.ndjson")])
        #expect(run.status != 0 && run.errors.contains("9"))
        #expect(!FileManager.default.fileExists(atPath: path("log.jsonl")))
    }

    @Test func whatNobodyDecidedCannotBeTakenBack() throws {
        #expect(try decide(["undo", "1"]).status != 0)
        _ = try decide(["reject", "1", "--report", path("out.ndjson")])
        #expect(try decide(["undo", "2"]).errors.contains("2"))
        #expect(try decide(["undo", "1"]).status == 0)
        #expect(try decide(["undo", "1"]).status != 0)
        #expect(try log().count == 2)
    }
}
