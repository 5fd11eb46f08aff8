public import BlockAnalysis
internal import PageTree
public import TextPrimitives

/// One rule: which blocks it speaks of and what it does to them.
public struct Rule: Sendable {
    /// Dotted, as "lenta.kindness-banner"; used in the file, in hits, in tests and in docs.
    public let id: String
    public let place: SourcePlace
    /// One sentence for people.
    public let about: String?
    /// The kind of chrome (or moderation) that it finds; the role of the blocks that it strips.
    public let category: Role?
    /// The host (with its subdomains) that the rule is for; nil for every page.
    public let site: String?
    /// The layout of the site that the rule is for; nil for all.
    public let layout: String?
    public var condition: Condition
    public var action: any RuleAction
    /// Points in hundredths that a hit adds to a block; nil for the action's own.
    public var points: Int?
    public let tests: RuleTests
    public let tier: Tier
    /// The rule's place in its set; set when rules are compiled.
    public var number = RuleNumber(0)
    /// Overrides of later files that changed the rule.
    public var overrides: [SourcePlace] = []

    public init(
        id: String, place: SourcePlace, about: String?, category: Role?, site: String?, layout: String?, condition: Condition,
        action: any RuleAction, points: Int? = nil, tests: RuleTests, tier: Tier, overrides: [SourcePlace] = []
    ) {
        self.id = id
        self.place = place
        self.about = about
        self.category = category
        self.site = site
        self.layout = layout
        self.condition = condition
        self.action = action
        self.points = points
        self.tests = tests
        self.tier = tier
        self.overrides = overrides
    }

    /// Whose word counts where rules contradict: of two the higher.
    public var precedence: Int { tier.rawValue << 40 | number.index }

    /// What the rule says as one that moderates; nil for one of chrome.
    public var moderation: Moderation? { action.moderation }
}

/// The tests that travel with a rule.
public struct RuleTests: Sendable {
    public struct Sample: Sendable {
        public let text: String
        public let place: SourcePlace

        public init(text: String, place: SourcePlace) {
            self.text = text
            self.place = place
        }
    }

    public var match: [Sample] = []
    public var pass: [Sample] = []
    /// Texts with what the rule makes of them; of moderation alone.
    public var becomes: [(before: Sample, after: String)] = []
    /// Samples that ought to match, or to pass, and do not yet.
    public var todoMatch: [Sample] = []
    public var todoPass: [Sample] = []

    public init(
        match: [Sample] = [], pass: [Sample] = [], becomes: [(before: Sample, after: String)] = [], todoMatch: [Sample] = [],
        todoPass: [Sample] = []
    ) {
        self.match = match
        self.pass = pass
        self.becomes = becomes
        self.todoMatch = todoMatch
        self.todoPass = todoPass
    }
}
