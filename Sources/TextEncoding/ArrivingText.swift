import TextPrimitives

/// Decodes a text that is still arriving. Its encoding is chosen by its beginning alone; how it is cut makes no difference to the
/// characters.
public struct ArrivingText {
    private let evidence: EncodingEvidence
    /// Bytes that were not decoded yet: those before the encoding is chosen, later the beginning of a character.
    private var waiting: [UInt8] = []
    private var decoder: any CharacterDecoder = UTF8Decoder()
    public private(set) var choice: EncodingChoice?
    public private(set) var holdsUndecodable = false

    /// Bytes by which an encoding is chosen: the head of most pages, with some of their words.
    public static let beginning = 32 << 10
    /// Bytes of the longest character, an escape sequence before it.
    private static let longest = 8

    public init(_ evidence: EncodingEvidence) { self.evidence = evidence }

    /// Takes more bytes.
    /// - Returns: what could be decoded, as valid UTF-8; nothing before the encoding is chosen.
    public mutating func write(_ bytes: [UInt8]) -> [UInt8] {
        waiting += bytes
        if choice == nil {
            guard waiting.count >= Self.beginning else { return [] }
            choose()
        }
        return decode(isLast: false)
    }

    /// Chooses the encoding by what there is, since nobody knows when more will come.
    public mutating func decide() -> [UInt8] {
        guard choice == nil, !waiting.isEmpty else { return [] }
        choose()
        return decode(isLast: false)
    }

    /// Says that the text is whole.
    public mutating func finish() -> [UInt8] {
        if choice == nil { choose() }
        return decode(isLast: true)
    }

    private mutating func choose() {
        // A character that is cut at the end says nothing of the encoding.
        let whole = Array(waiting[..<Self.wholeEnd(waiting)])
        let found = EncodingDetector.choose(whole.span, evidence, UTF8Validation.findings(whole.span))
        choice = found
        decoder = TextDecoder.decoder(found.encoding)
        waiting.removeFirst(ByteOrderMark(waiting.span)?.length ?? 0)
    }

    private mutating func decode(isLast: Bool) -> [UInt8] {
        guard let choice, !waiting.isEmpty else { return [] }
        var text: [UInt8]
        if choice.encoding == .utf8 {
            let end = isLast ? waiting.count : Self.wholeEnd(waiting)
            text = Array(waiting[..<end])
            waiting.removeFirst(end)
            if !UTF8Validation.findings(text.span).isValid {
                holdsUndecodable = true
                text = TextDecoder.decode(text.span, from: .utf8).bytes
            }
        } else {
            text = characters(upTo: isLast ? waiting.count : waiting.count - Self.longest)
        }
        if UTF8Validation.holdsControls(text.span) { _ = DecodedBytes.dropControls(&text) }
        return text
    }

    /// Decodes the characters that begin before `end`.
    private mutating func characters(upTo end: Int) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(max(0, end) * 2)
        var position = 0
        let input = waiting
        while position < end {
            let unit = decoder.next(input.span, &position)
            if unit == DecodedUnit.malformed { holdsUndecodable = true }
            var (bytes, count) = DecodedUnit.utf8(unit)
            while count > 0 {
                text.append(UInt8(truncatingIfNeeded: bytes))
                bytes >>= 8
                count -= 1
            }
        }
        waiting.removeFirst(min(position, waiting.count))
        return text
    }

    /// The end of the last character of UTF-8 that is whole, as far as its first byte tells.
    private static func wholeEnd(_ bytes: [UInt8]) -> Int {
        var start = bytes.count - 1
        while start >= 0, start > bytes.count - 4, bytes[start].isUTF8Continuation { start -= 1 }
        guard start >= 0, bytes[start] >= 0xC2 else { return bytes.count }
        let length = bytes[start] < 0xE0 ? 2 : bytes[start] < 0xF0 ? 3 : 4
        return start + length > bytes.count ? start : bytes.count
    }
}
