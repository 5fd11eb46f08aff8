import Extraction
import Foundation
import JSONText
import Output
import PageTree
import TestSupport
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The text of each format, read back, is the text output: no format and no option changes a word.
@Suite struct FormatTextTests {
    /// Words, with raised digits as words of their own and without the numbers that plain text puts before items.
    private func words(_ text: String) -> [String] {
        let lines = text.split(separator: "\n").map { line in
            let rest = line.drop { $0 == " " }.drop(while: \.isNumber)
            return rest.hasPrefix(". ") ? String(rest) : String(line)
        }
        var lowered = String.UnicodeScalarView()
        for scalar in lines.joined(separator: "\n").unicodeScalars {
            if let digit = Self.raised[scalar] {
                lowered.append(contentsOf: " \(digit)".unicodeScalars)
            } else {
                lowered.append(scalar)
            }
        }
        return String(lowered).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static let raised: [Unicode.Scalar: Character] = Dictionary(
        uniqueKeysWithValues: zip("⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars, "0123456789"))

    private func verdict(_ fixture: Fixture) throws -> Verdict { FixtureTests.filter.judge(Page(PageBytes(try fixture.source()))) }

    /// The text of markup with a space where an element of its own begins or ends.
    private func text(ofMarkup markup: String) -> String {
        var text = ""
        var isTag = false
        var name = ""
        for character in markup {
            switch character {
            case "<":
                isTag = true
                name = ""
            case ">":
                isTag = false
                let element = name.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
                let joins = ["strong", "em", "a", "del", "mark", "code", "hi", "ref", "span", "abbr", "time", "bdi", "bdo"].contains(
                    element)
                if !joins { text += " " }
            default: if isTag { name.append(character) } else { text.append(character) }
            }
        }
        for (reference, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
            text = text.replacingOccurrences(of: reference, with: character)
        }
        return text
    }

    @Test(arguments: Fixture.all)
    func htmlAndTEISayTheWordsOfTheText(_ fixture: Fixture) throws {
        let verdict = try verdict(fixture)
        let wanted = words(TextWriter().write(verdict))
        #expect(words(text(ofMarkup: HTMLWriter().write(verdict))) == wanted)
        let tei = TEIWriter().write(verdict)
        let body = try #require(tei.range(of: "<body>"))
        #expect(words(text(ofMarkup: String(tei[body.lowerBound...]))) == wanted)
    }

    @Test(arguments: Fixture.all)
    func blocksOfJSONSayTheWordsOfTheBody(_ fixture: Fixture) throws {
        let verdict = try verdict(fixture)
        let json = JSON.object(JSONWriter.membersWithPlaces(verdict, WriterOptions(body: .blocks)).members)
        // A subtitle is a field beside the blocks.
        var found = verdict.article.subtitles.map(\.text)
        func gather(_ value: JSON) {
            if let text = value["text"]?.string { found.append(text) }
            for name in ["content", "blocks", "items", "entries", "terms", "details", "caption", "rows", "lines"] {
                if let inner = value[name] { gather(inner) }
            }
            for element in value.array ?? [] { gather(element) }
        }
        try gather(#require(json["content"]))
        #expect(words(found.joined(separator: "\n")) == words(try #require(json["body"]?.string)))
    }

    @Test(arguments: Fixture.all)
    func linksChangeNoWord(_ fixture: Fixture) throws {
        let verdict = try verdict(fixture)
        let wanted = words(text(ofMarkup: HTMLWriter().write(verdict)))
        #expect(words(text(ofMarkup: HTMLWriter(WriterOptions(links: .text)).write(verdict))) == wanted)
    }

    @Test(arguments: Fixture.all)
    func teiIsWellFormedAndFollowsItsContentModel(_ fixture: Fixture) throws {
        #expect(TEIModel.faults(in: TEIWriter().write(try verdict(fixture))).isEmpty)
    }

    @Test func teiOfRichMarkupFollowsItsContentModel() {
        let words = "The harbour board agreed on Tuesday to keep the small ferry running through the winter, ending a row."
        let page = """
            <title>Ferry</title><article><h1>Ferry</h1><p>\(words) Call <code>run <b>now</b></code> and x<sup>2</sup>.</p>
            <h2>How</h2><ol start=3><li><p>\(words)</p><p>More of it, and more of it again.</p><ul><li>\(words)</li></ul></li><li>\(words)</li></ol>
            <dl><dt>jetty</dt><dd>where boats land when the sea is high</dd><dt>pier</dt><dd>where boats land when the sea is low</dd></dl>
            <table><caption>Times</caption><tr><th>From</th><th>To</th></tr><tr><td>Osk</td><td>Brenk</td></tr><tr><td>Brenk</td><td>Osk</td></tr></table>
            <blockquote><p>\(words)</p><p>“\(words)”</p></blockquote><pre><code class="language-sh">sail --now</code></pre>
            <h3>Where</h3><h3>When</h3><p>\(words) And <a href="https://osk.example/?a=1&amp;b=2">more</a>.</p></article>
            """
        let verdict = FixtureTests.filter.judge(Page(PageBytes(text: page)))
        #expect(TEIModel.faults(in: TEIWriter().write(verdict)).isEmpty)
    }
}

/// The content models of the TEI P5 elements that are written (TEI Guidelines 4.7, appendix C), as far as they say which
/// element may stand in which, what must be there, and what comes first.
private final class TEIModel: NSObject, XMLParserDelegate {
    private static let phrase: Set<String> = ["hi", "ref", "code", "del", "formula", "lb", "date", "foreign", "note"]
    private static let inter: Set<String> = ["list", "quote", "table", "figure"]
    private static let special = phrase.union(inter).union(["p", "figure"])
    private static let children: [String: Set<String>] = [
        "TEI": ["teiHeader", "text"], "teiHeader": ["fileDesc", "profileDesc"], "fileDesc": ["titleStmt", "publicationStmt", "sourceDesc"],
        "titleStmt": ["title", "author"], "publicationStmt": ["publisher", "date"], "sourceDesc": ["bibl"],
        "bibl": ["title", "ptr", "note", "author", "date"], "profileDesc": ["langUsage", "textClass"], "langUsage": ["language"],
        "textClass": ["keywords"], "keywords": ["term"], "text": ["body"],
        "body": ["head", "p", "div"], "div": inter.union(["head", "p", "div"]), "head": phrase, "p": phrase.union(inter),
        "list": ["head", "item", "label"], "item": special, "label": phrase, "quote": special, "table": ["head", "row"], "row": ["cell"],
        "cell": special, "figure": ["head", "graphic", "figDesc"], "hi": phrase.union(inter), "ref": phrase.union(inter), "del": phrase,
        "foreign": phrase,
        // Text alone.
        "code": [], "formula": [], "title": [], "author": [], "publisher": [], "date": [], "note": [], "term": [], "language": [],
        "figDesc": [], "lb": [], "graphic": [], "ptr": [],
    ]
    private static let attributes: [String: Set<String>] = [
        "TEI": ["xmlns"], "text": ["xml:lang"], "title": ["type"], "head": ["type"], "p": ["rend"], "hi": ["rend"], "ref": ["target"],
        "ptr": ["target"], "code": ["lang", "xml:space"], "list": ["rend", "type"], "item": ["n", "xml:id"], "foreign": ["xml:lang"],
        "row": ["role"],
        "cell": ["role", "cols", "rows"], "date": ["when"], "language": ["ident"], "formula": ["notation"], "graphic": ["url"],
        "div": ["type"],
    ]
    private static let filled: Set<String> = [
        "table", "row", "list", "div", "keywords", "sourceDesc", "bibl", "titleStmt", "publicationStmt",
    ]

    private var open: [(name: String, children: [String])] = []
    private var faults: [String] = []

    static func faults(in xml: String) -> [String] {
        let model = TEIModel()
        let parser = XMLParser(data: Data(xml.utf8))
        parser.delegate = model
        if !parser.parse() { model.faults.append("not well-formed: \(parser.parserError.map(String.init(describing:)) ?? "?")") }
        return model.faults
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        if let parent = open.last {
            if Self.children[parent.name]?.contains(name) != true { faults.append("<\(name)> in <\(parent.name)>") }
            if name == "head", parent.children.contains(where: { $0 != "head" }) {
                faults.append("<head> is not first in <\(parent.name)>")
            }
            if parent.name == "body" || parent.name == "div", parent.children.last == "div", name != "div" {
                faults.append("<\(name)> behind a <div>")
            }
            open[open.count - 1].children.append(name)
        }
        for attribute in attributes.keys where Self.attributes[name]?.contains(attribute) != true {
            faults.append("\(attribute) of <\(name)>")
        }
        open.append((name, []))
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        let last = open.removeLast()
        if Self.filled.contains(name), last.children.isEmpty { faults.append("<\(name)> is empty") }
        if name == "list", last.children.contains("label"),
            last.children.count(where: { $0 == "label" }) != last.children.count(where: { $0 == "item" })
        {
            faults.append("<label> without <item>")
        }
        if name == "div", last.children.allSatisfy({ $0 == "head" }) { faults.append("<div> of a head alone") }
    }
}

/// Where blocks of JSON stand in the page's bytes.
@Suite struct SourceRangeTests {
    private func number(_ json: JSON?) throws -> Int {
        var digits: String?
        if case .number(let text)? = json { digits = text }
        return try #require(digits.flatMap { Int($0) })
    }

    private func content(_ page: PageBytes) throws -> [JSON] {
        let verdict = FixtureTests.filter.judge(Page(page))
        let json = JSON.object(JSONWriter.membersWithPlaces(verdict, WriterOptions(body: .blocks)).members)
        return try #require(json["content"]?.array)
    }

    private static let first =
        "The harbour board agreed on Tuesday to keep the small ferry running through the winter, ending a row of years."

    @Test func theyAreRangesOfBytes() throws {
        let page = Array(
            "<title>Café</title><h1>Café</h1>\n<p>\(Self.first)</p><p>And <b>é</b> more: nobody on the island had thought that it would come to this, said the baker.</p>"
                .utf8)
        let blocks = try content(PageBytes(page))
        let source = try #require(blocks.first?["source"])
        let range = try number(source["start"])..<number(source["end"])
        #expect(String(decoding: page[range], as: UTF8.self) == Self.first)
    }

    @Test func theyAreThoseOfTheEncodingAsItCame() throws {
        let text =
            "<meta charset=windows-1251><title>Паром</title><h1>Паром</h1><p>Совет гавани решил во вторник, что паром будет ходить всю зиму, и так закончил спор.</p>"
        let bytes = text.unicodeScalars.map { $0.value < 0x80 ? UInt8($0.value) : UInt8($0.value - 0x410 + 0xC0) }
        let blocks = try content(PageBytes(bytes))
        let source = try #require(blocks.first?["source"])
        let start = try number(source["start"])
        #expect(bytes[start] == 0xD1 && bytes[start - 1] == UInt8(ascii: ">"))
    }
}
