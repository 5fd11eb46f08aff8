internal import BlockAnalysis
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
        // Only what must hold together: parts under `any` and `at_least` need not.
        let parts = conjuncts(rule.condition)
        var needsTree = false
        var form: InputForm?
        var ranges: [Feature: (low: Float, high: Float)] = [:]
        for part in parts {
            switch part {
            case .select, .xpath, .attribute: needsTree = true
            case .input(let wanted):
                if let form, form != wanted { return "“input” cannot be both html and text" }
                form = wanted
            case .page(let page):
                let asksAway = rule.site.map { site in
                    !page.hosts.isEmpty && !page.hosts.contains { $0 == site || $0.hasSuffix("." + site) || site.hasSuffix("." + $0) }
                }
                if asksAway == true { return "the file is for \(rule.site ?? ""), “page” asks for \(page.hosts.joined(separator: ", "))" }
            case .features(let comparisons):
                for comparison in comparisons {
                    var range = ranges[comparison.feature] ?? (-.infinity, .infinity)
                    switch comparison.relation {
                    case .less, .lessOrEqual: range.high = min(range.high, comparison.value)
                    case .greater, .greaterOrEqual: range.low = max(range.low, comparison.value)
                    case .equal: range = (max(range.low, comparison.value), min(range.high, comparison.value))
                    case .notEqual: break
                    }
                    if range.low > range.high { return "no \(comparison.feature.name) is both over \(range.low) and under \(range.high)" }
                    ranges[comparison.feature] = range
                }
            default: break
            }
        }
        return needsTree && form == .text ? "flattened text has no elements to select" : nil
    }

    private static func conjuncts(_ condition: Condition) -> [Condition] {
        if case .all(let list) = condition { return list.flatMap(conjuncts) }
        return [condition]
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
