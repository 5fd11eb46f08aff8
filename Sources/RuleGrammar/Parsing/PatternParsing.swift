internal import PageTree
internal import PatternMatching
internal import RuleModel
internal import RuleSource

/// Selectors and patterns, wherever they stand in a rule file.
extension ConditionParser {
    static func selector(_ node: SourceNode, _ key: String, cursor: inout SourceCursor) -> Selector? {
        guard let text = cursor.string(node, key) else { return nil }
        do {
            return try Selector(text, textTest: PatternTextTest.make)
        } catch {
            cursor.report(.badSelector, at: node, error.description, columnOffset: offset(node, error.offset))
            return nil
        }
    }

    static func patterns(_ node: SourceNode, _ key: String, cursor: inout SourceCursor) -> [Pattern] {
        cursor.strings(node, key).compactMap { pattern($0.text, at: $0.node, cursor: &cursor) }
    }

    static func pattern(_ text: String, at node: SourceNode, cursor: inout SourceCursor) -> Pattern? {
        let source = mayNameParts(text) ? cursor.expanded(text, at: node) : text
        if cursor.isTrusted { return Pattern(trusted: source) }
        do {
            return try Pattern(source)
        } catch {
            // In a pattern with parts put in, the place is that of the whole.
            cursor.report(
                .badPattern, at: node, error.description, columnOffset: source == text ? offset(node, error.characterOffset) : 0)
            return nil
        }
    }

    /// Whether a "%" stands in a text. (The standard library's search takes six times as long: of all patterns each time a rule file is
    /// read.)
    private static func mayNameParts(_ text: String) -> Bool {
        let bytes = text.utf8.span
        for index in bytes.indices where bytes[index] == UInt8(ascii: "%") { return true }
        return false
    }

    /// The place inside a text, when it stands on one line as it was written.
    private static func offset(_ node: SourceNode, _ characters: Int) -> Int {
        switch node.kind {
        case .text(.plain): characters
        case .text(.singleQuoted): characters + 1
        case .text(.doubleQuoted): node.text?.contains("\\") == true ? 0 : characters + 1
        default: 0
        }
    }
}
