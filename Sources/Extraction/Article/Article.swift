/// An article as every writer sees it: its blocks with their structure, made once from a verdict.
public struct Article: Sendable {
    public let title: InlineText?
    /// Subtitles and leads that the page shows apart from its body.
    public let subtitles: [InlineText]
    public let body: [ArticleBlock]
    /// What readers wrote below it, where that was asked for.
    public let comments: [ArticleBlock]

    public init(title: InlineText?, subtitles: [InlineText], body: [ArticleBlock], comments: [ArticleBlock] = []) {
        self.title = title
        self.subtitles = subtitles
        self.body = body
        self.comments = comments
    }
}

/// A block of an article.
public indirect enum ArticleBlock: Sendable {
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

    public var isFigure: Bool { if case .figure = self { true } else { false } }

    /// Terms with what they mean.
    public struct Definition: Sendable {
        public var terms: [InlineText]
        public var details: [ArticleBlock]
    }
}

/// A list with its items, which hold blocks, further lists among them.
public struct ArticleList: Sendable {
    public var isNumbered: Bool
    /// The first item's number.
    public var start: Int
    public var items: [[ArticleBlock]]
    /// The labels of a list of notes, to which marks in the text lead; one an item.
    public var notes: [String]? = nil
    /// How numbers are written that are no digits: "a", "A", "i" or "I".
    public var letters: String? = nil
    public var isReversed = false
    /// The numbers of the items, where they do not just go up from the first.
    public var numbers: [Int]? = nil
    /// Of a list of tasks: whether each is done; nil for an item without a box.
    public var checks: [Bool?]? = nil

    public func number(of item: Int) -> Int { numbers?[item] ?? start + item }

    /// Whether the numbers go on where those of another list end: a picture or a paragraph parts the two on the page.
    public func goesOn(from other: ArticleList) -> Bool {
        isNumbered && other.isNumbered && notes == nil && other.notes == nil && numbers == nil && other.numbers == nil && start > 1
            && start == other.start + other.items.count
    }

    /// Whether a task is done; nil for what is none.
    public func check(of item: Int) -> Bool? { checks?[item] }

    /// The number of an item as a reader sees it.
    public func label(of item: Int) -> String { letters.flatMap { ListNumbers.text(number(of: item), $0) } ?? String(number(of: item)) }
}

/// A table of data. Rows may have different numbers of cells.
public struct ArticleTable: Sendable {
    public struct Cell: Sendable {
        /// The cell's blocks, a line each; none for an empty one.
        public var lines: [InlineText]
        public var isHeader: Bool
        public var columns: Int
        public var rows: Int
        /// Where its text stands, where the page says so.
        public var alignment: Alignment? = nil
    }

    public enum Alignment: String, Sendable {
        case left, center, right
    }

    public var caption: [InlineText]
    public var rows: [[Cell]]

    /// How each of so many columns is set: as most of its cells with text say, those of data before their heading.
    /// - Complexity: O(places of the grid).
    public func alignments(_ width: Int) -> [Alignment?] {
        var counts = [[Alignment?: Int]](repeating: [:], count: width)
        for row in grid {
            for (column, place) in row.enumerated() {
                guard let cell = place, cell.columns == 1, !cell.lines.isEmpty else { continue }
                counts[column][cell.alignment, default: 0] += cell.isHeader ? 1 : 2
            }
        }
        return counts.map { count in count.first { $0.value * 2 > count.values.reduce(0, +) }?.key ?? nil }
    }

    /// Cells that one may reach over; more is a fault of the page.
    public static let longestSpan = 100

    /// The rows as a grid: a cell that reaches over several places stands in the first, the others are nil.
    /// - Complexity: O(cells and places that they reach over).
    public var grid: [[Cell?]] {
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
