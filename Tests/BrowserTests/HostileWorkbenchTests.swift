import Extraction
import JSONText
import PageTree
import ReportPages
import RuleAuthoring
import RuleGrammar
import TestSupport
import Testing

/// Rule files that the workbench writes of pages whose names and texts are made to break out of them.
@Suite(.serialized, .enabled(if: Chromium.path != nil, "chromium is not installed"))
struct HostileWorkbenchTests {
    private static let names = """
        <!doctype html><html><head><title>x'\u{85}: [y] # "z"</title></head><body>
        <div id="a'b: # [c]" class="say-\u{80}&quot;]{}\\ x"><p class="- k: v">It's a text: with # signs, "quotes", \\ and \u{2029}ends. And another sentence of it.</p></div>
        <div class="&#10;rules: []"><p>---\u{85}rules: [] is what this paragraph of the page says, and it says so at length, in a sentence.</p></div>
        <div id="&lt;/script&gt;"><p>{{ and }} and *anchor and &amp;alias and !!tag stand in this paragraph of the page, which is long enough.</p></div>
        <aside class="promo-box' or 'x"><a href=/>Read also: 'this' and "that"</a></aside></body></html>
        """

    @Test func aFileOfAHostilePageIsSound() throws {
        try AuditPageTests.withBrowser { browser in
            for html in ScriptInjection.all.map(\.html) + [Self.names] {
                let verdict = Filter(rules: try RuleSet()).judge(Page(PageBytes(text: html), url: "https://listok.example/1"))
                let audit = AuditPage(
                    verdict, name: "a/b\u{85}\u{80}\nrules: [].html",
                    workbench: WorkbenchData.json(verdict, path: "it's: [a] \u{85}\"page\".html").map(AuditPage.Workbench.init))
                try browser.show(html: audit.html)
                for brush in ["article", "chrome", "title", "author", "published", "subtitle", "section"] {
                    let yaml =
                        try browser.run(
                            "(() => { state.marks = new Map(blocks.map((b) => [b.index, '\(brush)'])); return siteFile(); })()"
                        ).string ?? ""
                    guard !yaml.isEmpty else { continue }
                    let parsed = RuleFileParser.parse(yaml, path: "listok.yaml")
                    #expect(parsed.diagnostics.filter { $0.severity == .error }.map(\.description) == [], "\(yaml)")
                    #expect(parsed.file?.rules.allSatisfy { $0.id.hasPrefix("listok-example.") } == true, "\(yaml)")
                    let failures = parsed.file.map { RuleTester.run([$0]).failures.map(\.description) }
                    #expect(failures == [], "\(yaml)")
                }
                let done = try browser.run("[window.pwned, document.title.includes('pwned')]")
                #expect(done == .array([.null, .bool(false)]) && browser.doings == [] && browser.requests == [])
            }
        }
    }
}
