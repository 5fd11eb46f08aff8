/// The language of the running text, and the page's own labels.
struct LanguageSource: FieldSource {
    let name = "language"

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        list.add(
            .language, page.view.guessedLanguage, from: name, at: .element(.init(rawValue: 0)),
            [.init(what: "the text's own words", points: 500)])
        list.add(
            .language, page.head.label.flatMap(FieldText.clean), from: name, at: .head("html lang"),
            [.init(what: "<html lang>", points: 300)])
        if let direction = page.head.direction?.lowercased(), direction == "rtl" || direction == "ltr" {
            list.add(.direction, direction, from: name, at: .head("html dir"), [.init(what: "dir", points: 300)])
        }
    }
}
