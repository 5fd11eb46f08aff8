internal import PageTree

/// An element like one of a page, small, in words of our own: what a rule's test shows.
enum ElementSample {
    private static let attributes = ["class", "id", "itemprop", "property", "rel", "data-testid", "data-type", "data-qa", "role"]

    /// Around it stand the elements that its selector may need.
    static func html(of node: NodeID, in document: Document, text: String = "Текст.") -> String {
        var chain: [NodeID] = []
        var current: NodeID? = node
        while let element = current, element != Document.root, !["body", "html"].contains(document.name(of: element)) {
            chain.append(element)
            current = document.parent(element)
        }
        let escaped = String(text.prefix(60).map { $0 == "<" || $0 == "&" ? " " : $0 })
        return chain.reduce(escaped) { inner, element in
            let own = attributes.compactMap { name in
                document.attribute(name, of: element).map { " \(name)=\"\(String($0.map { $0 == "\"" || $0 == "<" ? " " : $0 }))\"" }
            }
            let tag = document.name(of: element)
            return "<\(tag)\(own.joined())>\(inner)</\(tag)>"
        }
    }
}
