import Extraction
import Foundation
import JSONText
import Streams
import Synchronization
import TestSupport
import Testing

@Suite struct StreamTests {
    private let records = RecordFilter(Filter(rules: try! RuleSet()))

    private func answer(_ line: String) throws -> JSON {
        let bytes = records.answer(Array(line.utf8), number: 7).bytes
        #expect(bytes.last == 0x0A && !bytes.dropLast().contains(0x0A))
        return try JSON(parsing: Array(bytes.dropLast()))
    }

    static let article =
        "<article><h1>Мост открыли</h1><p>" + String(repeating: "Слова, которых хватит для абзаца и ещё немного. ", count: 8)
        + "</p></article>"

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

    @Test func bytesOfAnyEncodingComeAsBase64() throws {
        let html = "<meta charset=windows-1251>" + Self.article
        let bytes = try #require(html.data(using: .windowsCP1251))
        let out = try answer(JSON.object([.init("id", .integer(1)), .init("html_base64", .string(bytes.base64EncodedString()))]).text())
        #expect(out["title"] == .string("Мост открыли") && out["encoding"]?["name"] == .string("windows-1251"))
    }

    @Test(arguments: [
        (#"{"id":1,"html":3}"#, "html that is no string"), (#"{"id":1}"#, "has none"),
        (#"{"id":1,"html":"","text":""}"#, "has html and text"),
        (#"{"id":1,"html_base64":"*"}"#, "not base64"), (#"[1]"#, "must be a JSON object"), ("{", "not JSON at byte 2"),
        (#"{"id":1,"text":"x","url":5}"#, "url must be a string"),
    ])
    func aBadLineBecomesARecordWithAnError(_ line: String, _ message: String) throws {
        let out = try answer(line)
        #expect(out["status"] == .string("error") && out["line"] == .number("7"))
        #expect(out["error"]?.string?.contains(message) == true)
    }

    @Test(arguments: [1, 2, 8])
    func resultsKeepTheirOrder(_ jobs: Int) throws {
        let out = Mutex<[UInt8]>([])
        var next = 0
        try OrderedPipeline(jobs: jobs).run(
            next: { () -> Int? in
                next += 1
                return next <= 200 ? next : nil
            },
            work: { item -> [UInt8] in
                if item % 7 == 0 { Thread.sleep(forTimeInterval: 0.002) }
                return [UInt8(item % 256)]
            },
            emit: { bytes in out.withLock { $0 += bytes } })
        #expect(out.withLock { $0 } == (1...200).map { UInt8($0 % 256) })
    }

    @Test(arguments: [1, 4])
    func aFailingSinkEndsTheStreamWithItsError(_ jobs: Int) {
        struct Full: Error {}
        var next = 0
        #expect(throws: Full.self) {
            try OrderedPipeline(jobs: jobs).run(
                next: { () -> Int? in
                    next += 1
                    return next
                },
                work: { $0 }, emit: { _ in throw Full() })
        }
        #expect(next < 100)
    }
}
