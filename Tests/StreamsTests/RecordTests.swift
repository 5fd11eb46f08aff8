import Extraction
import Foundation
import JSONText
import Streams
import TestSupport
import Testing

/// NDJSON in, NDJSON out, one record at a time.
@Suite struct RecordTests {
    static let worker = RecordWorker(Filter(rules: try! RuleSet()))
    static let article =
        "<article><h1>Мост открыли</h1><p>" + String(repeating: "Слова, которых хватит для абзаца и ещё немного. ", count: 8)
        + "</p></article>"

    private func answer(_ line: String, names: RecordNames = RecordNames()) throws -> JSON {
        var item = SourceItem(.line(Array(line.utf8), isCut: false), name: "x:7", path: "x/7")
        item.id = .null
        item.line = 7
        var worker = Self.worker
        worker.names = names
        let bytes = worker.answer(item).output
        #expect(bytes.last == 0x0A && !bytes.dropLast().contains(0x0A))
        return try JSON(parsing: Array(bytes.dropLast()))
    }

    @Test func aRecordComesBackWithItsIDAndWhatPassesThrough() throws {
        let line = JSON.object([
            .init("id", .string("x")), .init("html", .string(Self.article)), .init("n", .number("1.50")), .init("title", .string("own")),
        ]).text()
        let out = try answer(line)
        #expect(out["id"] == .string("x") && out["status"] == .string("ok") && out["n"] == .number("1.50"))
        #expect(out["title"] == .string("Мост открыли"))
        #expect(out["input"]?["title"] == .string("own"))
        #expect(out["html"] == nil)
        #expect(out["text"]?.string == "Мост открыли\n\n" + (out["body"]?.string ?? ""))
    }

    @Test func oneMemberInputHoldsWhatWasRenamedAndWhatWasCalledSo() throws {
        let out = try answer(#"{"id":4,"text":"a","schema":9,"input":{"z":1}}"#)
        #expect(out.members?.count { $0.name == "input" } == 1)
        #expect(out["input"] == .object([.init("schema", .integer(9)), .init("input", .object([.init("z", .integer(1))]))]))
    }

    @Test func bytesOfAnyEncodingComeAsBase64() throws {
        let html = "<meta charset=windows-1251>" + Self.article
        let bytes = try #require(html.data(using: .windowsCP1251))
        let out = try answer(JSON.object([.init("id", .integer(1)), .init("html_base64", .string(bytes.base64EncodedString()))]).text())
        #expect(out["title"] == .string("Мост открыли") && out["encoding"]?["name"] == .string("windows-1251"))
    }

    @Test func bytesThatAreNoPageAreSkipped() throws {
        let picture = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]).base64EncodedString()
        let out = try answer(#"{"id":1,"html_base64":"\#(picture)"}"#)
        #expect(out["status"] == .string("skipped") && out["reason"] == .string("it is no page: PNG image"))
    }

    @Test func membersMayBeCalledOtherwise() throws {
        var names = RecordNames()
        #expect(names.call("html", "content") && names.call("id", "key") && !names.call("body", "x"))
        let line = JSON.object([.init("key", .string("k")), .init("content", .string(Self.article)), .init("html", .integer(1))]).text()
        let out = try answer(line, names: names)
        #expect(out["id"] == .string("k") && out["title"] == .string("Мост открыли") && out["html"] == .integer(1))
        #expect(out["content"] == nil)
    }

    @Test(arguments: [
        (#"{"id":1,"html":3}"#, "html that is no string"), (#"{"id":1}"#, "has none"),
        (#"{"id":1,"html":"","text":""}"#, "has html and text"),
        (#"{"id":1,"html_base64":"*"}"#, "not base64"), (#"[1]"#, "must be a JSON object"), ("{", "not JSON at byte 2"),
        (#"{"id":1,"text":"x","url":5}"#, "url must be a string"), (#"{"id":1.,"text":"x"}"#, "not JSON at byte 7"),
        (#"{"id":1,"text":"\u+041"}"#, "four hexadecimal digits"), (#"{"id":1,"text":"a","text":"b"}"#, "“text” stands twice"),
        ("\0\0", "not JSON at byte 1"),
    ])
    func aBadLineBecomesARecordWithAnError(_ line: String, _ message: String) throws {
        let out = try answer(line)
        #expect(out["status"] == .string("error") && out["line"] == .number("7"))
        #expect(out["error"]?.string?.contains(message) == true)
    }
}
