/// `<title>`, which sites dress with their names.
struct TitleElementSource: FieldSource {
    let name = "title"
    let fields = [Field.title]

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        guard let title = FieldText.clean(page.head.titleElement) else { return }
        let bare = page.bareTitle(title)
        let place = Candidate.Place.head("title")
        if let head = TitleText.head(bare) {
            list.add(
                .title, bare, from: name, at: place,
                [.init(what: "<title>", points: 340), .init(what: "with parts behind a bar", points: -30)])
            list.add(.title, head, from: name, at: place, [.init(what: "<title> up to a bar", points: 320)])
        } else {
            list.add(.title, bare, from: name, at: place, [.init(what: "<title>", points: 340)])
        }
        // A part that a heading repeats is the title, whatever stands beside it.
        let split = TitleText.Parts(title)
        guard split.parts.count > 1, split.parts.count <= 8 else { return }
        let headings = (page.markup?.headings.prefix(4) ?? []).filter {
            page.labels.siteHeading == nil || page.region.block(of: $0) != page.labels.siteHeading
        }
        let wanted = Set(headings.compactMap { page.document?.textContent($0) }.map { FieldText.squeezed($0) })
        let left = TitleText.Parts(TitleText.withoutSite(title, page.site))
        if left.parts.count == 2, left.marks[0] != ":", page.region.hasSoleHeading, HeadlineSource.isNameOfBook(page) {
            list.add(
                .title, String(left.parts[0]), from: name, at: place,
                [.init(what: "the beginning of <title>, which a heading repeats", points: 480)])
        }
        for part in split.parts where wanted.contains(FieldText.squeezed(part)) && !page.site.isSite(String(part)) {
            list.add(.title, String(part), from: name, at: place, [.init(what: "part of <title> that a heading repeats", points: 340)])
        }
    }
}
