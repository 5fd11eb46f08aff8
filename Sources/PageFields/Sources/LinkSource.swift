internal import PageTree

/// `<link>` and `<a rel>` that name the page's address, image and licence.
struct LinkSource: FieldSource {
    let name = "link"
    let fields = [Field.canonical, .image, .license]

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        let links = page.head.links
        list.add(.canonical, links["canonical"], from: name, at: .head("link canonical"), [.init(what: "rel=canonical", points: 500)])
        list.add(.image, links["image_src"], from: name, at: .head("link image_src"), [.init(what: "rel=image_src", points: 360)])
        list.add(.license, links["license"], from: name, at: .head("link license"), [.init(what: "rel=license", points: 400)])
        guard let document = page.document else { return }
        for (node, relation) in page.markup?.relations ?? [] where relation == "license" && document.tag(node) == .a {
            let block = page.region.block(of: node)
            let isBeside = block.flatMap { page.region.surroundings(of: $0) } != nil
            list.add(
                .license, document.attribute("href", of: node), from: name, at: .element(node),
                [
                    .init(what: "rel=license", points: 340),
                    .init(what: isBeside ? "beside the article" : "on the page", points: isBeside ? -60 : 0),
                ])
        }
        leadImage(page, &list)
    }

    /// The first picture between the headline and the middle of the article, where the page names none.
    private func leadImage(_ page: FieldPage, _ list: inout CandidateList) {
        guard let document = page.document, let markup = page.markup, let headline = page.region.headline, let body = page.region.body
        else { return }
        let start = page.view.blocks[headline].nodes.lowerBound
        let end = page.view.blocks[min(body.lowerBound + 3, body.upperBound)].nodes.upperBound
        for node in markup.images where node > start && node < end {
            guard let address = document.attribute("src", of: node), !address.hasPrefix("data:"), !address.hasSuffix(".svg") else {
                continue
            }
            let width = document.attribute("width", of: node).flatMap { Int($0) }
            if let width, width < 200 { continue }
            let words = ClassWords.self
            let isBeside =
                page.ancestor(of: node) { ancestor in
                    document.classes(ancestor).contains { !words.of(document.symbols.slice($0)).isDisjoint(with: [.author, .byline]) }
                } != nil
            if isBeside { continue }
            list.add(
                .image, address, from: name, at: .element(node), [.init(what: "the first picture under the headline", points: 180)],
                detail: .image(width: width))
            return
        }
    }
}
