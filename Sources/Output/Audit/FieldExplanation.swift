package import Extraction
package import JSONText
package import PageFields

/// Why a field has its value: its candidates, the winners first, each with the evidence that adds up to its points.
package struct FieldExplanation: Sendable {
    private let verdict: Verdict

    package init(_ verdict: Verdict) { self.verdict = verdict }

    private func candidates(of field: Field) -> [Candidate] { verdict.audit.candidates.filter { $0.field == field } }

    // MARK: For machines

    /// The candidates of these fields, by the field's name.
    package func json(_ fields: [Field] = Field.allCases) -> JSON {
        .object(fields.map { field in .init(field.rawValue, .array(candidates(of: field).map(json))) })
    }

    private func json(_ candidate: Candidate) -> JSON {
        .object([
            .init("value", .string(candidate.value)),
            .init("chosen", .bool(candidate.isChosen)),
            .init("source", .string(candidate.source)),
            .init("place", .string(place(candidate.place))),
            .init("points", .integer(candidate.points)),
            .init(
                "evidence",
                .array(candidate.evidence.map { .object([.init("what", .string($0.what)), .init("points", .integer($0.points))]) })),
        ])
    }

    // MARK: For people

    /// A line a candidate and one for each of its evidence: + for what was chosen, - for what was not.
    package func text(_ fields: [Field] = Field.allCases) -> String {
        var lines: [String] = []
        for field in fields {
            let found = candidates(of: field)
            lines.append("\(field.rawValue): \(found.isEmpty ? "no candidate" : "\(found.count) candidate\(found.count == 1 ? "" : "s")")")
            for candidate in found {
                lines.append(
                    "\(candidate.isChosen ? "+" : "-") \(Self.pad(candidate.points))  \(candidate.value)  [\(candidate.source), \(place(candidate.place))]"
                )
                for evidence in candidate.evidence {
                    lines.append("           \(Self.pad(evidence.points, isSigned: true))  \(evidence.what)")
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The winners alone, a line each: `explain` shows them above the blocks.
    package func winners() -> [String] {
        verdict.audit.candidates.filter(\.isChosen).map { "\($0.field.rawValue): \($0.value)  [\($0.source), \($0.points)]" }
    }

    private func place(_ place: Candidate.Place) -> String {
        switch place {
        case .rule(let id): return "rule \(id)"
        case .head(let name): return name
        case .structured(let path): return path
        case .element(let node):
            return verdict.view.document.map { NodePath.of(node, in: $0) } ?? "the text"
        case .block(let block): return "block \(block + 1)"
        case .address: return "the page's address"
        }
    }

    private static func pad(_ points: Int, isSigned: Bool = false) -> String {
        let text = (isSigned && points > 0 ? "+" : "") + String(points)
        return String(repeating: " ", count: max(0, 5 - text.count)) + text
    }
}
