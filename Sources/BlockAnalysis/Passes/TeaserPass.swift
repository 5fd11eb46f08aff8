internal import PageTree

/// Strips links that nothing but their place tells from text, where a page is so short that its cut is wide: lines of nothing but a link in
/// an element of their own behind the last paragraph, and before the headline. A list of links in the element of the text stays.
struct TeaserPass: LabelPass {
    let name = "teasers"
    private let points = -600
    private let leastDensity = 0.8
    /// Share of links in the text itself.
    private let mostDensity = 0.5
    private let fewest = 2
    /// Links that the page may be there for, when it holds more.
    private let most = 12
    /// Words of a text that is so short, and characters: scripts without spaces have few words.
    private let mostOfText = 150
    private let mostLength = 1000
    /// Blocks up to the heading over teasers.
    private let reach = 4
    /// Words of a paragraph that the links stand behind.
    private let fewestWords = 3

    /// - Complexity: O(blocks × depth).
    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document, let headline = draft.labels.headline else { return }
        var last: Int?
        var (words, length) = (0, 0)
        for block in draft.blocks.dropFirst(headline + 1) where isText(block, draft) {
            // Behind a line with links there may be more of its kind: they are not what stands behind the text.
            if draft.page.blocks[block].links == 0 { last = block }
            words += draft.measure(block).words
            length += draft.page.blocks[block].length
            guard words <= mostOfText, length <= mostLength else { return }
        }
        guard let last else { return }
        let before = draft.blocks.prefix(headline).filter { isTeaser($0, draft) }
        let behind = draft.blocks.dropFirst(last + 1).filter { isTeaser($0, draft) && isApart($0, from: last, document, draft) }
        for run in [before, behind] where run.count <= most && !isBroken(run, draft) {
            let links = run.reduce(0) { $0 + draft.page.blocks[$1].links }
            guard links >= fewest || isUnderHeading(run, behind: last, draft), run.reduce(0, { $0 + draft.measure($1).words }) <= words * 2
            else { continue }
            for block in run { draft.add(points, to: block, because: "links beside the text", by: self) }
        }
    }

    /// What is read and is no more than half a link: a caption, too.
    private func isText(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft[block].score > 0 && (draft.hasContentRole(block) || draft[block].role == .caption) && draft[block].role != .heading
            && draft.page.blocks[block].linkDensity < mostDensity && draft.measure(block).words >= fewestWords
    }

    /// Whether headings or text stay between the links: then they are what those are about.
    private func isBroken(_ run: [Int], _ draft: LabelDraft) -> Bool {
        guard let first = run.first, let last = run.last else { return false }
        return (first...last).count { draft.isContent($0) } > run.count
    }

    /// Whether a line that a rule knows for the heading over teasers stands right above links, some of which may be stripped already.
    private func isUnderHeading(_ run: [Int], behind last: Int, _ draft: LabelDraft) -> Bool {
        guard let first = run.first, first > last else { return false }
        return (last + 1..<first).suffix(reach).contains {
            draft[$0].role == .related && !draft[$0].hits.isEmpty && draft.page.blocks[$0].links == 0
        }
    }

    private func isTeaser(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft.isContent(block) && draft.page.blocks[block].linkDensity >= leastDensity
    }

    /// Whether the largest element around a link that does not hold the text is more than the list, the line or the row that it stands in.
    private func isApart(_ block: Int, from text: Int, _ document: Document, _ draft: LabelDraft) -> Bool {
        let place = draft.page.blocks[text].container
        var node = draft.page.blocks[block].container
        while let above = document.parent(node), above != place, !document.isAncestor(above, of: place) { node = above }
        return !Self.lines.contains(document.tag(node))
    }

    private static let lines: Set<Tag> = [.p, .li, .ul, .ol, .dl, .dd, .dt, .a, .h2, .h3, .h4, .h5, .h6, .table, .tr, .blockquote]
}
