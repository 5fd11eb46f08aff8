internal import PageTree

extension Document {
    /// Whether one of an element's classes, or its identifier where that is asked for, holds one of some small words.
    /// - Complexity: O(n) over the names.
    func isNamed(_ node: NodeID, _ words: [String], byIdentifier: Bool = false) -> Bool {
        let symbols = classes(node) + (byIdentifier ? identifier(node).map { [$0] } ?? [] : [])
        return symbols.contains { symbol in
            let name = String(decoding: self.symbols.slice(symbol), as: UTF8.self).lowercased()
            return words.contains(where: name.contains)
        }
    }

    /// The links at and below a node, in page order. - Complexity: O(n) over its descendants, as far as they are asked for.
    func links(in node: NodeID) -> some Sequence<NodeID> {
        (node.rawValue..<subtreeEnd(node).rawValue).lazy.map(NodeID.init(rawValue:)).filter { tag($0) == .a }
    }
}
