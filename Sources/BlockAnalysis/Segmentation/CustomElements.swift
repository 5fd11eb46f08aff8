internal import PageTree

/// Tells custom elements that hold paragraphs from those that stand inside a line: only the page's style knows, so their
/// surroundings must tell.
struct CustomElements {
    private let document: Document
    /// Whether what stands in an element are blocks, by the element.
    private var holdsBlocks: [NodeID: Bool] = [:]
    /// Children of an element that are looked at.
    private static let mostChildren = 512

    init(_ document: Document) { self.document = document }

    /// Whether a custom element begins and ends a line: its parent may hold blocks, and holds neither text of its own nor
    /// elements of running text.
    /// - Complexity: O(children of the parent), once a parent.
    mutating func isBlock(_ node: NodeID) -> Bool {
        guard let parent = document.parent(node), document.name(of: node).utf8.contains(0x2D) else { return false }
        if let known = holdsBlocks[parent] { return known }
        let answer = isContainer(parent) && document.children(parent).prefix(Self.mostChildren).allSatisfy(isNoRunningText)
        holdsBlocks[parent] = answer
        return answer
    }

    private mutating func isContainer(_ parent: NodeID) -> Bool {
        let tag = document.tag(parent)
        if tag.isCustom { return parent == Document.root || document.name(of: parent).utf8.contains(0x2D) && isBlock(parent) }
        switch tag {
        case .div, .section, .article, .main, .body, .html, .aside, .header, .footer, .blockquote, .figure, .details, .form, .center:
            return true
        // A cell that lays the page out holds blocks; one of a table of data may hold a value and its unit.
        case .td, .th: return document.children(parent).prefix(Self.mostChildren).contains { document.tag($0).isBlock }
        default: return parent == Document.root
        }
    }

    private func isNoRunningText(_ child: NodeID) -> Bool {
        if document.isText(child) { return document.arena[document.textRange(child)].allSatisfy { $0 <= 0x20 } }
        let tag = document.tag(child)
        return tag.isBlock || tag.isHidden || tag.isVoid || tag.isCustom || tag == .svg
    }
}
