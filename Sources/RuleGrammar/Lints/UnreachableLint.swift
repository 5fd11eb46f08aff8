internal import BlockAnalysis
internal import PageTree
internal import RuleModel

/// A rule that can never hit.
enum UnreachableLint: Lint {
    static let id = "unreachable"
    static let about =
        "A rule or a layout that can never come to its turn: conditions that exclude one another, a host that is not the site's, a layout after one that always fits."

    static func check(_ files: LintedFiles) -> [Diagnostic] {
        files.rules.compactMap { rule in contradiction(rule).map { Lints.warning(rule.place, id, "\(rule.id) can never hit: \($0)") } }
            + files.files.flatMap(layouts)
    }

    private static func contradiction(_ rule: Rule) -> String? {
        var needsTree = false
        var form: PageForm?
        var ranges: [Feature: (low: Float, high: Float)] = [:]
        // Only what must hold together: leaves under `any` and `at_least` need not.
        for leaf in rule.condition.requiredLeaves {
            if leaf.scope == .element || leaf is AttributeCondition { needsTree = true }
            if let wanted = (leaf as? InputCondition)?.form {
                if let form, form != wanted { return "“input” cannot be both html and text" }
                form = wanted
            }
            if let page = leaf as? PageCondition, let away = otherHosts(page, rule) { return away }
            for comparison in (leaf as? WhereCondition)?.comparisons ?? [] {
                var range = ranges[comparison.feature] ?? (-.infinity, .infinity)
                range = narrowed(range, by: comparison)
                if range.low > range.high { return "no \(comparison.feature.name) is both over \(range.low) and under \(range.high)" }
                ranges[comparison.feature] = range
            }
        }
        return needsTree && form == .text ? "flattened text has no elements to select" : nil
    }

    private static func otherHosts(_ page: PageCondition, _ rule: Rule) -> String? {
        guard let site = rule.site, !page.hosts.isEmpty else { return nil }
        let meets = page.hosts.contains { $0 == site || $0.hasSuffix("." + site) || site.hasSuffix("." + $0) }
        return meets ? nil : "the file is for \(site), “page” asks for \(page.hosts.joined(separator: ", "))"
    }

    private static func narrowed(_ range: (low: Float, high: Float), by comparison: Comparison) -> (low: Float, high: Float) {
        switch comparison.relation {
        case .less, .lessOrEqual: (range.low, min(range.high, comparison.value))
        case .greater, .greaterOrEqual: (max(range.low, comparison.value), range.high)
        case .equal: (max(range.low, comparison.value), min(range.high, comparison.value))
        case .notEqual: range
        }
    }

    private static func layouts(_ file: RuleFile) -> [Diagnostic] {
        var seen: [String: Layout] = [:]
        return file.layouts.compactMap { layout in
            let key = (layout.probe?.signature ?? "") + "\u{0}" + (layout.since ?? "") + "\u{0}" + (layout.until ?? "")
            if let earlier = seen[key] {
                return Lints.warning(
                    layout.place, id, "the layout \(layout.id) has the probe of \(earlier.id), which is tried first",
                    fix: "probe for what only this layout has")
            }
            seen[key] = layout
            return nil
        }
    }
}
