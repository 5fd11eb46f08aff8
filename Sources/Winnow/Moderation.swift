internal import JSONText
internal import Output
internal import TextModeration

/// Something that a moderation rule found.
public struct Finding: Sendable {
    /// The rule's id.
    public let rule: String
    public let category: String
    /// "info" to "critical".
    public let severity: String
    /// The words as they were written.
    public let text: String
    /// What stands for them in the output; nil where they stand as they were.
    public let replacement: String?
    /// Whether it counts: it is in what is printed, and no list of exceptions lifts it.
    public let counts: Bool

    init(_ finding: TextModeration.Finding) {
        rule = finding.rule
        category = finding.category
        severity = finding.severity.rawValue
        text = finding.text ?? ""
        replacement = finding.replacement
        counts = finding.counts
    }
}

/// What moderation found in a text or an article, and what follows.
public struct Moderation: Sendable {
    /// What follows, from the mildest to the strictest.
    public enum Action: String, Sendable, CaseIterable { case pass, flag, hold, reject }

    public let action: Action
    /// The sum of the findings' weights, after caps.
    public let score: Double
    public let findings: [Finding]
    /// The same as a JSON object, with places and reasons.
    public var json: String { outcome.json.text() }
    private let outcome: ModerationOutcome

    init(_ outcome: ModerationOutcome) {
        self.outcome = outcome
        action = Action(rawValue: outcome.action.rawValue) ?? .reject
        score = Double(outcome.score) / 100
        findings = outcome.findings.map(Finding.init)
    }
}
