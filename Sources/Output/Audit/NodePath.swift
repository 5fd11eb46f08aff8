internal import PageTree

/// An element's place as a reader of the page's source would name it: `main > article#a.story > p`.
enum NodePath {
    /// - Complexity: O(depth).
    static func of(_ node: NodeID, in document: Document) -> String {
        var steps: [String] = []
        var current: NodeID? = node
        while let element = current, element != Document.root {
            let tag = document.tag(element)
            if tag != .html, tag != .body || steps.isEmpty { steps.append(step(element, document)) }
            current = document.parent(element)
        }
        return steps.reversed().joined(separator: " > ")
    }

    private static func step(_ element: NodeID, _ document: Document) -> String {
        let identifier = document.identifier(element).map { "#" + document.symbols[$0] } ?? ""
        return document.name(of: element) + identifier + document.classes(element).map { "." + document.symbols[$0] }.joined()
    }
}
