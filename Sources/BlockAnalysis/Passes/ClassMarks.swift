package import PageTree

/// The class names of a page that hold one of some words.
package struct ClassMarks {
    private let symbols: Set<UInt32>

    /// - Parameter words: in small letters of ASCII.
    /// - Complexity: O(bytes of the page's distinct names).
    package init(_ document: Document, words: [String]) {
        var found: Set<UInt32> = []
        let words = words.map { Array($0.utf8) }
        for symbol in 0..<UInt32(document.symbols.count) {
            let name = document.symbols.slice(symbol)
            if words.contains(where: { Self.holds(name, $0) }) { found.insert(symbol) }
        }
        symbols = found
    }

    /// Whether an element bears one of the names as a class or id.
    package func mark(_ node: NodeID, in document: Document) -> Bool {
        guard !symbols.isEmpty else { return false }
        return document.classes(node).contains { symbols.contains($0) } || document.identifier(node).map(symbols.contains) == true
    }

    private static func holds(_ name: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
        guard name.count >= word.count else { return false }
        for start in name.startIndex...(name.endIndex - word.count) where name[start] | 0x20 == word[0] {
            if zip(name[start...], word).allSatisfy({ $0 | 0x20 == $1 }) { return true }
        }
        return false
    }
}
