import JSONText
import Testing

@testable import Evaluation

@Suite struct ComparisonTests {
    private func page(_ id: String, gold: String = "a b c d") -> GoldPage {
        GoldPage(id: id, url: nil, language: "en", type: "article", gold: gold, with: [], without: [], path: "", isText: false)
    }

    @Test func pairsTellASmallDifferenceFromNone() {
        // Pages differ widely, ours is better by a little on each.
        let pairs = (0..<40).map { page -> (ours: Double, other: Double) in
            let f1 = Double(page % 10) / 10
            return (f1 + 0.02, f1)
        }
        let difference = PairedDifference(name: "s", pairs)
        #expect(abs(difference.mean - 0.02) < 1e-9 && difference.interval.lowerBound > 0.019)
        #expect(difference.better == 40 && difference.worse == 0)
        let mixed = PairedDifference(
            name: "s", (0..<40).map { page -> (ours: Double, other: Double) in (page % 2 == 0 ? 0.4 : 0.6, 0.5) })
        #expect(mixed.interval.contains(0))
    }

    @Test func anotherOutputIsReadAsScoresOrAsTexts() throws {
        let records = try PageRecords(
            reading: Array(#"{"set":"s","id":"1","f1":0.25}"#.utf8) + [0x0A] + Array(#"{"id":"2","text":"a b"}"#.utf8))
        #expect(records.f1(of: page("1"), in: "s") == 0.25 && records.f1(of: page("1"), in: "t") == nil)
        #expect(records.f1(of: page("2"), in: "t") == PageScore(page("2"), set: "t", output: "a b").words.f1)
        #expect(throws: GoldSetError.self) { try PageRecords(reading: Array("{}".utf8)) }
    }

    @Test func scoresThatAreWrittenCanBeReadAgain() throws {
        let score = PageScore(page("1"), set: "s", output: "a b c x")
        let records = try PageRecords(reading: Array(PageRecords.lines([score]).utf8))
        #expect(records.f1(of: page("1"), in: "s") == score.words.f1)
    }

    @Test func qualityIsJudgedByRankAndByValue() {
        let honest = QualityScore(name: "s", (0..<50).map { (quality: Double($0) / 50, f1: Double($0) / 50) })
        #expect((honest.rankCorrelation ?? 0) > 0.999 && honest.calibrationError < 1e-9 && honest.parts.count == 10)
        let proud = QualityScore(name: "s", (0..<50).map { (quality: 0.5 + Double($0) / 100, f1: Double($0) / 50) })
        #expect((proud.rankCorrelation ?? 0) > 0.999 && proud.calibrationError > 0.2)
        let backwards = QualityScore(name: "s", (0..<50).map { (quality: Double(50 - $0), f1: Double($0)) })
        #expect((backwards.rankCorrelation ?? 0) < -0.999)
        #expect(QualityScore(name: "s", [(0.5, 1), (0.5, 0)]).rankCorrelation == nil)
    }

    @Test func equalsShareTheMeanRank() { #expect(QualityScore.ranks([3, 1, 3, 2]) == [2.5, 0, 2.5, 1]) }
}
