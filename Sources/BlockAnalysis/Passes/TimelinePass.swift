internal import PageTree

/// The entries of a live report, a match or a programme that stand in the text: records that each begin with a time, behind a kept
/// paragraph of the same element. An entry is a time, a line and a few words, none of which looks like an article by itself.
struct TimelinePass: LabelPass {
    let name = "timeline"
    /// Mean points down to which the entries are kept, in hundredths, and those of each block.
    private let least = -350
    private let leastOfBlock = -500
    private let fewest = 3
    /// Words of a block that may be an entry's time with what it is the time of.
    private let mostWithTime = 16

    /// Marks of what is beside a text.
    private static let strangers: [Feature] = [
        .nearRelated, .nearNavigation, .nearFooter, .nearSidebar, .nearShare, .inNav, .inAside, .inFooter, .inForm,
    ]

    /// - Complexity: O(blocks).
    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document, let headline = draft.labels.headline else { return }
        var groups: [Int32: [Int]] = [:]
        for block in draft.blocks where draft.records.groups.indices.contains(block) && draft.records.groups[block] >= 0 && block > headline
        {
            groups[draft.records.groups[block], default: []].append(block)
        }
        for number in groups.keys.sorted() { if let blocks = groups[number] { judge(blocks, document, &draft) } }
    }

    private func judge(_ all: [Int], _ document: Document, _ draft: inout LabelDraft) {
        let blocks = all.filter { draft.hasContentRole($0) && draft[$0].hits.isEmpty && !draft.page.blocks[$0].isHidden }
        let records = Dictionary(grouping: blocks) { draft.records.records[$0] }
        guard records.count >= fewest, records.values.count(where: { beginsWithTime($0, draft) }) * 10 >= records.count * 7,
            blocks.contains(where: { draft[$0].score <= 0 }), draft.meanScore(of: blocks) > least,
            blocks.allSatisfy({ block in Self.strangers.allSatisfy { draft.value($0, block) > 4 } })
        else { return }
        let links = blocks.reduce(0) { $0 + draft.page.blocks[$1].linkLength }
        let length = blocks.reduce(0) { $0 + draft.page.blocks[$1].length }
        // Entries that are kept for their words speak for themselves.
        let kept = draft.weight(of: blocks.filter { draft[$0].score > 0 })
        guard links * 2 < length, kept * 3 >= draft.weight(of: blocks) * 2 || TextBefore(blocks[0], document, draft) != nil else { return }
        for block in blocks where draft[block].score <= 0 && draft[block].score > leastOfBlock {
            draft.keep(block, because: "an entry of what the text reports by the hour", by: self)
        }
    }

    private func beginsWithTime(_ record: [Int], _ draft: LabelDraft) -> Bool {
        guard let first = record.first, draft.measure(first).words <= mostWithTime else { return false }
        let text = draft.text(first).prefix(40)
        guard let digit = text.unicodeScalars.first(where: { $0.properties.numericType == .decimal || $0.properties.isAlphabetic }) else {
            return false
        }
        // "14:05", "2.05pm", "14h05", "Ore 14:05", "14 Uhr"; the minute of a match.
        if draft.measure(first).hasClockTime { return true }
        return digit.properties.numericType == .decimal && Self.isTime(Array(text.utf8))
    }

    /// Up to four digits with one sign between, and behind them nothing, a minute's sign or a word of the clock.
    private static func isTime(_ text: [UInt8]) -> Bool {
        let head = text.prefix { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E || $0 == 0x3A || $0 | 0x20 == 0x68 }
        guard (1...5).contains(head.count), let first = head.first, first >= 0x30, first <= 0x39 else { return false }
        let rest = text.dropFirst(head.count).drop { $0 == 0x20 }
        if head.count >= 4, head.contains(where: { $0 < 0x30 || $0 > 0x39 }) { return true }
        return ["'", "\u{2019}", "\u{2032}", "am", "pm", "a.m", "p.m", "uhr", "h "].contains { rest.starts(with: $0.utf8) }
            || rest.elementsEqual("h".utf8)
    }
}
