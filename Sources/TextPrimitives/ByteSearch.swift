internal import Glibc

extension [UInt8] {
    /// The first place of a byte at or after `start`, at the speed of memory (memchr).
    public func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        firstIndex(of: byte, from: start, upTo: count)
    }

    /// The first place of a byte in `start..<end`; nil also for a range that is empty or passes the end.
    public func firstIndex(of byte: UInt8, from start: Int, upTo end: Int) -> Int? {
        guard start < end, end <= count else { return nil }
        return unsafe withUnsafeBufferPointer { buffer -> Int? in
            let base = buffer.baseAddress!
            guard let found = unsafe memchr(base + start, Int32(byte), end - start) else { return nil }
            return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
        }
    }
}

extension Span<UInt8> {
    /// Whether a byte stands in it, at the speed of memory.
    public func contains(_ byte: UInt8) -> Bool {
        unsafe withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return false }
            return unsafe memchr(base, Int32(byte), buffer.count) != nil
        }
    }
}

extension ArraySlice<UInt8> {
    /// Where a run of bytes stands first, in bytes from the start; the start for an empty run. - Complexity: O(n × m) at worst.
    public func firstOffset(of needle: [UInt8]) -> Int? {
        guard let first = needle.first else { return 0 }
        var position = startIndex
        while let found = self[position...].firstIndex(of: first) {
            if self[found...].starts(with: needle) { return found - startIndex }
            position = found + 1
        }
        return nil
    }
}

/// Searching of text by the bytes of its UTF-8. The standard library compares characters by their canonical equivalence, which takes
/// many times as long and says nothing more of marks and words.
extension StringProtocol {
    /// The first place of a text, byte by byte; nil for an empty one.
    public func byteRange(of needle: String) -> Range<String.Index>? {
        guard !needle.isEmpty, let offset = Array(utf8)[...].firstOffset(of: Array(needle.utf8)) else { return nil }
        let start = utf8.index(startIndex, offsetBy: offset)
        return start..<utf8.index(start, offsetBy: needle.utf8.count)
    }

    /// The part between two bytes, of which each begins a character or ends the text: known to be UTF-8, as no text of bytes is.
    /// - Precondition: the text has so many bytes.
    @inlinable
    public func part(_ bytes: Range<Int>) -> SubSequence {
        let start = utf8.index(startIndex, offsetBy: bytes.lowerBound)
        return self[start..<utf8.index(start, offsetBy: bytes.count)]
    }
}
