internal import BlockAnalysis

/// What the links outside of the article's body say that are blocks of their own. It is read when first asked for: the part of most
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
        return texts
    }()

    func holds(_ squeezed: String) -> Bool { texts.contains(squeezed) }
}
