import PatternMatching
import TestSupport
import Testing
import TextPrimitives
import TextViews
import WordMatching

@Suite struct TextMatcherTests {
    private func matches(_ rules: [TextRule], _ text: String) -> [TextMatch] {
        let matcher = TextMatcher(rules)
        let bytes = Array(text.utf8)
        return matcher.matches(in: bytes, 0..<bytes.count, matcher.session())
    }

    private func found(_ rules: [TextRule], _ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return matches(rules, text).map { "\($0.rule) \(String(decoding: bytes[$0.range], as: UTF8.self)) \($0.view.rawValue)" }
    }

    @Test func wordsStemsAndFormsMatchWholeWordsOnly() throws {
        let rules = try [
            TextRule(probes: [.words(["мост", "над рекой"])]), TextRule(probes: [.stems(["слон"])], except: ["слонов"]),
            TextRule(probes: [.forms([Pattern("к[ои]т(?:а|у)?")])]),
        ]
        #expect(found(rules, "Мост над рекой; помост, мостик") == ["0 Мост folded", "0 над рекой folded"])
        #expect(found(rules, "слоны и слонёнок, слоновий, послон") == ["1 слоны folded", "1 слонёнок folded"])
        #expect(found(rules, "Кот, кита, кот-кит; скот, которая") == ["2 Кот folded", "2 кита folded", "2 кот folded", "2 кит folded"])
    }

    /// Another rule's literal makes the scan know a sign, which is no letter of the word before it.
    @Test(arguments: ["?", ")", "(", "&", "@", ">", "]", "—", "…", "»", "/", ";", "=", "|"])
    func aSignThatLiteralsHoldEndsAWord(_ sign: String) throws {
        let literal = try TextRule(probes: [
            .text([Pattern("мост" + (sign == "—" || sign == "…" || sign == "»" ? sign : "\\" + sign) + "река")])
        ])
        let word = TextRule(probes: [.words(["слон"])], view: .evasion)
        #expect(found([word, literal], "вот слон\(sign) да") == ["0 слон folded"])
        #expect(found([word, literal], "вот \(sign)слон да") == ["0 слон folded"])
    }

    @Test func theViewOfARuleIsTheFarthestInWhichItMatches() {
        let near = TextRule(probes: [.words(["слово"])], view: .folded)
        let far = TextRule(probes: [.words(["слово"])], view: .evasion)
        #expect(found([near, far], "слово") == ["0 слово folded", "1 слово folded"])
        #expect(found([near, far], "cл0во с-л-о-в-о с л о в о") == ["1 cл0во evasion", "1 с-л-о-в-о evasion", "1 с л о в о evasion"])
        #expect(found([near, far], "с\u{200B}лово") == ["0 с\u{200B}лово folded", "1 с\u{200B}лово folded"])
    }

    @Test func spacedLettersAreAWordAndNoPartOfOne() {
        let rules = [TextRule(probes: [.words(["слов"])], view: .evasion)]
        #expect(found(rules, "вот с л о в и вот").count == 1)
        #expect(found(rules, "вот о с л о в и л и вот").isEmpty)
    }

    @Test func digitsAreChecked() throws {
        let rules = try [TextRule(probes: [.text([Pattern(#"(?<!\d)\d(?:[ -]?\d){15}(?!\d)"#)])], check: .luhn, digits: 15)]
        #expect(found(rules, "карта 4111 1111 1111 1111, спасибо") == ["0 4111 1111 1111 1111 folded"])
        #expect(found(rules, "карта 4111 1111 1111 1112").isEmpty)
    }

    @Test func spansAreThoseOfTheSource() throws {
        let text = "👩‍👧 «Сло\u{301}\u{200B}во», מילה"
        let match = try #require(matches([TextRule(probes: [.words(["слово"])])], text).first)
        #expect(String(decoding: Array(text.utf8)[match.range], as: UTF8.self) == "Сло\u{301}\u{200B}во")
        #expect(match.steps.map(\.kind) == [.caseFolded, .stress, .invisible])
    }

    /// The session remembers words that no rule matches; what it remembers must not change an answer.
    @Test func theOrderOfTextsDoesNotMatter() {
        let matcher = TextMatcher(Self.rules)
        var random = SeededRandom(5)
        let texts = (0..<200).map { _ in Array(Self.text(&random).utf8) }
        func answers(_ order: [Int]) -> [Int: [String]] {
            let session = matcher.session()
            return Dictionary(
                uniqueKeysWithValues: order.map { ($0, matcher.matches(in: texts[$0], 0..<texts[$0].count, session).map { "\($0)" }) })
        }
        #expect(answers(Array(texts.indices)) == answers(texts.indices.reversed()))
    }

    // MARK: Against the definition

    /// The scan, the trigram filter, the caches and the readings together find what looking at every word of every run in
    /// every view finds.
    @Test(arguments: 0..<150)
    func theMatcherFindsWhatLookingEverywhereFinds(_ seed: UInt64) {
        var random = SeededRandom(seed)
        let text = Self.text(&random)
        let bytes = Array(text.utf8)
        let matcher = TextMatcher(Self.rules)
        let quick = Set(
            matcher.matches(in: bytes, 0..<bytes.count, matcher.session()).map { "\($0.rule)@\(Self.runStart(bytes, $0.range.lowerBound))" }
        )
        let slow = Self.lookingEverywhere(bytes)
        #expect(quick == slow, "\(text)\nmissed \(slow.subtracting(quick)), invented \(quick.subtracting(slow))")
    }

    @Test func theGeneratedTextsHoldMatchesOfEveryRule() {
        var counts = [Int](repeating: 0, count: Self.rules.count)
        for seed in 0..<150 {
            var random = SeededRandom(UInt64(seed))
            for found in Self.lookingEverywhere(Array(Self.text(&random).utf8)) { counts[Int(found.split(separator: "@")[0])!] += 1 }
        }
        #expect(counts.allSatisfy { $0 > 20 }, "\(counts)")
    }

    static let rules: [TextRule] = [
        TextRule(probes: [.words(["мост", "ёж", "word", "над рекой"])]),
        TextRule(probes: [.words(["мост", "слово", "word"])], view: .evasion),
        TextRule(probes: [.stems(["слон", "cat"])], view: .evasion, except: ["слонов"]),
        TextRule(probes: [.forms([Pattern(trusted: "(?:за|по)?к[ои]т(?:ик)?\\w{0,3}"), Pattern(trusted: "b[ae]t+s?")])], view: .evasion),
        TextRule(probes: [.text([Pattern(trusted: "(?:мост|слон) на \\d+")])]),
        TextRule(probes: [.text([Pattern(trusted: "\\d{6}")])], digits: 6),
        TextRule(probes: [.text([Pattern(trusted: "к[*_]{1,3}т")])]),
    ]

    private static let disguises: [Character: [String]] = [
        "о": ["o", "0", "о\u{301}", "оо", "ооо"], "с": ["c", "с-", "с."], "а": ["a", "@"], "е": ["e", "ё"], "т": ["t", "т\u{200B}"],
        "к": ["k", "К"],
        "a": ["а", "@", "4"], "o": ["о", "0", "oo"], "e": ["е", "3", "é"], "t": ["t\u{AD}", "tt"], "w": ["W", "ｗ"],
    ]

    static func text(_ random: inout SeededRandom) -> String {
        let known = [
            "мост", "ёж", "word", "над рекой", "слово", "слон", "слонов", "cat", "кот", "китик", "закот", "bat", "bets", "мост на 15",
            "слон на 7", "123456", "к*т", "к__т",
        ]
        let other = [
            "река", "помост", "скот", "и", "а", "в", "the", "iPhone", "IT-компания", "Х5", "2024", "12 345", "—", "...", "👩‍👧", "日本", "город",
            "сломать", "100500", "a@b.ru",
        ]
        return (0..<40).map { _ in
            var word = Bool.random(using: &random) ? random.pick(known) : random.pick(other)
            if Int.random(in: 0..<3, using: &random) == 0 {
                word = word.map { letter in
                    Int.random(in: 0..<3, using: &random) == 0
                        ? disguises[letter].map { random.pick($0) } ?? letter.uppercased() : String(letter)
                }.joined()
            }
            if Int.random(in: 0..<5, using: &random) == 0 { word = random.pick(["по", "«", "x", "(", "1"]) + word }
            if Int.random(in: 0..<5, using: &random) == 0 { word += random.pick(["ы", "»", "!", ",", "у-то", "1", "'s"]) }
            return word + random.pick([" ", " ", " ", "\n", "\u{A0}", "  "])
        }.joined()
    }

    private static func isSpace(_ scalar: UInt32) -> Bool { UnicodeTables.isSpace(scalar) }

    private static func runs(_ bytes: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        var position = 0
        while position <= bytes.count {
            let (scalar, length) = position < bytes.count ? UTF8Scalars.decode(bytes, at: position) : (0x20, 1)
            if isSpace(scalar) {
                if position > start { found.append(start..<position) }
                start = position + length
            }
            position += length
        }
        return found
    }

    private static func runStart(_ bytes: [UInt8], _ place: Int) -> Int { runs(bytes).last { $0.lowerBound <= place }?.lowerBound ?? 0 }

    /// By definition: every word of every run, in the folded view and in every reading; phrases and patterns over the whole.
    private static func lookingEverywhere(_ bytes: [UInt8]) -> Set<String> {
        let scratch = MatchScratch()
        var found: Set<String> = []
        func isMatch(_ pattern: Pattern, _ text: [UInt8], _ word: Range<Int>) -> Bool {
            if case .match(let place) = Pattern(trusted: "^(?:\(pattern.source))$").firstMatch(
                in: Array(text[word]), 0..<word.count, scratch: scratch)
            {
                return !place.isEmpty
            }
            return false
        }
        func isWordMatch(_ rule: TextRule, _ text: [UInt8], _ word: Range<Int>) -> Bool {
            let whole = String(decoding: text[word], as: UTF8.self)
            return rule.probes.contains { probe in
                switch probe {
                case .words(let words): words.contains { Folding.view(of: $0).text == whole }
                case .stems(let stems):
                    stems.contains { whole.unicodeScalars.starts(with: Folding.view(of: $0).text.unicodeScalars) }
                        && !rule.except.contains { whole.hasPrefix($0) }
                case .forms(let forms): forms.contains { isMatch($0, text, word) }
                case .text, .evasion: false
                }
            }
        }
        let whole = Folding.view(of: bytes, 0..<bytes.count)
        for (number, rule) in rules.enumerated() {
            for run in runs(bytes) {
                let folded = Folding.view(of: bytes, run).bytes
                var texts = [folded]
                // What is glued to a word hides no stem and no form.
                if case .words = rule.probes[0] {
                } else if Letters.withLettersAlone(Letters.words(folded, 0..<folded.count), folded)
                    .contains(where: { isWordMatch(rule, folded, $0) })
                {
                    found.insert("\(number)@\(run.lowerBound)")
                }
                if rule.view == .evasion { texts += EvasionReader.readings(of: bytes, run).map(\.bytes) }
                if texts.contains(where: { text in Letters.words(text, 0..<text.count).contains { isWordMatch(rule, text, $0) } }) {
                    found.insert("\(number)@\(run.lowerBound)")
                }
            }
            for probe in rule.probes {
                var patterns: [Pattern] = []
                if case .text(let list) = probe { patterns = list }
                if case .words(let words) = probe {
                    patterns = words.filter { $0.contains(" ") }.map { Pattern(trusted: "(?<![\\w])\($0)(?![\\w])") }
                }
                for pattern in patterns {
                    var start = 0
                    while start <= whole.bytes.count,
                        case .match(let place) = pattern.firstMatch(in: whole.bytes, 0..<whole.bytes.count, from: start, scratch: scratch)
                    {
                        found.insert("\(number)@\(runStart(bytes, whole.source(of: place).lowerBound))")
                        start = max(place.upperBound, start + 1)
                    }
                }
            }
        }
        return found
    }
}
