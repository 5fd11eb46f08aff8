internal import RuleModel

/// A Latin letter inside a Cyrillic word of a pattern: it looks right and never matches.
enum MixedScriptLint: Lint {
    static let id = "mixed-script"
    static let about = "A Latin letter inside a Cyrillic word (or the reverse): it looks right and never matches."

    static func check(_ files: LintedFiles) -> [Diagnostic] {
        let patterns = files.patterns.map { ($0.rule, withoutEscapes($0.source)) }
        let words = files.rules.flatMap { rule in
            rule.condition.leaves.flatMap { leaf in leaf.words.map { (rule, $0) } }
        }
        return (patterns + words).compactMap { rule, text in
            guard let word = mixedWord(in: text) else { return nil }
            let mended = String(word.map { lookalikes[$0] ?? $0 })
            return Lints.warning(
                rule.place, id, "\(rule.id): the word “\(word)” mixes Cyrillic with the Latin letters \(latin(word))",
                fix: mended == word ? nil : "write “\(mended)”, all in Cyrillic")
        }
    }

    /// Escapes as `\d` and `\b` are no letters of a word, and those of a class are alternatives: there look-alikes stand
    /// side by side on purpose.
    private static func withoutEscapes(_ pattern: String) -> String {
        var text = ""
        var isEscaped = false
        var isInClass = false
        for character in pattern {
            if isEscaped {
                text.append(" ")
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "[" || character == "]" {
                isInClass = character == "["
                text.append(" ")
            } else if !isInClass {
                text.append(character)
            }
        }
        return text
    }

    private static func isCyrillic(_ character: Character) -> Bool {
        character.unicodeScalars.first.map { (0x400...0x52F).contains($0.value) } ?? false
    }
    private static func isLatin(_ character: Character) -> Bool { character.isASCII && character.isLetter }

    private static func mixedWord(in text: String) -> String? {
        text.split { !isCyrillic($0) && !isLatin($0) }.map(String.init).first {
            $0.contains(where: isCyrillic) && $0.contains(where: isLatin)
        }
    }

    private static func latin(_ word: String) -> String { word.filter(isLatin).map { "“\($0)”" }.joined(separator: ", ") }

    private static let lookalikes: [Character: Character] = [
        "a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "x": "х", "y": "у", "k": "к", "A": "А", "B": "В", "E": "Е", "K": "К",
        "M": "М", "H": "Н", "O": "О", "P": "Р", "C": "С", "T": "Т", "X": "Х",
    ]
}
