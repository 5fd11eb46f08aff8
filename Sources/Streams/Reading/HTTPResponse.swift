internal import ByteIO
internal import TextPrimitives

/// An HTTP response as archives of the web keep it: its body with transfer and content codings undone.
struct HTTPResponse {
    let status: Int?
    let type: MediaType?
    private(set) var body: [UInt8]
    /// Why the body is not whole; what there was of it stays.
    private(set) var damage: String?

    /// - Parameters:
    ///   - name: what messages call the response.
    ///   - limit: bytes of the largest body; decoding ends one byte over it.
    init(_ bytes: [UInt8], name: String, limit: Int) {
        // Without a status line the whole is a body: HTTP/0.9.
        guard bytes.starts(with: Array("HTTP/".utf8)) || bytes.starts(with: Array("ICY ".utf8)) else {
            (status, type, body) = (nil, nil, bytes)
            return
        }
        let feed = bytes.firstIndex(of: 0x0A) ?? bytes.count - 1
        let parts = String(decoding: bytes[..<feed], as: UTF8.self).split(whereSeparator: \.isWhitespace)
        status = parts.count > 1 ? Int(parts[1]) : nil
        let headers = HeaderLines(bytes[(feed + 1)...])
        type = headers["content-type"].map(MediaType.init)
        body = Array(bytes[min(bytes.count, feed + 1 + headers.length)...])
        if headers.list("transfer-encoding").contains("chunked") { undoChunks() }
        // The last coding that was applied is undone first (RFC 9110, section 8.4).
        for coding in headers.list("content-encoding").reversed() { undo(coding, name: name, limit: limit) }
    }

    /// RFC 9112, section 7.1. Some crawlers undo the chunks and leave the header: then no size stands first.
    private mutating func undoChunks() {
        var whole: [UInt8] = []
        whole.reserveCapacity(body.count)
        var position = 0
        while position < body.count {
            let feed = body[position...].firstIndex(of: 0x0A) ?? body.count
            guard let size = Self.chunkSize(body[position..<feed]) else {
                if whole.isEmpty { return }
                damage = "a chunk has no size"
                break
            }
            if size == 0 {
                body = whole
                return
            }
            let start = min(feed + 1, body.count)
            let end = min(start + size, body.count)
            whole += body[start..<end]
            if end - start < size { damage = "the last chunk is cut" }
            position = end
            while position < body.count, body[position] == 0x0D || body[position] == 0x0A { position += 1 }
        }
        damage = damage ?? "the last chunk lacks"
        body = whole
    }

    private static func chunkSize(_ line: ArraySlice<UInt8>) -> Int? {
        let digits = line.prefix { $0 != 0x3B && $0 != 0x0D && $0 != 0x20 }
        guard (1...8).contains(digits.count), digits.allSatisfy(\.isASCIIHexDigit) else { return nil }
        return Int(String(decoding: digits, as: UTF8.self), radix: 16)
    }

    private mutating func undo(_ coding: String, name: String, limit: Int) {
        let format: CompressionFormat
        switch coding {
        case "gzip", "x-gzip": format = .gzip
        case "deflate": format = .deflate
        case "br": format = .brotli
        case "zstd": format = .zstd
        default: return
        }
        // Here, too, crawlers leave the header on what they decoded.
        if format == .gzip || format == .zstd, CompressionFormat(magic: body.prefix(CompressionFormat.longestMagic)) != format { return }
        let (decoded, failure) = DecompressedSource.decode(body, format, name: name, limit: limit)
        if decoded.isEmpty, failure != nil, format == .brotli || format == .deflate { return }
        body = decoded
        damage = damage ?? failure?.reason
    }
}
