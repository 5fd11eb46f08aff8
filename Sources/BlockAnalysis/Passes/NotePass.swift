internal import PageTree

/// The notes of a text stand with it: blocks behind it to which a mark in a kept sentence leads ("[1]", "*"). A long list of references
/// is judged as any other.
struct NotePass: LabelPass {
    let name = "note"
    /// Points down to which a note is kept, in hundredths.
    private let least = -700
    private let mostNotes = 12
    private let fewestWords = 6
    /// Bytes of the longest mark, and the nodes that it is made of.
    private let longestMark = 8
    private let mostParts: UInt32 = 6

    /// - Complexity: O(nodes of the kept blocks + blocks).
    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document else { return }
        let marks = marks(draft, document)
        guard !marks.isEmpty else { return }
        var notes: [Int] = []
        for block in draft.blocks {
            if let mark = mark(leadingTo: block, marks, draft, document), mark < block {
                notes.append(block)
            } else if notes.last == block - 1, draft.page.blocks[block - 1].text.count <= longestMark {
                // What follows a label in an element of its own.
                notes.append(block)
            }
        }
        guard notes.count <= mostNotes else { return }
        for block in notes where draft[block].score <= 0 && draft[block].score > least && draft[block].hits.isEmpty {
            guard draft.hasContentRole(block), !draft.page.blocks[block].isHidden else { continue }
            draft.keep(block, because: "a mark in the text leads to it", by: self)
        }
    }

    /// The places to which marks lead, by their names, with the block of the first mark.
    private func marks(_ draft: LabelDraft, _ document: Document) -> [ArraySlice<UInt8>: Int] {
        var marks: [ArraySlice<UInt8>: Int] = [:]
        for block in draft.blocks where draft.isContent(block) && isText(block, draft) {
            let nodes = draft.page.blocks[block].nodes
            for raw in nodes.lowerBound.rawValue...nodes.upperBound.rawValue where document.tag(NodeID(rawValue: raw)) == .a {
                let link = NodeID(rawValue: raw)
                guard let place = document.fragment(of: link), place.count <= Self.longestName, isMark(link, document) else { continue }
                if marks[place] == nil { marks[place] = block }
            }
        }
        return marks
    }

    /// Whether a block holds a sentence; a mark behind its full stop hides its end.
    private func isText(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft.measure(block).sentences > 0 || draft.measure(block).words >= fewestWords
    }

    private func isMark(_ link: NodeID, _ document: Document) -> Bool {
        guard document.subtreeEnd(link).rawValue - link.rawValue <= mostParts else { return false }
        let text = document.textBytes(link).filter { $0 > 0x20 }
        return !text.isEmpty && text.count <= longestMark
    }

    /// Elements that hold one note.
    private static let holders: Set<Tag> = [.li, .p, .div, .aside, .dd, .dt, .td, .span]

    /// Bytes of the longest name of a place.
    private static let longestName = 100

    private func mark(
        leadingTo block: Int, _ marks: [ArraySlice<UInt8>: Int], _ draft: LabelDraft, _ document: Document
    ) -> Int? {
        var node: NodeID? = draft.page.blocks[block].container
        for _ in 0..<3 {
            guard let element = node, Self.holders.contains(document.tag(element)) else { break }
            if let mark = document.placeNames(element).lazy.compactMap({ marks[$0] }).first { return mark }
            node = document.parent(element)
        }
        return anchor(of: block, marks, draft, document)
    }

    /// The mark that leads to the `<a>` with which a block begins, as word processors write it: `<a name="_ftn1">`.
    private func anchor(of block: Int, _ marks: [ArraySlice<UInt8>: Int], _ draft: LabelDraft, _ document: Document) -> Int? {
        let first = draft.page.blocks[block].nodes.lowerBound.rawValue
        let start = max(draft.page.blocks[block].container.rawValue, first < mostParts ? 0 : first - mostParts)
        for raw in start..<max(start, first) where document.tag(NodeID(rawValue: raw)) == .a {
            if let mark = document.placeNames(NodeID(rawValue: raw)).lazy.compactMap({ marks[$0] }).first { return mark }
        }
        return nil
    }
}
