/// From decoded HTML to a `Document`.
package enum HTMLParser {
    /// Parses a page. Nothing is thrown: any bytes are a page.
    /// - Parameters:
    ///   - keeping: the attributes that the document is to have.
    ///   - readsNoscript: whether what stands in `<noscript>` becomes part of the tree (not shown unless revealed).
    /// - Complexity: O(n) over the bytes, within `caps`.
    package static func parse(
        _ text: DecodedText, caps: PageCaps = PageCaps(), keeping: AttributeFilter = .all, readsNoscript: Bool = false
    ) -> Document {
        var scan = MarkupScan(text.bytes, caps: caps, keeping: keeping, readsNoscript: readsNoscript)
        scan.run()
        var builder = TreeBuilder(depth: caps.depth)
        if scan.isTextOnly {
            for name in ["html", "body"] { _ = builder.start(Array(name.utf8).span) }
            builder.characters(scan.output.span)
        } else {
            builder.parse(scan.output)
        }
        var document = builder.finish()
        document.structuredData = scan.structuredData
        document.encoding = text.encoding
        var degradations = text.degradations.union(scan.degradations)
        if builder.hitDepthCap { degradations.insert(.depthCap) }
        document.degradations = degradations.sorted { $0.rawValue < $1.rawValue }
        return document
    }

    /// Decodes and parses.
    package static func parse(_ page: PageBytes, caps: PageCaps = PageCaps()) -> Document {
        parse(DecodedText(page), caps: caps)
    }
}
