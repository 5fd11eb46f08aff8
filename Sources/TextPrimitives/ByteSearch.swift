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
