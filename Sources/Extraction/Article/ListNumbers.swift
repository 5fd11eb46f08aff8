internal import PageTree
internal import TextPrimitives

/// The numbers of the items of an `<ol>`.
enum ListNumbers {
    /// The numbers of some of its items, by `start`, `value`, `reversed` and the items before each (HTML Standard, 4.4.5).
    /// - Parameter items: in page order; nil for what stands in the list and is no item.
    /// - Complexity: O(items of the list).
    static func numbers(of items: [NodeID?], in list: NodeID, _ document: Document) -> [Int] {
        func value(_ name: String, _ node: NodeID) -> Int? {
            document.attribute(name, of: node).flatMap { Int($0.trimmed) }.flatMap { (-99_999_999...99_999_999).contains($0) ? $0 : nil }
        }
        let isReversed = isReversed(list, document)
        let step = isReversed ? -1 : 1
        let all = document.children(list).filter { document.tag($0) == .li }
        var number = value("start", list) ?? (isReversed ? all.count : 1)
        var known: [NodeID: Int] = [:]
        for child in all {
            number = value("value", child) ?? number
            known[child] = number
            number += step
        }
        var numbers: [Int] = []
        for item in items { numbers.append(item.flatMap { known[$0] } ?? (numbers.last.map { $0 + step } ?? 1)) }
        return numbers
    }

    /// Whether a list stands right behind another one.
    static func isNext(_ list: NodeID, behind other: NodeID, _ document: Document) -> Bool {
        var next = document.nextSibling(other)
        while let node = next, document.isText(node), document.textBytes(node).allSatisfy({ $0 <= 0x20 }) {
            next = document.nextSibling(node)
        }
        return next == list
    }

    /// Whether lists hold one item each and have one class in common, as programs write lists an item a list.
    static func areSingle(_ lists: [NodeID], _ document: Document) -> Bool {
        let names = lists.map { document.attribute("class", of: $0) }
        return names.allSatisfy { $0 != nil && $0 != "" && $0 == names[0] }
            && lists.allSatisfy { document.children($0).count { document.tag($0) == .li } == 1 }
    }

    /// Whether an item of a numbered list begins with its number as a text of its own, which the page draws in place of the browser's.
    static func isDrawn(_ item: [ArticleBlock], at index: Int) -> Bool {
        guard item.count > 1, case .paragraph(let text) = item[0], text.text.utf8.count <= 5 else { return false }
        let number = String(index + 1)
        return [number, number + ".", number + ")"].contains(text.text)
    }

    /// Whether a list was written as a text: its items hold text in boxes, and neither headings nor pictures, buttons or further parts of a
    /// page, as the cards of a template do.
    /// - Complexity: O(nodes of the list), up to `mostNodes`.
    static func isWritten(_ list: NodeID, _ document: Document) -> Bool {
        guard document.subtreeEnd(list).rawValue - list.rawValue <= mostNodes else { return false }
        return (list.rawValue..<document.subtreeEnd(list).rawValue).allSatisfy { raw in
            let node = NodeID(rawValue: raw)
            return document.isText(node) || ofText.contains(document.tag(node))
        }
    }

    private static let mostNodes: UInt32 = 400
    private static let ofText: Set<Tag> = [
        .ul, .ol, .li, .div, .p, .br, .span, .b, .strong, .em, .i, .u, .s, .a, .code, .pre, .sub, .sup, .font, .blockquote, .small, .mark,
        .label, .input,
    ]

    static func isReversed(_ list: NodeID, _ document: Document) -> Bool { document.attribute("reversed", of: list) != nil }

    /// The letters that a list is numbered by, or nil for digits.
    static func letters(of list: NodeID, _ document: Document) -> String? {
        document.attribute("type", of: list).map { String($0.trimmed) }.flatMap { ["a", "A", "i", "I"].contains($0) ? $0 : nil }
    }

    /// A number in letters; nil where there are none for it.
    static func text(_ number: Int, _ letters: String) -> String? {
        switch letters {
        case "a", "A": letter(number).map { letters == "a" ? $0.lowercased() : $0 }
        case "i", "I": roman(number).map { letters == "i" ? $0.lowercased() : $0 }
        default: nil
        }
    }

    /// A…Z, AA, AB and so on.
    private static func letter(_ number: Int) -> String? {
        guard number > 0 else { return nil }
        var (rest, text) = (number, "")
        while rest > 0 {
            text = String(Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26))) + text
            rest = (rest - 1) / 26
        }
        return text
    }

    private static func roman(_ number: Int) -> String? {
        guard (1...3999).contains(number) else { return nil }
        let signs = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"),
            (5, "V"), (4, "IV"), (1, "I"),
        ]
        var (rest, text) = (number, "")
        for (value, sign) in signs {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }
}
