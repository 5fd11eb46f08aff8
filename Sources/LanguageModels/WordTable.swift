internal import TextPrimitives

/// Which of a script's languages have a word among their function words: one look a word, whatever their number.
struct WordTable: Sendable {
    let languages: [String]
    /// Open addressing; 0 stands for an empty place.
    private var hashes: [UInt32]
    /// A bit a language.
    private var masks: [UInt64]

    /// Letters of an ending.
    private static let endings = 2...4
    /// A word that is shorter than an ending and this has no ending.
    private static let leastStem = 2

    init(_ lists: FunctionWords.Lists) {
        precondition(lists.count <= UInt64.bitWidth)
        languages = lists.map { $0.key.description }
        hashes = [UInt32](repeating: 0, count: 8192)
        masks = [UInt64](repeating: 0, count: 8192)
        for (index, list) in lists.enumerated() {
            for word in list.value.description.unicodeScalars.split(separator: " ") {
                add(Self.hash(word.map(\.value)[...]), 1 << UInt64(index))
            }
        }
    }

    static let latin = WordTable(FunctionWords.latin)
    static let cyrillic = WordTable(FunctionWords.cyrillic)
    static let devanagari = WordTable(FunctionWords.devanagari)
    static let hebrew = WordTable(FunctionWords.hebrew)

    /// How much words and endings speak for each language, in halves of a word: an ending is worth one.
    /// - Complexity: O(n) over the scalars.
    func counts(_ scalars: [UInt32]) -> [Int] {
        var counts = [Int](repeating: 0, count: languages.count)
        func speak(_ hash: UInt32, _ halves: Int) {
            var mask = self.mask(hash)
            while mask != 0 {
                counts[mask.trailingZeroBitCount] += halves
                mask &= mask - 1
            }
        }
        var start = 0
        var hash = FNV1a32.basis
        for index in 0...scalars.count {
            if index < scalars.count, scalars[index] != 0x20 {
                hash = Self.next(hash, scalars[index])
                continue
            }
            if index > start {
                speak(hash, 2)
                for length in Self.endings where index - start >= length + Self.leastStem {
                    var ending = Self.next(FNV1a32.basis, Self.hyphen)
                    for letter in index - length..<index { ending = Self.next(ending, scalars[letter]) }
                    speak(ending, 1)
                }
            }
            start = index + 1
            hash = FNV1a32.basis
        }
        return counts
    }

    private func mask(_ hash: UInt32) -> UInt64 {
        var place = Int(hash) & (hashes.count - 1)
        while hashes[place] != 0 {
            if hashes[place] == hash { return masks[place] }
            place = (place + 1) & (hashes.count - 1)
        }
        return 0
    }

    private mutating func add(_ hash: UInt32, _ mask: UInt64) {
        var place = Int(hash) & (hashes.count - 1)
        while hashes[place] != 0, hashes[place] != hash { place = (place + 1) & (hashes.count - 1) }
        hashes[place] = hash
        masks[place] |= mask
    }

    // MARK: Hashes of words

    private static let hyphen: UInt32 = 0x2D

    private static func next(_ hash: UInt32, _ scalar: UInt32) -> UInt32 { FNV1a32.next(hash, word: scalar) }

    private static func hash(_ word: ArraySlice<UInt32>) -> UInt32 { word.reduce(FNV1a32.basis, next) }
}
