public import PageTree

/// The class names of a page that hold one of some words.
public struct ClassMarks {
    /// By the number of a name; none when no name is one of them.
    private let isMarked: [Bool]

    /// - Parameter words: in small letters of ASCII.
    /// - Complexity: O(bytes of the page's distinct names).
    public init(_ document: Document, words: [String]) {
        let words = words.map { Array($0.utf8) }
        let marks = (0..<UInt32(document.symbols.count)).map { symbol in
            let name = document.symbols.slice(symbol)
            return words.contains { Self.holds(name, $0) }
        }
        isMarked = marks.contains(true) ? marks : []
    }

    /// Whether no name of the page is one of them.
    var isEmpty: Bool { isMarked.isEmpty }

    /// Whether an element bears one of the names as a class or id.
    public func mark(_ node: NodeID, in document: Document) -> Bool {
        guard !isMarked.isEmpty else { return false }
        return document.classes(node).contains { isMarked[Int($0)] } || document.identifier(node).map { isMarked[Int($0)] } == true
    }

    private static func holds(_ name: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
        guard name.count >= word.count else { return false }
        for start in name.startIndex...(name.endIndex - word.count) where name[start] | 0x20 == word[0] {
            if word.indices.allSatisfy({ name[start + $0] | 0x20 == word[$0] }) { return true }
        }
        return false
    }
}
