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
        guard text.utf8.contains(where: { $0 <= 0x20 }) else { return text }
        var bytes = text.utf8.filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        return String(decoding: bytes.drop { $0 <= 0x20 }, as: UTF8.self)
    }
}
