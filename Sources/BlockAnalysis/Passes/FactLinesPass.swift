/// In short flattened text, keeps facts behind a kept line: "Weight: 86 g", or a name and a value a line each, as the cells of a table are
/// when it is copied. A line over them stands with them.
struct FactLinesPass: LabelPass {
    let name = "fact-lines"
    private let mostBlocks = 60
    private let least = -480
    /// Words of a line, and of a name or a value by itself.
    private let mostWords = 9
    private let mostOfPart = 5
    private let fewest = 3
    /// Lines between the text and its facts.
    private let mostBetween = 5
    private let fewestPairs = 3
    /// Words of a line that announces others, and points down to which those are kept.
    private let fewestAnnouncing = 3
    private let leastOfItem = -300

    /// - Complexity: O(blocks).
    func run(_ draft: inout LabelDraft) {
        guard draft.page.document == nil, draft.blocks.count <= mostBlocks else { return }
        var block = 1
        while block < draft.blocks.upperBound {
            guard draft.isContent(block - 1), draft[block].score <= 0 else {
                block += 1
                continue
            }
            let run = (block..<draft.blocks.upperBound).prefix { isLine($0, draft) }
            guard let end = run.last else {
                block += 1
                continue
            }
            // Without a heading of their own, or with one and a line or two more.
            var last = announcedEnd(block..<(end + 1), draft)
            for first in block...min(end, block + mostBetween) where last == 0 { last = factsEnd(first..<(end + 1), draft) }
            for line in block..<max(block, last) { draft.keep(line, because: "facts behind the text", by: self) }
            block = end + 1
        }
    }

    private func isLine(_ block: Int, _ draft: LabelDraft) -> Bool {
        let measure = draft.measure(block)
        return draft.couldBeContent(block, above: least) && measure.words <= mostWords && !measure.endsSentence && measure.glued == 0
            && measure.separators == 0
    }

    /// Where the facts that a run of lines begins with end; 0 where it begins with none.
    private func factsEnd(_ lines: Range<Int>, _ draft: LabelDraft) -> Int {
        let named = lines.prefix { draft.isNamed($0) || draft.page.blocks[$0].gaps > 0 }
        if named.count >= fewest { return lines.lowerBound + named.count }
        var (end, pairs, odd) = (0, 0, 0)
        for name in stride(from: lines.lowerBound, to: lines.upperBound - 1, by: 2) {
            if isPair(name, draft) {
                (end, pairs) = (name + 2, pairs + 1)
            } else {
                odd += 1
            }
            // A value may be a word; two in a row are other lines.
            guard isName(name, draft), odd * 3 <= pairs + 3 else { break }
        }
        return pairs >= fewestPairs || pairs == fewestPairs - 1 && showsPrices(lines, draft) ? end : 0
    }

    /// Where the short lines end that the first one announces: "This week's jobs:".
    private func announcedEnd(_ lines: Range<Int>, _ draft: LabelDraft) -> Int {
        guard draft.text(lines.lowerBound).hasSuffix(":"), draft.measure(lines.lowerBound).words >= fewestAnnouncing else { return 0 }
        let items = lines.dropFirst().prefix { draft.measure($0).words <= mostOfPart && draft[$0].score > leastOfItem }
        return items.count > 1 ? items.endIndex : 0
    }

    private func isName(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft.measure(block).digits == 0 && draft.measure(block).words <= mostOfPart
    }

    /// A name, and a number with its unit. What has a day or a time is the teaser of another page, a number alone a count of readers.
    private func isPair(_ name: Int, _ draft: LabelDraft) -> Bool {
        let value = draft.measure(name + 1)
        guard isName(name, draft), value.digits > 0, value.words <= mostOfPart, !value.hasYear, !value.hasClockTime else { return false }
        return value.letters > 0 || draft.showsPrice(name + 1)
    }

    private func showsPrices(_ lines: Range<Int>, _ draft: LabelDraft) -> Bool { lines.count { draft.showsPrice($0) } >= fewestPairs - 1 }
}

extension LabelDraft {
    /// Whether a line is a name with its value: "Weight: 86 g".
    func isNamed(_ block: Int) -> Bool {
        guard measure(block).separators == 0 else { return false }
        let text = text(block)
        guard let sign = text.firstIndex(of: ":"), text[sign...].hasPrefix(": "), text[..<sign].count <= 40 else { return false }
        return text[sign...].dropFirst(2).first.map { $0.isLetter || $0.isNumber || $0.isCurrencySymbol } ?? false
    }
}
