import PatternMatching
import Testing

@Suite struct RequiredLiteralsTests {
    @Test(arguments: [
        ("^Лента добра (?:де)?активирована", ["активирована"]),
        ("читайте|смотрите", ["смотрите", "читайте"]),
        ("(?:foo|bar)baz+", ["baz"]),
        (#"\d+ комментари(?:й|я)"#, [" комментари"]),
        ("colou?r of money", ["r of money"]),
        ("(?-i)ABC", ["abc"]),
        ("(?-i:Ab)cd", ["ab"]),
        ("(?x)a b c", nil),
        ("a|bcd", nil),
        ("x?y*", nil),
        ("[abc]def{2}", ["def"]),
        ("(?!not)needle", ["needle"]),
        ("(?:optional)?must", ["must"]),
    ] as [(String, [String]?)])
    func oneOfTheLiteralsStandsInEveryMatch(_ pattern: String, _ expected: [String]?) {
        let found = RequiredLiterals.find(in: pattern)?.map { String(decoding: $0, as: UTF8.self) }.sorted()
        #expect(found == expected)
    }

    @Test func literalSetFindsOverlappingOnesInOrder() {
        let set = LiteralSet(["abc", "bc", "c", "zz"].map { Array($0.utf8) })
        let text = Array("xabcczz".utf8)
        var found: [String] = []
        set.scan(text, 0..<text.count) { found.append("\($0.literal)@\($0.end)") }
        #expect(found == ["0@4", "1@4", "2@4", "2@5", "3@7"])
    }

    @Test func foldingKeepsEveryByteInItsPlace() {
        let text = "ÀÉ Ёлка İ ſ ẞ Ω ДОМ x"
        let folded = CaseFolding.fold(text)
        #expect(folded.count == text.utf8.count)
        #expect(String(decoding: folded, as: UTF8.self).contains("ёлка"))
        #expect(String(decoding: folded, as: UTF8.self).contains("дом"))
    }
}
