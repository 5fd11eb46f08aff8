package import Extraction
package import JSONText
internal import RuleGrammar
package import RuleModel
internal import TextPrimitives

/// The rules of a set, for people who ask what there is.
package struct RuleListing {
    private let set: RuleSet
    private let rules: [Rule]

    package init(_ set: RuleSet) {
        self.set = set
        rules = set.compiled.rules
    }

    /// Some of the rules, as text and as JSON.
    package struct Part {
        let rules: [Rule]

        package var text: String {
            let width = min(48, rules.map(\.id.count).max() ?? 0)
            return rules.map { rule in
                RuleListing.pad(rule.id, width) + "  " + RuleListing.pad(rule.action.name, 9) + "  " + RuleListing.pad(rule.tier.name, 9)
                    + "  "
                    + (rule.layout ?? rule.site ?? "every page") + "  \(rule.place)\n"
            }.joined() + "\(rules.count) rules\n"
        }

        package var json: JSON {
            .array(
                rules.map { rule in
                    .object([
                        .init("id", .string(rule.id)), .init("action", .string(rule.action.name)), .init("tier", .string(rule.tier.name)),
                        .init("site", .optional(rule.site)), .init("layout", .optional(rule.layout)), .init("about", .optional(rule.about)),
                        .init("place", .string(rule.place.description)),
                    ])
                })
        }
    }

    package func rules(where isWanted: (Rule) -> Bool) -> Part { Part(rules: rules.filter(isWanted)) }

    /// ` (did you mean “…”?)`, or nothing.
    package func hint(_ id: String) -> String { Suggestion.hint(for: id, in: rules.map(\.id)) }

    /// One rule with its source and all that bears on it; nil for an unknown id.
    package func show(_ id: String, sources: [RuleSet.Source]) -> String? {
        let off = set.compiled.disabled.first { $0.rule.id == id }
        guard let rule = rules.first(where: { $0.id == id }) ?? off?.rule else { return nil }
        var lines = ["\(rule.id): \(rule.about ?? "no description")"]
        lines.append(
            "  \(rule.action.name), tier \(rule.tier.name), \(rule.layout.map { "layout \($0)" } ?? rule.site ?? "every page"), \(rule.place)"
        )
        if let off { lines.append("  switched off at \(off.override.place)" + (off.override.reason.map { ": \($0)" } ?? "")) }
        for place in rule.overrides { lines.append("  changed at \(place)" + (reason(of: place).map { ": \($0)" } ?? "")) }
        for suppression in set.files.flatMap(\.suppressions) where suppression.covers(id) {
            lines.append("  suppressed at \(suppression.place): \(suppression.reason) (\(suppression.author))")
        }
        for other in rules {
            if let lifts = other.action.lifts, lifts.contains(where: { $0 == id || $0 == "*" }) {
                lines.append("  lifted by \(other.id) (\(other.place))")
            }
        }
        lines.append(
            "  tests: \(rule.tests.match.count) match, \(rule.tests.pass.count) pass, \(rule.tests.todoMatch.count + rule.tests.todoPass.count) todo"
        )
        if let source = sources.last(where: { $0.path == rule.place.path }) { lines += ["", Self.excerpt(source.text, from: rule.place)] }
        return lines.joined(separator: "\n") + "\n"
    }

    private func reason(of place: SourcePlace) -> String? {
        set.files.flatMap(\.overrides).first { $0.place == place }?.reason
    }

    /// The rule's own lines: to the next line that is indented no deeper than its dash.
    private static func excerpt(_ text: String, from place: SourcePlace) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard place.line <= lines.count else { return "" }
        let rest = lines[place.line...].prefix { line in
            let indentation = line.prefix { $0 == " " }.count
            return line.drop { $0 == " " }.isEmpty || indentation >= place.column - 1
        }
        return ([lines[place.line - 1]] + rest).joined(separator: "\n").trimmedEnd
    }

    /// The rules that can run on a page of an address; nil for a text that is none.
    package func which(_ address: String) -> String? {
        let start = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
        let host = start.prefix { !"/:?#".contains($0) }.lowercased()
        guard host.contains("."), !host.contains(" ") else { return nil }
        let own = rules.filter { rule in rule.site.map { host == $0 || host.hasSuffix("." + $0) } ?? false }
        var lines = ["\(host): \(own.count) rules of the site, \(rules.count { $0.site == nil }) for every page"]
        for rule in own {
            let layout = rule.layout.map { ", on pages of the layout \($0)" } ?? ""
            lines.append("  \(Self.pad(rule.id, 32))  \(Self.pad(rule.action.name, 9))  \(rule.place)\(layout)")
        }
        for file in set.files where file.fingerprint != nil {
            lines.append("  \(file.path): \(file.rules.count) rules where its fingerprint holds")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    static func pad(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }
}

extension String {
    fileprivate var trimmedEnd: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}
