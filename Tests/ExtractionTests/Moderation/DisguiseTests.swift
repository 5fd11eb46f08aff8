import TestSupport
import Testing
import TextModeration

/// Listed words, disguised in each way that people use by a generator: nine of ten are found.
@Suite struct DisguiseTests {
    private static let words = [
        "хуй", "хую", "нахуй", "похуй", "охуел", "охуенно", "хуйня", "хуйню", "хуёвый", "хуесос", "пизда", "пизду", "пиздец", "пиздит",
        "спиздил", "распиздяй", "пиздатый", "отпиздить", "ебать", "ебаный", "ебанулся", "еблан", "ебучий", "заебал", "заебали", "наебали",
        "объебал", "уебок", "выебал", "доебался", "долбоеб", "проебал", "блядь", "бляди", "блядский", "выблядок", "мудак", "мудаки",
        "говно", "говнюк", "дерьмо", "жопа", "жопой", "пидор", "пидорас", "гондон", "шлюха", "залупа", "дрочить", "насрать", "засранец",
        "ублюдок", "херня", "похер",
    ]

    struct Disguise: Sendable, CustomStringConvertible {
        let description: String
        /// nil for a word that can't be disguised so.
        let disguise: @Sendable (String, inout SeededRandom) -> String?
    }

    private static let vowels: Set<Character> = ["а", "е", "ё", "и", "о", "у", "ы", "э", "ю", "я"]
    private static func innerVowels(_ word: String) -> [Int] {
        Array(word).indices.filter { $0 > 0 && $0 < word.count - 1 && vowels.contains(Array(word)[$0]) }
    }
    private static func replacing(_ word: String, at index: Int, by text: String) -> String {
        var letters = Array(word).map(String.init)
        letters[index] = text
        return letters.joined()
    }
    private static func letters(_ word: String, _ table: [Character: String]) -> String { word.map { table[$0] ?? String($0) }.joined() }
    private static func between(_ sign: String) -> @Sendable (String, inout SeededRandom) -> String? {
        { word, _ in word.map(String.init).joined(separator: sign) }
    }
    private static func table(_ from: String, _ to: String) -> [Character: String] {
        Dictionary(uniqueKeysWithValues: zip(from, to.split(separator: " ").map { $0 == "_" ? "" : String($0) }))
    }

    private static let greek = table("авгдезиклмнопрстуфхб", "α β γ δ ε ζ ι κ λ μ η ο π ρ σ τ υ φ χ β")
    private static let alphabet = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
    private static let systems = [
        "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya",
        "a b v g d e e j z i i k l m n o p r s t u f h c ch sh sch _ y _ e ju ja",
        "a b v g d e jo zh z i j k l m n o p r s t u f x ts ch sh sh _ y _ e iu ia",
    ].map { table(alphabet, $0) }

    static let all: [Disguise] = [
        Disguise(description: "a vowel lost") { word, random in
            let places = innerVowels(word)
            return word.count > 4 && !places.isEmpty ? replacing(word, at: places[0], by: "") : nil
        },
        Disguise(description: "a star for the last letter") { word, _ in word.count > 4 ? word.dropLast() + "*" : nil },
        Disguise(description: "stars for the end") { word, _ in word.count > 4 ? word.dropLast(2) + "**" : nil },
        Disguise(description: "Greek letters") { word, _ in word.allSatisfy { greek[$0] != nil } ? letters(word, greek) : nil },
        Disguise(description: "a sign for a vowel") { word, random in
            let places = innerVowels(word)
            return places.isEmpty ? nil : replacing(word, at: random.pick(places), by: String(random.pick("@*#$%&!?^~")))
        },
        Disguise(description: "one letter a line", disguise: between("\n")), Disguise(description: "underscores", disguise: between("_")),
        Disguise(description: "dots", disguise: between(".")), Disguise(description: "hyphens", disguise: between("-")),
        Disguise(description: "spaces", disguise: between(" ")), Disguise(description: "pictures", disguise: between("😂")),
        Disguise(description: "nothing to see", disguise: between("\u{200B}")),
        Disguise(description: "brackets") { word, _ in word.map { "(\($0))" }.joined() },
        Disguise(description: "a bracket inside") { word, random in
            guard word.count > 3 else { return nil }
            let place = Int.random(in: 1..<(word.count - 1), using: &random)
            return replacing(word, at: place, by: "(\(Array(word)[place]))")
        },
        Disguise(description: "underscores for the middle") { word, _ in
            word.count > 4 ? word.prefix(2) + String(repeating: "_", count: word.count - 3) + word.suffix(1) : nil
        },
        Disguise(description: "hyphens for the middle") { word, _ in
            word.count > 5 ? word.prefix(2) + String(repeating: "-", count: word.count - 3) + word.suffix(1) : nil
        },
        Disguise(description: "letters of other Cyrillic alphabets") { word, _ in
            let others = table("хузбклон", "ҳ ѵ ҙ ƃ қ ԓ ө ң")
            return word.contains { others[$0] != nil } ? letters(word, others) : nil
        },
        Disguise(description: "from right to left") { word, _ in "\u{202E}" + String(word.reversed()) + "\u{202C}" },
        Disguise(description: "Latin letters that look alike") { word, _ in
            let lookalikes = table("аеорсух", "a e o p c y x")
            return word.contains { lookalikes[$0] != nil } ? letters(word, lookalikes) : nil
        },
        Disguise(description: "digits") { word, _ in
            let digits = table("озбчяи", "0 3 6 4 9 1")
            return word.count > 4 && word.contains { digits[$0] != nil } ? letters(word, digits) : nil
        },
        Disguise(description: "letters again") { word, random in word.map { String(repeating: $0, count: random.pick([1, 3, 4])) }.joined()
        },
        Disguise(description: "transliterated, as in passports") { word, _ in letters(word, systems[0]) },
        Disguise(description: "transliterated, with j") { word, _ in letters(word, systems[1]) },
        Disguise(description: "transliterated, with x") { word, _ in letters(word, systems[2]) },
    ]

    @Test(arguments: all)
    func nineOfTenDisguisedWordsAreFound(_ disguise: Disguise) {
        var random = SeededRandom(7)
        let disguised = Self.words.compactMap { disguise.disguise($0, &random) }
        let missed = disguised.filter { word in
            let text = word.contains("\n") ? "Вот\n\(word)\nже, сказал сосед." : "Вот \(word) же, сказал сосед."
            return !Moderating.findings(text).contains { $0.category.hasPrefix("profanity") }
        }
        #expect(disguised.count > 8)
        #expect(missed.count * 10 <= disguised.count, "\(missed)")
    }
}
