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
        let bytes = Array(pattern.utf8)
        var unknown: [String] = []
        var result: [UInt8] = []
        var position = 0
        while let open = bytes[position...].firstIndex(of: 0x25) {
            guard open + 1 < bytes.count, bytes[open + 1] == 0x7B, let close = bytes[open...].firstIndex(of: 0x7D) else {
                result += bytes[position...open]
                position = open + 1
                continue
            }
            let name = String(decoding: bytes[(open + 2)..<close], as: UTF8.self)
            if name.first?.isLetter != true {
                // A percent sign so many times.
                result += bytes[position...close]
            } else if let part = parts[name] {
                result += bytes[position..<open] + Array(part.utf8)
            } else {
                unknown.append(name)
            }
            position = close + 1
        }
        return position == 0 ? (pattern, []) : (String(decoding: result + bytes[position...], as: UTF8.self), unknown)
    }
}
