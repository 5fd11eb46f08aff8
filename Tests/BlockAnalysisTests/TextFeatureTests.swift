import Testing

@testable import BlockAnalysis

@Suite struct TextFeatureTests {
    @Test(arguments: [
        ([Float(-1), 2, 3, -1, 4, -9, 5], 1..<5, Float(8)), ([-1, -2], 0..<0, 0), ([], 0..<0, 0), ([1, -5, 2], 2..<3, 2),
    ])
    func theBestRunHasTheGreatestSum(_ values: [Float], _ range: Range<Int>, _ sum: Float) {
        let run = BestRun(values)
        #expect(run.range == range && run.sum == sum)
    }

    @Test func theCentreOfATextIsWhereItsSentencesStand() {
        let sentence = "The harbour board agreed on Tuesday to keep the small ferry running through the winter."
        let lines = [
            "Home", "News", "Sport", sentence, "A heading", sentence, "Most read", "Bakery reopens after flood", "Choir sings", "About us",
        ]
        let table = PageAnalysis(text: Array(lines.joined(separator: "\n").utf8)).features.table
        #expect((0..<10).map { table[$0, .centreInside] } == [0, 0, 0, 1, 1, 1, 0, 0, 0, 0])
        #expect(table[3, .centreFirst] == 0 && table[5, .centreLast] == 0 && table[6, .centreLast] == 1)
        #expect((0..<10).map { table[$0, .runLength] } == [3, 3, 3, 0, 1, 0, 4, 4, 4, 4])
        #expect(table[8, .runPlace] == 2)
    }

    @Test func wordsOfOtherLongBlocksAreTheTopic() {
        let topic =
            "Ferry captain Oddvar sailed the ferry to Osk island on Monday, and the captain of the old ferry said that Osk was glad."
        let other =
            "Tenors with strong voices and patience may apply to the choir until Friday, when rehearsals for spring concerts begin again in town."
        let table = PageAnalysis(text: Array([topic, topic + " Oddvar laughed.", other, "Ferry to Osk"].joined(separator: "\n").utf8))
            .features.table
        let shares = (0..<4).map { table[$0, .longBlockOverlap] }
        #expect(shares[0] == 1 && shares[1] > 0.8 && shares[2] < 0.3 && shares[3] == 1)
        #expect(PageAnalysis(text: Array("the of and".utf8)).features.table[0, .longBlockOverlap] == -1)
    }

    @Test func whatThePageSaysTwiceIsKnownByItsCopies() {
        let lines = ["Ferry to Osk sails again", "Save this: Ferry to Osk sails again", "Home", "Nobody came to the pier", "Home"]
        let table = PageAnalysis(text: Array(lines.joined(separator: "\n").utf8)).features.table
        #expect((0..<5).map { table[$0, .earlierOverlap] } == [0, 0.5, 0, 0, 1])
        #expect((0..<5).map { table[$0, .laterOverlap] } == [1, 0, 1, 0, 0])
    }

    @Test func linesAreKnownByTheirMarksAndTheirRhythm() {
        let lines = ["   [1]Home", "* [2]News", "", "", "1. first", "> said he"]
        let table = PageAnalysis(text: Array(lines.joined(separator: "\n").utf8)).features.table
        #expect((0..<4).map { table[$0, .lineMark] } == [0, 1, 2, 4])
        #expect((0..<4).map { table[$0, .lineNumbers] } == [1, 1, 0, 0])
        #expect((0..<4).map { table[$0, .emptyBefore] } == [0, 0, 2, 0])
        #expect((0..<2).map { table[$0, .lineIndent] } == [3, 0])
        let teasers = (1...6).flatMap { _ in ["Bakery reopens after the flood", "12 May"] }
        let rhythm = PageAnalysis(text: Array(teasers.joined(separator: "\n").utf8)).features.table
        #expect((0..<12).allSatisfy { rhythm[$0, .rhythm] == 2 && rhythm[$0, .rhythmLength] == 5 })
    }

    @Test func linesOfIdeographsOfLikeLengthAreParagraphs() {
        let sentence = "昨晚八点停用二十年的临河老灯塔重新亮起几百名居民带着凳子和茶水来到堤上一直坐到深夜才散去"
        let lines = (0..<8).map { String(sentence.dropLast($0 % 4)) + "。" }
        #expect(PageAnalysis(text: Array(lines.joined(separator: "\n").utf8)).view.blocks.count == 8)
    }
}
