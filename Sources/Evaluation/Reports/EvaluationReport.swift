package import JSONText

/// The scores of gold sets, by set, type and language, with the worst pages.
package struct EvaluationReport: Sendable {
    package let sets: [ScoreSummary]
    package let types: [ScoreSummary]
    package let languages: [ScoreSummary]
    package let worst: [PageScore]
    package let fields: FieldReport

    /// - Parameter worst: how many of the worst pages to list.
    package init(_ scores: [PageScore], worst: Int) {
        sets = Self.groups(scores) { $0.set }
        fields = FieldReport(scores.compactMap(\.fields))
        types = Self.groups(scores) { "\($0.set) / \($0.type)" }
        languages = Self.groups(scores) { $0.language }
        let sorted = scores.filter { !$0.hasSnippetsOnly }.enumerated().sorted {
            ($0.element.words.f1, $0.offset) < ($1.element.words.f1, $1.offset)
        }
        self.worst = sorted.prefix(worst).map(\.element)
    }

    private static func groups(_ scores: [PageScore], by key: (PageScore) -> String) -> [ScoreSummary] {
        var order: [String] = []
        var groups: [String: [PageScore]] = [:]
        for score in scores {
            let name = key(score)
            if groups[name] == nil { order.append(name) }
            groups[name, default: []].append(score)
        }
        return order.map { ScoreSummary(name: $0, groups[$0] ?? []) }
    }

    // MARK: For people

    package var text: String {
        var lines = [Self.header("set")] + sets.map(Self.line)
        if types.count > sets.count { lines += ["", Self.header("type")] + types.map(Self.line) }
        if languages.count > 1 { lines += ["", Self.header("language")] + languages.map(Self.line) }
        if !worst.isEmpty {
            lines += ["", "worst pages (word F1)"]
            lines += worst.map {
                "  \(Self.figure($0.words.f1))  \($0.set)/\($0.id)  P \(Self.figure($0.words.precision)) R \(Self.figure($0.words.recall))"
            }
        }
        return lines.joined(separator: "\n") + "\n" + fields.text
    }

    private static func header(_ name: String) -> String {
        pad(name, 28) + " pages  prec.  recall  word F1  95 % interval   shingle F1  with  without  pooled F"
    }

    private static func line(_ summary: ScoreSummary) -> String {
        let interval = "\(figure(summary.interval.lowerBound))–\(figure(summary.interval.upperBound))"
        let rates = [summary.withRate, summary.withoutRate, summary.snippetF1].map { $0.map(figure) ?? "–" }
        let words =
            summary.hasWords
            ? "\(figure(summary.precision))   \(figure(summary.recall))     \(figure(summary.f1))  \(interval)        \(figure(summary.shingles.f1))"
            : "–      –        –     –                –   "
        return pad(summary.name, 28) + padLeft(String(summary.pages), 6)
            + "  \(words)  \(pad(rates[0], 4))  \(pad(rates[1], 7))  \(rates[2])"
    }

    private static func figure(_ value: Double) -> String {
        let text = JSON.decimal(value, places: 3).text()
        return text.hasPrefix("0.") ? String(text.dropFirst()) : text
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    static func padLeft(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    // MARK: For machines

    /// The report as JSON; the same that `--baseline` reads.
    package var json: JSON {
        .object([
            .init("sets", .array(sets.map(Self.json))), .init("types", .array(types.map(Self.json))),
            .init("languages", .array(languages.map(Self.json))), .init("fields", fields.json),
            .init(
                "worst",
                .array(
                    worst.map { page in
                        .object([
                            .init("set", .string(page.set)), .init("id", .string(page.id)), .init("f1", .decimal(page.words.f1)),
                            .init("precision", .decimal(page.words.precision)), .init("recall", .decimal(page.words.recall)),
                        ])
                    })),
        ])
    }

    private static func json(_ summary: ScoreSummary) -> JSON {
        .object([
            .init("name", .string(summary.name)), .init("pages", .integer(summary.pages)),
            .init("precision", .decimal(summary.precision)), .init("recall", .decimal(summary.recall)),
            .init("f1", .decimal(summary.f1)),
            .init("interval", .array([.decimal(summary.interval.lowerBound), .decimal(summary.interval.upperBound)])),
            .init("shingle_precision", .decimal(summary.shingles.precision)),
            .init("shingle_recall", .decimal(summary.shingles.recall)), .init("shingle_f1", .decimal(summary.shingles.f1)),
            .init("with_rate", summary.withRate.map { .decimal($0) } ?? .null),
            .init("without_rate", summary.withoutRate.map { .decimal($0) } ?? .null),
            .init("snippet_f1", summary.snippetF1.map { .decimal($0) } ?? .null),
        ])
    }
}
