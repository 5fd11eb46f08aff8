internal import TextPrimitives

/// Tells from the last symbols read whether a literal may stand here: one bit for each three that the rarest part of
/// some literal is, and for each of those what may stand before it.
///
/// Text goes by without a chain of states to follow, and the bits stay in the processor's nearest cache (32 KiB, of which
/// one alphabet needs 8; an automaton of the built-in rules has 8000 states of 256 bytes). What may hold a literal is then
/// compared with it.
struct TrigramFilter: Sendable {
    /// A literal in `symbols`, and how many of its symbols have been read when its trigram has been.
    struct Candidate: Sendable {
        let number: Int32
        let start: Int32
        let read: Int32
        let end: Int32
        /// Up to five symbols before `read` as they stand in a window, and which of its bits they are.
        let key: UInt32
        let mask: UInt32

        /// Whether what a window says of the text before it fits.
        @inline(__always)
        func mayStand(in window: UInt32) -> Bool { window & mask == key }
    }

    /// Whole symbols of a window.
    private static let windowLength = 5

    /// Bits of a symbol in a window, which holds the last five: the lowest ones, since few symbols share them.
    private static let width: UInt32 = 6
    private static let trigrams: UInt32 = 1 << (3 * width)

    @inline(__always)
    static func next(_ window: UInt32, _ symbol: UInt32) -> UInt32 { window << width | symbol & (1 << width - 1) }

    /// By trigram.
    let bits: [UInt64]
    /// By word of the bits, how many are set before it.
    private let ranks: [Int32]
    /// By set bit, the symbols that stand before it in a literal; all where one begins.
    private let before: [UInt64]
    /// By set bit, the first of its candidates; and the end of all.
    private let starts: [Int32]
    let candidates: [Candidate]
    /// Of all literals, one behind the other.
    let symbols: [UInt8]

    /// - Parameters:
    ///   - literals: as symbols below 128; empty ones are never found.
    ///   - besides: by literal, whether others look for it.
    ///   - rarity: how rare two symbols are beside one another, by the first times 128 and the second: a literal's rarest three are
    ///     looked for.
    /// - Complexity: O(n log n) over the total length; a literal of one symbol has 4096 trigrams, one of two has 64.
    init(_ literals: CompressedRows<UInt8>, besides: [Bool], rarity: [UInt8]) {
        var known: [Candidate] = []
        /// A trigram, and behind it the number of a candidate among those known.
        var found: [UInt64] = []
        for number in 0..<literals.count where !besides[number] {
            let place = literals.place(of: number)
            guard !place.isEmpty else { continue }
            let literal = literals.elements[place]
            let read = place.lowerBound + Self.rarest(literal, rarity)
            let window = literal[max(place.lowerBound, read - Self.windowLength)..<read]
            let candidate = UInt64(known.count)
            known.append(
                Candidate(
                    number: Int32(number), start: Int32(place.lowerBound), read: Int32(read), end: Int32(place.upperBound),
                    key: window.reduce(0) { Self.next($0, UInt32($1)) }, mask: 1 << (UInt32(window.count) * Self.width) - 1))
            let length = UInt32(min(read - place.lowerBound, 3))
            let key = literal[(read - Int(length))..<read].reduce(0) { Self.next($0, UInt32($1)) }
            for first in 0..<UInt32(1) << (Self.width * (3 - length)) {
                found.append(UInt64(first << (Self.width * length) | key) << 32 | candidate)
            }
        }
        Self.sort(&found)
        var bits = [UInt64](repeating: 0, count: Int(Self.trigrams) / 64)
        var starts: [Int32] = []
        var before: [UInt64] = []
        var last = UInt64.max
        for (index, entry) in found.enumerated() {
            let trigram = entry >> 32
            if trigram != last {
                bits[Self.word(UInt32(trigram))] |= 1 << (trigram & 63)
                starts.append(Int32(index))
                before.append(0)
                last = trigram
            }
            let candidate = known[Int(entry & 0xFFFF_FFFF)]
            let first = Int(candidate.read) - 4
            before[before.count - 1] |= first >= Int(candidate.start) ? 1 << UInt64(literals.elements[first] & 63) : .max
        }
        var ranks: [Int32] = []
        var rank: Int32 = 0
        ranks.reserveCapacity(bits.count)
        for word in bits {
            ranks.append(rank)
            rank += Int32(word.nonzeroBitCount)
        }
        self.bits = bits
        self.ranks = ranks
        self.before = before
        self.starts = starts + [Int32(found.count)]
        symbols = literals.elements
        candidates = found.map { known[Int($0 & 0xFFFF_FFFF)] }
    }

    /// Puts entries into the order of their trigrams; those of one stay in order. Two passes of a radix sort: a sort that compares was half
    /// of what the filter costs at every start.
    private static func sort(_ entries: inout [UInt64]) {
        let half = 3 * UInt64(width) / 2
        var sorted = entries
        for shift in [32, 32 + half] {
            var places = [Int](repeating: 0, count: 1 << half + 1)
            for entry in entries { places[Int(entry >> shift & (1 << half - 1)) + 1] += 1 }
            for digit in 1..<places.count { places[digit] += places[digit - 1] }
            for entry in entries {
                let digit = Int(entry >> shift & (1 << half - 1))
                sorted[places[digit]] = entry
                places[digit] += 1
            }
            swap(&entries, &sorted)
        }
    }

    /// Behind which symbol of a literal its rarest three end, of equally rare ones the last; its length when it has no
    /// more.
    private static func rarest(_ symbols: ArraySlice<UInt8>, _ rarity: [UInt8]) -> Int {
        guard symbols.count > 3 else { return symbols.count }
        let start = symbols.startIndex
        func pair(_ first: Int) -> Int { Int(rarity[Int(symbols[start + first]) << 7 | Int(symbols[start + first + 1])]) }
        var last = pair(1)
        var (best, rarest) = (3, 2 * pair(0) + 2 * last)
        for end in 4...symbols.count {
            let next = pair(end - 2)
            // What stands before the three tells something, too.
            let sum = 2 * last + 2 * next + 1
            if sum >= rarest { (best, rarest) = (end, sum) }
            last = next
        }
        return best
    }

    /// Which word of the bits holds a window's trigram; the bit in it is the window's last six.
    @inline(__always)
    static func word(_ window: UInt32) -> Int { Int((window & (trigrams - 1)) >> 6) }

    @inline(__always)
    private func place(_ window: UInt32) -> Int {
        let word = Self.word(window)
        return Int(ranks[word]) + (bits[word] & (1 << UInt64(window & 63) - 1)).nonzeroBitCount
    }

    /// Whether what stands before a trigram whose bit is set stands before it in a literal.
    @inline(__always)
    func mayStand(_ window: UInt32) -> Bool { before[place(window)] >> UInt64(window >> (3 * Self.width) & 63) & 1 != 0 }

    /// The candidates of a window whose bit is set.
    func candidates(_ window: UInt32) -> Range<Int> {
        let place = place(window)
        return Int(starts[place])..<Int(starts[place + 1])
    }
}
