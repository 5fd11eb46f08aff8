internal import TextPrimitives

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
        // Hardly any pattern has one.
        guard pattern.utf8.span.contains(UInt8(ascii: "%")) else { return (pattern, []) }
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
}
