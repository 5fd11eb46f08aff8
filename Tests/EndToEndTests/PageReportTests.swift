import Foundation
import JSONText
import TestSupport
import Testing

/// Reports as pages: what the commands write, read again.
@Suite struct PageReportTests {
    private func temporary(_ ending: String) -> String {
        TemporaryFolder.url.appending(path: UUID().uuidString + ending).path()
    }

    /// The data that a page carries.
    private func data(of page: String) throws -> JSON {
        let text = try String(contentsOfFile: page, encoding: .utf8)
        let start = try #require(text.range(of: "<script type=\"application/json\" id=\"data\">"))
        let end = try #require(text.range(of: "</script>", range: start.upperBound..<text.endIndex))
        return try JSON(parsing: String(text[start.upperBound..<end.lowerBound]))
    }

    private static let letter = "Первый день было тихо.\n\nА потом водитель сказал: «пиздец» </script><script>, и уехал по делам.\n"

    @Test func moderationsPageHoldsTheFindingsInTheirTexts() throws {
        let page = temporary(".html")
        let result = try Command.run(["moderate", "--report", page], input: Data(Self.letter.utf8))
        #expect(result.status == 0 && result.errors == "", "\(result.errors)")
        let document = try #require(try data(of: page)["documents"]?.array?.first)
        let finding = try #require(document["findings"]?.array?.first { $0["block"] != nil })
        let place = "block \(Int(finding["block"]?.double ?? 0))"
        let text = Array((document["texts"]?[place]?.string ?? "").unicodeScalars)
        let span = (Int(finding["span"]?["start"]?.double ?? 0), Int(finding["span"]?["end"]?.double ?? 0))
        #expect(String(String.UnicodeScalarView(text[span.0..<span.1])) == "пиздец")
    }

    @Test func aRedactedPageHoldsNeitherWordsNorTexts() throws {
        let page = temporary(".html")
        _ = try Command.run(["moderate", "--redact", "--report", page], input: Data(Self.letter.utf8))
        let text = try String(contentsOfFile: page, encoding: .utf8)
        #expect(!text.contains("пиздец") && !text.contains("водитель"))
        #expect(try data(of: page)["documents"]?.array?.first?["findings"]?.array?.isEmpty == false)
    }

    @Test func theEvaluationsPageComparesPageByPage() throws {
        let (page, pages) = (temporary(".html"), temporary(".jsonl"))
        let folder = Project.root + "/Fixtures/Pages"
        #expect(try Command.run(["eval", "--no-title", "--pages", pages, folder]).status == 0)
        let result = try Command.run(["eval", "--report", page, "--against", "bare=" + pages, folder])
        #expect(result.status == 0, "\(result.errors)")
        let data = try data(of: page)
        #expect(data["against"] == .string("bare") && data["pages"]?.array?.count == Fixture.all.count)
        let difference = try #require(data["report"]?["differences"]?.array?.first)
        #expect((difference["f1"]?.double ?? 0) > 0 && (difference["interval"]?.array?.first?.double ?? 0) > 0)
        #expect(data["worst"]?.array?.first?["gold"]?.string?.isEmpty == false)
    }
}
