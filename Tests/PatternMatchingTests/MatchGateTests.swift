import TestSupport
import Testing

@testable import PatternMatching

/// What PCRE2 knows of a pattern before it is asked, against asking it.
@Suite struct MatchGateTests {
    static let patterns = [
        #"^\d{1,2}:\d{2}$"#, #"^[«"][^»"]{3,}[»"]"#, "да|нет", "^$", ".*", "", #"\bslow\b"#, "(?-i)^[A-Z]{2}", "k", "ſ|ß", #"(?<=a)b"#,
        #"a\Kb"#,
        "(?=мост)", "(?i:Ё)лка", #"^\s*[–—-]"#, #"\p{Lu}{3}"#, "(?m)^b", "[^a]", "(a|b)?c?", #"(?<![\p{L}])(?:ор\p{L}*)(?![\p{L}])"#,
    ]
    static let pieces = [
        "12:30", "«Мост»", "Да", "нет", " ", "\n", "slow", "AB", "ab", "K", "\u{212A}", "ſ", "ёлка", "Ёлка", "—", "орать", "c", "é", "😀",
        "1",
    ]

    private func texts(_ seed: UInt64) -> [[UInt8]] {
        var random = SeededRandom(seed)
        return (0..<400).map { _ in
            (0..<Int.random(in: 0...3, using: &random)).map { _ in Self.pieces.randomElement(using: &random)! }.joined()
        }
        .map { Array($0.utf8) }
    }

    @Test(arguments: patterns)
    func nothingThatMatchesIsHeldBack(_ source: String) throws {
        let pattern = try Pattern(source)
        let gate = pattern.gate
        for text in texts(7) {
            let first = text.first
            let passes = gate.lets(text.count, first: first, ByteSet(text, 0..<text.count))
            if case .match = pattern.firstMatch(in: text, 0..<text.count, scratch: MatchScratch()) {
                #expect(passes, "\(source) in \(String(decoding: text, as: UTF8.self))")
            }
        }
    }

    @Test func aGateHoldsSomethingBack() throws {
        func lets(_ gate: MatchGate, _ text: String) -> Bool {
            let bytes = Array(text.utf8)
            return gate.lets(bytes.count, first: bytes.first, ByteSet(bytes, 0..<bytes.count))
        }
        let anchored = try Pattern(#"^\d{2}:\d{2}$"#).gate
        #expect(anchored.isAnchored && anchored.least == 5 && !lets(anchored, "1:23") && lets(anchored, "12:34"))
        let free = try Pattern("да|нет").gate
        #expect(!free.isAnchored && !lets(free, "12:34") && lets(free, "Нет") && lets(free, "нет"))
    }

    /// What was searched before must not change an answer: a pattern begins in PCRE2's interpreter and goes on by its JIT.
    @Test(arguments: patterns)
    func theAnswerIsTheSameBeforeAndAfterTheJITIsEarned(_ source: String) throws {
        let pattern = try Pattern(source)
        let texts = texts(11)
        let scratch = MatchScratch()
        func answers() -> [Pattern.Outcome] {
            texts.map { text in
                return pattern.firstMatch(in: text, 0..<text.count, scratch: scratch)
            }
        }
        let first = answers()
        let long = [UInt8](repeating: 0x78, count: 20_000)
        _ = pattern.firstMatch(in: long, 0..<long.count, scratch: MatchScratch())
        #expect(answers() == first)
    }
}

@Suite struct LiteralAutomatonTests {
    /// Every place of every literal, by looking everywhere.
    private func naive(_ literals: [[UInt8]], _ text: [UInt8]) -> Set<String> {
        var found: Set<String> = []
        for (number, literal) in literals.enumerated() where !literal.isEmpty && literal.count <= text.count {
            for start in 0...(text.count - literal.count) where text[start..<(start + literal.count)].elementsEqual(literal) {
                found.insert("\(number)@\(start + literal.count)")
            }
        }
        return found
    }

    @Test func whatStandsThereIsFound() {
        var random = SeededRandom(3)
        for _ in 0..<200 {
            let literals = (0..<12).map { _ in
                (0..<Int.random(in: 1...4, using: &random)).map { _ in UInt8.random(in: 0x61...0x63, using: &random) }
            }
            let text = (0..<60).map { _ in UInt8.random(in: 0x61...0x64, using: &random) }
            var found: Set<String> = []
            LiteralSet(literals).scan(text, 0..<text.count) { found.insert("\($0.literal)@\($0.end)") }
            #expect(found == naive(literals, text))
        }
    }

    /// More states than two bytes can name.
    @Test func manyLiteralsAreFoundToo() {
        var random = SeededRandom(5)
        let literals = (0..<6_000).map { _ in (0..<9).map { _ in UInt8.random(in: 0x61...0x7A, using: &random) } }
        let set = LiteralSet(literals)
        let text = literals[17] + Array(" ".utf8) + literals[5_999]
        var found: [Int] = []
        set.scan(text, 0..<text.count) { found.append($0.literal) }
        #expect(found == [17, 5_999])
    }
}
