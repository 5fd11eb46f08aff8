internal import PageTree

/// Levels of lists that only class names tell: Quill writes all items into one list (`ql-indent-2`), Google Docs each run of one level into
/// a list of its own (`lst-kix_a1b2-1`).
enum ListLevels {
    /// A list with the items of deeper levels inside those before them.
    /// - Parameter levels: one an item.
    /// - Complexity: O(items × levels).
    static func nested(_ list: ArticleList, _ levels: [Int]) -> ArticleList {
        guard let base = levels.first, levels.contains(where: { $0 != base }), levels.count == list.items.count else { return list }
        var result = list
        (result.items, result.numbers) = ([], nil)
        var index = 0
        while index < levels.count {
            let end = levels[index...].firstIndex { $0 <= base } ?? levels.count
            if end == index {
                result.items.append(list.items[index])
                index += 1
            } else {
                var inner = ArticleList(isNumbered: list.isNumbered, start: 1, items: Array(list.items[index..<end]))
                inner.letters = list.letters
                result.items[result.items.count - 1].append(.list(nested(inner, Array(levels[index..<end]))))
                index = end
            }
        }
        return result
    }

    /// Puts the items of a list into another one, so many levels down.
    static func insert(_ list: ArticleList, into outer: inout ArticleList, level: Int) {
        guard level > 0, let last = outer.items.indices.last else {
            outer.items += list.items
            return
        }
        if case .list(var inner) = outer.items[last].last {
            insert(list, into: &inner, level: level - 1)
            outer.items[last][outer.items[last].count - 1] = .list(inner)
        } else {
            outer.items[last].append(.list(list))
        }
    }

    /// Levels are few; a page may write any number.
    private static let most = 8

    /// The level of an item of Quill's; 0 for any other.
    static func level(of item: NodeID, _ document: Document) -> Int {
        number(behind: "ql-indent-", item, document)?.number ?? 0
    }

    /// Which of Google Docs' lists a list is part of, and its level there.
    static func place(of list: NodeID, _ document: Document) -> (name: String, level: Int)? {
        number(behind: "lst-kix_", list, document).map { ($0.name, $0.number) }
    }

    /// The number that a class with a known beginning ends with, and what stands between the two.
    private static func number(behind beginning: String, _ node: NodeID, _ document: Document) -> (name: String, number: Int)? {
        for symbol in document.classes(node) {
            let name = document.symbols[symbol]
            guard name.hasPrefix(beginning), let mark = name.lastIndex(of: "-"), let number = Int(name[name.index(after: mark)...]) else {
                continue
            }
            return (String(name[..<mark]), min(max(0, number), most))
        }
        return nil
    }
}
