import Extraction
import Output
import PageTree
import Testing

/// A page that arrives is not held in memory, whatever it is made of.
@Suite struct LiveMemoryTests {
    private static let paragraph =
        "<p>The council voted on Monday to restore the wooden bridge, and the mayor said that work begins in May.</p>"
    private static let article =
        "<!doctype html><html><head><title>Bridge</title></head><body><h1>Bridge</h1>"
        + String(repeating: paragraph, count: 30)

    @Test(arguments: [
        ("text", ""), ("an attribute", "<p title=\""), ("a tag's name", "<"), ("a comment", "<!--"), ("a script", "<script>"),
        ("a declaration", "<!x "), ("a text area", "<textarea>"), ("plain text", "<plaintext>"),
    ])
    func aTokenWithoutAnEndIsNotHeld(_ name: String, _ begin: String) throws {
        let window = 64 << 10
        let page = ArrivingPage(Filter(rules: try RuleSet()), form: .html, window: window)
        var written = ""
        func write(_ text: String) { if let article = page.write(Array(text.utf8)) { written += PlainText.content(article).text } }
        write(Self.article + begin)
        for _ in 0..<40 {
            write(String(repeating: "word ", count: 3_200))
            #expect(page.held <= 4 * window, "\(name)")
        }
        written += PlainText.content(page.finish()).text
        #expect(written.contains("voted on Monday"), "\(name)")
    }

    /// What follows a token that was cut is read as what it is.
    @Test(arguments: [("<p title=\"", "\">"), ("<!--", "-->"), ("<script>", "</script>")])
    func whatFollowsATokenThatWasCutIsRead(_ begin: String, _ end: String) throws {
        let page = ArrivingPage(Filter(rules: try RuleSet()), form: .html, window: 64 << 10)
        var written = ""
        func write(_ text: String) { if let article = page.write(Array(text.utf8)) { written += PlainText.content(article).text + "\n" } }
        write(Self.article + begin)
        for _ in 0..<16 { write(String(repeating: "word ", count: 3_200)) }
        write(end + String(repeating: Self.paragraph.replacing("wooden", with: "stone"), count: 30))
        written += PlainText.content(page.finish()).text
        #expect(written.contains("stone bridge") && !written.contains("word word"), "\(begin)")
    }

    @Test func aLineWithoutAnEndIsNotHeld() throws {
        let window = 64 << 10
        let page = ArrivingPage(Filter(rules: try RuleSet()), form: .text, window: window)
        for _ in 0..<40 {
            _ = page.write(Array(String(repeating: "слово ", count: 2_000).utf8))
            #expect(page.held <= 4 * window)
        }
        _ = page.finish()
    }
}
