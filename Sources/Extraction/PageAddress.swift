internal import TextPrimitives

/// The parts of a URL that matter to rules.
enum PageAddress {
    /// The host in small letters without port or user, or nil for a text that is no URL.
    static func host(of url: String) -> String? {
        guard let scheme = url.byteRange(of: "://") else { return nil }
        var rest = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
        let host = rest.prefix { $0 != ":" }.lowercased()
        return host.isEmpty ? nil : host
    }
}
