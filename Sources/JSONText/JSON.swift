/// A JSON value (RFC 8259). Objects keep the order of their members, and numbers their spelling.
public enum JSON: Sendable, Equatable {
    case null
    case bool(Bool)
    /// The number as it is written.
    case number(String)
    case string(String)
    case array([JSON])
    case object([Member])

    public struct Member: Sendable, Equatable {
        public let name: String
        public let value: JSON
        public init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }

    public static func integer(_ value: Int) -> JSON { .number(String(value)) }

    /// A number with a fixed count of decimals; the same bytes on every machine.
    public static func decimal(_ value: Double, places: Int = 4) -> JSON {
        guard value.isFinite else { return .null }
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let scaled = (value.magnitude * scale).rounded()
        guard scaled < 9e15 else { return .number(String(Int(value))) }
        let sign = value < 0 && scaled > 0 ? "-" : ""
        guard places > 0 else { return .number("\(sign)\(Int(scaled))") }
        let whole = Int(scaled / scale)
        let digits = String(Int(scaled) - whole * Int(scale))
        // Put together and not interpolated, which takes ten times as long: every finding has two.
        return .number(sign + String(whole) + "." + String(repeating: "0", count: places - digits.utf8.count) + digits)
    }

    /// A string, or null for nil.
    public static func optional(_ value: String?) -> JSON { value.map(JSON.string) ?? .null }

    /// The member's value, of the first member with that name.
    public subscript(_ name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    public var string: String? {
        if case .string(let value) = self { return value }
        return nil
    }

    public var array: [JSON]? {
        if case .array(let values) = self { return values }
        return nil
    }

    public var members: [Member]? {
        if case .object(let members) = self { return members }
        return nil
    }

    public var bool: Bool? {
        if case .bool(let value) = self { return value }
        return nil
    }

    public var double: Double? {
        if case .number(let text) = self { return Double(text) }
        return nil
    }
}
