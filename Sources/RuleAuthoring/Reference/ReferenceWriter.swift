internal import BlockAnalysis
internal import RuleGrammar
internal import RuleModel

/// Writes Rules/REFERENCE.md.
package enum ReferenceWriter {
    /// The reference of the rule language as Markdown; the same bytes on every run.
    package static var markdown: String {
        var lines = [
            "# The rule language", "",
            "Made by `winnow rules reference` from the words that the parser takes; a test keeps it fresh. Editors check rule",
            "files by `rules.schema.json` beside this page.", "",
        ]
        for mapping in LanguageReference.mappings {
            lines += ["## \(mapping.title)", "", mapping.about, "", "| key | what |", "|---|---|"]
            let keys =
                mapping.name == "rule"
                ? mapping.keys.filter { key in !LanguageReference.condition.keys.contains { $0.name == key.name } } : mapping.keys
            lines += keys.map(row)
            lines.append("")
            if mapping.name == "rule" {
                lines += ["### Actions", "", "| action | what |", "|---|---|"]
                lines += LanguageReference.actions.map { "| `\($0.name)` | \($0.about) |" }
                lines += [
                    "", "A rule with a `severity` moderates what is printed; it needs `category`, `severity`, `score` and `action`:", "",
                    "| action | what |", "|---|---|",
                ]
                lines += LanguageReference.moderationActions.map { "| `\($0.name)` | \($0.about) |" }
                lines += [
                    "",
                    "Of its conditions the first of `words`, `stems`, `forms`, `text`, `evasion` (or an `any` of these) finds the matches; the",
                    "others must hold of the block or the page. Without such a condition it speaks of whole blocks.", "",
                ]
            }
        }
        lines += [
            "## Who wins", "",
            "Points of all rules add up. Where two rules give one block a role, or one field a value, the higher tier's word",
            "counts: \(Tier.allCases.map { "`\($0.name)`" }.joined(separator: " < ")). `winnow explain` prints the tier of every hit.", "",
            "## Limits", "",
            "A rule may take \(RuleLimits.patternSteps) steps of patterns, \(RuleLimits.selectorSteps) of selectors and \(RuleLimits.xpathSteps) of XPath on one page, counted, not timed. What",
            "runs out of them is no “no”: the audit says `rule_limit` and JSON lists it under `rules.limits`. Patterns may have",
            "\(RuleLimits.patternBytes) bytes, files \(RuleLimits.fileBytes) bytes.", "",
            "## Checks", "", "What the parser refuses:", "", "| check | what it finds |", "|---|---|",
        ]
        lines += ParserCheck.allCases.map { "| `\($0.rawValue)` | \($0.about) |" }
        lines += ["", "What `winnow rules check` reports besides:", "", "| check | what it finds |", "|---|---|"]
        lines += Lints.catalogue.map { "| `\($0.id)` | \($0.about) |" }
        lines += ["", "## Words", ""]
        lines += [
            "Roles: \(GrammarWords.roles.joined(separator: ", ")).", "", "Fields: \(GrammarWords.fields.joined(separator: ", ")).", "",
        ]
        lines += ["Block features: \(GrammarWords.features.joined(separator: ", ")).", ""]
        lines += ["Measures of the document: \(GrammarWords.measures.joined(separator: ", ")).", ""]
        return lines.joined(separator: "\n")
    }

    private static func row(_ key: ReferenceKey) -> String {
        // A bar would end the cell.
        func cell(_ text: String) -> String { String(text.flatMap { $0 == "|" ? Array("\\|") : [$0] }) }
        return "| `\(key.name)` | \(cell(key.about))\(key.example.map { " Example: `\(cell($0))`" } ?? "") |"
    }
}
