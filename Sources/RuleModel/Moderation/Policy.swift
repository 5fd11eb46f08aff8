public import TextPrimitives

/// How findings become an action of the document: what groups of rules may count at most, from which sum on which
/// action follows, what is forced whatever the sum (after rspamd's groups, actions and force_actions).
public struct Policy: Sendable {
    /// The least sum, in hundredths, of each action.
    public var thresholds: [DocumentAction: Int] = [:]
    /// The most that the findings of a category count together, in hundredths, by the category or the beginning of its name.
    public var caps: [String: Int] = [:]
    public var mask: MaskStyle = .stars
    /// The least action that follows from a finding of a severity, if the finding is no matter of doubt.
    public var severities: [Moderation.Severity: DocumentAction] = [:]
    /// What masks call a category, by its name or the beginning of it, then by language ("" for every other).
    public var labels: [String: [String: String]] = [:]
    public var forced: [ForcedAction] = []

    public init() {}

    /// An action that follows from so many findings of rules, whatever the sum.
    public struct ForcedAction: Sendable {
        /// A rule's id, or the beginning of ids with `.*`.
        public let rule: String
        public let atLeast: Int
        /// Rules, named so too, of which one must have found something in the same text or the one beside it; nil for none.
        public let companion: String?
        public let action: DocumentAction
        public let reason: String?
        public let place: SourcePlace

        public init(rule: String, atLeast: Int, with companion: String? = nil, action: DocumentAction, reason: String?, place: SourcePlace)
        {
            self.rule = rule
            self.atLeast = atLeast
            self.companion = companion
            self.action = action
            self.reason = reason
            self.place = place
        }

        /// Whether it speaks of a rule.
        public func covers(_ id: String) -> Bool { RuleName.covers(rule, id) }

        /// Whether it asks for a finding of a rule beside those that it speaks of.
        public func isAccompanied(by id: String) -> Bool { companion.map { RuleName.covers($0, id) } ?? true }
    }

    /// The policy with what a later file says in place of the same.
    public func merged(with later: Policy.Part) -> Policy {
        var merged = self
        merged.thresholds.merge(later.thresholds) { $1 }
        merged.caps.merge(later.caps) { $1 }
        merged.labels.merge(later.labels) { $1 }
        merged.severities.merge(later.severities) { $1 }
        merged.mask = later.mask ?? merged.mask
        merged.forced += later.forced
        return merged
    }

    /// What one file says.
    public struct Part: Sendable {
        public var thresholds: [DocumentAction: Int] = [:]
        public var caps: [String: Int] = [:]
        public var mask: MaskStyle?
        public var severities: [Moderation.Severity: DocumentAction] = [:]
        public var labels: [String: [String: String]] = [:]
        public var forced: [ForcedAction] = []

        public init(
            thresholds: [DocumentAction: Int] = [:], caps: [String: Int] = [:], mask: MaskStyle? = nil,
            labels: [String: [String: String]] = [:], forced: [ForcedAction] = []
        ) {
            self.thresholds = thresholds
            self.caps = caps
            self.mask = mask
            self.labels = labels
            self.forced = forced
        }
    }

    /// The action of a sum.
    public func action(of sum: Int) -> DocumentAction {
        thresholds.filter { sum >= $0.value }.keys.max() ?? .pass
    }

    /// The names by which a category is known, the longest first: "a.b.c", "a.b", "a".
    public static func names(of category: String) -> [String] {
        Array(sequence(first: category, next: wider))
    }

    /// The category that a category is a part of: "a.b" of "a.b.c"; nil for one that is no part.
    public static func wider(than category: String) -> String? {
        category.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(category[..<$0]) }
    }

    /// How many categories a category is a part of.
    public static func depth(of category: String) -> Int { category.utf8.count { $0 == UInt8(ascii: ".") } }

    /// What masks call a category in a language; the category's group where no label is known.
    public func label(of category: String, language: String?) -> String {
        let short = language.map { String($0.prefix { $0 != "-" && $0 != "_" }) } ?? ""
        for name in Self.names(of: category) {
            if let found = labels[name].flatMap({ $0[short] ?? $0[""] }) { return found }
        }
        return category
    }
}
