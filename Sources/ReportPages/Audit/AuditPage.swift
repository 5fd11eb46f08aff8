internal import BlockAnalysis
package import Extraction
package import JSONText
internal import Output
internal import PageTree
internal import RuleModel

/// The page on which people see what was kept of a page, click why, and make a rule.
package struct AuditPage: Sendable {
    /// Selectors that the workbench may choose from, with the blocks that each hits.
    package struct Workbench: Sendable {
        package let json: JSON
        package init(_ json: JSON) { self.json = json }
    }

    private let verdict: Verdict
    private let name: String
    private let against: (name: String, verdict: Verdict)?
    private let workbench: Workbench?
    private let isWatched: Bool
    private let isServed: Bool

    /// - Parameters:
    ///   - name: the page's file, for people.
    ///   - against: the same page judged by other rules.
    ///   - isWatched: whether the file will be written again, so that the page should look at it anew when its reader comes back.
    ///   - isServed: whether a server gives the page, which takes the rule files that it writes.
    package init(
        _ verdict: Verdict, name: String, against: (name: String, verdict: Verdict)? = nil, workbench: Workbench? = nil,
        isWatched: Bool = false, isServed: Bool = false
    ) {
        self.verdict = verdict
        self.name = name
        self.against = against
        self.workbench = workbench
        self.isWatched = isWatched
        self.isServed = isServed
    }

    /// The page as one HTML file; the same bytes on every run.
    package var html: String {
        let title = verdict.metadata.title ?? verdict.metadata.host ?? name
        return ReportPage(.audit, title: "winnow: " + title, data: data, asksServer: isServed).html
    }

    package var data: JSON {
        let inert = InertPage(verdict)
        var tables = AuditTables()
        let blocks = verdict.view.blocks.indices.map { block($0, inert, &tables) }
        var members: [JSON.Member] = [
            .init("name", .string(name)), .init("title", .optional(verdict.metadata.title)), .init("url", .optional(verdict.url)),
            .init("host", .optional(verdict.metadata.host)), .init("status", .string(verdict.status.rawValue)),
            .init("rules_hash", .string(verdict.rulesHash)), .init("version", .string(WinnowVersion.current)),
            .init("quality", .decimal(verdict.quality, places: 3)),
            .init("notes", .array(Explanation(verdict, blocksContaining: "\u{0}").notes.map(JSON.string))),
            .init("fields", .array(fields)), .init("blocks", .array(blocks)), .init("features", tables.featureJSON),
            .init("rules", tables.ruleJSON), .init("passes", .array(tables.passes.map(JSON.string))),
            .init("tags", .array(FeatureWords.tags.map(JSON.string))), .init("none", .integer(AuditTables.noStep)),
            .init("page", .string(inert.html)),
        ]
        if let against { members += [.init("against", .string(against.name)), .init("other", .array(other(against.verdict)))] }
        if isServed { members.append(.init("served", .bool(true))) }
        if isWatched { members.append(.init("watched", .bool(true))) }
        if let workbench { members.append(.init("workbench", workbench.json)) }
        return .object(members)
    }

    private var fields: [JSON] {
        verdict.audit.candidates.filter(\.isChosen).map { candidate in
            .object([
                .init("field", .string(candidate.field.rawValue)), .init("value", .string(candidate.value)),
                .init("source", .string(candidate.source)),
            ])
        }
    }

    private func block(_ index: Int, _ inert: InertPage, _ tables: inout AuditTables) -> JSON {
        let label = verdict.labels.labels[index]
        let block = verdict.view.blocks[index]
        let findings = verdict.moderation?.findings.filter { $0.origin == .block(index) } ?? []
        let isMasked = label.isKept && verdict.printedText(of: index) != verdict.view.segmentation.text(of: index)
        var members: [JSON.Member] = [
            .init("kept", .bool(verdict.isKept(index))), .init("role", .string(label.role.rawValue)), .init("score", .integer(label.score)),
            .init("text", .string(verdict.view.segmentation.text(of: index))), .init("words", .integer(verdict.view.measures[index].words)),
            .init("path", .optional(verdict.view.document.map { NodePath.of(block.container, in: $0) })),
            .init("printed", .bool(verdict.labels.isContent(index))),
            .init("reasons", .array(verdict.labels.reasons(for: index).map { tables.json($0) })),
        ]
        // Rules that speak of the block and give it no points.
        let silent = verdict.labels.hits(on: index).filter { $0.points == 0 && $0.effect != .outsideBody && $0.effect != .body }
        if !silent.isEmpty { members.append(.init("said", .array(silent.map { tables.json($0) }))) }
        if let hidden = block.hiddenReason { members.append(.init("hidden", .string(hidden.name))) }
        if isMasked { members.append(.init("masked", .string(verdict.isCut(index) ? "" : verdict.printedText(of: index)))) }
        if !inert.placed.contains(index) { members.append(.init("unplaced", .bool(true))) }
        if !findings.isEmpty { members.append(.init("findings", .array(findings.map(\.json)))) }
        return .object(members)
    }

    /// What the other rules say of each block; null where they cut the page otherwise. Blocks are told apart by their text and how
    /// often it came.
    private func other(_ other: Verdict) -> [JSON] {
        func keys(_ verdict: Verdict) -> [String] {
            var seen: [String: Int] = [:]
            return verdict.view.blocks.indices.map { block in
                let text = verdict.view.segmentation.text(of: block)
                seen[text, default: 0] += 1
                return "\(seen[text] ?? 1) \(text)"
            }
        }
        let places = Dictionary(keys(other).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return keys(verdict).map { key in
            guard let block = places[key] else { return .null }
            let label = other.labels.labels[block]
            let rules = other.labels.hits(on: block).filter { $0.liftedBy == nil && $0.effect.speaksOfBlock }
            return .object([
                .init("kept", .bool(other.isKept(block))), .init("role", .string(label.role.rawValue)),
                .init("score", .integer(label.score)),
                .init("rules", .array(rules.map { .string("\($0.rule) (\($0.place))") })),
            ])
        }
    }
}
