internal import PageTree

/// `<time>`, and hAtom's `abbr` with the date in its title.
struct TimeSource: FieldSource {
    let name = "time"
    let fields = [Field.published, .modified]

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        guard let document = page.document, let markup = page.markup else { return }
        let words = Dictionary(markup.marked.map { ($0.node, $0.words) }, uniquingKeysWith: { $0.union($1) })
        for node in markup.times.prefix(40) {
            add(node, Self.own(of: node, document).union(words[node] ?? []), words, page, document, &list)
        }
        for (node, marks) in markup.marked where !marks.isDisjoint(with: [.date, .published, .modified]) {
            // hAtom's `abbr`, and what scripts turn into "2 days ago": the day itself stands in an attribute.
            let tag = document.tag(node)
            if tag == .abbr || tag != .time && (Self.told(node, page, document) != nil || isDay(node, marks, page, document)) {
                add(node, marks, words, page, document, &list)
            }
        }
    }

    /// Whether an element of a class that says published or changed, and not both, holds a day in a few words.
    private func isDay(_ node: NodeID, _ marks: ClassWords, _ page: FieldPage, _ document: Document) -> Bool {
        guard marks.contains(.published) != marks.contains(.modified), document.subtreeEnd(node).rawValue - node.rawValue <= 4 else {
            return false
        }
        let text = document.textContent(node)
        return text.utf8.count <= 40 && DateScanner.dates(in: text, style: page.dateStyle).count == 1
    }

    private func add(
        _ node: NodeID, _ own: ClassWords, _ words: [NodeID: ClassWords], _ page: FieldPage, _ document: Document,
        _ list: inout CandidateList
    ) {
        guard !Self.isOfThing(node, document), let date = Self.told(node, page, document) ?? page.date(document.textContent(node)) else {
            return
        }
        var marks = own
        // What the element says of itself goes before what the one around it says.
        if marks.isDisjoint(with: [.published, .modified]), let parent = document.parent(node) { marks.formUnion(words[parent] ?? []) }
        let block = page.region.block(of: node)
        let root = block.map { page.view.blocks[$0].container } ?? node
        let before = MarkupText.before(
            node, within: document.isAncestor(root, of: node) ? root : document.parent(node) ?? node, in: document)
        let meaning = DateMeaning.of(before: before, marks: marks, inside: document.textContent(node))
        guard let field = meaning.field else { return }
        var evidence = [Candidate.Evidence(what: "<\(document.name(of: node))>", points: 260)] + meaning.evidence
        if document.attribute("pubdate", of: node) != nil { evidence.append(.init(what: "pubdate", points: 120)) }
        evidence += page.isForum ? page.region.evidenceInThread(at: block) : page.region.evidence(at: block)
        list.add(field, date.text, from: name, at: .element(node), evidence, detail: .date(date))
        // "Updated" in an element for the day of publication: where the page tells no other, both are this one.
        if field == .modified, marks.contains(.published) {
            evidence[1...] = [.init(what: "class of a publication around a word of change", points: -140)] + page.region.evidence(at: block)
            list.add(.published, date.text, from: name, at: .element(node), evidence, detail: .date(date))
        }
    }
}

extension TimeSource {
    /// The days that `<time>` and its like mark as those of what the page speaks of.
    static func daysOfThings(_ page: FieldPage) -> [Int] {
        guard let document = page.document, let markup = page.markup else { return [] }
        let events = markup.marked.lazy.filter(\.words.isOfEvent).map(\.node)
        // The classes of `<time>` are read where they are asked for.
        let times = markup.times.prefix(40).filter { isOfThing($0, document) || own(of: $0, document).isOfEvent }
        let marked = events.prefix(20) + times
        return marked.compactMap { node in
            guard document.subtreeEnd(node).rawValue - node.rawValue <= 4 else { return nil }
            return (told(node, page, document) ?? page.date(document.textContent(node)))?.dayNumber
        }
    }

    /// What an element's own classes say.
    private static func own(of node: NodeID, _ document: Document) -> ClassWords {
        document.classes(node).reduce(into: []) { $0.formUnion(ClassWords.of(document.symbols.slice($1))) }
    }

    /// Whether a property says that the day is one of what the page speaks of: `startDate`, `validThrough`, `birthDate`.
    private static func isOfThing(_ node: NodeID, _ document: Document) -> Bool {
        guard let property = (document.attribute("itemprop", of: node) ?? document.attribute("property", of: node))?.lowercased() else {
            return false
        }
        return ["start", "end", "valid", "birth", "death", "doortime", "availab", "expires"].contains { start in
            property.split(separator: " ").contains { ($0.split(separator: ":").last ?? $0).hasPrefix(start) }
        }
    }

    /// The day that an element's attributes tell.
    private static func told(_ node: NodeID, _ page: FieldPage, _ document: Document) -> PageDate? {
        guard document.hasAttributes(node) else { return nil }
        return attributes.lazy.compactMap { document.attribute($0, of: node) }.compactMap(page.date).first
    }

    private static let attributes = [
        "datetime", "title", "content", "data-datetime", "data-date", "data-time", "data-timestamp", "data-published", "data-utc",
        "data-unixtime",
    ]
}

/// What a date on the page is the date of, by the words before it and its element's class.
struct DateMeaning {
    /// Nil for a date that is not the page's.
    let field: Field?
    let evidence: [Candidate.Evidence]

    static func of(before: String, marks: ClassWords, inside: String = "") -> DateMeaning {
        let words = FieldText.words(before)
        // What stands before an earlier date speaks of that one.
        let start = words.lastIndex { $0.utf8.count == 4 && $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }.map { $0 + 1 } ?? 0
        return of(words: Array(words[start...]) + FieldText.words(inside.prefix(40)).prefix(3), marks: marks)
    }

    static func of(words: [String], marks: ClassWords) -> DateMeaning {
        switch DateWords.meaning(words) {
        case .published?: return DateMeaning(field: .published, evidence: [.init(what: "a word of publication before it", points: 80)])
        case .modified?: return DateMeaning(field: .modified, evidence: [.init(what: "a word of change before it", points: 120)])
        case .other?: return DateMeaning(field: nil, evidence: [])
        case nil: break
        }
        if marks.isOfEvent { return DateMeaning(field: nil, evidence: []) }
        if marks.contains(.modified), !marks.contains(.published) {
            return DateMeaning(field: .modified, evidence: [.init(what: "class of a change", points: 100)])
        }
        if marks.contains(.published) {
            return DateMeaning(field: .published, evidence: [.init(what: "class of a publication", points: 80)])
        }
        return DateMeaning(field: .published, evidence: [])
    }
}
