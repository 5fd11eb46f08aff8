internal import PageTree

/// `rel=author` links.
struct RelAuthorSource: FieldSource {
    let name = "rel-author"
    let fields = [Field.authors]

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        guard let document = page.document else { return }
        var statement: (number: Int, block: Int?)?
        for (node, relation) in page.markup?.relations ?? [] where relation == "author" && document.tag(node) == .a {
            guard !BylineSource.isOfOther(node, document), let text = FieldText.clean(MarkupText.parts(of: node, in: document)) else {
                continue
            }
            let block = page.region.block(of: node)
            let evidence = [Candidate.Evidence(what: "rel=author", points: 360)] + page.region.evidence(at: block)
            // Links of one line are one by-line.
            let number = statement.flatMap { block != nil && $0.block == block ? $0.number : nil } ?? list.newStatement()
            statement = (number, block)
            list.add(page.authors(text, isLine: true), from: name, at: .element(node), evidence, statement: number)
        }
    }
}
