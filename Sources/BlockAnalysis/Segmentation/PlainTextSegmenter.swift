internal import PageTree

/// Cuts flattened text (a browser's "copy all", a mail, a converted file) into blocks.
///
/// A line is a block. Text that was wrapped at a fixed width (most lines end near the same column, paragraphs are
/// parted by empty lines) has its lines joined first.
/// - Complexity: O(n).
public enum PlainTextSegmenter {
    public static func segment(_ text: [UInt8]) -> Segmentation {
        var lines: [Range<Int>] = []
        var start = 0
        for position in text.indices where text[position] == 0x0A {
            lines.append(start..<position)
            start = position + 1
        }
        lines.append(start..<text.count)
        let joins = isHardWrapped(text, lines)
        var result = Segmentation()
        var isOpen = false
        for line in lines {
            let isEmpty = text[line].allSatisfy { $0 <= 0x20 }
            if isEmpty || !joins { isOpen = result.blocks.count > Segmentation.mostBlocks }
            if !isEmpty {
                append(text, line, continuing: isOpen, to: &result)
                isOpen = joins
            }
        }
        return result
    }

    private static func append(_ text: [UInt8], _ line: Range<Int>, continuing: Bool, to result: inout Segmentation) {
        let node = NodeID(rawValue: 0)
        var block: TextBlock
        if continuing, let last = result.blocks.popLast() {
            block = last
            result.arena.append(0x20)
            block.length += 1
        } else {
            block = TextBlock(text: result.arena.count..<result.arena.count, container: node, nodes: node...node)
        }
        var pendingSpace = false
        var isFirst = true
        var position = line.lowerBound
        while position < line.upperBound {
            let byte = text[position]
            let isNoBreakSpace = byte == 0xC2 && position + 1 < line.upperBound && text[position + 1] == 0xA0
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
