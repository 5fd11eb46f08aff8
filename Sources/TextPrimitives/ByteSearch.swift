internal import Glibc

extension [UInt8] {
    /// The first place of a byte at or after `start`, at the speed of memory (memchr).
    package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        firstIndex(of: byte, from: start, upTo: count)
    }

    /// The first place of a byte in `start..<end`; nil also for a range that is empty or passes the end.
    package func firstIndex(of byte: UInt8, from start: Int, upTo end: Int) -> Int? {
        guard start < end, end <= count else { return nil }
        return unsafe withUnsafeBufferPointer { buffer -> Int? in
            let base = buffer.baseAddress!
            guard let found = unsafe memchr(base + start, Int32(byte), end - start) else { return nil }
            return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
        }
    }
}

/// Searching of text by the bytes of its UTF-8. The standard library compares characters by their canonical equivalence, which takes
/// many times as long and says nothing more of marks and words.
extension StringProtocol {
    /// The first place of a text, byte by byte.
    package func byteRange(of needle: String) -> Range<String.Index>? {
        let (bytes, wanted) = (Array(utf8), Array(needle.utf8))
        guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
        var position = 0
        while position + wanted.count <= bytes.count {
            if bytes[position] == first, bytes[position..<(position + wanted.count)].elementsEqual(wanted) {
                let start = utf8.index(startIndex, offsetBy: position)
                return start..<utf8.index(start, offsetBy: wanted.count)
            }
            position += 1
        }
        return nil
    }
}
