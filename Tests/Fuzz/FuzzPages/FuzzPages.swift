import FuzzDriver
import PageTree

/// One execution: a page parsed whole and in pieces, with all detail and with what is shown. How it is cut makes no difference, and
/// what holds for every tree holds for these.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPages(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    // The first byte says how; the page is text, as it is after decoding.
    guard let choice = input.first else { return 0 }
    let page = Array(String(decoding: input.dropFirst(), as: UTF8.self).utf8)
    var options = ParserOptions()
    options.detail = choice & 1 == 0 ? .shown : .everything
    options.readsNoscript = choice & 2 != 0
    options.rescuesUnclosed = choice & 4 == 0
    options.caps.depth = choice & 8 == 0 ? 512 : 6
    options.caps.elements = choice & 16 == 0 ? 200_000 : 20
    let context = choice & 32 == 0 ? nil : FragmentContext(name: ["td", "select", "template", "title", "svg"][Int(choice >> 6)])
    let whole = HTMLParser.parse(page, options, fragmentOf: context)
    checkTree(whole)
    for size in [1, 7, page.count / 2 + 1] {
        var parser = HTMLParser(options, fragmentOf: context)
        var rest = page[...]
        while !rest.isEmpty {
            parser.write(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        let document = parser.finish()
        precondition(outline(document) == outline(whole) && document.degradations == whole.degradations)
    }
    return 0
}

/// Names, texts, attributes and places of all nodes.
private func outline(_ document: Document) -> [String] {
    (0..<UInt32(document.nodeCount)).map { raw in
        let node = NodeID(rawValue: raw)
        let attributes = document.attributes(of: node).map { $0.name + "=" + $0.value }.joined(separator: " ")
        let text = document.isCharacterData(node) && raw > 0 ? document.text(node) : ""
        return "\(document.name(of: node)) \(document.subtreeEnd(node).rawValue) \(document.sourceRange(of: node)) \(attributes) \(text)"
    }
}

private func checkTree(_ document: Document) {
    var open: [NodeID] = []
    for raw in 0..<UInt32(document.nodeCount) {
        let node = NodeID(rawValue: raw)
        let end = document.subtreeEnd(node)
        while let last = open.last, document.subtreeEnd(last) <= node { open.removeLast() }
        precondition(raw == 0 || document.parent(node) == open.last, "the parent is not the node around it")
        precondition(end > node && end.index <= document.nodeCount, "a node ends before it begins")
        if let last = open.last { precondition(end <= document.subtreeEnd(last), "a node outlives its parent") }
        if document.isText(node) { precondition(document.textRange(node).upperBound <= document.arena.count, "text beyond the arena") }
        let source = document.sourceRange(of: node)
        precondition(source.upperBound <= document.sourceRange(of: Document.root).upperBound, "a node beyond the source")
        open.append(node)
    }
}

@main
enum FuzzPages {
    static func main() { FuzzDriver.run(fuzzPages) }
}
