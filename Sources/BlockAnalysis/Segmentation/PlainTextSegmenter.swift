internal import PageTree

/// Cuts flattened text (a browser's "copy all", a mail, a converted file) into blocks.
///
/// A line is a block. Text that was wrapped at a fixed width (most lines end near the same column, paragraphs are
/// parted by empty lines) has its lines joined first.
/// - Complexity: O(n).
package enum PlainTextSegmenter {
    package static func segment(_ text: [UInt8]) -> Segmentation {
        var paragraphs = paragraphs(text)
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
    package static func paragraphs(_ text: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for position in text.indices where text[position] == 0x0A {
            lines.append(start..<position)
            start = position + 1
        }
        lines.append(start..<text.count)
        let joins = isHardWrapped(text, lines)
        var found: [Range<Int>] = []
        var isOpen = false
        for line in lines {
            let isEmpty = text[line].allSatisfy { $0 <= 0x20 }
            if !isEmpty {
                if isOpen { found[found.count - 1] = found[found.count - 1].lowerBound..<line.upperBound } else { found.append(line) }
            }
            isOpen = joins && !isEmpty
        }
        return found
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
        result.blocks.append(block)
    }

    /// Half of the lines between 50 and 90 bytes-as-characters long, none longer, and empty lines between paragraphs.
    private static func isHardWrapped(_ text: [UInt8], _ lines: [Range<Int>]) -> Bool {
        var filled = 0
        var near = 0
        var empty = 0
        for line in lines {
            let length = text[line].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
            if length > 100 { return false }
            if length == 0 { empty += 1 } else { filled += 1 }
            if length >= 50 { near += 1 }
        }
        return empty > 0 && filled >= 6 && near * 2 >= filled && filled > empty * 2
    }
}
