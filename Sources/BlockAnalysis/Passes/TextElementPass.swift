internal import PageTree

/// Keeps what stands in the element of the text as plainly as the text does: sentences, lists, tables, definitions and code in elements
/// without a class or id of the page's template, where a kept paragraph beside them has none either. What a page's template adds bears a
/// name or a link; on a small page nothing else speaks for "Restart the relay after every change." behind a list.
struct TextElementPass: LabelPass {
    let name = "text-element"
    /// Points down to which a sentence is taken in, in hundredths, the part of a list or table, and a line that is no sentence.
    private let least = -400
    private let leastOfPart = -550
    private let leastOfLine = -200
    private let fewestWords = 6
    /// Elements up from a block to that of the text.
    private let mostSteps = 6
    /// Words of the text before a sentence: on a longer page a paragraph that is not kept is not for want of signs.
    private let mostBefore = 300
    /// Words of a line that is no sentence: a greeting, "Free entry".
    private let mostOfLine = 10

    /// - Complexity: O(blocks × depth), of few steps.
    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document, let headline = draft.labels.headline else { return }
        var homes = homes(behind: headline, document, draft)
        if homes.isEmpty {
            guard let home = home(of: headline, document, draft) else { return }
            homes = [home]
        }
        var words = 0
        for block in draft.blocks.dropFirst(headline + 1) {
            if draft.isContent(block) { words += draft.measure(block).words }
            guard isOdd(block, draft), let place = place(of: block, among: homes, document, draft),
                place.isGroup || words <= mostBefore && isOfText(block, place, document, draft)
            else { continue }
            keep(block, &draft)
            words += draft.measure(block).words
            keepHeading(before: block, among: homes, document, &draft)
        }
    }

    /// The elements of the plain paragraphs that are kept.
    private func homes(behind headline: Int, _ document: Document, _ draft: LabelDraft) -> Set<NodeID> {
        var homes: Set<NodeID> = []
        for block in draft.blocks.dropFirst(headline + 1) where isText(block, draft) {
            let container = draft.page.blocks[block].container
            if isPlain(container, document), let home = document.parent(container) { homes.insert(home) }
        }
        return homes
    }

    /// The element of the headline on a page of which nothing is kept, where two plain sentences stand in it, or nothing but a table, where
    /// one does.
    private func home(of headline: Int, _ document: Document, _ draft: LabelDraft) -> NodeID? {
        guard let home = document.parent(draft.page.blocks[headline].container), document.tag(home) != .body,
            !draft.blocks.contains(where: { $0 != headline && draft.isContent($0) && draft[$0].role != .table })
        else { return nil }
        let sentences = draft.blocks.dropFirst(headline + 1).count {
            isOdd($0, draft) && draft.measure($0).endsSentence && place(of: $0, among: [home], document, draft) != nil
        }
        return sentences > (draft.blocks.contains { draft[$0].role == .table && draft.isContent($0) } ? 0 : 1) ? home : nil
    }

    private func keep(_ block: Int, _ draft: inout LabelDraft) {
        draft.keep(block, because: "as plain as the text that it stands with", by: self)
    }

    /// The heading right over what was taken in, as plain as that.
    private func keepHeading(before block: Int, among homes: Set<NodeID>, _ document: Document, _ draft: inout LabelDraft) {
        guard isPlainHeading(block - 1, among: homes, document, draft), draft[block - 1].score <= 0 else { return }
        keep(block - 1, &draft)
    }

    private func isPlainHeading(_ block: Int, among homes: Set<NodeID>, _ document: Document, _ draft: LabelDraft) -> Bool {
        draft[block].role == .heading && draft[block].score > least && draft[block].hits.isEmpty && draft.page.blocks[block].links == 0
            && place(of: draft.page.blocks[block].container, among: homes, document) != nil
    }

    /// A kept paragraph of the text.
    private func isText(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft.isContent(block) && draft[block].role == .body && draft.measure(block).words >= fewestWords
            && draft.measure(block).sentences > 0 && draft.page.blocks[block].linkDensity < 0.5
    }

    private func isOdd(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft.couldBeContent(block, above: leastOfPart) && draft[block].role != .heading && !draft.page.blocks[block].isHidden
            && draft.page.blocks[block].links == 0
    }

    /// Whether a sentence, or a short line right behind the text, is of it.
    private func isOfText(_ block: Int, _ place: Place, _ document: Document, _ draft: LabelDraft) -> Bool {
        let text = draft.text(block)
        // In brackets stand remarks of whoever made the page, and behind a plea that a rule knows more of it.
        guard draft[block].score > least, text.first.map({ !"(（[【".contains($0) }) ?? false,
            draft[block - 1].hits.isEmpty || draft.isContent(block - 1) || draft[block - 1].role == .byline,
            !isOfForm(draft.page.blocks[block].container, document)
        else { return false }
        if draft.measure(block).endsSentence {
            // A word by itself is one among others ("No."), or under a heading.
            return draft.measure(block).words > 1 || draft[block - 1].role == .heading
                || draft.isContent(block - 1) && goesOn(block, place, document, draft)
        }
        return draft[block].score > leastOfLine && draft.measure(block).words <= mostOfLine && draft.isContent(block - 1)
            && draft[block].role == .body && !text.contains { $0 == ":" || $0 == "：" }
            && place.home == document.parent(draft.page.blocks[block - 1].container)
    }

    /// Whether another line of the same element follows.
    private func goesOn(_ block: Int, _ place: Place, _ document: Document, _ draft: LabelDraft) -> Bool {
        block + 1 < draft.blocks.upperBound && draft[block + 1].hits.isEmpty
            && document.parent(draft.page.blocks[block + 1].container) == place.home
    }

    /// Whether an input or a button stands right beside a sentence.
    private func isOfForm(_ container: NodeID, _ document: Document) -> Bool {
        guard let parent = document.parent(container) else { return false }
        return document.children(parent).contains { Self.controls.contains(document.tag($0)) }
    }

    private struct Place {
        let home: NodeID
        /// Whether it is part of a list, a table or the like.
        let isGroup: Bool
    }

    /// The same of a block; a formula on a line of its own may stand right in the element.
    private func place(of block: Int, among homes: Set<NodeID>, _ document: Document, _ draft: LabelDraft) -> Place? {
        let container = draft.page.blocks[block].container
        if homes.contains(container) {
            return FormulaText.isAll(of: draft.page.blocks[block], in: document) ? Place(home: container, isGroup: true) : nil
        }
        return place(of: container, among: homes, document)
    }

    /// How a container stands in the element of a text; nil where something between the two bears a name or is a part of the page.
    private func place(of container: NodeID, among homes: Set<NodeID>, _ document: Document) -> Place? {
        var node = container
        var isGroup = false
        for _ in 0..<mostSteps {
            guard isPlain(node, document), let above = document.parent(node) else { return nil }
            if Self.groups.contains(document.tag(node)) { isGroup = true }
            if homes.contains(above) { return Place(home: above, isGroup: isGroup) }
            node = above
        }
        return nil
    }

    private func isPlain(_ node: NodeID, _ document: Document) -> Bool {
        document.identifier(node) == nil && !Self.parts.contains(document.tag(node))
            && document.classes(node).allSatisfy { Self.plain.contains(Array(document.symbols.slice($0))) }
    }

    /// Classes that an editor of texts gives what is written in it.
    private static let plain = Set(
        ["paragraph", "heading", "list", "list-item", "table", "quote", "code", "preformatted", "verse"].map {
            Array("wp-block-\($0)".utf8)
        }
            + ["MsoNormal", "MsoListParagraph", "has-fixed-layout"].map { Array($0.utf8) })
    private static let groups: Set<Tag> = [.ul, .ol, .dl, .table, .pre, .blockquote]
    private static let controls: Set<Tag> = [.input, .textarea, .select, .form]
    private static let parts: Set<Tag> = [
        .nav, .aside, .footer, .header, .form, .button, .select, .label, .a, .figcaption, .address, .dialog, .body, .main, .article,
    ]
}
