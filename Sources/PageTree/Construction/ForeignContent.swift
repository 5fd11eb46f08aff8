internal import TextPrimitives

/// SVG and MathML (13.2.6.5).
///
/// Where only what is shown is kept, SVG's graphics get no nodes: an element on the stack stands for the node around it. Its
/// `text` elements do, a block each; what SVG and MathML do not show (`title`, `metadata`, `annotation-xml`, …) is left out.
extension TreeConstructor {
    /// Whether a start tag belongs to foreign content rather than to HTML.
    func isForeignStart(_ name: ElementName, _ token: TagToken) -> Bool {
        guard let flags = adjustedCurrent?.flags, !flags.isDisjoint(with: .foreign) else { return false }
        if flags.contains(.htmlIntegration) { return false }
        if flags.contains(.mathText) { return token.name == ForeignNames.mglyph || token.name == ForeignNames.malignmark }
        return !(flags.contains(.annotationXML) && name.tag == .svg)
    }

    /// Whether a start tag ends foreign content; then what is open of it is closed.
    mutating func endsForeign(_ name: ElementName, _ token: TagToken, _ input: Span<UInt8>) -> Bool {
        let ends =
            name.tag == .font
            ? ["color", "face", "size"].contains { value(of: PackedName($0), token, input) != nil }
            : ForeignNames.breakouts.contains(name.tag)
        if ends { leaveForeign() }
        return ends
    }

    private mutating func leaveForeign() {
        while open.count > 1, !open.current.flags.isDisjoint(with: .foreign),
            open.current.flags.isDisjoint(with: [.mathText, .htmlIntegration])
        {
            pop()
        }
    }

    /// `<svg>` or `<math>` in HTML.
    mutating func startForeignRoot(_ name: ElementName, _ token: TagToken, _ input: Span<UInt8>) {
        insertForeign(name, token, input, name.tag == .svg ? .svg : .mathML)
    }

    mutating func insertForeign(_ name: ElementName, _ token: TagToken, _ input: Span<UInt8>) {
        let isSVG = adjustedCurrent?.flags.contains(.svg) == true
        insertForeign(name, token, input, isSVG ? .svg : .mathML)
    }

    private mutating func insertForeign(_ name: ElementName, _ token: TagToken, _ input: Span<UInt8>, _ namespace: Namespace) {
        var flags = ForeignNames.flags(token.name, namespace)
        if flags.contains(.annotationXML), let encoding = value(of: PackedName("encoding"), token, input),
            encoding == Array("text/html".utf8) || encoding == Array("application/xhtml+xml".utf8)
        {
            flags.insert(.htmlIntegration)
        }
        var nodeTag = name.tag
        if options.detail == .shown {
            if open.count > 0, open.current.flags.contains(.unshown) || ForeignNames.isUnshown(token.name, namespace) {
                flags.formUnion([.unshown, .transparent])
            } else if namespace == .svg, token.name != ForeignNames.svgText {
                flags.insert(.transparent)
            } else if namespace == .svg {
                nodeTag = .svgText
            }
        }
        if flags.contains(.transparent) {
            guard !token.isSelfClosing else { return }
            // What goes before the table stands behind it in the order of numbers.
            if fosters { startLinking() }
            return open.push(OpenElement(tag: .text, flags: flags, node: place().parent, symbol: symbol(name, token, input)))
        }
        let node = make(ElementName(tag: nodeTag, symbol: name.symbol), token, input, at: place())
        if options.detail == .everything { document.namespaces[Int(node)] = namespace }
        if token.isSelfClosing { return }
        open.push(OpenElement(tag: .text, flags: flags, node: node, symbol: symbol(name, token, input)))
    }

    private mutating func symbol(_ name: ElementName, _ token: TagToken, _ input: Span<UInt8>) -> UInt32 {
        name.tag.isCustom ? name.symbol : Self.knownNameBit | UInt32(name.tag.rawValue)
    }

    /// Marks a symbol that is the number of a name of the table.
    private static let knownNameBit: UInt32 = 1 << 31

    /// True when the end tag was foreign content's own.
    mutating func endInForeign(_ name: ElementName) -> Bool {
        if name.tag == .br || name.tag == .p {
            leaveForeign()
            return false
        }
        let wanted = name.tag.isCustom ? name.symbol : Self.knownNameBit | UInt32(name.tag.rawValue)
        var index = open.count - 1
        while index > 0 {
            if open[index].symbol == wanted {
                while open.count > index + 1 { pop() }
                pop(includingToken: true)
                return true
            }
            index -= 1
            if open[index].flags.isDisjoint(with: .foreign) { return false }
        }
        return true
    }

    mutating func foreignText(_ run: TextRun, _ input: Span<UInt8>) {
        let flags = open.count > 0 ? open.current.flags : []
        let isSpace = leadingSpace(run, input) == run.count
        if allowsFrameset, (run.source.start..<run.source.end).contains(where: { input[Int($0)] != 0 && !input[Int($0)].isHTMLSpace }) {
            allowsFrameset = false
        }
        if flags.contains(.transparent), isSpace { return }
        insertText(run)
    }
}

/// The names that matter in foreign content.
enum ForeignNames {
    static let mglyph = PackedName("mglyph")
    static let malignmark = PackedName("malignmark")
    static let svgText = PackedName("text")

    private static let mathText: Set<PackedName> = Set(["mi", "mo", "mn", "ms", "mtext"].map { PackedName($0) })
    private static let htmlIntegration: Set<PackedName> = Set(["foreignobject", "desc", "title"].map { PackedName($0) })
    private static let annotationXML = PackedName("annotation-xml")
    private static let unshownSVG: Set<PackedName> = Set(["title", "desc", "metadata", "style", "script"].map { PackedName($0) })

    static func flags(_ name: PackedName, _ namespace: Namespace) -> ElementFlags {
        if namespace == .svg {
            return htmlIntegration.contains(name) ? [.svg, .htmlIntegration, .special, .scope] : .svg
        }
        if mathText.contains(name) { return [.mathML, .mathText, .special, .scope] }
        return name == annotationXML ? [.mathML, .annotationXML, .special, .scope] : .mathML
    }

    /// What browsers do not show: descriptions and code in SVG, markup of another kind in MathML. Its `<annotation>` is not
    /// shown either, and stays: it holds the formula as TeX.
    static func isUnshown(_ name: PackedName, _ namespace: Namespace) -> Bool {
        namespace == .svg ? unshownSVG.contains(name) : name == annotationXML
    }

    /// Start tags of HTML that end foreign content.
    static let breakouts: Set<Tag> = [
        .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3, .h4, .h5, .h6, .head, .hr,
        .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small, .span, .strong, .strike, .sub, .sup, .table,
        .tt, .u, .ul, .var,
    ]
}
