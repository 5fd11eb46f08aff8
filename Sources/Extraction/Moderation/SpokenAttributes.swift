internal import PageTree
internal import TextModeration

/// What elements show or say in attributes: descriptions of pictures, titles, labels and hints of controls.
enum SpokenAttributes {
    /// An attribute of an element of the page.
    struct Place: Hashable {
        let element: NodeID
        let name: String
    }

    /// Shown, spoken by screen readers, a page of its own (`srcdoc`), or (`href`) where a number to call or a word may stand.
    static let names = [
        "alt", "title", "label", "placeholder", "value", "summary", "srcdoc", "href", "aria-label", "aria-description", "aria-placeholder",
        "aria-roledescription", "aria-valuetext", "abbr", "download",
    ]

    /// Those of a comment as HTML, in page order.
    /// - Complexity: O(n) over the document; one without them costs a look at each name.
    static func places(in document: Document) -> [Place] {
        let symbols = names.compactMap { name in document.symbols.symbol(of: name).map { (symbol: $0, name: name) } }
        guard !symbols.isEmpty else { return [] }
        var places: [Place] = []
        for index in 0..<UInt32(document.nodeCount) {
            let element = NodeID(rawValue: index)
            guard !document.isCharacterData(element) else { continue }
            document.forEachAttribute(of: element) { symbol, value in
                guard !value.isEmpty, let name = symbols.first(where: { $0.symbol == symbol })?.name else { return }
                if name != "value" || showsValue(element, document) { places.append(Place(element: element, name: name)) }
            }
        }
        return places
    }

    /// Those of a page that are printed with its article: descriptions of figures, and what abbreviations stand for.
    /// - Complexity: O(n) over the article's nodes.
    static func printed(in verdict: Verdict, _ document: Document) -> [Place] {
        var places: [Place] = []
        if verdict.reading.figures {
            let figures = FigureFinder(verdict, document, LinkBase(url: nil)).find()
            places = figures.compactMap { $0.described }
        }
        guard let first = verdict.bodyBlocks.first, let last = verdict.bodyBlocks.last else { return places }
        let blocks = verdict.view.blocks
        for index in blocks[first].nodes.lowerBound.rawValue..<blocks[last].nodes.upperBound.rawValue {
            let element = NodeID(rawValue: index)
            if document.tag(element) == .abbr { places.append(Place(element: element, name: "title")) }
        }
        return places
    }

    /// Of other elements and controls a value is what programs are told.
    private static func showsValue(_ element: NodeID, _ document: Document) -> Bool {
        guard document.name(of: element) == "input" else { return false }
        let kind = document.attribute("type", of: element)?.lowercased()
        return !["hidden", "checkbox", "radio", "image", "range", "color"].contains(kind ?? "text")
    }
}

extension SpokenAttributes.Place {
    func piece(in document: Document) -> ModerationPiece? {
        guard let text = document.attribute(name, of: element), !text.isEmpty else { return nil }
        let bytes = Array(text.utf8)
        return ModerationPiece(
            .attribute(element: Int(element.rawValue), name: document.name(of: element) + " " + name), bytes, 0..<bytes.count,
            mayHoldMarkup: name == "srcdoc" || name == "href")
    }
}
