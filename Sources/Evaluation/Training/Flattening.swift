internal import BlockAnalysis

/// The ways in which pages lose their markup.
enum Flattening: CaseIterable {
    /// A browser's "copy all": a block a line.
    case lines
    /// The same with an empty line between blocks, as text browsers and pandoc write.
    case paragraphs
    /// Wrapped at 80 columns, empty lines between paragraphs.
    case wrapped
    /// Blocks of a menu run into each other without a space, as `textContent` leaves inline elements.
    case glued

    /// The same way for the same page on every run; a block a line for half of all.
    static func of(_ id: String) -> Flattening {
        switch TrainingSample.hash(id) % 8 {
        case 0, 1: .glued
        case 2: .paragraphs
        case 3: .wrapped
        default: .lines
        }
    }

    /// What is left of a page. - Complexity: O(n).
    func flatten(_ page: PageView) -> [UInt8] {
        var text: [UInt8] = []
        var previous: Int?
        for (index, block) in page.blocks.enumerated() where !block.isHidden {
            if let previous { text += separator(page, previous, index) }
            text += self == .wrapped ? Self.wrap(page.segmentation.arena[block.text]) : Array(page.segmentation.arena[block.text])
            previous = index
        }
        return text + [0x0A]
    }

    private func separator(_ page: PageView, _ before: Int, _ after: Int) -> [UInt8] {
        switch self {
        case .lines: return [0x0A]
        case .paragraphs, .wrapped: return [0x0A, 0x0A]
        case .glued:
            let areLinks = page.blocks[before].linkDensity > 0.9 && page.blocks[after].linkDensity > 0.9
            let areShort = page.measures[before].words <= 3 && page.measures[after].words <= 3
            return areLinks && areShort ? [] : [0x0A]
        }
    }

    private static func wrap(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var line = 0
        var result: [UInt8] = []
        for word in bytes.split(separator: 0x20) {
            let width = word.count { $0 & 0xC0 != 0x80 }
            if line > 0, line + width + 1 > 80 {
                result.append(0x0A)
                line = 0
            } else if line > 0 {
                result.append(0x20)
                line += 1
            }
            result += word
            line += width
        }
        return result
    }
}
