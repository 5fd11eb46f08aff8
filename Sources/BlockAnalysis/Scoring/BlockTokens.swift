internal import PageTree

/// The hashed tokens of blocks: of the text its words, of a short text also its pairs of words and the whole; of the container the
/// words in the classes and ids on the way up, by level.
package struct BlockTokens {
    private let page: PageView
    private let words: BlockWords
    private var pieces: [[UInt32]?]
    private var chains: [NodeID: [UInt32]] = [:]

    /// Words of a text that are looked at.
    private static let mostWords = 40
    /// Words of a text that counts as short: a button, a line of a menu, a plea.
    private static let short = 12
    /// Elements up that are looked at; from the fourth on they count as one level.
    private static let reach = 8

    package init(_ analysis: PageAnalysis) {
        page = analysis.view
        words = analysis.features.words
        pieces = [[UInt32]?](repeating: nil, count: analysis.view.document?.symbols.count ?? 0)
    }

    private static func mix(_ kind: UInt32, _ hash: UInt32) -> UInt32 {
        var mixed = (hash ^ (kind &* 0x9E37_79B1)) &* 0x85EB_CA6B
        mixed ^= mixed >> 13
        mixed = mixed &* 0xC2B2_AE35
        return mixed ^ (mixed >> 16)
    }

    /// - Complexity: O(1): of a long text the head.
    package func text(_ block: Int) -> [UInt32] {
        let range = words.ranges[block]
        guard let first = range.first, let last = range.last else { return [] }
        var tokens: [UInt32] = []
        tokens.reserveCapacity(Self.mostWords + Self.short + 3)
        for index in range.prefix(Self.mostWords) { tokens.append(Self.mix(1, words.hashes[index])) }
        tokens.append(Self.mix(2, words.hashes[first]))
        tokens.append(Self.mix(3, words.hashes[last]))
        if range.count <= Self.short {
            var whole: UInt32 = 0
            for index in range {
                if index > first { tokens.append(Self.mix(4, words.hashes[index - 1] &* 31 &+ words.hashes[index])) }
                whole = whole &* 0x01000193 ^ words.hashes[index]
            }
            tokens.append(Self.mix(5, whole))
        }
        return tokens
    }

    /// - Complexity: O(classes on the way up), once a container.
    package mutating func classes(_ block: Int) -> [UInt32] {
        guard let document = page.document else { return [] }
        let container = page.blocks[block].container
        if let known = chains[container] { return known }
        var tokens: [UInt32] = []
        var node: NodeID? = container
        for level in 0..<Self.reach {
            guard let current = node else { break }
            let depth = UInt32(min(level, 3))
            for piece in pieces(of: current, document) {
                tokens.append(Self.mix(10 + depth, piece))
                tokens.append(Self.mix(20, piece))
            }
            if level < 4 { tokens.append(Self.mix(30 + depth, UInt32(document.tag(current).rawValue))) }
            node = document.parent(current)
        }
        chains[container] = tokens
        return tokens
    }

    private mutating func pieces(of node: NodeID, _ document: Document) -> [UInt32] {
        // The marks on html and body speak of the whole page.
        guard document.tag(node) != .body, document.tag(node) != .html else { return [] }
        var found: [UInt32] = []
        for symbol in document.classes(node) { found += pieces(symbol, document) }
        if let identifier = document.identifier(node) { found += pieces(identifier, document) }
        return Array(found.prefix(12))
    }

    /// Hashes of a token's words: runs of letters, cut where a capital follows a small letter.
    private mutating func pieces(_ symbol: UInt32, _ document: Document) -> [UInt32] {
        if let known = pieces[Int(symbol)] { return known }
        var found: [UInt32] = []
        var hash: UInt32 = 2_166_136_261
        var length = 0
        var wasSmall = false
        func end() {
            if length >= 2, length <= 20 { found.append(hash) }
            hash = 2_166_136_261
            length = 0
        }
        for byte in document.symbols.slice(symbol).prefix(64) {
            let isCapital = byte >= 0x41 && byte <= 0x5A
            guard isCapital || (byte >= 0x61 && byte <= 0x7A) else {
                end()
                wasSmall = false
                continue
            }
            if isCapital, wasSmall { end() }
            hash = (hash ^ UInt32(byte | 0x20)) &* 16_777_619
            length += 1
            wasSmall = !isCapital
        }
        end()
        pieces[Int(symbol)] = found
        return found
    }
}
