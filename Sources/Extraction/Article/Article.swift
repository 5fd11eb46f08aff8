/// An article as every writer sees it: its blocks with their structure, made once from a verdict.
package struct Article: Sendable {
    package let title: InlineText?
    /// Subtitles and leads that the page shows apart from its body.
    package let subtitles: [InlineText]
    package let body: [ArticleBlock]
    /// What readers wrote below it, where that was asked for.
    package let comments: [ArticleBlock]

    package init(title: InlineText?, subtitles: [InlineText], body: [ArticleBlock], comments: [ArticleBlock] = []) {
        self.title = title
        self.subtitles = subtitles
        self.body = body
        self.comments = comments
    }
}

/// A block of an article.
package indirect enum ArticleBlock: Sendable {
    /// Level 1…6, as the page has it.
    case heading(InlineText, level: Int)
    case paragraph(InlineText)
    /// White space is text; the language by its common name, where the page tells it.
    case code(InlineText, language: String?)
    /// A quotation of blocks, with the address of what it was taken from where the page tells it (`cite`).
    case quote([ArticleBlock], source: String?)
    case list(ArticleList)
    case definitions([Definition])
    case table(ArticleTable)
    /// Nothing that plain text has.
    case figure(ArticleFigure)

    package var isFigure: Bool { if case .figure = self { true } else { false } }

    /// Terms with what they mean.
    package struct Definition: Sendable {
        package var terms: [InlineText]
        package var details: [ArticleBlock]
    }
}

/// A list with its items, which hold blocks, further lists among them.
package struct ArticleList: Sendable {
    package var isNumbered: Bool
    /// The first item's number.
    package var start: Int
    package var items: [[ArticleBlock]]
    /// The labels of a list of notes, to which marks in the text lead; one an item.
    package var notes: [String]? = nil
    /// How numbers are written that are no digits: "a", "A", "i" or "I".
    package var letters: String? = nil
    package var isReversed = false
    /// The numbers of the items, where they do not just go up from the first.
    package var numbers: [Int]? = nil
    /// Of a list of tasks: whether each is done; nil for an item without a box.
    package var checks: [Bool?]? = nil

    package func number(of item: Int) -> Int { numbers?[item] ?? start + item }

    /// Whether a task is done; nil for what is none.
    package func check(of item: Int) -> Bool? { checks?[item] }

    /// The number of an item as a reader sees it.
    package func label(of item: Int) -> String { letters.flatMap { ListNumbers.text(number(of: item), $0) } ?? String(number(of: item)) }
}

/// A table of data. Rows may have different numbers of cells.
package struct ArticleTable: Sendable {
    package struct Cell: Sendable {
        /// The cell's blocks, a line each; none for an empty one.
        package var lines: [InlineText]
        package var isHeader: Bool
        package var columns: Int
        package var rows: Int
    }

    package var caption: [InlineText]
    package var rows: [[Cell]]

    /// Cells that one may reach over; more is a fault of the page.
    package static let longestSpan = 100

    /// The rows as a grid: a cell that reaches over several places stands in the first, the others are nil.
    /// - Complexity: O(cells and places that they reach over).
    package var grid: [[Cell?]] {
        var grid: [[Cell?]] = []
        /// By column: how many rows further a cell from above reaches.
        var taken: [Int] = []
        for row in rows {
            var line: [Cell?] = []
            func passTaken() {
                while line.count < taken.count, taken[line.count] > 0 {
                    taken[line.count] -= 1
                    line.append(nil)
                }
            }
            for cell in row {
                passTaken()
                for place in 0..<cell.columns {
                    while taken.count <= line.count { taken.append(0) }
                    taken[line.count] = cell.rows - 1
                    line.append(place == 0 ? cell : nil)
                }
            }
            passTaken()
            grid.append(line)
        }
        return grid
    }
}
