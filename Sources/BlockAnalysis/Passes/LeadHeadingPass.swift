internal import PageTree

/// Finds the headline where the page's title says nothing of it, as on sites whose every page has the site's or the section's name for a
/// title: the only first-level heading, when it is the first that is kept and text follows; on pages without one a line whose own class
/// calls it a title, right above the text.
struct LeadHeadingPass: LabelPass {
    let name = "lead-heading"
    private let mostWords = 40
    /// Blocks (by-line, date, standfirst) between the heading and the text.
    private let reach = 4
    private let fewestOfText = 5
    /// Words of a line that its class calls a title.
    private let fewestOfTitle = 2
    private let mostOfTitle = 25
    /// Elements of the text below the one that holds the line.
    private let mostSteps = 4

    /// - Complexity: O(blocks).
    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document else { return }
        let known = draft.labels.headline ?? soleHeading(document, draft)
        var headline = known
        if let name = known, namesSite(name, draft), let line = titledLine(behind: name, document, draft),
            (name + 1..<line).contains(where: { draft.page.blocks[$0].linkDensity > 0.8 })
        {
            // The site's name in large letters, and its menu below it.
            draft[name].role = .menu
            draft.labels.siteHeading = name
            headline = line
        }
        guard let headline = headline ?? titledLine(behind: nil, document, draft) else { return }
        draft.labels.headline = headline
        draft[headline].role = .headline
    }

    /// Whether the page's only title is a heading's text, or ends with it behind something else.
    private func namesSite(_ headline: Int, _ draft: LabelDraft) -> Bool {
        guard draft.page.titles.count == 1, let title = draft.page.titles.first else { return false }
        let text = draft.text(headline)
        return title.hasSuffix(text) && (title.utf8.count == text.utf8.count || title.utf8.count >= text.utf8.count + Self.shortestMark)
    }

    /// Bytes between a title and the site's name behind it, with a letter of the title.
    private static let shortestMark = 4

    private func soleHeading(_ document: Document, _ draft: LabelDraft) -> Int? {
        let headings = draft.blocks.filter { isFirstHeading($0, document, draft) }
        guard headings.count == 1, let heading = headings.first, draft[heading].role == .heading,
            draft.blocks.first(where: { draft.isContent($0) }) == heading,
            draft.measure(heading).words <= mostWords, draft.page.blocks[heading].linkDensity < 0.5
        else { return nil }
        return draft.blocks.dropFirst(heading + 1).prefix(reach).contains { isText($0, draft) } ? heading : nil
    }

    /// The line above the first text, beside what holds it, whose class no other line has: teasers have theirs in common.
    private func titledLine(behind headline: Int?, _ document: Document, _ draft: LabelDraft) -> Int? {
        let start = headline.map { $0 + 1 } ?? 0
        guard draft.page.titles.count <= 1, let text = draft.blocks.dropFirst(start).first(where: { isText($0, draft) }),
            !draft.blocks.contains(where: { isFirstHeading($0, document, draft) && $0 != headline }),
            let line = (start..<text).reversed().prefix(reach).first(where: { isTitled($0, draft) }),
            let home = document.parent(draft.page.blocks[line].container),
            document.isAncestor(home, of: draft.page.blocks[text].container),
            document.steps(from: draft.page.blocks[text].container, upTo: home, atMost: mostSteps + 1) <= mostSteps
        else { return nil }
        let kind = ElementKind(draft.page.blocks[line].container, in: document)
        let isAlone = draft.blocks.allSatisfy { $0 == line || ElementKind(draft.page.blocks[$0].container, in: document) != kind }
        return isAlone ? line : nil
    }

    private func isFirstHeading(_ block: Int, _ document: Document, _ draft: LabelDraft) -> Bool {
        draft.page.blocks[block].headingLevel == 1 && !draft.page.blocks[block].isHidden
    }

    private func isTitled(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft.value(.nearTitle, block) == 0 && draft.measure(block).words >= fewestOfTitle && draft.measure(block).words <= mostOfTitle
            && draft.page.blocks[block].linkDensity < 0.5 && !draft.page.blocks[block].isHidden && draft[block].hits.isEmpty
    }

    private func isText(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft.isContent(block) && draft.measure(block).words >= fewestOfText && draft.measure(block).sentences > 0
    }
}
