internal import PageTree

/// What the relative links of a page are relative to.
struct LinkBase: Sendable {
    /// The page's address, or what its `<base>` makes of it; nil when neither is known.
    let address: URLReference?

    /// - Complexity: O(nodes) until the first `<base>`.
    init(_ document: Document, url: String?) {
        let page = url.flatMap { URLReference($0) }.flatMap { $0.scheme == nil ? nil : $0 }
        var base: URLReference?
        for raw in 1..<UInt32(max(1, document.nodeCount)) where document.tag(NodeID(rawValue: raw)) == .base {
            base = document.attribute("href", of: NodeID(rawValue: raw)).flatMap { URLReference(Self.stripped($0)) }
            if base != nil { break }
        }
        address = base.map { base in page.map { base.resolved(against: $0) } ?? base } ?? page
    }

    /// The base of a page without `<base>`.
    init(url: String?) { address = url.flatMap { URLReference($0) } }

    /// Schemes that a reader can follow; others run code or mean nothing elsewhere.
    private static let schemes: Set<String> = [
        "http", "https", "mailto", "tel", "ftp", "sftp", "magnet", "xmpp", "irc", "news", "geo", "doi",
    ]

    /// Where a link leads: an absolute address where the page's own is known; nil for one that leads nowhere.
    func target(_ href: String) -> String? {
        let text = Self.stripped(href)
        guard !text.isEmpty, text.utf8.first != 0x23, let reference = URLReference(text) else { return nil }
        let resolved = address.map { reference.resolved(against: $0) } ?? reference
        if let scheme = resolved.scheme, !Self.schemes.contains(scheme) { return nil }
        return resolved.text
    }

    /// Without white space at the ends and line feeds inside, as browsers read addresses (WHATWG URL, 4.4).
    private static func stripped(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars.filter { $0 != "\n" && $0 != "\r" && $0 != "\t" })
        while let last = scalars.last, last.value <= 0x20 { scalars.removeLast() }
        return String(String.UnicodeScalarView(scalars.drop { $0.value <= 0x20 }))
    }
}
