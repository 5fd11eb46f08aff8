/// Words that names of classes and ids may hold anywhere, found in one walk: most places of a name are none where a word begins.
struct HeldWords: Sendable {
    private let words: [[UInt8]]
    /// By the lower halves of two bytes: the words that begin with such, as bits.
    private let beginnings: [UInt64]

    /// - Parameter words: in small letters of ASCII.
    /// - Precondition: at most 64, each of two letters at least.
    init(_ words: [String]) {
        precondition(words.count <= 64 && words.allSatisfy { $0.utf8.count > 1 })
        self.words = words.map { Array($0.utf8) }
        var beginnings = [UInt64](repeating: 0, count: 1024)
        for (number, word) in self.words.enumerated() { beginnings[Self.place(word[0], word[1])] |= 1 << UInt64(number) }
        self.beginnings = beginnings
    }

    /// The words that a name holds, as bits, whatever its case.
    /// - Complexity: O(n), times the words of one beginning.
    func held(by name: Span<UInt8>) -> UInt64 {
        var held: UInt64 = 0
        let beginnings = beginnings.span
        guard name.count > 1 else { return held }
        for start in 0..<(name.count - 1) {
            var candidates = beginnings[Self.place(name[start], name[start + 1])] & ~held
            while candidates != 0 {
                let number = candidates.trailingZeroBitCount
                if Self.stands(words[number], in: name, at: start) { held |= 1 << UInt64(number) }
                candidates &= candidates - 1
            }
        }
        return held
    }

    @inline(__always) private static func place(_ first: UInt8, _ second: UInt8) -> Int { Int(first & 31) << 5 | Int(second & 31) }

    private static func stands(_ word: [UInt8], in name: Span<UInt8>, at start: Int) -> Bool {
        guard name.count - start >= word.count else { return false }
        let word = word.span
        for offset in word.indices where name[start &+ offset] | 0x20 != word[offset] { return false }
        return true
    }
}

extension HeldWords {
    /// Some of the words that are looked for together.
    struct List: Sendable {
        /// With those of the lists before it.
        let words: [String]
        /// Its own words among the bits of `held(by:)`.
        let bits: UInt64

        init(after other: List? = nil, _ words: [String]) {
            self.words = (other?.words ?? []) + words
            let start = UInt64(other?.words.count ?? 0)
            bits = (1 << (start + UInt64(words.count)) - 1) & ~(1 << start - 1)
        }
    }
}
