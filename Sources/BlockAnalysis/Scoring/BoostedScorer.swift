/// Two stages of boosted trees over a page's features: the first judges each block by what was measured of it, the second knows
/// besides what the first says of its neighbours, containers and likes (jusText's idea: classify, then revise). Linear tables over
/// words, class names and the headings above are features of both.
public struct BoostedScorer: Scorer {
    public let text: TokenTable
    public let classes: TokenTable
    /// None where headings are not known: for text without elements.
    public let sections: TokenTable?
    public let first: TreeEnsemble
    /// Its points come on top of the first's.
    public let second: TreeEnsemble

    public init(text: TokenTable, classes: TokenTable, sections: TokenTable? = nil, first: TreeEnsemble, second: TreeEnsemble) {
        self.text = text
        self.classes = classes
        self.sections = sections
        self.first = first
        self.second = second
    }

    public func scores(_ table: inout FeatureTable, _ analysis: PageAnalysis) -> [Int] {
        Self.fillTokens(&table, analysis, text: text, classes: classes, sections: sections)
        let own = first.scores(table)
        Self.fillContext(&table, analysis, scores: own)
        return zip(own, second.scores(table)).map { $0 + $1 }
    }

    /// Fills the features of the group `tokens`. - Complexity: O(blocks).
    public static func fillTokens(
        _ table: inout FeatureTable, _ analysis: PageAnalysis, text: TokenTable, classes: TokenTable, sections: TokenTable?
    ) {
        let tokens = BlockTokens(analysis)
        var found: [UInt32] = []
        for block in 0..<table.blockCount {
            found.removeAll(keepingCapacity: true)
            tokens.addText(block, to: &found)
            table[block, .textTokens] = text.score(found)
            guard let sections else { continue }
            found.removeAll(keepingCapacity: true)
            tokens.addSection(block, to: &found)
            table[block, .sectionTokens] = sections.score(found)
        }
        guard let document = analysis.view.document else { return }
        var scores = ClassScores(tokens, classes, document)
        for (index, block) in analysis.view.blocks.enumerated() { table[index, .classTokens] = scores.score(around: block.container) }
    }

    /// Fills the features of the group `context` from the first stage's points.
    public static func fillContext(_ table: inout FeatureTable, _ analysis: PageAnalysis, scores: [Int]) {
        ContextScores(analysis, scores: scores).fill(&table)
    }

    public func reasons(_ table: FeatureTable, block: Int) -> [Reason] {
        var base = 0
        var points = [Int](repeating: 0, count: Feature.allCases.count)
        first.addReasons(table, block: block, base: &base, to: &points)
        second.addReasons(table, block: block, base: &base, to: &points)
        var reasons = [Reason(source: .base, points: base)]
        for feature in Feature.allCases where points[feature.rawValue] != 0 {
            reasons.append(Reason(source: .feature(feature, table[block, feature]), points: points[feature.rawValue]))
        }
        return reasons
    }
}
