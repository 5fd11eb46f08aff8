internal import PageTree
internal import TextPrimitives

/// Tags as readers see them: links of `rel=tag`, and short links in an element whose class says tags.
struct TagLinkSource: FieldSource {
    let name = "tag-links"
    let fields = [Field.tags]

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        guard let document = page.document, let markup = page.markup else { return }
        let marked = Set(markup.marked.filter { $0.words.contains(.tags) }.map(\.node))
        let statement = list.newStatement()
        for (node, relation) in markup.relations where relation == "tag" && document.tag(node) == .a {
            // WordPress calls its sections tags, too: `rel="category tag"`.
            if document.attribute("rel", of: node)?.lowercased().hasPrefix("category") ?? false { continue }
            if CategorySource.isOfCategory(node, document) { continue }
            add(node, "rel=tag", 380, statement, page, document, &list)
        }
        for root in marked.sorted() where document.tag(root) != .body && document.tag(root) != .html {
            // WordPress writes an article's tags into its own class; a list of tags is links and little else.
            guard document.subtreeEnd(root).rawValue - root.rawValue < 300, !page.holdsArticle(root), Self.isOfLinks(root, document) else {
                continue
            }
            let statement = list.newStatement()
            for link in document.links(in: root) { add(link, "a link in a list of tags", 360, statement, page, document, &list) }
        }
    }

    /// Whether at least half of an element's letters stand in links.
    private static func isOfLinks(_ root: NodeID, _ document: Document) -> Bool {
        var (all, linked) = (0, 0)
        var linkEnd = root
        for raw in root.rawValue..<document.subtreeEnd(root).rawValue {
            let node = NodeID(rawValue: raw)
            if document.isText(node) {
                let count = document.textRange(node).count
                all += count
                if node < linkEnd { linked += count }
            } else if document.tag(node) == .a {
                linkEnd = document.subtreeEnd(node)
            }
        }
        return linked * 2 >= all
    }

    private func add(
        _ node: NodeID, _ what: String, _ points: Int, _ statement: Int, _ page: FieldPage, _ document: Document,
        _ list: inout CandidateList
    ) {
        guard let text = FieldText.clean(document.textContent(node)), text.count <= 60, text.split(separator: " ").count <= 6 else {
            return
        }
        let block = page.region.block(of: node)
        var evidence = [Candidate.Evidence(what: what, points: points)]
        if let block {
            let isInside = page.isInArticle(node)
            if !isInside, case .elsewhere = page.region.relation(of: block) {
                evidence.append(.init(what: "far from the article", points: -250))
            }
            if let surroundings = page.region.surroundings(of: block), surroundings.points < (isInside ? -200 : -60) {
                evidence.append(.init(what: "in \(surroundings.name)", points: surroundings.points))
            }
        }
        list.add(
            .tags, text.hasPrefix("#") ? String(text.dropFirst()) : text, from: name, at: .element(node), evidence, statement: statement)
    }
}

/// Lists of tags in one text.
enum TagText {
    /// At commas and semicolons.
    static func split(_ text: String) -> [String] {
        let mark: (Unicode.Scalar) -> Bool =
            text.utf8.contains(UInt8(ascii: ";")) && !text.utf8.contains(UInt8(ascii: ","))
            ? { $0 == ";" } : { $0 == "," || $0 == "、" || $0 == "，" }
        return readable(text.unicodeScalars.split(whereSeparator: mark).compactMap { FieldText.clean(String($0)) })
    }

    /// Content systems write pairs of key and value among the tags ("Subject: Politics", "Word count: 800"): where there are
    /// several, what subjects and topics say is a tag, and the rest is for machines.
    static func readable(_ tags: [String]) -> [String] {
        let pairs = tags.map(pair)
        guard pairs.count(where: { $0 != nil }) >= 2 else { return tags }
        return zip(tags, pairs).compactMap { tag, pair in
            guard let pair else { return tag }
            return topics.contains(where: pair.key.hasSuffix) && !pair.key.hasPrefix("nlp category") ? pair.value : nil
        }
    }

    private static let topics = ["category", "subject", "topic", "tag", "keyword", "tags", "keywords", "topics", "tokens"]

    /// "Entity Tokens: Jasper park" as key and value.
    private static func pair(_ tag: String) -> (key: String, value: String)? {
        guard let colon = tag.byteRange(of: ":"), colon.upperBound < tag.endIndex else { return nil }
        let key = tag[..<colon.lowerBound]
        guard key.split(separator: " ").count <= 3, key.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == " " }) else {
            return nil
        }
        return (key.lowercased(), String(tag[colon.upperBound...].trimmed))
    }

    /// Whether a text is a tag for readers rather than for a machine: no number, no identifier, no pair of key and value.
    static func isForReaders(_ tag: String) -> Bool {
        let bytes = tag.utf8
        guard bytes.count <= 80 || tag.count <= 80 else { return false }
        guard
            bytes.contains(where: { $0 == UInt8(ascii: "&") || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A })
                || tag.unicodeScalars.contains(where: \.properties.isAlphabetic)
        else { return false }
        if bytes.contains(where: { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "@") }) { return false }
        if bytes.starts(with: "NLP ".utf8) || tag.byteRange(of: "://") != nil { return false }
        // A hash or a UUID: one word of letters and digits in turns.
        guard bytes.count >= 12, !bytes.contains(0x20) else { return true }
        let digits = tag.unicodeScalars.count { $0.isASCII ? $0.value >= 0x30 && $0.value <= 0x39 : $0.properties.numericType != nil }
        return digits < 6 || tag.count < 12
    }
}
