/// How often sequences of words repeat in a text.
///
/// A sequence that repeats is made of pairs that repeat: of most texts only the pairs are counted.
struct WordSequences {
    private let words: [Words.Entry]
    /// Pairs in a row that each stand more than once: the word with which the first begins, and how many.
    private let runs: [(start: Int, pairs: Int)]
    /// The most pairs in a row that repeat.
    private let longestRun: Int
    /// Of the filter: with 16 one pair in sixteen is counted for nothing.
    private static let bitsOfPair = 16
    /// How often the most frequent pair stands, and where first; of equally frequent ones the first.
    private let topPair: (count: Int, first: Int)

    /// - Complexity: O(words).
    init(_ words: [Words.Entry]) {
        self.words = words
        let pairs = Self.perhapsRepeated(words)
        var table = CountTable(capacity: pairs.count)
        let slots = pairs.map { table.add($0.hash) }
        var runs: [(start: Int, pairs: Int)] = []
        var top = (count: 0, first: 0)
        for (pair, slot) in zip(pairs, slots) {
            let count = table.count(slot)
            guard count > 1 else { continue }
            if count > top.count { top = (count, pair.index) }
            if let last = runs.last, last.start + last.pairs == pair.index {
                runs[runs.count - 1].pairs += 1
            } else {
                runs.append((pair.index, 1))
            }
        }
        self.runs = runs
        topPair = top
        longestRun = runs.map(\.pairs).max() ?? 0
    }

    /// The pairs that stand more than once, and a few whose hashes meet those of others: two bits a pair tell them from the
    /// many that stand once, which then need not be counted (a Bloom filter of one hash).
    private static func perhapsRepeated(_ words: [Words.Entry]) -> [(index: Int, hash: UInt64)] {
        guard words.count > 1 else { return [] }
        var size = 64
        while size < words.count * bitsOfPair { size *= 2 }
        let mask = UInt64(size - 1)
        var once = [UInt64](repeating: 0, count: size / 64)
        var twice = once
        var hashes: [UInt64] = []
        hashes.reserveCapacity(words.count)
        for index in 0..<(words.count - 1) {
            let hash = mix(words[index].hash, words[index + 1].hash)
            hashes.append(hash)
            let (place, bit) = (Int((hash & mask) >> 6), UInt64(1) << (hash & 63))
            twice[place] |= once[place] & bit
            once[place] |= bit
        }
        var found: [(index: Int, hash: UInt64)] = []
        for (index, hash) in hashes.enumerated() where twice[Int((hash & mask) >> 6)] >> (hash & 63) & 1 != 0 {
            found.append((index, hash))
        }
        return found
    }

    /// Characters in the most frequent sequence of `size` words, with the spaces inside, all occurrences together; of
    /// equally frequent ones the first. 0 for a text in which none repeats: what stands once is no repetition, however
    /// short the text.
    func charactersInTop(_ size: Int) -> Int {
        guard longestRun >= size - 1 else { return 0 }
        let best = size == 2 ? topPair : top(size)
        return best.count < 2 ? 0 : (characters(best.first, size) + size - 1) * best.count
    }

    private func top(_ size: Int) -> (count: Int, first: Int) {
        let starts = repeating(size)
        var table = CountTable(capacity: starts.count)
        let slots = starts.map { table.add(key($0, size)) }
        var best = (count: 0, first: 0)
        for (start, slot) in zip(starts, slots) where table.count(slot) > best.count { best = (table.count(slot), start) }
        return best
    }

    /// Characters in sequences of `size` words that stood before; after one the next begins behind it.
    func charactersInDuplicates(_ size: Int) -> Int {
        guard longestRun >= size - 1 else { return 0 }
        var characters = 0
        let starts = repeating(size)
        var seen = CountTable(capacity: starts.count)
        var next = 0
        for start in starts where start >= next {
            let slot = seen.add(key(start, size))
            if seen.count(slot) == 1 { continue }
            characters += self.characters(start, size)
            next = start + size
        }
        return characters
    }

    /// Where sequences begin all of whose pairs repeat.
    private func repeating(_ size: Int) -> [Int] {
        var starts: [Int] = []
        for run in runs where run.pairs >= size - 1 { starts += run.start...(run.start + run.pairs - size + 1) }
        return starts
    }

    private func characters(_ start: Int, _ size: Int) -> Int { words[start..<(start + size)].reduce(0) { $0 + Int($1.characters) } }
    private func key(_ start: Int, _ size: Int) -> UInt64 { words[start..<(start + size)].reduce(0) { Self.mix($0, $1.hash) } }

    /// The finisher of MurmurHash3 (Appleby) over both.
    private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        var value = left &* 0x9E37_79B9_7F4A_7C15 ^ right
        value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
        value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return value ^ value >> 33
    }
}
