internal import BlockAnalysis
internal import PatternMatching
internal import TextPrimitives

/// A pattern that may match in a block, and where its match would begin; or a word that stands there.
struct TextLead {
    private let numbers: (block: Int32, pattern: Int32)
    private let place: (first: Int32, last: Int32)

    /// - Parameters:
    ///   - pattern: its place among the query's patterns; below zero for a word, which has matched already.
    ///   - starts: nil for anywhere in the block.
    init(block: Int, pattern: Int, starts: ClosedRange<Int>?) {
        numbers = (Int32(block), Int32(pattern))
        place = (Int32(starts?.lowerBound ?? -1), Int32(starts?.upperBound ?? -1))
    }

    var block: Int { Int(numbers.block) }
    var pattern: Int { Int(numbers.pattern) }
    var starts: ClosedRange<Int>? { place.first < 0 ? nil : Int(place.first)...Int(place.last) }
}

/// All leads of a page: by query, then by block.
struct TextLeads {
    private var rows: CompressedRows<TextLead>

    /// Many places: a search from the front is as good.
    private static let mostPlaces = 256

    /// - Parameter count: how many queries there are.
    /// - Complexity: O(leads + queries); a query whose patterns came one after another is sorted.
    init(_ leads: [(row: Int32, element: TextLead)], queries count: Int) {
        rows = CompressedRows(leads, count: leads.isEmpty ? 0 : count)
        for query in 0..<rows.count {
            let row = rows[query]
            if zip(row, row.dropFirst()).contains(where: { $0.block > $1.block }) { rows.sort(query) { $0.block < $1.block } }
        }
    }

    private func row(_ query: Int) -> ArraySlice<TextLead> { query < rows.count ? rows[query] : [] }

    /// The queries that have leads, ascending.
    var queries: [Int] { (0..<rows.count).filter { !rows[$0].isEmpty } }

    /// The blocks of a query's leads, ascending.
    func blocks(of query: Int) -> [Int] {
        var blocks: [Int] = []
        for lead in row(query) where blocks.last != lead.block { blocks.append(lead.block) }
        return blocks
    }

    /// A query's leads in a block. - Complexity: O(log n).
    func leads(of query: Int, in block: Int) -> ArraySlice<TextLead> {
        let row = row(query)
        let first = row.partitioningIndex { $0.block >= block }
        var end = first
        while end < row.endIndex, row[end].block == block { end += 1 }
        return row[first..<end]
    }

    /// Whether a query has leads in a block. - Complexity: O(log n).
    func has(_ query: Int, in block: Int) -> Bool { !leads(of: query, in: block).isEmpty }

    /// Tries a query's leads in a block, the lowest pattern first.
    func firstMatch(
        of query: Int, _ patterns: [Pattern], in page: PageView, _ block: Int, within budget: inout StepBudget, _ scratch: MatchScratch
    ) -> Pattern.Outcome {
        var left = leads(of: query, in: block)
        if left.count > 1 { left.sort { ($0.pattern, $0.starts?.lowerBound ?? -1) < ($1.pattern, $1.starts?.lowerBound ?? -1) } }
        let (arena, text) = (page.segmentation.arena, page.blocks[block].text)
        guard !left.isEmpty else { return .noMatch }
        // Of a text that begins with pictures first all, then what stands behind them.
        let behind = Ornament.textBehind(arena, text)
        while let pattern = left.first?.pattern {
            let own = left.prefix { $0.pattern == pattern }
            left = left[own.endIndex...]
            let starts = Self.starts(own)
            func outcome(in text: Range<Int>) -> Pattern.Outcome {
                guard let starts else { return patterns[pattern].firstMatch(in: arena, text, within: &budget, scratch: scratch) }
                return patterns[pattern].firstMatch(
                    in: arena, text, startingAt: starts.drop { $0 < text.lowerBound }, within: &budget, scratch: scratch)
            }
            let first = outcome(in: text)
            if first != .noMatch { return first }
            if let behind, case let second = outcome(in: behind), second != .noMatch { return second }
        }
        return .noMatch
    }

    /// The places of one pattern's leads, each once, ascending; nil for anywhere.
    private static func starts(_ leads: ArraySlice<TextLead>) -> [Int]? {
        var starts: [Int] = []
        for lead in leads {
            guard let places = lead.starts, starts.count < mostPlaces else { return nil }
            for place in places where starts.last.map({ $0 < place }) ?? true { starts.append(place) }
        }
        return starts
    }
}
