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
            case .body, .h1, .p: return
            default: break
            }
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
