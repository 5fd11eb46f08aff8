internal import BlockAnalysis
internal import JSONText

/// The scorers of all folds, each of which has not seen its own fold; written down, they let passes, cuts and profiles be tried
/// without fitting again.
package struct FoldScorers: Sendable {
    let scorers: [BoostedScorer]

    init(_ scorers: [BoostedScorer]) { self.scorers = scorers }

    /// - Throws: `GoldSetError` for what `lines` did not write.
    package init(reading bytes: [UInt8]) throws(GoldSetError) {
        var scorers: [BoostedScorer] = []
        for line in bytes.split(separator: 0x0A) {
            guard let json = try? JSON(parsing: Array(line)), let scorer = Self.scorer(json) else {
                throw GoldSetError(description: "a record of a scorer needs text, classes, first and second")
            }
            scorers.append(scorer)
        }
        self.scorers = scorers
    }

    /// A record a scorer.
    package var lines: String { scorers.map { Self.json($0).text(.compact) + "\n" }.joined() }

    private static func json(_ scorer: BoostedScorer) -> JSON {
        .object([
            .init("text", table(scorer.text)), .init("classes", table(scorer.classes)),
            .init("sections", scorer.sections.map(table) ?? .null),
            .init("first", .string(scorer.first.text)), .init("second", .string(scorer.second.text)),
        ])
    }

    private static func scorer(_ json: JSON) -> BoostedScorer? {
        guard let text = table(json["text"]), let classes = table(json["classes"]), let first = json["first"]?.string,
            let second = json["second"]?.string
        else { return nil }
        return BoostedScorer(
            text: text, classes: classes, sections: table(json["sections"]), first: TreeEnsemble(first), second: TreeEnsemble(second))
    }

    private static func table(_ table: TokenTable) -> JSON {
        .object([.init("weights", .string(table.literal)), .init("step", .integer(Int(table.step.bitPattern)))])
    }

    private static func table(_ json: JSON?) -> TokenTable? {
        guard let weights = json?["weights"]?.string, weights.utf8.count == TokenTable.size, let step = json?["step"]?.double else {
            return nil
        }
        return TokenTable(weights, step: Float(bitPattern: UInt32(step)))
    }
}
