import ByteIO
import Evaluation
import Foundation
import TestSupport
import Testing

@Suite struct LoaderTests {
    /// Makes a folder with files by their paths.
    private func folder(_ files: [String: String]) throws -> String {
        let root = TemporaryFolder.url.appending(path: UUID().uuidString)
        for (path, text) in files {
            let url = root.appending(path: path)
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        return root.path()
    }

    @Test func recordsWithHTML() throws {
        let set = try GoldSetLoader.load(
            folder([
                "pages.jsonl": #"{"id":"1","url":"http://a/","lang":"ru","type":"forum","gold":"текст","with":["a"],"without":["b"]}"#
                    + "\n",
                "html/1.html": "<p>текст",
            ]))
        #expect(set.pages.count == 1)
        #expect(set.pages[0].type == "forum" && set.pages[0].gold == "текст" && set.pages[0].with == ["a"] && set.pages[0].without == ["b"])
    }

    @Test func aRecordMayHaveSnippetsInPlaceOfAGold() throws {
        let set = try GoldSetLoader.load(
            folder(["pages.jsonl": #"{"id":"1","with":["Мост открыт"],"without":["Читайте также"]}"# + "\n", "html/1.html": "<p>"]))
        #expect(set.pages[0].hasSnippetsOnly)
        let found = PageScore(set.pages[0], set: "a", output: "Мост\nоткрыт. Читайте также")
        let summary = ScoreSummary(name: "a", [found])
        #expect(!summary.hasWords && summary.snippetF1 == 2.0 / 3.0)
        let broken = try folder(["pages.jsonl": #"{"id":"1"}"# + "\n", "html/1.html": "<p>"])
        #expect(throws: GoldSetError.self) { try GoldSetLoader.load(broken) }
    }

    @Test func articleExtractionBenchmark() throws {
        let set = try GoldSetLoader.load(
            folder([
                "ground-truth.json": #"{"abc":{"articleBody":"text","url":"http://a/"}}"#, "html/abc.html": "<p>text",
            ]))
        #expect(set.pages.map(\.id) == ["abc"] && set.pages[0].gold == "text")
    }

    @Test func wcxb() throws {
        let set = try GoldSetLoader.load(
            folder([
                "ground_truth/0001.json":
                    #"{"url":"http://a/","ground_truth":{"main_content":"text","with":["t"],"without":[]},"_internal":{"page_type":{"primary":"product"}}}"#,
                "html/0001.html": "<p>text",
            ]))
        #expect(set.pages[0].gold == "text" && set.pages[0].type == "product" && set.pages[0].with == ["t"])
    }

    @Test func mozillasTestPages() throws {
        let set = try GoldSetLoader.load(
            folder(["one/source.html": "<p>x<nav>y</nav>", "one/expected.html": "<div><p>x</p><script>z</script></div>"]))
        #expect(set.pages[0].id == "one" && set.pages[0].gold == "x")
    }

    @Test func ourFixtures() throws {
        let set = try GoldSetLoader.load(Project.root + "/Fixtures/Pages")
        #expect(set.pages.count == Fixture.all.count)
        #expect(set.pages.contains { $0.isText } && set.pages.contains { !$0.isText })
    }

    @Test func whatIsNoGoldSetSaysWhy() throws {
        #expect(throws: GoldSetError.self) { try GoldSetLoader.load("/nowhere") }
        let missing = try folder(["pages.jsonl": #"{"id":"1","gold":""}"#])
        let error = #expect(throws: GoldSetError.self) { try GoldSetLoader.load(missing) }
        #expect(error?.description.contains("no html/1.html(.gz)") == true)
        let broken = try folder(["pages.jsonl": "{\n"])
        let second = #expect(throws: GoldSetError.self) { try GoldSetLoader.load(broken) }
        #expect(second?.description.contains("pages.jsonl:1: not JSON") == true)
    }
}
