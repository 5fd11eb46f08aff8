internal import RuleModel
internal import RuleSource

/// A name, a relation and a number, as `link_density > 0.5`.
struct ComparisonParts {
    let name: String
    let relation: Comparison.Relation
    let value: Double

    init?(_ text: String) {
        for relation in Comparison.Relation.allCases {
            let parts = text.split(separator: relation.rawValue, maxSplits: 1)
            guard parts.count == 2 else { continue }
            guard let value = Double(parts[1].filter { !$0.isWhitespace }) else { return nil }
            (name, self.relation, self.value) = (parts[0].filter { !$0.isWhitespace }, relation, value)
            return
        }
        return nil
    }
}

extension SourceCursor {
    /// What is wrong with a comparison: its name, or its form.
    mutating func report(_ parts: ComparisonParts?, of what: String, known: [String], at node: SourceNode, _ form: String) {
        if let name = parts?.name {
            report("unknown-feature", at: node, "unknown \(what) “\(name)”\(Suggestion.hint(for: name, in: known))")
        } else {
            report("bad-comparison", at: node, form)
        }
    }
}
