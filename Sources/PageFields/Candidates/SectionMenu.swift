internal import BlockAnalysis
internal import PageTree

/// What the links outside of the article's body say that are blocks of their own, or stand in a row of links. The part of most titles
/// behind a mark is the site's name, which nobody looks for here; what is looked for is one text or two, so that no list is made.
struct SectionMenu {
    private let view: PageView
    private let body: ClosedRange<Int>?

    private static let longestSection = 40
    /// Bytes of spaces and marks beside the letters of a section's name, as they stand in the source.
    private static let mostMarks = 64

    init(_ view: PageView, besides body: ClosedRange<Int>?) {
        self.view = view
        self.body = body
    }

    /// Whether a link says a text, squeezed. - Complexity: O(n) over the blocks; only texts about as long are squeezed.
    func holds(_ squeezed: String) -> Bool {
        let wanted = Array(squeezed.utf8)
        let lengths = wanted.count...wanted.count + Self.mostMarks
        return view.blocks.indices.contains { block in
            let place = view.blocks[block]
            guard place.links > 0, place.linkDensity > 0.9, !(body?.contains(block) ?? false) else { return false }
            guard place.links == 1 else { return rowHolds(wanted, place, lengths) }
            return place.length <= Self.longestSection && lengths.contains(place.text.count)
                && FieldText.squeezes(view.segmentation.arena, place.text, to: wanted)
        }
    }

    /// A menu in one line: nothing parts its links but their elements.
    private func rowHolds(_ wanted: [UInt8], _ place: TextBlock, _ lengths: ClosedRange<Int>) -> Bool {
        guard let document = view.document else { return false }
        return (place.nodes.lowerBound.rawValue...place.nodes.upperBound.rawValue).contains { raw in
            let text = NodeID(rawValue: raw)
            guard document.isText(text), lengths.contains(document.textRange(text).count) else { return false }
            guard let link = document.link(around: text), document.subtreeEnd(link).rawValue - link.rawValue <= 4 else { return false }
            let bytes = document.textBytes(link)
            return FieldText.squeezes(bytes, bytes.indices, to: wanted)
        }
    }
}
