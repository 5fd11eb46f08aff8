public import PageTree
public import PatternMatching
public import TextPrimitives

/// A parsed rule file.
public struct RuleFile: Sendable {
    public let path: String
    public var about: String?
    /// The collection that the file was converted from; its rules are not asked for tests.
    public var imported: String?
    /// The host (with its subdomains) that the file is for; nil for every page.
    public var site: String?
    /// Which pages of every site the file is for, as those of one CMS; nil for all.
    public var fingerprint: Condition?
    /// Patterns on block texts by which a page without a URL is known to be the site's.
    public var signatures: [Pattern] = []
    /// The offset from UTC of the site's dates that have none, as "+03:00".
    public var timezone: String?
    public var layouts: [Layout] = []
    public var preprocess: [Preprocess] = []
    /// The rules, those of layouts after those for all layouts.
    public var rules: [Rule] = []
    public var overrides: [Override] = []
    public var suppressions: [Suppression] = []
    public var tests: [PageTest] = []
    public var policy = Policy.Part()
    public var allow: [AllowList] = []

    public init(path: String) { self.path = path }
}

/// One look of a site's pages, with rules of its own. The first of a file's layouts whose probe holds is the page's.
public struct Layout: Sendable {
    public let id: String
    public let place: SourcePlace
    public let about: String?
    /// What tells the layout from others on the page; nil when dates alone do.
    public let probe: Condition?
    /// Days (ISO 8601) from and until which pages were published so; a page without a date passes.
    public let since: String?
    public let until: String?

    public init(id: String, place: SourcePlace, about: String?, probe: Condition?, since: String?, until: String?) {
        self.id = id
        self.place = place
        self.about = about
        self.probe = probe
        self.since = since
        self.until = until
    }
}

/// Brings text to light that a site's pages hide until a script runs.
public enum Preprocess: Sendable {
    /// What stands in the selected `<noscript>` elements is read as markup and shown.
    case reveal(Selector)
    /// The selected elements are shown although `hidden` or `display: none` hides them.
    case unhide(Selector)
    /// The selected elements' attribute holds text or HTML, which is read as their content.
    case expand(Selector, attribute: String)
}

/// A change to a rule of an earlier file.
public struct Override: Sendable {
    /// A rule's id, or the beginning of ids with `.*`.
    public let rule: String
    public let place: SourcePlace
    /// Points in hundredths instead of the rule's; of rules of chrome.
    public let points: Int?
    /// What to say otherwise of rules that moderate.
    public let moderation: ModerationChange
    public let isDisabled: Bool
    /// What must hold besides.
    public let narrow: Condition?
    public let reason: String?

    public init(
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
public struct ModerationChange: Sendable {
    public var severity: Moderation.Severity?
    public var score: Int?
    public var effect: Moderation.Effect?
    public var mask: MaskStyle?
    public var replacement: String?

    public init(
        severity: Moderation.Severity? = nil, score: Int? = nil, effect: Moderation.Effect? = nil, mask: MaskStyle? = nil,
        replacement: String? = nil
    ) {
        self.severity = severity
        self.score = score
        self.effect = effect
        self.mask = mask
        self.replacement = replacement
    }

    public var isEmpty: Bool { severity == nil && score == nil && effect == nil && mask == nil && replacement == nil }

    public func apply(to moderation: Moderation) -> Moderation {
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
public struct Suppression: Sendable {
    /// A rule's id, or the first parts of it with `.*`, as "social.*".
    public let rule: String
    public let place: SourcePlace
    public let reason: String
    public let author: String
    /// On which pages; nil for all.
    public let page: PageCondition?
    /// On blocks that one of the patterns matches; none for all.
    public let text: [Pattern]

    public init(rule: String, place: SourcePlace, reason: String, author: String, page: PageCondition?, text: [Pattern]) {
        self.rule = rule
        self.place = place
        self.reason = reason
        self.author = author
        self.page = page
        self.text = text
    }

    /// Whether the suppression speaks of a rule.
    public func covers(_ id: String) -> Bool {
        RuleName.covers(rule, id)
    }
}

/// How exceptions and suppressions name rules: by an id, or by the beginning of ids with `.*`.
public enum RuleName {
    public static func covers(_ name: String, _ id: String) -> Bool {
        name.utf8.suffix(2).elementsEqual(".*".utf8) ? id.utf8.starts(with: name.utf8.dropLast()) : id == name
    }
}

/// A test of a whole page: what is in its text, which fields it has, which rules fire.
public struct PageTest: Sendable {
    /// A file, or a folder with source.html or source.txt, from the project's root or beside the rule file.
    public let page: String
    public let place: SourcePlace
    public let url: String?
    public let contains: [RuleTests.Sample]
    public let excludes: [RuleTests.Sample]
    public let fields: [(name: String, value: RuleTests.Sample)]
    public let fires: [RuleTests.Sample]
    public let silent: [RuleTests.Sample]
    /// The id of the layout that must be chosen.
    public let layout: RuleTests.Sample?

    public init(
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
