import Extraction
import JSONText
import PageTree
import TestSupport
import Testing

@testable import ReportPages

@Suite struct InertPageTests {
    private static func inert(_ html: String) throws -> String {
        InertPage(Filter(rules: try RuleSet()).judge(Page(PageBytes(text: html), form: .html))).html
    }

    /// Read again, what was written holds no element and no attribute that acts, and no address.
    @Test(arguments: ScriptInjection.all)
    func aScriptInjectionBecomesMarkupThatDoesNothing(_ page: ScriptInjection) throws {
        var options = ParserOptions()
        options.detail = .everything
        let again = HTMLParser.parse(Array(try Self.inert(page.html).utf8), options)
        for index in 1..<UInt32(again.nodeCount) {
            let node = NodeID(rawValue: index)
            guard !again.isCharacterData(node) else { continue }
            let name = again.name(of: node)
            #expect(name == InertPage.run || name == "style" || InertNames.element(name) == name, "\(name)")
            for (attribute, value) in again.attributes(of: node) {
                #expect(
                    !attribute.hasPrefix("on") && !["href", "action", "srcset", "name", "formaction"].contains(attribute), "\(attribute)")
                if attribute == "src" { #expect(value.hasPrefix("data:image/")) }
                if attribute == "style" { #expect(!value.contains("https:")) }
            }
        }
    }

    @Test func everyBlockOfAPageStandsInIt() throws {
        for fixture in Fixture.all where !fixture.isText {
            let verdict = Filter(rules: try RuleSet()).judge(Page(PageBytes(try fixture.source())))
            let page = InertPage(verdict)
            let again = HTMLParser.parse(Array(page.html.utf8))
            var texts: [Int: String] = [:]
            for index in 1..<UInt32(again.nodeCount) {
                let node = NodeID(rawValue: index)
                guard again.name(of: node) == InertPage.run, let number = again.attribute(InertPage.number, of: node).flatMap({ Int($0) })
                else {
                    continue
                }
                texts[number - 1, default: ""] += again.textContent(node)
            }
            for block in verdict.view.blocks.indices where page.placed.contains(block) {
                let letters = verdict.view.segmentation.text(of: block).filter(\.isLetter)
                #expect(texts[block]?.filter(\.isLetter) == letters, "\(fixture): \(letters.prefix(60))")
            }
            #expect(page.placed.count * 100 >= verdict.view.blocks.count * 95, "\(fixture)")
        }
    }

    @Test func stylesOfThePageStayWithoutWhatTheyLoad() throws {
        let html = try Self.inert(
            "<!doctype html><head><style>p{color:red;background:URL( 'https://a.example/x.png' )} b{background:url(data:image/png;base64,AA==)}</style></head><p style='color:blue'>A sentence of text.</p>"
        )
        #expect(html.contains("p{color:red;background:none}") && html.contains("b{background:url(data:image/png;base64,AA==)}"))
        #expect(html.contains("<p style=\"color:blue\">") && html.hasPrefix("<!doctype html>"))
    }
}

@Suite struct InertStyleTests {
    @Test(
        arguments: [
            ("a{b:url(https://x/y)}", "a{b:none}"), ("a{b:\\75rl(//x)}", "a{b:none}"), ("a{b:\\55 RL('x')}", "a{b:none}"),
            ("a{b:\\url(x)}", "a{b:none}"), ("@\\69mport 'x';a{}", "@none;a{}"),
            ("a{b:URL(\"data:image/png,x\")}", "a{b:url(\"data:image/png,x\")}"),
            ("a{b:-webkit-image-set('x' 1x)}", "a{b:-webkit-none-set('x' 1x)}"), ("</style><!--", "/style>!--"),
            (".\\31 0:before{content:'\\201C'}", ".\\31 0:before{content:'\\201C'}"),
            ("@media (width<600px){a{b:c}}", "@media (width<600px){a{b:c}}"),
            ("a{b:url(x", "a{b:none"), ("\\", "\\"),
        ])
    func whatIsInThePageStaysAndNothingIsLoaded(_ sheet: String, _ cleaned: String) { #expect(InertStyle.cleaned(sheet) == cleaned) }
}

@Suite struct ReportPageTests {
    @Test func theSameDataGiveTheSameBytesAndNothingEndsTheScript() {
        let data = JSON.object([.init("x", .string("</script><!--<script>\u{2028}&amp;"))])
        let page = ReportPage(.audit, title: "a <b> \"c\"", data: data).html
        #expect(page == ReportPage(.audit, title: "a <b> \"c\"", data: data).html)
        #expect(page.contains(#"{"x":"\u003C/script\u003E\u003C!--\u003Cscript\u003E\u2028&amp;"}"#))
        #expect(page.contains("<title>a &lt;b&gt; &quot;c&quot;</title>"))
    }

    @Test(arguments: ReportPage.Kind.allCases)
    func noPageCanAskForAnything(_ kind: ReportPage.Kind) {
        let page = ReportPage(kind, title: "", data: .object([])).html
        #expect(page.contains("default-src 'none'; script-src 'sha256-"))
        #expect(!page.contains("'unsafe-eval'") && !page.contains("src=\"http"))
        #expect(page.split(separator: "</script>").count == 3)
    }
}
