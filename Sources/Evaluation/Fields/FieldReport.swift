package import JSONText

/// How well fields are found, a line for each set and field.
package struct FieldReport: Sendable {
    /// One field of one set.
    package struct Line: Sendable {
        package let set: String
        package let field: String
        /// Pages whose gold states the field.
        package let pages: Int
        /// Share of them that got the gold's answer; nearly so; any answer.
        package let exact: Double
        package let near: Double
        package let answered: Double
        /// Mean share of the gold's values that were found, over pages with gold.
        package let recall: Double
        /// Mean share of the answers that the gold states, over pages with gold and an answer.
        package let precision: Double
        /// Pages with an answer where the gold states none.
        package let unasked: Int
    }

    package let lines: [Line]

    package init(_ scores: [FieldScore]) {
        var order: [String] = []
        var groups: [String: [(set: String, entry: FieldScore.Entry)]] = [:]
        for score in scores {
            for entry in score.entries {
                let key = score.set + " / " + entry.field
                if groups[key] == nil { order.append(key) }
                groups[key, default: []].append((score.set, entry))
            }
        }
        lines = order.compactMap { Self.line(groups[$0] ?? []) }
    }

    /// Nil for a field that no page's gold states.
    private static func line(_ entries: [(set: String, entry: FieldScore.Entry)]) -> Line? {
        let asked = entries.map(\.entry).filter { $0.gold > 0 }
        guard let first = entries.first, !asked.isEmpty else { return nil }
        let answered = asked.filter { $0.answered > 0 }
        func share(_ sum: Double, _ of: Int) -> Double { of == 0 ? 0 : sum / Double(of) }
        return Line(
            set: first.set, field: first.entry.field, pages: asked.count,
            exact: share(Double(asked.count(where: \.isExact)), asked.count),
            near: share(Double(asked.count(where: \.isNear)), asked.count),
            answered: share(Double(answered.count), asked.count),
            recall: share(asked.reduce(0) { $0 + Double($1.found) / Double($1.gold) }, asked.count),
            precision: share(answered.reduce(0) { $0 + Double($1.right) / Double($1.answered) }, answered.count),
            unasked: entries.count { $0.entry.gold == 0 && $0.entry.answered > 0 })
    }

    /// A table for people; empty where no gold states fields.
    package var text: String {
        guard !lines.isEmpty else { return "" }
        let header = Self.pad("fields", 24) + " pages  exact   near  answered  recall  precision  unasked"
        let rows = lines.map { line in
            Self.pad("\(line.set) / \(line.field)", 24) + Self.left(String(line.pages), 6)
                + "  " + [line.exact, line.near].map { Self.left(Self.figure($0), 5) }.joined(separator: "  ")
                + Self.left(Self.figure(line.answered), 10)
                + Self.left(Self.figure(line.recall), 8) + Self.left(Self.figure(line.precision), 11) + Self.left(String(line.unasked), 9)
        }
        return "\n" + ([header] + rows).joined(separator: "\n") + "\n"
    }

    package var json: JSON {
        .array(
            lines.map { line in
                .object([
                    .init("set", .string(line.set)), .init("field", .string(line.field)), .init("pages", .integer(line.pages)),
                    .init("exact", .decimal(line.exact)), .init("near", .decimal(line.near)), .init("answered", .decimal(line.answered)),
                    .init("recall", .decimal(line.recall)), .init("precision", .decimal(line.precision)),
                    .init("unasked", .integer(line.unasked)),
                ])
            })
    }

    private static func figure(_ value: Double) -> String {
        let text = JSON.decimal(value, places: 3).text()
        return text.hasPrefix("0.") ? String(text.dropFirst()) : text
    }

    private static func pad(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }
    private static func left(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.count)) + text }
}
