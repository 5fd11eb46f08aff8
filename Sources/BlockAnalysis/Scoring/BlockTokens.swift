public import PageTree
internal import TextPrimitives

/// The hashed tokens of blocks: of the text its words, of a short text also its pairs of words and the whole; of the container the
/// words in the classes and ids on the way up, by level.
public struct BlockTokens {
    private let words: BlockWords
    private let headings: Headings?
    private var pieces: ClassPieces

    /// Words of a text that are looked at.
    private static let mostWords = 40
    /// Words of a text that counts as short: a button, a line of a menu, a plea.
    private static let short = 12

    public init(_ analysis: PageAnalysis) {
        words = analysis.features.words
        headings = analysis.features.headings
        pieces = ClassPieces(symbols: analysis.view.document?.symbols.count ?? 0)
    }

    fileprivate static func mix(_ kind: UInt32, _ hash: UInt32) -> UInt32 {
        var mixed = (hash ^ (kind &* 0x9E37_79B1)) &* 0x85EB_CA6B
        mixed ^= mixed >> 13
        mixed = mixed &* 0xC2B2_AE35
        return mixed ^ (mixed >> 16)
    }

    /// Adds those of a block's text. - Complexity: O(1): of a long text the head.
    public func addText(_ block: Int, to tokens: inout [UInt32]) {
        let range = words.ranges[block]
        guard let first = range.first, let last = range.last else { return }
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
    }

    /// Elements up whose classes are looked at, the container's own among them.
    static let reach = 8

    /// Adds those of a block's container and the elements above it. - Complexity: O(classes on the way up).
    public mutating func addClasses(around container: NodeID, _ document: Document, to tokens: inout [UInt32]) {
        var node: NodeID? = container
        for level in 0..<Self.reach {
            guard let current = node else { break }
            addClasses(of: current, level: level, document, to: &tokens)
            node = document.parent(current)
        }
    }

    /// Adds those of one element, `level` elements above a container. - Complexity: O(classes).
    mutating func addClasses(of node: NodeID, level: Int, _ document: Document, to tokens: inout [UInt32]) {
        pieces.add(node, level: level, document, to: &tokens)
    }
}

extension BlockTokens {
    /// Words of a heading that are looked at.
    private static let mostHeadingWords = 10

    /// Adds those of the headings that the block stands under: of the nearest its words, their pairs and the whole, of the one
    /// above that the words and the whole. A page's own headline is like no other page's and counts as one token.
    /// - Complexity: O(1): of a long heading the head.
    public func addSection(_ block: Int, to tokens: inout [UInt32]) {
        guard let headings else { return }
        add(headings.nearest[block].own, of: headings, kinds: (40, 41, 42), to: &tokens)
        add(headings.nearest[block].above, of: headings, kinds: (43, 44, nil), to: &tokens)
    }

    private func add(
        _ heading: Int32, of headings: Headings, kinds: (word: UInt32, whole: UInt32, pair: UInt32?), to tokens: inout [UInt32]
    ) {
        guard heading >= 0, headings.levels[Int(heading)] > 1 else { return tokens.append(Self.mix(kinds.whole, heading < 0 ? 1 : 2)) }
        var whole: UInt32 = 0
        var previous: UInt32?
        for hash in words.hashes[words.ranges[Int(heading)]].prefix(Self.mostHeadingWords) {
            tokens.append(Self.mix(kinds.word, hash))
            if let pair = kinds.pair, let previous { tokens.append(Self.mix(pair, previous &* 31 &+ hash)) }
            previous = hash
            whole = whole &* 0x0100_0193 ^ hash
        }
        tokens.append(Self.mix(kinds.whole, whole))
    }
}

/// The words in classes and ids, each symbol read once.
private struct ClassPieces {
    /// The pieces of all symbols so far, and where those of each stand; an empty range before zero for one that was not looked at.
    private var pieces: [UInt32] = []
    private var places: [Range<Int32>]

    init(symbols: Int) { places = [Range<Int32>](repeating: Self.unknown, count: symbols) }

    /// Of an element that stands some elements up; from the fourth on they count as one level.
    mutating func add(_ node: NodeID, level: Int, _ document: Document, to tokens: inout [UInt32]) {
        let depth = UInt32(min(level, 3))
        addPieces(of: node, document, depth, to: &tokens)
        if level < 4 { tokens.append(BlockTokens.mix(30 + depth, UInt32(document.tag(node).rawValue))) }
    }

    private mutating func addPieces(of node: NodeID, _ document: Document, _ depth: UInt32, to tokens: inout [UInt32]) {
        // The marks on html and body speak of the whole page.
        guard document.tag(node) != .body, document.tag(node) != .html else { return }
        var left = Self.mostPieces
        for symbol in document.classes(node) { add(symbol, document, depth, &left, to: &tokens) }
        if let identifier = document.identifier(node) { add(identifier, document, depth, &left, to: &tokens) }
    }

    /// Pieces of one element that are looked at.
    private static let mostPieces = 12
    private static let unknown: Range<Int32> = -1 ..< -1

    private mutating func add(_ symbol: UInt32, _ document: Document, _ depth: UInt32, _ left: inout Int, to tokens: inout [UInt32]) {
        if places[Int(symbol)] == Self.unknown { read(symbol, document) }
        for index in places[Int(symbol)] where left > 0 {
            left -= 1
            tokens.append(BlockTokens.mix(10 + depth, pieces[Int(index)]))
            tokens.append(BlockTokens.mix(20, pieces[Int(index)]))
        }
    }

    /// Hashes of a token's words: runs of letters, cut where a capital follows a small letter.
    private mutating func read(_ symbol: UInt32, _ document: Document) {
        let start = Int32(pieces.count)
        var hash = FNV1a32.basis
        var length = 0
        var wasSmall = false
        func end() {
            if length >= 2, length <= 20 { pieces.append(hash) }
            hash = FNV1a32.basis
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
            hash = FNV1a32.next(hash, byte | 0x20)
            length += 1
            wasSmall = !isCapital
        }
        end()
        places[Int(symbol)] = start..<Int32(pieces.count)
    }
}
