internal import PageTree
internal import TextPrimitives

/// The numbers of the items of an `<ol>`.
enum ListNumbers {
    /// The number of an item, by `start`, `value` and the items before it (HTML Standard, 4.4.5).
    /// - Complexity: O(items before it).
    static func number(of item: NodeID, in list: NodeID, _ document: Document) -> Int {
        func value(_ name: String, _ node: NodeID) -> Int? {
            document.attribute(name, of: node).flatMap { Int($0.trimmed) }.flatMap { (-99_999_999...99_999_999).contains($0) ? $0 : nil }
        }
        var number = value("start", list) ?? 1
        for child in document.children(list) where document.tag(child) == .li {
            number = value("value", child) ?? number
            if child == item { return number }
            number += 1
        }
        return number
    }
}
