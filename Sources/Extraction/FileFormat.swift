internal import JSONText
internal import PageTree
internal import TextPrimitives

/// What bytes are that are no page, told from their beginning: so that a picture or an archive is never printed as an article.
public enum FileFormat {
    /// A format's magic number and where it stands.
    private struct Magic: Sendable {
        let name: String
        let offset: Int
        let bytes: [UInt8]
        /// What the file begins with, where the magic number stands further in.
        let beginning: [UInt8]

        init(_ name: String, _ text: StaticString, at offset: Int = 0, behind beginning: [UInt8] = []) {
            self.name = name
            self.offset = offset
            self.bytes = Array(text.description.utf8)
            self.beginning = beginning
        }

        init(_ name: String, bytes: [UInt8], at offset: Int = 0) {
            self.name = name
            self.offset = offset
            self.bytes = bytes
            self.beginning = []
        }

        func stands(in head: [UInt8]) -> Bool {
            head.starts(with: beginning) && head.count >= offset + bytes.count && head[offset..<(offset + bytes.count)].elementsEqual(bytes)
        }
    }

    private static let riff = Array("RIFF".utf8)

    /// By the formats' own specifications, as the file(1) command has them; only what no text begins with.
    private static let magics: [Magic] = [
        Magic("PNG image", bytes: [0x89, 0x50, 0x4E, 0x47]), Magic("JPEG image", bytes: [0xFF, 0xD8, 0xFF]),
        Magic("GIF image", "GIF87a"), Magic("GIF image", "GIF89a"), Magic("WebP image", "WEBP", at: 8, behind: riff),
        Magic("TIFF image", bytes: [0x49, 0x49, 0x2A, 0]), Magic("TIFF image", bytes: [0x4D, 0x4D, 0, 0x2A]),
        // The Encoding Standard has none: browsers take it for UTF-16 and show signs with gaps between.
        Magic("UTF-32 text", bytes: [0xFF, 0xFE, 0, 0]), Magic("UTF-32 text", bytes: [0, 0, 0xFE, 0xFF]),
        Magic("icon", bytes: [0, 0, 1, 0]), Magic("Photoshop image", "8BPS"), Magic("DjVu document", "AT&TFORM"),
        Magic("JPEG XL image", bytes: [0xFF, 0x0A]), Magic("JPEG XL image", bytes: [0, 0, 0, 0x0C, 0x4A, 0x58, 0x4C, 0x20]),
        Magic("JPEG 2000 image", bytes: [0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20]),
        Magic("AVIF image", "ftypavif", at: 4, behind: [0]), Magic("HEIF image", "ftyphei", at: 4, behind: [0]),
        Magic("HEIF image", "ftypmif1", at: 4, behind: [0]),
        Magic("MPEG-4 media", "ftyp", at: 4, behind: [0]), Magic("Matroska or WebM media", bytes: [0x1A, 0x45, 0xDF, 0xA3]),
        Magic("AVI media", "AVI ", at: 8, behind: riff), Magic("WAV audio", "WAVE", at: 8, behind: riff), Magic("Ogg media", "OggS"),
        Magic("FLAC audio", "fLaC"),
        Magic("MP3 audio", bytes: [0x49, 0x44, 0x33, 2]), Magic("MP3 audio", bytes: [0x49, 0x44, 0x33, 3]),
        Magic("MP3 audio", bytes: [0x49, 0x44, 0x33, 4]), Magic("Flash media", bytes: [0x46, 0x4C, 0x56, 1]),
        Magic("MIDI audio", bytes: [0x4D, 0x54, 0x68, 0x64, 0, 0]), Magic("MPEG media", bytes: [0, 0, 1, 0xBA]),
        Magic("ZIP archive", bytes: [0x50, 0x4B, 3, 4]), Magic("ZIP archive", bytes: [0x50, 0x4B, 5, 6]),
        Magic("ZIP archive", bytes: [0x50, 0x4B, 7, 8]), Magic("gzip data", bytes: [0x1F, 0x8B, 8]),
        Magic("zstd data", bytes: [0x28, 0xB5, 0x2F, 0xFD]), Magic("bzip2 data", bytes: [0x31, 0x41, 0x59, 0x26, 0x53, 0x59], at: 4),
        Magic("xz data", bytes: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]), Magic("LZ4 data", bytes: [4, 0x22, 0x4D, 0x18]),
        Magic("compress data", bytes: [0x1F, 0x9D]), Magic("lzip data", bytes: [0x4C, 0x5A, 0x49, 0x50, 1]),
        Magic("7-Zip archive", bytes: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        Magic("RAR archive", bytes: [0x52, 0x61, 0x72, 0x21, 0x1A, 7]),
        Magic("cabinet archive", bytes: [0x4D, 0x53, 0x43, 0x46, 0, 0, 0, 0]), Magic("tar archive", "ustar", at: 257),
        Magic("ar archive", "!<arch>\n"), Magic("RPM package", bytes: [0xED, 0xAB, 0xEE, 0xDB]),
        Magic("PostScript document", "%!PS"), Magic("RTF document", "{\\rtf"),
        Magic("Office document of before 2007", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        Magic("ELF program", bytes: [0x7F, 0x45, 0x4C, 0x46]), Magic("WebAssembly program", bytes: [0, 0x61, 0x73, 0x6D]),
        Magic("Mach-O program", bytes: [0xCF, 0xFA, 0xED, 0xFE]), Magic("Java class", bytes: [0xCA, 0xFE, 0xBA, 0xBE]),
        Magic("WOFF font", "wOFF"), Magic("WOFF2 font", "wOF2"), Magic("OpenType font", bytes: [0x4F, 0x54, 0x54, 0x4F, 0]),
        Magic("TrueType font", bytes: [0, 1, 0, 0, 0]), Magic("SQLite database", "SQLite format 3"),
        Magic("Parquet file", bytes: [0x50, 0x41, 0x52, 0x31, 0x15]), Magic("Avro file", bytes: [0x4F, 0x62, 0x6A, 1]),
        Magic("Arrow file", bytes: [0x41, 0x52, 0x52, 0x4F, 0x57, 0x31, 0, 0]), Magic("HDF5 file", bytes: [0x89, 0x48, 0x44, 0x46]),
        Magic("pcap file", bytes: [0xD4, 0xC3, 0xB2, 0xA1]), Magic("git pack", bytes: [0x50, 0x41, 0x43, 0x4B, 0, 0, 0]),
    ]

    /// A format that is no text, by its magic number; nil for everything else.
    /// - Complexity: O(1).
    public static func binary(_ bytes: [UInt8]) -> String? {
        let head = Array(bytes.prefix(1024))
        if let magic = magics.first(where: { $0.stands(in: head) }) { return magic.name }
        // Readers of PDF find its mark anywhere in the first kilobyte (ISO 32000-1, Annex H); a page that speaks of it has
        // markup or letters before it.
        if let mark = head.firstIndex(where: { $0 > 0x20 && $0 < 0x80 }), head[mark...].starts(with: "%PDF-".utf8) { return "PDF document" }
        // "MZ" and "BM" could begin a text; the fields behind them could not.
        if head.count >= 64, head.starts(with: [0x4D, 0x5A]), head[2..<64].count(where: { $0 == 0 }) > 16 { return "Windows program" }
        if head.count >= 26, head.starts(with: [0x42, 0x4D]), head[6..<10].allSatisfy({ $0 == 0 }) { return "BMP image" }
        return nil
    }

    /// Bytes that are looked at for control characters.
    private static let reach = 1 << 16

    /// Whether bytes hold so many control characters that they are no text in any encoding of single bytes: more than one of
    /// twenty. Of random bytes one of ten is such a character; texts have none or a few that went astray.
    /// - Complexity: O(1).
    public static func isNoText(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(reach)
        // Zero bytes behind a text are the padding of some file systems.
        guard let last = head.lastIndex(where: { $0 != 0 }) else { return !bytes.isEmpty }
        let text = head[...last]
        // ESC, SO and SI switch alphabets in ISO-2022.
        let controls = text.count { $0 < 0x20 && !(0x09...0x0F).contains($0) && $0 != 0x1B }
        return controls >= 4 && controls * 20 > text.count
    }

    /// A format that is text but no page: JSON, a feed, an archive of pages.
    /// - Parameter text: UTF-8.
    /// - Complexity: O(1): at most the first megabyte is looked at.
    public static func textual(_ text: [UInt8]) -> String? {
        let start = text.prefix(reach).firstIndex { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF } ?? 0
        let head = text[start...].prefix(reach)
        guard let first = head.first else { return nil }
        switch first {
        case 0x7B, 0x5B: return json(Array(text[start...].prefix(1 << 20)))
        case 0x3C: return XMLRoot.name(of: head).flatMap { roots[$0] }
        default:
            return beginnings.first { head.starts(with: Array($0.text.description.utf8)) }?.name ?? message(head)
                ?? CodeFormat.name(of: head) ?? DataFormat.name(of: head)
        }
    }

    private static let beginnings: [(name: String, text: StaticString)] = [
        ("WARC file", "WARC/1."), ("WARC file", "WARC/0."), ("ARC file", "filedesc://"), ("calendar", "BEGIN:VCALENDAR"),
        ("address card", "BEGIN:VCARD"), ("playlist", "#EXTM3U"), ("subtitles", "WEBVTT"), ("subtitles", "1\n00:"),
        ("subtitles", "1\r\n00:"),
        ("PEM file", "-----BEGIN "), ("patch", "diff --git "), ("robots.txt", "User-agent:"), ("robots.txt", "User-Agent:"),
    ]

    /// A message of RFC 5322: fields, a line each, and a field among them that only programs write.
    private static func message(_ head: ArraySlice<UInt8>) -> String? {
        var fields = 0
        var isMail = false
        for line in head.split(separator: 0x0A, maxSplits: 200, omittingEmptySubsequences: false) {
            if line.isEmpty || line.elementsEqual([0x0D]) { break }
            if line.first == 0x20 || line.first == 0x09 { continue }
            guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex,
                line[..<colon].allSatisfy({ $0.isASCIIAlphanumeric || $0 == 0x2D })
            else { return nil }
            fields += 1
            isMail = isMail || mailFields.contains(String(decoding: line[..<colon], as: UTF8.self).lowercased())
        }
        return isMail && fields > 2 ? "e-mail message" : nil
    }

    private static let mailFields: Set<String> = ["mime-version", "message-id", "received", "return-path", "delivered-to"]

    /// Root elements of XML that is no page.
    private static let roots: [String: String] = [
        "rss": "RSS feed", "rdf": "RSS feed", "feed": "Atom feed", "urlset": "sitemap", "sitemapindex": "sitemap", "opml": "OPML outline",
        "svg": "SVG image", "kml": "KML map", "gpx": "GPX track", "plist": "property list", "xliff": "XLIFF translation",
        "opensearchdescription": "OpenSearch description",
    ]

    /// A document, cut where it may be, or one with more behind it, as in NDJSON.
    private static func json(_ head: [UInt8]) -> String? {
        do {
            _ = try JSON(parsing: head)
            return "JSON document"
        } catch {
            // Cut within a number, a word or an escape the place of the error is some bytes before the end.
            if error.offset + 12 >= head.count { return head.count > 12 ? "JSON document" : nil }
            guard head[0] == 0x7B, let line = head.firstIndex(of: 0x0A), (try? JSON(parsing: Array(head[..<line]))) != nil else {
                return nil
            }
            return "NDJSON document (--input ndjson reads it)"
        }
    }
}

/// The first element of an XML document.
private enum XMLRoot {
    /// Its name in small letters without the prefix of its namespace; nil when no element begins in the head.
    static func name(of head: ArraySlice<UInt8>) -> String? {
        var rest = head
        while let open = rest.firstIndex(of: 0x3C) {
            rest = rest[(open + 1)...]
            guard let first = rest.first else { return nil }
            if first == 0x3F || first == 0x21 {
                let end: [UInt8] = rest.starts(with: Array("!--".utf8)) ? Array("-->".utf8) : [0x3E]
                guard let close = rest.firstOffset(of: end) else { return nil }
                rest = rest.dropFirst(close + end.count)
            } else {
                let name = rest.prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F && $0 < 0x80 }
                let local = name.lastIndex(of: 0x3A).map { name[($0 + 1)...] } ?? name
                return String(decoding: local, as: UTF8.self).lowercased()
            }
        }
        return nil
    }
}
