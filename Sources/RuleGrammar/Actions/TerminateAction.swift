internal import RuleModel

/// `terminate`: strips the block and speaks against all that follows (boilerpipe's terminating blocks).
struct TerminateAction: RuleAction, ActionKind {
    static let name = "terminate"
    static let about = "strips the block and, in flattened text, speaks against all that follows (-2.5)"

    var name: String { Self.name }
    var strips: Bool { true }

    /// What stands before a terminator that ends an article: a paragraph has so many words and a sentence, …
    private static let wordsOfParagraph = 12
    /// … and all paragraphs so many words. Set by eye on the flattened fixtures, whose teasers before the article have
    /// fewer.
    private static let wordsOfArticle = 60

    static func parse(_: RuleMembers, _: inout SourceCursor) -> (any RuleAction)? { TerminateAction() }

    func record(_ rule: Rule, _ found: RuleMatches, in hits: inout RuleHits) {
        hits.add(rule, found.blocks, .terminate, -StandardPoints.strip, rule.category ?? .related)
        penalizeAfterTerminator(rule, found, &hits)
    }

    /// In flattened text a terminator with enough text before it ends the article: all that follows loses points.
    /// - Complexity: O(blocks); matches ascend.
    private func penalizeAfterTerminator(_ rule: Rule, _ found: RuleMatches, _ hits: inout RuleHits) {
        guard found.document == nil else { return }
        var words = 0
        var counted = 0
        let end = found.blocks.first { match in
            while counted < match.block {
                let measure = found.page.measures[counted]
                if measure.words >= Self.wordsOfParagraph, measure.sentences > 0 { words += measure.words }
                counted += 1
            }
            return words >= Self.wordsOfArticle
        }
        guard let end else { return }
        for block in found.page.blocks.indices.dropFirst(end.block + 1) {
            hits.add(rule, block, .afterTerminator, -StandardPoints.afterTerminator, nil)
        }
    }
}
