internal import Yams

/// Reads YAML nodes strictly, collecting diagnostics with their places.
struct YAMLCursor {
    let path: String
    /// Whether the file's patterns are known to compile (the built-in files, which tests check).
    let isTrusted: Bool
    private(set) var diagnostics: [Diagnostic] = []

    init(path: String, isTrusted: Bool = false) {
        self.path = path
        self.isTrusted = isTrusted
    }

    mutating func report(
        _ check: String, at node: Node, _ message: String, columnOffset: Int = 0, severity: Diagnostic.Severity = .error
    ) {
        diagnostics.append(Diagnostic(
            path: path, line: node.mark?.line ?? 1, column: (node.mark?.column ?? 1) + columnOffset, severity: severity,
            check: check, message: message))
    }

    mutating func report(line: Int, column: Int, _ check: String, _ message: String) {
        diagnostics.append(Diagnostic(
            path: path, line: line, column: column, severity: .error, check: check, message: message))
    }

    func place(_ node: Node) -> SourcePlace {
        SourcePlace(path: path, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }

    /// The members of a mapping; every key must be in `known` and stand once.
    mutating func members(_ node: Node, known: [String], of what: String) -> [String: Node] {
        guard case .mapping(let mapping) = node else {
            report("wrong-type", at: node, "\(what) must be a mapping of keys to values")
            return [:]
        }
        var found: [String: Node] = [:]
        for (key, value) in mapping {
            guard let name = key.string else {
                report("wrong-type", at: key, "a key must be plain text")
                continue
            }
            if !known.contains(name) {
                report("unknown-key", at: key, "unknown key “\(name)” in \(what)\(Suggestion.hint(for: name, in: known))")
            }
            found[name] = value
        }
        return found
    }

    /// A string. What YAML took for a comment, a truth value or nothing is an error that says so.
    mutating func string(_ node: Node, _ key: String) -> String? {
        guard case .scalar(let scalar) = node else {
            report("wrong-type", at: node, "“\(key)” must be text")
            return nil
        }
        if scalar.style == .plain {
            if scalar.string.isEmpty || scalar.string == "~" || scalar.string == "null" {
                report("yaml-trap", at: node, "“\(key)” is empty: YAML reads an unquoted # as a comment; put the value in quotes")
                return nil
            }
            if ["true", "false", "yes", "no", "on", "off"].contains(scalar.string.lowercased()) {
                report("yaml-trap", at: node, "“\(key)”: YAML reads an unquoted \(scalar.string) as a truth value; put it in quotes")
                return nil
            }
        }
        return scalar.string
    }

    /// A string or a list of strings, with the node of each.
    mutating func strings(_ node: Node, _ key: String) -> [(text: String, node: Node)] {
        if case .sequence(let sequence) = node {
            return sequence.compactMap { item in string(item, key).map { ($0, item) } }
        }
        return string(node, key).map { [($0, node)] } ?? []
    }

    /// A number with at most two decimals, as hundredths.
    mutating func hundredths(_ node: Node, _ key: String) -> Int? {
        guard let text = node.scalar?.string, let value = Double(text), value.magnitude <= 100 else {
            report("wrong-type", at: node, "“\(key)” must be a number between -100 and 100")
            return nil
        }
        return Int((value * 100).rounded())
    }

    /// One of the cases of an enumeration with text values.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(_ node: Node, _ key: String, _: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let text = string(node, key) else { return nil }
        if let found = Choice(rawValue: text) { return found }
        let known = Choice.allCases.map(\.rawValue)
        report("unknown-value", at: node, "“\(text)” is no \(key)\(Suggestion.hint(for: text, in: known)); known: \(known.joined(separator: ", "))")
        return nil
    }
}
