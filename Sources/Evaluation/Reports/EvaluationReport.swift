package import JSONText

/// The scores of gold sets, by set, type and language, with the worst pages.
package struct EvaluationReport: Sendable {
    package let sets: [ScoreSummary]
    package let types: [ScoreSummary]
    package let languages: [ScoreSummary]
    package let worst: [PageScore]
    package let fields: FieldReport
    /// What the pages' own word on their quality is worth, by set.
    package let quality: [QualityScore]
    /// Ours against another output on the pages that both have, by set and type.
    package let differences: [PairedDifference]
    /// Nil where words were not counted by role.
    package let blocks: BlockConfusion?

    /// - Parameter worst: how many of the worst pages to list.
    package init(_ scores: [PageScore], worst: Int) {
        sets = Self.groups(scores) { $0.set }
        fields = FieldReport(scores.compactMap(\.fields))
        types = Self.groups(scores) { "\($0.set) / \($0.type)" }
        quality = Self.parts(scores.filter { !$0.hasSnippetsOnly }) { $0.set }.map { name, scores in
            QualityScore(name: name, scores.map { ($0.quality, $0.words.f1) })
        }
        let pairs = scores.filter { $0.other != nil && !$0.hasSnippetsOnly }
        let bySet = Self.parts(pairs) { $0.set }
        let byType = Self.parts(pairs) { "\($0.set) / \($0.type)" }
        differences = (bySet + (byType.count > bySet.count ? byType : [])).map { name, scores in
            PairedDifference(name: name, scores.map { ($0.words.f1, $0.other ?? 0) })
        }
        blocks = scores.compactMap(\.blocks).reduce(nil) { sum, counts in
            var sum = sum ?? BlockConfusion()
            sum.add(counts)
            return sum
        }
        languages = Self.groups(scores) { $0.language }
        let sorted = scores.filter { !$0.hasSnippetsOnly }.enumerated().sorted {
            ($0.element.words.f1, $0.offset) < ($1.element.words.f1, $1.offset)
        }
        self.worst = sorted.prefix(worst).map(\.element)
    }

    private static func groups(_ scores: [PageScore], by key: (PageScore) -> String) -> [ScoreSummary] {
        parts(scores, by: key).map { ScoreSummary(name: $0, $1) }
    }

    private static func parts(_ scores: [PageScore], by key: (PageScore) -> String) -> [(String, [PageScore])] {
        var order: [String] = []
        var groups: [String: [PageScore]] = [:]
        for score in scores {
            let name = key(score)
            if groups[name] == nil { order.append(name) }
            groups[name, default: []].append(score)
        }
        return order.map { ($0, groups[$0] ?? []) }
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
        lines += differencesText + qualityText + blocksText
        return lines.joined(separator: "\n") + "\n" + fields.text
    }

    private var differencesText: [String] {
        guard !differences.isEmpty else { return [] }
        return ["", Self.pad("against the other output", 28) + " pages  word F1  95 % interval   better  worse"]
            + differences.map { difference in
                let interval = "\(Self.signed(difference.interval.lowerBound))…\(Self.signed(difference.interval.upperBound))"
                return Self.pad(difference.name, 28) + Self.padLeft(String(difference.pages), 6) + "  "
                    + Self.pad(Self.signed(difference.mean), 7) + "  " + Self.pad(interval, 14)
                    + Self.padLeft(String(difference.better), 8) + Self.padLeft(String(difference.worse), 7)
            }
    }

    private var qualityText: [String] {
        guard !quality.isEmpty else { return [] }
        return ["", Self.pad("stated quality", 28) + " pages  rank correlation with F1  calibration error"]
            + quality.map { score in
                Self.pad(score.name, 28) + Self.padLeft(String(score.pages), 6) + "  "
                    + Self.pad(score.rankCorrelation.map(Self.figure) ?? "–", 25) + "  " + Self.figure(score.calibrationError)
            }
    }

    private var blocksText: [String] {
        guard let blocks else { return [] }
        return ["", Self.pad("words by role", 14) + "       kept    surplus    missing   stripped"]
            + blocks.rows.map { role, counts in
                Self.pad(role, 14)
                    + [counts.kept, counts.surplus, counts.missing, counts.stripped].map { Self.padLeft(String($0), 11) }.joined()
            }
    }

    private static func signed(_ value: Double) -> String { (value > 0 ? "+" : "") + figure(value) }

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
        if text.hasPrefix("-0.") { return "-" + text.dropFirst(2) }
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
            .init("quality", .array(quality.map(Self.json))), .init("differences", .array(differences.map(Self.json))),
            .init("blocks", blocks.map(Self.json) ?? .null),
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

    private static func json(_ score: QualityScore) -> JSON {
        .object([
            .init("name", .string(score.name)), .init("pages", .integer(score.pages)),
            .init("rank_correlation", score.rankCorrelation.map { .decimal($0) } ?? .null),
            .init("calibration_error", .decimal(score.calibrationError)),
            .init("parts", .array(score.parts.map { .array([.decimal($0.quality), .decimal($0.f1)]) })),
        ])
    }

    private static func json(_ difference: PairedDifference) -> JSON {
        .object([
            .init("name", .string(difference.name)), .init("pages", .integer(difference.pages)), .init("f1", .decimal(difference.mean)),
            .init("interval", .array([.decimal(difference.interval.lowerBound), .decimal(difference.interval.upperBound)])),
            .init("better", .integer(difference.better)), .init("worse", .integer(difference.worse)),
        ])
    }

    private static func json(_ blocks: BlockConfusion) -> JSON {
        .array(
            blocks.rows.map { role, counts in
                .object([
                    .init("role", .string(role)), .init("kept", .integer(counts.kept)), .init("surplus", .integer(counts.surplus)),
                    .init("missing", .integer(counts.missing)), .init("stripped", .integer(counts.stripped)),
                ])
            })
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
