internal import PageTree

/// Tags as readers see them: links of `rel=tag`, and short links in an element whose class says tags.
struct TagLinkSource: FieldSource {
    let name = "tag-links"

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        guard let document = page.document, let markup = page.markup else { return }
        let marked = Set(markup.marked.filter { $0.words.contains(.tags) }.map(\.node))
        let statement = list.newStatement()
        for (node, relation) in markup.relations where relation == "tag" && document.tag(node) == .a {
            add(node, "rel=tag", 380, statement, page, document, &list)
        }
        for root in marked.sorted() where document.tag(root) != .body && document.tag(root) != .html {
            guard document.subtreeEnd(root).rawValue - root.rawValue < 300 else { continue }
            let statement = list.newStatement()
            for raw in root.rawValue..<document.subtreeEnd(root).rawValue where document.tag(NodeID(rawValue: raw)) == .a {
                add(NodeID(rawValue: raw), "a link in a list of tags", 360, statement, page, document, &list)
            }
        }
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
            if case .elsewhere = page.region.relation(of: block) { evidence.append(.init(what: "far from the article", points: -250)) }
            if let surroundings = page.region.surroundings(of: block), surroundings.points < -60 {
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
        let mark: (Character) -> Bool = text.contains(";") && !text.contains(",") ? { $0 == ";" } : { $0 == "," || $0 == "、" || $0 == "，" }
        return text.split(whereSeparator: mark).compactMap { FieldText.clean(String($0)) }
    }

    /// Whether a text is a tag for readers rather than for a machine: no number, no identifier, no pair of key and value.
    static func isForReaders(_ tag: String) -> Bool {
        guard tag.count <= 80, tag.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return false }
        if tag.contains("_") || tag.contains("://") || tag.contains("@") { return false }
        if let colon = tag.firstRange(of: ": "), !tag[..<colon.lowerBound].contains(" ") || tag.hasPrefix("NLP ") { return false }
        let words = tag.split(separator: " ")
        // A hash or a UUID: one word of letters and digits in turns.
        let digits = tag.unicodeScalars.count { $0.properties.numericType != nil }
        return !(words.count == 1 && digits >= 6 && tag.count >= 12)
    }
}
