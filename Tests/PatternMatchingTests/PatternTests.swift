import PatternMatching
import Testing

@Suite struct PatternTests {
    @Test(arguments: [("^читайте", "Читайте также", true), (#"^\w+$"#, "слово", true), ("(?-i)^мир", "Мир", false), ("Ё", "ё", true)])
    func patternsAreUnicodeAndCaseless(_ pattern: String, _ text: String, _ expected: Bool) throws {
        #expect(try Pattern(pattern).matches(text) == expected)
    }

    @Test(arguments: [("(a", 2), ("а[", 2), (#"\"#, 1), ("x(?<1>y)", 4)])
    func aBadPatternSaysWhereInCharacters(_ pattern: String, _ offset: Int) {
        let error = #expect(throws: PatternError.self) { try Pattern(pattern) }
        #expect(error?.characterOffset == offset)
    }

    @Test func anchorsAreTheRangesEdges() throws {
        let bytes = Array("one two three".utf8)
        let pattern = try Pattern("^two$")
        #expect(pattern.firstMatch(in: bytes, 4..<7, scratch: MatchScratch()) == .match(4..<7))
        #expect(pattern.firstMatch(in: bytes, 0..<13, scratch: MatchScratch()) == .noMatch)
    }

    @Test func groupsAreByteRangesOfTheWhole() throws {
        let bytes = Array("xx Имя (роль)".utf8)
        let scratch = MatchScratch()
        guard case .match = try Pattern(#"^(\p{L}+) \((.*)\)$"#).firstMatch(in: bytes, 3..<bytes.count, scratch: scratch) else {
            Issue.record("no match")
            return
        }
        let texts = scratch.groups.map { $0.map { String(decoding: bytes[$0], as: UTF8.self) } }
        #expect(texts == ["Имя (роль)", "Имя", "роль"])
    }

    @Test func aLimitIsAnOutcomeOfItsOwn() throws {
        var limits = MatchLimits()
        limits.match = 1000
        let bytes = Array(String(repeating: "a", count: 4000).utf8)
        let outcome = try Pattern("(?:a+)+b").firstMatch(in: bytes, 0..<bytes.count, scratch: MatchScratch(limits: limits))
        guard case .limit = outcome else {
            // PCRE2 may see at once that no b is there; then the answer is known and right.
            #expect(outcome == .noMatch)
            return
        }
    }

    @Test func anEmptyTextIsSearchedToo() throws {
        #expect(try Pattern("^$").matches(""))
    }
}
