package import PageTree
package import PatternMatching
package import TextPrimitives

/// A parsed rule file.
package struct RuleFile: Sendable {
    package let path: String
    package var about: String?
    /// The collection that the file was converted from; its rules are not asked for tests.
    package var imported: String?
    /// The host (with its subdomains) that the file is for; nil for every page.
    package var site: String?
    /// Which pages of every site the file is for, as those of one CMS; nil for all.
    package var fingerprint: Condition?
    /// Patterns on block texts by which a page without a URL is known to be the site's.
    package var signatures: [Pattern] = []
    /// The offset from UTC of the site's dates that have none, as "+03:00".
    package var timezone: String?
    package var layouts: [Layout] = []
    package var preprocess: [Preprocess] = []
    /// The rules, those of layouts after those for all layouts.
    package var rules: [Rule] = []
    package var overrides: [Override] = []
    package var suppressions: [Suppression] = []
    package var tests: [PageTest] = []
    package var policy = Policy.Part()
    package var allow: [AllowList] = []

    package init(path: String) { self.path = path }
}

/// One look of a site's pages, with rules of its own. The first of a file's layouts whose probe holds is the page's.
package struct Layout: Sendable {
    package let id: String
    package let place: SourcePlace
    package let about: String?
    /// What tells the layout from others on the page; nil when dates alone do.
    package let probe: Condition?
    /// Days (ISO 8601) from and until which pages were published so; a page without a date passes.
    package let since: String?
    package let until: String?

    package init(id: String, place: SourcePlace, about: String?, probe: Condition?, since: String?, until: String?) {
        self.id = id
        self.place = place
        self.about = about
        self.probe = probe
        self.since = since
        self.until = until
    }
}

/// Brings text to light that a site's pages hide until a script runs.
package enum Preprocess: Sendable {
    /// What stands in the selected `<noscript>` elements is read as markup and shown.
    case reveal(Selector)
    /// The selected elements are shown although `hidden` or `display: none` hides them.
    case unhide(Selector)
    /// The selected elements' attribute holds text or HTML, which is read as their content.
    case expand(Selector, attribute: String)
}

/// A change to a rule of an earlier file.
package struct Override: Sendable {
    /// A rule's id, or the beginning of ids with `.*`.
    package let rule: String
    package let place: SourcePlace
    /// Points in hundredths instead of the rule's; of rules of chrome.
    package let points: Int?
    /// What to say otherwise of rules that moderate.
    package let moderation: ModerationChange
    package let isDisabled: Bool
    /// What must hold besides.
    package let narrow: Condition?
    package let reason: String?

    package init(
        rule: String, place: SourcePlace, points: Int?, moderation: ModerationChange, isDisabled: Bool, narrow: Condition?, reason: String?
    ) {
        self.rule = rule
        self.place = place
        self.points = points
        self.moderation = moderation
        self.isDisabled = isDisabled
        self.narrow = narrow
        self.reason = reason
    }
}

/// Changes to what a moderation rule says; nil for what stays.
package struct ModerationChange: Sendable {
    package var severity: Moderation.Severity?
    package var score: Int?
    package var effect: Moderation.Effect?
    package var mask: MaskStyle?
    package var replacement: String?

    package init(
        severity: Moderation.Severity? = nil, score: Int? = nil, effect: Moderation.Effect? = nil, mask: MaskStyle? = nil,
        replacement: String? = nil
    ) {
        self.severity = severity
        self.score = score
        self.effect = effect
        self.mask = mask
        self.replacement = replacement
    }

    package var isEmpty: Bool { severity == nil && score == nil && effect == nil && mask == nil && replacement == nil }

    package func apply(to moderation: Moderation) -> Moderation {
        var changed = moderation
        changed.severity = severity ?? changed.severity
        changed.score = score ?? changed.score
        changed.effect = effect ?? changed.effect
        changed.mask = mask ?? changed.mask
        changed.replacement = replacement ?? changed.replacement
        if changed.effect == .replace, changed.replacement == nil { changed.replacement = "" }
        return changed
    }
}

/// Hits of a rule that shall not count, with the reason; they stay visible in the audit.
package struct Suppression: Sendable {
    /// A rule's id, or the first parts of it with `.*`, as "social.*".
    package let rule: String
    package let place: SourcePlace
    package let reason: String
    package let author: String
    /// On which pages; nil for all.
    package let page: PageCondition?
    /// On blocks that one of the patterns matches; none for all.
    package let text: [Pattern]

    package init(rule: String, place: SourcePlace, reason: String, author: String, page: PageCondition?, text: [Pattern]) {
        self.rule = rule
        self.place = place
        self.reason = reason
        self.author = author
        self.page = page
        self.text = text
    }

    /// Whether the suppression speaks of a rule.
    package func covers(_ id: String) -> Bool {
        RuleName.covers(rule, id)
    }
}

/// How exceptions and suppressions name rules: by an id, or by the beginning of ids with `.*`.
package enum RuleName {
    package static func covers(_ name: String, _ id: String) -> Bool {
        name.hasSuffix(".*") ? id.hasPrefix(name.dropLast()) : id == name
    }
}

/// A test of a whole page: what is in its text, which fields it has, which rules fire.
package struct PageTest: Sendable {
    /// A file, or a folder with source.html or source.txt, from the project's root or beside the rule file.
    package let page: String
    package let place: SourcePlace
    package let url: String?
    package let contains: [RuleTests.Sample]
    package let excludes: [RuleTests.Sample]
    package let fields: [(name: String, value: RuleTests.Sample)]
    package let fires: [RuleTests.Sample]
    package let silent: [RuleTests.Sample]
    /// The id of the layout that must be chosen.
    package let layout: RuleTests.Sample?

    package init(
        page: String, place: SourcePlace, url: String?, contains: [RuleTests.Sample], excludes: [RuleTests.Sample],
        fields: [(name: String, value: RuleTests.Sample)], fires: [RuleTests.Sample], silent: [RuleTests.Sample], layout: RuleTests.Sample?
    ) {
        self.page = page
        self.place = place
        self.url = url
        self.contains = contains
        self.excludes = excludes
        self.fields = fields
        self.fires = fires
        self.silent = silent
        self.layout = layout
    }
}
