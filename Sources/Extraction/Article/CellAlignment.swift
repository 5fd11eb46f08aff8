internal import PageTree

/// Where the text of a table's cell stands: by its attribute, its style, or a class of the common frameworks.
struct CellAlignment {
    private let document: Document
    /// By the symbol of a class.
    private let classes: [UInt32: ArticleTable.Alignment]
    private let attributes: [UInt32]

    private static let names: [String: ArticleTable.Alignment] = [
        "text-left": .left, "text-start": .left, "has-text-align-left": .left, "has-text-left": .left, "align-left": .left,
        "ta-left": .left,
        "text-center": .center, "text-centre": .center, "has-text-align-center": .center, "has-text-centered": .center,
        "align-center": .center, "ta-center": .center,
        "text-right": .right, "text-end": .right, "has-text-align-right": .right, "has-text-right": .right, "align-right": .right,
        "ta-right": .right,
    ]

    init(_ document: Document) {
        self.document = document
        classes = Dictionary(
            Self.names.compactMap { name, alignment in document.symbols.symbol(of: name).map { ($0, alignment) } }, uniquingKeysWith: { $1 }
        )
        attributes = ["align", "data-align"].compactMap { document.symbols.symbol(of: $0) }
    }

    /// How a cell, a row or a column is set; nil where it does not say.
    func of(_ element: NodeID) -> ArticleTable.Alignment? {
        for attribute in attributes {
            guard let value = document.attributeRange(attribute, of: element) else { continue }
            if let found = Self.alignment(String(decoding: document.arena[value], as: UTF8.self)) { return found }
        }
        if let style = document.attributeRange(Document.styleSymbol, of: element) {
            let written = String(decoding: document.arena[style], as: UTF8.self).lowercased()
            for declaration in written.split(separator: ";").reversed() {
                let parts = declaration.split(separator: ":", maxSplits: 1)
                guard parts.count == 2, parts[0].trimmed == "text-align" else { continue }
                return Self.alignment(parts[1].prefix { $0 != "!" }.trimmed)
            }
        }
        return document.classes(element).lazy.compactMap { classes[$0] }.first
    }

    private static func alignment(_ word: some StringProtocol) -> ArticleTable.Alignment? {
        switch word.lowercased() {
        case "left", "start": .left
        case "center", "middle", "-webkit-center": .center
        case "right", "end", "-webkit-right": .right
        default: nil
        }
    }
}
