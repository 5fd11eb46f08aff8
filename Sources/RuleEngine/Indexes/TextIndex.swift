internal import BlockAnalysis
internal import PatternMatching
internal import RuleModel
internal import TextPrimitives
internal import TextViews

/// Text patterns and words behind a literal prefilter: the page's folded text is read once, and PCRE2 asked only where a
/// pattern's required literal stands (as FilteredRE2 and ripgrep do).
struct TextIndex: Sendable {
    /// What asks for a text: a number of the caller's, and its patterns or words.
    enum Query: Sendable {
        case patterns([Pattern])
        case words(WordList)
        case stems(WordList)
    }

    private var literals = HashedLiterals([])
    private var outputs: [[Output]] = []
    /// Patterns without a required literal: by query, their places among its patterns.
    private var unfiltered: [(query: Int, pattern: Int, source: Pattern)] = []
    /// What PCRE2 says of the blocks that they can match, found when the first page comes.
    private let gates = Lazily<[MatchGate]>()

    private struct Output: Sendable {
        let query: Int32
        /// The pattern that needs the literal; `word` and `stem` need nothing more than their edges.
        let pattern: Int32
        let length: Int32
        /// Bytes of a match that may stand before the literal; -1 without a bound that is worth using.
        let prefix: Int32
    }

    private static let word: Int32 = -1
    private static let stem: Int32 = -2

    /// Bytes before a literal up to which each place is tried as a match's beginning.
    private static let longestPrefix = 24

    /// - Complexity: O(n) over the patterns.
    init(_ queries: [(number: Int, query: Query)], _ table: LiteralTable = .empty) {
        var numbers: [[UInt8]: Int] = [:]
        var all: [[UInt8]] = []
        var outputs: [[Output]] = []
        func add(_ literal: [UInt8], _ output: Output) {
            let number = numbers[literal] ?? all.count
            if number == all.count {
                numbers[literal] = number
                all.append(literal)
                outputs.append([])
            }
            outputs[number].append(output)
        }
        for (number, query) in queries {
            switch query {
            case .words(let words):
                for spelling in words.spellings {
                    add(spelling, Output(query: Int32(number), pattern: Self.word, length: Int32(spelling.count), prefix: -1))
                }
            case .stems(let stems):
                for spelling in stems.spellings {
                    add(spelling, Output(query: Int32(number), pattern: Self.stem, length: Int32(spelling.count), prefix: -1))
                }
            case .patterns(let patterns):
                for (index, pattern) in patterns.enumerated() {
                    guard let found = table.literals(in: pattern.source) else {
                        unfiltered.append((number, index, pattern))
                        continue
                    }
                    // Of a literal that stands there twice, the loosest bound.
                    var prefixes: [[UInt8]: Int] = [:]
                    for literal in found {
                        let prefix = literal.prefix.map { $0 <= Self.longestPrefix ? $0 : -1 } ?? -1
                        let known = prefixes[literal.bytes]
                        prefixes[literal.bytes] = known == -1 || prefix == -1 ? -1 : max(known ?? 0, prefix)
                    }
                    for (literal, prefix) in prefixes.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
                        add(
                            literal,
                            Output(query: Int32(number), pattern: Int32(index), length: Int32(literal.count), prefix: Int32(prefix)))
                    }
                }
            }
        }
        literals = HashedLiterals(all)
        self.outputs = outputs
    }

    /// A pattern that may match in a block, and where its match would begin.
    struct Lead {
        /// -1 for a word, which has matched already.
        let pattern: Int
        /// In order of the literals found; nil for anywhere in the block.
        var starts: [Int]?
    }

    /// Where a query may match.
    struct Candidates {
        /// Blocks with the patterns that may match there, ascending; for words the blocks in which one stands.
        var blocks: [(block: Int, leads: [Lead])] = []
    }

    /// - Complexity: O(n) over the page's text, and its literals; O(blocks) for each pattern without one.
    func candidates(on page: PageView) -> [Int: Candidates] {
        var found: [Int: Candidates] = [:]
        guard !page.blocks.isEmpty else { return found }
        if !outputs.isEmpty { findLiterals(on: page, &found) }
        if !unfiltered.isEmpty { openGates(on: page, &found) }
        return found
    }

    private func findLiterals(on page: PageView, _ found: inout [Int: Candidates]) {
        let blocks = page.blocks
        var block = 0
        literals.scan(page.folded, 0..<page.folded.count) { match in
            let start = match.start
            while block + 1 < blocks.count, start >= blocks[block].text.upperBound { block += 1 }
            for output in outputs[match.literal] {
                let range = start..<(start + Int(output.length))
                if output.pattern < 0,
                    !Self.stands(page.folded, range, within: blocks[block].text, isStem: output.pattern == Self.stem)
                {
                    continue
                }
                let first = blocks[block].text.lowerBound
                let starts = output.prefix < 0 ? nil : max(first, start - Int(output.prefix))...max(start, first)
                Self.note(&found[Int(output.query), default: Candidates()], block, Int(output.pattern), starts)
            }
        }
    }

    /// Patterns without a literal are tried on the blocks that their gates let through.
    private func openGates(on page: PageView, _ found: inout [Int: Candidates]) {
        let gates = gates.value { unfiltered.map(\.source.gate) }
        let arena = page.segmentation.arena
        let bytes = page.blocks.map { ByteSet(arena, $0.text) }
        for ((query, pattern, _), gate) in zip(unfiltered, gates) {
            var open: [(block: Int, leads: [Lead])] = []
            // One for all blocks: most gates let most blocks through.
            let leads = [Lead(pattern: pattern, starts: nil)]
            for block in page.blocks.indices {
                let text = page.blocks[block].text
                if gate.lets(text.count, first: text.isEmpty ? nil : arena[text.lowerBound], bytes[block]) {
                    open.append((block, leads))
                }
            }
            if open.isEmpty { continue }
            if let known = found[query] {
                found[query]?.blocks = Self.merged(known.blocks, open)
            } else {
                found[query] = Candidates(blocks: open)
            }
        }
    }

    /// Two lists by block; of one block the lowest pattern first.
    private static func merged(
        _ left: [(block: Int, leads: [Lead])], _ right: [(block: Int, leads: [Lead])]
    ) -> [(block: Int, leads: [Lead])] {
        var merged: [(block: Int, leads: [Lead])] = []
        for entry in (left + right).sorted(by: { $0.block < $1.block }) {
            if merged.last?.block == entry.block {
                merged[merged.count - 1].leads += entry.leads
                merged[merged.count - 1].leads.sort { $0.pattern < $1.pattern }
            } else {
                merged.append(entry)
            }
        }
        return merged
    }

    private static func note(_ candidates: inout Candidates, _ block: Int, _ pattern: Int, _ places: ClosedRange<Int>?) {
        let starts = places.map(Array.init)
        guard let last = candidates.blocks.indices.last, candidates.blocks[last].block == block else {
            candidates.blocks.append((block, [Lead(pattern: pattern, starts: starts)]))
            return
        }
        guard let lead = candidates.blocks[last].leads.firstIndex(where: { $0.pattern == pattern }) else {
            candidates.blocks[last].leads.append(Lead(pattern: pattern, starts: starts))
            return
        }
        guard let known = candidates.blocks[last].leads[lead].starts else { return }
        // Many places: a search from the front is as good.
        if let starts, known.count < 256 {
            candidates.blocks[last].leads[lead].starts = known + starts
        } else {
            candidates.blocks[last].leads[lead].starts = nil
        }
    }

    /// Tries the leads of a block, the lowest pattern first.
    static func firstMatch(
        _ leads: [Lead], _ patterns: [Pattern], in page: PageView, _ block: Int, within budget: inout StepBudget, _ scratch: MatchScratch
    ) -> Pattern.Outcome {
        let (arena, text) = (page.segmentation.arena, page.blocks[block].text)
        for lead in leads {
            let pattern = patterns[lead.pattern]
            let outcome =
                if let starts = lead.starts {
                    pattern.firstMatch(in: arena, text, startingAt: ascending(starts)[...], within: &budget, scratch: scratch)
                } else {
                    pattern.firstMatch(in: arena, text, within: &budget, scratch: scratch)
                }
            if outcome != .noMatch { return outcome }
        }
        return .noMatch
    }

    /// Of two literals' places the earlier may come later.
    private static func ascending(_ starts: [Int]) -> [Int] {
        for index in starts.indices.dropFirst() where starts[index - 1] >= starts[index] { return Set(starts).sorted() }
        return starts
    }

    /// Whether no word goes on at the edges, at its beginning alone for a stem.
    private static func stands(_ bytes: [UInt8], _ range: Range<Int>, within block: Range<Int>, isStem: Bool) -> Bool {
        guard range.lowerBound >= block.lowerBound, range.upperBound <= block.upperBound else { return false }
        return Letters.isEdge(bytes, at: range.lowerBound, within: block)
            && (isStem || Letters.isEdge(bytes, at: range.upperBound, within: block))
    }
}
