internal import PageTree
internal import TextPrimitives

/// The headline among the page's blocks, and its `<h1>`.
struct HeadlineSource: FieldSource {
    let name = "headline"
    let fields = [Field.title]

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        let block = page.region.headline
        if let block { add(page.text(of: block), .block(block), headlineEvidence(page), page, &list) }
        guard let document = page.document else { return }
        for node in page.markup?.headings.prefix(5) ?? [] {
            let heading = page.region.block(of: node)
            guard heading != block || block == nil, let text = FieldText.clean(MarkupText.parts(of: node, in: document)) else { continue }
            var evidence = [Candidate.Evidence(what: "<h1>", points: 300)]
            if heading != nil, heading == page.labels.siteHeading {
                evidence.append(.init(what: "names the site above its menu", points: -150))
            }
            if let heading, let surroundings = page.region.surroundings(of: heading) {
                evidence.append(.init(what: "in \(surroundings.name)", points: surroundings.points / 2))
            }
            add(text, .element(node), evidence, page, &list)
        }
    }

    /// On a page that says it is an article the headline is what readers see; elsewhere it may be a slogan.
    private func headlineEvidence(_ page: FieldPage) -> [Candidate.Evidence] {
        let own = Candidate.Evidence(what: "the page's headline", points: 440)
        var evidence = [own]
        if page.isArticle { evidence.append(.init(what: "the page says it is an article", points: 130)) }
        if page.region.hasSoleHeading, !page.isNews { evidence.append(.init(what: "the page's only <h1>", points: 170)) }
        if let block = page.region.headline, !page.region.hasSoleHeading, isWordOfTitle(page.text(of: block), page) {
            evidence.append(.init(what: "one of several headings, a word of the title", points: -200))
        }
        if Self.isNameOfBook(page) { evidence.append(.init(what: "the name behind the title, whose rest is a heading", points: -400)) }
        return evidence
    }

    /// Whether the titles hold a heading's words amid at least twice as many others, and it is one of several of its level.
    private func isWordOfTitle(_ text: String, _ page: FieldPage) -> Bool {
        guard page.markup?.headings.count ?? 0 > 1, let title = page.head.titleElement else { return false }
        let words = FieldText.words(text)
        let whole = FieldText.words(TitleText.withoutSite(title, page.site))
        return words.count * 3 < whole.count && Set(words).isSubset(of: whole)
    }

    /// Books and manuals write their own name into the page's `<h1>`, and the chapter's into a heading below and before it in `<title>`.
    static func isNameOfBook(_ page: FieldPage) -> Bool {
        guard let block = page.region.headline, let title = FieldText.clean(page.head.titleElement) else { return false }
        let parts = TitleText.Parts(title).parts
        guard parts.count == 2, FieldText.squeezed(parts[1]) == FieldText.squeezed(page.text(of: block)) else { return false }
        return page.isHeading(FieldText.squeezed(parts[0]))
    }

    private func add(
        _ text: String, _ place: Candidate.Place, _ evidence: [Candidate.Evidence], _ page: FieldPage, _ list: inout CandidateList
    ) {
        // The sign of a link to the heading itself is no part of it.
        guard let text = FieldText.clean(text)?.trimmed(of: "¶#§🔗"), !text.isEmpty else { return }
        var evidence = evidence
        if page.site.isSite(text) { evidence.append(.init(what: "the site's name", points: -300)) }
        if text.count > 220 { evidence.append(.init(what: "longer than a title", points: -150)) }
        list.add(.title, TitleText.withoutSite(text, page.site), from: name, at: place, evidence)
    }
}
