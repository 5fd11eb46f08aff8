/// Many byte strings searched for at once by a hash of how they begin (Rabin and Karp, IBM J. Res. Dev. 31, 1987; Wu and Manber, TR-94-17,
/// Tucson 1994): of each place a bit tells whether a literal may begin there, by six bytes (three letters of Cyrillic), of shorter
/// literals by four or two.
///
/// The bits stay in the processor's nearest cache, and no place waits for the one before it. The table of an automaton of thousands of
/// states does neither: searching with it took 3 % of the time of reading news, this takes half of that (`perf record` over
/// `winnow filter`), though it asks for more instructions.
public struct HashedLiterals: Sendable {
    /// A literal found: which one, and where it begins.
    public struct Match: Sendable {
        public let literal: Int
        public let start: Int
    }

    private struct Entry: Sendable {
        let literal: Int32
        /// Where its bytes stand in `pool`.
        let start: Int32
        let end: Int32
    }

    /// Literals of six bytes and more, of four or five, and shorter ones: those by their first two bytes themselves, those of one byte
    /// with any behind it.
    private var long = Group()
    private var middle = Group()
    private var short = Group()
    private var pool: [UInt8] = []

    private static let longWindow = 6
    private static let middleWindow = 4
    private static let bucketWidth = 12

    /// Literals with the bits by which they are looked for, side by side by bucket.
    private struct Group: Sendable {
        private(set) var bits: [UInt64] = []
        private(set) var entries: [Entry] = []
        private var starts: [Int32] = []

        var isEmpty: Bool { entries.isEmpty }

        init() {}

        init(_ found: [(key: UInt32, entry: Entry)]) {
            guard !found.isEmpty else { return }
            bits = [UInt64](repeating: 0, count: 1 << 10)
            starts = [Int32](repeating: 0, count: 1 << HashedLiterals.bucketWidth + 1)
            // One byte with any behind it comes into a bucket more than once.
            var places: Set<Int> = []
            var own: [(bucket: Int, entry: Entry)] = []
            for (key, entry) in found {
                bits[Int(key >> 6)] |= 1 << UInt64(key & 63)
                let bucket = HashedLiterals.bucket(key)
                guard places.insert(Int(entry.literal) << HashedLiterals.bucketWidth | bucket).inserted else { continue }
                starts[bucket + 1] += 1
                own.append((bucket, entry))
            }
            for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
            entries = own.enumerated().sorted { ($0.element.bucket, $0.offset) < ($1.element.bucket, $1.offset) }.map(\.element.entry)
        }

        func entries(_ key: UInt32) -> ArraySlice<Entry> {
            let bucket = HashedLiterals.bucket(key)
            return entries[Int(starts[bucket])..<Int(starts[bucket + 1])]
        }
    }

    /// Empty literals are never found. - Complexity: O(total bytes + literals × log literals).
    public init(_ literals: [[UInt8]]) {
        var found: (long: [(key: UInt32, entry: Entry)], middle: [(key: UInt32, entry: Entry)], short: [(key: UInt32, entry: Entry)])
        found = ([], [], [])
        for (number, literal) in literals.enumerated() where !literal.isEmpty {
            let entry = Entry(literal: Int32(number), start: Int32(pool.count), end: Int32(pool.count + literal.count))
            pool += literal
            let window = literal.prefix(Self.longWindow).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            if literal.count >= Self.longWindow {
                found.long.append((Self.longKey(window), entry))
            } else if literal.count >= Self.middleWindow {
                found.middle.append((Self.middleKey(window), entry))
            } else if literal.count > 1 {
                found.short.append((Self.shortKey(window), entry))
            } else {
                for second in UInt64(0)...255 { found.short.append((Self.shortKey(window | second << 8), entry)) }
            }
        }
        (long, middle, short) = (Group(found.long), Group(found.middle), Group(found.short))
    }

    /// Calls `found` for every occurrence, overlapping ones too, in order of their beginnings.
    /// - Complexity: O(n + matches), and a comparison for each literal with the same hash of its beginning as a place.
    public func scan(_ bytes: [UInt8], _ range: Range<Int>, found: (Match) -> Void) {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        guard !pool.isEmpty else { return }
        let bytes = bytes.span
        let (longBits, middleBits, shortBits) = (long.bits.span, middle.bits.span, short.bits.span)
        let (hasLong, hasMiddle, hasShort) = (!long.isEmpty, !middle.isEmpty, !short.isEmpty)
        /// - Parameter window: the six bytes from `start` on, the first lowest.
        func look(_ window: UInt64, _ start: Int) {
            if hasLong, case let key = Self.longKey(window), Self.isSet(key, in: longBits) {
                report(long.entries(key), bytes, start, range.upperBound, found)
            }
            if hasMiddle, case let key = Self.middleKey(window), Self.isSet(key, in: middleBits) {
                report(middle.entries(key), bytes, start, range.upperBound, found)
            }
            if hasShort, case let key = Self.shortKey(window), Self.isSet(key, in: shortBits) {
                report(short.entries(key), bytes, start, range.upperBound, found)
            }
        }
        var window: UInt64 = 0
        let ahead = Self.longWindow - 1
        let first = min(range.upperBound, range.lowerBound + ahead)
        for position in range.lowerBound..<first { window = window &>> 8 | UInt64(bytes[position]) &<< 40 }
        for position in first..<range.upperBound {
            window = window &>> 8 | UInt64(bytes[position]) &<< 40
            look(window, position &- ahead)
        }
        // Behind the end stand zeros.
        for position in range.upperBound..<(range.upperBound + ahead) {
            window &>>= 8
            if position - ahead >= range.lowerBound { look(window, position - ahead) }
        }
    }

    /// Those of the literals that stand at a place.
    @inline(never)
    private func report(_ entries: ArraySlice<Entry>, _ bytes: Span<UInt8>, _ start: Int, _ end: Int, _ found: (Match) -> Void) {
        let pool = pool.span
        for entry in entries {
            let length = Int(entry.end &- entry.start)
            guard start + length <= end else { continue }
            var offset = 0
            while offset < length, bytes[start + offset] == pool[Int(entry.start) + offset] { offset += 1 }
            if offset == length { found(Match(literal: Int(entry.literal), start: start)) }
        }
    }

    /// The multipliers spread all bytes over the upper bits, of which sixteen are taken (Knuth, "The Art of Computer Programming" 3, 6.4).
    @inline(__always) private static func longKey(_ window: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: (window &* 0x9E37_79B9_7F4A_7C15) &>> 48)
    }
    @inline(__always) private static func middleKey(_ window: UInt64) -> UInt32 {
        (UInt32(truncatingIfNeeded: window) &* 0x9E37_79B1) &>> 16
    }
    @inline(__always) private static func shortKey(_ window: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: window & 0xFFFF) }
    @inline(__always) private static func isSet(_ key: UInt32, in bits: Span<UInt64>) -> Bool {
        bits[Int(key &>> 6)] &>> UInt64(key & 63) & 1 != 0
    }
    @inline(__always) private static func bucket(_ key: UInt32) -> Int { Int(key & (1 << UInt32(bucketWidth) - 1)) }
}
