/// A URI reference in its parts (RFC 3986, appendix B). Read byte by byte: a combining sign behind a colon must not hide
/// a scheme.
struct URLReference: Sendable, Equatable {
    /// In small letters.
    var scheme: String?
    var authority: String?
    var path: String
    var query: String?
    var fragment: String?

    /// - Complexity: O(n).
    init?(_ text: String) {
        var rest = Substring(text)
        if let mark = rest.utf8.firstIndex(of: 0x23) {
            fragment = String(rest[rest.utf8.index(after: mark)...])
            rest = rest[..<mark]
        }
        if let mark = rest.utf8.firstIndex(of: 0x3F) {
            query = String(rest[rest.utf8.index(after: mark)...])
            rest = rest[..<mark]
        }
        if let colon = rest.utf8.firstIndex(of: 0x3A), Self.isScheme(rest[..<colon]) {
            scheme = rest[..<colon].lowercased()
            rest = rest[rest.utf8.index(after: colon)...]
        }
        if rest.utf8.starts(with: [0x2F, 0x2F]) {
            rest = rest[rest.utf8.index(rest.startIndex, offsetBy: 2)...]
            let end = rest.utf8.firstIndex(of: 0x2F) ?? rest.endIndex
            authority = String(rest[..<end])
            rest = rest[end...]
        }
        path = String(rest)
        if scheme == nil, authority == nil, path.isEmpty, query == nil, fragment == nil { return nil }
    }

    private static func isScheme(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A else { return false }
        return text.utf8.allSatisfy {
            $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
        }
    }

    /// The reference as seen from a base (5.2.2).
    func resolved(against base: URLReference) -> URLReference {
        var result = self
        guard scheme == nil else {
            result.path = isHierarchical ? Self.withoutDots(path) : path
            return result
        }
        result.scheme = base.scheme
        guard authority == nil else {
            result.path = Self.withoutDots(path)
            return result
        }
        result.authority = base.authority
        if path.isEmpty {
            result.path = base.path
            result.query = query ?? base.query
        } else if path.utf8.first == 0x2F {
            result.path = Self.withoutDots(path)
        } else if base.path.isEmpty {
            result.path = Self.withoutDots("/" + path)
        } else {
            let folder = base.path.utf8.lastIndex(of: 0x2F).map { String(base.path.utf8[...$0])! } ?? ""
            result.path = Self.withoutDots(folder + path)
        }
        return result
    }

    private var isHierarchical: Bool { authority != nil || path.utf8.first == 0x2F }

    /// Without "." and ".." (5.2.4).
    private static func withoutDots(_ path: String) -> String {
        var kept: [ArraySlice<UInt8>] = []
        let parts = Array(path.utf8).split(separator: 0x2F, omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            if part == [0x2E] {
                if isLast { kept.append([]) }
            } else if part == [0x2E, 0x2E] {
                if kept.count > 1 || kept.first.map({ !$0.isEmpty }) == true { kept.removeLast() }
                if isLast { kept.append([]) }
            } else {
                kept.append(part)
            }
        }
        return String(decoding: Array(kept.joined(separator: [0x2F])), as: UTF8.self)
    }

    /// The parts in one text (5.3).
    var text: String {
        (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path + (query.map { "?" + $0 } ?? "")
            + (fragment.map { "#" + $0 } ?? "")
    }
}
