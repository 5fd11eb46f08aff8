/// What a page's first bytes say of its encoding: the HTML Standard's "prescan a byte stream to determine its encoding"
/// (13.2.3.2), the XML declaration, and the language of the root element.
struct Prescan {
    /// The Standard asks for 1,024 bytes; real pages put scripts before it.
    static let length = 8192

    /// The encoding that the page names, as the Standard reads it (utf-16 is utf-8 there: the prescan could not have read it).
    private(set) var encoding: CharacterEncoding?
    /// `lang` of the root element, as "pt-br".
    private(set) var language: String?

    /// - Complexity: O(1): at most `length` bytes are read.
    init(_ bytes: Span<UInt8>) {
        var reader = TagReader(bytes, upTo: Self.length)
        if reader.isAt("<?xml"), let named = Self.xmlDeclaration(reader) { encoding = Self.fitting(named) }
        while encoding == nil, !reader.isAtEnd {
            reader.skip(to: UInt8(ascii: "<"))
            if reader.isAt("<!--") { reader.skipComment() } else { readTag(&reader) }
        }
    }

    private mutating func readTag(_ reader: inout TagReader) {
        let isMeta = reader.isAt("<meta") && Self.endsName(reader.peek(5))
        let isRoot = reader.isAt("<html") && Self.endsName(reader.peek(5))
        switch reader.peek(1) {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): reader.skip(to: UInt8(ascii: ">"))
        case UInt8(ascii: "/") where !Self.isLetter(reader.peek(2)): reader.skip(to: UInt8(ascii: ">"))
        case UInt8(ascii: "/"), UInt8(ascii: "a")...UInt8(ascii: "z"):
            reader.advance(2)
            reader.skipTagName()
            if isMeta { encoding = Self.meta(&reader) } else { readAttributes(&reader, isRoot: isRoot) }
        default: reader.advance()
        }
    }

    private mutating func readAttributes(_ reader: inout TagReader, isRoot: Bool) {
        while let attribute = reader.attribute() {
            guard isRoot, language == nil, attribute.name.elementsEqual("lang".utf8) || attribute.name.elementsEqual("xml:lang".utf8),
                !attribute.value.isEmpty
            else { continue }
            language = String(decoding: attribute.value, as: UTF8.self)
        }
    }

    /// The encoding that a `<meta>` names; `reader` stands after the tag's name.
    private static func meta(_ reader: inout TagReader) -> CharacterEncoding? {
        var isContentType = false
        var charset: CharacterEncoding??
        var content: CharacterEncoding??
        while let attribute = reader.attribute() {
            switch attribute.name {
            case Array("http-equiv".utf8): isContentType = isContentType || attribute.value.elementsEqual("content-type".utf8)
            case Array("charset".utf8): charset = charset ?? CharacterEncoding(label: String(decoding: attribute.value, as: UTF8.self))
            case Array("content".utf8):
                content = content ?? Self.charset(inContent: attribute.value).flatMap(CharacterEncoding.init(label:))
            default: continue
            }
        }
        let named = charset.flatMap { $0 } ?? (isContentType ? content.flatMap { $0 } : nil)
        return named.map(fitting)
    }

    /// The label in the value of `content` (HTML Standard, 2.5.5 "extracting a character encoding from a meta element").
    private static func charset(inContent content: [UInt8]) -> String? {
        let key = Array("charset".utf8)
        var position = 0
        while position + key.count <= content.count {
            guard content[position..<(position + key.count)].elementsEqual(key) else {
                position += 1
                continue
            }
            position += key.count
            var rest = content[position...].drop { $0 <= 0x20 }
            guard rest.first == UInt8(ascii: "=") else { continue }
            rest = rest.dropFirst().drop { $0 <= 0x20 }
            guard let first = rest.first else { return nil }
            if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
                let inside = rest.dropFirst().prefix { $0 != first }
                return inside.endIndex < content.count ? String(decoding: inside, as: UTF8.self) : nil
            }
            return String(decoding: rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ";") }, as: UTF8.self)
        }
        return nil
    }

    /// The encoding of an XML declaration at the very beginning.
    private static func xmlDeclaration(_ reader: TagReader) -> CharacterEncoding? {
        var reader = reader
        reader.advance(5)
        while let attribute = reader.attribute(), !attribute.name.isEmpty, attribute.name[0] != UInt8(ascii: "?") {
            if attribute.name.elementsEqual("encoding".utf8) {
                return CharacterEncoding(label: String(decoding: attribute.value, as: UTF8.self))
            }
        }
        return nil
    }

    private static func fitting(_ encoding: CharacterEncoding) -> CharacterEncoding {
        encoding.isUTF16 ? .utf8 : encoding == .xUserDefined ? .windows1252 : encoding
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
    private static func endsName(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") }
}
