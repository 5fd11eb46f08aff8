internal import PageTree

/// Microdata (`itemprop`) and RDFa (`property`) in the page's own markup.
struct ItemSource: FieldSource {
    let name = "microdata"
    let fields = Field.allCases

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        guard let markup = page.markup, let document = page.document else { return }
        for property in markup.properties {
            let tag = document.tag(property.node)
            // Open Graph uses RDFa's attribute in the head; MetaSource reads it.
            if tag == .meta, document.attribute("itemprop", of: property.node) == nil { continue }
            for name in property.names {
                guard let (field, points) = Self.meanings[name], list.wanted.contains(field) else { continue }
                add(field, points, String(name), property.node, page, markup, &list)
            }
        }
    }

    private static let meanings: [Substring: (Field, Int)] = [
        "headline": (.title, 400), "name": (.title, 260), "alternativeheadline": (.subtitle, 340), "author": (.authors, 460),
        "creator": (.authors, 420), "datepublished": (.published, 460), "datecreated": (.published, 380), "issued": (.published, 400),
        "created": (.published, 360), "datemodified": (.modified, 460), "modified": (.modified, 400), "articlesection": (.section, 380),
        "keywords": (.tags, 340), "image": (.image, 280), "description": (.description, 280), "license": (.license, 360),
        "inlanguage": (.language, 240), "mainentityofpage": (.canonical, 240), "dateline": (.published, 300), "date": (.published, 340),
    ]

    private func add(
        _ field: Field, _ points: Int, _ property: String, _ node: NodeID, _ page: FieldPage, _ markup: MarkupIndex,
        _ list: inout CandidateList
    ) {
        let owner = page.ancestor(of: node) { markup.items[$0] != nil }
        // The outermost item speaks of the page; a name within a person is the person's.
        guard let judged = evidence(owner, field, node, page, markup) else { return }
        let evidence = [Candidate.Evidence(what: property, points: points)] + judged
        let place = Candidate.Place.element(node)
        switch field {
        case .authors: authors(node, owner, evidence, page, markup, &list)
        case .published, .modified:
            guard let text = page.value(of: node), let date = page.date(text) else { return }
            list.add(field, date.text, from: name, at: place, evidence, detail: .date(date))
        case .tags:
            let statement = list.newStatement()
            for tag in TagText.split(page.value(of: node) ?? "") {
                list.add(.tags, tag, from: name, at: place, evidence, statement: statement)
            }
        case .image, .license, .canonical: list.add(field, page.value(of: node, isAddress: true), from: name, at: place, evidence)
        case .title: list.add(.title, page.value(of: node).map { TitleText.withoutSite($0, page.site) }, from: name, at: place, evidence)
        default: list.add(field, page.value(of: node), from: name, at: place, evidence)
        }
    }

    /// Whether the item that a property belongs to is the page's article; nil where it surely is another thing.
    private func evidence(_ owner: NodeID?, _ field: Field, _ node: NodeID, _ page: FieldPage, _ markup: MarkupIndex) -> [Candidate
        .Evidence]?
    {
        let block = page.region.block(of: node)
        guard let owner, let item = markup.items[owner] else {
            // Properties without an item are common and say nothing but where they stand.
            return field == .title || field == .description || field == .image ? nil : page.region.evidence(at: block)
        }
        if item.types.contains(where: { Self.others.contains($0) }) { return nil }
        let isArticle = item.types.isEmpty || item.types.contains(where: SchemaTypes.isArticle)
        guard isArticle || item.types.contains(where: SchemaTypes.isOfPage) || item.types.contains("Blog") else { return nil }
        var evidence: [Candidate.Evidence] = []
        if page.holdsArticle(owner) {
            evidence.append(.init(what: "of the item that holds the article", points: isArticle ? 80 : 0))
        } else if let block, case .underHeadline = page.region.relation(of: block), isArticle {
            // `<div typeof="Article">` round the by-line alone.
            evidence.append(.init(what: "of an item between headline and body", points: 40))
        } else {
            evidence.append(.init(what: "of an item beside the article", points: -250))
        }
        if field == .authors || field == .published, let block, let surroundings = page.region.surroundings(of: block),
            surroundings.points <= -200
        {
            evidence.append(.init(what: "in \(surroundings.name)", points: surroundings.points))
        }
        return evidence
    }

    /// Things on a page that are not the page.
    private static let others: Set<String> = [
        "Comment", "UserComments", "Answer", "Person", "Organization", "ImageObject", "AggregateRating", "Rating", "Offer",
        "BreadcrumbList",
        "ListItem", "WPFooter", "WPHeader", "WPSideBar", "SiteNavigationElement", "PostalAddress", "LocalBusiness", "Brand",
        "NewsMediaOrganization",
    ]

    /// The author's name: of an item of its own the property `name`, else the element's words.
    private func authors(
        _ node: NodeID, _ owner: NodeID?, _ evidence: [Candidate.Evidence], _ page: FieldPage, _ markup: MarkupIndex,
        _ list: inout CandidateList
    ) {
        guard let document = page.document else { return }
        let inner = markup.properties.filter { document.isAncestor(node, of: $0.node) }
        func member(_ name: Substring) -> String? {
            inner.first { $0.names.contains(name) }.flatMap { page.value(of: $0.node) }
        }
        let types = markup.items[node]?.types ?? []
        let kind: Metadata.Author.Kind? =
            types.contains(where: SchemaTypes.isOrganization) ? .organization : types.contains("Person") ? .person : nil
        let isForum = owner.flatMap { markup.items[$0]?.types.contains(where: SchemaTypes.isForum) } ?? false
        guard let text = member("name") ?? page.value(of: node) else { return }
        var authors = page.authors(text, kind: kind, takesNicknames: isForum)
        if authors.count == 1, authors[0].role == nil { authors[0].role = member("jobtitle") }
        list.add(authors, from: name, at: .element(node), evidence, statement: list.newStatement())
    }
}
