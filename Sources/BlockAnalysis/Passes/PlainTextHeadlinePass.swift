/// Finds headline and subtitle of flattened text: the title-like lines between the page's top and its first paragraph.
///
/// Walking up from the first run of body text, lines that rules call by-line, date or credit are stepped over; a
/// title-like line has three to thirty words, no glued words and no full stop. The topmost of at most two in a row is
/// the headline, the other the subtitle.
struct PlainTextHeadlinePass: LabelPass {
    package let name = "plain-text-headline"
    private let reach = 10

    package func run(_ draft: inout LabelDraft) {
        guard draft.page.document == nil, draft.labels.headline == nil, let start = bodyStart(draft) else { return }
        var titles: [Int] = []
        var block = start - 1
        while block >= max(0, start - reach) {
            if isTitle(block, draft) {
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
    }

    /// The first block of running text.
    private func bodyStart(_ draft: LabelDraft) -> Int? {
        draft.blocks.first { draft.isContent($0) && draft.measure($0).words >= 12 && draft.measure($0).sentences > 0 }
    }

    private func isTitle(_ block: Int, _ draft: LabelDraft) -> Bool {
        let measure = draft.measure(block)
        let text = draft.text(block)
        return draft.hasContentRole(block) && draft[block].hits.isEmpty && measure.words >= 3 && measure.words <= 30
            && measure.glued == 0 && !text.hasSuffix(".") && !text.hasSuffix(":") && !measure.hasClockTime
    }

    /// Lines that stand between headline and text.
    private func isDetail(_ block: Int, _ draft: LabelDraft) -> Bool {
        switch draft[block].role {
        case .byline, .dateline, .credit, .caption, .section, .lead: true
        default: false
        }
    }
}
