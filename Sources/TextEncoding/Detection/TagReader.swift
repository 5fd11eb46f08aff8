import TextPrimitives

/// Reads tags and their attributes in bytes of an unknown encoding, never past the end of what it was given.
struct TagReader {
    private let bytes: [UInt8]
    private(set) var position = 0

    /// - Parameter length: bytes that are read at most.
    init(_ bytes: Span<UInt8>, upTo length: Int) {
        let count = min(bytes.count, length)
        self.bytes = unsafe bytes.withUnsafeBufferPointer { unsafe Array($0.prefix(count)) }
    }

    var isAtEnd: Bool { position >= bytes.count }
    var current: UInt8 { isAtEnd ? 0 : bytes[position] }

    mutating func advance(_ count: Int = 1) { position = min(position + count, bytes.count) }

    /// Whether ASCII `word` (lower case) stands `offset` bytes ahead, letters compared without case.
    func isAt(_ word: StaticString, offset: Int = 0) -> Bool {
        var index = position + offset
        guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
        for wanted in word.description.utf8 {
            if bytes[index].lowercasedASCII != wanted { return false }
            index += 1
        }
        return true
    }

    /// The byte `offset` ahead in lower case; 0 past the end.
    func peek(_ offset: Int) -> UInt8 { position + offset < bytes.count ? bytes[position + offset].lowercasedASCII : 0 }

    /// Steps to the next `byte`, or to the end.
    mutating func skip(to byte: UInt8) {
        while !isAtEnd, bytes[position] != byte { position += 1 }
    }

    /// Steps over a comment: to after `-->`, whose dashes may be those of `<!--`. At its `<` when called.
    mutating func skipComment() {
        advance(2)
        while !isAtEnd, !isAt("-->") { position += 1 }
        advance(3)
    }

    mutating func skipTagName() {
        while !isAtEnd, !isSpace, current != UInt8(ascii: ">"), current != UInt8(ascii: "/") { position += 1 }
    }

    /// The next attribute of a tag, its name and value in lower case (HTML Standard, 13.2.3.2 "get an attribute"); nil at the tag's end.
    mutating func attribute() -> (name: [UInt8], value: [UInt8])? {
        while isSpace || current == UInt8(ascii: "/") { position += 1 }
        guard !isAtEnd, current != UInt8(ascii: ">") else { return nil }
        var name: [UInt8] = []
        while !isAtEnd, current != UInt8(ascii: "=") || name.isEmpty {
            if isSpace || current == UInt8(ascii: "/") || current == UInt8(ascii: ">") { break }
            name.append(current.lowercasedASCII)
            position += 1
        }
        while isSpace { position += 1 }
        guard current == UInt8(ascii: "=") else { return (name, []) }
        position += 1
        while isSpace { position += 1 }
        return (name, value())
    }

    private mutating func value() -> [UInt8] {
        var value: [UInt8] = []
        if current == UInt8(ascii: "\"") || current == UInt8(ascii: "'") {
            let quote = current
            position += 1
            while !isAtEnd, current != quote {
                value.append(current.lowercasedASCII)
                position += 1
            }
            advance()
            return value
        }
        while !isAtEnd, !isSpace, current != UInt8(ascii: ">") {
            value.append(current.lowercasedASCII)
            position += 1
        }
        return value
    }

    private var isSpace: Bool { !isAtEnd && current.isHTMLSpace }
}
