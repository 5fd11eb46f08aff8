internal import RuleModel
internal import RuleSource

/// A name, a relation and a number, as `link_density > 0.5`.
struct ComparisonParts {
    let name: String
    let relation: Comparison.Relation
    let value: Double

    init?(_ text: String) {
        let bytes = text.utf8.filter { $0 != 0x20 && $0 != 0x09 }
        guard let start = bytes.firstIndex(where: Self.isSign) else { return nil }
        let end = bytes[start...].firstIndex { !Self.isSign($0) } ?? bytes.endIndex
        guard start > 0, let relation = Comparison.Relation(rawValue: String(decoding: bytes[start..<end], as: UTF8.self)),
            let value = Double(String(decoding: bytes[end...], as: UTF8.self))
        else { return nil }
        (name, self.relation, self.value) = (String(decoding: bytes[..<start], as: UTF8.self), relation, value)
    }

    /// `<`, `=`, `>` or `!`.
    private static func isSign(_ byte: UInt8) -> Bool { (byte >= 0x3C && byte <= 0x3E) || byte == 0x21 }
}

extension SourceCursor {
    /// What is wrong with a comparison: its name, or its form.
    mutating func report(_ parts: ComparisonParts?, of what: String, known: [String], at node: SourceNode, _ form: String) {
        if let name = parts?.name {
            report(.unknownFeature, at: node, "unknown \(what) “\(name)”\(Suggestion.hint(for: name, in: known))")
        } else {
            report(.badComparison, at: node, form)
        }
    }
}
