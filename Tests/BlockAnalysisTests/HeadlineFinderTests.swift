import PageTree
import Testing

@testable import BlockAnalysis

@Suite struct HeadlineFinderTests {
    private func headline(_ title: String, _ body: String) -> Int? {
        let html = "<!doctype html><html><head><title>\(title)</title></head><body><nav><a href='/'>Home</a></nav>\(body)</body></html>"
        return PageAnalysis(HTMLParser.parse(PageBytes(text: html))).features.headline
    }

    /// Of scripts without spaces a title's parts stand between signs of their own.
    @Test(arguments: [
        ("新しい橋が開通｜山川新聞", "<h1>新しい橋が開通</h1><p>多くの市民が渡った。</p>", 1),
        ("新桥通车_山川日报", "<h1>新桥通车</h1><p>许多市民走过了大桥。</p>", 1),
        ("【速報】新しい橋が開通 - 山川新聞", "<h1>山川新聞</h1><h1>新しい橋が開通</h1><p>多くの市民が渡った。</p>", 2),
        ("The ferry sails – Osk Post", "<h1>Osk Post</h1><h1>The ferry sails</h1><p>It sails at nine every day.</p>", 2),
    ])
    func theHeadingThatTheTitleRepeatsIsTheHeadline(_ title: String, _ body: String, _ block: Int) {
        #expect(headline(title, body) == block)
    }

    @Test func aHeadingOfWhichTheTitleSaysNothingIsNone() {
        #expect(headline("The heart of the net", "<h1>Log in</h1><p>It sails at nine every day.</p>") == nil)
    }
}
