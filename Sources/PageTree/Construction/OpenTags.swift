internal import TextPrimitives

/// Beginning again in the middle of a page.
extension TreeConstructor {
    /// The start tags of the elements that are open, as they stand in the source. Elements that the page does not write are implied
    /// again.
    func openTags(_ source: [UInt8]) -> [UInt8] {
        var tags: [UInt8] = []
        for entry in open.entries where Int(entry.node) < document.sources.count {
            let start = Int(document.sources[Int(entry.node)].start)
            guard start + 1 < source.count, source[start] == 0x3C, source[start + 1].isASCIILetter else { continue }
            // A transparent element has the node of the one around it.
            let tag = source[start..<Self.tagEnd(source, start)]
            if tag.count <= Self.longestTag { tags += tag }
        }
        return tags
    }

    /// Bytes of a start tag that is written again.
    private static let longestTag = 1 << 12

    /// The place after a start tag's `>`, which in quotation marks is none.
    private static func tagEnd(_ source: [UInt8], _ start: Int) -> Int {
        var quote: UInt8 = 0
        for position in start..<source.count {
            let byte = source[position]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x3E {
                return position + 1
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            }
        }
        return source.count
    }
}
