internal import BlockAnalysis
internal import PatternMatching

/// On which blocks patterns without a required literal are worth a try: most can only match from a block's beginning on, and then its
/// first byte leaves few of them.
struct BlockGates: Sendable {
    /// Patterns by the first folded byte of a block, with the literals that all their matches begin with.
    private var byBeginning: [[(number: Int, beginnings: LiteralHeads)]]
    /// Patterns by the first byte of a block, with what PCRE2 says of their matches.
    private var byFirst: [[(number: Int, gate: MatchGate)]]
    /// Patterns that may match anywhere.
    private var anywhere: [(number: Int, gate: MatchGate)] = []

    /// - Complexity: O(n log n) over the patterns; those of which no beginning is known are compiled.
    init(_ patterns: [Pattern]) {
        byBeginning = Array(repeating: [], count: 256)
        byFirst = Array(repeating: [], count: 256)
        for (number, pattern) in patterns.enumerated() {
            if let beginnings = LiteralHeads(ofAnchored: pattern.source) {
                for byte in beginnings.firstBytes { byBeginning[Int(byte)].append((number, beginnings)) }
            } else if case let gate = pattern.gate, gate.isAnchored {
                for byte in UInt8.min...UInt8.max where gate.firstBytes.contains(byte) { byFirst[Int(byte)].append((number, gate)) }
            } else {
                anywhere.append((number, pattern.gate))
            }
        }
    }

    /// Calls `body` for each pattern that a block lets through, block by block.
    /// - Complexity: O(n) over the text, and O(patterns) a block at most.
    func forEachOpening(on page: PageView, _ body: (_ number: Int, _ block: Int) -> Void) {
        let arena = page.segmentation.arena
        let folded = page.folded.span
        for block in page.blocks.indices where !page.blocks[block].text.isEmpty {
            let text = page.blocks[block].text
            if let behind = Ornament.textBehind(arena, text) { open(behind, block, arena, folded, body) }
            open(text, block, arena, folded, body)
        }
    }

    private func open(_ text: Range<Int>, _ block: Int, _ arena: [UInt8], _ folded: Span<UInt8>, _ body: (Int, Int) -> Void) {
        let begun = byBeginning[Int(folded[text.lowerBound])]
        if !begun.isEmpty {
            let head = LiteralHeads.head(folded, text.lowerBound)
            for (number, beginnings) in begun where beginnings.begin(head) { body(number, block) }
        }
        let first = byFirst[Int(arena[text.lowerBound])]
        guard !first.isEmpty || !anywhere.isEmpty else { return }
        let bytes = ByteSet(arena, text)
        for (number, gate) in first where gate.lets(text.count, first: arena[text.lowerBound], bytes) { body(number, block) }
        for (number, gate) in anywhere where gate.lets(text.count, first: arena[text.lowerBound], bytes) { body(number, block) }
    }
}
