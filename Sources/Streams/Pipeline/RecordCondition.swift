internal import JSONText

/// A condition on a record's members, as `language=ru`, `status!=empty`, `quality>=0.5`, `title~мост`.
package struct RecordCondition: Sendable {
    private enum Comparison: String, CaseIterable {
        // The longer ones first, since they are sought in this order.
        case notEqual = "!=", atLeast = ">=", atMost = "<=", equal = "=", more = ">", less = "<", contains = "~"
    }

    private struct Term: Sendable {
        let path: [String]
        let comparison: Comparison
        let value: String
    }

    private var terms: [Term] = []

    /// All of the terms must hold.
    /// - Returns: nil when one is not a member, a comparison and a value.
    package init?(_ texts: [String]) {
        for text in texts {
            guard let term = Self.term(text) else { return nil }
            terms.append(term)
        }
    }

    private static func term(_ text: String) -> Term? {
        let name = text.prefix { !"!<>=~".contains($0) }
        let rest = text[name.endIndex...]
        guard !name.isEmpty, let comparison = Comparison.allCases.first(where: { rest.hasPrefix($0.rawValue) }) else { return nil }
        return Term(
            path: name.split(separator: ".").map(String.init), comparison: comparison,
            value: String(rest.dropFirst(comparison.rawValue.count)))
    }

    func holds(of members: [JSON.Member]) -> Bool {
        terms.allSatisfy { term in
            let value = term.path.reduce(JSON.object(members) as JSON?) { $0?[$1] }
            return Self.holds(value ?? .null, term)
        }
    }

    private static func holds(_ value: JSON, _ term: Term) -> Bool {
        let text = value == .null ? "" : value.string ?? value.text()
        switch term.comparison {
        case .equal: return text == term.value
        case .notEqual: return text != term.value
        case .contains: return text.contains(term.value)
        case .more, .less, .atLeast, .atMost:
            guard let left = value.double, let right = Double(term.value) else { return compare(text, term.value, term.comparison) }
            return compare(left, right, term.comparison)
        }
    }

    /// Texts are compared as they sort: days and versions of one form.
    private static func compare<Value: Comparable>(_ left: Value, _ right: Value, _ comparison: Comparison) -> Bool {
        switch comparison {
        case .more: left > right
        case .less: left < right
        case .atLeast: left >= right
        case .atMost: left <= right
        case .equal, .notEqual, .contains: false
        }
    }
}
