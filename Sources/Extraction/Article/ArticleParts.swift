internal import BlockAnalysis
internal import PageTree

/// A verdict's printed blocks, with list items and table rows gathered, as the writers need them.
package struct ArticleParts {
    package enum Part {
        case heading(Piece, level: Int)
        case paragraph(Piece)
        case quote(Piece)
        case code(Piece)
        /// Items in a row, each with whether its list is numbered.
        case list([Piece], isNumbered: Bool)
        /// Rows of cells.
        case table([[Piece]])
    }

    package let title: Piece?
    /// Subtitles and leads that the page shows apart from its body.
    package let subtitles: [Piece]
    package let body: [Part]

    /// - Complexity: O(n) over the printed text.
    package init(_ verdict: Verdict) {
        title = verdict.metadata.title.map { Piece(origin: .field("title"), text: $0) }
        subtitles = verdict.subtitleBlocks.map { Piece(origin: .block($0), text: verdict.printedText(of: $0)) }
        var gathered = Gathering(verdict: verdict)
        for block in verdict.bodyBlocks { gathered.add(block) }
        body = gathered.finish()
    }

    private struct Gathering {
        let verdict: Verdict
        private var parts: [Part] = []
        private var items: [Piece] = []
        private var isNumbered = false
        private var rows: [[Piece]] = []
        private var lastRow: NodeID?
        private var lastBlock = -2

        init(verdict: Verdict) { self.verdict = verdict }

        mutating func add(_ block: Int) {
            let text = Piece(origin: .block(block), text: verdict.printedText(of: block))
            let role = verdict.labels.labels[block].role
            if role != .list || block != lastBlock + 1 { endList() }
            if role != .table { endTable() }
            switch role {
            case .heading: parts.append(.heading(text, level: level(block)))
            case .quote: parts.append(.quote(text))
            case .code: parts.append(.code(text))
            case .list:
                isNumbered = isInNumberedList(block)
                items.append(text)
            case .table:
                let row = ancestor(.tr, of: block)
                if row == lastRow, row != nil, !rows.isEmpty { rows[rows.count - 1].append(text) } else { rows.append([text]) }
                lastRow = row
            default: parts.append(.paragraph(text))
            }
            lastBlock = block
        }

        mutating func finish() -> [Part] {
            endList()
            endTable()
            return parts
        }

        private mutating func endList() {
            if !items.isEmpty { parts.append(.list(items, isNumbered: isNumbered)) }
            items = []
        }

        private mutating func endTable() {
            if !rows.isEmpty { parts.append(.table(rows)) }
            rows = []
            lastRow = nil
        }

        private func level(_ block: Int) -> Int {
            guard let document = verdict.view.document else { return 2 }
            return HeadingLevel.of(verdict.view.blocks[block], in: document) ?? 2
        }

        private func ancestor(_ tag: Tag, of block: Int) -> NodeID? {
            guard let document = verdict.view.document else { return nil }
            var node: NodeID? = verdict.view.blocks[block].container
            while let current = node {
                if document.tag(current) == tag { return current }
                node = document.parent(current)
            }
            return nil
        }

        private func isInNumberedList(_ block: Int) -> Bool {
            guard let numbered = ancestor(.ol, of: block) else { return false }
            return ancestor(.ul, of: block).map { $0 < numbered } ?? true
        }
    }
}
