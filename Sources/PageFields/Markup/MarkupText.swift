internal import PageTree

/// The text of an element as readers see its parts: what stands in different boxes is not run together.
enum MarkupText {
    /// Text below a node with a line feed between boxes and a space between other elements.
    /// - Parameter skipping: elements whose text is left out.
    /// - Complexity: O(n) over the subtree, within `limit` nodes.
    static func parts(of node: NodeID, in document: Document, skipping: (NodeID) -> Bool = { _ in false }) -> String {
        var text = ""
        let end = document.subtreeEnd(node)
        var current = NodeID(rawValue: node.rawValue + 1)
        var steps = 0
        var isBroken = false
        var lastParent = node
        while current < end, steps < limit {
            steps += 1
            if document.isText(current) {
                if let parent = document.parent(current), parent != lastParent {
                    if !isBroken { isBroken = crossesBox(lastParent, parent, document, below: node) }
                    if isBroken { text += "\n" } else if !joins(lastParent, document) || !joins(parent, document) { text += " " }
                    lastParent = parent
                } else if isBroken {
                    text += "\n"
                }
                isBroken = false
                text += document.text(current)
                current = NodeID(rawValue: current.rawValue + 1)
                continue
            }
            let tag = document.tag(current)
            if tag == .br || tag == .hr { isBroken = true }
            if tag.isHidden || tag == .button || tag == .svg || skipping(current) {
                current = document.subtreeEnd(current)
                isBroken = true
                continue
            }
            current = NodeID(rawValue: current.rawValue + 1)
        }
        return text
    }

    /// Nodes of one element that are read.
    private static let limit = 400

    /// Letters in bold or italics go on within a word.
    private static func joins(_ node: NodeID, _ document: Document) -> Bool {
        switch document.tag(node) {
        case .b, .strong, .i, .em, .u, .sup, .sub, .font: true
        default: false
        }
    }

    /// Whether a block-level element begins or ends between two elements.
    private static func crossesBox(_ left: NodeID, _ right: NodeID, _ document: Document, below root: NodeID) -> Bool {
        for start in [left, right] {
            var node = start
            while node != root, !document.isAncestor(node, of: start == left ? right : left), node != (start == left ? right : left) {
                if document.tag(node).isBlock || document.tag(node) == .li { return true }
                guard let parent = document.parent(node) else { break }
                node = parent
            }
        }
        return false
    }

    /// What stands before a node within an element, at most the last `length` characters.
    static func before(_ node: NodeID, within root: NodeID, in document: Document, length: Int = 48) -> String {
        var current = node.rawValue
        var pieces: [String] = []
        var count = 0
        while current > root.rawValue + 1, count < length {
            current -= 1
            let candidate = NodeID(rawValue: current)
            guard document.isText(candidate) else { continue }
            let text = document.text(candidate)
            pieces.append(text)
            count += text.count
        }
        return String(pieces.reversed().joined(separator: " ").suffix(length))
    }
}
