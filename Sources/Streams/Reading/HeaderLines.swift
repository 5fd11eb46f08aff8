/// Header lines as HTTP, WARC and MIME have them (RFC 9112, section 5; RFC 5322, section 2.2).
struct HeaderLines {
    private var fields: [(name: String, value: String)] = []
    /// Bytes from the beginning to the body, the empty line included.
    private(set) var length = 0

    /// Reads up to the empty line, or to the end when there is none. Lines end in CR LF or LF; a line that begins with a
    /// space goes on with the one before.
    /// - Complexity: O(n) over the header.
    init(_ bytes: ArraySlice<UInt8>) {
        var position = bytes.startIndex
        while position < bytes.endIndex {
            let feed = bytes[position...].firstIndex(of: 0x0A) ?? bytes.endIndex
            var line = bytes[position..<feed]
            position = min(feed + 1, bytes.endIndex)
            if line.last == 0x0D { line = line.dropLast() }
            if line.isEmpty { break }
            add(line)
        }
        length = position - bytes.startIndex
    }

    private mutating func add(_ line: ArraySlice<UInt8>) {
        if line.first == 0x20 || line.first == 0x09 {
            guard !fields.isEmpty else { return }
            fields[fields.count - 1].value += " " + Self.text(line)
        } else if let colon = line.firstIndex(of: 0x3A) {
            fields.append((Self.text(line[..<colon]).lowercased(), Self.text(line[(colon + 1)...])))
        }
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        let trimmed = bytes.drop { $0 == 0x20 || $0 == 0x09 }
        let end = trimmed.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? trimmed.startIndex - 1
        return String(decoding: trimmed[..<(end + 1)], as: UTF8.self)
    }

    /// The first field of a name in small letters.
    subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// All fields of a name, in one list.
    func list(_ name: String) -> [String] {
        fields.filter { $0.name == name }.flatMap { $0.value.split(separator: ",") }.map { Self.text(Array($0.utf8)[...]).lowercased() }
    }
}

/// A media type with its parameters (RFC 9110, section 8.3.1): "text/html; charset=utf-8".
package struct MediaType {
    /// "text/html", in small letters.
    package let name: String
    private let parameters: [(name: String, value: String)]

    package init(_ value: String) {
        let parts = Self.split(value)
        name = parts.first?.lowercased() ?? ""
        parameters = parts.dropFirst().compactMap { part in
            guard let equals = part.firstIndex(of: "=") else { return nil }
            var text = part[part.index(after: equals)...].drop { $0 == " " }
            if text.hasPrefix("\"") { text = text.dropFirst().prefix { $0 != "\"" } }
            return (part[..<equals].lowercased().filter { $0 != " " }, String(text))
        }
    }

    package subscript(_ parameter: String) -> String? { parameters.first { $0.name == parameter }?.value }

    /// At semicolons outside of quotation marks.
    private static func split(_ value: String) -> [String] {
        var parts = [""]
        var isQuoted = false
        for character in value {
            if character == "\"" { isQuoted.toggle() }
            if character == ";", !isQuoted { parts.append("") } else { parts[parts.count - 1].append(character) }
        }
        return parts.map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
    }

    /// Whether a page may have this type. What is something else for sure is not looked at: a style sheet would be taken for
    /// flattened text.
    var mayBePage: Bool {
        let subtype = name.split(separator: "/").last.map(String.init) ?? ""
        switch name.prefix(while: { $0 != "/" }) {
        case "image": return subtype == "svg+xml"
        case "audio", "video", "font", "model": return false
        case "text": return !["css", "javascript", "csv", "calendar", "vcard", "vtt", "event-stream"].contains(subtype)
        case "application": return !Self.otherApplications.contains(subtype) && !subtype.hasSuffix("+json") && !subtype.hasPrefix("vnd.")
        default: return true
        }
    }

    private static let otherApplications: Set<String> = [
        "javascript", "x-javascript", "ecmascript", "json", "ld+json", "pdf", "zip", "gzip", "x-gzip", "wasm", "msword", "rtf",
        "font-woff", "font-woff2", "x-font-ttf", "x-shockwave-flash", "x-tar", "x-bzip2", "x-7z-compressed", "x-rar-compressed",
        "java-archive", "dns", "http",
    ]
}
