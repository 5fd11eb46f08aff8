internal import BlockAnalysis
internal import Extraction
internal import JSONText
internal import RuleModel
internal import TextModeration

extension Explanation {
    /// How much of a block's reasons is shown to people.
    package enum Detail: Sendable {
        case none
        /// The reasons of at least a tenth of a point, the rest in one sum.
        case main
        case all
    }

    /// One line a block, its reasons below it, the heaviest first.
    package func text(detail: Detail, width: Int = 100) -> String {
        var lines = [ExplanationText.header(page)]
        for block in blocks {
            lines.append(ExplanationText.line(block, width: width))
            lines += block.findings.map { "             ! \(FindingLines.line($0)), \($0.place)" }
            if detail != .none { lines += ExplanationText.reasons(block, detail) }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

/// The lines of an explanation for people.
enum ExplanationText {
    static func header(_ page: PageSummary) -> String {
        var text = "\(page.status): \(page.kept) of \(page.all) blocks kept, rules \(page.rulesHash)"
        text += page.host.map { ", host \($0)" } ?? ", host unknown (no site's rules ran)"
        text += ", " + page.encoding
        if !page.degradations.isEmpty { text += ", " + page.degradations.joined(separator: " ") }
        for note in page.notes { text += "\n" + note }
        guard let moderation = page.moderation else { return text }
        text += "\nmoderation: " + FindingLines.summary(moderation)
        for finding in moderation.findings {
            if case .block = finding.origin { continue }
            let place = if case .field(let name) = finding.origin { name } else { "the whole" }
            text += "\n! \(place): \(FindingLines.line(finding)), \(finding.place)"
        }
        return text
    }

    static func line(_ block: Explanation.Block, width: Int) -> String {
        let mark = block.isKept ? "+" : "-"
        let head = "\(mark) \(pad(String(block.number), 4, left: true))  \(pad(block.role, 10))\(pad(signed(block.score), 7, left: true))  "
        let text = block.text.split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
        let room = max(20, width - head.count)
        return head + (text.count > room ? text.prefix(room - 1) + "…" : text) + rules(block)
    }

    private static func rules(_ block: Explanation.Block) -> String {
        guard !block.rules.isEmpty else { return "" }
        return "  [" + block.rules.map { hit in hit.rule + (hit.liftedBy.map { ", lifted by \($0)" } ?? "") }.joined(separator: ", ") + "]"
    }

    static func reasons(_ block: Explanation.Block, _ detail: Explanation.Detail) -> [String] {
        let sorted = block.reasons.enumerated().sorted { left, right in
            let (a, b) = (left.element.points.magnitude, right.element.points.magnitude)
            return a == b ? left.offset < right.offset : a > b
        }.map(\.element)
        let shown = detail == .all ? sorted : sorted.filter { $0.points.magnitude >= 10 || $0.isRule }
        func line(_ points: Int, _ words: String) -> String {
            "            \(pad(signed(points), 7, left: true))  \(words)"
        }
        var lines = shown.map { line($0.points, describe($0)) }
        let rest = sorted.count - shown.count
        let total = block.reasons.reduce(0) { $0 + $1.points }
        if rest > 0 { lines.append(line(total - shown.reduce(0) { $0 + $1.points }, "\(rest) features of less than 0.10 each")) }
        lines.append(line(total, "= score"))
        if let path = block.path { lines.append("                     at \(path)") }
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
        (hundredths > 0 ? "+" : "") + JSON.decimal(Double(hundredths) / 100, places: 2).text()
    }

    private static func pad(_ text: String, _ width: Int, left: Bool = false) -> String {
        let space = String(repeating: " ", count: max(0, width - text.count))
        return left ? space + text : text + space
    }
}
