public import PageTree
internal import TextPrimitives

/// A formula as TeX, where the page carries it (KaTeX, MathJax, MediaWiki, Pandoc, pictures with their source as `alt`), else what its
/// MathML says on one line.
public enum FormulaText {
    /// The formula that an element is; nil for one that is none.
    static func source(of node: NodeID, in document: Document) -> [UInt8]? {
        switch document.tag(node) {
        case .math: tex(of: node, in: document) ?? LinearFormula.text(of: node, in: document)
        case .script: script(node, in: document)
        case .img: picture(node, in: document)
        default: nil
        }
    }

    /// Whether a block is one formula and nothing else.
    static func isAll(of block: TextBlock, in document: Document) -> Bool {
        block.nodes.lowerBound == block.nodes.upperBound
            && [.math, .script, .img, .span, .div].contains(document.tag(block.nodes.lowerBound))
    }

    /// MathJax 2: `<script type="math/tex">`.
    private static func script(_ node: NodeID, in document: Document) -> [UInt8]? {
        guard let type = document.attribute("type", of: node), FormulaScript.isType(type.utf8) else { return nil }
        return folded(document.textBytes(node))
    }

    /// Whether a picture is one of a formula, so that its text stands for it.
    public static func isPicture(_ node: NodeID, in document: Document) -> Bool { picture(node, in: document) != nil }

    private static let pictureNames: Set<String> = ["latex", "tex", "math", "formula", "equation", "mathjax", "texrender", "latex-formula"]
    private static let pictureMakers = [
        "latex.codecogs.com", "/latex.php", "chart?cht=tx", "/math/render", "/cgi-bin/mathtex", "/equation?tex=", "quicklatex",
        "/mimetex.cgi", "math.vercel.app", "i.upmath.me",
    ]
    static let longestPicture = 2000

    /// A picture that TeX was made into, by its class or by who made it.
    private static func picture(_ node: NodeID, in document: Document) -> [UInt8]? {
        guard let alt = document.attribute("alt", of: node), !alt.isEmpty, alt.utf8.count <= longestPicture else { return nil }
        // "Formula 3" is no formula.
        guard alt.utf8.contains(where: isFormulaSign) || alt.utf8.count <= 3 else { return nil }
        let isNamed = document.classes(node).contains { pictureNames.contains(document.symbols[$0].lowercased()) }
        guard isNamed || isMade(node, in: document), !hasMathBeside(node, in: document) else { return nil }
        return folded(Array(alt.utf8))
    }

    private static func isFormulaSign(_ byte: UInt8) -> Bool {
        switch UnicodeScalar(byte) {
        case "\\", "^", "_", "=", "+", "{", "}", "<", ">", "/", "*", "-": true
        default: false
        }
    }

    /// Whether a picture's address is of a program that makes pictures of TeX. Pictures within an address of their own are not.
    private static func isMade(_ node: NodeID, in document: Document) -> Bool {
        guard let source = document.attribute("src", of: node), !source.hasPrefix("data:") else { return false }
        return pictureMakers.contains { source.byteRange(of: $0) != nil }
    }

    /// The picture stands for MathML that is there as well.
    private static func hasMathBeside(_ node: NodeID, in document: Document) -> Bool {
        guard let parent = document.parent(node) else { return false }
        return document.children(parent).prefix(4).contains { document.tag($0) == .math || isHeld(by: $0, in: document) }
    }

    static func folded(_ bytes: some Collection<UInt8>) -> [UInt8]? {
        var words = bytes.split(whereSeparator: { $0 <= 0x20 }).map { Array($0) }
        // MediaWiki writes all of its formulas as "{\displaystyle …}".
        if words.count > 1, Self.sizes.contains(words[0]), words[words.count - 1].last == 0x7D {
            words.removeFirst()
            words[words.count - 1].removeLast()
            if words[words.count - 1].isEmpty { words.removeLast() }
        }
        return words.isEmpty ? nil : Array(words.joined(separator: [0x20]))
    }

    private static let sizes = ["{\\displaystyle", "{\\textstyle"].map { Array($0.utf8) }

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
            return folded(document.textBytes(node))
        }
        // `alttext` is TeX where LaTeXML or MediaWiki wrote the formula: it has a command or a raised part.
        if let told = document.attribute("alttext", of: math), told.utf8.contains(where: { $0 == 0x5C || $0 == 0x5E || $0 == 0x5F }) {
            return folded(told.utf8)
        }
        return nil
    }
}
