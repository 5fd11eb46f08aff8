internal import JSONText

/// Scores a page as NDJSON: what `winnow eval --pages` writes and `--against` reads. Other programs' outputs may stand there too,
/// as `id` and `text`.
package struct PageRecords: Sendable {
    /// What another output reached on a page, or gave for it.
    enum Entry: Sendable { case f1(Double), text(String) }
    private let entries: [String: Entry]

    /// - Throws: `GoldSetError` for a line that is no record.
    package init(reading bytes: [UInt8]) throws(GoldSetError) {
        var entries: [String: Entry] = [:]
        for (number, line) in bytes.split(separator: 0x0A).enumerated() {
            guard let record = try? JSON(parsing: Array(line)), let id = record["id"]?.string else {
                throw GoldSetError(description: "line \(number + 1): a record needs an id")
            }
            let key = record["set"]?.string.map { $0 + "/" + id } ?? id
            if let f1 = record["f1"]?.double {
                entries[key] = .f1(f1)
            } else if let text = record["text"]?.string {
                entries[key] = .text(text)
            } else {
                throw GoldSetError(description: "line \(number + 1): a record needs f1 or text")
            }
        }
        self.entries = entries
    }

    /// The word F1 of the other output on a page; nil where it has none.
    package func f1(of page: GoldPage, in set: String) -> Double? {
        switch entries[set + "/" + page.id] ?? entries[page.id] {
        case .f1(let f1): f1
        case .text(let text): PageScore(page, set: set, output: text).words.f1
        case nil: nil
        }
    }

    /// Scores, a line a page.
    package static func lines(_ scores: [PageScore]) -> String {
        scores.map { score in
            JSON.object([
                .init("set", .string(score.set)), .init("id", .string(score.id)), .init("type", .string(score.type)),
                .init("f1", .decimal(score.words.f1)), .init("precision", .decimal(score.words.precision)),
                .init("recall", .decimal(score.words.recall)), .init("quality", .decimal(score.quality)),
                .init("gold", .integer(score.words.gold)),
                .init("with", .integer(score.with.found)), .init("without", .integer(score.without.found)),
            ]).text(.compact) + "\n"
        }.joined()
    }
}
