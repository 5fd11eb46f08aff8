internal import RuleModel

/// Counts findings as they come.
struct ModerationTally {
    private let policy: Policy
    private let most: Int
    private(set) var findings: [Finding] = []
    private(set) var leftOut = 0
    /// By category.
    private var sums: [String: (findings: Int, score: Int)] = [:]
    private var rules: [String: (count: Int, effect: Moderation.Effect)] = [:]
    /// By place and category, the highest score that was counted.
    private var words: [Word: Int] = [:]
    /// By severity, the first rule of which a finding is no matter of doubt.
    private var severities: [Moderation.Severity: String] = [:]

    private struct Word: Hashable {
        let category: String
        let origin: TextOrigin
        let bytes: Range<Int>
    }

    init(policy: Policy, mostFindings: Int) {
        self.policy = policy
        most = mostFindings
    }

    mutating func add(_ finding: Finding) {
        if finding.counts {
            let sum = sums[finding.category] ?? (0, 0)
            sums[finding.category] = (sum.findings + 1, sum.score + excess(of: finding))
            if finding.confidence >= Self.sure, severities[finding.severity] == nil { severities[finding.severity] = finding.rule }
            rules[finding.rule] = ((rules[finding.rule]?.count ?? 0) + 1, finding.effect)
        }
        if findings.count < most { findings.append(finding) } else { leftOut += 1 }
    }

    /// What a finding adds to the score of its category: a word that rules of several languages know is one word, and counts as the
    /// gravest of them says.
    private mutating func excess(of finding: Finding) -> Int {
        guard let span = finding.span, span.bytes.count <= Self.longestWord, finding.score > 0 else { return finding.score }
        let word = Word(category: finding.category, origin: finding.origin, bytes: span.bytes)
        let known = words[word] ?? 0
        words[word] = max(known, finding.score)
        return max(0, finding.score - known)
    }

    /// Bytes; what is longer is a sentence or a block, of which several rules say several things.
    private static let longestWord = 64

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
        let deepest = sums.keys.map(Policy.depth).max() ?? 0
        for depth in stride(from: deepest, through: 0, by: -1) {
            for (category, sum) in sums where Policy.depth(of: category) == depth {
                let cap = policy.caps[category] ?? .max
                let held = (findings: sum.findings, score: min(sum.score, cap), isCapped: sum.isCapped || sum.score > cap)
                guard let wider = Policy.wider(than: category) else {
                    sums[category] = held
                    continue
                }
                sums[category] = nil
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
        guard !rules.isEmpty else { return [] }
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
        for force in policy.forced where count(of: force) >= force.atLeast {
            found.append(.init(action: force.action, by: force.place.description + (force.reason.map { ": \($0)" } ?? "")))
        }
        return found
    }

    /// How many findings a forced action speaks of.
    /// - Complexity: O(rules), O(findings) for one that asks for other findings beside them.
    private func count(of force: Policy.ForcedAction) -> Int {
        guard force.companion != nil else { return rules.reduce(0) { $0 + (force.covers($1.key) ? $1.value.count : 0) } }
        guard rules.contains(where: { force.covers($0.key) }), rules.contains(where: { force.isAccompanied(by: $0.key) }) else { return 0 }
        var places: Set<TextOrigin> = []
        for finding in findings where finding.counts && force.isAccompanied(by: finding.rule) {
            places.insert(finding.origin)
            if case .block(let number) = finding.origin { places.formUnion([.block(number - 1), .block(number + 1)]) }
        }
        return findings.count { $0.counts && $0.confidence >= Self.sure && force.covers($0.rule) && places.contains($0.origin) }
    }
}
