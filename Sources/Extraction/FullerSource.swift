internal import JSONText
internal import PageFields
internal import PageTree
internal import TextPrimitives

/// Where a page's text was taken from, when not from what it shows.
public enum TextSource: String, Sendable {
    /// What the page shows to those without scripts.
    case noscript
    /// The article in the page's JSON-LD.
    case jsonLD = "json-ld"
    /// The data from which a script was to make the page (Next, Nuxt, Remix and their like), found by its shape.
    case payload
}

/// Text of a page whose tree shows little of it: in its structured data or in the data of the framework that would have drawn it.
struct FullerSource {
    let source: TextSource
    /// The page with that text for its body.
    let html: [UInt8]
    let words: Int

    /// Pages that show so many words of an article are taken by them.
    static let enough = 120
    /// A text beside the tree has to have so many words to be taken, fewer where the tree has hardly any.
    static func fewest(beside shown: Int) -> Int { shown < 5 ? 8 : 40 }

    /// The longest text beside the tree, by trust: JSON-LD says what it is, a payload is guessed.
    /// - Complexity: O(n) over the page's bytes.
    static func find(_ page: [UInt8], _ document: Document, shown: Int) -> FullerSource? {
        if let body = document.structuredData.lazy.compactMap(articleBody).max(by: { $0.utf8.count < $1.utf8.count }) {
            let paragraphs = paragraphs(body)
            if let found = FullerSource(.jsonLD, paragraphs, page, shown: shown) { return found }
        }
        let texts = scripts(page).compactMap { Payload($0)?.paragraphs }.max { weigh($0) < weigh($1) }
        return texts.flatMap { FullerSource(.payload, $0, page, shown: shown) }
    }

    /// Words, and letters of scripts that leave no space between words, two for one.
    private static func words(_ text: String) -> Int {
        let dense = text.unicodeScalars.count { $0.value >= 0x0E00 && $0.value < 0x0E80 || $0.value >= 0x3040 && $0.value < 0xA000 }
        return text.split(whereSeparator: \.isWhitespace).count + dense / 2
    }

    private static func weigh(_ paragraphs: [String]) -> Int { paragraphs.reduce(0) { $0 + $1.utf8.count } }

    private init?(_ source: TextSource, _ paragraphs: [String], _ page: [UInt8], shown: Int) {
        words = paragraphs.reduce(0) { $0 + Self.words($1) }
        guard words >= Self.fewest(beside: shown) else { return nil }
        self.source = source
        var html = Array(Self.head(page))
        html += Array("<body><main><article>".utf8)
        for paragraph in paragraphs {
            // Data of this kind holds either text or markup.
            let isMarkup = paragraph.contains("</") || paragraph.contains("<p>") || paragraph.contains("<br")
            html += Array((isMarkup ? "<div>\(paragraph)</div>" : "<p>\(Self.escaped(paragraph))</p>").utf8)
        }
        self.html = html
    }

    /// What stands before the page's body: its head with title, metadata and structured data.
    private static func head(_ page: [UInt8]) -> ArraySlice<UInt8> {
        let mark = Array("<body".utf8)
        var position = 0
        while position + mark.count <= page.count {
            guard let next = page[position...].firstIndex(of: 0x3C), next + mark.count <= page.count else { break }
            if zip(mark, page[next...]).allSatisfy({ $0 == $1 | ($1 == 0x3C ? 0 : 0x20) }) { return page[..<next] }
            position = next + 1
        }
        return []
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": result += "&lt;"
            case "&": result += "&amp;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func paragraphs(_ text: String) -> [String] {
        text.contains("</") ? [text] : text.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }
    }

    // MARK: JSON-LD

    private static func articleBody(_ script: [UInt8]) -> String? {
        LinkedScript.values(script).lazy.compactMap { articleBody($0, depth: 0) }.first
    }

    private static func articleBody(_ value: JSON, depth: Int) -> String? {
        guard depth < 6 else { return nil }
        if let body = value["articleBody"]?.string ?? text(of: value) { return unescaped(body) }
        let parts = value.array ?? value.members?.map(\.value) ?? []
        return parts.lazy.compactMap { articleBody($0, depth: depth + 1) }.first
    }

    /// What a post says in its `text`, as forums and blogs write it.
    private static func text(of value: JSON) -> String? {
        guard let text = value["text"]?.string, let type = value["@type"] else { return nil }
        let types = type.array?.compactMap(\.string) ?? [type.string].compactMap(\.self)
        return types.contains { $0.hasSuffix("Posting") || $0.hasSuffix("Article") } ? text : nil
    }

    /// Markup that a template escaped once more than it should.
    private static func unescaped(_ text: String) -> String {
        guard text.contains("&lt;p") || text.contains("&lt;/") || text.contains("&lt;br") else { return text }
        return CharacterReferences.resolved(text)
    }

    // MARK: Scripts

    /// Whether a page has a `<noscript>` that may hold text: more than the usual pixel.
    static func hasNoscript(_ page: [UInt8]) -> Bool {
        let open = Array("<noscript".utf8)
        let close = Array("</noscript".utf8)
        var inside = 0
        var start: Int?
        var position = 0
        while let next = page[position...].firstIndex(of: 0x3C) {
            position = next + 1
            if let begin = start, page[next...].starts(with: close) {
                inside += next - begin
                start = nil
            } else if start == nil, page[next...].starts(with: open) {
                start = next
            }
        }
        return inside > 400
    }

    /// The contents of `<script type="application/json">` (JSON-LD apart), at most a few megabytes of them.
    private static func scripts(_ page: [UInt8]) -> [ArraySlice<UInt8>] {
        let open = Array("<script".utf8)
        let close = Array("</script".utf8)
        let type = Array("application/json".utf8)
        var found: [ArraySlice<UInt8>] = []
        var position = 0
        while let next = page[position...].firstIndex(of: 0x3C) {
            position = next + 1
            guard page[next...].starts(with: open), let end = page[next...].firstIndex(of: 0x3E) else { continue }
            var stop = end
            while let mark = page[stop...].firstIndex(of: 0x3C), !page[mark...].starts(with: close) { stop = mark + 1 }
            guard let mark = page[stop...].firstIndex(of: 0x3C) else { break }
            if page[next..<end].firstOffset(of: type) != nil, mark - end < 8 << 20 { found.append(page[(end + 1)..<mark]) }
            position = mark + 1
        }
        return found
    }
}

/// The running text in a framework's data: the strings with sentences below the member that holds most of them.
struct Payload {
    let paragraphs: [String]

    /// Nil for what is no JSON or holds no text. - Complexity: O(n).
    init?(_ script: ArraySlice<UInt8>) {
        guard let data = try? JSON(parsing: Array(script)) else { return nil }
        var node = data
        var own = Self.texts(node, depth: 0)
        // Down to the smallest part that still holds nearly all of the text.
        for _ in 0..<24 {
            let parts = node.array ?? node.members?.map(\.value) ?? []
            let below = parts.map { Self.texts($0, depth: 0) }
            guard let most = below.indices.max(by: { Self.weight(below[$0]) < Self.weight(below[$1]) }),
                Self.weight(below[most]) * 10 >= Self.weight(own) * 7
            else { break }
            node = parts[most]
            own = below[most]
        }
        var seen: Set<String> = []
        paragraphs = own.filter { seen.insert($0).inserted }
        if paragraphs.isEmpty { return nil }
    }

    private static func weight(_ texts: [String]) -> Int { texts.reduce(0) { $0 + $1.utf8.count } }

    /// Strings that have eight words and end as sentences do, or that hold marked-up paragraphs.
    private static func texts(_ value: JSON, depth: Int) -> [String] {
        guard depth < 40 else { return [] }
        if let text = value.string {
            let isText =
                text.utf8.count >= 40 && (text.utf8.count { $0 == 0x20 } >= 7 || "。！？」".contains(text.last ?? " "))
                && (text.contains(". ") || text.contains("</p>") || ".!?…»”\"。！？」।؟".contains(text.last ?? " "))
            return isText && !text.hasPrefix("{") && !text.contains("function(") ? [text] : []
        }
        return (value.array ?? value.members?.map(\.value) ?? []).flatMap { texts($0, depth: depth + 1) }
    }
}
