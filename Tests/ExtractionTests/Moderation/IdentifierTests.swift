import Extraction
import TestSupport
import Testing
import TextModeration

/// What computers write, and people who write for computers, spells no words: passwords, hashes, identifiers.
@Suite struct IdentifierTests {
    @Test(arguments: [
        ("abcdefghijklmnopqrstuvwxyz0123456789", 6...16), ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 6...24),
        ("0123456789abcdef", 6...40), ("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 6...20),
    ])
    func randomTokensAreNoWords(_ alphabet: String, _ lengths: ClosedRange<Int>) {
        var random = SeededRandom(7)
        let characters = alphabet.map(String.init)
        let tokens = (0..<4000).map { _ in
            (0..<Int.random(in: lengths, using: &random)).map { _ in random.pick(characters) }.joined()
        }
        let found = tokens.filter { $0.contains(where: \.isNumber) }.filter { token in
            Moderating.findings(token).contains { $0.category.hasPrefix("profanity") }
        }
        // One in a thousand, as letters fall.
        #expect(found.count <= 8, "\(found)")
    }

    @Test(arguments: [
        "hui1e", "pass: Hui1ePizd2", "sha1 e6a4b1c2", "KX-E6AT-11", "ORDER-BL9T-6LAD", "s3://bucket/e6at/logs", "xuy1z2", "Xu1e9Tq",
        "9hui3k",
    ])
    func tokensThatLookLikeWordsAreNone(_ text: String) {
        #expect(!Moderating.findings(text).contains { $0.category.hasPrefix("profanity") })
    }

    @Test(arguments: ["nu3ga", "dolboe6", "3aebali", "pi3dec", "xyйня", "6лядь", "пи3да"])
    func drawnWordsAreFound(_ text: String) {
        #expect(Moderating.findings(text).contains { $0.category == "profanity.obscene" })
    }

    /// Comment stores escape what was escaped already.
    @Test func referencesAreReadThroughTheirEscapes() {
        let filter = Filter(rules: try! RuleSet(), moderation: ModerationSettings(takesTextAsIs: true))
        #expect(Moderating.findings("ты &amp;#1093;&amp;#1091;&amp;#1081;", by: filter).contains { $0.category == "profanity.obscene" })
        #expect(Moderating.findings("R&amp;B &amp;#35;", by: filter).isEmpty)
    }

    /// The mask ends with the card, whatever its month and sum may make with it.
    @Test(arguments: [
        ("Вот 4276 1234 5678 9010 12/27", "Вот [номер карты] 12/27"), ("Вот 4111 1111 1111 1111 12/27", "Вот [номер карты] 12/27"),
        ("Вот 4111|1111|1111|1111 да", "Вот [номер карты] да"),
    ])
    func theMaskEndsWithTheCard(_ text: String, _ masked: String) { #expect(Moderating.text(text).text == masked) }
}
