internal import CZlib

/// Decompression of gzip and zlib bytes.
package enum Gzip {
    /// True when the bytes begin with gzip's magic number (RFC 1952).
    package static func isGzip(_ bytes: [UInt8]) -> Bool {
        bytes.count > 2 && bytes[0] == 0x1F && bytes[1] == 0x8B
    }

    /// Decompresses one gzip member, or fails past `limit` bytes.
    /// - Throws: `IOFailure` with `name` as its subject.
    /// - Complexity: O(n) over the decompressed bytes.
    package static func decompress(_ bytes: [UInt8], name: String, limit: Int = 1 << 28) throws(IOFailure) -> [UInt8] {
        var stream = unsafe z_stream()
        guard unsafe winnow_inflate_init(&stream) == Z_OK else {
            throw IOFailure("decompress", name, reason: "zlib has no memory")
        }
        defer { unsafe inflateEnd(&stream) }
        var input = bytes
        var output: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 17)
        var status = Z_OK
        let inputCount = input.count
        let whole = unsafe input.withUnsafeMutableBufferPointer { source in
            unsafe stream.next_in = source.baseAddress
            unsafe stream.avail_in = UInt32(inputCount)
            while status == Z_OK, output.count <= limit {
                let made = unsafe chunk.withUnsafeMutableBufferPointer { target in
                    unsafe stream.next_out = target.baseAddress
                    unsafe stream.avail_out = UInt32(target.count)
                    status = unsafe inflate(&stream, Z_NO_FLUSH)
                    return unsafe target.count - Int(stream.avail_out)
                }
                output.append(contentsOf: chunk[..<made])
            }
            return status == Z_STREAM_END
        }
        guard whole else {
            throw IOFailure("decompress", name, reason: output.count > limit ? "over \(limit) bytes" : "broken or cut gzip data")
        }
        return output
    }
}
