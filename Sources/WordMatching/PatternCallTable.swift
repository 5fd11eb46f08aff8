internal import PatternMatching

/// What calls for patterns, as it was found before: for the built-in rules when the program was built.
///
/// What is known of a pattern is a row of numbers: its alternatives, each with its length, flags, literals, sets besides and, with its own
/// length before it, its shape: heads of beginnings (their count and 1; 0 for none) and shortest run; then the characters besides Russian
/// and English letters. Shapes are read when a text calls for them. A number is five bits a character, the lowest first: `0` and the 31 behind it for
/// the last five, `]` and the 31 behind it for those that more follow. Of literals and heads, which most of the table is, a symbol below 90 takes one
/// character from `"` on, any other two.
public struct PatternCallTable: Sendable {
    private let known: PatternTable

    /// The table that knows nothing.
    public static let empty = PatternCallTable(text: "")

    /// Reads what `Builder` wrote; a text that is none knows nothing. - Complexity: O(1).
    public init(text: String) { known = PatternTable(text: text) }

    /// What calls for a pattern; nil for one that is not in the table.
    /// - Complexity: O(log n) and what is known of it.
    func calls(for pattern: String, _ question: PatternCalls.Question) -> PatternCalls? {
        guard let place = known.place(of: pattern, question.rawValue) else { return nil }
        var reader = Reader(place)
        return reader.calls(known.text.utf8.span)
    }

    /// Where the matches of a pattern stand. - Complexity: O(length of what is written).
    func shape(at place: Range<Int>) -> PatternShape? {
        var reader = Reader(place)
        return reader.shape(known.text.utf8.span)
    }

    private struct Reader {
        var position: Int
        let end: Int

        init(_ place: Range<Int>) {
            position = place.lowerBound
            end = place.upperBound
        }

        mutating func calls(_ bytes: Span<UInt8>) -> PatternCalls? {
            guard let count = number(bytes) else { return nil }
            var calls: [PatternCall] = []
            calls.reserveCapacity(count)
            var start = 0
            for _ in 0..<count {
                guard let length = number(bytes), let flags = number(bytes), let literals = literals(bytes), let sets = number(bytes) else {
                    return nil
                }
                var call = PatternCall(source: start..<(start + length))
                start += length + 1
                call.isAlways = flags & 1 != 0
                call.hasSigns = flags & 2 != 0
                call.isNumeric = flags & 4 != 0
                call.literals = literals
                for _ in 0..<sets {
                    guard let set = self.literals(bytes) else { return nil }
                    call.besides.append(set)
                }
                guard let length = number(bytes), length <= end - position else { return nil }
                call.shapePlace = position..<(position + length)
                position += length
                calls.append(call)
            }
            var others: [UInt32] = []
            while position < end {
                guard let scalar = number(bytes) else { return nil }
                others.append(UInt32(truncatingIfNeeded: scalar))
            }
            return PatternCalls(calls: calls, others: others)
        }

        mutating func shape(_ bytes: Span<UInt8>) -> PatternShape? {
            guard let count = number(bytes) else { return nil }
            var heads: [[UInt8]]?
            if count > 0 {
                var found: [[UInt8]] = []
                for _ in 1..<count {
                    var head: [UInt8] = []
                    guard row(bytes, { head.append($0) }) else { return nil }
                    found.append(head)
                }
                heads = found
            }
            guard let run = number(bytes) else { return nil }
            return PatternShape(heads: heads, shortestRun: run)
        }

        private mutating func literals(_ bytes: Span<UInt8>) -> PatternCall.Literals? {
            guard let count = number(bytes) else { return nil }
            var literals = PatternCall.Literals()
            for _ in 0..<count {
                guard let edges = number(bytes) else { return nil }
                let isRead = literals.append(LiteralEdges(rawValue: UInt8(truncatingIfNeeded: edges))) { rows in row(bytes) { rows.add($0) }
                }
                guard isRead else { return nil }
            }
            return literals
        }

        /// Reads symbols with their count before them: most of the table is those.
        /// - Returns: false where there are none.
        @inline(__always)
        private mutating func row(_ bytes: Span<UInt8>, _ add: (UInt8) -> Void) -> Bool {
            guard let count = number(bytes), count <= end - position else { return false }
            var place = position
            for _ in 0..<count {
                guard place < end else { return false }
                let byte = bytes[place]
                place &+= 1
                if byte < PatternCallTable.rare {
                    add(byte &- PatternCallTable.letters)
                } else {
                    guard place < end else { return false }
                    add((byte &- PatternCallTable.rare) << 5 | (bytes[place] &- PatternCallTable.last))
                    place &+= 1
                }
            }
            position = place
            return true
        }

        @inline(__always)
        private mutating func number(_ bytes: Span<UInt8>) -> Int? {
            guard position < end else { return nil }
            let byte = bytes[position]
            position &+= 1
            if byte < PatternCallTable.followed { return Int(byte &- PatternCallTable.last) }
            return longNumber(bytes, Int(byte &- PatternCallTable.followed))
        }

        private mutating func longNumber(_ bytes: Span<UInt8>, _ first: Int) -> Int? {
            var value = first
            var shift = 5
            while position < end, shift < 40 {
                let byte = bytes[position]
                position &+= 1
                if byte < PatternCallTable.followed { return value | Int(byte &- PatternCallTable.last) << shift }
                value |= Int(byte &- PatternCallTable.followed) << shift
                shift &+= 5
            }
            return nil
        }
    }

    private static var last: UInt8 { UInt8(ascii: "0") }
    /// Symbols of rows that take one character: those of letters, with this added.
    private static let lettersInRows: Range<UInt8> = 32..<90
    private static var letters: UInt8 { 2 }
    /// From here on stand the first characters of the other symbols.
    private static var rare: UInt8 { UInt8(ascii: "]") }
    private static var followed: UInt8 { UInt8(ascii: "]") }

    // MARK: As text

    /// Finds out what calls for many patterns, and writes the table of it.
    public struct Builder {
        private var found: [PatternTable.Known] = []
        private var literals = NeededLiterals.Known()

        public init() {}

        /// - Parameter isOfDigits: whether the patterns are tried only where many digits stand together.
        public mutating func add(texts: [String], isOfDigits: Bool) {
            for pattern in texts { add(pattern, isOfDigits ? .number : .text) }
        }

        public mutating func add(forms: [String]) {
            for pattern in forms { add(pattern, .form) }
        }

        private mutating func add(_ pattern: String, _ question: PatternCalls.Question) {
            let calls = PatternCalls(pattern, question, &literals)
            var text: [UInt8] = []
            func number(_ value: Int) {
                var value = value
                while value >= 32 {
                    text.append(followed + UInt8(value & 31))
                    value >>= 5
                }
                text.append(last + UInt8(value))
            }
            func write(_ literals: PatternCall.Literals) {
                number(literals.edges.count)
                for (index, edges) in literals.edges.enumerated() {
                    number(Int(edges.rawValue))
                    write(literals.symbols[index])
                }
            }
            func write(_ row: some Collection<UInt8>) {
                number(row.count)
                for byte in row {
                    if lettersInRows.contains(byte) {
                        text.append(byte + letters)
                    } else {
                        text += [rare + byte >> 5, last + byte & 31]
                    }
                }
            }
            let bytes = Array(pattern.utf8)
            number(calls.calls.count)
            for call in calls.calls {
                number(call.source.count)
                number((call.isAlways ? 1 : 0) | (call.hasSigns ? 2 : 0) | (call.isNumeric ? 4 : 0))
                write(call.literals)
                number(call.besides.count)
                for set in call.besides { write(set) }
                // A form is compared with whole words.
                let shape =
                    question == .form
                    ? PatternShape(heads: nil, shortestRun: 0)
                    : PatternShape(String(decoding: bytes[call.source], as: UTF8.self), isOfDigits: question == .number)
                let before = text
                text = []
                number(shape.heads.map { $0.count + 1 } ?? 0)
                for head in shape.heads ?? [] { write(head) }
                number(shape.shortestRun)
                let written = text
                text = before
                number(written.count)
                text += written
            }
            for scalar in calls.others { number(Int(scalar)) }
            found.append(PatternTable.Known(pattern: pattern, question: question.rawValue, text: String(decoding: text, as: UTF8.self)))
        }

        /// Each pattern once. - Complexity: O(n log n).
        public var text: String { PatternTable.text(for: found) }
    }
}
