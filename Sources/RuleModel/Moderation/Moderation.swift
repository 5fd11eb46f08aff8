public import TextViews
public import WordMatching

/// What a moderation rule says of what it finds: how bad it is, how much it counts, and what is done, each for itself.
public struct Moderation: Sendable, Equatable {
    /// How bad a finding is, for people and for reports.
    public enum Severity: String, Sendable, CaseIterable, Comparable {
        case info, low, medium, high, critical

        public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
    }

    /// What is done to the text, or to the document.
    public enum Effect: String, Sendable, CaseIterable {
        /// Nothing but the finding.
        case flag
        /// The match is hidden behind a mask.
        case mask
        /// Other words stand for the match.
        case replace
        /// The match is cut out; a block of which nothing is left goes.
        case strip
        /// The document waits for a person.
        case hold
        /// The document is not let through.
        case reject
    }

    /// How much of a block a match stands for.
    public enum Extent: String, Sendable, CaseIterable { case match, block }

    /// Dotted, the group first: "profanity.obscene".
    public var category: String
    public var severity: Severity
    /// What a finding adds to its group's sum, in hundredths.
    public var score: Int
    public var effect: Effect
    public var view: TextView.Kind = .folded
    public var extent: Extent = .match
    public var check: CheckDigits?
    public var digits: Int?
    public var except: [String] = []
    /// Languages (ISO 639-1) of the texts that the rule is for; none for all. A text of no known language is any rule's.
    public var languages: [String] = []
    /// What the sentence around a match must hold, must not, and should not.
    public var context = MatchContext()
    /// How sure the rule is that its sense is meant, in hundredths.
    public var confidence = 100
    /// The rule's own mask; nil for the policy's.
    public var mask: MaskStyle?
    /// What stands for the match; for `replace`.
    public var replacement: String?

    public init(
        category: String, severity: Severity, score: Int, effect: Effect, view: TextView.Kind = .folded, extent: Extent = .match,
        check: CheckDigits? = nil, digits: Int? = nil, except: [String] = [], mask: MaskStyle? = nil, replacement: String? = nil
    ) {
        self.category = category
        self.severity = severity
        self.score = score
        self.effect = effect
        self.view = view
        self.extent = extent
        self.check = check
        self.digits = digits
        self.except = except
        self.mask = mask
        self.replacement = replacement
    }

    /// The first part of the category.
    public var group: String { String(category.prefix { $0 != "." }) }
}

/// How a mask hides a word. None tells how long the word is.
public enum MaskStyle: String, Sendable, CaseIterable {
    /// Three stars.
    case stars
    /// The first letter and three stars.
    case firstLetter = "first-letter"
    /// Five blocks.
    case full
    /// The category's label in brackets, in the document's language.
    case label
    /// The first letter and dots, as Russian papers do.
    case dots
    /// The category's label with a name that is the same for the same text under the same key.
    case pseudonym

    /// The mask of a text.
    /// - Parameters:
    ///   - label: what the category is called.
    ///   - pseudonym: the text's name under the run's key; nil without one.
    public func mask(_ text: String, label: @autoclosure () -> String, pseudonym: () -> String? = { nil }) -> String {
        switch self {
        case .stars: "***"
        case .firstLetter: first(text) + "***"
        case .full: "█████"
        case .label: "[\(label())]"
        case .dots: first(text) + "…"
        case .pseudonym: "[\(label())" + (pseudonym().map { " " + $0 } ?? "") + "]"
        }
    }

    private func first(_ text: String) -> String { text.first { $0.isLetter }.map(String.init) ?? "" }
}

/// What moderation does with a document.
public enum DocumentAction: String, Sendable, CaseIterable, Comparable {
    case pass, flag, hold, reject

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    public static func < (left: DocumentAction, right: DocumentAction) -> Bool { left.rank < right.rank }
}
