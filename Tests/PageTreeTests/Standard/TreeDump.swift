import PageTree

/// A tree as html5lib's cases write it.
struct TreeDump {
    let document: Document
    private var lines: [String] = []

    /// - Parameter isFragment: whether what is below the root element is the whole.
    static func lines(_ document: Document, isFragment: Bool = false) -> [String] {
        var dump = TreeDump(document: document)
        let top = isFragment ? document.firstChild(Document.root) ?? Document.root : Document.root
        dump.children(of: top, 0)
        return dump.lines
    }

    private init(document: Document) { self.document = document }

    private mutating func children(of parent: NodeID, _ depth: Int) {
        var text = ""
        for child in document.children(parent) {
            if document.tag(child) == .text {
                text += document.text(child)
                continue
            }
            write(text, depth)
            text = ""
            node(child, depth)
        }
        write(text, depth)
    }

    private mutating func write(_ text: String, _ depth: Int) {
        if !text.isEmpty { add("\"\(text)\"", depth) }
    }

    private mutating func add(_ line: String, _ depth: Int) {
        lines.append("| " + String(repeating: "  ", count: depth) + line)
    }

    private mutating func node(_ node: NodeID, _ depth: Int) {
        let tag = document.tag(node)
        if tag == .comment { return add("<!-- \(document.text(node)) -->", depth) }
        if tag == .doctype { return add("<!DOCTYPE \(document.text(node))>", depth) }
        let namespace = document.namespaces.isEmpty ? .html : document.namespaces[node.index]
        add("<" + Self.name(document.name(of: node), namespace) + ">", depth)
        let attributes = document.attributes(of: node).map { (Self.attribute($0.name, namespace), $0.value) }
        for (name, value) in attributes.sorted(by: { Array($0.0.utf16).lexicographicallyPrecedes(Array($1.0.utf16)) }) {
            add("\(name)=\"\(value)\"", depth + 1)
        }
        if tag == .template, namespace == .html {
            add("content", depth + 1)
            children(of: node, depth + 2)
        } else {
            children(of: node, depth + 1)
        }
    }

    private static func name(_ name: String, _ namespace: Namespace) -> String {
        switch namespace {
        case .html: name
        case .svg: "svg " + (svgNames[name] ?? name)
        case .mathML: "math " + name
        }
    }

    private static func attribute(_ name: String, _ namespace: Namespace) -> String {
        if namespace == .html { return name }
        for prefix in ["xlink:", "xml:"] where name.hasPrefix(prefix) && foreignNames.contains(name) {
            return prefix.dropLast() + " " + name.dropFirst(prefix.count)
        }
        if name == "xmlns" { return "xmlns xmlns" }
        if name == "xmlns:xlink" { return "xmlns xlink" }
        return namespace == .mathML ? (name == "definitionurl" ? "definitionURL" : name) : svgAttributes[name] ?? name
    }

    private static let foreignNames: Set<String> = [
        "xlink:actuate", "xlink:arcrole", "xlink:href", "xlink:role", "xlink:show", "xlink:title", "xlink:type", "xml:lang", "xml:space",
    ]

    /// The document keeps names in small letters; the Standard's tables (13.2.6.1) say how SVG writes them.
    private static func table(_ names: String) -> [String: String] {
        Dictionary(uniqueKeysWithValues: names.split(separator: " ").map { ($0.lowercased(), String($0)) })
    }

    private static let svgNames = table(
        """
        altGlyph altGlyphDef altGlyphItem animateColor animateMotion animateTransform clipPath feBlend feColorMatrix \
        feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood \
        feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight \
        feSpecularLighting feSpotLight feTile feTurbulence foreignObject glyphRef linearGradient radialGradient textPath
        """)
    private static let svgAttributes = table(
        """
        attributeName attributeType baseFrequency baseProfile calcMode clipPathUnits diffuseConstant edgeMode filterUnits glyphRef \
        gradientTransform gradientUnits kernelMatrix kernelUnitLength keyPoints keySplines keyTimes lengthAdjust limitingConeAngle \
        markerHeight markerUnits markerWidth maskContentUnits maskUnits numOctaves pathLength patternContentUnits patternTransform \
        patternUnits pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits refX refY repeatCount repeatDur \
        requiredExtensions requiredFeatures specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles \
        surfaceScale systemLanguage tableValues targetX targetY textLength viewBox viewTarget xChannelSelector yChannelSelector zoomAndPan
        """)
}
