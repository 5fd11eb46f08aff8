internal import PageTree

/// For each block's container, how many elements up the nearest one of each `TokenKind` stands: 0 for the node itself, 16 for none
/// within fifteen.
struct Nearness {
    static let none: UInt8 = 16
    private var distances: [SIMD32<UInt8>]

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
        var masks = [TokenKind.Mask](repeating: Self.unjudged, count: document.symbols.count)
        let limit = SIMD32<UInt8>(repeating: Self.none)
        var distances = [SIMD32<UInt8>](repeating: limit, count: document.nodeCount)
        for index in 1..<max(1, document.nodeCount) where isWanted[index] {
            let node = NodeID(rawValue: UInt32(index))
            let tag = document.tag(node)
            var own = distances[document.parent(node)?.index ?? 0] &+ 1
            own.replace(with: limit, where: own .> limit)
            var mask = TokenJudge.kinds(of: tag)
            // The marks on html and body speak of the whole page.
            if tag != .body, tag != .html {
                for token in document.classes(node) { mask |= Self.judge(token, document, &masks) }
                if let identifier = document.identifier(node) { mask |= Self.judge(identifier, document, &masks) }
            }
            while mask != 0 {
                own[mask.trailingZeroBitCount] = 0
                mask &= mask - 1
            }
            distances[index] = own
        }
        self.distances = distances
    }

    /// No token speaks for all kinds at once.
    private static let unjudged = TokenKind.Mask.max

    private static func judge(_ symbol: UInt32, _ document: Document, _ masks: inout [TokenKind.Mask]) -> TokenKind.Mask {
        if masks[Int(symbol)] != unjudged { return masks[Int(symbol)] }
        let mask = TokenJudge.kinds(of: document.symbols.slice(symbol))
        masks[Int(symbol)] = mask
        return mask
    }

    func distance(_ kind: TokenKind, from node: NodeID) -> UInt8 { distances[node.index][kind.rawValue] }
    func all(from node: NodeID) -> SIMD32<UInt8> { distances[node.index] }
}
