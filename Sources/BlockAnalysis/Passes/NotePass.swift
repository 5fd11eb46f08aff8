internal import PageTree

/// The notes of a text stand with it: blocks behind it to which a mark in a kept sentence leads ("[1]", "*"). A long list of references
/// is judged as any other.
struct NotePass: LabelPass {
    let name = "note"
    /// Points down to which a note is kept, in hundredths.
    private let least = -700
    private let mostNotes = 12
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
            guard let mark = mark(leadingTo: block, marks, draft, document), mark < block else { continue }
            notes.append(block)
        }
        guard notes.count <= mostNotes else { return }
        for block in notes where draft[block].score <= 0 && draft[block].score > least && draft[block].hits.isEmpty {
            guard draft.hasContentRole(block), !draft.page.blocks[block].isHidden else { continue }
            draft.add(1 - draft[block].score, to: block, because: "a mark in the text leads to it", by: self)
        }
    }

    /// The places to which marks lead, by the symbol of their `id`, with the block of the first mark.
    private func marks(_ draft: LabelDraft, _ document: Document) -> [UInt32: Int] {
        var marks: [UInt32: Int] = [:]
        for block in draft.blocks where draft.isContent(block) && draft.measure(block).sentences > 0 {
            let nodes = draft.page.blocks[block].nodes
            for raw in nodes.lowerBound.rawValue...nodes.upperBound.rawValue where document.tag(NodeID(rawValue: raw)) == .a {
                let link = NodeID(rawValue: raw)
                guard document.fragment(of: link) != nil, isMark(link, document), let place = document.fragmentSymbol(of: link) else {
                    continue
                }
                if marks[place] == nil { marks[place] = block }
            }
        }
        return marks
    }

    private func isMark(_ link: NodeID, _ document: Document) -> Bool {
        guard document.subtreeEnd(link).rawValue - link.rawValue <= mostParts else { return false }
        let text = document.textBytes(link).filter { $0 > 0x20 }
        return !text.isEmpty && text.count <= longestMark
    }

    /// Elements that hold one note.
    private static let holders: Set<Tag> = [.li, .p, .div, .aside, .dd, .dt, .td, .span]

    private func mark(leadingTo block: Int, _ marks: [UInt32: Int], _ draft: LabelDraft, _ document: Document) -> Int? {
        var node: NodeID? = draft.page.blocks[block].container
        for _ in 0..<3 {
            guard let element = node, Self.holders.contains(document.tag(element)) else { return nil }
            if let place = document.identifier(element), let mark = marks[place] { return mark }
            node = document.parent(element)
        }
        return nil
    }
}
