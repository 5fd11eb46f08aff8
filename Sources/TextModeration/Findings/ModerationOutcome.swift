public import RuleModel

/// What moderation says of a document: the findings, what they sum to, and what follows.
public struct ModerationOutcome: Sendable {
    /// What the findings of one group sum to.
    public struct Group: Sendable, Equatable {
        public let name: String
        public let findings: Int
        /// In hundredths, after caps.
        public let score: Int
        /// Whether a cap held it down.
        public let isCapped: Bool
    }

    /// An action that follows whatever the sum.
    public struct Forced: Sendable, Equatable {
        public let action: DocumentAction
        /// The rule that forces it, or the place of the policy's word with its reason.
        public let by: String
    }

    public let findings: [Finding]
    /// Findings that were counted and masked, but not kept.
    public let leftOut: Int
    public let groups: [Group]
    /// The sum of the groups, in hundredths.
    public let score: Int
    public let forced: [Forced]
    /// What follows from the sum and from what is forced.
    public let action: DocumentAction
    /// Rules at which a limit struck.
    public let limits: [String]
    /// The document's language, by which labels were chosen.
    public let language: String?
}

extension ModerationOutcome {
    /// Of a document that was not moderated: it is never let through without a look.
    public static func notModerated(_ reason: String, language: String?) -> ModerationOutcome {
        ModerationOutcome(
            findings: [], leftOut: 0, groups: [], score: 0, forced: [], action: .pass, limits: [], language: language
        ).held(reason)
    }

    /// The same of a document of which a part was not moderated.
    public func held(_ reason: String) -> ModerationOutcome {
        ModerationOutcome(
            findings: findings, leftOut: leftOut, groups: groups, score: score,
            forced: forced + [.init(action: .hold, by: "not moderated: \(reason)")], action: max(action, .hold), limits: limits,
            language: language)
    }

    /// The same without the words that were found, and without where they end: for logs.
    public func redacted() -> ModerationOutcome { with(findings.map { $0.redacted() }) }

    /// The same with findings told where in an output they stand.
    /// - Parameter place: nil for a finding that the output does not show.
    public func placed(_ place: (Finding) -> Finding.Span?) -> ModerationOutcome {
        with(findings.map { finding in place(finding).map { finding.placed(at: $0) } ?? finding })
    }

    private func with(_ findings: [Finding]) -> ModerationOutcome {
        ModerationOutcome(
            findings: findings, leftOut: leftOut, groups: groups, score: score, forced: forced, action: action, limits: limits,
            language: language)
    }
}
