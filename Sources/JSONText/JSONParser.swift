/// Why a text is no JSON, and where.
public struct JSONError: Error, Sendable, CustomStringConvertible {
    public let message: String
    /// Bytes from the start.
    public let offset: Int
    public var description: String { "not JSON at byte \(offset + 1): \(message)" }
}

extension JSON {
    /// Parses one JSON text. Depth is bounded by 512; a lone surrogate becomes U+FFFD.
    /// - Throws: `JSONError`.
    /// - Complexity: O(n).
    public init(parsing bytes: [UInt8]) throws(JSONError) {
        var parser = JSONParser(bytes)
        self = try parser.parseWhole()
    }

    public init(parsing text: String) throws(JSONError) {
        try self.init(parsing: Array(text.utf8))
    }
}

/// One JSON object a line: its members, and the long strings among them as bytes, which spares making strings of them.
public struct JSONRecord: Sendable {
    /// All members but those of `strings`, in their order.
    public fileprivate(set) var members: [JSON.Member] = []
    /// Strings by the name of their member, unescaped. What was no UTF-8 in the line is none here.
    public fileprivate(set) var strings: [String: [UInt8]] = [:]
    /// The first name that stands twice; such a record means different things to different readers (RFC 8259, section 4).
    public fileprivate(set) var repeatedName: String?

    fileprivate init() {}

    /// - Parameter names: the members whose strings are taken as bytes.
    /// - Throws: `JSONError`, also for JSON that is no object.
    /// - Complexity: O(n).
    public init(parsing bytes: [UInt8], takingStrings names: Set<String>) throws(JSONError) {
        var parser = JSONParser(bytes)
        self = try parser.parseRecord(takingStrings: names)
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
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            position += 1
        }
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

    /// RFC 8259, section 6: what `Double` would read besides, as `1.` or `01`, is no JSON.
    private mutating func parseNumber() throws(JSONError) -> JSON {
        let start = position
        guard passNumber() else {
            position = start
            throw error("expected a value")
        }
        return .number(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    private mutating func passNumber() -> Bool {
        pass(0x2D)
        if pass(0x30) { if next.map(isDigit) == true { return false } } else if !passDigits() { return false }
        if pass(0x2E), !passDigits() { return false }
        if pass(0x65) || pass(0x45) {
            if !pass(0x2B) { pass(0x2D) }
            return passDigits()
        }
        return true
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    @discardableResult
    private mutating func pass(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    private mutating func passDigits() -> Bool {
        let start = position
        while let byte = next, isDigit(byte) { position += 1 }
        return position > start
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
        var members: [JSON.Member] = []
        try parseMembers { (name, parser) throws(JSONError) in members.append(JSON.Member(name, try parser.parseValue())) }
        return .object(members)
    }

    /// - Parameter value: reads the value that stands at the parser's position.
    private mutating func parseMembers(_ value: (String, inout JSONParser) throws(JSONError) -> Void) throws(JSONError) {
        try enter()
        skipSpace()
        if next == 0x7D {
            position += 1
            depth -= 1
            return
        }
        while true {
            skipSpace()
            guard next == 0x22 else { throw error("expected a member's name") }
            let name = try parseString()
            skipSpace()
            guard next == 0x3A else { throw error("expected a colon") }
            position += 1
            try value(name, &self)
            if try endsList(0x7D) { return }
        }
    }

    mutating func parseRecord(takingStrings names: Set<String>) throws(JSONError) -> JSONRecord {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        skipSpace()
        guard next == 0x7B else {
            _ = try parseValue()
            throw JSONError(message: "a record must be a JSON object", offset: 0)
        }
        var record = JSONRecord()
        var seen: Set<String> = []
        try parseMembers { (name, parser) throws(JSONError) in
            if !seen.insert(name).inserted, record.repeatedName == nil { record.repeatedName = name }
            parser.skipSpace()
            if names.contains(name), parser.next == 0x22 {
                record.strings[name] = try parser.parseStringBytes()
            } else {
                record.members.append(JSON.Member(name, try parser.parseValue()))
            }
        }
        skipSpace()
        guard position == bytes.count else { throw error("something stands after the value") }
        return record
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
        let start = position + 1
        let end = Self.plainEnd(bytes, from: start)
        // Most strings hold no escape.
        if end < bytes.count, bytes[end] == 0x22 {
            position = end + 1
            return String(decoding: bytes[start..<end], as: UTF8.self)
        }
        return String(decoding: try parseStringBytes(), as: UTF8.self)
    }

    private mutating func parseStringBytes() throws(JSONError) -> [UInt8] {
        position += 1
        var text: [UInt8] = []
        while true {
            let end = Self.plainEnd(bytes, from: position)
            if end > position { text += bytes[position..<end] }
            position = end
            guard let byte = next else { throw error("the text ends inside a string") }
            switch byte {
            case 0x22:
                position += 1
                return text
            case 0x5C: try parseEscape(into: &text)
            default: throw error("a control character stands in a string")
            }
        }
    }

    private static func plainEnd(_ bytes: [UInt8], from start: Int) -> Int {
        unsafe bytes.withUnsafeBytes { unsafe JSONBytes.plainEnd($0, from: start) }
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
        case 0x75: Self.append(try parseUnicodeEscape().value, to: &text)
        default:
            position -= 2
            throw error("an unknown escape")
        }
    }

    /// Many programs escape every letter beyond ASCII.
    private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
        func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | scalar >> shift & 0x3F) }
        switch scalar {
        case 0..<0x80: text.append(UInt8(scalar))
        case 0x80..<0x800:
            text.append(UInt8(0xC0 | scalar >> 6))
            text.append(tail(0))
        case 0x800..<0x1_0000:
            text.append(UInt8(0xE0 | scalar >> 12))
            text.append(tail(6))
            text.append(tail(0))
        default:
            text.append(UInt8(0xF0 | scalar >> 18))
            text.append(tail(12))
            text.append(tail(6))
            text.append(tail(0))
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
        var value: UInt32 = 0
        for byte in bytes[position..<(position + 4)] {
            guard let digit = Self.hexDigit(byte) else { throw error("an escape of other than four hexadecimal digits") }
            value = value << 4 | UInt32(digit)
        }
        position += 4
        return value
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
