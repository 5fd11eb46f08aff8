internal import BlockAnalysis
internal import PageTree

/// What the links outside of the article's body say that are blocks of their own, or stand in a row of links. It is read when first asked for: the part of most
/// titles behind a mark is the site's name, which nobody looks for here.
final class SectionMenu {
    private let view: PageView
    private let body: ClosedRange<Int>?

    private static let longestSection = 40

    init(_ view: PageView, besides body: ClosedRange<Int>?) {
        self.view = view
        self.body = body
    }

    /// Squeezed. - Complexity: O(n) over the blocks.
    private lazy var texts: Set<String> = {
        var texts: Set<String> = []
        for (block, place) in view.blocks.enumerated()
        where place.links == 1 && place.length <= Self.longestSection && place.linkDensity > 0.9 {
            if !(body?.contains(block) ?? false) { texts.insert(FieldText.squeezed(view.segmentation.text(place))) }
        }
        addRows(&texts)
        return texts
    }()

    /// A menu in one line: nothing parts its links but their elements.
    private func addRows(_ texts: inout Set<String>) {
        guard let document = view.document else { return }
        for (block, place) in view.blocks.enumerated()
        where place.links > 1 && place.linkDensity > 0.9 && !(body?.contains(block) ?? false) {
            for raw in place.nodes.lowerBound.rawValue...place.nodes.upperBound.rawValue {
                var node: NodeID? = NodeID(rawValue: raw)
                guard let text = node, document.isText(text) else { continue }
                while let current = node, document.tag(current) != .a { node = document.parent(current) }
                guard let link = node, document.textRange(text).count <= Self.longestSection else { continue }
                if document.subtreeEnd(link).rawValue - link.rawValue <= 4 { texts.insert(FieldText.squeezed(document.textContent(link))) }
            }
        }
    }

    func holds(_ squeezed: String) -> Bool { texts.contains(squeezed) }
}
