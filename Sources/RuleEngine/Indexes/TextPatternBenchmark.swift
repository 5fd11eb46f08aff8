internal import BlockAnalysis
internal import PatternMatching
internal import TextPrimitives

/// The text engine alone, for benchmarks: many patterns over one text of lines, by the index and one by one.
public struct TextPatternBenchmark {
    private let page: PageView
    private let patterns: [Pattern]
    private let index: TextIndex

    /// - Throws: an error for a text that is no pattern.
    public init(_ patterns: [String], text: [UInt8]) throws {
        self.patterns = try patterns.map { try Pattern($0) }
        page = PageAnalysis.view(text: text)
        index = TextIndex(self.patterns.enumerated().map { ($0.offset, .patterns([$0.element])) })
    }

    /// How many (pattern, block) pairs match: literals first, then PCRE2.
    public func indexed() -> Int {
        let scratch = MatchScratch()
        var hits = 0
        let leads = index.leads(on: page)
        for query in leads.queries {
            for block in leads.blocks(of: query) {
                var budget = StepBudget(MatchLimits.standardSteps)
                if case .match = leads.firstMatch(of: query, [patterns[query]], in: page, block, within: &budget, scratch) { hits += 1 }
            }
        }
        return hits
    }

    /// The same, each pattern on each block.
    public func oneByOne() -> Int {
        let scratch = MatchScratch()
        return patterns.reduce(0) { hits, pattern in hits + page.blocks.indices.count { matches(pattern, $0, scratch) } }
    }

    private func matches(_ pattern: Pattern, _ block: Int, _ scratch: MatchScratch) -> Bool {
        if case .match = pattern.firstMatch(in: page.segmentation.arena, page.blocks[block].text, scratch: scratch) { return true }
        return false
    }
}
