/// Why a text is no JSON, and where.
package struct JSONError: Error, Sendable, CustomStringConvertible {
    package let message: String
    /// Bytes from the start.
    package let offset: Int
    package var description: String { "not JSON at byte \(offset + 1): \(message)" }
}

extension JSON {
    /// Parses one JSON text. Depth is bounded by 512; a lone surrogate becomes U+FFFD.
    /// - Throws: `JSONError`.
    /// - Complexity: O(n).
    package init(parsing bytes: [UInt8]) throws(JSONError) {
        var parser = JSONParser(bytes)
        self = try parser.parseWhole()
    }

    package init(parsing text: String) throws(JSONError) {
        try self.init(parsing: Array(text.utf8))
    }
}

private struct JSONParser {
    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0
    private static let deepest = 512

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func parseWhole() throws(JSONError) -> JSON {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        let value = try parseValue()
        skipSpace()
        guard position == bytes.count else { throw error("something stands after the value") }
        return value
    }

    private func error(_ message: String) -> JSONError { JSONError(message: message, offset: position) }

    private mutating func skipSpace() {
        while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
    }

    private mutating func parseValue() throws(JSONError) -> JSON {
        skipSpace()
        guard position < bytes.count else { throw error("the text ends where a value should stand") }
        switch bytes[position] {
        case 0x7B: return try parseObject()
        case 0x5B: return try parseArray()
        case 0x22: return .string(try parseString())
        case 0x74: return try parseWord("true", .bool(true))
        case 0x66: return try parseWord("false", .bool(false))
        case 0x6E: return try parseWord("null", .null)
        default: return try parseNumber()
        }
    }

    private mutating func parseWord(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
        let wanted = Array(word.description.utf8)
        guard bytes[position...].starts(with: wanted) else { throw error("expected \(word)") }
        position += wanted.count
        return value
    }

    private mutating func parseNumber() throws(JSONError) -> JSON {
        let start = position
        while position < bytes.count, isNumberByte(bytes[position]) { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        // "01" is no JSON number, though Double would read it.
        let isLeadingZero = digits.hasPrefix("0") && digits.utf8.dropFirst().first.map { $0 >= 0x30 && $0 <= 0x39 } == true
        guard let first = digits.utf8.first, first >= 0x30 && first <= 0x39, !isLeadingZero, Double(text) != nil else {
            position = start
            throw error("expected a value")
        }
        return .number(text)
    }

    private func isNumberByte(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || byte == 0x2D || byte == 0x2B || byte == 0x2E || byte | 0x20 == 0x65
    }

    private mutating func enter() throws(JSONError) {
        depth += 1
        guard depth <= Self.deepest else { throw error("nested deeper than \(Self.deepest)") }
        position += 1
    }

    private mutating func parseArray() throws(JSONError) -> JSON {
        try enter()
        var values: [JSON] = []
        skipSpace()
        if position < bytes.count, bytes[position] == 0x5D {
            position += 1
            depth -= 1
            return .array([])
        }
        while true {
            values.append(try parseValue())
            if try endsList(0x5D) { return .array(values) }
        }
    }

    private mutating func parseObject() throws(JSONError) -> JSON {
        try enter()
        var members: [JSON.Member] = []
        skipSpace()
        if position < bytes.count, bytes[position] == 0x7D {
            position += 1
            depth -= 1
            return .object([])
        }
        while true {
            skipSpace()
            guard position < bytes.count, bytes[position] == 0x22 else { throw error("expected a member's name") }
            let name = try parseString()
            skipSpace()
            guard position < bytes.count, bytes[position] == 0x3A else { throw error("expected a colon") }
            position += 1
            members.append(JSON.Member(name, try parseValue()))
            if try endsList(0x7D) { return .object(members) }
        }
    }

    private mutating func endsList(_ close: UInt8) throws(JSONError) -> Bool {
        skipSpace()
        guard position < bytes.count else { throw error("the text ends inside a list") }
        let byte = bytes[position]
        guard byte == 0x2C || byte == close else { throw error("expected a comma or the end of the list") }
        position += 1
        if byte == close { depth -= 1 }
        return byte == close
    }

    private mutating func parseString() throws(JSONError) -> String {
        position += 1
        var text: [UInt8] = []
        var start = position
        while position < bytes.count {
            switch bytes[position] {
            case 0x22:
                text.append(contentsOf: bytes[start..<position])
                position += 1
                return String(decoding: text, as: UTF8.self)
            case 0x5C:
                text.append(contentsOf: bytes[start..<position])
                try parseEscape(into: &text)
                start = position
            case 0..<0x20: throw error("a control character stands in a string")
            default: position += 1
            }
        }
        throw error("the text ends inside a string")
    }

    private mutating func parseEscape(into text: inout [UInt8]) throws(JSONError) {
        guard position + 1 < bytes.count else { throw error("the text ends inside a string") }
        let letter = bytes[position + 1]
        position += 2
        switch letter {
        case 0x22, 0x5C, 0x2F: text.append(letter)
        case 0x62: text.append(0x08)
        case 0x66: text.append(0x0C)
        case 0x6E: text.append(0x0A)
        case 0x72: text.append(0x0D)
        case 0x74: text.append(0x09)
        case 0x75: text.append(contentsOf: String(try parseUnicodeEscape()).utf8)
        default:
            position -= 2
            throw error("an unknown escape")
        }
    }

    private mutating func parseUnicodeEscape() throws(JSONError) -> Unicode.Scalar {
        let first = try parseHex()
        if first & 0xFC00 == 0xD800, position + 1 < bytes.count, bytes[position] == 0x5C, bytes[position + 1] == 0x75 {
            let start = position
            position += 2
            let second = try parseHex()
            if second & 0xFC00 == 0xDC00 {
                return Unicode.Scalar(0x10000 + ((first & 0x3FF) << 10) + (second & 0x3FF)) ?? "\u{FFFD}"
            }
            position = start
        }
        return Unicode.Scalar(first) ?? "\u{FFFD}"
    }

    private mutating func parseHex() throws(JSONError) -> UInt32 {
        guard position + 4 <= bytes.count else { throw error("a cut escape") }
        guard let value = UInt32(String(decoding: bytes[position..<(position + 4)], as: UTF8.self), radix: 16) else {
            throw error("an escape of other than four hexadecimal digits")
        }
        position += 4
        return value
    }
}
