internal import BlockAnalysis
internal import PatternMatching
internal import TextPrimitives

/// A pattern that may match in a block, and where its match would begin; or a word that stands there.
struct TextLead {
    private let numbers: (query: Int32, block: Int32)
    private let place: (pattern: Int32, first: Int32, last: Int32)

    /// - Parameters:
    ///   - pattern: its place among the query's patterns; below zero for a word, which has matched already.
    ///   - starts: nil for anywhere in the block.
    init(query: Int, block: Int, pattern: Int, starts: ClosedRange<Int>?) {
        numbers = (Int32(query), Int32(block))
        place = (Int32(pattern), Int32(starts?.lowerBound ?? -1), Int32(starts?.upperBound ?? -1))
    }

    var query: Int { Int(numbers.query) }
    var block: Int { Int(numbers.block) }
    var pattern: Int { Int(place.pattern) }
    var starts: ClosedRange<Int>? { place.first < 0 ? nil : Int(place.first)...Int(place.last) }
}

/// All leads of a page: by query, then by block.
struct TextLeads {
    private var leads: [TextLead] = []
    /// Where each query's leads begin; one more than there are queries.
    private var rows: [Int32] = [0]

    /// Many places: a search from the front is as good.
    private static let mostPlaces = 256

    /// Takes leads in any order of queries; of one query and pattern, blocks ascend.
    struct Builder {
        private var all: [TextLead] = []
        private var counts: [Int32]

        init(queries: Int) { counts = [Int32](repeating: 0, count: queries) }

        mutating func add(_ lead: TextLead) {
            all.append(lead)
            counts[lead.query] += 1
        }

        /// - Complexity: O(leads + queries); a query whose patterns came one after another is sorted.
        func finish() -> TextLeads {
            var result = TextLeads()
            guard let any = all.first else { return result }
            result.rows = [0]
            result.rows.reserveCapacity(counts.count + 1)
            for count in counts { result.rows.append(result.rows[result.rows.count - 1] + count) }
            var next = result.rows
            result.leads = [TextLead](repeating: any, count: all.count)
            for lead in all {
                result.leads[Int(next[lead.query])] = lead
                next[lead.query] += 1
            }
            for query in counts.indices where counts[query] > 1 { result.sort(query) }
            return result
        }
    }

    private func row(_ query: Int) -> Range<Int> {
        query + 1 < rows.count ? Int(rows[query])..<Int(rows[query + 1]) : 0..<0
    }

    private mutating func sort(_ query: Int) {
        let row = row(query)
        guard zip(row, row.dropFirst()).contains(where: { leads[$0].block > leads[$1].block }) else { return }
        leads[row].sort { $0.block < $1.block }
    }

    /// The queries that have leads, ascending.
    var queries: [Int] { rows.indices.dropLast().filter { rows[$0] < rows[$0 + 1] } }

    /// The blocks of a query's leads, ascending.
    func blocks(of query: Int) -> [Int] {
        var blocks: [Int] = []
        for index in row(query) where blocks.last != leads[index].block { blocks.append(leads[index].block) }
        return blocks
    }

    /// A query's leads in a block. - Complexity: O(log n).
    func leads(of query: Int, in block: Int) -> ArraySlice<TextLead> {
        let row = leads[row(query)]
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
        while let pattern = left.first?.pattern {
            let own = left.prefix { $0.pattern == pattern }
            left = left[own.endIndex...]
            let outcome =
                if let starts = Self.starts(own) {
                    patterns[pattern].firstMatch(in: arena, text, startingAt: starts[...], within: &budget, scratch: scratch)
                } else {
                    patterns[pattern].firstMatch(in: arena, text, within: &budget, scratch: scratch)
                }
            if outcome != .noMatch { return outcome }
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
