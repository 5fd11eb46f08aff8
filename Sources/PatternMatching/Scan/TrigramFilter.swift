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
    ///   - rarity: how rare two symbols are beside one another, by the first times 128 and the second: a literal's rarest three are
    ///     looked for.
    /// - Complexity: O(total length); a literal of one symbol has 4096 trigrams, one of two has 64.
    init(_ literals: [[UInt8]], rarity: [UInt8]) {
        var symbols: [UInt8] = []
        var found: [(trigram: UInt32, before: UInt64, candidate: Candidate)] = []
        for (number, literal) in literals.enumerated() where !literal.isEmpty {
            let read = Self.rarest(literal, rarity)
            let known = literal[max(0, read - Self.windowLength)..<read]
            let candidate = Candidate(
                number: Int32(number), start: Int32(symbols.count), read: Int32(symbols.count + read),
                end: Int32(symbols.count + literal.count), key: known.reduce(0) { Self.next($0, UInt32($1)) },
                mask: 1 << (UInt32(known.count) * Self.width) - 1)
            symbols += literal
            let length = UInt32(min(read, 3))
            let key = literal[(read - Int(length))..<read].reduce(0) { Self.next($0, UInt32($1)) }
            let before: UInt64 = read > 3 ? 1 << UInt64(literal[read - 4] & 63) : .max
            for first in 0..<UInt32(1) << (Self.width * (3 - length)) {
                found.append((first << (Self.width * length) | key, before, candidate))
            }
        }
        found.sort { ($0.trigram, $0.candidate.number) < ($1.trigram, $1.candidate.number) }
        var bits = [UInt64](repeating: 0, count: Int(Self.trigrams) / 64)
        var starts: [Int32] = []
        var before: [UInt64] = []
        for (index, entry) in found.enumerated() {
            if index == 0 || found[index - 1].trigram != entry.trigram {
                bits[Self.word(entry.trigram)] |= 1 << UInt64(entry.trigram & 63)
                starts.append(Int32(index))
                before.append(0)
            }
            before[before.count - 1] |= entry.before
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
        self.symbols = symbols
        candidates = found.map(\.candidate)
    }

    /// Behind which symbol of a literal its rarest three end, of equally rare ones the last; its length when it has no
    /// more.
    private static func rarest(_ symbols: [UInt8], _ rarity: [UInt8]) -> Int {
        guard symbols.count > 3 else { return symbols.count }
        func pair(_ first: Int) -> Int { Int(rarity[Int(symbols[first]) << 7 | Int(symbols[first + 1])]) }
        // What stands before the three tells something, too.
        func sum(_ end: Int) -> Int {
            2 * pair(end - 3) + 2 * pair(end - 2) + (end > 3 ? 1 : 0)
        }
        var best = 3
        for end in 4...symbols.count where sum(end) >= sum(best) { best = end }
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
