internal import BlockAnalysis

/// The section of flattened text: a word or two between the line of the date and the headline, as "19:21, 11 ноября 2025" and "Мир".
struct DatelineSectionSource: FieldSource {
    let name = "dateline-section"
    let fields = [Field.section]

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        guard page.document == nil, let headline = page.region.headline, headline >= 2 else { return }
        let block = headline - 1
        let measure = page.view.measures[block]
        let date = page.view.measures[block - 1]
        guard measure.words >= 1, measure.words <= 3, measure.digits == 0, !measure.endsSentence,
            date.words <= 9, date.digits >= 4, date.hasYear || date.hasClockTime
        else { return }
        let text = page.text(of: block)
        guard text.first?.isUppercase == true else { return }
        list.add(.section, text, from: name, at: .block(block), [.init(what: "between date and headline", points: 150)])
    }
}
