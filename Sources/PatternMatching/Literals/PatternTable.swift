internal import TextPrimitives

/// What was found out of patterns before, as of those of the built-in rules when the program was built. It is a text of ASCII
/// letters, digits and signs, and is read where it is asked: a string literal of the binary is mapped, not built, at the start.
///
/// Layout: the number of patterns; for each, in order of their hashes, the hash, the pattern's length, and where what is known of it
/// stands in what follows; then that. Numbers are hexadecimal, of fixed length.
public struct PatternTable: Sendable {
    public let text: String
    private let count: Int

    private static let number = 6
    private static let entry = 16 + 3 * number

    /// Reads what `text(for:)` wrote; a text that is none knows nothing. - Complexity: O(1).
    public init(text: String) {
        self.text = text
        let count = Self.number(text.utf8.span, 0, Self.number) ?? 0
        self.count = Self.number + count * Self.entry <= text.utf8.count ? count : 0
    }

    /// Where what is known of a pattern stands in the text's bytes; nil for a pattern of which nothing is.
    /// - Parameter question: what was asked of the pattern, where the table answers several.
    /// - Complexity: O(pattern + log n).
    public func place(of pattern: String, _ question: UInt8 = 0) -> Range<Int>? {
        guard count > 0 else { return nil }
        let bytes = text.utf8.span
        let hash = Self.hash(pattern, question)
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

    // MARK: As text

    /// What is known of one pattern, in ASCII.
    public struct Known {
        let hash: UInt64
        let pattern: String
        let text: String

        public init(pattern: String, question: UInt8 = 0, text: String) {
            hash = PatternTable.hash(pattern, question)
            self.pattern = pattern
            self.text = text
        }
    }

    /// The table of what is known. - Complexity: O(n log n).
    public static func text(for known: [Known]) -> String {
        var entries = ""
        var texts = ""
        for each in known.sorted(by: { ($0.hash, $0.pattern) < ($1.hash, $1.pattern) }) {
            entries += hexadecimal(each.hash, 16)
            for value in [each.pattern.utf8.count, texts.utf8.count, each.text.utf8.count] { entries += hexadecimal(UInt64(value), number) }
            texts += each.text
        }
        return hexadecimal(UInt64(known.count), number) + entries + texts
    }

    static func hexadecimal(_ value: UInt64, _ length: Int) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: max(0, length - digits.count)) + digits
    }

    private static func hash(_ pattern: String, _ question: UInt8) -> UInt64 {
        var hash = FNV1a64.next(FNV1a64.basis, question)
        let bytes = pattern.utf8.span
        for index in bytes.indices { hash = FNV1a64.next(hash, bytes[index]) }
        return hash
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

    static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
