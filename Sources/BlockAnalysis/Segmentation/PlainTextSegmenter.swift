internal import PageTree

/// Cuts flattened text (a browser's "copy all", a mail, a converted file) into blocks.
///
/// A line is a block. Lines that were wrapped at a fixed width are joined first (`WrapWidth`), and lines whose parts were run together
/// are cut apart (`GluedLine`).
/// - Complexity: O(n).
public enum PlainTextSegmenter {
    /// - Parameter cutsGluedLines: false where blocks are to be `paragraphs`, one for one.
    public static func segment(_ text: [UInt8], cutsGluedLines: Bool = true) -> Segmentation {
        var paragraphs = paragraphs(text)
        if cutsGluedLines { paragraphs = paragraphs.flatMap { cut(text, $0) } }
        if paragraphs.count > Segmentation.mostBlocks, let last = paragraphs.last {
            // What comes after the most blocks stands in one more.
            let rest = paragraphs[Segmentation.mostBlocks].lowerBound..<last.upperBound
            paragraphs.removeSubrange(Segmentation.mostBlocks...)
            paragraphs.append(rest)
        }
        var result = Segmentation()
        for paragraph in paragraphs { append(text, paragraph, to: &result) }
        return result
    }

    /// Where the paragraphs stand in the text: lines with something in them, those of wrapped text joined.
    public static func paragraphs(_ text: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for position in text.indices where text[position] == 0x0A {
            lines.append(start..<position)
            start = position + 1
        }
        lines.append(start..<text.count)
        let width = WrapWidth(text, lines)
        var found: [Range<Int>] = []
        var previous: Range<Int>?
        for line in lines {
            guard !text[line].allSatisfy({ $0 <= 0x20 }) else {
                previous = nil
                continue
            }
            if let width, let previous, width.isFull(text[previous], before: text[line]) {
                found[found.count - 1] = found[found.count - 1].lowerBound..<line.upperBound
            } else {
                found.append(line)
            }
            previous = line
        }
        return found
    }

    /// Bytes of the longest line that may be glued.
    private static let longestGlued = 1000

    private static func cut(_ text: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
        guard line.count <= longestGlued else { return [line] }
        let starts = [line.lowerBound] + GluedLine(text, line).cuts
        return zip(starts, starts.dropFirst() + [line.upperBound]).map { $0..<$1 }
    }

    /// At most three; none before a part of a line.
    private static func emptyLines(_ text: [UInt8], before start: Int) -> UInt8 {
        var ends: UInt8 = 0
        var position = start - 1
        while position >= 0, text[position] <= 0x20, ends < 4 {
            if text[position] == 0x0A { ends += 1 }
            position -= 1
        }
        return ends == 0 ? 0 : ends - 1
    }

    private static func append(_ text: [UInt8], _ paragraph: Range<Int>, to result: inout Segmentation) {
        let node = NodeID(rawValue: 0)
        var block = TextBlock(text: result.arena.count..<result.arena.count, container: node, nodes: node...node)
        var pendingSpace = false
        var isFirst = true
        var position = paragraph.lowerBound
        while position < paragraph.upperBound {
            let byte = text[position]
            let isNoBreakSpace = byte == 0xC2 && position + 1 < paragraph.upperBound && text[position + 1] == 0xA0
            if byte <= 0x20 || isNoBreakSpace {
                pendingSpace = true
                position += isNoBreakSpace ? 2 : 1
                continue
            }
            if pendingSpace, !isFirst {
                result.arena.append(0x20)
                block.length += 1
            }
            pendingSpace = false
            isFirst = false
            result.arena.append(byte)
            if byte & 0xC0 != 0x80 { block.length += 1 }
            position += 1
        }
        block.text = block.text.lowerBound..<result.arena.count
        block.emptyLinesBefore = emptyLines(text, before: paragraph.lowerBound)
        block.indent = UInt8(text[paragraph].prefix(20).prefix { $0 == 0x20 || $0 == 0x09 }.count)
        block.gaps = gaps(text[paragraph])
        result.blocks.append(block)
    }

    /// Tabs and runs of two and more blanks between words of one line; none in lines that were joined. - Complexity: O(n).
    private static func gaps(_ line: ArraySlice<UInt8>) -> UInt8 {
        var gaps: UInt8 = 0
        var blanks = 0
        var hasText = false
        for byte in line {
            switch byte {
            case 0x0A: return 0
            case 0x09: blanks += 2
            case 0x20: blanks += 1
            default:
                if hasText, blanks > 1, gaps < .max { gaps += 1 }
                if byte > 0x20 { hasText = true }
                blanks = 0
            }
        }
        return gaps
    }
}
