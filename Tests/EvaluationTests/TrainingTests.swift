import BlockAnalysis
import PageTree
import TestSupport
import Testing

@testable import Evaluation

@Suite struct TrainingTests {
    /// Rows of two features of four values each, true where exactly one of them is high: no sum over single features tells that.
    private func data() -> TreeFit.Data {
        var data = TreeFit.Data(
            features: [.words, .linkDensity], edges: [[0, 1, 2], [0, 1, 2]], bins: [[], []], truth: [], weight: [], offset: [])
        for row in 0..<1600 {
            let (left, right) = (row % 4, row / 4 % 4)
            data.bins[0].append(UInt8(left))
            data.bins[1].append(UInt8(right))
            data.truth.append((left > 1) != (right > 1) ? 1 : 0)
            data.weight.append(1)
            data.offset.append(0)
        }
        return data
    }

    @Test func treesLearnWhatOnlyTwoFeaturesTellTogether() {
        let fit = TreeFit(trees: 40, depth: 2, featureShare: 1)
        let ensemble = fit.fit(data(), hasBase: true)
        var table = PageAnalysis(text: Array("a\nb\nc\nd".utf8)).features.table
        for (block, (words, links)) in [(Float(0), Float(0)), (3, 0), (0, 3), (3, 3)].enumerated() {
            table[block, .words] = words
            table[block, .linkDensity] = links
        }
        let scores = ensemble.scores(table)
        #expect(scores[0] < -100 && scores[1] > 100 && scores[2] > 100 && scores[3] < -100)
        #expect(fit.fit(data(), hasBase: true).text == ensemble.text)
    }

    @Test func tokensOfContentGetWeight() {
        var (tokens, starts, truth): ([UInt16], [Int], [Float]) = ([], [0], [])
        for row in 0..<400 {
            tokens += [UInt16(row % 2), 100 + UInt16(row % 7)]
            starts.append(tokens.count)
            truth.append(Float(row % 2))
        }
        let table = TokenFit().fit(tokens, starts: starts, truth: truth, weight: truth.map { _ in 1 }, rows: Array(truth.indices))
        #expect(table.weight(1) > 0 && table.weight(0) < 0 && table.weight(500) == 0)
    }

    @Test func valuesAreCutWhereTheyDiffer() {
        #expect(FeatureBins.edges([0, 1, 1, 2]) == [0, 1])
        #expect((0..<4).map { FeatureBins.bin(Float($0) - 0.5, [0, 1]) } == [0, 1, 2, 2])
        #expect(FeatureBins.edges((0..<1000).map(Float.init)).count == TreeFit.Data.most - 1)
    }

    @Test func renamedClassesKeepWhoIsLikeWhom() {
        let html = #"<div class="post body" id='main'><p class="body">class="kept" here</p></div>"#
        let document = HTMLParser.parse(PageBytes(ClassNames.renamed(Array(html.utf8))))
        let classes = (0..<UInt32(document.nodeCount)).map { document.classes(NodeID(rawValue: $0)).map { document.symbols[$0] } }
            .filter { !$0.isEmpty }
        #expect(classes.count == 2 && classes[0].count == 2 && classes[0][1] == classes[1][0])
        #expect(!classes.joined().contains { "post body main".contains($0) })
    }

    @Test func removedClassesLeaveTheRest() {
        let html = #"<div class="post" id='main' lang="en"><p class=a>class="kept" here</p></div>"#
        let removed = String(decoding: ClassNames.removed(Array(html.utf8)), as: UTF8.self)
        #expect(removed == #"<div lang="en"><p class=a>class="kept" here</p></div>"#)
    }

    @Test func aShortPageKeepsARunOfTheMainTextAndSomeOfTheRest() throws {
        let paragraphs = (0..<40).map { "Абзац номер \($0) говорит о мосте, который построили через реку в прошлом году, и о цене." }
        let menu = (0..<60).map { "<ul><li><a href=/\($0)>Раздел \($0)</a></li></ul>" }.joined()
        let html =
            "<meta charset=windows-1251><title>Мост</title><script>var text = 'Абзац'</script><nav>\(menu)</nav><main><h1>Мост открыт</h1>"
            + paragraphs.map { "<div class=text><p>\($0)</p></div>" }.joined() + "</main>"
        var words: Set<Int> = []
        for id in 0..<8 {
            let gold = GoldPage(
                id: "\(id)", url: nil, language: "ru", type: "article", gold: paragraphs.joined(separator: "\n"), with: [], without: [],
                path: "", isText: false)
            let short = try #require(ShortPage(Array(html.utf8), gold))
            let page = PageAnalysis.view(HTMLParser.parse(PageBytes(short.html)), titles: [])
            let text = page.blocks.indices.map { page.segmentation.text(of: $0) }
            let told = text.filter(paragraphs.contains)
            #expect(short.gold == told.joined(separator: "\n") && (3...20).contains(told.count))
            let first = try #require(paragraphs.firstIndex(of: told[0]))
            #expect(told == Array(paragraphs[first..<(first + told.count)]))
            #expect(text.contains("Мост открыт") && text.count < 60)
            #expect(!String(decoding: short.html, as: UTF8.self).contains("var text"))
            words.insert(told.count)
        }
        #expect(words.count > 1)
    }

    @Test func aPageWithoutMainTextHasNoShortForm() {
        let gold = GoldPage(
            id: "1", url: nil, language: "en", type: "article", gold: "Too short", with: [], without: [], path: "", isText: false)
        #expect(ShortPage(Array("<p>Too short".utf8), gold) == nil)
    }

    @Test(arguments: [
        (Flattening.lines, "Дом\nМир\nТекст тут.\n"), (.glued, "ДомМир\nТекст тут.\n"), (.paragraphs, "Дом\n\nМир\n\nТекст тут.\n"),
        (.lynx, "     * [1]Дом\n     * [2]Мир\n\n   Текст тут.\n"), (.pandoc, "-   Дом\n-   Мир\n\nТекст тут.\n"),
    ])
    func aPageIsFlattened(_ way: Flattening, _ expected: String) {
        let html = "<li><a>Дом</a></li><li><a>Мир</a></li><p>Текст  тут.</p><p hidden>Нет</p>"
        #expect(String(decoding: way.flatten(HTMLParser.parse(PageBytes(text: html))), as: UTF8.self) == expected)
    }

    @Test func blocksOfWhichNothingIsKnownHaveNoTruth() {
        let truth = SnippetTruth.labels(
            [["мост", "открыли", "вчера"], ["читайте", "также"], ["ещё", "что"]], with: [["открыли", "вчера"]],
            without: [["читайте", "также"]])
        #expect(truth == [1, 0, nil])
    }
}
