import PageTree
import TestSupport
import Testing

@testable import BlockAnalysis

@Suite struct ScoreTests {
    @Test func aCardGivesThePointsOfTheRange() {
        let card = ScoreCard("base -5\nwords 3.0:-10 10.0:0 *:20\nlink_density 0.5:1 *:-30\n")
        var table = FeatureTable(blockCount: 4)
        for (block, words) in [Float(3), 3.5, 10, 11].enumerated() { table[block, .words] = words }
        table[3, .linkDensity] = 0.6
        #expect((0..<4).map { card.score(table, $0) } == [-14, -4, -4, -15])
        #expect(ScoreCard(card.text).text == card.text)
    }

    @Test(arguments: [BuiltInCards.markup, BuiltInCards.text])
    func theBuiltInCardsAreSound(_ cards: CardPair) {
        for row in cards.first.rows + cards.second.rows {
            #expect(row.points.count == row.edges.count + 1)
            #expect(row.edges == row.edges.sorted())
        }
        #expect(cards.first.rows.allSatisfy { $0.feature.rawValue < Feature.ownScore.rawValue })
        #expect(cards.second.rows.allSatisfy { $0.feature.rawValue >= Feature.ownScore.rawValue })
    }

    /// "Why?" is a lookup: the addends of every block of every fixture sum up to its score.
    @Test(arguments: Fixture.all)
    func reasonsAddUpToTheScore(_ fixture: Fixture) throws {
        let bytes = try fixture.source()
        let document = fixture.isText ? nil : HTMLParser.parse(PageBytes(bytes))
        let analysis = document.map { PageAnalysis($0) } ?? PageAnalysis(text: bytes)
        let hit = RuleHit(rule: "test.rule", place: "x:1", tier: "user", block: 0, effect: .strip, points: -1500, role: .menu)
        let labels = Profile.article.label(analysis, hits: [hit])
        for block in analysis.view.blocks.indices {
            #expect(labels.reasons(for: block).reduce(0) { $0 + $1.points } == labels.labels[block].score)
        }
    }

    @Test func aHeadingWithoutTextIsStripped() {
        let text = String(repeating: "Длинное предложение о том, что случилось в городе и почему об этом говорят. ", count: 4)
        let html = "<article><h1>Заголовок новости</h1><p>\(text)</p><h2>Второй раздел</h2><p>\(text)</p><h2>Пустой раздел</h2></article>"
        let document = HTMLParser.parse(PageBytes(text: html))
        let page = PageAnalysis.view(document, titles: ["Заголовок новости"])
        let labels = Profile.article.label(PageAnalysis(page), hits: [])
        #expect(labels.labels.map(\.isKept) == [true, true, true, true, false])
        #expect(labels.labels[0].role == .headline)
    }
}
