import TestSupport
import Testing

@testable import PatternMatching

@Suite("Literals by the hash of their beginning")
struct HashedLiteralsTests {
    private static func scan(_ literals: [String], _ text: String, _ part: Range<Int>? = nil) -> [String] {
        var found: [String] = []
        let bytes = Array(text.utf8)
        HashedLiterals(literals.map { Array($0.utf8) }).scan(bytes, part ?? bytes.indices) {
            found.append("\($0.start) \(literals[$0.literal])")
        }
        return found
    }

    @Test("finds literals of every length, overlapping ones too, in order of their beginnings")
    func lengths() {
        #expect(
            Self.scan(["a", "ab", "abc", "abcd", "abcde", "bcd"], "xabcde")
                == ["1 abcd", "1 abcde", "1 a", "1 ab", "1 abc", "2 bcd"])
    }

    @Test("finds short literals at the end of a text, and in a text shorter than four bytes")
    func ends() {
        #expect(Self.scan(["©", "я", "16+"], "©") == ["0 ©"])
        #expect(Self.scan(["16+", "+"], "от 16+") == ["5 16+", "7 +"])
        #expect(Self.scan(["abcd"], "abc") == [])
        #expect(Self.scan(["a"], "") == [])
    }

    @Test("sees nothing of a literal that goes beyond the part that is searched")
    func parts() {
        #expect(Self.scan(["лента", "та"], "лента лента", 0..<9) == [])
        #expect(Self.scan(["лента", "та"], "лента лента", 0..<10) == ["0 лента", "6 та"])
        #expect(Self.scan(["лента"], "лента лента", 1..<21) == ["11 лента"])
    }

    @Test("finds what a search for each literal by itself finds", arguments: 0..<40)
    func agreesWithSearchOfEach(_ seed: UInt64) {
        var random = SeededRandom(seed)
        let letters: [UInt8] = [0x61, 0x62, 0xD0, 0xB0, 0x20]
        func word(_ length: Int) -> [UInt8] { (0..<length).map { _ in random.pick(letters) } }
        let literals = (0..<30).map { _ in word(Int.random(in: 1...7, using: &random)) }
        let text = word(400)
        var found: Set<[Int]> = []
        HashedLiterals(literals).scan(text, 3..<390) { found.insert([$0.start, $0.literal]) }
        var expected: Set<[Int]> = []
        for (number, literal) in literals.enumerated() {
            for start in 3...(390 - literal.count) where text[start..<(start + literal.count)].elementsEqual(literal) {
                expected.insert([start, number])
            }
        }
        #expect(found == expected)
    }
}
