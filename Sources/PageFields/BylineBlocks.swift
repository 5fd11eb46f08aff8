public import BlockAnalysis
internal import PageTree

extension FoundFields {
    /// Words of a by-line besides its names, with a day among them and without one; characters of a line with a day alone.
    private static let mostWithDay = 10
    private static let mostWithoutDay = 4
    private static let mostOfDay = 60

    /// Those of some short lines under a headline that hold nothing but who wrote it and when, as the fields say.
    /// - Complexity: O(lines × candidates).
    public func bylines(among lines: [Int], of view: PageView) -> [Int] {
        let names = Set(metadata.authors.map(\.name))
        return lines.filter { block in
            let own = candidates.filter { stands($0, in: view.blocks[block]) || $0.place == .block(block) }
            let isDay = own.contains {
                $0.field == .published && $0.value == metadata.published || $0.field == .modified && $0.value == metadata.modified
            }
            let found = Set(own.lazy.filter { $0.field == .authors && names.contains($0.value) }.map(\.value))
            let words = view.measures[block].words
            guard !found.isEmpty else { return isDay && view.blocks[block].length <= Self.mostOfDay && words <= Self.mostWithDay }
            let rest = words - found.reduce(0) { $0 + FieldText.words($1).count }
            return rest <= (isDay ? Self.mostWithDay : Self.mostWithoutDay)
        }
    }

    /// Whether a candidate's element is a block's or stands in it.
    private func stands(_ candidate: Candidate, in block: TextBlock) -> Bool {
        guard case .element(let node) = candidate.place else { return false }
        return node == block.container || node >= block.container && node <= block.nodes.upperBound
    }
}
