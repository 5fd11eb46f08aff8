extension PageLabels {
    /// Blocks under the headline among which a by-line stands, words and bytes of the longest, and words of a text that it no longer
    /// stands above.
    private static let reach = 6
    private static let mostWords = 16
    private static let mostBytes = 150
    private static let fewestOfText = 6
    /// Digits of a day with its year, and words of a line that has them and ends as a sentence does.
    private static let digitsOfDay = 5
    private static let mostWithDay = 8
    private static let roles: RoleSet = [.body, .list, .table]

    /// Short printed lines between the headline and the first sentence, which fields may be read from: a field is no text. On a page of
    /// two sentences they stand too near them to be told by their place alone.
    /// - Complexity: O(1).
    public func linesUnderHeadline(of view: PageView) -> [Int] {
        guard let headline else { return [] }
        var lines: [Int] = []
        for block in labels.indices.dropFirst(headline + 1).prefix(Self.reach) {
            let measure = view.measures[block]
            // "9 May 2024 · 2 min." ends no sentence.
            let isSentence = measure.endsSentence && (measure.digits < Self.digitsOfDay || measure.words > Self.mostWithDay)
            if isSentence, measure.words >= Self.fewestOfText { break }
            guard labels[block].isKept, Self.roles.contains(labels[block].role), measure.words <= Self.mostWords, !isSentence,
                view.blocks[block].text.count <= Self.mostBytes
            else { continue }
            lines.append(block)
        }
        return lines
    }

    /// The same without by-lines, which became fields.
    public func leavingOut(bylines: [Int]) -> PageLabels {
        guard !bylines.isEmpty else { return self }
        var labels = self
        for block in bylines {
            labels.labels[block].role = .byline
            labels.labels[block].isKept = false
            labels.labels[block].passes.append(("by-line: fields were read from it", -900))
            labels.labels[block].score -= 900
        }
        return labels
    }
}
