internal import PatternMatching
internal import TextPrimitives

/// The letters with which every match of a pattern begins, each at the beginning of a word: only there it is worth a try, and a
/// paragraph has some hundred words where it has a thousand bytes.
struct PatternBeginnings: Sendable {
    private let heads: LiteralHeads
    /// By the last bits of the first letters.
    private let letters: UInt64

    /// The first bytes of all beginnings, in order, and none the beginning of another.
    /// - Returns: nil for a pattern whose matches may begin within a word, or in more ways than can be written out.
    /// - Complexity: O(n log n) over the pattern.
    static func heads(of pattern: String) -> [[UInt8]]? {
        guard PatternItems.alternatives(Array(pattern.unicodeScalars)[...]).allSatisfy(PatternParts.startsAtWord),
            let beginnings = RequiredLiterals.beginnings(of: pattern)
        else { return nil }
        return LiteralHeads.shortened(beginnings)
    }

    /// - Parameter heads: as `heads(of:)` gives them.
    init(heads: [[UInt8]]) {
        letters = heads.reduce(0) { $0 | 1 << UInt64(WordHeads.letter($1.span, 0)) }
        self.heads = LiteralHeads(heads)
    }

    /// Where a match may begin, in order.
    /// - Complexity: O(words × log beginnings).
    func places(in words: WordHeads) -> [Int] {
        var found: [Int] = []
        for word in words.words where letters & 1 << UInt64(word.letter) != 0 && heads.begin(word.head) { found.append(Int(word.start)) }
        return found
    }
}

/// How the words of a text without capitals begin, for patterns whose matches begin where words do.
struct WordHeads {
    struct Word {
        let start: Int32
        /// The last six bits of the first letter.
        let letter: UInt8
        /// The first eight bytes, the first the highest.
        let head: UInt64
    }

    /// In order. What is no letter begins a word, too: a pattern may begin with a sign.
    let words: [Word]

    /// - Complexity: O(n).
    init(_ bytes: [UInt8]) {
        var words: [Word] = []
        words.reserveCapacity(bytes.count / 6)
        let bytes = bytes.span
        var position = 0
        while position < bytes.count {
            guard bytes[position] != 0x20 else {
                position &+= 1
                continue
            }
            words.append(
                Word(
                    start: Int32(truncatingIfNeeded: position), letter: Self.letter(bytes, position),
                    head: LiteralHeads.head(bytes, position)))
            // Behind a word's letters one character more is none that begins another.
            while position < bytes.count, case let length = Self.lengthOfLetter(bytes, position), length > 0 { position &+= length }
            if position < bytes.count { position &+= Self.length(bytes[position]) }
        }
        self.words = words
    }

    /// The bytes of a character that is a letter for sure, else 0: of the others each begins a word, which costs a look.
    @inline(__always)
    private static func lengthOfLetter(_ bytes: Span<UInt8>, _ position: Int) -> Int {
        let byte = bytes[position]
        if byte < 0x80 { return byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A ? 1 : 0 }
        guard byte == 0xC3 || byte == 0xD0 || byte == 0xD1 else { return 0 }
        let next = bytes[position &+ 1]
        // U+00DF to U+00F6 and the Cyrillic letters of Russian.
        let isLetter = byte == 0xC3 ? next >= 0x9F && next <= 0xB6 : byte == 0xD0 ? next >= 0x90 : next <= 0x9F
        return isLetter ? 2 : 0
    }

    @inline(__always)
    private static func length(_ byte: UInt8) -> Int { byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }

    @inline(__always)
    static func letter(_ bytes: Span<UInt8>, _ position: Int) -> UInt8 {
        let byte = bytes[position]
        let last = byte < 0x80 ? 0 : byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
        return (position + last < bytes.count ? bytes[position + last] : byte) & 0x3F
    }
}
