package import BlockAnalysis
package import RuleModel

/// A field's value that a rule found.
package struct FieldHit: Sendable {
    package let field: PageField
    package let value: String
    package let rule: String
    package let tier: Tier
    /// The block that it was read from; nil for an attribute.
    package let block: Int?
}

/// All that the rules say of one page.
package struct RuleHits: Sendable {
    package internal(set) var hits: [RuleHit] = []
    package internal(set) var fields: [FieldHit] = []
    /// Body rules of the page's site that found nothing, and layouts of which none fits.
    package internal(set) var misses: [String] = []
    /// Rules at which a limit struck, so that "no hit" is not known.
    package internal(set) var limits: [String] = []
    /// The site's layouts that the page was found to have.
    package internal(set) var layouts: [String] = []
    /// How often exceptions spoke, by block.
    var exceptions: [(block: Int, rule: String, lifts: [String])] = []
    /// By a moderation rule's id, the blocks for which what it asks of blocks holds.
    package internal(set) var guards: [String: Set<Int>] = [:]
    /// Nanoseconds that each rule took, by its order; empty unless asked for.
    package internal(set) var times: [Int: Int] = [:]

    package init() {}

    /// Exceptions that spoke, with their blocks.
    package var exceptionHits: [(rule: String, block: Int)] { exceptions.map { ($0.rule, $0.block) } }

    /// Notes that a rule spoke of a block.
    mutating func add(_ rule: Rule, _ block: Int, _ effect: RuleHit.Effect, _ points: Int, _ role: Role?) {
        hits.append(
            RuleHit(
                rule: rule.id, place: rule.place.description, tier: rule.tier.name, block: block, effect: effect, points: points,
                role: role))
    }

    mutating func limit(_ rule: String) { if !limits.contains(rule) { limits.append(rule) } }

    /// Marks the hits that exceptions lift. - Complexity: O(hits + exceptions).
    mutating func applyExceptions() {
        guard !exceptions.isEmpty else { return }
        let byBlock = Dictionary(grouping: exceptions, by: \.block)
        for index in hits.indices where hits[index].effect == .strip || hits[index].effect == .terminate {
            let lifting = byBlock[hits[index].block]?.first { exception in
                exception.lifts.contains { $0 == "*" || RuleName.covers($0, hits[index].rule) }
            }
            if let lifting { hits[index].liftedBy = lifting.rule }
        }
    }

    /// A block that holds a field is no chrome for standing outside the body.
    mutating func spareFields() {
        let fields = Set(
            hits.compactMap { hit -> Int? in
                if case .field = hit.effect { return hit.block }
                return nil
            })
        hits.removeAll { $0.effect == .outsideBody && fields.contains($0.block) }
    }
}
