internal import Glibc
internal import TextPrimitives

/// Looking for bytes eight at a step (Warren, "Hacker's Delight", 6-1): what stops short runs is found without a call, what
/// stops long ones by memchr. The compares of Swift 6.3's SIMD types are loops over their lanes, and slower.
extension Span where Element == UInt8 {
    /// Eight bytes from a place on, the first in the lowest bits.
    /// - Precondition: `position + 8 <= count`.
    @inline(__always) func eight(at position: Int) -> UInt64 {
        unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: position, as: UInt64.self)
    }

    /// The first place of a byte at or after `start`; `count` when there is none.
    @inline(__always) func place(of byte: UInt8, from start: Int) -> Int {
        var position = start
        while position + 8 <= count, position < start + 32 {
            let hits = ByteLanes.equal(eight(at: position), byte)
            if hits != 0 { return position + ByteLanes.first(hits) }
            position += 8
        }
        return farPlace(of: byte, from: position)
    }

    private func farPlace(of byte: UInt8, from start: Int) -> Int {
        guard start < count else { return count }
        return unsafe withUnsafeBufferPointer { buffer in
            let base = buffer.baseAddress!
            guard let found = unsafe memchr(base + start, Int32(byte), buffer.count - start) else { return buffer.count }
            return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
        }
    }

    /// The first `<`, `&`, carriage return or NUL at or after `start`: what ends or changes text.
    @inline(__always) func textStop(from start: Int) -> Int {
        var position = start
        while position + 8 <= count {
            let word = eight(at: position)
            let hits = ByteLanes.equal(word, 0x3C) | ByteLanes.special(word)
            if hits != 0 { return position + ByteLanes.first(hits) }
            position += 8
        }
        while position < count, self[position] != 0x3C, !Self.isSpecial(self[position]) { position += 1 }
        return position
    }

    /// The first `&`, carriage return or NUL in `start..<end`; `end` when there is none.
    @inline(__always) func special(from start: Int, upTo end: Int) -> Int {
        var position = start
        while position < end, position + 8 <= count {
            let hits = ByteLanes.special(eight(at: position))
            if hits != 0 { return Swift.min(position + ByteLanes.first(hits), end) }
            position += 8
        }
        while position < end, !Self.isSpecial(self[position]) { position += 1 }
        return Swift.min(position, end)
    }

    @inline(__always) private static func isSpecial(_ byte: UInt8) -> Bool { byte == 0x26 || byte == 0x0D || byte == 0 }

    /// Whether an ASCII word (given in lower case) stands at a place, letters compared without case.
    func hasWord(_ word: StaticString, at position: Int) -> Bool {
        let length = word.utf8CodeUnitCount
        guard position >= 0, position + length <= count else { return false }
        for offset in 0..<length where unsafe self[position + offset].lowercasedASCII != word.utf8Start[offset] { return false }
        return true
    }
}

/// Eight bytes in a word. A hit is the highest bit of a byte; hits above the lowest may be false.
enum ByteLanes {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    @inline(__always) static func zero(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highBits }
    @inline(__always) static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 { zero(word ^ (ones &* UInt64(byte))) }
    /// `&`, carriage return or NUL.
    @inline(__always) static func special(_ word: UInt64) -> UInt64 { equal(word, 0x26) | equal(word, 0x0D) | zero(word) }
    /// The byte of the lowest hit.
    @inline(__always) static func first(_ hits: UInt64) -> Int { hits.trailingZeroBitCount >> 3 }
}

extension [UInt8] {
    /// Appends what a span holds.
    @inline(__always) mutating func append(_ span: Span<UInt8>) {
        unsafe span.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}

extension Span where Element == UInt8 {
    /// Whether the bytes from `start` on are those of another span.
    @inline(__always) func equals(_ other: Span<UInt8>, at start: Int) -> Bool {
        guard start + other.count <= count else { return false }
        var offset = 0
        while offset + 8 <= other.count {
            if eight(at: start + offset) != other.eight(at: offset) { return false }
            offset += 8
        }
        while offset < other.count {
            if self[start + offset] != other[offset] { return false }
            offset += 1
        }
        return true
    }
}
