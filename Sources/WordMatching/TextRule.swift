package import PatternMatching
package import TextViews

/// What a rule looks for in a text.
package struct TextRule: Sendable {
    /// One way to match; a rule may have several, of which one must.
    package enum Probe: Sendable {
        /// Whole words and phrases.
        case words([String])
        /// Beginnings of words.
        case stems([String])
        /// Patterns, each of a whole word.
        case forms([Pattern])
        /// Patterns that may match anywhere.
        case text([Pattern])
        /// Signs that a text was made to deceive.
        case evasion([EvasionSign])
    }

    package var probes: [Probe]
    /// The view farthest from the text in which a match counts. `words`, `stems` and `forms` match in nearer views, too;
    /// `text` in this one alone, and nothing of it in the evasion view, which holds words only.
    package var view: TextView.Kind
    /// Beginnings of words that are no matches of `stems` and `forms`.
    package var except: [String]
    /// What the matched digits must satisfy.
    package var check: CheckDigits?
    /// `text` is tried only where so many digits stand together; nil to go by the pattern's literals.
    package var digits: Int?
    /// What must, may not, and should not stand in a match's sentence.
    package var context: MatchContext

    package init(
        probes: [Probe], view: TextView.Kind = .folded, except: [String] = [], check: CheckDigits? = nil, digits: Int? = nil,
        context: MatchContext = MatchContext()
    ) {
        self.probes = probes
        self.context = context
        self.view = view
        self.except = except
        self.check = check
        self.digits = digits
    }
}

/// Something that a rule found.
package struct TextMatch: Sendable {
    /// The rule's number.
    package let rule: Int
    /// The bytes of the source, widened to whole characters.
    package let range: Range<Int>
    /// The view nearest to the text in which it matched.
    package let view: TextView.Kind
    /// What stands there in that view.
    package let matched: String
    /// What was done to the text to get there; for the raw view nothing.
    package let steps: [Step]
    /// Whether something in the sentence makes it doubtful that the rule's sense is meant.
    package internal(set) var isDoubtful = false
}
