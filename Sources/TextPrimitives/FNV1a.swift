/// FNV-1a of 32 bits (Fowler, Noll, Vo): spreads short names over tables, resists no attacker.
public struct FNV1a32: Sendable {
    @usableFromInline var state: UInt32
    @inlinable public var value: UInt32 { state }

    /// The offset basis: the hash of nothing.
    @inlinable public static var basis: UInt32 { 2_166_136_261 }

    @inlinable public init() { state = Self.basis }

    /// The hash after one more byte.
    @inlinable public static func next(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }

    /// The hash after one more unit of a sequence whose units are wider than bytes.
    @inlinable public static func next(_ hash: UInt32, word: UInt32) -> UInt32 { (hash ^ word) &* 16_777_619 }

    @inlinable public mutating func add(_ byte: UInt8) { state = Self.next(state, byte) }

    /// - Complexity: O(n).
    @inlinable
    public static func of(_ bytes: some Sequence<UInt8>) -> UInt32 { bytes.reduce(basis, next) }
}

/// FNV-1a of 64 bits: tells contents apart, resists no attacker.
public struct FNV1a64: Sendable {
    @usableFromInline var state: UInt64
    @inlinable public var value: UInt64 { state }

    /// The offset basis: the hash of nothing.
    @inlinable public static var basis: UInt64 { 14_695_981_039_346_656_037 }

    @inlinable public init() { state = Self.basis }

    /// The hash after one more byte.
    @inlinable public static func next(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 1_099_511_628_211 }

    /// The hash after one more unit of a sequence whose units are wider than bytes.
    @inlinable public static func next(_ hash: UInt64, word: UInt64) -> UInt64 { (hash ^ word) &* 1_099_511_628_211 }

    @inlinable public mutating func add(_ byte: UInt8) { state = Self.next(state, byte) }

    /// - Complexity: O(n).
    @inlinable
    public static func of(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(basis, next) }

    /// The hash of a text's UTF-8. - Complexity: O(n).
    public static func of(_ text: String) -> UInt64 {
        var hash = basis
        for byte in text.utf8 { hash = next(hash, byte) }
        return hash
    }
}
