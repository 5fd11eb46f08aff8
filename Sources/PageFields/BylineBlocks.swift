public import BlockAnalysis
internal import PageTree
internal import TextPrimitives

extension FoundFields {
    /// Words of a by-line besides its names, with a day among them and without one; characters of a line with a day alone.
    private static let mostWithDay = 10
    private static let mostWithoutDay = 4
    private static let mostOfDay = 60

    /// Those of some short lines under a headline that hold nothing but who wrote it and when, as the fields say.
    /// - Complexity: O(lines × candidates).
    public func bylines(among lines: [Int], of view: PageView, _ labels: PageLabels) -> [Int] {
        guard !lines.isEmpty else { return [] }
        let names = Set(metadata.authors.map(\.name))
        return lines.filter { block in
            let own = candidates.filter { isRead($0, from: block, of: view) }
            let isDay = own.contains {
                $0.field == .published && $0.value == metadata.published || $0.field == .modified && $0.value == metadata.modified
            }
            let found = Set(own.lazy.filter { $0.field == .authors && names.contains($0.value) }.map(\.value))
            let words = view.measures[block].words
            guard !found.isEmpty else {
                return isDay && view.blocks[block].length <= Self.mostOfDay && words <= Self.mostWithDay
                    && !isFact(block, among: lines, of: view) && daysBelow(block, of: view, labels) < Self.fewestOfReport
            }
            let rest = words - found.reduce(0) { $0 + FieldText.words($1).count }
            return rest <= (isDay ? Self.mostWithDay : Self.mostWithoutDay)
        }
    }

    /// Kept lines of a day or a time below the first: the reports of one day, of which each has its own.
    private static let fewestOfReport = 2

    private func daysBelow(_ block: Int, of view: PageView, _ labels: PageLabels) -> Int {
        var days: Set<Int> = []
        for candidate in candidates where candidate.field == .published {
            let own: Int
            switch candidate.place {
            case .block(let found): own = found
            case .element(let node): own = view.blocks.partitioningIndex { $0.nodes.upperBound >= node }
            default: continue
            }
            if own > block, own < view.blocks.count, labels.labels[own].isKept, view.blocks[own].length <= Self.mostOfDay {
                days.insert(own)
            }
        }
        return days.count
    }

    /// Whether a line is a name with a value ("Date: 8 June"), as the lines around it are that no field was read from: when and where
    /// something takes place.
    private func isFact(_ block: Int, among lines: [Int], of view: PageView) -> Bool {
        func isNamed(_ line: Int) -> Bool {
            let text = view.segmentation.text(of: line)
            guard let sign = text.firstIndex(of: ":") else { return false }
            return text[..<sign].count <= Self.mostOfName && text[sign...].dropFirst().first == " "
        }
        guard isNamed(block) else { return false }
        return lines.contains { line in
            abs(line - block) == 1 && isNamed(line)
                && !candidates.contains { isRead($0, from: line, of: view) }
        }
    }

    /// Characters of a fact's name.
    private static let mostOfName = 40

    /// Whether a candidate was read from a block: from its text, or from an element that is its own or stands in it.
    private func isRead(_ candidate: Candidate, from block: Int, of view: PageView) -> Bool {
        guard case .element(let node) = candidate.place else { return candidate.place == .block(block) }
        return node == view.blocks[block].container || node >= view.blocks[block].container && node <= view.blocks[block].nodes.upperBound
    }
}
