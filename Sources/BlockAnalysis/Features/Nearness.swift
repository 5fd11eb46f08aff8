internal import PageTree

/// For each node, how many elements up the nearest one of each `TokenKind` stands: 0 for the node itself, 16 for none
/// within fifteen.
struct Nearness {
    static let none: UInt8 = 16
    private var distances: [SIMD32<UInt8>]

    /// - Complexity: O(nodes + distinct tokens).
    init(_ document: Document) {
        var masks: [TokenKind.Mask?] = Array(repeating: nil, count: document.symbols.count)
        var distances = [SIMD32<UInt8>](repeating: SIMD32(repeating: Self.none), count: document.nodeCount)
        let limit = SIMD32<UInt8>(repeating: Self.none)
        let one = SIMD32<UInt8>(repeating: 1)
        for index in 1..<max(1, document.nodeCount) {
            let node = NodeID(rawValue: UInt32(index))
            let above = document.parent(node)?.index ?? 0
            let tag = document.tag(node)
            guard tag != .text else {
                distances[index] = distances[above]
                continue
            }
            var own = (distances[above] &+ one)
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

    private static func judge(_ symbol: UInt32, _ document: Document, _ masks: inout [TokenKind.Mask?]) -> TokenKind.Mask {
        if let known = masks[Int(symbol)] { return known }
        let mask = TokenJudge.kinds(of: document.symbols.slice(symbol))
        masks[Int(symbol)] = mask
        return mask
    }

    func distance(_ kind: TokenKind, from node: NodeID) -> UInt8 { distances[node.index][kind.rawValue] }
    func all(from node: NodeID) -> SIMD32<UInt8> { distances[node.index] }
}
