/// A list of passes that turn a page's blocks into labels (boilerpipe's extractors are such lists).
package struct Profile: Sendable {
    package let name: String
    let passes: [any LabelPass]

    /// One article with its headline.
    package static let article = Profile(
        name: "article",
        passes: [
            RulePass(), ContentRolePass(), HeadlinePass(), PlainTextHeadlinePass(), HeadlineRepeatPass(), FallbackPass(),
            HeadingPass(), ChromeRolePass(), KeepPass(),
        ])

    /// Scores the blocks by the lane's cards, then runs the passes in order.
    /// - Complexity: O(blocks × features).
    package func label(_ page: PageView, features: PageFeatures, hits: [RuleHit]) -> PageLabels {
        var table = features.table
        let cards = page.document == nil ? BuiltInCards.text : BuiltInCards.markup
        let scores = cards.scores(&table, page: page)
        var draft = LabelDraft(
            page: page,
            labels: PageLabels(
                labels: scores.map { BlockLabel(role: .widget, score: $0) }, hits: hits, table: table,
                headline: features.headline, cards: cards))
        for pass in passes { pass.run(&draft) }
        return draft.labels
    }
}

/// A heuristic that revises labels. One idea, one file.
protocol LabelPass: Sendable {
    /// As it stands in reasons, in kebab case.
    var name: String { get }
    func run(_ draft: inout LabelDraft)
}

/// Labels in the making.
struct LabelDraft {
    let page: PageView
    var labels: PageLabels

    var blocks: Range<Int> { 0..<labels.labels.count }
    subscript(block: Int) -> BlockLabel {
        get { labels.labels[block] }
        set { labels.labels[block] = newValue }
    }
    func measure(_ block: Int) -> TextMeasure { page.measures[block] }
    func text(_ block: Int) -> String { page.segmentation.text(of: block) }
    func value(_ feature: Feature, _ block: Int) -> Float { labels.table[block, feature] }

    /// Whether the block would be printed as running content.
    func isContent(_ block: Int) -> Bool { self[block].role.isContent && self[block].score > 0 }

    /// Adds points to a block and remembers who did.
    mutating func add(_ points: Int, to block: Int, by pass: any LabelPass) {
        guard points != 0 else { return }
        labels.labels[block].score += points
        labels.labels[block].passes.append((pass.name, points))
    }
}
