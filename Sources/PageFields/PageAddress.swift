internal import TextPrimitives

/// Addresses of pages, as far as fields need to understand them.
enum PageAddress {
    /// The host in small letters without port or user, or nil for a text that is no URL.
    static func host(of url: String) -> String? {
        let bytes = Array(url.utf8)
        return hostRange(bytes[...]).map { String(decoding: bytes[$0], as: UTF8.self).lowercased() }
    }

    /// The host among an address's bytes, without port or user; nil for what is no URL.
    static func hostRange(_ bytes: ArraySlice<UInt8>) -> Range<Int>? {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon + 3 < bytes.endIndex, bytes[colon + 1] == UInt8(ascii: "/"),
            bytes[colon + 2] == UInt8(ascii: "/")
        else { return nil }
        var start = colon + 3
        var end = start
        while end < bytes.endIndex, ![UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains(bytes[end]) {
            if bytes[end] == UInt8(ascii: "@") { start = end + 1 }
            end += 1
        }
        end = bytes[start..<end].firstIndex(of: UInt8(ascii: ":")) ?? end
        return start < end ? start..<end : nil
    }

    /// From the host's end on, with the slash; empty for a host alone.
    static func path(of url: String) -> Substring {
        guard let scheme = url.byteRange(of: "://") else { return url[...] }
        let rest = url[scheme.upperBound...]
        guard
            let slash = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") })
        else { return "" }
        return rest[slash...]
    }

    /// The address without scheme, `www.`, query, fragment and last slash, for comparison.
    static func comparable(_ url: String) -> String {
        guard let host = host(of: url) else { return url }
        let bare = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
        let whole = path(of: url)
        var path = whole[..<(whole.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? whole.endIndex)]
        while path.hasSuffix("/") { path.removeLast() }
        return bare + path
    }

    /// An address as it is found on a page, made whole by the page's own; nil for one that is none.
    static func resolve(_ reference: String, base: String?) -> String? {
        let reference = String(reference.trimmed)
        guard !reference.isEmpty, !reference.hasPrefix("data:"), !reference.lowercased().hasPrefix("javascript:") else { return nil }
        if let scheme = reference.byteRange(of: "://"), reference[..<scheme.lowerBound].allSatisfy({ $0.isLetter }) { return reference }
        guard let base, let host = host(of: base), let scheme = base.byteRange(of: "://") else {
            return reference.hasPrefix("//") ? "https:" + reference : reference
        }
        let root = String(base[..<scheme.upperBound])
        if reference.hasPrefix("//") { return String(root.dropLast(2)) + reference }
        let origin = String(base[..<scheme.upperBound]) + base[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        _ = host
        if reference.hasPrefix("/") { return origin + reference }
        if reference.hasPrefix("#") || reference.hasPrefix("?") {
            return base.prefix { $0 != "#" && (reference.hasPrefix("#") || $0 != "?") } + reference
        }
        var segments = path(of: base).prefix { $0 != "#" && $0 != "?" }.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .dropFirst().map(String.init)
        for part in reference.split(separator: "/", omittingEmptySubsequences: false) {
            if part == ".." { _ = segments.popLast() } else if part != "." { segments.append(String(part)) }
        }
        return origin + "/" + segments.joined(separator: "/")
    }
}
