internal import BlockAnalysis
internal import PatternMatching
internal import RuleModel
internal import TextPrimitives
internal import TextViews

/// Text patterns and words behind a literal prefilter: the page's folded text is read once, and PCRE2 asked only where a
/// pattern's required literal stands (as FilteredRE2 and ripgrep do), or in the blocks that begin as all its matches do.
struct TextIndex: Sendable {
    /// What asks for a text: a number of the caller's, and its patterns or words.
    enum Query: Sendable {
        case patterns([Pattern])
        case words(WordList)
        case stems(WordList)
    }

    private var literals = HashedLiterals([])
    private var outputs: [[Output]] = []
    /// One more than the greatest number of a query.
    private var queryCount = 0
    /// What blocks begin with in which patterns match that only match there: by its place among `anchored`.
    private var beginnings = HeadIndex.empty
    private var anchored: [(query: Int32, pattern: Int32)] = []
    /// Patterns without a search key: by query, their places among its patterns.
    private var unfiltered: [(query: Int, pattern: Int, source: Pattern)] = []
    /// The blocks on which they are worth a try, found when the first page comes.
    private let gates = Lazily<BlockGates>()

    private struct Output: Sendable {
        let query: Int32
        /// The pattern that needs the literal; `word` and `stem` need nothing more than their edges.
        let pattern: Int32
        let length: Int32
        /// Bytes of a match that may stand before the literal; -1 without a bound that is worth using.
        var prefix: Int32 = -1
        /// Whether the pattern only matches from the block's beginning on.
        var isAnchored = false
    }

    private static let word: Int32 = -1
    private static let stem: Int32 = -2

    /// Bytes before a literal up to which each place is tried as a match's beginning.
    private static let longestPrefix = 24

    /// - Complexity: O(n) over the patterns.
    init(_ queries: [(number: Int, query: Query)], _ table: SearchKeyTable = .empty) {
        var numbers: [[UInt8]: Int] = [:]
        var all: [[UInt8]] = []
        var outputs: [[Output]] = []
        var begun: [(bytes: [UInt8], owner: Int)] = []
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
                    add(spelling, Output(query: Int32(number), pattern: Self.word, length: Int32(spelling.count)))
                }
            case .stems(let stems):
                for spelling in stems.spellings {
                    add(spelling, Output(query: Int32(number), pattern: Self.stem, length: Int32(spelling.count)))
                }
            case .patterns(let patterns):
                for (index, pattern) in patterns.enumerated() {
                    let (found, isAnchored): ([RequiredLiterals.Literal], Bool)
                    switch table.key(of: pattern.source) {
                    case .literals(let literals, let anchors): (found, isAnchored) = (literals, anchors)
                    case .beginnings(let heads):
                        begun += heads.map { ($0, anchored.count) }
                        anchored.append((Int32(number), Int32(index)))
                        continue
                    case .none:
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
                            Output(
                                query: Int32(number), pattern: Int32(index), length: Int32(literal.count), prefix: Int32(prefix),
                                isAnchored: isAnchored))
                    }
                }
            }
        }
        literals = HashedLiterals(all)
        beginnings = HeadIndex(begun)
        self.outputs = outputs
        queryCount = queries.reduce(0) { max($0, $1.number + 1) }
    }

    /// Where queries may match on a page. - Complexity: O(n) over the page's text, and its literals; O(blocks) for each pattern without one.
    func leads(on page: PageView) -> TextLeads {
        var leads: [(row: Int32, element: TextLead)] = []
        if !page.blocks.isEmpty {
            if !outputs.isEmpty { findLiterals(on: page, &leads) }
            if !beginnings.isEmpty { findBeginnings(on: page, &leads) }
            if !unfiltered.isEmpty { openGates(on: page, &leads) }
        }
        return TextLeads(leads, queries: queryCount)
    }

    private func findLiterals(on page: PageView, _ leads: inout [(row: Int32, element: TextLead)]) {
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
                if output.isAnchored {
                    let behind = Ornament.textBehind(page.segmentation.arena, blocks[block].text)?.lowerBound ?? first
                    if output.prefix < 0 || start - Int(output.prefix) <= behind {
                        leads.append((output.query, TextLead(block: block, pattern: Int(output.pattern), starts: nil)))
                    }
                    continue
                }
                let starts = output.prefix < 0 ? nil : max(first, start - Int(output.prefix))...max(start, first)
                leads.append((output.query, TextLead(block: block, pattern: Int(output.pattern), starts: starts)))
            }
        }
    }

    private func findBeginnings(on page: PageView, _ leads: inout [(row: Int32, element: TextLead)]) {
        let folded = page.folded.span
        for (block, text) in page.blocks.lazy.map(\.text).enumerated() where !text.isEmpty {
            func find(_ start: Int) {
                beginnings.forEachOwner(LiteralHeads.head(folded, start)) { owner in
                    let (query, pattern) = anchored[owner]
                    leads.append((query, TextLead(block: block, pattern: Int(pattern), starts: nil)))
                }
            }
            if let behind = Ornament.textBehind(page.segmentation.arena, text) { find(behind.lowerBound) }
            find(text.lowerBound)
        }
    }

    /// Patterns without a search key are tried on the blocks that their gates let through.
    private func openGates(on page: PageView, _ leads: inout [(row: Int32, element: TextLead)]) {
        let gates = gates.value { BlockGates(unfiltered.map(\.source)) }
        gates.forEachOpening(on: page) { number, block in
            let (query, pattern, _) = unfiltered[number]
            leads.append((Int32(query), TextLead(block: block, pattern: pattern, starts: nil)))
        }
    }

    /// Whether no word goes on at the edges, at its beginning alone for a stem.
    private static func stands(_ bytes: [UInt8], _ range: Range<Int>, within block: Range<Int>, isStem: Bool) -> Bool {
        guard range.lowerBound >= block.lowerBound, range.upperBound <= block.upperBound else { return false }
        return Letters.isEdge(bytes, at: range.lowerBound, within: block)
            && (isStem || Letters.isEdge(bytes, at: range.upperBound, within: block))
    }
}
