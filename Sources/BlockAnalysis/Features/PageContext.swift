internal import JSONText
public import PageTree

/// What a page says of itself outside its blocks, for the features that compare the two.
public struct PageContext: Sendable {
    /// The page's address in small letters, or an empty string.
    var url = ""
    /// `articleBody`, `text` and `reviewBody` of the page's JSON-LD.
    var bodies: [String] = []
    /// `description` and `abstract` of the JSON-LD.
    var descriptions: [String] = []
    /// All other strings of it that have a space.
    var data: [String] = []
    /// `<meta>` description and `og:description`.
    var metas: [String] = []
    /// `og:type` in small letters.
    var kind = ""
    /// All `@type` of the JSON-LD in small letters.
    var types = ""

    /// Whether the JSON-LD says that the text is not for everybody.
    public private(set) var saysPaid = false

    /// A page of which nothing is known.
    public init() {}

    /// Reads a page's head and its structured data. - Complexity: O(nodes of the head + bytes of the data).
    public init(_ document: Document, url: String?) {
        self.url = (url ?? "").lowercased()
        readMetas(document)
        readMicrodata(document)
        for script in document.structuredData where script.count < Self.longestScript {
            if let value = try? JSON(parsing: script) { read(value, key: "", depth: 0) }
        }
    }

    /// Bytes of one script that is read.
    private static let longestScript = 1 << 21
    private static let deepest = 12

    private mutating func readMetas(_ document: Document) {
        for index in 1..<UInt32(max(1, document.nodeCount)) {
            let node = NodeID(rawValue: index)
            switch document.tag(node) {
            case .meta:
                let key = (document.attribute("property", of: node) ?? document.attribute("name", of: node))?.lowercased()
                guard let key, let content = document.attribute("content", of: node) else { continue }
                if key == "og:description" || key == "description" { metas.append(content) }
                if key == "og:type", kind.isEmpty { kind = content.lowercased() }
                if key == "generator" {
                    let maker = Array(content.lowercased().utf8)
                    if Self.forumMakers.contains(where: { maker.holds($0) }) { types += "discussionforumposting " }
                }
            case .body, .h1, .p: return
            default: break
            }
        }
    }

    private static let forumMakers = ["discourse", "phpbb", "vbulletin", "xenforo", "invision", "mybb", "smf", "flarum", "nodebb", "lemmy"]
        .map { Array($0.utf8) }
    /// Items of microdata that are looked at.
    private static let mostItems = 200

    /// The types of microdata, as those of JSON-LD. - Complexity: O(attributes).
    private mutating func readMicrodata(_ document: Document) {
        guard let name = document.symbols.symbol(of: "itemtype") else { return }
        var left = Self.mostItems
        for index in 1..<UInt32(max(1, document.nodeCount)) where left > 0 {
            guard let value = document.attributeRange(name, of: NodeID(rawValue: index)) else { continue }
            left -= 1
            let last = document.arena[value].split(separator: 0x2F).last ?? []
            types += String(decoding: last.prefix(40), as: UTF8.self).lowercased() + " "
        }
    }

    private mutating func read(_ value: JSON, key: String, depth: Int) {
        guard depth <= Self.deepest else { return }
        if let members = value.members {
            for member in members {
                if member.name == "isAccessibleForFree" {
                    saysPaid = saysPaid || member.value.bool == false || member.value.string?.lowercased().hasSuffix("false") == true
                } else if member.name == "@type" {
                    for type in member.value.array ?? [member.value] { types += (type.string?.lowercased() ?? "") + " " }
                } else {
                    read(member.value, key: member.name, depth: depth + 1)
                }
            }
        } else if let items = value.array {
            for item in items.prefix(200) { read(item, key: key, depth: depth + 1) }
        } else if let text = value.string, text.utf8.contains(0x20) {
            switch key {
            case "articleBody", "text", "reviewBody": bodies.append(text)
            case "description", "abstract": descriptions.append(text)
            default: data.append(text)
            }
        }
    }
}
