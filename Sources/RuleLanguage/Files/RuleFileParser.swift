public import PatternMatching
internal import Yams

/// From a rule file's text to a `RuleFile` and all that is wrong with it.
public struct RuleFileParser {
    private var cursor: YAMLCursor

    /// Parses one file. With an error among the diagnostics the file is nil; all errors are reported, not the first.
    /// - Parameter isTrusted: true for a file whose patterns are known to compile; they are compiled when first needed.
    /// - Complexity: O(n) over the text, and the compilation of its patterns.
    public static func parse(
        _ source: String, path: String, isTrusted: Bool = false
    ) -> (file: RuleFile?, diagnostics: [Diagnostic]) {
        var parser = RuleFileParser(cursor: YAMLCursor(path: path, isTrusted: isTrusted))
        let file = parser.parse(source)
        let hasError = parser.cursor.diagnostics.contains { $0.severity == .error }
        return (hasError ? nil : file, parser.cursor.diagnostics)
    }

    static let fileKeys = ["site", "about", "signature", "timezone", "rules"]
    /// Bytes of one rule file; a larger one is refused before it is read (YAML can be made to grow).
    static let largest = 4 << 20

    private mutating func parse(_ source: String) -> RuleFile? {
        guard source.utf8.count <= Self.largest else {
            cursor.report(line: 1, column: 1, "too-large", "a rule file may have at most \(Self.largest) bytes")
            return nil
        }
        let root: Node?
        do {
            // Without tag resolution: the values are read as text, and its regular expressions cost more than the rest.
            root = try Yams.compose(yaml: source, .basic)
        } catch let error as YamlError {
            reportSyntax(error)
            return nil
        } catch {
            cursor.report(line: 1, column: 1, "yaml", "\(error)")
            return nil
        }
        guard let root else {
            cursor.report(line: 1, column: 1, "empty", "the file holds no rules")
            return nil
        }
        return file(root)
    }

    private mutating func reportSyntax(_ error: YamlError) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let words = context.map { "\(problem) \($0.text)" } ?? problem
            cursor.report(line: mark.line, column: mark.column, "yaml", words.split(separator: "\n").joined(separator: " "))
        case .duplicatedKeysInMapping(let keys, let context):
            cursor.report(
                line: context.mark.line, column: context.mark.column, "duplicate-key",
                "the keys \(keys.map { "\($0)" }.joined(separator: ", ")) stand twice")
        default: cursor.report(line: 1, column: 1, "yaml", "\(error)".split(separator: "\n").joined(separator: " "))
        }
    }

    private mutating func file(_ root: Node) -> RuleFile? {
        let members = cursor.members(root, known: Self.fileKeys, of: "a rule file")
        let site = members["site"].flatMap { host($0) }
        let signatures = members["signature"].map { cursor.strings($0, "signature") } ?? []
        let patterns = signatures.compactMap { pattern($0.text, at: $0.node) }
        if site == nil, let node = members["signature"] {
            cursor.report("no-site", at: node, "“signature” says how a site is known; the file names no “site”")
        }
        let timezone = members["timezone"].flatMap { offset($0) }
        var rules: [Rule] = []
        if let list = members["rules"] {
            if case .sequence(let sequence) = list {
                for node in sequence {
                    if let rule = RuleParser.parse(node, site: site, cursor: &cursor) { rules.append(rule) }
                }
            } else {
                cursor.report("wrong-type", at: list, "“rules” must be a list")
            }
        } else {
            cursor.report("missing-key", at: root, "the file has no “rules”")
        }
        return RuleFile(path: cursor.path, site: site, signatures: patterns, timezone: timezone, rules: rules)
    }

    private mutating func host(_ node: Node) -> String? {
        guard let text = cursor.string(node, "site") else { return nil }
        let isHost = text.contains(".") && !text.contains("/") && !text.contains(":") && !text.contains(" ") && text == text.lowercased()
        if !isHost { cursor.report("bad-site", at: node, "“site” must be a host in small letters, as lenta.ru") }
        return isHost ? text : nil
    }

    private mutating func offset(_ node: Node) -> String? {
        guard let text = cursor.string(node, "timezone") else { return nil }
        let bytes = Array(text.utf8)
        let isOffset = bytes.count == 6 && (bytes[0] == 0x2B || bytes[0] == 0x2D) && bytes[3] == 0x3A
            && [1, 2, 4, 5].allSatisfy { bytes[$0] >= 0x30 && bytes[$0] <= 0x39 }
        if !isOffset { cursor.report("bad-timezone", at: node, "“timezone” must be an offset from UTC, as \"+03:00\"") }
        return isOffset ? text : nil
    }

    private mutating func pattern(_ text: String, at node: Node) -> Pattern? {
        RuleParser.pattern(text, at: node, cursor: &cursor)
    }
}
