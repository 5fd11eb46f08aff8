public import PatternMatching
public import TextViews

/// What a rule looks for in a text.
public struct TextRule: Sendable {
    /// One way to match; a rule may have several, of which one must.
    public enum Probe: Sendable {
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

    public var probes: [Probe]
    /// The view farthest from the text in which a match counts. `words`, `stems` and `forms` match in nearer views, too;
    /// `text` in this one alone, and nothing of it in the evasion view, which holds words only.
    public var view: TextView.Kind
    /// Beginnings of words that are no matches of `stems` and `forms`.
    public var except: [String]
    /// What the matched digits must satisfy.
    public var check: CheckDigits?
    /// `text` is tried only where so many digits stand together; nil to go by the pattern's literals.
    public var digits: Int?
    /// What must, may not, and should not stand in a match's sentence.
    public var context: MatchContext

    public init(
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

    /// A pattern as it is for a view in which «ё» is «е». - Complexity: O(n).
    public static func foldingYo(_ pattern: String) -> String {
        let text = pattern.utf8.span
        guard var place = placeOfYo(text, from: 1) else { return pattern }
        var bytes = Array(pattern.utf8)
        while true {
            bytes[place] = bytes[place] == 0x91 ? 0xB5 : 0x95
            bytes[place - 1] = 0xD0
            guard let next = placeOfYo(text, from: place + 2) else { break }
            place = next
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Where the last byte of the next «ё» (D1 91) or «Ё» (D0 81) stands. All patterns come by when moderation starts, so that one
    /// comparison a byte tells nearly all others.
    private static func placeOfYo(_ text: Span<UInt8>, from start: Int) -> Int? {
        var place = start
        while place < text.count {
            let byte = text[place]
            if byte & 0xEF == 0x81, text[place - 1] == (byte == 0x91 ? 0xD1 : 0xD0) { return place }
            place &+= 1
        }
        return nil
    }
}

/// Something that a rule found.
public struct TextMatch: Sendable {
    /// The rule's number.
    public let rule: Int
    /// The bytes of the source, widened to whole characters.
    public let range: Range<Int>
    /// The view nearest to the text in which it matched.
    public let view: TextView.Kind
    /// What stands there in that view.
    public let matched: String
    /// What was done to the text to get there; for the raw view nothing.
    public let steps: [Step]
    /// Whether something in the sentence makes it doubtful that the rule's sense is meant.
    public internal(set) var isDoubtful = false
}
