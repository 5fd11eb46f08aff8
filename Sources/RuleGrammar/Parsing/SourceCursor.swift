internal import RuleModel
internal import RuleSource
internal import TextPrimitives

/// Reads the values of a rule file strictly, collecting diagnostics with their places.
struct SourceCursor {
    let path: String
    /// Whether the file's patterns are known to compile (the built-in files and those of the cache, which were checked).
    let isTrusted: Bool
    let isBuiltIn: Bool
    private(set) var diagnostics: [Diagnostic] = []
    /// The file's `parts`: pieces of patterns by name.
    var parts = NamedParts()
    /// Findings of one file; a file of garbage needs no more.
    static let mostDiagnostics = 1_000

    init(path: String, isTrusted: Bool = false, isBuiltIn: Bool = false) {
        self.path = path
        self.isTrusted = isTrusted
        self.isBuiltIn = isBuiltIn
    }

    mutating func report(
        _ check: ParserCheck, at node: SourceNode, _ message: String, columnOffset: Int = 0, severity: Diagnostic.Severity = .error
    ) {
        report(line: node.line, column: node.column + columnOffset, check, message, severity: severity)
    }

    mutating func report(line: Int, column: Int, _ check: ParserCheck, _ message: String, severity: Diagnostic.Severity = .error) {
        guard diagnostics.count < Self.mostDiagnostics else { return }
        diagnostics.append(
            Diagnostic(
                path: path, line: line, column: column, severity: severity, check: check.rawValue, message: message))
    }

    func place(_ node: SourceNode) -> SourcePlace { SourcePlace(path: path, line: node.line, column: node.column) }

    /// The members of a mapping; every key must be in `known` and stand once.
    mutating func members(_ node: SourceNode, known: [String], of what: String) -> [String: SourceNode] {
        guard node.kind == .mapping else {
            report(.wrongType, at: node, "\(what) must be a mapping of keys to values")
            return [:]
        }
        var found: [String: SourceNode] = [:]
        for (key, value) in node.pairs {
            guard let name = key.text else {
                report(.wrongType, at: key, "a key must be plain text")
                continue
            }
            if !isTrusted, !known.contains(name) {
                report(.unknownKey, at: key, "unknown key “\(name)” in \(what)\(Suggestion.hint(for: name, in: known))")
            }
            found[name] = value
        }
        return found
    }

    /// A string. What YAML took for a comment, a truth value or nothing is an error that says so.
    mutating func string(_ node: SourceNode, _ key: String) -> String? {
        guard case .text(let style) = node.kind, let text = node.text else {
            report(.wrongType, at: node, "“\(key)” must be text")
            return nil
        }
        if style == .plain, !isTrusted {
            if text.isEmpty || text == "~" || text == "null" {
                report(.yamlTrap, at: node, "“\(key)” is empty: YAML reads an unquoted # as a comment; put the value in quotes")
                return nil
            }
            if ["true", "false", "yes", "no", "on", "off"].contains(text.lowercased()) {
                report(.yamlTrap, at: node, "“\(key)”: YAML reads an unquoted \(text) as a truth value; put it in quotes")
                return nil
            }
        }
        return text
    }

    /// A string or a list of strings, with the node of each.
    mutating func strings(_ node: SourceNode, _ key: String) -> [(text: String, node: SourceNode)] {
        if node.kind == .list {
            return node.items.compactMap { item in string(item, key).map { ($0, item) } }
        }
        return string(node, key).map { [($0, node)] } ?? []
    }

    /// A pattern with the file's parts in place of `%{name}`.
    /// - Complexity: O(n).
    mutating func expanded(_ pattern: String, at node: SourceNode) -> String {
        let (text, unknown) = parts.expanded(pattern)
        for name in unknown {
            report(.unknownPart, at: node, "there is no part “\(name)”\(Suggestion.hint(for: name, in: parts.names))")
        }
        return text
    }

    /// The strings of a key with their places.
    mutating func samples(_ node: SourceNode?, _ key: String) -> [RuleTests.Sample] {
        guard let node else { return [] }
        return strings(node, key).map { RuleTests.Sample(text: $0.text, place: place($0.node)) }
    }

    /// A number with at most two decimals, as hundredths.
    mutating func hundredths(_ node: SourceNode, _ key: String) -> Int? {
        guard let text = node.text, let value = Double(text), value.magnitude <= 100 else {
            report(.wrongType, at: node, "“\(key)” must be a number between -100 and 100")
            return nil
        }
        return Int((value * 100).rounded())
    }

    /// A whole number of a range.
    mutating func integer(_ node: SourceNode, _ key: String, _ range: ClosedRange<Int>) -> Int? {
        guard let text = node.text, let value = Int(text), range.contains(value) else {
            report(.wrongType, at: node, "“\(key)” must be a whole number from \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return value
    }

    /// `true` or `false`.
    mutating func truth(_ node: SourceNode, _ key: String) -> Bool? {
        switch node.text {
        case "true": return true
        case "false": return false
        default:
            report(.wrongType, at: node, "“\(key)” must be true or false")
            return nil
        }
    }

    /// A day as 2021-05-31.
    mutating func day(_ node: SourceNode, _ key: String) -> String? {
        let bytes = Array((node.text ?? "").utf8)
        let isDay =
            bytes.count == 10
            && bytes.indices.allSatisfy { index in
                index == 4 || index == 7 ? bytes[index] == 0x2D : bytes[index] >= 0x30 && bytes[index] <= 0x39
            }
        guard isDay else {
            report(.wrongType, at: node, "“\(key)” must be a day, as 2021-05-31")
            return nil
        }
        return node.text
    }

    /// One of the cases of an enumeration with text values.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(_ node: SourceNode, _ key: String, _: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let text = string(node, key) else { return nil }
        if let found = Choice(rawValue: text) { return found }
        let known = Choice.allCases.map(\.rawValue)
        report(
            .unknownValue, at: node,
            "“\(text)” is no \(key)\(Suggestion.hint(for: text, in: known)); known: \(known.joined(separator: ", "))")
        return nil
    }

    /// Words or beginnings of words, of which each holds a letter or a number.
    mutating func words(_ node: SourceNode, _ key: String) -> [String]? {
        let words = strings(node, key)
        for (word, place) in words where !word.contains(where: { $0.isLetter || $0.isNumber }) {
            report(
                .badWord, at: place,
                "“\(key)” holds \(key == "words" ? "whole words" : "beginnings of words"); “\(word)” has neither letter nor number")
        }
        return words.isEmpty ? nil : words.map(\.text)
    }

    /// A host in small letters, without scheme, port or path.
    mutating func host(_ text: String, at node: SourceNode, key: String = "host", check: ParserCheck = .badHost) -> String? {
        let isHost =
            text.contains(".") && text.utf8.count <= 253 && text == text.lowercased()
            && !text.contains { "/: ?#@*".contains($0) }
        if !isHost { report(check, at: node, "“\(key)” must be a host in small letters, as lenta.ru") }
        return isHost ? text : nil
    }
}
