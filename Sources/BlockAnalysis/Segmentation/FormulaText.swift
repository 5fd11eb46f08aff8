internal import PageTree

/// A formula as TeX, where its MathML carries it (KaTeX, MathJax, MediaWiki, Pandoc).
enum FormulaText {
    /// The first `<annotation>` of a `<math>` that is TeX, white space folded; nil without one.
    /// - Complexity: O(n) over the subtree.
    static func tex(of math: NodeID, in document: Document) -> [UInt8]? {
        for raw in math.rawValue..<document.subtreeEnd(math).rawValue {
            let node = NodeID(rawValue: raw)
            guard document.tag(node).isCustom, document.name(of: node) == "annotation" else { continue }
            if let encoding = document.attribute("encoding", of: node), !encoding.lowercased().contains("tex") { continue }
            let words = document.textBytes(node).split(whereSeparator: { $0 <= 0x20 })
            return words.isEmpty ? nil : Array(words.joined(separator: [0x20]))
        }
        return nil
    }
}
