public import TextModeration

/// How a part of a text is set.
public enum InlineStyle: Sendable, Hashable {
    case strong, emphasis, code, superscript, `subscript`, deleted, marked
    /// A link, with its target resolved against the page's address.
    case link(String)
    /// A formula, written as TeX.
    case formula
    /// What the letters stand for.
    case abbreviation(String)
    /// A time, as machines read it.
    case time(String)
    /// Another direction of writing than around it: "ltr", "rtl" or "auto".
    case direction(String)
    /// Another language than around it, by its tag.
    case language(String)
    /// The mark of a note, by the note's label.
    case note(String)
    /// The label that a note begins with, where it stands in a paragraph of its own.
    case noteLabel(String)

    /// As it stands in JSON.
    public var name: String {
        switch self {
        case .strong: "strong"
        case .emphasis: "emphasis"
        case .code: "code"
        case .superscript: "superscript"
        case .subscript: "subscript"
        case .deleted: "deleted"
        case .marked: "marked"
        case .link: "link"
        case .formula: "formula"
        case .abbreviation: "abbreviation"
        case .time: "time"
        case .direction: "direction"
        case .language: "language"
        case .note: "note"
        case .noteLabel: "note_label"
        }
    }

    /// What it says beside its name.
    public var value: String? {
        switch self {
        case .abbreviation(let value), .time(let value), .direction(let value), .language(let value), .note(let value),
            .noteLabel(let value):
            value
        default: nil
        }
    }
}

/// A part of a text in a style of its own.
public struct InlineRun: Sendable, Equatable {
    /// Bytes of the text's UTF-8; neither end stands at white space.
    public var range: Range<Int>
    public let style: InlineStyle
}

/// A text of the article with the styles of its parts. No style changes the text.
public struct InlineText: Sendable {
    public let origin: TextOrigin
    public let text: String
    /// Properly nested: of two that overlap one holds the other and stands before it.
    public let runs: [InlineRun]

    public init(origin: TextOrigin, text: String, runs: [InlineRun] = []) {
        self.origin = origin
        self.text = text
        self.runs = runs
    }

    /// The same text without one kind of style.
    public func without(_ isUnwanted: (InlineStyle) -> Bool) -> InlineText {
        InlineText(origin: origin, text: text, runs: runs.filter { !isUnwanted($0.style) })
    }

    /// A text as a tree: a leaf, or a style around further ones.
    public indirect enum Node: Sendable {
        case text(Range<Int>)
        case styled(InlineStyle, [Node])
    }

    /// The text as a tree. - Complexity: O(runs).
    public var nodes: [Node] {
        var position = 0
        var next = runs.startIndex
        return nodes(upTo: text.utf8.count, &position, &next)
    }

    private func nodes(upTo end: Int, _ position: inout Int, _ next: inout Int) -> [Node] {
        var nodes: [Node] = []
        while next < runs.endIndex, runs[next].range.lowerBound < end {
            let run = runs[next]
            next += 1
            if position < run.range.lowerBound { nodes.append(.text(position..<run.range.lowerBound)) }
            position = run.range.lowerBound
            nodes.append(.styled(run.style, self.nodes(upTo: run.range.upperBound, &position, &next)))
        }
        if position < end { nodes.append(.text(position..<end)) }
        position = end
        return nodes
    }
}
