internal import BlockAnalysis
public import PageTree

/// What a page says of itself in `<title>`, `<meta>`, `<link>`, `<html>` and JSON-LD, read before it is segmented.
public struct PageHead: Sendable {
    /// One `<meta>`: its `property`, `name` or `itemprop` in small letters, and its content.
    struct Statement: Sendable {
        let key: String
        let content: String
    }

    /// `og:title` or `twitter:title`, then `<title>`.
    public private(set) var titles: [String] = []
    /// Contents of `<meta>` by property or name in small letters; the first of each.
    public private(set) var meta: [String: String] = [:]
    /// The same in page order, with repeated ones.
    private(set) var statements: [Statement] = []
    /// Targets of `<link>` by relation (`canonical`, `license`, `image_src`); the first of each.
    private(set) var links: [String: String] = [:]
    /// The text of `<title>`.
    private(set) var titleElement: String?
    /// The language that `<html>` names.
    private(set) var label: String?
    private(set) var direction: String?
    private(set) var base: String?
    private var firstTime: String?
    let data: LinkedData

    /// Of a page without markup.
    public init() { data = LinkedData([]) }

    /// - Complexity: O(nodes) plus the JSON-LD's bytes.
    public init(_ document: Document) {
        data = LinkedData(document.structuredData)
        titles = PageTitles.find(in: document)
        let names = Names(document)
        for raw in 1..<UInt32(max(1, document.nodeCount)) { read(NodeID(rawValue: raw), document, names) }
    }

    /// The page's own address.
    public var address: String? { links["canonical"] ?? first("og:url") ?? data.articles.first?.address }

    /// The language that the page claims.
    public var language: String? { label ?? data.articles.first?.text("inLanguage") ?? first("og:locale") }

    /// The same with the region that only another statement tells: `lang="en"` beside `og:locale` "en_GB".
    var regionalLanguage: String? {
        guard let language, language.utf8.count == 2, let locale = first("og:locale"), locale.utf8.count == 5,
            locale.lowercased().hasPrefix(language.lowercased())
        else { return self.language }
        return locale
    }

    /// The day of publication (ISO 8601) as the head tells it; rules may ask for it before there are blocks.
    public var publishedDay: String? {
        let names = MetaVocabulary.published.map(\.name)
        let structured = data.articles.lazy.compactMap { $0.text("datePublished") }.first
        let told: [String?] = [structured] + names.map { meta[$0] } + [firstTime]
        for case let text? in told { if let date = PageDate.parse(text) { return date.isoDay } }
        return nil
    }

    /// The first of these that says something.
    public func first(_ names: String...) -> String? {
        names.lazy.compactMap { meta[$0] }.first { !$0.isEmpty }
    }

    func all(_ name: String) -> [String] { statements.filter { $0.key == name }.map(\.content) }

    // MARK: Reading

    /// The numbers of attribute names in one document.
    private struct Names {
        let content, property, name, itemprop, equivalent, rel, href, datetime: UInt32?

        init(_ document: Document) {
            func symbol(_ name: String) -> UInt32? { document.symbols.symbol(of: name) }
            (content, property, name) = (symbol("content"), symbol("property"), symbol("name"))
            (itemprop, equivalent, rel) = (symbol("itemprop"), symbol("http-equiv"), symbol("rel"))
            (href, datetime) = (symbol("href"), symbol("datetime"))
        }
    }

    /// `<meta>` beyond this many says nothing that the ones before do not.
    private static let mostStatements = 400

    private mutating func read(_ node: NodeID, _ document: Document, _ names: Names) {
        func value(_ symbol: UInt32?) -> String? {
            symbol.flatMap { document.attributeRange($0, of: node) }.map { String(decoding: document.arena[$0], as: UTF8.self) }
        }
        switch document.tag(node) {
        case .meta: readMeta(value(names.content), [names.property, names.name, names.itemprop, names.equivalent].map(value))
        case .link:
            guard let relations = value(names.rel)?.lowercased(), let target = value(names.href), !target.isEmpty else { return }
            for relation in FieldText.tokens(relations) where links[relation] == nil { links[relation] = target }
        case .base: base = base ?? value(names.href)
        case .html:
            label = label ?? document.attribute("lang", of: node) ?? document.attribute("xml:lang", of: node)
            direction = direction ?? document.attribute("dir", of: node)
        case .body: direction = direction ?? document.attribute("dir", of: node)
        case .title: titleElement = titleElement ?? document.textContent(node)
        case .time: firstTime = firstTime ?? value(names.datetime)
        default: break
        }
    }

    /// In small letters; Dublin Core's names with a full stop, where RDFa writes a colon (`dcterms:creator`).
    private static func comparable(_ key: String) -> String {
        let small = key.lowercased()
        guard small.hasPrefix("dc:") || small.hasPrefix("dcterms:"), let colon = small.firstIndex(of: ":") else { return small }
        return small[..<colon] + "." + small[small.index(after: colon)...]
    }

    private mutating func readMeta(_ content: String?, _ keys: [String?]) {
        guard let content, statements.count < Self.mostStatements else { return }
        var seen: [String] = []
        for case let key? in keys {
            let small = Self.comparable(key)
            // `property` and `name` may repeat each other; and RDFa allows several names in one attribute.
            for part in FieldText.tokens(small) where !seen.contains(part) {
                seen.append(part)
                statements.append(Statement(key: part, content: content))
                if meta[part] == nil { meta[part] = content }
            }
        }
    }
}
