/// One addend of a block's score.
public struct Reason: Sendable {
    public enum Source: Sendable {
        /// What every block of a page of its form begins with.
        case base
        /// A density or another feature, with its value.
        case feature(Feature, Float)
        case rule(RuleHit)
        /// A heuristic that looks at labels, by name.
        case pass(String)
    }

    public let source: Source
    /// In hundredths.
    public let points: Int

    public var isRule: Bool {
        if case .rule = source { return true }
        return false
    }
}

/// What was decided of one block.
public struct BlockLabel: Sendable {
    public internal(set) var role: Role
    /// In hundredths of log-odds; above zero speaks for main content.
    public internal(set) var score: Int
    /// Whether the block is printed.
    public internal(set) var isKept = false
    /// Points of the passes, by name.
    var passes: [(name: String, points: Int)] = []
    /// Indices into `PageLabels.hits`.
    var hits: [Int] = []

    /// The points that a pass gave, whatever its reasons.
    func points(by pass: String) -> some Sequence<Int> { passes.lazy.filter { $0.name.hasPrefix(pass) }.map(\.points) }
    /// Whether a pass gave any.
    func isTouched(by pass: String) -> Bool { points(by: pass).contains { _ in true } }
}

/// The labels of a whole page with all that went into them, so that "why?" is a lookup.
public struct PageLabels: Sendable {
    public internal(set) var labels: [BlockLabel]
    public let hits: [RuleHit]
    public let table: FeatureTable
    /// The block that is the page's headline.
    public internal(set) var headline: Int?
    /// The heading above the menu that names the site, where the headline is no heading.
    public internal(set) var siteHeading: Int?
    /// Whether the page is a thread: records called posts, of which the first is kept.
    public internal(set) var isThread = false
    /// How the page was cut; nil where there was nothing to cut.
    public internal(set) var cut: PageCut?
    /// The roles whose blocks are the page's body when their points are above zero.
    public let printed: RoleSet
    /// Whether the headline is printed, or is a field alone.
    public let printsHeadline: Bool
    let scorer: any Scorer

    /// All addends of a block's score: they sum up to it. Features without points are left out.
    public func reasons(for block: Int) -> [Reason] {
        var reasons = scorer.reasons(table, block: block)
        for hit in labels[block].hits {
            let hit = hits[hit]
            reasons.append(Reason(source: .rule(hit), points: hit.liftedBy == nil ? hit.points : 0))
        }
        for pass in labels[block].passes { reasons.append(Reason(source: .pass(pass.name), points: pass.points)) }
        return reasons
    }

    /// The hits on a block.
    public func hits(on block: Int) -> [RuleHit] { labels[block].hits.map { hits[$0] } }

    /// The chance that a block is main content, by its points before the page was cut.
    public func chance(of block: Int) -> Double {
        let shift = cut.map { $0.threshold + $0.shift } ?? 0
        return Logistic.chance(hundredths: labels[block].score + shift)
    }

    /// Whether a block has a role that the profile prints as running content.
    public func isContent(_ block: Int) -> Bool { printed.contains(labels[block].role) }
}

extension PageLabels {
    /// The same with a block printed as the article's subtitle, where it is shown and was not kept for another reason.
    public func printing(subtitle block: Int?) -> PageLabels {
        guard let block, !labels[block].isKept, labels[block].role != .hidden, labels[block].role != .comments else { return self }
        var labels = self
        labels.labels[block].role = .subtitle
        labels.labels[block].isKept = true
        return labels
    }

    /// The labels of a page without blocks.
    public static let none = PageLabels(
        labels: [], hits: [], table: FeatureTable(blockCount: 0), headline: nil, printed: [], printsHeadline: true,
        scorer: BuiltInScorers.text)
}
