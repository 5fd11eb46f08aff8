internal import CPCRE2

/// What must be true of a text in which a pattern can match, as far as that is known without asking PCRE2: a call of it
/// costs several hundred instructions before it looks at a byte.
public struct MatchGate: Sendable {
    /// Bytes with which a match can begin.
    public let firstBytes: ByteSet
    /// A byte that stands in every match behind its first one: the letter in its two cases, all where there is none.
    public let laterBytes: ByteSet
    /// Bytes of the shortest match, at least.
    public let least: Int
    /// Whether a match can only begin where the text does.
    public let isAnchored: Bool

    /// The gate that lets everything through.
    public static let open = MatchGate(firstBytes: .all, laterBytes: .all, least: 0, isAnchored: false)

    /// Whether the pattern can match in a text with these bytes.
    /// - Parameters:
    ///   - first: the text's first byte; nil for the empty text.
    ///   - bytes: the text's bytes, or more.
    @inlinable @inline(__always)
    public func lets(_ count: Int, first: UInt8?, _ bytes: ByteSet) -> Bool {
        if count < least || laterBytes != .all && !bytes.meets(laterBytes) { return false }
        return isAnchored ? first.map(firstBytes.contains) ?? (firstBytes == .all) : bytes.meets(firstBytes) || firstBytes == .all
    }
}

extension MatchGate {
    /// What PCRE2 knows of a compiled pattern (pcre2api, "Information about a compiled pattern").
    init(_ code: OpaquePointer) {
        func info<Value>(_ what: Int32, _ value: Value) -> Value {
            var value = value
            _ = unsafe withUnsafeMutablePointer(to: &value) { unsafe pcre2_pattern_info_8(code, UInt32(what), $0) }
            return value
        }
        // In characters, each of a byte at least.
        least = Int(info(PCRE2_INFO_MINLENGTH, UInt32(0)))
        isAnchored = info(PCRE2_INFO_ALLOPTIONS, UInt32(0)) & UInt32(PCRE2_ANCHORED) != 0
        let bitmap = unsafe info(PCRE2_INFO_FIRSTBITMAP, UnsafePointer<UInt8>?.none)
        laterBytes =
            info(PCRE2_INFO_LASTCODETYPE, UInt32(0)) == 1 ? Self.bothCases(info(PCRE2_INFO_LASTCODEUNIT, UInt32(0))) : .all
        if info(PCRE2_INFO_FIRSTCODETYPE, UInt32(0)) == 1 {
            firstBytes = Self.bothCases(info(PCRE2_INFO_FIRSTCODEUNIT, UInt32(0)))
        } else if let bitmap = unsafe bitmap {
            firstBytes = ByteSet((UInt8.min...UInt8.max).filter { unsafe bitmap[Int($0 >> 3)] & 1 << ($0 & 7) != 0 })
        } else {
            firstBytes = .all
        }
    }

    /// Whether case counts is not told: both letters.
    private static func bothCases(_ unit: UInt32) -> ByteSet {
        let byte = UInt8(truncatingIfNeeded: unit)
        let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
        return ByteSet(isLetter ? [byte | 0x20, byte & ~0x20] : [byte])
    }
}

/// Some of the 256 bytes.
public struct ByteSet: Sendable, Equatable {
    @usableFromInline var words: SIMD4<UInt64>

    @inlinable public static var all: ByteSet { ByteSet(words: SIMD4(repeating: .max)) }

    @usableFromInline init(words: SIMD4<UInt64>) { self.words = words }

    public init(_ bytes: some Sequence<UInt8> = []) {
        words = SIMD4()
        for byte in bytes { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
    }

    /// The bytes of a part. - Complexity: O(n).
    public init(_ bytes: [UInt8], _ range: Range<Int>) {
        var (first, second, third, fourth): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        for index in range {
            let byte = bytes[index]
            let bit: UInt64 = 1 << UInt64(byte & 63)
            switch byte >> 6 {
            case 0: first |= bit
            case 1: second |= bit
            case 2: third |= bit
            default: fourth |= bit
            }
        }
        words = SIMD4(first, second, third, fourth)
    }

    @inlinable public func contains(_ byte: UInt8) -> Bool { words[Int(byte >> 6)] & 1 << UInt64(byte & 63) != 0 }

    /// Whether the two have a byte in common.
    @inlinable public func meets(_ other: ByteSet) -> Bool { (words & other.words) != SIMD4() }
}
