internal import TextPrimitives

/// Looks for `<meta charset>` or `<meta http-equiv content="…charset=…">` in a page's first bytes (HTML Standard,
/// 13.2.3.2 "prescan a byte stream"), and for the XML declaration's encoding.
enum MetaPrescan {
    /// The standard asks for 1,024 bytes; real pages put scripts before it.
    static let length = 8192

    /// The label as it is written, or nil.
    static func label(in bytes: [UInt8]) -> String? {
        let end = min(bytes.count, length)
        if bytes.hasPrefix("<?xml", at: 0), let close = bytes.firstIndex(of: 0x3E, from: 0, upTo: end),
            let label = value(after: "encoding", in: bytes, 5..<close)
        {
            return label
        }
        var position = 0
        while let bracket = bytes.firstIndex(of: 0x3C, from: position, upTo: end) {
            position = bracket + 1
            if bytes.hasPrefix("!--", at: position) {
                position = endOfComment(bytes, position + 3, end)
            } else if bytes.hasPrefix("meta", at: position) {
                let close = bytes.firstIndex(of: 0x3E, from: position, upTo: end) ?? end
                if let label = value(after: "charset", in: bytes, (position + 4)..<close) { return label }
                position = close
            }
        }
        return nil
    }

    private static func endOfComment(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var position = start
        while let close = bytes.firstIndex(of: 0x3E, from: position, upTo: end) {
            if close >= 2, bytes[close - 1] == 0x2D, bytes[close - 2] == 0x2D { return close + 1 }
            position = close + 1
        }
        return end
    }

    private static func value(after key: StaticString, in bytes: [UInt8], _ range: Range<Int>) -> String? {
        var position = range.lowerBound
        while position < range.upperBound {
            guard bytes.hasPrefix(key, at: position) else {
                position += 1
                continue
            }
            position += key.utf8CodeUnitCount
            while position < range.upperBound, bytes[position].isHTMLSpace { position += 1 }
            guard position < range.upperBound, bytes[position] == 0x3D else { continue }
            position += 1
            while position < range.upperBound, bytes[position].isHTMLSpace || bytes[position] == 0x22 || bytes[position] == 0x27 {
                position += 1
            }
            let start = position
            while position < range.upperBound, !bytes[position].isHTMLSpace,
                !([0x22, 0x27, 0x3B, 0x2F, 0x3E] as [UInt8]).contains(bytes[position])
            {
                position += 1
            }
            if position > start { return String(decoding: bytes[start..<position], as: UTF8.self) }
        }
        return nil
    }
}
