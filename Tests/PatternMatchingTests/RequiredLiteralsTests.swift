import PatternMatching
import Testing

@Suite struct RequiredLiteralsTests {
    @Test(
        arguments: [
            ("^Лента добра (?:де)?активирована", ["лента добра активирована", "лента добра деактивирована"]),
            ("читайте|смотрите", ["смотрите", "читайте"]),
            ("(?:foo|bar)baz+", ["barbaz", "foobaz"]),
            (#"\d+ комментари(?:й|я)"#, [" комментарий", " комментария"]),
            ("colou?r of money", ["color of money", "colour of money"]),
            ("п[ие]з[дж]", ["пезд", "пезж", "пизд", "пизж"]), ("[а-в]ё(?:т|лка)", ["аёлка", "аёт", "бёлка", "бёт", "вёлка", "вёт"]),
            ("(?:за|на)?шёл", ["шёл"]), ("x[^y]zz", ["zz"]), (#"[\w]+end"#, ["end"]),
            ("(?-i)ABC", ["abc"]),
            ("(?-i:Ab)cd", ["abcd"]),
            ("(?x)a b c", nil),
            ("a|bcd", nil),
            ("x?y*", nil),
            ("[abc]def{2}", ["adef", "bdef", "cdef"]),
            ("(?!not)needle", ["needle"]),
            ("(?:optional)?must", ["must"]),
            // What may stand before it as often as it likes is no beginning.
            ("x(?:a*bc)y", ["bc"]), ("x(?:(?:ab)*cd+)y", ["cd"]),
        ] as [(String, [String]?)])
    func oneOfTheLiteralsStandsInEveryMatch(_ pattern: String, _ expected: [String]?) {
        let found = RequiredLiterals.find(in: pattern)?.map { String(decoding: $0, as: UTF8.self) }.sorted()
        #expect(found == expected)
    }

    @Test(
        arguments: [
            ("слон", ["слон"]), (#"(?<!\p{L})(?:слон\p{L}*|кит) (?:\p{L}+ ){0,2}плывёт"#, ["кит", "слон"]),
            ("(?:я |мы )?(?:иду|бегу)", ["бегу", "иду", "мы бегу", "мы иду", "я бегу", "я иду"]),
            (#"(?:не )*(?:иду|бегу\p{L}*)"#, ["бегу", "иду", "не "]),
            ("а+б", ["а"]), (#"х[ао]т(?:а|\p{L}+)"#, ["хат", "хот"]), (#"\d+ слонов"#, nil), (#"(?:\p{L}+ )?слон"#, nil),
            ("(?:слон)?", nil),
            (#"(?:слон|\p{L}+)и"#, nil), ("(?=с)слон", ["слон"]), ("(?i)слон|кит", ["кит", "слон"]),
        ] as [(String, [String]?)])
    func everyMatchBeginsWithOneOfTheBeginnings(_ pattern: String, _ expected: [String]?) {
        let found = RequiredLiterals.beginnings(of: pattern)?.map { String(decoding: $0, as: UTF8.self) }.sorted()
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
