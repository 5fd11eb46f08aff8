internal import BlockAnalysis

/// A text as it was given, in paragraphs: nothing of it is taken for chrome, and what stands between them stays.
public struct TextParagraphs: Sendable {
    public let source: [UInt8]
    /// In bytes of the source.
    public let ranges: [Range<Int>]
    /// The block of the text's segmentation that each begins in.
    private let blocks: [Int]

    /// - Complexity: O(n).
    public init(_ source: [UInt8]) {
        self.source = source
        let segmented = PlainTextSegmenter.paragraphs(source)
        ranges = BrokenWords.joined(VerticalWords.joined(segmented, in: source), in: source)
        var block = 0
        blocks = ranges.map { range in
            while segmented[block].lowerBound < range.lowerBound { block += 1 }
            return min(block, Segmentation.mostBlocks)
        }
    }

    public var pieces: [ModerationPiece] {
        ranges.enumerated().map { number, range in
            ModerationPiece(.block(number), source, range, block: blocks[number], mayHoldMarkup: true)
        }
    }

    /// The text with its paragraphs edited, and where in it each begins.
    /// - Complexity: O(n).
    public func edited(_ edits: [Int: TextEdits]) -> (text: [UInt8], starts: [Int]) {
        var text: [UInt8] = []
        text.reserveCapacity(source.count)
        var starts: [Int] = []
        var position = 0
        for (number, range) in ranges.enumerated() {
            text += source[position..<range.lowerBound]
            starts.append(text.count)
            position = range.upperBound
            guard let edits = edits[number] else {
                text += source[range]
                continue
            }
            text += edits.bytes
            // A paragraph of which nothing is left takes its line feed with it.
            if edits.bytes.allSatisfy({ $0 <= 0x20 }), position < source.count, source[position] == 0x0A {
                text.removeLast(edits.bytes.count)
                position += 1
            }
        }
        text += source[position...]
        return (text, starts)
    }
}
