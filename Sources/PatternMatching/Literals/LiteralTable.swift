internal import TextPrimitives

/// Required literals that were found before, as those of the built-in rules when the program was built: finding them
/// was a third of what starting cost.
package struct LiteralTable: Sendable {
    /// By the pattern's hash and length.
    private let known: [Key: [RequiredLiterals.Literal]?]

    private struct Key: Hashable {
        let hash: UInt64
        let length: Int

        init(_ pattern: String) {
            hash = FNV1a64.of(pattern.utf8)
            length = pattern.utf8.count
        }

        init(hash: UInt64, length: Int) {
            self.hash = hash
            self.length = length
        }
    }

    /// The table that knows nothing.
    package static let empty = LiteralTable(known: [:])

    private init(known: [Key: [RequiredLiterals.Literal]?]) { self.known = known }

    /// What `RequiredLiterals.literals(in:_:)` gives for the narrow extent.
    package func literals(in pattern: String) -> [RequiredLiterals.Literal]? {
        if !known.isEmpty, let found = known[Key(pattern)] { return found }
        return RequiredLiterals.literals(in: pattern, .narrow)
    }

    // MARK: As text

    /// The table of some patterns as a text of ASCII letters, digits and spaces: a line a pattern.
    package static func text(for patterns: [String]) -> String {
        patterns.map { pattern in
            let key = Key(pattern)
            var words = ["\(key.hash)", "\(key.length)"]
            if let literals = RequiredLiterals.literals(in: pattern, .narrow) {
                for literal in literals { words.append("\(literal.prefix ?? -1)"); words.append(digits(literal.bytes)) }
            } else {
                words.append("none")
            }
            return words.joined(separator: " ") + "\n"
        }.joined()
    }

    private static func digits(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.flatMap { [0x61 + ($0 >> 4), 0x61 + ($0 & 15)] }, as: UTF8.self)
    }

    /// Reads what `text(for:)` wrote; a line that is none is passed over. - Complexity: O(n).
    package init(text: String) {
        var known: [Key: [RequiredLiterals.Literal]?] = [:]
        for line in Array(text.utf8).split(separator: 0x0A) {
            let words = line.split(separator: 0x20)
            guard words.count > 2, let hash = UInt64(String(decoding: words[0], as: UTF8.self)), let length = Self.number(words[1]) else {
                continue
            }
            var literals: [RequiredLiterals.Literal] = []
            var position = 2
            while position + 1 < words.count {
                let bytes = Self.bytes(words[position + 1])
                literals.append(RequiredLiterals.Literal(bytes: bytes, prefix: Self.number(words[position])))
                position += 2
            }
            known[Key(hash: hash, length: length)] = literals.isEmpty ? .some(nil) : literals
        }
        self.known = known
    }

    private static func bytes(_ digits: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var high: UInt8?
        for digit in digits {
            let value = (digit &- 0x61) & 0xF
            if let known = high {
                bytes.append(known << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return bytes
    }

    /// A number; nil for one below zero.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard digit >= 0x30, digit <= 0x39 else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }
}
