package import BlockAnalysis
internal import PageTree
package import TextPrimitives

/// One rule: which blocks it speaks of and what it does to them.
package struct Rule: Sendable {
    /// Dotted, as "lenta.kindness-banner"; used in the file, in hits, in tests and in docs.
    package let id: String
    package let place: SourcePlace
    /// One sentence for people.
    package let about: String?
    /// The kind of chrome (or moderation) that it finds; the role of the blocks that it strips.
    package let category: Role?
    /// The host (with its subdomains) that the rule is for; nil for every page.
    package let site: String?
    /// The layout of the site that the rule is for; nil for all.
    package let layout: String?
    package var condition: Condition
    package var action: any RuleAction
    /// Points in hundredths that a hit adds to a block; nil for the action's own.
    package var points: Int?
    package let tests: RuleTests
    package let tier: Tier
    /// The rule's place in its set; set when rules are compiled.
    package var number = RuleNumber(0)
    /// Overrides of later files that changed the rule.
    package var overrides: [SourcePlace] = []

    package init(
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
    package var precedence: Int { tier.rawValue << 40 | number.index }

    /// What the rule says as one that moderates; nil for one of chrome.
    package var moderation: Moderation? { action.moderation }
}

/// The tests that travel with a rule.
package struct RuleTests: Sendable {
    package struct Sample: Sendable {
        package let text: String
        package let place: SourcePlace

        package init(text: String, place: SourcePlace) {
            self.text = text
            self.place = place
        }
    }

    package var match: [Sample] = []
    package var pass: [Sample] = []
    /// Texts with what the rule makes of them; of moderation alone.
    package var becomes: [(before: Sample, after: String)] = []
    /// Samples that ought to match, or to pass, and do not yet.
    package var todoMatch: [Sample] = []
    package var todoPass: [Sample] = []

    package init(
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
