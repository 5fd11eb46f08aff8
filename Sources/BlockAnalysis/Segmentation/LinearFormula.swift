internal import PageTree

/// MathML on one line, as people type formulas: `a/b`, `x^2`, `x_i`, `sqrt(x)`. Without it the parts of a fraction would be one word.
struct LinearFormula {
    private let document: Document

    /// Elements inside each other that are told apart; what is deeper is only text.
    private static let deepest = 48

    /// Nil for a formula without a sign.
    /// - Complexity: O(n) over the subtree, times `deepest` at most.
    static func text(of math: NodeID, in document: Document) -> [UInt8]? {
        let text = LinearFormula(document: document).row(math, depth: 0).text
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.isEmpty ? nil : Array(words.joined(separator: " ").utf8)
    }

    /// A part of a formula as text.
    private struct Part {
        var text = ""
        /// Signs beside each other that a bar or a raised sign would part.
        var isCompound = false

        /// In parentheses where more than one sign.
        var closed: String { isCompound ? "(\(text))" : text }

        mutating func append(_ other: Part) {
            if other.text.isEmpty { return }
            isCompound = isCompound || !text.isEmpty || other.isCompound
            text += other.text
        }
    }

    private func row(_ node: NodeID, depth: Int) -> Part {
        var row = Part()
        for child in document.children(node) { row.append(part(child, depth: depth + 1)) }
        return row
    }

    private func elements(_ node: NodeID) -> [NodeID] { document.children(node).filter { !document.isText($0) } }

    private func part(_ node: NodeID, depth: Int) -> Part {
        if document.isText(node) { return sign(document.text(node)) }
        guard depth < Self.deepest else { return sign(document.textContent(node)) }
        func inner(_ node: NodeID) -> Part { part(node, depth: depth + 1) }
        let name = document.name(of: node)
        switch name {
        case "mi", "mn", "mo", "ms": return sign(document.textContent(node))
        case "mtext": return words(document.textContent(node))
        case "mspace", "mphantom", "annotation", "annotation-xml", "none", "mprescripts": return Part()
        case "semantics", "maction": return elements(node).first.map(inner) ?? Part()
        case "msqrt": return Part(text: "sqrt(\(row(node, depth: depth).text))")
        case "mfenced": return fenced(node, depth)
        case "mtable": return table(node, depth)
        default: break
        }
        let children = Self.scripted.contains(name) ? elements(node).prefix(3) : []
        guard children.count >= 2 else { return row(node, depth: depth) }
        let parts = children.map(inner)
        let base = parts[0]
        switch name {
        case "mfrac": return Part(text: base.closed + "/" + parts[1].closed, isCompound: true)
        case "mroot": return Part(text: "\(base.closed)^(1/\(parts[1].closed))")
        case "msup": return Part(text: base.closed + Self.raised(parts[1]))
        case "mover": return Part(text: base.closed + (Self.isAccent(parts[1].text) ? parts[1].text : Self.raised(parts[1])))
        case "msub", "munder": return Part(text: base.closed + "_" + parts[1].closed)
        default: return Part(text: base.closed + "_" + parts[1].closed + (parts.count > 2 ? Self.raised(parts[2]) : ""))
        }
    }

    private static let scripted: Set<String> = [
        "mfrac", "mroot", "msup", "msub", "msubsup", "mover", "munder", "munderover", "mmultiscripts",
    ]

    /// Primes stand behind their letter as they are.
    private static func raised(_ part: Part) -> String {
        if part.text.isEmpty { return "" }
        return part.text.unicodeScalars.allSatisfy { "′″‴'".unicodeScalars.contains($0) } ? part.text : "^" + part.closed
    }

    /// A bar, a hat, an arrow over a letter.
    private static func isAccent(_ text: String) -> Bool {
        text.unicodeScalars.count == 1 && text.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
    }

    /// A number or a name is one sign, however long. What multiplies without being seen says nothing; what applies parts a function from
    /// what it is of.
    private func sign(_ text: String) -> Part {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            switch scalar.value {
            case 0x2062...0x2064, 0x200B: continue
            case 0x2061: scalars.append(" ")
            default: scalars.append(scalar)
            }
        }
        return Part(text: String(scalars))
    }

    /// Words keep a space between themselves and the signs beside them.
    private func words(_ text: String) -> Part {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard words.unicodeScalars.count > 1 else { return sign(words) }
        return Part(text: " \(words) ", isCompound: true)
    }

    private func fenced(_ node: NodeID, _ depth: Int) -> Part {
        let parts = elements(node).map { part($0, depth: depth + 1).text }
        let marks = Array((document.attribute("separators", of: node) ?? ",").filter { !$0.isWhitespace })
        var text = document.attribute("open", of: node) ?? "("
        for (index, part) in parts.enumerated() {
            if index > 0, let last = marks.last { text.append(index - 1 < marks.count ? marks[index - 1] : last) }
            text += part
        }
        return Part(text: text + (document.attribute("close", of: node) ?? ")"))
    }

    /// Rows are parted by semicolons, their cells by commas.
    private func table(_ node: NodeID, _ depth: Int) -> Part {
        let rows = elements(node).map { row in
            elements(row).map { part($0, depth: depth + 2).text }.filter { !$0.isEmpty }.joined(separator: ", ")
        }
        return Part(text: rows.joined(separator: "; "), isCompound: true)
    }
}
