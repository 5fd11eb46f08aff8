internal import BlockAnalysis
internal import Extraction
internal import JSONText
internal import RuleModel
internal import TextModeration

extension Explanation {
    /// How much of a block's reasons is shown to people.
    package enum Detail: String, Sendable, CaseIterable {
        case none
        /// The three heaviest, and the rest in one sum.
        case few
        case all
    }

    /// How blocks are laid out.
    package enum View: String, Sendable, CaseIterable {
        /// One after another.
        case list
        /// Below the elements of the page that hold them.
        case tree
    }

    /// A line a block, its reasons below it, the heaviest first.
    package func text(detail: Detail = .none, view: View = .list, terminal: TerminalText = TerminalText()) -> String {
        let writer = ExplanationText(terminal: terminal)
        var lines = writer.header(page)
        for entry in view == .tree ? BlockTree.entries(blocks) : blocks.map({ BlockTree.Entry.block($0, depth: 0) }) {
            switch entry {
            case .section(let name, let kept, let all, let depth): lines.append(writer.section(name, kept, all, depth))
            case .block(let block, let depth): lines += writer.lines(block, detail, depth: depth)
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Why the blocks are as they are, in at most ten lines; all of them with all reasons where asked for.
    package func why(detail: Detail, terminal: TerminalText = TerminalText()) -> String {
        let writer = ExplanationText(terminal: terminal)
        if detail == .all { return text(detail: .all, terminal: terminal) }
        guard let first = blocks.first else { return "" }
        var lines = writer.summary(page) + writer.lines(first, .few, depth: 0)
        let room = max(0, 10 - lines.count)
        let others = blocks.dropFirst()
        if others.count <= room {
            lines += others.map { writer.line($0, depth: 0) }
        } else if room > 0 {
            lines += others.prefix(room - 1).map { writer.line($0, depth: 0) }
            lines.append("… and \(others.count - room + 1) blocks more, all with --reasons all")
        }
        return lines.prefix(10).joined(separator: "\n") + "\n"
    }
}

/// The lines of an explanation for people.
struct ExplanationText {
    let terminal: TerminalText

    /// What became of the page.
    func summary(_ page: PageSummary) -> [String] {
        var text = "\(page.status): \(page.kept) of \(page.all) blocks kept, rules \(page.rulesHash)"
        text += page.host.map { ", host \($0)" } ?? ", host unknown (no site's rules ran)"
        text += ", " + page.encoding
        if !page.degradations.isEmpty { text += ", " + page.degradations.joined(separator: " ") }
        return TerminalText.wrapped(text, columns: terminal.width).map { terminal.coloured($0, .strong) }
    }

    /// The same with notes, and with what moderation found in no block.
    func header(_ page: PageSummary) -> [String] {
        var lines = summary(page) + page.notes
        guard let moderation = page.moderation else { return lines }
        lines.append("moderation: " + FindingLines.summary(moderation))
        for finding in moderation.findings {
            if case .block = finding.origin { continue }
            let place = finding.origin.name ?? "the whole"
            lines.append("! \(place): \(FindingLines.line(finding)), \(finding.place)")
        }
        return lines
    }

    func section(_ name: String, _ kept: Int, _ all: Int, _ depth: Int) -> String {
        let count = "\(kept) of \(all)"
        let indent = String(repeating: "  ", count: depth)
        let room = max(12, terminal.width - indent.count - count.count - 2)
        return indent + terminal.coloured(TerminalText.line(name, columns: room), .strong) + "  " + count
    }

    func lines(_ block: Explanation.Block, _ detail: Explanation.Detail, depth: Int) -> [String] {
        [line(block, depth: depth)] + block.findings.map { "             ! \(FindingLines.line($0)), \($0.place)" }
            + (detail == .none ? [] : reasons(block, detail))
    }

    /// `+` kept, `-` stripped, `?` by less than a point, `*` moderated.
    func line(_ block: Explanation.Block, depth: Int) -> String {
        let indent = String(repeating: "  ", count: depth)
        let isMasked = block.findings.contains { $0.counts && $0.replacement != nil }
        let mark = (block.isKept ? "+" : "-") + (isMasked ? "*" : block.isDoubtful ? "?" : " ")
        let head =
            "\(indent)\(mark)\(TerminalText.pad(String(block.number), 4, left: true))  \(TerminalText.pad(block.role, 10))"
            + "\(TerminalText.pad(Self.signed(block.score), 7, left: true))  "
        let rules = rules(block, columns: max(12, (terminal.width - TerminalText.columns(head)) / 2))
        let room = max(12, terminal.width - TerminalText.columns(head) - TerminalText.columns(rules))
        let colour: TerminalText.Colour = isMasked ? .masked : block.isDoubtful ? .doubtful : block.isKept ? .kept : .stripped
        return terminal.coloured(head + TerminalText.line(block.text, columns: room), colour) + rules
    }

    private func rules(_ block: Explanation.Block, columns: Int) -> String {
        guard !block.rules.isEmpty else { return "" }
        let names = block.rules.map { hit in hit.rule + (hit.liftedBy.map { ", lifted by \($0)" } ?? "") }.joined(separator: ", ")
        return "  [" + TerminalText.line(names, columns: max(8, columns - 4)) + "]"
    }

    func reasons(_ block: Explanation.Block, _ detail: Explanation.Detail) -> [String] {
        let sorted = block.reasons.enumerated().sorted { left, right in
            let (a, b) = (left.element.points.magnitude, right.element.points.magnitude)
            return a == b ? left.offset < right.offset : a > b
        }.map(\.element)
        let shown = detail == .all ? sorted : Array(sorted.prefix(3))
        func line(_ points: Int, _ words: String) -> String {
            let head = "       \(TerminalText.pad(Self.signed(points), 7, left: true))  "
            return head + TerminalText.line(words, columns: max(20, terminal.width - head.count))
        }
        var lines = shown.map { line($0.points, Self.words($0)) }
        let rest = sorted.count - shown.count
        let total = block.reasons.reduce(0) { $0 + $1.points }
        if rest > 0 { lines.append(line(total - shown.reduce(0) { $0 + $1.points }, "\(rest) other reasons (--reasons all)")) }
        lines.append(line(total, "= score" + change(block)))
        if let path = block.path { lines.append("       " + TerminalText.line("at " + path, columns: terminal.width - 7)) }
        return lines
    }

    /// What would have to change.
    private func change(_ block: Explanation.Block) -> String {
        if !block.isPrinted { return block.isKept ? "; kept for its role" : "; its role is not printed as text" }
        return block.isKept ? "; kept with that to spare" : "; \(Self.signed(1 - block.score)) would keep it"
    }

    static func words(_ reason: Reason) -> String {
        switch reason.source {
        case .base: return "where every block begins"
        case .feature(let feature, let value):
            let words = FeatureWords.of(feature)
            return "\(words.english): \(words.value(value, of: feature)) (\(feature.name))"
        case .pass(let name): return "pass \(name)"
        case .rule(let hit):
            return "rule \(hit.rule) (\(hit.place), \(hit.tier.name)) \(hit.effect.name)" + (hit.liftedBy.map { ", lifted by \($0)" } ?? "")
        }
    }

    static func signed(_ hundredths: Int) -> String {
        (hundredths > 0 ? "+" : "") + JSON.decimal(Double(hundredths) / 100, places: 2).text()
    }
}
