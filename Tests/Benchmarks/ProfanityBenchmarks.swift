import ByteIO
import Evaluation
import Extraction
import Foundation
import JSONText
import PatternMatching
import RuleEngine
import RuleModel
import TextModeration

/// How much of what should be found is found, and how much else.
enum ProfanityBenchmarks {
    private struct Moderator {
        let moderation: CompiledModeration
        let categories: [String]
        let session: CompiledModeration.Session

        init(_ categories: [String], language: String) throws {
            moderation = try RuleSet().moderation
            self.categories = categories
            session = moderation.session(PageFacts(language: language))
        }

        func hits(_ text: String) -> [CompiledModeration.Hit] {
            let bytes = Array(text.utf8)
            return bytes.split(separator: 0x0A).flatMap { moderation.hits(in: bytes, $0.startIndex..<$0.endIndex, block: nil, session) }
                .filter { hit in categories.contains { hit.moderation.category == $0 || hit.moderation.category.hasPrefix($0 + ".") } }
        }
    }

    private static func lines(_ path: String) throws -> [String] {
        try Files.readText(path).split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter {
            !$0.isEmpty && !$0.hasPrefix("#")
        }
    }

    /// `--obscene FORMS NEWS.jsonl [DICTIONARY]`: Russian. Forms count when one of the four roots stands in them, look-alikes
    /// read as letters; of the dictionary all hits are listed.
    static func russian(_ arguments: [String]) throws {
        let obscene = try Moderator(["profanity.obscene"], language: "ru")
        let lookalikes: [Character: Character] = [
            "a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "y": "у", "x": "х", "k": "к", "6": "б", "3": "з", "z": "з", "ё": "е",
        ]
        // Мат has four roots; here as they stand in forms, prefixes and all.
        let roots = try Pattern("ху[йяеию]|п[ие]з[дж]|еб|йоб|бля|ябыв|ябать|ибац|ипа")
        let forms = try lines(arguments[0]).filter { form in roots.matches(String(form.lowercased().map { lookalikes[$0] ?? $0 })) }
        let missed = forms.filter { obscene.hits($0).isEmpty }
        print(
            String(
                format: "forms of the four roots: %d, found %.2f %%", forms.count, 100 - Double(missed.count) * 100 / Double(forms.count)))
        print("missed, every tenth: " + stride(from: 0, to: missed.count, by: 10).map { missed[$0] }.joined(separator: " "))
        // Every tenth form of Russian letters alone, disguised.
        let plain = forms.filter { form in
            form.unicodeScalars.allSatisfy { (0x410...0x451).contains($0.value) } && !obscene.hits(form).isEmpty
        }
        let sample = stride(from: 0, to: plain.count, by: 10).map { plain[$0] }
        for (name, disguise) in Disguise.all {
            let found = sample.enumerated().count { !obscene.hits(disguise($1, $0)).isEmpty }
            print(String(format: "%@: %.2f %% of %d", name, Double(found) * 100 / Double(sample.count), sample.count))
        }
        let news = try lines(arguments[1]).compactMap { try JSON(parsing: Array($0.utf8))["text"]?.string }
        print("news: \(news.count) texts, \(news.reduce(0) { $0 + obscene.hits($1).count }) hits")
        guard arguments.count > 2 else { return }
        let words = Set(try lines(arguments[2])).sorted()
        for (name, moderator) in [("obscene", obscene), ("all profanity", try Moderator(["profanity"], language: "ru"))] {
            let found = words.filter { !moderator.hits($0).isEmpty }
            print(
                String(
                    format: "dictionary: %d forms, %@: %d hits, %.2f in 100,000", words.count, name, found.count,
                    Double(found.count) * 100_000 / Double(words.count)))
            print(found.joined(separator: " "))
        }
    }

    /// `--words WANTED BASELINE GOLD…`: how many of a list's words are found by the rules and by looking for a second
    /// list's words whole, and how often either finds something in gold texts, which hold next to nothing of the kind.
    static func english(_ arguments: [String]) throws {
        let moderator = try Moderator(["profanity", "insults"], language: "en")
        let wanted = try lines(arguments[0]).map { $0.components(separatedBy: " - ")[0] }
        let escaped = try lines(arguments[1]).sorted { $0.count > $1.count }.map { NSRegularExpression.escapedPattern(for: $0) }
        let baseline = try NSRegularExpression(
            pattern: "(?<!\\w)(?:" + escaped.joined(separator: "|") + ")(?!\\w)", options: [.caseInsensitive])
        func count(_ text: String) -> Int { baseline.numberOfMatches(in: text, range: NSRange(text.startIndex..., in: text)) }
        let sentences = wanted.map { "And he said that \($0) again." }
        print("\(wanted.count) words: rules \(sentences.count { !moderator.hits($0).isEmpty }), list \(sentences.count { count($0) > 0 })")
        for folder in arguments.dropFirst(2) {
            let set = try GoldSetLoader.load(folder)
            let texts = set.pages.map(\.gold)
            print(
                "\(set.name), \(texts.count) texts: rules \(texts.reduce(0) { $0 + moderator.hits($1).count }) hits, list \(texts.reduce(0) { $0 + count($1) })"
            )
        }
    }
}

/// Ways to disguise a word; `number` chooses the place.
private enum Disguise {
    static let all: [(String, @Sendable (_ word: String, _ number: Int) -> String)] = [
        ("homoglyphs", { word, _ in swapped(word, looks) }), ("one homoglyph", { word, number in one(word, number, looks) }),
        ("digits", { word, _ in swapped(word, digits) }), ("one digit", { word, number in one(word, number, digits) }),
        ("zero-width spaces", { word, _ in joined(word, "\u{200B}") }), ("soft hyphens", { word, _ in joined(word, "\u{AD}") }),
        ("spaces", { word, _ in joined(word, " ") }), ("dots", { word, _ in joined(word, ".") }),
        (
            "one hyphen",
            { word, number in
                let place = 1 + number % max(1, word.count - 1); return word.prefix(place) + "-" + word.dropFirst(place)
            }
        ),
        ("a letter repeated", { word, number in repeated(word, number) }),
        ("all letters three times", { word, _ in word.map { String(repeating: $0, count: 3) }.joined() }),
        ("stress marks", { word, _ in word.map { "аеиоуыэюя".contains($0) ? "\($0)\u{301}" : String($0) }.joined() }),
        ("struck through", { word, _ in joined(word, "\u{336}") }),
        ("capitals here and there", { word, _ in word.enumerated().map { $0 % 2 == 0 ? $1.uppercased() : String($1) }.joined() }),
        ("homoglyphs and dots", { word, _ in joined(swapped(word, looks), ".") }),
        ("homoglyphs, a repeat and zero-width spaces", { word, number in joined(repeated(swapped(word, looks), number), "\u{200B}") }),
        ("a digit and a repeat", { word, number in repeated(one(word, number, digits), number / 3) }),
    ]

    private static let looks: [Character: Character] = ["а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "х": "x", "у": "y"]
    private static let digits: [Character: Character] = ["о": "0", "з": "3", "б": "6", "ч": "4"]

    private static func swapped(_ word: String, _ table: [Character: Character]) -> String { String(word.map { table[$0] ?? $0 }) }
    private static func joined(_ word: String, _ sign: String) -> String { word.map(String.init).joined(separator: sign) }
    private static func repeated(_ word: String, _ number: Int) -> String {
        word.enumerated().map { String(repeating: $1, count: $0 == number % word.count ? 4 : 1) }.joined()
    }
    private static func one(_ word: String, _ number: Int, _ table: [Character: Character]) -> String {
        let places = word.indices.filter { table[word[$0]] != nil }
        guard !places.isEmpty else { return word }
        let place = places[number % places.count]
        return word[..<place] + String(table[word[place]]!) + word[word.index(after: place)...]
    }
}
