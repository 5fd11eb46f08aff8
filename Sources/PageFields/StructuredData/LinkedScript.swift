public import JSONText

/// The values of one `<script type="application/ld+json">`.
public enum LinkedScript {
    /// In source order; what is not in order as JSON is repaired as far as pages commonly break it.
    /// - Complexity: O(n).
    public static func values(_ script: [UInt8]) -> [JSON] {
        if let value = try? JSON(parsing: script) { return [value] }
        return JSONRepair.values(script).compactMap { try? JSON(parsing: $0) }
    }
}
