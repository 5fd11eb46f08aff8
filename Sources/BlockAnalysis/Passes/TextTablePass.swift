/// Keeps the rows of a table in flattened text as a whole: lines right behind one another whose cells are parted by tabs or columns of
/// blanks, next to a kept line. One by one they look like a menu's; menus are seldom tables.
struct TextTablePass: LabelPass {
    let name = "text-table"
    /// Mean points of the rows down to which they are kept, in hundredths, and those of the line over them.
    private let least = -225
    private let leastOfHeading = -200
    private let fewest = 2
    /// Words of a row, and of the line over the rows.
    private let mostOfRow = 24
    private let mostOfHeading = 8

    /// - Complexity: O(blocks).
    func run(_ draft: inout LabelDraft) {
        guard draft.page.document == nil else { return }
        var block = 0
        while block < draft.blocks.upperBound {
            let rows = rows(from: block, draft)
            if rows.count >= fewest { judge(rows, &draft) }
            block = max(block + 1, rows.upperBound)
        }
    }

    /// The rows of one table: rules between them are no row, and a cell may be empty.
    private func rows(from first: Int, _ draft: LabelDraft) -> Range<Int> {
        var end = first
        while end < draft.blocks.upperBound, isRow(end, draft) { end += 1 }
        return first..<end
    }

    private func isRow(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft.page.blocks[block].gaps > 0 && draft.measure(block).words <= mostOfRow && draft[block].hits.isEmpty
    }

    private func judge(_ rows: Range<Int>, _ draft: inout LabelDraft) {
        let stripped = rows.filter { draft.hasContentRole($0) && draft[$0].score <= 0 }
        guard !stripped.isEmpty, draft.meanScore(of: Array(rows)) > least else { return }
        var before = rows.lowerBound - 1
        let heading = before
        if before > 0, !draft.isContent(before), draft.couldBeContent(before, above: leastOfHeading), isHeading(before, draft) {
            before -= 1
        }
        guard draft.blocks.contains(before), draft.isContent(before) || stripped.count * 2 < rows.count else { return }
        for block in stripped { keep(block, &draft) }
        if before < heading, draft.isContent(before) { keep(heading, &draft) }
    }

    private func isHeading(_ block: Int, _ draft: LabelDraft) -> Bool {
        !draft.measure(block).endsSentence && draft.measure(block).words <= mostOfHeading
    }

    private func keep(_ block: Int, _ draft: inout LabelDraft) {
        draft.keep(block, because: "a row of a table in the text", by: self)
    }
}
