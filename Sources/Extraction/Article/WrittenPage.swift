public import TextModeration
internal import TextPrimitives

/// What a writer wrote of a page, and where in it the page's texts stand.
public struct WrittenPage: Sendable {
    public private(set) var text = ""
    /// The parts of each text in their order, and how they were written.
    fileprivate var places: [TextOrigin: [Place]] = [:]
    /// Parts of more bytes have no places in formats that escape, since each place costs the text before it.
    fileprivate static let longestEscaped = 1 << 16

    public init() {}

    /// How a format writes a text, character by character: what it makes of a text's beginning is the beginning of what it
    /// makes of the text.
    public typealias Encoding = @Sendable (String) -> String

    fileprivate struct Place: Sendable {
        /// Bytes of the text.
        let part: Range<Int>
        /// The first byte of the output.
        let start: Int
        let encode: Encoding?
    }

    public mutating func append(_ markup: String) { text += markup }

    public mutating func append(_ piece: InlineText, as encode: Encoding? = nil) {
        append(piece, 0..<piece.text.utf8.count, as: encode)
    }

    /// A part of a text, given in bytes.
    public mutating func append(_ piece: InlineText, _ part: Range<Int>, as encode: Encoding? = nil) {
        places[piece.origin, default: []].append(Place(part: part, start: text.utf8.count, encode: encode))
        let source = piece.part(part)
        text += encode?(source) ?? source
    }

    /// Begins a paragraph: all but the first follow a blank line.
    public mutating func beginParagraph() { if !text.isEmpty { text += "\n\n" } }

    /// Where a part of a text, given in bytes of it, stands in what was written; nil for a text that was not.
    public func place(of range: Range<Int>, in text: [UInt8], _ origin: TextOrigin) -> Range<Int>? {
        guard let parts = places[origin],
            let first = parts.first(where: { $0.part.contains(range.lowerBound) || $0.part.lowerBound >= range.lowerBound }) ?? parts.last,
            let last = parts.last(where: { $0.part.lowerBound < range.upperBound }) ?? parts.first,
            let start = first.written(range.lowerBound, in: text), let end = last.written(range.upperBound, in: text), start <= end
        else { return nil }
        return start..<end
    }
}

extension WrittenPage.Place {
    /// Where a byte of the text stands in the output; a byte outside of the part stands at its edge.
    fileprivate func written(_ byte: Int, in text: [UInt8]) -> Int? {
        let byte = min(max(byte, part.lowerBound), part.upperBound)
        guard let encode else { return start + byte - part.lowerBound }
        guard part.count <= WrittenPage.longestEscaped, part.upperBound <= text.count else { return nil }
        return start + encode(String(decoding: text[part.lowerBound..<byte], as: UTF8.self)).utf8.count
    }
}

extension InlineText {
    /// A part of the text, given in bytes.
    public func part(_ range: Range<Int>) -> String {
        range.count == text.utf8.count ? text : String(text.part(range))
    }
}
