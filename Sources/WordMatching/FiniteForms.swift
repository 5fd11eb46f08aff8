/// The words of a pattern that has finitely many: letters, groups, alternatives, classes, and `?`.
///
/// A word with letters hidden behind signs can be compared with words, not with a pattern, so that the forms of rules for
/// hidden letters are written out once, when they are compiled.
public enum FiniteForms {
    /// More words than these are a mistake of the pattern.
    public static let most = 200_000

    /// - Returns: the words, in order and each once; nil for a pattern that has more, or that says anything else.
    /// - Complexity: O(words).
    public static func words(of pattern: [Unicode.Scalar]) -> [[Unicode.Scalar]]? {
        var parser = Parser(rest: pattern)
        guard let found = parser.alternatives(), parser.isAtEnd else { return nil }
        return found.filter { !$0.isEmpty }.sorted { $0.lexicographicallyPrecedes($1) }
            .reduce(into: []) { words, word in if words.last != word { words.append(word) } }
    }

    private struct Parser {
        let rest: [Unicode.Scalar]
        var position = 0

        var isAtEnd: Bool { position == rest.count }
        private var next: Unicode.Scalar? { position < rest.count ? rest[position] : nil }

        mutating func alternatives() -> [[Unicode.Scalar]]? {
            guard var found = sequence() else { return nil }
            while next == "|" {
                position += 1
                guard let more = sequence() else { return nil }
                found += more
                if found.count > most { return nil }
            }
            return found
        }

        private mutating func sequence() -> [[Unicode.Scalar]]? {
            var found: [[Unicode.Scalar]] = [[]]
            while let character = next, character != "|", character != ")" {
                guard var choices = item() else { return nil }
                if next == "?" {
                    position += 1
                    choices.append([])
                }
                guard found.count * choices.count <= most else { return nil }
                if choices.count == 1 {
                    for index in found.indices { found[index] += choices[0] }
                } else {
                    found = found.flatMap { start in choices.map { start + $0 } }
                }
            }
            return found
        }

        private mutating func item() -> [[Unicode.Scalar]]? {
            guard let character = next else { return nil }
            position += 1
            switch character {
            case "(":
                if next == "?" {
                    guard position + 1 < rest.count, rest[position + 1] == ":" else { return nil }
                    position += 2
                }
                guard let inner = alternatives(), next == ")" else { return nil }
                position += 1
                return inner
            case "[":
                var choices: [[Unicode.Scalar]] = []
                while let letter = next, letter != "]" {
                    guard letter.properties.isAlphabetic else { return nil }
                    choices.append([letter])
                    position += 1
                }
                guard next == "]" else { return nil }
                position += 1
                return choices
            default:
                guard character.properties.isAlphabetic else { return nil }
                // A run of letters at once; the last may be one that may lack.
                var end = position
                while end < rest.count, rest[end].properties.isAlphabetic { end += 1 }
                if end < rest.count, rest[end] == "?", end > position { end -= 1 }
                defer { position = end }
                return [Array(rest[(position - 1)..<end])]
            }
        }
    }
}
