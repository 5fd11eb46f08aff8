package import Evaluation
package import JSONText

/// The page of an evaluation: scores with their intervals, the pages behind them, and what went wrong on the worst.
package struct EvaluationPage: Sendable {
    /// One of the worst pages, with what should have been found and what was.
    package struct Comparison: Sendable {
        let score: PageScore
        let gold: String
        let output: String

        package init(score: PageScore, gold: String, output: String) {
            self.score = score
            self.gold = gold
            self.output = output
        }
    }

    private let report: EvaluationReport
    private let scores: [PageScore]
    private let comparisons: [Comparison]
    private let title: String
    private let against: String?

    /// - Parameter against: what the output that ours is held against is called.
    package init(_ report: EvaluationReport, scores: [PageScore], comparisons: [Comparison], title: String, against: String? = nil) {
        self.report = report
        self.scores = scores
        self.comparisons = comparisons
        self.title = title
        self.against = against
    }

    package var html: String { ReportPage(.evaluation, title: "winnow eval: " + title, data: data).html }

    /// Characters of a text that are compared by words.
    private static let longest = 40_000

    package var data: JSON {
        .object([
            .init("title", .string(title)), .init("against", .optional(against)), .init("report", report.json),
            .init("pages", .array(scores.map(Self.page))),
            .init(
                "worst",
                .array(
                    comparisons.map { comparison in
                        .object([
                            .init("page", Self.page(comparison.score)),
                            .init("gold", .string(String(comparison.gold.prefix(Self.longest)))),
                            .init("output", .string(String(comparison.output.prefix(Self.longest)))),
                        ])
                    })),
        ])
    }

    private static func page(_ score: PageScore) -> JSON {
        .object([
            .init("set", .string(score.set)), .init("id", .string(score.id)), .init("type", .string(score.type)),
            .init("language", .string(score.language)), .init("words", .bool(!score.hasSnippetsOnly)),
            .init("f1", .decimal(score.words.f1)), .init("p", .decimal(score.words.precision)), .init("r", .decimal(score.words.recall)),
            .init("q", .decimal(score.quality)), .init("ms", .decimal(Double(score.nanoseconds) / 1e6, places: 2)),
            .init("other", score.other.map { .decimal($0) } ?? .null),
        ])
    }
}
