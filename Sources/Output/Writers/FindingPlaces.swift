internal import Extraction
internal import TextModeration

extension Verdict {
    /// What moderation says, its findings told where they stand in an output.
    func moderation(placedIn page: WrittenPage) -> ModerationOutcome? {
        guard let moderation, !moderation.findings.isEmpty else { return moderation }
        let offsets = CharacterOffsets(Array(page.text.utf8)[...])
        return moderation.placed { finding in
            guard finding.isKept, let result = finding.result,
                let text = pageModeration?.text(of: finding.origin) ?? printedBytes(of: finding.origin),
                let place = page.place(of: result, in: text, finding.origin)
            else { return nil }
            return offsets.span(place)
        }
    }

    private func printedBytes(of origin: TextOrigin) -> [UInt8]? {
        switch origin {
        case .block(let block): Array(view.segmentation.arena[view.blocks[block].text])
        case .field("title"): metadata.title.map { Array($0.utf8) }
        case .field, .member, .attribute, .document: nil
        }
    }
}
