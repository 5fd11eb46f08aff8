internal import PageTree

/// For each block's container, how many elements up the nearest one of each `TokenKind` stands: 0 for the node itself, 16 for none
/// within fifteen.
struct Nearness {
    static let none: UInt8 = 16
    /// A byte a kind, eight in each word.
    private var distances: [Distances]

    struct Distances {
        private var words = SIMD4<UInt64>(repeating: none8)

        /// One element further from everything; what is out of reach stays so.
        var further: Distances {
            var next = self
            next.words = words &+ Self.ones &- ((words &>> 4) & Self.ones)
            return next
        }

        mutating func reach(_ kind: Int) { words[kind >> 3] &= ~(0xFF &<< (UInt64(kind & 7) * 8)) }
        subscript(kind: Int) -> UInt8 { UInt8(truncatingIfNeeded: words[kind >> 3] &>> (UInt64(kind & 7) * 8)) }

        private static let ones = SIMD4<UInt64>(repeating: 0x0101_0101_0101_0101)
        private static let none8: UInt64 = 0x1010_1010_1010_1010
    }

    /// Looks at the blocks' containers and what stands above them; other nodes keep no distances.
    /// - Complexity: O(nodes + distinct tokens).
    init(_ document: Document, containers: [NodeID]) {
        var isWanted = [Bool](repeating: false, count: document.nodeCount)
        for container in containers {
            var node: NodeID? = container
            while let current = node, !isWanted[current.index] {
                isWanted[current.index] = true
                node = document.parent(current)
            }
        }
        let telling = Self.tellingAttributes.compactMap { document.symbols.symbol(of: $0) }
        var masks = [TokenKind.Mask](repeating: Self.unjudged, count: document.symbols.count)
        var distances = [Distances](repeating: Distances(), count: document.nodeCount)
        for index in 1..<max(1, document.nodeCount) where isWanted[index] {
            let node = NodeID(rawValue: UInt32(index))
            let tag = document.tag(node)
            var own = distances[document.parent(node)?.index ?? 0].further
            var mask = TokenJudge.kinds(of: tag)
            // The marks on html and body speak of the whole page.
            if tag != .body, tag != .html {
                for token in document.classes(node) { mask |= Self.judge(token, document, &masks) }
                if let identifier = document.identifier(node) { mask |= Self.judge(identifier, document, &masks) }
                for name in telling {
                    if let value = document.attributeRange(name, of: node) { mask |= TokenJudge.kinds(of: document.arena[value]) }
                }
            }
            while mask != 0 {
                own.reach(mask.trailingZeroBitCount)
                mask &= mask - 1
            }
            distances[index] = own
        }
        self.distances = distances
    }

    /// Attributes whose values name the part of the page where a bundler left no names in its classes.
    private static let tellingAttributes = [
        "itemprop", "data-testid", "data-test", "data-test-id", "data-hook", "data-component", "data-qa", "data-automation-id",
        "data-section-type", "data-component-name",
    ]

    /// No token speaks for all kinds at once.
    private static let unjudged = TokenKind.Mask.max

    private static func judge(_ symbol: UInt32, _ document: Document, _ masks: inout [TokenKind.Mask]) -> TokenKind.Mask {
        if masks[Int(symbol)] != unjudged { return masks[Int(symbol)] }
        let mask = TokenJudge.kinds(of: document.symbols.slice(symbol))
        masks[Int(symbol)] = mask
        return mask
    }

    func distance(_ kind: TokenKind, from node: NodeID) -> UInt8 { distances[node.index][kind.rawValue] }
    func all(from node: NodeID) -> Distances { distances[node.index] }
}
