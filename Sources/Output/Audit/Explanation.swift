internal import BlockAnalysis
package import Extraction
package import JSONText

/// Why each block of a page was kept or stripped, and what was found in it, for people and for machines.
package struct Explanation: Sendable {
    private let verdict: Verdict

    package init(_ verdict: Verdict) { self.verdict = verdict }

    /// The blocks whose text holds `text`, letters compared without case and white space folded; all for nil.
    package func blocks(containing text: String? = nil) -> [Int] {
        let all = verdict.view.blocks.indices
        guard let text else { return Array(all) }
        let wanted = Self.folded(text)
        return all.filter { Self.folded(verdict.view.segmentation.text(of: $0)).contains(wanted) }
    }

    private static func folded(_ text: String) -> String {
        text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    // MARK: For machines

    /// One object: the page's facts and its blocks in page order, each with the reasons that add up to its score.
    package func json(_ blocks: [Int]) -> JSON {
        .object(
            [
                .init("schema", .integer(WinnowVersion.schema)),
                .init("status", .string(verdict.status.rawValue)),
                .init("url", .optional(verdict.url)),
                .init("host", .optional(verdict.metadata.host)),
                .init("rules", .string(verdict.rulesHash)),
                .init("version", .string(WinnowVersion.current)),
                .init("blocks", .array(blocks.map(json))),
            ] + (verdict.moderation.map { [.init("moderation", $0.json())] } ?? []))
    }

    private func json(_ block: Int) -> JSON {
        let label = verdict.labels.labels[block]
        return .object([
            .init("block", .integer(block + 1)),
            .init("kept", .bool(label.isKept)),
            .init("role", .string(label.role.rawValue)),
            .init("score", Self.points(label.score)),
            .init("path", .optional(path(block))),
            .init("text", .string(verdict.view.segmentation.text(of: block))),
            .init("reasons", .array(verdict.labels.reasons(for: block).map(Self.json))),
        ])
    }

    private static func json(_ reason: Reason) -> JSON {
        var members: [JSON.Member] = []
        switch reason.source {
        case .base: members.append(.init("base", .bool(true)))
        case .feature(let feature, let value):
            members += [.init("feature", .string(feature.name)), .init("value", .decimal(Double(value), places: 3))]
        case .rule(let hit):
            members += [
                .init("rule", .string(hit.rule)), .init("place", .string(hit.place)), .init("tier", .string(hit.tier)),
                .init("effect", .string(hit.effect.name)),
            ]
            if let exception = hit.liftedBy { members.append(.init("lifted_by", .string(exception))) }
        case .pass(let name): members.append(.init("pass", .string(name)))
        }
        return .object(members + [.init("points", points(reason.points))])
    }

    private static func points(_ hundredths: Int) -> JSON { .decimal(Double(hundredths) / 100, places: 2) }

    /// Tag, id and classes from the body down to the block's container.
    private func path(_ block: Int) -> String? {
        guard let document = verdict.view.document else { return nil }
        return NodePath.of(verdict.view.blocks[block].container, in: document)
    }

    // MARK: For people

    /// How much of a block's reasons is shown to people.
    package enum Detail: Sendable {
        case none
        /// The reasons of at least a tenth of a point, the rest in one sum.
        case main
        case all
    }

    /// One line a block, its reasons below it, the heaviest first.
    package func text(_ blocks: [Int], detail: Detail, width: Int = 100) -> String {
        var lines = [header]
        for block in blocks {
            lines.append(line(block, width: width))
            lines += findings { $0.origin == .block(block) }.map { "             ! \(FindingLines.line($0)), \($0.place)" }
            if detail != .none { lines += detailLines(block, detail) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var header: String {
        let kept = verdict.keptCount
        var text = "\(verdict.status.rawValue): \(kept) of \(kept + verdict.strippedCount) blocks kept"
        text += ", rules \(verdict.rulesHash)"
        text += verdict.metadata.host.map { ", host \($0)" } ?? ", host unknown (no site's rules ran)"
        text += ", \(verdict.encoding.name) (\(verdict.encoding.reason.rawValue))"
        if !verdict.degradations.isEmpty { text += ", " + verdict.degradations.map(\.rawValue).joined(separator: " ") }
        for rule in verdict.ruleMisses { text += "\nrule_miss: \(rule) found nothing; densities decided" }
        if !verdict.layouts.isEmpty { text += "\nlayout: " + verdict.layouts.joined(separator: ", ") }
        for file in verdict.skippedRuleFiles { text += "\nskipped: \(file) has errors" }
        for rule in verdict.ruleLimits { text += "\nrule_limit: \(rule) ran into a limit; whether it hits is not known" }
        if let moderation = verdict.moderation {
            text += "\nmoderation: " + FindingLines.summary(moderation)
            for finding in findings({ if case .block = $0.origin { false } else { true } }) {
                let place = if case .field(let name) = finding.origin { name } else { "the whole" }
                text += "\n! \(place): \(FindingLines.line(finding)), \(finding.place)"
            }
        }
        return text
    }

    private func findings(_ isWanted: (Finding) -> Bool) -> [Finding] { verdict.moderation?.findings.filter(isWanted) ?? [] }

    private func line(_ block: Int, width: Int) -> String {
        let label = verdict.labels.labels[block]
        let mark = label.isKept ? "+" : "-"
        let number = Self.pad(String(block + 1), 4, left: true)
        let head = "\(mark) \(number)  \(Self.pad(label.role.rawValue, 10))\(Self.pad(Self.signed(label.score), 7, left: true))  "
        let text = verdict.view.segmentation.text(of: block).split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
        let room = max(20, width - head.count)
        return head + (text.count > room ? text.prefix(room - 1) + "…" : text) + rules(block)
    }

    private func rules(_ block: Int) -> String {
        let hits = verdict.labels.hits(on: block).filter { $0.effect != .outsideBody && $0.effect != .body }
        return hits.isEmpty
            ? "" : "  [" + hits.map { $0.liftedBy == nil ? $0.rule : "\($0.rule), lifted by \($0.liftedBy!)" }.joined(separator: ", ") + "]"
    }

    private func detailLines(_ block: Int, _ detail: Detail) -> [String] {
        let reasons = verdict.labels.reasons(for: block)
        let sorted = reasons.enumerated().sorted { left, right in
            let (a, b) = (left.element.points.magnitude, right.element.points.magnitude)
            return a == b ? left.offset < right.offset : a > b
        }.map(\.element)
        let shown = detail == .all ? sorted : sorted.filter { $0.points.magnitude >= 10 || $0.isRule }
        func line(_ points: Int, _ words: String) -> String {
            "            \(Self.pad(Self.signed(points), 7, left: true))  \(words)"
        }
        var lines = shown.map { line($0.points, Self.describe($0)) }
        let rest = sorted.count - shown.count
        let total = reasons.reduce(0) { $0 + $1.points }
        if rest > 0 { lines.append(line(total - shown.reduce(0) { $0 + $1.points }, "\(rest) features of less than 0.10 each")) }
        lines.append(line(total, "= score"))
        if let path = path(block) { lines.append("                     at \(path)") }
        return lines
    }

    private static func describe(_ reason: Reason) -> String {
        switch reason.source {
        case .base: "base of every block"
        case .feature(let feature, let value): "\(feature.name) = \(feature.describe(value))"
        case .pass(let name): "pass \(name)"
        case .rule(let hit):
            "rule \(hit.rule) (\(hit.place), \(hit.tier)) \(hit.effect.name)" + (hit.liftedBy.map { ", lifted by \($0)" } ?? "")
        }
    }

    private static func signed(_ hundredths: Int) -> String {
        (hundredths > 0 ? "+" : "") + points(hundredths).text()
    }

    private static func pad(_ text: String, _ width: Int, left: Bool = false) -> String {
        let space = String(repeating: " ", count: max(0, width - text.count))
        return left ? space + text : text + space
    }
}
