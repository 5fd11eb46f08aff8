internal import PageTree

/// A formula as TeX, where its MathML carries it (KaTeX, MathJax, MediaWiki, Pandoc).
enum FormulaText {
    /// Whether an element holds MathML with TeX and nothing else: what hides it shows a picture of it.
    static func isHeld(by node: NodeID, in document: Document) -> Bool {
        guard document.tag(node) == .span, let child = document.firstChild(node), document.tag(child) == .math,
            document.subtreeEnd(child) == document.subtreeEnd(node)
        else { return false }
        return tex(of: child, in: document) != nil
    }

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
        // `alttext` is TeX where LaTeXML or MediaWiki wrote the formula: it has a command or a raised part.
        if let told = document.attribute("alttext", of: math), told.utf8.contains(where: { $0 == 0x5C || $0 == 0x5E || $0 == 0x5F }) {
            return Array(told.split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8)
        }
        return nil
    }
}
