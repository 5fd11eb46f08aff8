public import PageTree

/// The class names of a page that hold one of some words.
public struct ClassMarks {
    /// By the number of a name; none when no name is one of them.
    private let isMarked: [Bool]

    /// - Parameter words: in small letters of ASCII.
    /// - Complexity: O(bytes of the page's distinct names).
    public init(_ document: Document, words: [String]) {
        let words = HeldWords(words)
        var marks: [Bool] = []
        let names = document.symbols.bytes.span
        for symbol in 0..<UInt32(document.symbols.count)
        where words.held(by: names.extracting(document.symbols.range(symbol))) != 0 {
            if marks.isEmpty { marks = [Bool](repeating: false, count: document.symbols.count) }
            marks[Int(symbol)] = true
        }
        isMarked = marks
    }

    /// Whether no name of the page is one of them.
    var isEmpty: Bool { isMarked.isEmpty }

    /// Whether an element bears one of the names as a class or id.
    public func mark(_ node: NodeID, in document: Document) -> Bool {
        guard !isMarked.isEmpty else { return false }
        return document.classes(node).contains { isMarked[Int($0)] } || document.identifier(node).map { isMarked[Int($0)] } == true
    }
}
