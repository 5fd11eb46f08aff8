extension FeatureExtractor {
    /// Of text without elements: what its lines are marked and parted by, and their rhythm. A list of teasers is a few kinds of lines that
    /// come again in the same order; links that a dump numbers are links.
    mutating func measureTextLines() {
        guard page.document == nil, !page.blocks.isEmpty else { return }
        for (index, block) in page.blocks.enumerated() {
            let text = page.segmentation.arena[block.text]
            table[index, .lineMark] = LineMark.of(text)
            table[index, .lineNumbers] = LineMark.numbers(in: text)
            table[index, .emptyBefore] = Float(block.emptyLinesBefore)
            table[index, .lineIndent] = Float(block.indent)
        }
        measureRhythm()
    }

    private mutating func measureRhythm() {
        let shapes = page.blocks.indices.map { shape($0) }
        let count = shapes.count
        for index in shapes.indices {
            let near = max(0, index - 8)..<min(count, index + 9)
            table[index, .likeLines] = Float(near.count { shapes[$0] == shapes[index] } - 1)
            var best = (period: 0, length: 0)
            for period in 1...8 {
                var length = 0
                var other = index - period
                while other >= 0, length < 12, shapes[other] == shapes[index] {
                    length += 1
                    other -= period
                }
                other = index + period
                while other < count, length < 12, shapes[other] == shapes[index] {
                    length += 1
                    other += period
                }
                if length > best.length { best = (period, length) }
            }
            table[index, .rhythm] = Float(best.period)
            table[index, .rhythmLength] = Float(best.length)
        }
    }

    /// What a line looks like from afar.
    private func shape(_ block: Int) -> Int {
        let measure = page.measures[block]
        let words = measure.words
        let size = words <= 2 ? words : words <= 4 ? 3 : words <= 8 ? 4 : words <= 15 ? 5 : words <= 30 ? 6 : 7
        return size * 8 + (measure.endsSentence ? 4 : 0) + (measure.digits > 0 ? 2 : 0) + (measure.startsSmall ? 1 : 0)
    }
}

/// Signs at the beginning of a line.
private enum LineMark {
    /// 0 for none, 1 for a bullet, 2 for a number, 3 for signs of headings, 4 for a quotation, 5 for a row of a table.
    static func of(_ text: ArraySlice<UInt8>) -> Float {
        guard let first = text.first else { return 0 }
        switch first {
        case 0x2A, 0x2B, 0x2D: return text.dropFirst().first == 0x20 ? 1 : 0
        case 0xE2: return text.starts(with: [0xE2, 0x80, 0xA2]) ? 1 : 0
        case 0x23, 0x3D: return 3
        case 0x3E: return 4
        case 0x7C: return 5
        case 0x30...0x39:
            let rest = text.prefix(5).drop { $0 >= 0x30 && $0 <= 0x39 }
            return rest.first == 0x2E || rest.first == 0x29 ? 2 : 0
        default: return 0
        }
    }

    /// Numbers of links, as `[12]`, of a line's first bytes.
    static func numbers(in text: ArraySlice<UInt8>) -> Float {
        var found: Float = 0
        var digits = -1
        for byte in text.prefix(400) {
            switch byte {
            case 0x5B: digits = 0
            case 0x30...0x39: if digits >= 0 { digits += 1 }
            case 0x5D:
                if digits > 0 { found += 1 }
                digits = -1
            default: digits = -1
            }
        }
        return found
    }
}
