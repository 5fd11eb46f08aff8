internal import BlockAnalysis
internal import Extraction

/// What became of the words of pages by the role of their block: kept or stripped, rightly or not. A block is right to keep when
/// half of it or more stands in the gold (`BlockTruth`).
package struct BlockConfusion: Sendable, Equatable {
    /// Words.
    package struct Counts: Sendable, Equatable {
        package var kept = 0
        /// Kept, and not in the gold.
        package var surplus = 0
        /// Stripped, and in the gold.
        package var missing = 0
        package var stripped = 0

        var total: Int { kept + surplus + missing + stripped }
    }

    /// By the name of the role.
    private(set) var roles: [String: Counts] = [:]

    package init() {}

    /// - Complexity: O(n) over the page's text.
    init(_ verdict: Verdict, gold: GoldPage) {
        let cut = PageScore.tokenizer(for: gold)
        let blocks = verdict.view.blocks.indices.map { cut(verdict.view.segmentation.text(of: $0)) }
        let truth =
            gold.hasSnippetsOnly
            ? SnippetTruth.labels(blocks, with: gold.with.map(cut), without: gold.without.map(cut))
            : BlockTruth.labels(blocks, gold: cut(gold.gold)).map(Optional.some)
        for (block, isTrue) in truth.enumerated() {
            guard let isTrue else { continue }
            var counts = Counts()
            switch (verdict.isKept(block), isTrue >= 0.5) {
            case (true, true): counts.kept = blocks[block].count
            case (true, false): counts.surplus = blocks[block].count
            case (false, true): counts.missing = blocks[block].count
            case (false, false): counts.stripped = blocks[block].count
            }
            add(counts, to: verdict.labels.labels[block].role.rawValue)
        }
    }

    package mutating func add(_ other: BlockConfusion) {
        for (role, counts) in other.roles { add(counts, to: role) }
    }

    private mutating func add(_ counts: Counts, to role: String) {
        var sum = roles[role] ?? Counts()
        sum.kept += counts.kept
        sum.surplus += counts.surplus
        sum.missing += counts.missing
        sum.stripped += counts.stripped
        roles[role] = sum
    }

    /// The roles, those with the most words in the wrong place first.
    package var rows: [(role: String, counts: Counts)] {
        roles.map { (role: $0.key, counts: $0.value) }
            .sorted { ($1.counts.surplus + $1.counts.missing, $0.role) < ($0.counts.surplus + $0.counts.missing, $1.role) }
    }
}
