internal import JSONText
internal import TextModeration

/// Findings for people, one a line, as compilers and ripgrep write them.
enum FindingLines {
    static func lines(_ document: ReportedDocument) -> [String] {
        let moderation = document.moderation
        var lines = zip(moderation.findings, document.positions).map { finding, position in
            place(document.name, finding, position) + ": " + line(finding)
        }
        if moderation.leftOut > 0 { lines.append("\(document.name): \(moderation.leftOut) more findings") }
        for rule in moderation.limits {
            lines.append("\(document.name): rule_limit: \(rule) ran into a limit; whether it hits is not known")
        }
        if moderation.action != .pass || !moderation.findings.isEmpty { lines.append(summary(document)) }
        return lines
    }

    /// One finding without its place.
    static func line(_ finding: Finding) -> String {
        "\(finding.severity.rawValue) \(finding.rule)" + what(finding) + marks(finding)
    }

    private static func place(_ name: String, _ finding: Finding, _ position: ReportedDocument.Position) -> String {
        if case .text(let line, let column, _) = position { return "\(name):\(line):\(column)" }
        switch finding.origin {
        case .block(let block):
            return "\(name): block \(block + 1)" + (finding.span.map { ":\($0.characters.lowerBound + 1)" } ?? "")
                + (finding.isKept ? "" : " (stripped)")
        case .field, .member, .attribute, .document: return finding.origin.name.map { "\(name): \($0)" } ?? name
        }
    }

    private static func what(_ finding: Finding) -> String {
        if finding.origin == .document {
            return ": " + finding.measures.map { "\($0.name) = \(rounded($0.value))" }.joined(separator: ", ")
        }
        let text = finding.text.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") } ?? "…"
        return ": “\(text.count > 100 ? text.prefix(99) + "…" : text)”" + (finding.replacement.map { " → “\($0)”" } ?? "")
    }

    private static func marks(_ finding: Finding) -> String {
        var marks = [finding.effect.rawValue, "score \(rounded(Double(finding.score) / 100))"]
        if finding.isEvasive {
            marks.append(
                "evasive" + (finding.isRedacted ? "" : ", reads “\(finding.matched ?? "")”") + ": "
                    + finding.steps.map(\.description).joined(separator: ", "))
        }
        if let lifted = finding.liftedBy { marks.append("lifted by \(lifted)") }
        return " [" + marks.joined(separator: "; ") + "]"
    }

    private static func summary(_ document: ReportedDocument) -> String { "\(document.name): " + summary(document.moderation) }

    /// The action, and how it came about.
    static func summary(_ moderation: ModerationOutcome) -> String {
        let groups = moderation.groups.map { "\($0.name) \(rounded(Double($0.score) / 100))" + ($0.isCapped ? " (capped)" : "") }
        var text = "\(moderation.action.rawValue), score \(rounded(Double(moderation.score) / 100))"
        if !groups.isEmpty { text += " = " + groups.joined(separator: " + ") }
        if !moderation.forced.isEmpty { text += ", forced by " + moderation.forced.map(\.by).joined(separator: ", ") }
        return text
    }

    /// With up to three decimals.
    static func rounded(_ value: Double) -> String {
        var text = JSON.decimal(value, places: 3).text()
        guard text.contains(".") else { return text }
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }
}
