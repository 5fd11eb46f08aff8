import PatternMatching
import TestSupport
import Testing
import WordMatching

/// What calls for a pattern must stand in every text that it matches.
@Suite struct LiteralEdgeTests {
    private func calls(_ pattern: String) -> Set<String> { Set(TextMatcher.callers(of: pattern) ?? ["everything"]) }

    @Test func theRarestPartOfAPatternCallsForIt() {
        let trains = calls(#"(?<!\p{L})(?:ты|вы|мы) (?:\p{L}+ ){0,2}?(?:тепловоз|паровоз)(?!\p{L})"#)
        #expect(trains.count == 2 && trains.allSatisfy { $0.contains("воз") })
        #expect(calls("(?:а|и) хрусталь").allSatisfy { $0.contains("хрусталь") })
    }

    @Test func edgesComeFromSpacesAndFromLookAroundsOfOneLetter() {
        #expect(calls(#"(?<!\p{L})бот(?!\p{L})"#) == ["<бот>"])
        #expect(calls(#"(?<![\p{L}-])бот(?![\p{L}\d])"#) == ["<бот>"])
        #expect(calls(#"(?<!\p{L}о)бот(?!\p{L}а)"#) == ["бот"])
        #expect(calls(#"(?<![^\p{L}])бот"#) == ["бот"])
        #expect(calls(#"(?:да|нет) бот"#).allSatisfy { !$0.hasSuffix(">") })
    }

    @Test func aPatternOfWhichNothingIsSureIsTriedEverywhere() {
        #expect(calls(#"(?:бот)?\d*"#) == ["everything"])
        #expect(calls(#"(?:бот|\d+)"#) == ["everything"])
    }

    /// Against the pattern itself over texts of its own parts.
    @Test(arguments: [
        #"(?<!\p{L})(?:ты|вы) (?:\p{L}+ ){0,2}?(?:бот|боты)(?!\p{L})"#, #"(?<![\p{L}-])(?:на|по)?ху (?:й|я)(?![\p{L}-])"#,
        #"(?<!\p{L})бот\p{L}* и \p{L}*кот(?!\p{L})|мяу"#, #"касса (?:ты ?)?\d+"#,
    ])
    func whatIsCalledForIsFoundWhereThePatternFindsIt(_ source: String) throws {
        let matcher = TextMatcher([TextRule(probes: [.text([try Pattern(source)])])])
        let pattern = try Pattern(source)
        let words = [
            "ты", "вы", "бот", "боты", "Бот", "ро", "та", "и", "кот", "на", "ху", "й", "я", "касса", "кас\u{AD}са", "5", "мяу", "ёлка",
            "бот\u{200B}", "бо\u{301}т", "боттт",
        ]
        let separators = [" ", " ", " ", "", "-", ", ", ". ", "\u{200B}", "! ", "\n", "(", "é"]
        var random = SeededRandom(11)
        for _ in 0..<4_000 {
            let text = (0..<Int.random(in: 1...7, using: &random)).map { _ in random.pick(words) + random.pick(separators) }.joined()
            let bytes = Array(text.utf8)
            let found = matcher.matches(in: bytes, 0..<bytes.count, matcher.session())
            // Texts that are folded as they stand.
            guard !text.unicodeScalars.contains(where: { "\u{200B}\u{AD}\u{301}\n".unicodeScalars.contains($0) }), !text.contains("ё")
            else {
                continue
            }
            #expect(found.isEmpty != pattern.matches(text), "\(text)")
        }
    }
}
