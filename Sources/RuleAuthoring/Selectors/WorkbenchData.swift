internal import BlockAnalysis
package import Extraction
package import JSONText
internal import PageTree

/// What the workbench of an audit page chooses from: selectors of the page's elements with the blocks that each hits.
package enum WorkbenchData {
    /// Selectors that one page may bring along.
    private static let most = 6000

    /// Nil for plain text, which has no elements.
    /// - Parameter path: where the page lies, for its test.
    /// - Complexity: O(elements × selectors of an element), and what these select.
    package static func json(_ verdict: Verdict, path: String) -> JSON? {
        guard let document = verdict.view.document else { return nil }
        let host = verdict.metadata.host.map { $0.hasPrefix("www.") ? String($0.dropFirst(4)) : $0 } ?? "example.org"
        let selectors = Self.selectors(verdict, document).map { selector in
            JSON.array([
                .string(selector.text), .integer(selector.cost), .array(runs(selector.hits.whole).map(JSON.integer)),
                .array(selector.hits.partial.map(JSON.integer)), .integer(selector.elements),
            ])
        }
        return .object([
            .init("host", .string(host)), .init("slug", .string(RuleText.slug(host))), .init("path", .string(path)),
            .init("body", .optional(verdict.labels.hits.first { $0.effect == .body }.map { "\($0.rule) (\($0.place))" })),
            .init("url", .string(verdict.url ?? verdict.address ?? "https://\(host)/")), .init("selectors", .array(selectors)),
        ])
    }

    /// Blocks that lie in what a selector selects, and blocks of which a part does.
    struct Hits: Hashable {
        let whole: [Int]
        let partial: [Int]
    }

    private struct Key: Hashable {
        let hits: Hits
        /// Whether one element is selected: around an article that is surer than many.
        let isOne: Bool
    }

    /// Of the selectors that hit the same blocks the cheapest alone.
    static func selectors(_ verdict: Verdict, _ document: Document) -> [(text: String, cost: Int, hits: Hits, elements: Int)] {
        let candidates = SelectorCandidates(document)
        let places = BlockPlaces(verdict.view.blocks)
        var seen: Set<String> = []
        var best: [Key: (name: SelectorCandidates.Name, elements: Int)] = [:]
        for index in 1..<max(1, UInt32(document.nodeCount)) where seen.count < most * 4 {
            let node = NodeID(rawValue: index)
            guard !document.isCharacterData(node), places.holdsAny(node, document) else { continue }
            for name in candidates.candidates(for: node) where seen.insert(name.text).inserted {
                let selected = candidates.selected(by: name.text)
                let hits = places.hits(selected, document)
                if hits.whole.isEmpty, hits.partial.isEmpty { continue }
                let key = Key(hits: hits, isOne: selected.count == 1)
                if let known = best[key]?.name, (known.cost, known.text) <= (name.cost, name.text) { continue }
                best[key] = (name, selected.count)
            }
        }
        return best.map { (text: $0.value.name.text, cost: $0.value.name.cost, hits: $0.key.hits, elements: $0.value.elements) }.sorted {
            ($0.cost, $0.text) < ($1.cost, $1.text)
        }.prefix(most)
            .map { $0 }
    }

    /// `[1, 2, 3, 7]` as `[1, 3, 7, 7]`.
    private static func runs(_ numbers: [Int]) -> [Int] {
        var runs: [Int] = []
        for number in numbers {
            if let last = runs.last, last + 1 == number { runs[runs.count - 1] = number } else { runs += [number, number] }
        }
        return runs
    }
}

/// Which blocks stand in an element.
struct BlockPlaces {
    private let blocks: [TextBlock]

    init(_ blocks: [TextBlock]) { self.blocks = blocks }

    /// Index of the first block that ends at a node or behind it.
    private func first(endingFrom node: NodeID) -> Int {
        var (low, high) = (0, blocks.count)
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].nodes.upperBound < node { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func holdsAny(_ node: NodeID, _ document: Document) -> Bool {
        let index = first(endingFrom: node)
        return index < blocks.count && blocks[index].nodes.lowerBound < document.subtreeEnd(node)
    }

    /// - Complexity: O(nodes × log blocks), and the blocks hit.
    func hits(_ nodes: [NodeID], _ document: Document) -> WorkbenchData.Hits {
        var whole: Set<Int> = []
        var partial: Set<Int> = []
        for node in nodes {
            let end = document.subtreeEnd(node)
            var index = first(endingFrom: node)
            while index < blocks.count, blocks[index].nodes.lowerBound < end {
                if blocks[index].nodes.lowerBound >= node, blocks[index].nodes.upperBound < end {
                    whole.insert(index)
                } else {
                    partial.insert(index)
                }
                index += 1
            }
        }
        return WorkbenchData.Hits(whole: whole.sorted(), partial: partial.subtracting(whole).sorted())
    }
}
