internal import BlockAnalysis
internal import PageTree

/// The line under the headline: by its block's role, its class, its place in the headline's own header, or because the
/// page's description repeats it.
struct SubtitleSource: FieldSource {
    let name = "subtitle"
    let fields = [Field.subtitle]

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        for block in page.labels.labels.indices where page.labels.labels[block].role == .subtitle {
            list.add(
                .subtitle, FieldText.clean(page.text(of: block)), from: name, at: .block(block),
                [.init(what: "labelled a subtitle", points: 600)])
        }
        guard let headline = page.region.headline, let document = page.document else { return }
        let descriptions = ["description", "og:description"].compactMap { page.head.meta[$0] }.map { FieldText.words($0) }
        for block in (headline + 1)..<max(headline + 1, min(headline + 7, page.view.blocks.count)) {
            let measure = page.view.measures[block]
            guard measure.words >= 3, measure.words <= 70, page.view.blocks[block].linkDensity < 0.3, !page.view.blocks[block].isHidden
            else {
                continue
            }
            let evidence = evidence(block, headline, descriptions, page, document)
            guard evidence.reduce(0, { $0 + $1.points }) > 0 else { continue }
            list.add(.subtitle, FieldText.clean(page.text(of: block)), from: name, at: .block(block), evidence)
        }
    }

    private func evidence(
        _ block: Int, _ headline: Int, _ descriptions: [[String]], _ page: FieldPage, _ document: Document
    ) -> [Candidate.Evidence] {
        var evidence = [Candidate.Evidence(what: "near the headline", points: 40 - 10 * (block - headline))]
        let container = page.view.blocks[block].container
        var node: NodeID? = container
        for _ in 0..<2 {
            guard let current = node else { break }
            let marks = document.classes(current).reduce(into: ClassWords()) { $0.formUnion(ClassWords.of(document.symbols.slice($1))) }
            if marks.contains(.subtitle) {
                evidence.append(.init(what: "class of a subtitle", points: 280))
                break
            }
            if !marks.isDisjoint(with: [.author, .byline, .date, .tags]) {
                evidence.append(.init(what: "class of something else", points: -300))
            }
            node = document.parent(current)
        }
        let header = page.ancestor(of: page.view.blocks[headline].container) { document.tag($0) == .header || document.tag($0) == .hgroup }
        if let header, document.isAncestor(header, of: container) { evidence.append(.init(what: "in the headline's header", points: 120)) }
        let heading = page.ancestor(of: container) { document.tag($0) == .h1 }
        if let heading,
            document.isAncestor(heading, of: page.view.blocks[headline].container) || heading == page.view.blocks[headline].container
        {
            evidence.append(.init(what: "a second line of the headline's element", points: 220))
        }
        if document.tag(container) == .h2, block == headline + 1 {
            evidence.append(.init(what: "a heading under the headline", points: 160))
        }
        if block == headline + 1, isBeforeByline(block, headline, page, document) {
            evidence.append(.init(what: "between the headline and the by-line, beside them and not in the body", points: 160))
        }
        let words = FieldText.wordCount(page.view.segmentation.arena, page.view.blocks[block].text)
        let likely = descriptions.filter { FieldText.mayBeAlike(words, $0.count, least: Self.likeness) }
        if !likely.isEmpty, case let own = FieldText.words(page.text(of: block)),
            likely.contains(where: { FieldText.areAlike(own, $0, least: Self.likeness) })
        {
            evidence.append(.init(what: "is the page's description", points: 180))
        }
        if let surroundings = page.region.surroundings(of: block) {
            evidence.append(.init(what: "in \(surroundings.name)", points: surroundings.points))
        }
        if words < 12, !DateScanner.dates(in: page.text(of: block)).isEmpty {
            evidence.append(.init(what: "holds a date", points: -300))
        }
        if words < 10, BylineWords.afterOpening(page.text(of: block)[...]) != nil {
            evidence.append(.init(what: "is a by-line", points: -300))
        }
        if page.region.body.map({ $0.contains(block) && block > $0.lowerBound }) ?? false {
            evidence.append(.init(what: "within the body", points: -120))
        }
        return evidence.count == 1 ? [] : evidence
    }

    /// Of a standfirst and the description that is cut from it.
    private static let likeness = 0.85

    /// Whether a line is the next element behind the headline, the next text tells the day, and the body stands in an element of its own.
    private func isBeforeByline(_ block: Int, _ headline: Int, _ page: FieldPage, _ document: Document) -> Bool {
        let next = block + 1
        guard next < page.view.blocks.count, let body = page.region.body, body.contains(where: { $0 > next }),
            let home = document.parent(page.view.blocks[headline].container),
            document.parent(page.view.blocks[block].container) == home, page.view.measures[next].words <= 16,
            // "IT・Software・Tools" are sections.
            !page.text(of: block).unicodeScalars.contains(where: { "・|/›»·•".unicodeScalars.contains($0) })
        else { return false }
        let first = body.first { $0 > block && page.view.measures[$0].words >= 8 } ?? next
        guard document.parent(page.view.blocks[first].container) != home else { return false }
        return (next..<min(next + 3, page.view.blocks.count)).contains {
            page.view.measures[$0].words <= 16 && !DateScanner.dates(in: page.text(of: $0)).isEmpty
        }
    }
}
