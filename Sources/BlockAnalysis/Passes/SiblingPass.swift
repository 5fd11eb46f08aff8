/// Of a run of blocks of one class path (the posts of a live report, paragraphs of an article) a short one falls out at times. Where
/// most of such blocks are kept, the odd one that is not far off is kept too.
struct SiblingPass: LabelPass {
    let name = "siblings"
    /// Points down to which an odd one is taken in, in hundredths.
    private let least = -150
    private let fewest = 4

    func run(_ draft: inout LabelDraft) {
        let numbers = draft.groups.classPaths
        guard let most = numbers.max() else { return }
        var words = [Int](repeating: 0, count: Int(most) + 1)
        var kept = words
        var counts = words
        for block in draft.blocks where draft.hasContentRole(block) {
            let number = Int(numbers[block])
            words[number] += draft.measure(block).words
            counts[number] += 1
            if draft[block].score > 0 { kept[number] += draft.measure(block).words }
        }
        for block in draft.blocks where draft.hasContentRole(block) && draft[block].hits.isEmpty {
            let number = Int(numbers[block])
            guard counts[number] >= fewest, kept[number] * 20 >= words[number] * 19 else { continue }
            let score = draft[block].score
            guard score <= 0, score > least, draft.page.blocks[block].linkDensity < 0.5 else { continue }
            draft.add(1 - score, to: block, because: "its like are kept", by: self)
        }
    }
}
