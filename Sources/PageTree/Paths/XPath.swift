internal import CLibXML2

/// An XPath 1.0 expression (W3C Recommendation of 1999), checked once and evaluated by libxml2.
public struct XPath: Sendable {
    public let source: String
    let comparesSets: Bool

    /// Bytes of the longest expression.
    private static let longest = 16 << 10

    /// - Throws: `XPathError` for what libxml2 cannot compile.
    public init(_ source: String) throws(XPathError) {
        guard source.utf8.count <= Self.longest else {
            throw XPathError(expression: source, message: "an expression may have at most \(Self.longest) bytes")
        }
        LibXML.start()
        guard unsafe winnow_xpath_compiles(source) != 0 else {
            throw XPathError(expression: source, message: "libxml2 cannot compile it")
        }
        self.init(trusted: source)
    }

    /// One that is known to compile.
    public init(trusted source: String) {
        self.source = source
        comparesSets = XPathComparisons(source).comparesSets
    }

    /// The attributes that the expression names; nil when it asks for all (`@*`).
    public var attributeNames: Set<String>? {
        var names: Set<String> = []
        var rest = Array(source.unicodeScalars)[...]
        func isName(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_" || scalar == ":"
        }
        while let at = rest.firstIndex(of: "@") {
            rest = rest[(at + 1)...].drop { $0 == " " }
            if rest.first == "*" { return nil }
            let name = rest.prefix(while: isName)
            if !name.isEmpty { names.insert(String(String.UnicodeScalarView(name)).lowercased()) }
        }
        if source.contains("attribute::") { return nil }
        return names
    }

    /// What an expression gave on a page.
    public struct Result: Sendable {
        /// Elements, in page order; of a text or an attribute, the element that bears it.
        public internal(set) var nodes: [NodeID] = []
        /// The values of attributes that were selected, or the one string, number or truth value that it came to.
        public internal(set) var values: [String] = []
        /// Whether the limit of steps struck before the answer was known.
        public internal(set) var hitLimit = false
    }
}

/// A text that is no XPath expression.
public struct XPathError: Error, Sendable, CustomStringConvertible {
    public let expression: String
    public let message: String
    public var description: String { "bad XPath: \(message)" }
}

/// One document as libxml2's own tree, on which expressions run. Only pages whose rules use `xpath` pay for it.
@safe public final class XPathTree {
    private let document: Document
    private let tree: xmlDocPtr?
    private let context: xmlXPathContextPtr?

    /// libxml2's operations for one expression on one page. A count, whose time was not measured.
    public static let standardSteps: UInt = 1_000_000
    /// Nodes of the largest page on which sets of nodes are compared with each other.
    public static let mostCompared = 1_000
    /// Bytes that libxml2 may allocate for one expression on one page: what it copies of the page's text, above all. Thirty times the
    /// text of a long page.
    public static let standardBytes = 32 << 20

    /// - Complexity: O(nodes + attributes).
    public init(_ document: Document) {
        self.document = document
        LibXML.start()
        unsafe tree = xmlNewDoc("1.0")
        unsafe context = xmlXPathNewContext(tree)
        unsafe winnow_xpath_silence(context)
        build()
    }

    deinit {
        unsafe xmlXPathFreeContext(context)
        unsafe xmlFreeDoc(tree)
    }

    /// Each element keeps its number in `_private`, so that the way back is a read.
    private func build() {
        var parents: [(end: NodeID, node: xmlNodePtr?)] = unsafe []
        for raw in 1..<UInt32(max(1, document.nodeCount)) {
            let node = NodeID(rawValue: raw)
            while let last = unsafe parents.last, unsafe last.end <= node { unsafe _ = parents.removeLast() }
            let parent = unsafe parents.last?.node
            if document.isText(node) {
                let bytes = Array(document.arena[document.textRange(node)])
                let made = unsafe bytes.withUnsafeBufferPointer { unsafe xmlNewDocTextLen(tree, $0.baseAddress, Int32($0.count)) }
                // xmlAddChild would join neighbours and free one of them.
                if let parent = unsafe parent, let made = unsafe made {
                    unsafe winnow_link_child(parent, made)
                } else {
                    unsafe xmlFreeNode(made)
                }
                continue
            }
            guard let made = unsafe xmlNewDocNode(tree, nil, document.name(of: node), nil) else { continue }
            unsafe made.pointee._private = UnsafeMutableRawPointer(bitPattern: UInt(raw))
            for (name, value) in document.attributes(of: node) { unsafe _ = xmlNewProp(made, name, value) }
            if let parent = unsafe parent {
                unsafe winnow_link_child(parent, made)
            } else if unsafe xmlDocGetRootElement(tree) == nil {
                unsafe xmlDocSetRootElement(tree, made)
            } else {
                unsafe winnow_link_child(xmlDocGetRootElement(tree), made)
            }
            unsafe parents.append((document.subtreeEnd(node), made))
        }
        // Numbers the nodes in page order, so that comparing two of them does not walk the tree.
        unsafe _ = xmlXPathOrderDocElems(tree)
    }

    /// Evaluates an expression within a number of libxml2's operations.
    public func evaluate(_ expression: XPath, steps: UInt = standardSteps) -> XPath.Result {
        var result = XPath.Result()
        guard let context = unsafe context else { return result }
        if expression.comparesSets, document.nodeCount > Self.mostCompared {
            result.hitLimit = true
            return result
        }
        guard let object = unsafe LibXML.evaluate(expression.source, context, steps: steps, bytes: Self.standardBytes) else {
            result.hitLimit = unsafe context.pointee.opCount >= steps
            return result
        }
        defer { unsafe xmlXPathFreeObject(object) }
        switch unsafe object.pointee.type {
        case XPATH_NODESET:
            guard let set = unsafe object.pointee.nodesetval else { return result }
            for index in 0..<Int(unsafe set.pointee.nodeNr) {
                if let node = unsafe set.pointee.nodeTab[index] { unsafe add(node, to: &result) }
            }
            result.nodes = Array(Set(result.nodes)).sorted()
        default:
            if let text = unsafe xmlXPathCastToString(object) {
                result.values = [unsafe String(cString: text)]
                unsafe winnow_xml_free(text)
            }
        }
        return result
    }

    private func add(_ node: xmlNodePtr, to result: inout XPath.Result) {
        var owner = unsafe node
        if unsafe node.pointee.type == XML_ATTRIBUTE_NODE {
            if let value = unsafe xmlNodeGetContent(node) {
                result.values.append(unsafe String(cString: value))
                unsafe winnow_xml_free(value)
            }
            return
        }
        if unsafe node.pointee.type == XML_TEXT_NODE, let parent = unsafe node.pointee.parent { unsafe owner = parent }
        guard unsafe owner.pointee.type == XML_ELEMENT_NODE else { return }
        let raw = unsafe UInt(bitPattern: owner.pointee._private)
        if raw > 0, raw < UInt(document.nodeCount) { result.nodes.append(NodeID(rawValue: UInt32(raw))) }
    }
}
