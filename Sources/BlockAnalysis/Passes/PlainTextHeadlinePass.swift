/// Finds headline and subtitle of flattened text: the title-like lines between the page's top and its first paragraph.
///
/// Walking up from the first run of body text, lines that rules call by-line, date or credit are stepped over; a
/// title-like line has three to thirty words, no glued words and no full stop. The topmost of at most two in a row is
/// the headline, the other the subtitle. By-lines, dates and sections left between headline and text are stripped.
struct PlainTextHeadlinePass: LabelPass {
    package let name = "plain-text-headline"
    private let reach = 10
    private let points = -500

    package func run(_ draft: inout LabelDraft) {
        guard draft.page.document == nil, draft.labels.headline == nil, let start = bodyStart(draft) else { return }
        var titles: [Int] = []
        var block = start - 1
        while block >= max(0, start - reach) {
            if isTitle(block, draft) {
                // A menu above the headline is a row of names.
                if let below = titles.last, isRowOfNames(block, draft), !isRowOfNames(below, draft) { break }
                titles.append(block)
                if titles.count == 2 { break }
            } else if !isDetail(block, draft), !titles.isEmpty {
                break
            }
            block -= 1
        }
        guard let headline = titles.last else { return }
        draft.labels.headline = headline
        draft[headline].role = .headline
        if titles.count == 2 { draft[titles[0]].role = .subtitle }
        for block in (headline + 1)..<max(headline + 1, start) where draft.isContent(block) && draft[block].hits.isEmpty {
            guard !draft.measure(block).endsSentence, isByline(block, draft) || draft.measure(block).words <= 3 else { continue }
            draft.add(points, to: block, because: "between headline and text", by: self)
        }
    }

    private func isByline(_ block: Int, _ draft: LabelDraft) -> Bool {
        let measure = draft.measure(block)
        guard measure.words <= 12 else { return false }
        if isDate(measure) { return true }
        // Names are written with capitals; a headline may begin with such a word as well.
        // What stands behind a separator is no name.
        let otherWords = measure.separators > 0 ? 2 : 1
        return measure.words <= 7 && measure.capitals + otherWords >= measure.words
            && draft.words(block).first.map(Self.byWords.contains) == true
    }

    /// Words that lines of authors and dates begin with.
    private static let byWords = Set(
        BlockWords.of(
            """
            by written reported updated published posted von veröffentlicht aktualisiert par publié mis por publicado redacción di \
            pubblicato redazione autor opublikowano autorka автор авторы текст опубликовано обновлено редакция автори опубліковано \
            door gepubliceerd av publicerad af publiceret γράφει δημοσίευση της του των yazan yayınlanma
            """))

    /// The first block of running text.
    private func bodyStart(_ draft: LabelDraft) -> Int? {
        draft.blocks.first { draft.isContent($0) && draft.measure($0).words >= 12 && draft.measure($0).sentences > 0 }
    }

    private func isTitle(_ block: Int, _ draft: LabelDraft) -> Bool {
        let measure = draft.measure(block)
        let text = draft.text(block)
        return draft.hasContentRole(block) && draft[block].hits.isEmpty && measure.words >= 3 && measure.words <= 30
            && measure.glued == 0 && !isByline(block, draft) && !text.hasSuffix(".") && !text.hasSuffix(":") && !measure.hasClockTime
    }

    /// Whether every word begins with a capital and none is a function word.
    private func isRowOfNames(_ block: Int, _ draft: LabelDraft) -> Bool {
        let measure = draft.measure(block)
        return measure.capitals == measure.words && measure.stopWords == 0
    }

    /// Lines that stand between headline and text.
    private func isDetail(_ block: Int, _ draft: LabelDraft) -> Bool {
        switch draft[block].role {
        case .byline, .dateline, .credit, .caption, .section, .lead: true
        default: isByline(block, draft)
        }
    }

    /// A short line with a year or a time, with or without who wrote it.
    private func isDate(_ measure: TextMeasure) -> Bool {
        measure.words <= 9 && measure.digits >= 4 && (measure.hasYear || measure.hasClockTime)
    }
}
