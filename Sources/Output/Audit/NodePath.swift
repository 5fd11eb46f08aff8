package import PageTree

/// An element's place as a reader of the page's source would name it: `main > article#a.story > p`.
package enum NodePath {
    /// - Complexity: O(depth).
    package static func of(_ node: NodeID, in document: Document) -> String {
        var steps: [String] = []
        var current: NodeID? = node
        while let element = current, element != Document.root {
            let tag = document.tag(element)
            if tag != .html, tag != .body || steps.isEmpty { steps.append(step(element, document)) }
            current = document.parent(element)
        }
        return steps.reversed().joined(separator: " > ")
    }

    /// The element and those around it, below the body, the outermost first.
    static func elements(around node: NodeID, in document: Document) -> [(id: UInt32, name: String)] {
        var steps: [(id: UInt32, name: String)] = []
        var current: NodeID? = node
        while let element = current, element != Document.root, document.tag(element) != .body, document.tag(element) != .html {
            steps.append((element.rawValue, step(element, document)))
            current = document.parent(element)
        }
        return steps.reversed()
    }

    private static func step(_ element: NodeID, _ document: Document) -> String {
        let identifier = document.identifier(element).map { "#" + document.symbols[$0] } ?? ""
        return document.name(of: element) + identifier + document.classes(element).map { "." + document.symbols[$0] }.joined()
    }
}
