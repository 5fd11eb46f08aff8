internal import BlockAnalysis
internal import PageTree
internal import TextPrimitives

/// Tells tables of data from those that lay out a page, and reads the former.
struct DataTables {
    private let document: Document
    /// Tables of data among those that hold printed blocks.
    private let data: Set<NodeID>

    private struct Tally {
        var blocks = 0
        var cells = 0
        var headings = 0
        var formulas = 0
        var formulaNumbers = 0
    }

    /// Counts the printed blocks of each table: most of those of a table of data have that role.
    /// - Complexity: O(printed blocks × depth), and the nodes of the tables.
    init(_ document: Document, _ verdict: Verdict) {
        self.document = document
        var tallies: [NodeID: Tally] = [:]
        let byRole = document.hasTablesByRole
        for block in verdict.bodyBlocks {
            guard let table = Self.nearest(verdict.view.blocks[block].container, document, byRole: byRole) else { continue }
            let role = verdict.labels.labels[block].role
            tallies[table, default: Tally()].blocks += 1
            if role == .table { tallies[table]!.cells += 1 }
            if role == .heading { tallies[table]!.headings += 1 }
            let nodes = verdict.view.blocks[block].nodes
            if nodes.lowerBound == nodes.upperBound, document.tag(nodes.lowerBound) == .math { tallies[table]!.formulas += 1 }
            if verdict.view.blocks[block].text.count <= 10, Self.isFormulaNumber(verdict.printedText(of: block)) {
                tallies[table]!.formulaNumbers += 1
            }
        }
        data = Set(
            tallies.filter { table, tally in
                // Formulas on lines of their own, each with its number beside it, are no table either.
                tally.headings == 0 && (tally.formulas == 0 || tally.formulas + tally.formulaNumbers < tally.blocks)
                    && (tally.cells * 2 >= tally.blocks || Self.hasHeaders(table, document) && tally.blocks >= 3)
            }.keys)
    }

    func isData(_ table: NodeID) -> Bool { data.contains(table) }

    /// "(1)", "(2.14a)".
    private static func isFormulaNumber(_ text: String) -> Bool {
        text.first == "(" && text.last == ")" && text.utf8.contains(where: \.isASCIIDigit)
    }

    private static func nearest(_ node: NodeID, _ document: Document, byRole: Bool) -> NodeID? {
        var node: NodeID? = node
        while let element = node, element != Document.root {
            if (byRole ? document.tablePart(element) : document.tag(element)) == .table { return element }
            node = document.parent(element)
        }
        return nil
    }

    /// Whether a table has cells of headings of its own: those of a table in one of its cells are not.
    private static func hasHeaders(_ table: NodeID, _ document: Document) -> Bool {
        var index = table.rawValue + 1
        let end = document.subtreeEnd(table).rawValue
        while index < end {
            let node = NodeID(rawValue: index)
            if document.tablePart(node) == .th { return true }
            index = document.tablePart(node) == .table ? document.subtreeEnd(node).rawValue : index + 1
        }
        return false
    }

    /// The cell or caption of a table in which an element stands.
    func cell(of element: NodeID, in table: NodeID) -> NodeID? {
        var found: NodeID?
        var node: NodeID? = element
        while let current = node, current != table, current != Document.root {
            switch document.tablePart(current) {
            case .td, .th, .caption: found = current
            default: break
            }
            node = document.parent(current)
        }
        return found
    }

    /// A table with all cells of the rows of which something is printed.
    /// - Complexity: O(nodes of the table).
    func table(_ table: NodeID, cells: [NodeID: [InlineText]]) -> ArticleTable {
        var result = ArticleTable(caption: cells[table] ?? [], rows: [])
        var row: [ArticleTable.Cell] = []
        var inHead: NodeID?
        // The foot is shown below, wherever it is written.
        var foot: [[ArticleTable.Cell]] = []
        var footEnd: NodeID?
        var rowIsOfFoot = false
        let alignments = CellAlignment(document)
        var columnAlignments: [ArticleTable.Alignment?] = []
        var rowAlignment: ArticleTable.Alignment?
        var column = 0
        func endRow() {
            if row.contains(where: { !$0.lines.isEmpty }) { if rowIsOfFoot { foot.append(row) } else { result.rows.append(row) } }
            row = []
        }
        var index = table.rawValue + 1
        let end = document.subtreeEnd(table).rawValue
        while index < end {
            let node = NodeID(rawValue: index)
            index += 1
            switch document.tablePart(node) {
            case .table: index = document.subtreeEnd(node).rawValue
            case .caption: result.caption += cells[node] ?? []
            case .thead: inHead = document.subtreeEnd(node)
            case .tfoot:
                endRow()
                footEnd = document.subtreeEnd(node)
            case .col:
                for _ in 0..<span("span", node, from: 1) where columnAlignments.count < ArticleTable.longestSpan {
                    columnAlignments.append(alignments.of(node))
                }
            case .tr:
                endRow()
                (rowAlignment, column) = (alignments.of(node), 0)
                rowIsOfFoot = footEnd.map { node < $0 } ?? false
            case .td, .th:
                let isHeader = document.tablePart(node) == .th || inHead.map { node < $0 } == true
                row.append(
                    .init(
                        lines: cells[node] ?? [], isHeader: isHeader, columns: span("colspan", node, from: 1),
                        rows: span("rowspan", node, from: 1),
                        alignment: alignments.of(node) ?? rowAlignment
                            ?? (column < columnAlignments.count ? columnAlignments[column] : nil)))
                column += span("colspan", node, from: 1)
            default: break
            }
        }
        endRow()
        result.rows += foot
        return result
    }

    private func span(_ name: String, _ cell: NodeID, from least: Int) -> Int {
        let value = document.attribute(name, of: cell).flatMap { Int($0.trimmed) } ?? least
        return min(max(value, least), ArticleTable.longestSpan)
    }
}
