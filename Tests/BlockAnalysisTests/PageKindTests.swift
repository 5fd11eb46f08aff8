import PageTree
import Testing
import TextPrimitives

@testable import BlockAnalysis

/// Shops, services, threads, teasers and notes about authors, on small pages and in flattened text.
@Suite struct PageKindTests {
    private static let text = "The harbour board agreed on Tuesday to keep the small ferry running through the winter, said its chairwoman."
    private static let other = "Islanders had to ask fishermen for a lift when they needed a doctor or a sack of flour from the town."

    private func labels(_ analysis: PageAnalysis, _ points: [Int], _ passes: [any LabelPass]) -> PageLabels {
        let scorer = GivenScores(points: points)
        let profile = Profile(
            name: "test", scorers: FormScorers(markup: scorer, text: scorer), printed: Role.articleBody,
            passes: [ContentRolePass()] + passes + [KeepPass()])
        return profile.label(analysis, hits: [])
    }

    private func kept(_ html: String, _ points: [Int], _ passes: [any LabelPass]) -> [Bool] {
        let document = HTMLParser.parse(DecodedText(PageBytes(text: html)), keeping: AttributeFilter(adding: []))
        return labels(PageAnalysis(document), points, passes).labels.map(\.isKept)
    }

    private func kept(lines: [String], _ points: [Int], _ passes: [any LabelPass]) -> [Bool] {
        labels(PageAnalysis(text: Array(lines.joined(separator: "\n").utf8)), points, passes).labels.map(\.isKept)
    }

    @Test(arguments: [
        "<ul><li>Weight: 86 g</li><li>Light: 300 lm</li><li>Rain: no harm</li></ul>",
        "<table><tr><td>Sweep</td><td>£55</td></tr><tr><td>Stove, swept</td><td>£65</td></tr></table>",
    ])
    func factsStandWithTheTextBeforeThem(_ facts: String) {
        let count = facts.contains("table") ? 4 : 3
        let points = [100, 300, -300] + [Int](repeating: -400, count: count)
        let passes: [any LabelPass] = [GroupPass(), FactsPass()]
        let page = "<div class=p><h1>A lamp for the quay</h1><p>\(Self.text)</p><h2>Facts</h2>\(facts)</div>"
        #expect(kept(page, points, passes).allSatisfy { $0 })
        let section = "<section><h1>A lamp</h1><p>\(Self.text)</p></section><section><h2>Facts</h2>\(facts)</section>"
        #expect(kept(section, points, passes).allSatisfy { $0 })
        let beside = "<div><h1>A lamp</h1><p>\(Self.text)</p></div><aside class=sidebar><h2>Facts</h2>\(facts)</aside>"
        #expect(kept(beside, points, passes).filter { $0 }.count == 2)
    }

    @Test func linesThatNameNothingAreNoFacts() {
        let page = "<div class=p><h1>A lamp</h1><p>\(Self.text)</p><ul><li>Home</li><li>Lamps</li><li>Oil</li></ul></div>"
        #expect(kept(page, [100, 300, -400, -400, -400], [GroupPass(), FactsPass()]) == [true, true, false, false, false])
    }

    @Test func commentsSetAsThePostIsAreTheThread() {
        func page(_ name: String) -> String {
            let comments = ["A wren sings.", "No, a blackbird does."].map {
                "<div class=comment><div class=\(name)><p>\($0)</p></div></div>"
            }
            return "<h1>Which bird is it?</h1><div class=body><p>Every day at four it wakes me.</p></div>\(comments.joined())"
        }
        let points = [100, 300, -700, -700]
        #expect(kept(page("body"), points, [SharedThreadPass()]) == [true, true, true, true])
        #expect(kept(page("comment-text"), points, [SharedThreadPass()]) == [true, true, false, false])
    }

    @Test func whatStandsUnderATeasersLinkIsNoText() {
        let box = "<div class=rel><h3><a href=/x>The last keepers of the coast</a></h3><p>Eleven are left of them.</p></div>"
        let points = [100, 300, -300, 100, 300]
        #expect(
            kept("<div><h1>The lamp burns</h1><p>\(Self.text)</p>\(box)<p>\(Self.other)</p></div>", points, [TeaserBoxPass()])
                == [true, true, false, false, true])
        // On a page of such boxes they are what it is there for.
        #expect(
            kept("<div><h1>The lamp burns</h1><p>\(Self.text)</p>\(box)</div>", [100, 300, -300, 100], [TeaserBoxPass()])
                == [true, true, false, true])
    }

    @Test func aHeadingOverLinksThatAreStrippedGoesWithThem() {
        let links = "<ul><li><a href=/1>The pier is closed again</a></li></ul>"
        let page = "<div><h1>The lamp burns</h1><p>\(Self.text)</p><div class=c><h4>On this</h4>\(links)</div><p>\(Self.other)</p></div>"
        #expect(kept(page, [100, 300, 100, -300, 300], [HeadingPass()]) == [true, true, false, false, true])
    }

    @Test func theLastLineAboutTheAuthorIsNoText() {
        let texts = [Self.text, Self.other, Self.text, "Tobias Wren teaches history at the college."]
        let points = [100, 100, 300, 300, 300, 300]
        let page = "<h1>Slow trains</h1><p>Tobias Wren</p>" + texts.map { "<p>\($0)</p>" }.joined()
        #expect(kept(page, points, [AuthorNotePass()]).last == false)
        // Who speaks in the text, and who is named in its headline, is what it is about.
        let spoken = page.replacing(Self.other, with: "“We stay,” said Mr Wren.")
        #expect(kept(spoken, points, [AuthorNotePass()]).last == true)
        #expect(kept(page.replacing("Slow trains", with: "Slow trains by Wren"), points, [AuthorNotePass()]).last == true)
    }

    @Test func factsInLinesStandWithTheText() {
        let passes: [any LabelPass] = [FactLinesPass()]
        #expect(
            kept(lines: ["A lamp for the quay.", "Weight: 86 g", "Light: 300 lm", "Rain: no harm"], [300, -300, -300, -300], passes)
                .allSatisfy { $0 })
        let cells = ["A lamp for the quay.", "Data", "Weight", "86 g", "Light", "300 lm", "Height", "34 cm", "Others bought"]
        let points = [300] + [Int](repeating: -300, count: 8)
        #expect(kept(lines: cells, points, passes) == [Bool](repeating: true, count: 8) + [false])
        let shares = ["A lamp for the quay.", "Facebook", "12", "Telegram", "7", "Mail", "3"]
        #expect(kept(lines: shares, points, passes).filter { $0 }.count == 1)
        let teasers = ["A lamp for the quay.", "Pool opens", "12 May 2020", "Fair is off", "11 May 2020", "Rain again", "10 May 2020"]
        #expect(kept(lines: teasers, points, passes).filter { $0 }.count == 1)
    }

    @Test func theLastPostOfAThreadInLinesIsKept() {
        let lines = [
            "rowan, 3 May 2021", "What cures a wet heater?", "quill, 3 May 2021", "A new plug does.", "rowan, 4 May 2021", "It did.",
        ]
        let points = [-300, 300, -300, 300, -300, -300]
        #expect(kept(lines: lines, points, [TextThreadPass()]) == [false, true, false, true, false, true])
        #expect(kept(lines: Array(lines[1...]), Array(points[1...]), [TextThreadPass()]).last == false)
    }

    @Test func shortParagraphsOfOneLengthAreNoWrappedLines() {
        let lines = ["The library opens at ten in the morning on Mondays.", "It is shut on the day after every public holiday."]
        let text = (0..<4).flatMap { _ in lines }
        let blocks = PlainTextSegmenter.segment(Array(text.joined(separator: "\n").utf8)).blocks
        #expect(blocks.count == 8)
    }
}
