internal import TextPrimitives

/// Required literals that were found before, as those of the built-in rules when the program was built: finding them
/// was a third of what starting cost. The table is a text of ASCII letters, digits and signs, and is read where it is asked:
/// a string literal of the binary is mapped, not built, at the start.
///
/// Layout: the number of patterns; for each, in order of their hashes, the hash, the pattern's length, and where its words stand
/// in what follows; then the words. Numbers are hexadecimal, of fixed length.
public struct LiteralTable: Sendable {
    private let text: String
    private let count: Int

    private static let number = 6
    private static let entry = 16 + 3 * number

    /// The table that knows nothing.
    public static let empty = LiteralTable(text: "")

    /// Reads what `text(for:)` wrote; a text that is none knows nothing. - Complexity: O(1).
    public init(text: String) {
        self.text = text
        let count = Self.number(text.utf8.span, 0, Self.number) ?? 0
        self.count = Self.number + count * Self.entry <= text.utf8.count ? count : 0
    }

    /// What `RequiredLiterals.literals(in:_:)` gives for the narrow extent.
    /// - Complexity: O(log n) for a pattern of the table.
    public func literals(in pattern: String) -> [RequiredLiterals.Literal]? {
        if count > 0, let place = place(of: pattern) { return literals(at: place) }
        return RequiredLiterals.literals(in: pattern, .narrow)
    }

    /// Where a pattern's words stand.
    private func place(of pattern: String) -> Range<Int>? {
        let bytes = text.utf8.span
        let hash = FNV1a64.of(pattern)
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            guard let found = Self.hash(bytes, Self.number + middle * Self.entry) else { return nil }
            if found < hash { low = middle + 1 } else { high = middle }
        }
        // Patterns of one hash differ in their length.
        while low < count {
            let start = Self.number + low * Self.entry
            guard Self.hash(bytes, start) == hash else { return nil }
            if Self.number(bytes, start + 16, Self.number) == pattern.utf8.count,
                let offset = Self.number(bytes, start + 16 + Self.number, Self.number),
                let length = Self.number(bytes, start + 16 + 2 * Self.number, Self.number)
            {
                let first = Self.number + count * Self.entry + offset
                return first + length <= bytes.count ? first..<(first + length) : nil
            }
            low += 1
        }
        return nil
    }

    private func literals(at place: Range<Int>) -> [RequiredLiterals.Literal]? {
        let bytes = text.utf8.span
        var literals: [RequiredLiterals.Literal] = []
        var position = place.lowerBound
        while position < place.upperBound {
            // The prefix, none for "-", a colon, the literal's bytes, a space.
            var prefix: Int?
            while position < place.upperBound, bytes[position] != UInt8(ascii: ":") {
                if bytes[position] != UInt8(ascii: "-") { prefix = (prefix ?? 0) * 16 + Int(Self.digit(bytes[position]) ?? 0) }
                position += 1
            }
            position += 1
            var literal: [UInt8] = []
            while position + 1 < place.upperBound, bytes[position] != UInt8(ascii: " ") {
                literal.append((Self.digit(bytes[position]) ?? 0) << 4 | (Self.digit(bytes[position + 1]) ?? 0))
                position += 2
            }
            position += 1
            literals.append(RequiredLiterals.Literal(bytes: literal, prefix: prefix))
        }
        return literals.isEmpty ? nil : literals
    }

    // MARK: As text

    /// The table of some patterns.
    public static func text(for patterns: [String]) -> String {
        var entries = ""
        var words = ""
        let patterns = patterns.filter { RequiredLiterals.literals(in: $0, .narrow)?.isEmpty != true }
        let hashed = patterns.map { (hash: FNV1a64.of($0), pattern: $0) }.sorted { ($0.hash, $0.pattern) < ($1.hash, $1.pattern) }
        for (hash, pattern) in hashed {
            let start = words.utf8.count
            for literal in RequiredLiterals.literals(in: pattern, .narrow) ?? [] {
                words += (literal.prefix.map { hexadecimal(UInt64($0), 1) } ?? "-") + ":"
                words += literal.bytes.map { hexadecimal(UInt64($0), 2) }.joined() + " "
            }
            entries += hexadecimal(hash, 16)
            for value in [pattern.utf8.count, start, words.utf8.count - start] { entries += hexadecimal(UInt64(value), number) }
        }
        return hexadecimal(UInt64(patterns.count), number) + entries + words
    }

    private static func hexadecimal(_ value: UInt64, _ length: Int) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: max(0, length - digits.count)) + digits
    }

    private static func number(_ bytes: Span<UInt8>, _ start: Int, _ length: Int) -> Int? {
        guard start + length <= bytes.count else { return nil }
        var value = 0
        for position in start..<(start + length) {
            guard let digit = digit(bytes[position]) else { return nil }
            value = value << 4 | Int(digit)
        }
        return value
    }

    private static func hash(_ bytes: Span<UInt8>, _ start: Int) -> UInt64? {
        var value: UInt64 = 0
        for position in start..<(start + 16) {
            guard let digit = digit(bytes[position]) else { return nil }
            value = value << 4 | UInt64(digit)
        }
        return value
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
