import Extraction
import Foundation
import JSONText
import PageTree
import ReportPages
import RuleAuthoring
import RuleGrammar
import TestSupport
import Testing

/// The audit in a browser: what people see and press.
@Suite(.serialized, .enabled(if: Chromium.path != nil, "chromium is not installed"))
struct AuditPageTests {
    static let story = """
        <!doctype html><html lang="ru"><head><title>Мост открыли — Листок</title><style>nav{color:#444}.lead{font-weight:bold}</style></head><body>
        <nav class="site-menu"><ul><li><a href="/a">Новости</a></li><li><a href="/b">Погода</a></li><li><a href="/c">Спорт</a></li></ul></nav>
        <main id="content"><h1 class="story-title">Мост открыли в срок</h1><p class="byline">Текст: <span class="author-name">Анна Иванова</span></p>
        <div class="story-body css-1x2y3z"><p>Новый мост через реку открыли в понедельник утром, сообщила городская служба дорог. Движение пустили в шесть часов.</p>
        <p>Строители работали три года, и за это время стоимость выросла на треть, говорится в отчёте. Жители соседних улиц довольны.</p>
        <div class="promo-box"><a href="/x">Читайте также: как строили мост</a></div>
        <p>Мэр сказал, что следующим летом начнут ремонт набережной. Деньги на него уже выделили, а подрядчика выберут весной.</p></div></main>
        <footer class="site-footer">© 2024 Листок. Все права защищены.</footer></body></html>
        """

    static func html(_ text: String = story, rules: String? = nil) throws -> String {
        let page = Page(PageBytes(text: text), url: "https://listok.example/1")
        let verdict = Filter(rules: try RuleSet()).judge(page)
        let other = try rules.map {
            ("own.yaml", Filter(rules: try RuleSet(adding: [.init(path: "own.yaml", text: $0)])).judge(page))
        }
        return AuditPage(
            verdict, name: "page.html", against: other.map { (name: $0.0, verdict: $0.1) },
            workbench: WorkbenchData.json(verdict, path: "page.html").map(AuditPage.Workbench.init)
        ).html
    }

    static func withBrowser(
        _ width: Int = 1280, language: String = "en-US", isDark: Bool = false, _ body: (Chromium) throws -> Void
    ) throws {
        let browser = try Chromium(width: width, language: language, isDark: isDark)
        defer { browser.quit() }
        try body(browser)
    }

    @Test func aClickOnThePageSaysWhyAndTheReasonsAddUp() throws {
        try Self.withBrowser { browser in
            try browser.show(html: Self.html())
            try browser.click("winnow-run.kept", inFrame: true)
            try browser.wait(until: "!!document.querySelector('#change')")
            let shown = try browser.run(
                "[...document.querySelectorAll('.reasons li:not(.sum) .points')].reduce((s, e) => s + Math.round(100 * parseFloat(e.textContent.replace('−', '-'))), 0)"
            )
            let sum = try browser.run("Math.round(100 * parseFloat(document.querySelector('#sum .points').textContent.replace('−', '-')))")
            #expect(shown == sum)
            let score = try browser.run("blocks[state.current].score")
            #expect(score == sum)
            #expect(browser.doings == [] && browser.requests == [])
        }
    }

    @Test func keysGoFromBlockToBlockAndSearchFilters() throws {
        try Self.withBrowser { browser in
            try browser.show(html: Self.html())
            try browser.press("j")
            try browser.press("j")
            #expect(try browser.run("state.current") == .integer(1))
            #expect(
                try browser.run("document.querySelector('iframe').contentDocument.querySelectorAll('.current').length > 0") == .bool(true))
            try browser.run(
                "(() => { const s = document.getElementById('search'); s.value = 'мэр'; s.dispatchEvent(new Event('input')); })()")
            #expect(try browser.run("document.querySelectorAll('.blocks li').length") == .integer(1))
        }
    }

    @Test func theLanguageIsTheBrowsers() throws {
        try Self.withBrowser(language: "ru-RU") { browser in
            try browser.show(html: Self.html())
            #expect(try browser.run("document.documentElement.lang") == .string("ru"))
            #expect(try browser.run("document.body.innerText.includes('Верстак')") == .bool(true))
            try browser.click("#language")
            #expect(try browser.run("document.body.innerText.includes('Workbench')") == .bool(true))
        }
    }

    @Test func otherRulesShowWhatTheyChange() throws {
        let rules =
            "site: 'listok.example'\nrules:\n  - id: own.strip\n    select: 'p.byline'\n    category: widget\n    action: strip\n  - id: own.more\n    text: 'набережной'\n    action: score\n    points: -30\n"
        try Self.withBrowser { browser in
            try browser.show(html: Self.html(rules: rules))
            #expect(try browser.run("blocks.filter(b => b.changed).map(b => b.text.slice(0, 3)).includes('Мэр')") == .bool(true))
            try browser.press("c")
            try browser.press("Enter")
            #expect(try browser.run("!!document.querySelector('#against')") == .bool(true))
        }
    }

    /// The workbench writes a file that passes the checks and its own tests.
    @Test func theWorkbenchWritesASiteFileThatHolds() throws {
        try Self.withBrowser { browser in
            try browser.show(html: Self.html())
            try browser.run("state.tab = 'workbench'; drawSide()")
            func paint(_ brush: String, _ words: [String]) throws {
                try browser.click("[data-brush=\(brush)]")
                for word in words {
                    let number = try browser.run("blocks.findIndex(b => b.text.includes(\(JSON.string(word).text()))) + 1").double ?? 0
                    try browser.click("winnow-run[data-block='\(Int(number))']", inFrame: true)
                }
            }
            try paint("article", ["Новый мост", "Строители", "Мэр сказал"])
            try paint("chrome", ["Читайте также"])
            try paint("author", ["Анна Иванова"])
            let yaml = try browser.run("document.querySelector('#yaml').textContent").string ?? ""
            #expect(yaml.contains("select: '.story-body'") && yaml.contains("select: '.promo-box'"), "\(yaml)")
            #expect(!yaml.contains("css-1x2y3z"))
            let parsed = RuleFileParser.parse(yaml, path: "listok.yaml")
            #expect(parsed.diagnostics.map(\.description) == [])
            let file = try #require(parsed.file)
            #expect(Lints.check([file]).map(\.description) == [])
            #expect(RuleTester.run([file]).failures.map(\.description) == [])
            let rules = try RuleSet(adding: [.init(path: "listok.yaml", text: yaml)])
            let report = PageTester(rules: rules, read: { _ in Array(Self.story.utf8) }, exists: { $0 == "page.html" }).run([file])
            #expect(report.failures.map(\.description) == [] && report.tests > 4)
        }
    }

    /// The browser draws what Swift wrote, and nothing of the page acts.
    @Test func nothingOfAScriptInjectionRuns() throws {
        try Self.withBrowser { browser in
            for page in ScriptInjection.all {
                try browser.show(html: Self.html(page.html))
                for tab in ["blocks", "why", "workbench", "fields"] {
                    try browser.run("state.tab = '\(tab)'; state.current = 0; drawSide()")
                }
                usleep(100_000)
                let done = try browser.run("[window.pwned, document.title.includes('pwned'), location.hash]")
                #expect(done == .array([.null, .bool(false), .string("")]), "\(page)")
                #expect(browser.doings == [] && browser.requests == [], "\(page)")
            }
        }
    }
}
