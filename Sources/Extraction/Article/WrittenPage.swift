/// A text with the place that it comes from.
package struct Piece: Sendable {
    package let origin: TextOrigin
    package let text: String
}

/// What a writer wrote of a page, and where in it the page's texts stand.
package struct WrittenPage: Sendable {
    package private(set) var text = ""
    /// Each text's first byte, and how it was written.
    private var places: [Place] = []
    package init() {}

    /// Texts of more bytes have no places in formats that escape, since each place costs the text before it.
    private static let longestEscaped = 1 << 16

    package struct Place: Sendable {
        let origin: TextOrigin
        let start: Int
        let encode: (@Sendable (String) -> String)?
    }

    package mutating func append(_ markup: String) { text += markup }

    /// - Parameter encode: how the format writes a text, character by character: what it makes of a text's beginning is
    ///   the beginning of what it makes of the text.
    package mutating func append(_ piece: Piece, as encode: (@Sendable (String) -> String)? = nil) {
        places.append(Place(origin: piece.origin, start: text.utf8.count, encode: encode))
        text += encode?(piece.text) ?? piece.text
    }

    /// Begins a paragraph: all but the first follow a blank line.
    package mutating func beginParagraph() { if !text.isEmpty { text += "\n\n" } }

    /// A list as plain text and Markdown write it, an item a line.
    package mutating func append(list items: [Piece], isNumbered: Bool, as encode: (@Sendable (String) -> String)? = nil) {
        for (index, item) in items.enumerated() {
            append((index == 0 ? "" : "\n") + (isNumbered ? "\(index + 1). " : "- "))
            append(item, as: encode)
        }
    }

    /// The texts' places by their origins.
    /// - Complexity: O(texts).
    package var index: [TextOrigin: Place] { Dictionary(places.map { ($0.origin, $0) }, uniquingKeysWith: { $1 }) }

    /// Where a part of a text, given in bytes of it, stands in what was written; nil for a text that was not.
    package static func place(of range: Range<Int>, in text: [UInt8], _ place: Place?) -> Range<Int>? {
        guard let place else { return nil }
        guard let encode = place.encode else { return (place.start + range.lowerBound)..<(place.start + range.upperBound) }
        guard text.count <= Self.longestEscaped else { return nil }
        func written(_ end: Int) -> Int { place.start + encode(String(decoding: text[..<end], as: UTF8.self)).utf8.count }
        return written(range.lowerBound)..<written(range.upperBound)
    }
}
