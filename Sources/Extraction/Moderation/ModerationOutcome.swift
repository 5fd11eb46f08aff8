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

    package var findings: [Finding]
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
            findings: [], leftOut: 0, groups: [], score: 0, forced: [.init(action: .hold, by: "not moderated: \(reason)")], action: .hold,
            limits: [], language: language)
    }
}

/// Counts findings as they come.
struct ModerationTally {
    private let policy: Policy
    private let most: Int
    private(set) var findings: [Finding] = []
    private(set) var leftOut = 0
    /// By category.
    private var sums: [String: (findings: Int, score: Int)] = [:]
    private var rules: [String: (count: Int, effect: Moderation.Effect)] = [:]
    /// By severity, the first rule of which a finding is no matter of doubt.
    private var severities: [Moderation.Severity: String] = [:]

    init(policy: Policy, mostFindings: Int) {
        self.policy = policy
        most = mostFindings
    }

    mutating func add(_ finding: Finding) {
        if finding.counts {
            let sum = sums[finding.category] ?? (0, 0)
            sums[finding.category] = (sum.findings + 1, sum.score + finding.score)
            if finding.confidence >= Self.sure, severities[finding.severity] == nil { severities[finding.severity] = finding.rule }
            rules[finding.rule] = ((rules[finding.rule]?.count ?? 0) + 1, finding.effect)
        }
        if findings.count < most { findings.append(finding) } else { leftOut += 1 }
    }

    /// From which confidence on a finding's severity alone decides, in hundredths.
    private static let sure = 70

    func outcome(limits: [String], language: String?) -> ModerationOutcome {
        let groups = groups
        let score = groups.reduce(0) { $0 + $1.score }
        let forced = forced
        return ModerationOutcome(
            findings: findings, leftOut: leftOut, groups: groups, score: score, forced: forced,
            action: max(policy.action(of: score), forced.map(\.action).max() ?? .pass), limits: limits, language: language)
    }

    /// From the narrowest categories up: each sum is held by its cap, then counts in the wider one.
    private var groups: [ModerationOutcome.Group] {
        var sums = sums.mapValues { (findings: $0.findings, score: $0.score, isCapped: false) }
        let deepest = sums.keys.map { $0.split(separator: ".").count }.max() ?? 0
        for depth in stride(from: deepest, through: 1, by: -1) {
            for (category, sum) in sums where category.split(separator: ".").count == depth {
                let cap = policy.caps[category] ?? .max
                let held = (findings: sum.findings, score: min(sum.score, cap), isCapped: sum.isCapped || sum.score > cap)
                guard depth > 1 else {
                    sums[category] = held
                    continue
                }
                sums[category] = nil
                let wider = category.split(separator: ".").dropLast().joined(separator: ".")
                let known = sums[wider] ?? (0, 0, false)
                sums[wider] = (known.findings + held.findings, known.score + held.score, known.isCapped || held.isCapped)
            }
        }
        return sums.map {
            ModerationOutcome.Group(name: $0.key, findings: $0.value.findings, score: $0.value.score, isCapped: $0.value.isCapped)
        }
        .sorted { $0.name < $1.name }
    }

    private var forced: [ModerationOutcome.Forced] {
        var found: [ModerationOutcome.Forced] = []
        for (id, rule) in rules.sorted(by: { $0.key < $1.key }) {
            switch rule.effect {
            case .hold: found.append(.init(action: .hold, by: id))
            case .reject: found.append(.init(action: .reject, by: id))
            case .flag, .mask, .replace, .strip: break
            }
        }
        for (severity, rule) in severities.sorted(by: { $0.key > $1.key }) {
            guard let action = policy.severities[severity], action > .pass else { continue }
            found.append(.init(action: action, by: "\(rule): severity \(severity.rawValue)"))
        }
        for force in policy.forced where rules.reduce(0, { $0 + (force.covers($1.key) ? $1.value.count : 0) }) >= force.atLeast {
            found.append(.init(action: force.action, by: force.place.description + (force.reason.map { ": \($0)" } ?? "")))
        }
        return found
    }
}
