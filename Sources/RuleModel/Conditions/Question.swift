public import PageTree
public import PatternMatching
public import TextPrimitives

/// What a leaf asks of the engine: the few kinds of questions for which it has an index or a cache. Kinds of conditions
/// are many and come down to these.
public enum Question: Sendable {
    /// Asked once a page.
    case page(any FactsTest)
    /// The blocks within elements that the selector selects.
    case elements(Selector)
    /// The blocks within elements that the expression gives.
    case expression(XPath)
    /// Blocks that one of the patterns matches.
    case patterns([Pattern])
    /// Blocks in which one of the words stands, or of the beginnings of words.
    case words(WordList, areStems: Bool)
    /// Blocks around an attribute, or within its element.
    case attribute(AttributeQuestion)
    /// Blocks beside those that another rule hits.
    case near(NearQuestion)
    /// Blocks whose features all compare so.
    case features([Comparison])
    /// A question of moderation alone, which asks it of texts and never of blocks.
    case texts
}

/// A question that the page's facts answer.
public protocol FactsTest: Sendable {
    func holds(_ facts: PageFacts, _ scratch: FactsScratch) -> Bool
    /// Whether it depends on which site the page is of.
    var asksForHosts: Bool { get }
}

extension FactsTest {
    public var asksForHosts: Bool { false }
}

/// What matching facts writes to: one a run.
public typealias FactsScratch = MatchScratch

/// An element in the block, or around it, bears an attribute whose value one of the patterns matches.
public struct AttributeQuestion: Sendable {
    /// In small letters.
    public let name: String
    public let patterns: [Pattern]

    public init(name: String, patterns: [Pattern]) {
        self.name = name
        self.patterns = patterns
    }
}

/// A block that another rule hits stands near.
public struct NearQuestion: Sendable {
    public enum Side: String, Sendable, CaseIterable {
        /// On either side, or the block itself.
        case near
        /// The block stands before one that the rule hits.
        case before
        /// The block stands after one that the rule hits.
        case after
    }

    public let side: Side
    public let rule: String
    /// Blocks between at most, plus one; nil for any distance.
    public let within: Int?
    /// Where the other rule is named.
    public let place: SourcePlace

    public init(side: Side, rule: String, within: Int?, place: SourcePlace) {
        self.side = side
        self.rule = rule
        self.within = within
        self.place = place
    }
}
