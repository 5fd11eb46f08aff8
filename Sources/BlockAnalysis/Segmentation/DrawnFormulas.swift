public import PageTree

/// Formulas whose TeX stands in an attribute of the element in which a program draws them.
public struct DrawnFormulas {
    private let document: Document
    private let attributes: [UInt32]

    private static let names = ["data-latex", "data-tex", "data-math", "data-formula", "data-equation"]
    /// Nodes that a formula is drawn with.
    private static let mostNodes: UInt32 = 3000

    public init(_ document: Document) {
        self.document = document
        attributes = Self.names.compactMap { document.symbols.symbol(of: $0) }
    }

    /// The source that an element keeps of the formula inside of it; nil for one that keeps none.
    /// - Complexity: O(attributes).
    public func source(_ node: NodeID) -> [UInt8]? {
        guard document.tag(node) == .span || document.tag(node) == .div else { return nil }
        var source: [UInt8]?
        document.forEachAttribute(of: node) { name, value in
            if source == nil, attributes.contains(name) { source = formula(document.arena[value], of: node) }
        }
        return source
    }

    /// An attribute may as well hold an address, or JSON of a program.
    private func formula(_ value: ArraySlice<UInt8>, of node: NodeID) -> [UInt8]? {
        let isTeX = value.contains { $0 == 0x5C || $0 == 0x5E || $0 == 0x5F || $0 == 0x3D }
        guard isTeX, value.count <= FormulaText.longestPicture, value.first != 0x2F, !value.starts(with: "http".utf8),
            !value.starts(with: "{\"".utf8), document.subtreeEnd(node).rawValue - node.rawValue <= Self.mostNodes
        else { return nil }
        return FormulaText.folded(value)
    }
}
