internal import TextPrimitives

/// A plain list of words, one a line, as a rule file: what moderators have before they write rules.
///
///     # category: profanity.own
///     # action: mask
///     слово
///     два слова
///
/// Lines that begin with `#` are comments, or say what becomes of the words: `category`, `severity`, `score`, `action`, `mask`,
/// `language`. The file's name is the rule's id.
public enum WordListFile {
    /// What a list says that says nothing.
    private static let standard = [("category", "words.own"), ("severity", "medium"), ("score", "1"), ("action", "mask")]
    private static let keys: Set<String> = ["category", "severity", "score", "action", "mask", "language", "view", "replacement"]

    public static func isList(_ path: String) -> Bool { path.hasSuffix(".txt") }

    /// The list as YAML.
    /// - Complexity: O(n).
    public static func yaml(_ text: String, path: String) -> String {
        var said: [String: String] = [:]
        var words: [Substring] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let line = line.drop { $0.isWhitespace }
            guard line.first == "#" else {
                words.append(line)
                continue
            }
            let parts = line.dropFirst().split(separator: ":", maxSplits: 1).map { $0.filter { !$0.isWhitespace } }
            if parts.count == 2, keys.contains(parts[0]) { said[parts[0]] = parts[1] }
        }
        for (key, value) in standard where said[key] == nil { said[key] = value }
        let members = said.sorted { $0.key < $1.key }.map { "    \($0.key): \(quoted($0.value[...]))\n" }.joined()
        let list = words.map { quoted(trimmed($0)) }.filter { $0 != "''" }.joined(separator: ", ")
        guard !list.isEmpty else { return "rules: []\n" }
        return "rules:\n  - id: words.\(name(path))\n\(members)    words: [\(list)]\n    tests: {match: [\(quoted(trimmed(words[0])))]}\n"
    }

    private static func trimmed(_ line: Substring) -> Substring {
        var line = line
        while line.last?.isWhitespace == true { line.removeLast() }
        return line
    }

    private static func quoted(_ text: Substring) -> String { "'" + text.replacing("'", with: "''") + "'" }

    private static func name(_ path: String) -> String {
        let stem = path.split(separator: "/").last.map { $0.dropLast(4) } ?? "list"
        // Ids are of ASCII; other names are told apart by their hash.
        guard !stem.isEmpty, stem.utf8.allSatisfy({ $0 < 0x80 }) else { return "list-" + String(FNV1a32.of(stem.utf8), radix: 36) }
        return String(stem.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
    }
}
