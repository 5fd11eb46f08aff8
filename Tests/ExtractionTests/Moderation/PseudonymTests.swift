import Extraction
import TestSupport
import Testing
import TextModeration
import TextPrimitives

@Suite struct PseudonymTests {
    private static func text(_ text: String, key: String = "a key of many bytes") -> String {
        var settings = ModerationSettings(mask: .pseudonym)
        settings.pseudonyms = Pseudonyms(key: Array(key.utf8))
        let rules =
            "rules: [{id: a.b, category: personal.name, severity: low, score: 1, words: [брюква, репа], action: mask, tests: {match: [репа]}}]\n"
        return (try? Moderating.text(text, by: Moderating.filter(rules, settings)).text) ?? ""
    }

    @Test func theSameTextHasTheSameNameAndAnotherTextAnother() {
        let words = Self.text("брюква Брюква репа").split(separator: "]").map(String.init)
        #expect(words.count == 3 && words[0] == words[1].dropFirst() && words[1] != words[2])
        #expect(!Self.text("брюква").contains("брюк"))
    }

    @Test func anotherKeyGivesOtherNames() {
        #expect(Self.text("репа") == Self.text("репа") && Self.text("репа") != Self.text("репа", key: "another key of bytes"))
    }

    @Test func whereARuleWantsTheLabelTheRunAddsTheName() {
        let text = { (key: String) -> String in
            var settings = ModerationSettings(mask: .pseudonym)
            settings.pseudonyms = Pseudonyms(key: Array(key.utf8))
            let rules =
                "rules: [{id: a.b, category: personal.name, severity: low, score: 1, words: [репа], action: mask, mask: label, tests: {match: [репа]}}]\n"
            return (try? Moderating.text("репа", by: Moderating.filter(rules, settings)).text) ?? ""
        }
        #expect(text("a key of many bytes") == Self.text("репа"))
        #expect(text("another key of bytes") != text("a key of many bytes"))
    }

    @Test func aNumberHasOneNameHoweverItIsGrouped() throws {
        let names = try #require(Pseudonyms(key: Array("a key of many bytes".utf8)))
        #expect(names.name(of: "4111 1111 1111 1111", category: "c") == names.name(of: "4111-1111-1111-1111", category: "c"))
        #expect(names.name(of: "репа", category: "c") != names.name(of: "репа", category: "d"))
    }

    @Test func aShortKeyIsNone() { #expect(Pseudonyms(key: Array("password".utf8)) == nil) }

    /// RFC 4231, test cases 1 and 2.
    @Test(arguments: [
        ([UInt8](repeating: 0x0B, count: 20), "Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
        (Array("Jefe".utf8), "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
    ])
    func theKeyedHashIsTheStandards(_ key: [UInt8], _ text: String, _ code: String) {
        let hex = SHA256.authenticationCode(Array(text.utf8), key: key).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        #expect(hex == code)
    }
}
