internal import BlockAnalysis
package import Extraction
package import JSONText
internal import PageTree

/// What a selector selects on pages, before a rule is made of it.
package struct SelectorTrial: Sendable {
    /// One page on which it selects something.
    struct Line: Sendable {
        let page: String
        let elements: Int
        /// Blocks in what is selected, by whether the rules at hand keep them.
        let kept: Int
        let stripped: Int
        /// The text of the first element.
        let sample: String
    }

    /// Why a text is no selector.
    package struct Failure: Error, Sendable, CustomStringConvertible {
        package let description: String
    }

    let selector: String
    let pages: Int
    let lines: [Line]

    /// Whether it selects anything.
    package var isEmpty: Bool { lines.isEmpty }

    /// - Throws: `Failure` for a text that is no selector, `IOError`.
    /// - Complexity: O(n) over the pages' bytes.
    package init(_ text: String, rules: RuleSet, on pages: RulePages) throws {
        let selector: Selector
        do {
            selector = try Selector(text)
        } catch {
            throw Failure(description: "“\(text)” is no selector: \(error)")
        }
        self.selector = text
        self.pages = pages.count
        let filter = Filter(rules: rules)
        lines = try parallelMap(pages.pages) { gold in
            try Self.line(gold.id, filter.judge(RulePages.page(gold)), selector)
        }.compactMap(\.self)
    }

    private static func line(_ page: String, _ verdict: Verdict, _ selector: Selector) -> Line? {
        guard let judged = verdict.view.document else { return nil }
        // The judged tree lacks attributes that no rule asks for; blocks are found in it by their place in the source.
        let source = Array(judged.arena[judged.sourceRange(of: Document.root)])
        let document = HTMLParser.parse(source)
        let selected = SelectorMatcher(document).select(selector)
        guard let first = selected.first else { return nil }
        let ranges = selected.map { document.sourceRange(of: $0) }
        var counts = (kept: 0, stripped: 0)
        for (index, block) in verdict.view.blocks.enumerated() {
            let start = judged.sourceRange(of: block.nodes.lowerBound).lowerBound
            guard ranges.contains(where: { $0.contains(start) }) else { continue }
            if verdict.isKept(index) { counts.kept += 1 } else { counts.stripped += 1 }
        }
        let words = document.textContent(first).split(whereSeparator: \.isWhitespace).prefix(16).joined(separator: " ")
        return Line(page: page, elements: selected.count, kept: counts.kept, stripped: counts.stripped, sample: words)
    }

    // MARK: Writing

    /// For people; at most so many pages.
    package func text(limit: Int) -> String {
        let all = lines.reduce(into: (elements: 0, kept: 0, stripped: 0)) {
            $0 = ($0.elements + $1.elements, $0.kept + $1.kept, $0.stripped + $1.stripped)
        }
        var out = [
            "\(selector): \(lines.count) of \(pages) pages, \(all.elements) elements, \(all.kept) kept and \(all.stripped) stripped blocks"
        ]
        if !lines.isEmpty { out.append("elements  kept  stripped  page") }
        for line in lines.prefix(limit) {
            let sample = line.sample.count > 60 ? line.sample.prefix(59) + "…" : line.sample[...]
            out.append(
                EvaluationReport.padLeft(String(line.elements), 8) + EvaluationReport.padLeft(String(line.kept), 6)
                    + EvaluationReport.padLeft(String(line.stripped), 10) + "  \(line.page): \(sample)")
        }
        if lines.count > limit { out.append("… and \(lines.count - limit) pages more (--limit)") }
        return out.joined(separator: "\n") + "\n"
    }

    package var json: JSON {
        .object([
            .init("selector", .string(selector)), .init("pages", .integer(pages)),
            .init(
                "hits",
                .array(
                    lines.map {
                        .object([
                            .init("page", .string($0.page)), .init("elements", .integer($0.elements)),
                            .init("kept_blocks", .integer($0.kept)),
                            .init("stripped_blocks", .integer($0.stripped)), .init("sample", .string($0.sample)),
                        ])
                    })),
        ])
    }
}
