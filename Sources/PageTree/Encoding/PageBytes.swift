/// A page as it came: bytes of some encoding, or text.
package struct PageBytes: Sendable {
    package let bytes: [UInt8]
    /// The charset of the HTTP header, or the caller's word.
    package let declaredEncoding: String?
    /// True when the bytes are UTF-8 for sure, because they came as a string.
    package let isText: Bool

    package init(_ bytes: [UInt8], declaredEncoding: String? = nil, isText: Bool = false) {
        self.bytes = bytes
        self.declaredEncoding = declaredEncoding
        self.isText = isText
    }

    package init(text: String) {
        self.init(Array(text.utf8), isText: true)
    }
}

/// A page's characters as valid UTF-8 without control characters that HTML drops.
package struct DecodedText: Sendable {
    package let bytes: [UInt8]
    package let encoding: EncodingChoice
    package let degradations: Set<Degradation>

    /// Finds the encoding and decodes: byte order mark, the caller's word, `<meta>`, then validity as UTF-8, then letter
    /// frequencies. A label that the bytes contradict is overruled.
    /// - Complexity: O(n).
    package init(_ page: PageBytes) {
        let isUTF8 = TextDecoder.isValidUTF8(page.bytes)
        let choice = EncodingDetector.choose(page, isUTF8: isUTF8)
        let mark = EncodingDetector.byteOrderMarkLength(page.bytes)
        let body = mark == 0 ? page.bytes : Array(page.bytes[mark...])
        var degradations: Set<Degradation> = []
        var decoded: (bytes: [UInt8], errors: Int) =
            choice.name == "utf-8"
            ? (isUTF8 ? (body, 0) : TextDecoder.repairUTF8(body))
            : TextDecoder.decode(body, from: choice.name)
        if decoded.errors > 0 { degradations.insert(.undecodableBytes) }
        if Self.dropControls(&decoded.bytes) { degradations.insert(.controlCharacters) }
        bytes = decoded.bytes
        encoding = choice
        self.degradations = degradations
    }

    /// NUL and the other C0 controls have no place in HTML; each becomes a space. True when there were some.
    private static func dropControls(_ bytes: inout [UInt8]) -> Bool {
        // The common case first: no copy is made of bytes that need no change.
        guard bytes.holdsControls else { return false }
        var found = false
        for index in bytes.indices {
            let byte = bytes[index]
            if byte < 0x20, byte != 0x0A, byte != 0x0D, byte != 0x09 {
                if byte != 0x0C { found = true }
                bytes[index] = 0x20
            }
        }
        return found
    }
}
