import PageTree
import Testing
import TextPrimitives

@testable import BlockAnalysis

/// What is quoted whole, days under a headline, pages of bare sentences, names of languages over code.
@Suite struct ShortPageTests {
    private static let text = "The harbour board agreed on Tuesday to keep the small ferry running through the winter, said its chairwoman."
    private static let other = "Islanders had to ask fishermen for a lift when they needed a doctor or a sack of flour from the town."

    private func kept(_ html: String, _ points: [Int], _ passes: [any LabelPass]) -> [Bool] {
        let scorer = GivenScores(points: points)
        let profile = Profile(
            name: "test", scorers: FormScorers(markup: scorer, text: scorer), printed: Role.articleBody,
            passes: [ContentRolePass()] + passes + [KeepPass()])
        let document = HTMLParser.parse(DecodedText(PageBytes(text: html)), keeping: AttributeFilter(adding: []))
        return profile.label(PageAnalysis(document), hits: []).labels.map(\.isKept)
    }

    @Test(arguments: [
        "<aside class=pullquote><p>\(text)</p></aside>", "<div class=exergue>\(text)</div>", "<blockquote>\(text)</blockquote>",
        "<figure class=zitat><blockquote><p>\(text)</p></blockquote></figure>",
    ])
    func aParagraphThatIsQuotedWholeStandsOnce(_ quote: String) {
        let page = "<p>\(Self.other)</p>\(quote)<p>\(Self.text)</p>"
        #expect(kept(page, [300, 200, 300], [PullQuotePass()]) == [true, false, true])
        // What stands twice is little trusted: of the two the paragraph is the text.
        #expect(kept(page, [300, 200, -100], [PullQuotePass()]) == [true, false, true])
    }

    @Test func aRefrainIsNoQuote() {
        #expect(kept("<p>\(Self.text)</p><p>\(Self.other)</p><p>\(Self.text)</p>", [300, 300, 300], [PullQuotePass()]).allSatisfy { $0 })
        let quotes = "<blockquote>\(Self.text)</blockquote><p>\(Self.other)</p><blockquote>\(Self.text)</blockquote>"
        #expect(kept(quotes, [300, 300, 300], [PullQuotePass()]).allSatisfy { $0 })
    }

    @Test func theDayUnderAHeadlineIsNoText() {
        let page = "<h1>Ferry to Brenk runs</h1><p>By Ilse Marwood<br><time>6 February 2024</time></p><p>\(Self.text)</p>"
        #expect(kept(page, [100, 100, 300], [DateLinePass()]) == [true, false, true])
        let marked = "<h1>Ferry to Brenk runs</h1><p class=byline><time>6 February</time> by Ilse Marwood</p><p>\(Self.text)</p>"
        #expect(kept(marked, [100, 100, 300], [DateLinePass()]) == [true, false, true])
        let programme = "<li><time>12 May</time> Trio Brezno</li><li><time>19 May</time> Quartet Marwood</li>"
        #expect(
            kept("<h1>Concerts in May</h1><ul>\(programme)</ul><p>\(Self.text)</p>", [100, 100, 100, 300], [DateLinePass()])
                .allSatisfy { $0 })
        let inside = "<h1>Ferry to Brenk runs</h1><p>\(Self.text)</p><p>It left at <time>8:15</time></p>"
        #expect(kept(inside, [100, 300, 100], [DateLinePass()]) == [true, true, true])
    }

    @Test func bareSentencesAreAllText() {
        #expect(kept("<div>I went to the lock.</div><div>It was shut.</div>", [-200, -300], [BarePagePass()]) == [true, true])
        #expect(kept("<div>I went to the lock.</div><div class=x>It was shut.</div>", [-200, -300], [BarePagePass()]) == [false, false])
        #expect(kept("<div>I went.</div><div><a href=/>Home is here.</a></div>", [-200, -300], [BarePagePass()]) == [false, false])
    }

    @Test func theNameOfALanguageOverItsCodeIsNoText() {
        let code = "<pre><code class=language-python>print(1)</code></pre>"
        #expect(
            kept("<div><span>Python</span>\(code)</div><p>\(Self.text)</p>", [100, 100, 300], [CodeLabelPass()]) == [false, true, true])
        // What heads the code is text, and so is a line that stands in no box with it.
        for label in ["<h3>Python</h3>", "<p><b>Python</b></p>"] {
            #expect(kept("<div>\(label)\(code)</div><p>\(Self.text)</p>", [100, 100, 300], [CodeLabelPass()]) == [true, true, true])
        }
        #expect(kept("<div><div>Python</div>\(code)<p>\(Self.text)</p></div>", [100, 100, 300], [CodeLabelPass()]) == [true, true, true])
        #expect(kept("<div><span>Ruby</span>\(code)</div><p>\(Self.text)</p>", [100, 100, 300], [CodeLabelPass()]) == [true, true, true])
    }

    @Test func aLayerOfConsentNeedsNoMark() {
        let layer =
            "<div><h2>Your privacy</h2><p>We and our 90 partners store information on your device.</p>"
            + "<p>You may agree to the processing of your data or refuse it.</p><button>Agree</button></div>"
        let html = "<div><h1>Ferry to Brenk runs</h1><p>\(Self.text)</p></div>\(layer)"
        let document = HTMLParser.parse(PageBytes(text: html))
        let hit = RuleHit(
            rule: "cookie.partners", place: SourcePlace(path: "cookie.yaml", line: 1, column: 1), tier: .builtIn, precedence: 1, block: 3,
            effect: .strip,
            points: -1500, role: .cookie)
        let scorer = GivenScores(points: [100, 300, 100, 200, 200, 0])
        let profile = Profile(
            name: "test", scorers: FormScorers(markup: scorer, text: scorer), printed: Role.articleBody,
            passes: [RulePass(), ContentRolePass(), NoticePass(), KeepPass()])
        let kept = profile.label(PageAnalysis(document), hits: [hit]).labels.map(\.isKept)
        #expect(kept == [true, true, false, false, false, false])
    }
}
