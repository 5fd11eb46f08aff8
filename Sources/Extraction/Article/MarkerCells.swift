internal import PageTree

/// Tables that number or mark paragraphs: laws and contracts set "(1)", "a)" or "–" into a cell of its own before each of them. They are
/// no tables of data, and a mark by itself is no paragraph.
enum MarkerCells {
    /// What a table says that has nothing but marks and what they stand before; nil for any other.
    static func blocks(of table: ArticleTable) -> [ArticleBlock]? {
        guard table.caption.isEmpty, !table.rows.isEmpty else { return nil }
        var rows: [[InlineText]] = []
        var bullets = 0
        for row in table.rows {
            let cells = row.filter { !$0.lines.isEmpty }
            guard cells.count == 2, row.first?.lines.count == 1, let mark = cells[0].lines.first, !cells.contains(where: \.isHeader),
                cells.allSatisfy({ $0.rows == 1 })
            else { return nil }
            if isBullet(mark.text) { bullets += 1 } else if !isLabel(mark.text) { return nil }
            rows.append(cells[0].lines + cells[1].lines)
        }
        if bullets == rows.count {
            return [
                .list(ArticleList(isNumbered: false, start: 1, items: rows.map { paired(Array($0.dropFirst())).map { .paragraph($0) } }))
            ]
        }
        return rows.flatMap(paired).map { .paragraph($0) }
    }

    /// Lines with each mark before what it stands before.
    static func paired(_ lines: [InlineText]) -> [InlineText] {
        var result: [InlineText] = []
        var mark: InlineText?
        for line in lines {
            if let before = mark {
                result.append(line.behind(before))
                mark = nil
            } else if isLabel(line.text) || isBullet(line.text) {
                mark = line
            } else {
                result.append(line)
            }
        }
        return mark.map { result + [$0] } ?? result
    }

    /// Whether a text stands in the cell right behind the one in which a mark stands by itself, in a row of two.
    static func isMarked(_ text: NodeID, by mark: NodeID, _ document: Document) -> Bool {
        guard let label = cell(of: mark, document), let own = cell(of: text, document), let row = document.parent(label),
            document.parent(own) == row
        else { return false }
        return document.children(row).filter { document.tag($0) == .td } == [label, own]
    }

    private static func cell(of node: NodeID, _ document: Document) -> NodeID? {
        var current: NodeID? = node
        for _ in 0..<mostSteps {
            guard let element = current else { return nil }
            if document.tag(element) == .td { return element }
            current = document.parent(element)
        }
        return nil
    }

    /// Elements between a cell and its text.
    private static let mostSteps = 4

    /// "(1)", "a)", "iv.", "1.2.", "[3]": a number or a letter or two with a mark of punctuation.
    static func isLabel(_ text: String) -> Bool {
        guard text.utf8.count <= mostOfLabel, let last = text.last, ").]".contains(last) else { return false }
        let inner = text.drop { "([".contains($0) }.withoutEnd { ").]".contains($0) }
        guard !inner.isEmpty else { return false }
        if inner.allSatisfy({ $0.isNumber || $0 == "." }) { return inner.first != "." }
        return inner.allSatisfy(\.isLetter) && (inner.count <= 2 || inner.allSatisfy { "ivxlIVXL".contains($0) })
    }

    private static let mostOfLabel = 10

    /// "–", "•": a mark that numbers nothing.
    static func isBullet(_ text: String) -> Bool { text.count == 1 && "–—-•·●○▪■□‣◦*".contains(text) }
}

extension Substring {
    /// Without the characters at the end for which something holds.
    fileprivate func withoutEnd(where isUnwanted: (Character) -> Bool) -> Substring {
        var end = endIndex
        while end > startIndex, isUnwanted(self[index(before: end)]) { end = index(before: end) }
        return self[..<end]
    }
}

extension InlineText {
    /// The text with another one and a space before it.
    func behind(_ mark: InlineText) -> InlineText {
        let shift = mark.text.utf8.count + 1
        let shifted = runs.map { InlineRun(range: ($0.range.lowerBound + shift)..<($0.range.upperBound + shift), style: $0.style) }
        return InlineText(origin: origin, text: mark.text + " " + text, runs: mark.runs + shifted)
    }
}
