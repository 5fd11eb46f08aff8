internal import Extraction
internal import TextPrimitives

/// The page in an MHTML file (RFC 2557): the root part of a multipart/related message.
struct MIMEArchive {
    let bytes: [UInt8]
    let type: MediaType
    let url: String?

    /// Nil when there is no part that is HTML or text.
    init?(_ message: [UInt8]) {
        let headers = HeaderLines(message[...])
        let outer = MediaType(headers["content-type"] ?? "")
        let address = headers["snapshot-content-location"] ?? headers["content-location"]
        let body = message[min(headers.length, message.count)...]
        guard outer.name.hasPrefix("multipart/") else {
            guard outer.name == "text/html" else { return nil }
            (bytes, type, url) = (Self.decode(body, headers), outer, address)
            return
        }
        guard let boundary = outer["boundary"] else { return nil }
        let parts = Self.parts(of: body, boundary: boundary).map { ($0, HeaderLines($0)) }
        let start = outer["start"]
        let root = parts.first { start != nil && $0.1["content-id"] == start } ?? parts.first { Self.isHTML($0.1) } ?? parts.first
        guard let (part, own) = root, Self.isHTML(own) else { return nil }
        bytes = Self.decode(part[min(part.startIndex + own.length, part.endIndex)...], own)
        type = MediaType(own["content-type"] ?? "")
        url = address ?? own["content-location"]
    }

    private static func isHTML(_ headers: HeaderLines) -> Bool {
        let name = MediaType(headers["content-type"] ?? "text/html").name
        return name == "text/html" || name == "application/xhtml+xml" || name == "text/plain"
    }

    /// The parts between the boundary's lines (RFC 2046, section 5.1.1).
    private static func parts(of body: ArraySlice<UInt8>, boundary: String) -> [ArraySlice<UInt8>] {
        let mark = Array("--\(boundary)".utf8)
        var parts: [ArraySlice<UInt8>] = []
        var partStart: Int?
        var position = body.startIndex
        while position < body.endIndex {
            let feed = body[position...].firstIndex(of: 0x0A) ?? body.endIndex
            if body[position..<feed].starts(with: mark) {
                if let partStart { parts.append(body[partStart..<max(partStart, position - 1)]) }
                partStart = min(feed + 1, body.endIndex)
                if body[position..<feed].dropFirst(mark.count).starts(with: [0x2D, 0x2D]) { return parts }
            }
            position = feed + 1
        }
        // The last boundary lacks: the file is cut.
        if let partStart, partStart < body.endIndex { parts.append(body[partStart...]) }
        return parts
    }

    private static func decode(_ body: ArraySlice<UInt8>, _ headers: HeaderLines) -> [UInt8] {
        switch headers["content-transfer-encoding"]?.lowercased() {
        case "base64": Base64.decode(Array(body)) ?? []
        case "quoted-printable": quotedPrintable(body)
        default: Array(body)
        }
    }

    /// RFC 2045, section 6.7. What is no escape stays as it is.
    private static func quotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(body.count)
        var position = body.startIndex
        while position < body.endIndex {
            let byte = body[position]
            position += 1
            guard byte == 0x3D else {
                bytes.append(byte)
                continue
            }
            let rest = body[position...].prefix(2)
            if rest.first == 0x0A {
                position += 1
            } else if rest.starts(with: [0x0D, 0x0A]) {
                position += 2
            } else if rest.count == 2, let value = UInt8(hex: rest) {
                bytes.append(value)
                position += 2
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }
}

extension UInt8 {
    /// The byte that two hexadecimal digits write.
    fileprivate init?(hex digits: ArraySlice<UInt8>) {
        var value: UInt8 = 0
        for digit in digits {
            switch digit {
            case 0x30...0x39: value = value << 4 | (digit - 0x30)
            case 0x41...0x46: value = value << 4 | (digit - 0x37)
            case 0x61...0x66: value = value << 4 | (digit - 0x57)
            default: return nil
            }
        }
        self = value
    }
}
