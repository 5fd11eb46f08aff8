/// The parts of a URL that matter to rules.
enum PageAddress {
    /// The host in small letters without port or user, or nil for a text that is no URL.
    static func host(of url: String) -> String? {
        guard let scheme = url.range(of: "://") else { return nil }
        var rest = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
        let host = rest.prefix { $0 != ":" }.lowercased()
        return host.isEmpty ? nil : host
    }
}

extension StringProtocol {
    /// The first place of a literal; Foundation's, which lives no floor this low, does more and costs more.
    fileprivate func range(of literal: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(literal) { return start..<index(start, offsetBy: literal.count) }
            start = index(after: start)
        }
        return nil
    }
}
