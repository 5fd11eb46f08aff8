internal import BlockAnalysis
internal import LanguageModels

/// The language of the article's text, and the page's own labels.
struct LanguageSource: FieldSource {
    let name = "language"
    let fields = [Field.language, .direction]

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        let label = page.head.label.flatMap(FieldText.clean)
        if let answer = LanguageIdentifier.identify(Self.letters(page), label: label, host: page.host) {
            list.add(
                .language, answer.language, from: name, at: .element(.init(rawValue: 0)),
                [.init(what: "the article's own letters and words", points: 500)])
        } else {
            // Too few letters to be sure: the page's own word comes first.
            list.add(
                .language, page.view.guessedLanguage, from: name, at: .element(.init(rawValue: 0)),
                [.init(what: "function words of the page", points: 200)])
        }
        list.add(.language, label, from: name, at: .head("html lang"), [.init(what: "<html lang>", points: 300)])
        if let direction = page.head.direction?.lowercased(), direction == "rtl" || direction == "ltr" {
            list.add(.direction, direction, from: name, at: .head("html dir"), [.init(what: "dir", points: 300)])
        }
    }

    /// A sample of what is printed; of all blocks when that is next to nothing.
    private static func letters(_ page: FieldPage) -> LetterSample {
        var sample = LetterSample()
        func add(_ isContent: Bool) {
            for block in page.view.blocks.indices where page.labels.isContent(block) == isContent && !sample.isFull {
                sample.add(page.view.segmentation.arena, page.view.blocks[block].text)
            }
        }
        add(true)
        if sample.isTooSmall { add(false) }
        return sample
    }
}
