import TestSupport
import Testing
import TextQuality

@Suite struct QualityTests {
    private func value(_ measure: QualityMeasure, _ text: String) -> Double {
        var measures = QualityMeasures(Array(text.utf8))
        return measures.value(measure)
    }

    private static let dup = "один два три четыре пять\nшесть семь\nодин два три четыре пять\n"

    @Test(
        arguments: [
            (.words, "Слово — и ещё слово, 5 раз.", 6), (.words, "— … !", 0), (.meanWordLength, "аб вгде —", 3),
            (.longestWord, "а бвгдежз и", 7),
            (.hashes, "#раз #два три", 2.0 / 3), (.ellipses, "раз… два... три", 2.0 / 3), (.ellipses, "раз....", 1),
            (.bulletLines, "- раз\n• два\nтри\n—", 0.5),
            (.ellipsisLines, "раз…\nдва...\nтри.", 2.0 / 3), (.alphabeticWords, "раз 2 3 четыре", 0.5),
            (.stopWordsEnglish, "The cat and the dog have to be", 5),
            (.stopWordsRussian, "и в не на снегу", 4), (.duplicateLines, dup, 1.0 / 3), (.duplicateLineCharacters, dup, 24.0 / 61),
            (.duplicateParagraphs, "а б\n\nв г\n\nа б\n\nа б", 0.5), (.sentences, "Раз два три. Четыре пять!\nИ ещё три слова", 2),
            (.sentences, "Коротко да.", 0),
            (.braces, "if (a) { b }", 1), (.terminalLines, "Да.\nНет\n«Да»", 2.0 / 3),
            (.shortLines, "коротко\n" + String(repeating: "длинно ", count: 9), 0.5),
            (.newlines, "а\nб\nв г", 0.5), (.words, "", 0), (.meanWordLength, "", 0), (.top2grams, "", 0), (.terminalLines, "", 0),
        ] as [(QualityMeasure, String, Double)])
    func aTextIsMeasured(_ measure: QualityMeasure, _ text: String, _ expected: Double) {
        #expect(abs(value(measure, text) - expected) < 1e-9, "\(measure.name): \(value(measure, text))")
    }

    @Test func everyMeasureHasOneName() {
        #expect(Set(QualityMeasure.allCases.map(\.name)).count == QualityMeasure.allCases.count)
        for measure in QualityMeasure.allCases { #expect(QualityMeasure.named(measure.name) == measure) }
        #expect(QualityMeasure.named("wrods") == nil)
    }

    /// Against the definitions written out (Gopher's, as datatrove's filters have them): sequences counted whole, by their
    /// words, over texts in which much repeats.
    @Test(arguments: 0..<60)
    func repeatedSequencesAreThoseOfTheDefinition(_ seed: UInt64) {
        var random = SeededRandom(seed)
        let vocabulary = (0..<(3 + seed % 30)).map { "с" + String(repeating: "л", count: Int($0 % 5)) + "\($0)" }
        let words = (0..<Int.random(in: 1...120, using: &random)).map { _ in random.pick(vocabulary) }
        let text = words.joined(separator: " ")
        let length = Double(text.unicodeScalars.count)
        for (size, measure) in [(2, QualityMeasure.top2grams), (3, .top3grams), (4, .top4grams)] {
            #expect(abs(value(measure, text) - Double(top(words, size)) / length) < 1e-9, "\(size) of \(text)")
        }
        for (size, measure) in [
            (5, QualityMeasure.duplicate5grams), (6, .duplicate6grams), (7, .duplicate7grams), (8, .duplicate8grams), (9, .duplicate9grams),
            (10, .duplicate10grams),
        ] {
            #expect(abs(value(measure, text) - Double(duplicates(words, size)) / length) < 1e-9, "\(size) of \(text)")
        }
    }

    private func sequences(_ words: [String], _ size: Int) -> [[String]] {
        words.count < size ? [] : (0...(words.count - size)).map { Array(words[$0..<($0 + size)]) }
    }

    private func top(_ words: [String], _ size: Int) -> Int {
        let all = sequences(words, size)
        var counts: [[String]: Int] = [:]
        for sequence in all { counts[sequence, default: 0] += 1 }
        guard let most = counts.values.max(), most > 1, let first = all.first(where: { counts[$0] == most }) else { return 0 }
        return first.joined(separator: " ").unicodeScalars.count * most
    }

    private func duplicates(_ words: [String], _ size: Int) -> Int {
        let all = sequences(words, size)
        var seen: Set<[String]> = []
        var characters = 0
        var index = 0
        while index < all.count {
            if seen.insert(all[index]).inserted {
                index += 1
            } else {
                characters += all[index].reduce(0) { $0 + $1.unicodeScalars.count }
                index += size
            }
        }
        return characters
    }
}
