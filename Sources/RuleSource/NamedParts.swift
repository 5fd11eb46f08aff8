/// A file's `parts`: pieces of patterns by name, for which `%{name}` stands.
public struct NamedParts: Sendable {
    private var parts: [String: String] = [:]

    public init() {}

    /// In order.
    public var names: [String] { parts.keys.sorted() }

    public subscript(name: String) -> String? {
        get { parts[name] }
        set { parts[name] = newValue }
    }

    /// A pattern with the parts in place of their names, and the names that are none of them.
    /// - Complexity: O(n).
    public func expanded(_ pattern: String) -> (text: String, unknown: [String]) {
        guard Self.mayHoldNames(pattern.utf8.span) else { return (pattern, []) }
        let bytes = pattern.utf8
        var unknown: [String] = []
        var result = ""
        var position = pattern.startIndex
        while let open = bytes[position...].firstIndex(of: 0x25) {
            let next = bytes.index(after: open)
            guard next < bytes.endIndex, bytes[next] == 0x7B, let close = bytes[next...].firstIndex(of: 0x7D) else {
                result += pattern[position..<next]
                position = next
                continue
            }
            let end = bytes.index(after: close)
            let name = String(pattern[bytes.index(after: next)..<close])
            if name.first?.isLetter != true {
                // A percent sign so many times.
                result += pattern[position..<end]
            } else if let part = parts[name] {
                result += pattern[position..<open]
                result += part
            } else {
                unknown.append(name)
            }
            position = end
        }
        return (result + pattern[position...], unknown)
    }

    /// Whether a percent sign stands in a pattern, as in hardly any.
    private static func mayHoldNames(_ pattern: Span<UInt8>) -> Bool {
        var found: UInt8 = 0
        var position = 0
        // Swift 6.3 makes vectors of this loop, and none of one over the indices.
        while position < pattern.count {
            found |= pattern[position] == UInt8(ascii: "%") ? 1 : 0
            position &+= 1
        }
        return found != 0
    }
}
