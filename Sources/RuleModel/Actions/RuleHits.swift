public import BlockAnalysis

/// A field's value that a rule found.
public struct FieldHit: Sendable {
    public let field: PageField
    public let value: String
    public let rule: String
    public let tier: Tier
    /// The block that it was read from; nil for an attribute.
    public let block: Int?
    /// Whether an element holds it, and not words of a pattern.
    public let isOfElement: Bool

    public init(field: PageField, value: String, rule: Rule, block: Int?, isOfElement: Bool = false) {
        self.isOfElement = isOfElement
        self.field = field
        self.value = value
        self.rule = rule.id
        tier = rule.tier
        self.block = block
    }
}

/// All that the rules say of one page.
public struct RuleHits: Sendable {
    public var hits: [RuleHit] = []
    public var fields: [FieldHit] = []
    /// Body rules of the page's site that found nothing, and layouts of which none fits.
    public var misses: [String] = []
    /// Rules at which a limit struck, so that "no hit" is not known.
    public var limits: [String] = []
    /// The site's layouts that the page was found to have.
    public var layouts: [String] = []
    /// How often exceptions spoke, by block.
    public var exceptions: [(block: Int, rule: String, lifts: [String])] = []
    /// By a moderating rule, the blocks for which what it asks of blocks holds.
    public var guards: [RuleNumber: BlockSet] = [:]
    /// Nanoseconds that each rule took, empty unless asked for.
    public var times: [RuleNumber: Int] = [:]

    public init() {}

    /// Exceptions that spoke, with their blocks.
    public var exceptionHits: [(rule: String, block: Int)] { exceptions.map { ($0.rule, $0.block) } }

    /// Notes that a rule spoke of a block.
    public mutating func add(_ rule: Rule, _ block: Int, _ effect: RuleHit.Effect, _ points: Int, _ role: Role?) {
        hits.append(
            RuleHit(
                rule: rule.id, place: rule.place, tier: rule.tier, precedence: rule.precedence, block: block,
                effect: effect, points: points, role: role))
    }

    /// Notes the same of all blocks that a rule matched, with its own points or else the standard ones.
    public mutating func add(_ rule: Rule, _ matches: [RuleMatches.Match], _ effect: RuleHit.Effect, _ standard: Int, _ role: Role?) {
        for match in matches { add(rule, match.block, effect, rule.points ?? standard, role) }
    }

    /// By tier, then order of rules; of one rule as they came.
    public mutating func sort() {
        hits = hits.enumerated().sorted { ($0.element.precedence, $0.offset) < ($1.element.precedence, $1.offset) }.map(\.element)
    }

    public mutating func limit(_ rule: String) { if !limits.contains(rule) { limits.append(rule) } }

    /// Marks the hits that exceptions lift. - Complexity: O(hits + exceptions).
    public mutating func applyExceptions() {
        guard !exceptions.isEmpty else { return }
        let byBlock = Dictionary(grouping: exceptions, by: \.block)
        for index in hits.indices where hits[index].effect.isLiftable {
            let lifting = byBlock[hits[index].block]?.first { exception in
                exception.lifts.contains { $0 == "*" || RuleName.covers($0, hits[index].rule) }
            }
            if let lifting { hits[index].liftedBy = lifting.rule }
        }
    }

    /// A block that holds a field is no chrome for standing outside the body.
    public mutating func dropBodyPenaltyOnFields() {
        let fields = Set(hits.filter(\.effect.isField).map(\.block))
        hits.removeAll { $0.effect == .outsideBody && fields.contains($0.block) }
    }
}
