package import JSONText

/// An earlier report to hold new scores against.
package struct Baseline: Sendable {
    private let scores: [(name: String, f1: Double, shingles: Double)]

    /// Reads a report that `winnow eval --output json` wrote.
    /// - Throws: `GoldSetError` for a JSON that is no report.
    package init(_ report: JSON) throws(GoldSetError) {
        var scores: [(name: String, f1: Double, shingles: Double)] = []
        for list in ["sets", "types"] {
            guard let summaries = report[list]?.array else { throw GoldSetError(description: "the baseline has no “\(list)”") }
            for summary in summaries {
                guard let name = summary["name"]?.string, let f1 = summary["f1"]?.double,
                    let shingles = summary["shingle_f1"]?.double
                else { throw GoldSetError(description: "the baseline's “\(list)” lacks name, f1 or shingle_f1") }
                scores.append((name, f1, shingles))
            }
        }
        self.scores = scores
    }

    /// One sentence for each score that fell by more than the tolerance, and for each set that is gone.
    package func falls(in report: EvaluationReport, tolerance: Double) -> [String] {
        let now = report.sets + report.types
        return scores.flatMap { old -> [String] in
            guard let new = now.first(where: { $0.name == old.name }) else { return ["\(old.name): not measured now"] }
            var falls: [String] = []
            if new.f1 < old.f1 - tolerance { falls.append(Self.sentence(old.name, "word F1", old.f1, new.f1)) }
            if new.shingles.f1 < old.shingles - tolerance {
                falls.append(Self.sentence(old.name, "shingle F1", old.shingles, new.shingles.f1))
            }
            return falls
        }
    }

    private static func sentence(_ name: String, _ measure: String, _ old: Double, _ new: Double) -> String {
        "\(name): \(measure) fell from \(JSON.decimal(old).text()) to \(JSON.decimal(new).text())"
    }
}
