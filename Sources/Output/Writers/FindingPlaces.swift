internal import Extraction

extension Verdict {
    /// The verdict with its findings told where they stand in an output.
    func placed(in page: WrittenPage) -> Verdict {
        guard var moderated = moderatedPage, !moderated.outcome.findings.isEmpty else { return self }
        let offsets = CharacterOffsets(Array(page.text.utf8)[...])
        for index in moderated.outcome.findings.indices {
            let finding = moderated.outcome.findings[index]
            guard finding.isKept, let result = finding.result,
                let text = moderated.text(of: finding.origin) ?? printedBytes(of: finding.origin),
                let place = page.place(of: result, in: text, finding.origin)
            else { continue }
            moderated.outcome.findings[index].output = offsets.span(place)
        }
        var verdict = self
        verdict.moderatedPage = moderated
        return verdict
    }

    private func printedBytes(of origin: TextOrigin) -> [UInt8]? {
        switch origin {
        case .block(let block): Array(view.segmentation.arena[view.blocks[block].text])
        case .field("title"): metadata.title.map { Array($0.utf8) }
        case .field, .document: nil
        }
    }
}
