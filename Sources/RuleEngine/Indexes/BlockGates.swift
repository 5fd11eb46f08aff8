internal import BlockAnalysis
internal import PatternMatching

/// On which blocks patterns without a search key are worth a try: many can only match from a block's beginning on, and then its first
/// byte leaves few of them.
struct BlockGates: Sendable {
    /// Patterns by the first byte of a block, with what PCRE2 says of their matches.
    private var byFirst: [[(number: Int, gate: MatchGate)]]
    /// Patterns that may match anywhere.
    private var anywhere: [(number: Int, gate: MatchGate)] = []

    /// - Complexity: O(n) over the patterns, which are compiled.
    init(_ patterns: [Pattern]) {
        byFirst = Array(repeating: [], count: 256)
        for (number, pattern) in patterns.enumerated() {
            let gate = pattern.gate
            if gate.isAnchored {
                for byte in UInt8.min...UInt8.max where gate.firstBytes.contains(byte) { byFirst[Int(byte)].append((number, gate)) }
            } else {
                anywhere.append((number, gate))
            }
        }
    }

    /// Calls `body` for each pattern that a block lets through, block by block.
    /// - Complexity: O(n) over the text, and O(patterns) a block at most.
    func forEachOpening(on page: PageView, _ body: (_ number: Int, _ block: Int) -> Void) {
        let arena = page.segmentation.arena
        for block in page.blocks.indices where !page.blocks[block].text.isEmpty {
            let text = page.blocks[block].text
            if let behind = Ornament.textBehind(arena, text) { open(behind, block, arena, body) }
            open(text, block, arena, body)
        }
    }

    private func open(_ text: Range<Int>, _ block: Int, _ arena: [UInt8], _ body: (Int, Int) -> Void) {
        let first = byFirst[Int(arena[text.lowerBound])]
        guard !first.isEmpty || !anywhere.isEmpty else { return }
        let bytes = ByteSet(arena, text)
        for (number, gate) in first where gate.lets(text.count, first: arena[text.lowerBound], bytes) { body(number, block) }
        for (number, gate) in anywhere where gate.lets(text.count, first: arena[text.lowerBound], bytes) { body(number, block) }
    }
}
