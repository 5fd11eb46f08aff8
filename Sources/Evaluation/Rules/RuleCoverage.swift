package import Extraction
package import JSONText

/// What each rule does on many pages: how often it hits, what its strips cost, how long it takes.
package struct RuleCoverage: Sendable {
    package struct Line: Sendable {
        package let rule: String
        package let place: String
        package let action: String
        package internal(set) var pages = 0
        package internal(set) var blocks = 0
        /// Blocks that only this rule's points strip and that stand in the gold text, with their words.
        package internal(set) var lostBlocks = 0
        package internal(set) var lostWords = 0
        /// Blocks that only this rule's points strip and that do not stand in the gold text.
        package internal(set) var savedBlocks = 0
        package internal(set) var nanoseconds = 0
        /// The first block that was lost, for people.
        package internal(set) var example: String?
    }

    package let lines: [Line]
    package let pages: Int
    package let hasGold: Bool

    /// Rules that hit nothing.
    package var dead: [Line] { lines.filter { $0.blocks == 0 } }

    /// Judges the pages and counts.
    /// - Throws: `IOError`.
    /// - Complexity: O(n) over the pages' bytes.
    package init(_ rules: RuleSet, on pages: RulePages) throws {
        let filter = Filter(rules: rules, timesRules: true)
        let all = rules.compiled.rules
        let index = Dictionary(all.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { _, last in last })
        let hasGold = pages.hasGold
        let counts = try parallelMap(pages.pages) { gold in
            try Self.count(filter.judge(RulePages.page(gold)), gold, index, hasGold: hasGold)
        }
        var lines = all.map { Line(rule: $0.id, place: $0.place.description, action: $0.action.name) }
        for (number, line) in counts.joined() {
            lines[number].pages += line.pages
            lines[number].blocks += line.blocks
            lines[number].lostBlocks += line.lostBlocks
            lines[number].lostWords += line.lostWords
            lines[number].savedBlocks += line.savedBlocks
            lines[number].nanoseconds += line.nanoseconds
            lines[number].example = lines[number].example ?? line.example
        }
        self.lines = lines
        self.pages = pages.count
        self.hasGold = pages.hasGold
    }

    private static func count(_ verdict: Verdict, _ gold: GoldPage, _ index: [String: Int], hasGold: Bool) -> [(Int, Line)] {
        var found: [Int: Line] = [:]
        func change(_ rule: String, _ body: (inout Line) -> Void) {
            guard let number = index[rule] else { return }
            body(&found[number, default: Line(rule: rule, place: "", action: "")])
        }
        let texts = verdict.view.blocks.indices.map { WordTokens.tokens(verdict.view.segmentation.text(of: $0)) }
        let truth = hasGold ? BlockTruth.labels(texts, gold: WordTokens.tokens(gold.gold)) : []
        var blocks: [String: Set<Int>] = [:]
        for hit in verdict.labels.hits where hit.effect != .outsideBody && hit.effect != .afterTerminator {
            blocks[hit.rule, default: []].insert(hit.block)
        }
        for hit in verdict.audit.fieldHits where hit.block == nil { blocks[hit.rule, default: []].insert(-1) }
        for hit in verdict.audit.exceptionHits { blocks[hit.rule, default: []].insert(hit.block) }
        for (rule, hit) in blocks {
            change(rule) {
                $0.pages = 1; $0.blocks = hit.count
            }
        }
        for (number, time) in verdict.audit.ruleTimes.map({ ($0.key.index, $0.value) }) {
            found[number, default: Line(rule: "", place: "", action: "")].nanoseconds += time
        }
        guard hasGold else { return found.map { ($0.key, $0.value) } }
        for hit in verdict.labels.hits where hit.points < 0 && hit.liftedBy == nil {
            let label = verdict.labels.labels[hit.block]
            guard !label.isKept, label.score <= 0, label.score - hit.points > 0 else { continue }
            let isLost = truth[hit.block] > 0.5
            change(hit.rule) { line in
                if isLost {
                    line.lostBlocks += 1
                    line.lostWords += texts[hit.block].count
                    line.example = line.example ?? "\(gold.id): \(verdict.view.segmentation.text(of: hit.block).prefix(80))"
                } else {
                    line.savedBlocks += 1
                }
            }
        }
        return found.map { ($0.key, $0.value) }
    }

    // MARK: For people

    package var text: String {
        var out = ["\(pages) pages, \(lines.count) rules, \(dead.count) without a hit"]
        let live = lines.filter { $0.blocks > 0 }.sorted { ($1.blocks, $0.rule) < ($0.blocks, $1.rule) }
        let right = EvaluationReport.padLeft
        if !live.isEmpty { out += ["", "pages  blocks  saved   lost  words lost   µs/page  rule"] }
        for line in live {
            let micros = JSON.decimal(Double(line.nanoseconds) / 1000 / Double(max(1, pages)), places: 1).text()
            let gold = hasGold ? [String(line.savedBlocks), String(line.lostBlocks), String(line.lostWords)] : ["–", "–", "–"]
            out.append(
                right(String(line.pages), 5) + right(String(line.blocks), 8) + right(gold[0], 7) + right(gold[1], 7) + right(gold[2], 12)
                    + right(micros, 10) + "  \(line.rule)")
        }
        let costly = live.filter { $0.lostWords > 0 }.sorted { ($1.lostWords, $0.rule) < ($0.lostWords, $1.rule) }
        if !costly.isEmpty {
            out +=
                ["", "strips that cost recall:"]
                + costly.map { "  \($0.rule) (\($0.place)): \($0.lostWords) words, as \($0.example ?? "")" }
        }
        if !dead.isEmpty { out += ["", "without a hit:"] + dead.map { "  \($0.rule) (\($0.place))" } }
        return out.joined(separator: "\n") + "\n"
    }

    // MARK: For machines

    package var json: JSON {
        .object([
            .init("pages", .integer(pages)),
            .init(
                "rules",
                .array(
                    lines.map { line in
                        .object([
                            .init("id", .string(line.rule)), .init("place", .string(line.place)), .init("action", .string(line.action)),
                            .init("pages", .integer(line.pages)), .init("blocks", .integer(line.blocks)),
                            .init("saved_blocks", hasGold ? .integer(line.savedBlocks) : .null),
                            .init("lost_blocks", hasGold ? .integer(line.lostBlocks) : .null),
                            .init("lost_words", hasGold ? .integer(line.lostWords) : .null),
                            .init("microseconds", .decimal(Double(line.nanoseconds) / 1000, places: 1)),
                            .init("example", .optional(line.example)),
                        ])
                    })),
        ])
    }
}
