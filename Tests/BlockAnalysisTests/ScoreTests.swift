import PageTree
import TestSupport
import Testing
import TextPrimitives

@testable import BlockAnalysis

@Suite struct ScoreTests {
    /// Two trees of two questions: leaves by the answers as bits, the first question's the lowest.
    private let ensemble = TreeEnsemble(
        base: -5, depth: 2,
        questions: [
            TreeEnsemble.Question(feature: .words, threshold: 3), TreeEnsemble.Question(feature: .linkDensity, threshold: 0.5),
            TreeEnsemble.Question(feature: .words, threshold: 10), TreeEnsemble.Question(feature: .sentences, threshold: 0),
        ],
        leaves: [-10, 20, -40, -30, 0, 5, 7, 90])

    private func table() -> FeatureTable {
        var table = FeatureTable(blockCount: 11)
        for block in 0..<11 { table[block, .words] = Float(block + 1) }
        table[3, .linkDensity] = 0.6
        table[10, .sentences] = 1
        return table
    }

    @Test func treesGiveThePointsOfTheLeaf() {
        #expect(ensemble.scores(table()) == [-15, -15, -15, -35, 15, 15, 15, 15, 15, 15, 105])
        #expect(TreeEnsemble(ensemble.text).text == ensemble.text)
    }

    /// More thresholds of one feature than a byte counts.
    @Test func everyThresholdPartsItsOwnValues() {
        let thresholds = (0..<300).map(Float.init)
        let trees = TreeEnsemble(
            base: 0, depth: 1, questions: thresholds.map { .init(feature: .words, threshold: $0) },
            leaves: [Int8](repeating: 0, count: 600).indices.map { $0 % 2 == 0 ? 0 : 1 })
        let values: [Float] = [-1, 0, 0.5, 125, 125.5, 126, 127, 253.5, 299, 300, .infinity, .nan]
        var table = FeatureTable(blockCount: values.count)
        for (block, value) in values.enumerated() { table[block, .words] = value }
        #expect(trees.scores(table) == values.map { value in thresholds.count { value > $0 } })
    }

    @Test func theShareOfEachFeatureAddsUpToTheLeaf() {
        let table = table()
        for (block, score) in ensemble.scores(table).enumerated() {
            var base = 0
            var points = [Int](repeating: 0, count: Feature.allCases.count)
            ensemble.addReasons(table, block: block, base: &base, to: &points)
            #expect(base + points.reduce(0, +) == score)
            #expect(points[Feature.depth.rawValue] == 0)
        }
    }

    @Test(arguments: [BuiltInScorers.markup, BuiltInScorers.text])
    func theBuiltInScorersAreSound(_ scorer: BoostedScorer) {
        #expect(scorer.first.treeCount > 0 && scorer.second.treeCount > 0)
        #expect(!scorer.first.questions.contains { FeatureGroup.context.contains($0.feature) })
        #expect(scorer.second.questions.contains { FeatureGroup.context.contains($0.feature) })
        #expect(TreeEnsemble(scorer.first.text).leaves == scorer.first.leaves)
    }

    @Test func aTokenTableGivesTheWeightsThatWereWritten() {
        var weights = [Int](repeating: 0, count: TokenTable.size)
        weights[7] = 28
        weights[8] = -28
        weights[9] = 99
        let table = TokenTable(weights: weights, step: 0.5)
        #expect([7, 8, 9, 10, 7 + UInt32(TokenTable.size)].map(table.weight) == [14, -14, 14, 0, 14])
        #expect(TokenTable(table.literal, step: 0.5).weight(8) == -14)
    }

    @Test(arguments: [
        // Sure blocks alone: the unsure one costs more than it may bring.
        ([(300, 50), (250, 50), (-300, 50)], 2),
        // A page of which nothing is sure keeps its best.
        ([(-60, 100), (-70, 100), (-500, 100)], 2),
        // And one without hope nothing.
        ([(-400, 20), (-500, 100), (-600, 500)], 0),
    ])
    func theCutKeepsTheBlocksOfTheGreatestExpectedF1(_ blocks: [(Int, Int)], _ kept: Int) {
        let cut = ExpectedF1Cut.cut(blocks.map { (score: $0.0, words: $0.1) }, CutSettings(shift: 0, doubtShift: 0, floor: 0.2))
        #expect(blocks.count { $0.0 - cut.threshold > 0 } == kept)
        // No other place is expected to do better.
        func expected(_ count: Int) -> Double {
            let sorted = blocks.sorted { $0.0 > $1.0 }
            let all = sorted.reduce(0) { $0 + Logistic.chance(hundredths: $1.0) * Double($1.1) }
            let hit = sorted.prefix(count).reduce(0) { $0 + Logistic.chance(hundredths: $1.0) * Double($1.1) }
            return 2 * hit / (Double(sorted.prefix(count).reduce(0) { $0 + $1.1 }) + all)
        }
        if kept > 0 { #expect((1...blocks.count).allSatisfy { expected($0) <= expected(kept) }) }
    }

    @Test func aPageThatLeavesDoubtIsCutMoreWidely() {
        let unsure = [(score: -20, words: 50), (score: -60, words: 50), (score: -150, words: 50), (score: -500, words: 50)]
        let narrow = ExpectedF1Cut.cut(unsure, CutSettings(doubtShift: 0))
        let wide = ExpectedF1Cut.cut(unsure, CutSettings(doubtShift: 200))
        #expect(wide.threshold < narrow.threshold && wide.expectedF1 == narrow.expectedF1)
        let sure = [(score: 500, words: 100), (score: 450, words: 100), (score: -600, words: 20)]
        #expect(ExpectedF1Cut.cut(sure, CutSettings(doubtShift: 0)) == ExpectedF1Cut.cut(sure, CutSettings(doubtShift: 200)))
    }

    /// "Why?" is a lookup: the addends of every block of every fixture sum up to its score.
    @Test(arguments: Fixture.all)
    func reasonsAddUpToTheScore(_ fixture: Fixture) throws {
        let bytes = try fixture.source()
        let document = fixture.isText ? nil : HTMLParser.parse(PageBytes(bytes))
        let analysis = document.map { PageAnalysis($0) } ?? PageAnalysis(text: bytes)
        let hit = RuleHit(
            rule: "test.rule", place: SourcePlace(path: "x", line: 1, column: 1), tier: .user, block: 0, effect: .strip, points: -1500,
            role: .menu)
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

    private func kept(_ html: String) -> [Bool] {
        let analysis = PageAnalysis(HTMLParser.parse(PageBytes(text: html)))
        return Profile.article.label(analysis, hits: []).labels.map(\.isKept)
    }

    private static let sentence = "Длинное предложение о том, что случилось в городе и почему об этом говорят уже третий день. "

    @Test func aListAmongParagraphsIsKeptWhole() {
        let text = String(repeating: Self.sentence, count: 3)
        let list = "<ul><li>Мост</li><li>Паром и причал</li><li>Школа</li></ul>"
        #expect(kept("<article><h1>Список</h1><p>\(text)</p>\(list)<p>\(text)</p><p>\(text)</p></article>").allSatisfy { $0 })
    }

    @Test func whatNobodySeesIsStrippedWithItsReason() {
        let text = String(repeating: Self.sentence, count: 3)
        let html = "<article><p>\(text)</p><div style='position:absolute;left:-9999px'><p>\(text)</p></div><p>\(text)</p></article>"
        let analysis = PageAnalysis(HTMLParser.parse(PageBytes(text: html)))
        let labels = Profile.article.label(analysis, hits: [])
        #expect(labels.labels.map(\.isKept) == [true, false, true] && labels.labels[1].role == .hidden)
        #expect(labels.reasons(for: 1).contains { if case .pass("hidden-text: off-screen") = $0.source { true } else { false } })
    }

    @Test func profilesPrintTheRolesThatTheyName() throws {
        let text = String(repeating: Self.sentence, count: 3)
        let html = """
            <article><h1>Мост</h1><p>\(text)</p><p>\(text)</p></article><div class=comments><div class=comment>Спасибо за мост, ждали его \
            много лет.</div></div><footer><a>О нас</a></footer>
            """
        let analysis = PageAnalysis(HTMLParser.parse(PageBytes(text: html)))
        let scorer = GivenScores(points: [100, 300, 300, -300, -300])
        func kept(_ profile: Profile) -> [Bool] {
            profile.scoring(with: FormScorers(markup: scorer, text: scorer)).label(analysis, hits: []).labels.map(\.isKept)
        }
        #expect(kept(.article)[3] == false && kept(.forum)[3])
        #expect(kept(.comment).allSatisfy { $0 })
        #expect(kept(.everything).dropFirst().allSatisfy { $0 })
        #expect(Set(Profile.all.map(\.name)).count == Profile.all.count && Profile.named("body")?.printsHeadline == false)
    }
}
