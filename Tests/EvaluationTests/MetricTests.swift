import Testing

@testable import Evaluation

@Suite struct MetricTests {
    @Test func wordsAreThoseOfPythonsRegex() {
        #expect(WordTokens.tokens("Ёлка, don't x_1 — 3½ кафе́!") == ["ёлка", "don", "t", "x_1", "3½", "кафе"])
        #expect(WordTokens.characters("水 曜\n日") == ["水", "曜", "日"])
    }

    @Test func bagsCountRepeatedWordsOnce() {
        let overlap = Overlap(output: ["a", "a", "b"], gold: ["a", "b", "b", "c"])
        #expect(overlap.common == 2)
        #expect(overlap.precision == 2.0 / 3 && overlap.recall == 0.5)
    }

    @Test func emptyAgainstEmptyIsRight() {
        let nothing = [String]()
        #expect(Overlap(output: nothing, gold: nothing).f1 == 1)
        #expect(Overlap(output: ["x"], gold: nothing).f1 == 0)
        #expect(Overlap(output: nothing, gold: ["x"]).f1 == 0)
    }

    /// The numbers by hand from article-extraction-benchmark's definition.
    @Test func shinglesAreCountedAsTheBenchmarkDoes() {
        let page = ShingleCounts(output: ["a", "b", "c", "d", "e", "x"], gold: ["a", "b", "c", "d", "e", "f"])
        // Output: abcd bcde cdex; gold: abcd bcde cdef; 2 in common, 1 and 1 besides.
        #expect(page.truePositive == 0.5 && page.falsePositive == 0.25 && page.falseNegative == 0.25)
        let empty = ShingleCounts(output: [], gold: ["a", "b", "c", "d"])
        let total = ShingleCounts.total([page, empty])
        // Precision is a mean over pages with output, recall over pages with gold.
        #expect(abs(total.precision - 2.0 / 3) < 1e-12 && abs(total.recall - 1.0 / 3) < 1e-12)
        #expect(ShingleCounts(output: ["a"], gold: ["a"]).truePositive == 1)
    }

    @Test func theIntervalHoldsTheMeanAndIsTheSameOnEveryRun() {
        let gold = GoldPage(
            id: "1", url: nil, language: "en", type: "article", gold: "a b", with: ["A  b"], without: ["z"], path: "", isText: false)
        let scores = (0..<40).map { PageScore(gold, set: "s", output: $0 % 2 == 0 ? "a b" : "a z") }
        let summary = ScoreSummary(name: "s", scores)
        #expect(summary.f1 == 0.75 && summary.interval.contains(0.75))
        #expect(summary.interval.lowerBound > 0.6 && summary.interval.upperBound < 0.9)
        #expect(ScoreSummary(name: "s", scores).interval == summary.interval)
        #expect(summary.withRate == 0.5 && summary.withoutRate == 0.5)
    }

    @Test func aScoreThatFellIsNamed() throws {
        let gold = GoldPage(
            id: "1", url: nil, language: "en", type: "article", gold: "a b c d e", with: [], without: [], path: "", isText: false)
        let good = EvaluationReport([PageScore(gold, set: "s", output: "a b c d e")], worst: 0)
        let bad = EvaluationReport([PageScore(gold, set: "s", output: "a b c")], worst: 0)
        let baseline = try Baseline(good.json)
        #expect(baseline.falls(in: good, tolerance: 0).isEmpty)
        let falls = baseline.falls(in: bad, tolerance: 0.01)
        #expect(falls.first == "s: word F1 fell from 1.0000 to 0.7500")
        #expect(try Baseline(bad.json).falls(in: good, tolerance: 0).isEmpty)
    }

    @Test func blocksOfTheGoldAreLabelledByTheirShingles() {
        let gold = "the bridge over the river was opened on monday by the mayor".split(separator: " ").map(String.init)
        let labels = BlockTruth.labels(
            [["home", "news"], ["the", "bridge", "over", "the", "river"], ["was", "opened"], ["opened", "by", "a", "king"]], gold: gold)
        #expect(labels[0] == 0 && labels[1] == 1 && labels[2] == 0.9 && labels[3] == 0)
    }

    @Test func ofATextThatThePageSaysTwiceOneCopyIsInTheGold() {
        func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
        let text = words((1...50).map { "word\($0)" }.joined(separator: " "))
        let heading = words("the old bridge and its keepers")
        let answer = words("so the keepers were right about all of it in the end")
        // A list of headings, the text under its heading, the same quoted whole with an answer.
        let page = [heading, words("1 2 3 4")] + [[String]](repeating: words("not this"), count: 8) + [heading, text, text, answer]
        let labels = BlockTruth.labels(page, gold: heading + text + answer)
        #expect(labels[0] == 0 && labels[10] == 1 && labels[11] == 1 && labels[12] == 0 && labels[13] == 1)
        let twice = BlockTruth.labels(page, gold: heading + text + text + answer)
        #expect(twice[11] == 1 && twice[12] == 1)
    }
}
