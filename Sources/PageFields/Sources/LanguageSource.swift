internal import BlockAnalysis
internal import LanguageModels

/// The language of the article's text, and the page's own labels, which add the region or stand in where the text is too
/// short.
struct LanguageSource: FieldSource {
    let name = "language"

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        let label = page.head.label.flatMap(FieldText.clean)
        let told = (label ?? page.head.language).map { String($0.map { $0 == "_" ? "-" : $0 }) }
        let text = Candidate.Place.element(.init(rawValue: 0))
        if let answer = LanguageIdentifier.identify(sample(page), label: told) {
            let agreed = told.flatMap { LanguageIdentifier.agrees(label: $0, with: answer) ? $0 : nil }
            list.add(.language, agreed ?? answer.language, from: name, at: text, [.init(what: "the text's letters and words", points: 600)])
        } else {
            list.add(.language, page.view.guessedLanguage, from: name, at: text, [.init(what: "the text's function words", points: 200)])
        }
        list.add(.language, label, from: name, at: .head("html lang"), [.init(what: "<html lang>", points: 300)])
        if let direction = page.head.direction?.lowercased(), direction == "rtl" || direction == "ltr" {
            list.add(.direction, direction, from: name, at: .head("html dir"), [.init(what: "dir", points: 300)])
        }
    }

    /// A sample of what is printed; of all blocks when that is next to nothing.
    private func sample(_ page: FieldPage) -> LetterSample {
        var sample = LetterSample()
        let blocks = page.view.blocks.indices
        func add(_ block: Int) { sample.add(page.view.segmentation.arena, page.view.blocks[block].text) }
        for block in blocks where page.labels.isContent(block) && !sample.isFull { add(block) }
        guard sample.isTooSmall else { return sample }
        for block in blocks where !page.labels.isContent(block) && !sample.isFull { add(block) }
        return sample
    }
}
