package import RuleModel

/// What moderation says of a document: the findings, what they sum to, and what follows.
package struct ModerationOutcome: Sendable {
    /// What the findings of one group sum to.
    package struct Group: Sendable, Equatable {
        package let name: String
        package let findings: Int
        /// In hundredths, after caps.
        package let score: Int
        /// Whether a cap held it down.
        package let isCapped: Bool
    }

    /// An action that follows whatever the sum.
    package struct Forced: Sendable, Equatable {
        package let action: DocumentAction
        /// The rule that forces it, or the place of the policy's word with its reason.
        package let by: String
    }

    package let findings: [Finding]
    /// Findings that were counted and masked, but not kept.
    package let leftOut: Int
    package let groups: [Group]
    /// The sum of the groups, in hundredths.
    package let score: Int
    package let forced: [Forced]
    /// What follows from the sum and from what is forced.
    package let action: DocumentAction
    /// Rules at which a limit struck.
    package let limits: [String]
    /// The document's language, by which labels were chosen.
    package let language: String?
}

extension ModerationOutcome {
    /// Of a document that was not moderated: it is never let through without a look.
    package static func notModerated(_ reason: String, language: String?) -> ModerationOutcome {
        ModerationOutcome(
            findings: [], leftOut: 0, groups: [], score: 0, forced: [], action: .pass, limits: [], language: language
        ).held(reason)
    }

    /// The same of a document of which a part was not moderated.
    package func held(_ reason: String) -> ModerationOutcome {
        ModerationOutcome(
            findings: findings, leftOut: leftOut, groups: groups, score: score,
            forced: forced + [.init(action: .hold, by: "not moderated: \(reason)")], action: max(action, .hold), limits: limits,
            language: language)
    }

    /// The same without the words that were found, and without where they end: for logs.
    package func redacted() -> ModerationOutcome { with(findings.map { $0.redacted() }) }

    /// The same with findings told where in an output they stand.
    /// - Parameter place: nil for a finding that the output does not show.
    package func placed(_ place: (Finding) -> Finding.Span?) -> ModerationOutcome {
        with(findings.map { finding in place(finding).map { finding.placed(at: $0) } ?? finding })
    }

    private func with(_ findings: [Finding]) -> ModerationOutcome {
        ModerationOutcome(
            findings: findings, leftOut: leftOut, groups: groups, score: score, forced: forced, action: action, limits: limits,
            language: language)
    }
}
