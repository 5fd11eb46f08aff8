import PatternMatching
import TestSupport
import Testing
import TextPrimitives
import WordMatching

/// A pattern that is tried only where words begin as its matches do must find what it finds everywhere.
@Suite struct PatternBeginningTests {
    @Test(arguments: [
        #"(?<!\p{L})(?:ты|вы|слон\p{L}*) (?:\p{L}+ ){0,2}?(?:кит|киты)(?!\p{L})"#, #"(?<!\p{L})(?:кит|слон)\p{L}*"#,
        #"(?<![\p{L}\d])(?:№ ?)?\d+ кит(?:а|ов)?"#, #"(?<!\p{L})(?:я |мы )?(?:вижу|видим) \Kкит\p{L}*"#,
        #"(?<!\p{L})«кит»|(?<!\p{L})слон,"#, #"(?<!\p{L})(?:с|к)(?:ит|лон)[^.!]{0,20}ты"#,
    ])
    func nothingIsMissed(_ source: String) throws {
        let matcher = TextMatcher([TextRule(probes: [.text([try Pattern(source)])])])
        let pattern = try Pattern(source)
        let scratch = MatchScratch()
        let words = [
            "ты", "вы", "кит", "киты", "слон", "слоны", "мы", "я", "вижу", "видим", "5", "№ 7", "«кит»", "слон,", "скит", "é", "x",
            "каменный",
        ]
        let separators = [" ", " ", " ", "", "-", ". ", "! ", "(", "("]
        var random = SeededRandom(3)
        for _ in 0..<3_000 {
            let text = (0..<Int.random(in: 1...9, using: &random)).map { _ in random.pick(words) + random.pick(separators) }.joined() + "."
            let bytes = Array(text.utf8)
            var expected: [Range<Int>] = []
            var start = 0
            while case .match(let place) = pattern.firstMatch(in: bytes, 0..<bytes.count, from: start, scratch: scratch) {
                expected.append(place)
                start = place.upperBound
            }
            #expect(matcher.matches(in: bytes, 0..<bytes.count, matcher.session()).map(\.range) == expected, "\(text)")
        }
    }
}
