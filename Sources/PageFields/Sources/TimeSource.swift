internal import PageTree

/// `<time>`, and hAtom's `abbr` with the date in its title.
struct TimeSource: FieldSource {
    let name = "time"

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        guard let document = page.document, let markup = page.markup else { return }
        let words = Dictionary(markup.marked.map { ($0.node, $0.words) }, uniquingKeysWith: { $0.union($1) })
        for node in markup.times.prefix(40) { add(node, words[node] ?? [], words, page, document, &list) }
        for (node, marks) in markup.marked where document.tag(node) == .abbr && !marks.isDisjoint(with: [.date, .published, .modified]) {
            add(node, marks, words, page, document, &list)
        }
    }

    private func add(
        _ node: NodeID, _ own: ClassWords, _ words: [NodeID: ClassWords], _ page: FieldPage, _ document: Document,
        _ list: inout CandidateList
    ) {
        let told = ["datetime", "title", "content"].lazy.compactMap { document.attribute($0, of: node) }.compactMap(page.date).first
        guard let date = told ?? page.date(document.textContent(node)) else { return }
        var marks = own
        if let parent = document.parent(node) { marks.formUnion(words[parent] ?? []) }
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
    }
}

/// What a date on the page is the date of, by the words before it and its element's class.
struct DateMeaning {
    /// Nil for a date that is not the page's.
    let field: Field?
    let evidence: [Candidate.Evidence]

    static func of(before: String, marks: ClassWords, inside: String = "") -> DateMeaning {
        of(words: FieldText.words(before) + FieldText.words(inside.prefix(40)).prefix(3), marks: marks)
    }

    static func of(words: [String], marks: ClassWords) -> DateMeaning {
        switch DateWords.meaning(words) {
        case .published?: return DateMeaning(field: .published, evidence: [.init(what: "a word of publication before it", points: 80)])
        case .modified?: return DateMeaning(field: .modified, evidence: [.init(what: "a word of change before it", points: 120)])
        case .other?: return DateMeaning(field: nil, evidence: [])
        case nil: break
        }
        if marks.contains(.modified), !marks.contains(.published) {
            return DateMeaning(field: .modified, evidence: [.init(what: "class of a change", points: 100)])
        }
        if marks.contains(.published) {
            return DateMeaning(field: .published, evidence: [.init(what: "class of a publication", points: 80)])
        }
        return DateMeaning(field: .published, evidence: [])
    }
}
