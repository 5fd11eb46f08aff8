import PatternMatching
import Testing

struct LiteralHeadsTests {
    private func begins(_ text: String, _ pattern: String) -> Bool? {
        LiteralHeads.heads(ofAnchored: pattern).map {
            LiteralHeads($0).begin(LiteralHeads.head(CaseFolding.fold(Array(text.utf8)).span, 0))
        }
    }

    @Test(arguments: ["Реклама", "реклама. ООО", "Ad", "advertisement", "Paid post", "Newsletter"])
    func aTextThatBeginsAsAMatchDoesIsLetThrough(_ text: String) {
        #expect(begins(text, "^(?:реклама|paid (?:content|post)|ad)|^newsletter\\b") == true)
    }

    @Test(arguments: ["Рек", "Bad", "a", "", "Paint", "letter of the news"])
    func otherTextsAreNot(_ text: String) {
        #expect(begins(text, "^(?:реклама|paid (?:content|post)|ad)|^newsletter\\b") == false)
    }

    @Test(arguments: ["реклама", "^ad|promoted", "^\\d+ comments", "^(?:ad)?.{0,20}$", "^[^a]+"])
    func aPatternWhoseMatchesMayBeginOtherwiseHasNoHeads(_ pattern: String) {
        #expect(LiteralHeads.heads(ofAnchored: pattern) == nil)
    }

    @Test func theShorterOfTwoHeadsStandsForBoth() {
        #expect(
            LiteralHeads.shortened([Array("advertisement".utf8), Array("ad".utf8), Array("by".utf8)]) == [
                Array("ad".utf8), Array("by".utf8),
            ])
    }
}
