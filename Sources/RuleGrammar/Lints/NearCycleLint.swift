internal import RuleModel

/// Rules that wait for one another's hits, and rules that wait for none.
enum NearCycleLint: Lint {
    static let id = "near-cycle"
    static let about = "“near”, “before” or “after” that names no rule, or rules that wait for one another: they hit nothing."

    static func check(_ files: LintedFiles) -> [Diagnostic] {
        files.rules.flatMap { rule -> [Diagnostic] in
            neighbours(rule).compactMap { near in
                guard files.byID[near.rule] != nil else {
                    return Lints.error(near.place, id, "\(rule.id): “\(near.rule)” is no rule\(files.hint(near.rule))")
                }
                return reaches(rule.id, from: near.rule, files)
                    ? Lints.error(
                        near.place, id, "\(rule.id) waits for \(near.rule), which waits for \(rule.id)", fix: "let one of them stand alone")
                    : nil
            }
        }
    }

    private static func neighbours(_ rule: Rule) -> [NearQuestion] { rule.condition.leaves.compactMap(\.neighbour) }

    private static func reaches(_ goal: String, from start: String, _ files: LintedFiles) -> Bool {
        var seen: Set<String> = []
        var open = [start]
        while let next = open.popLast() {
            if next == goal { return true }
            guard seen.insert(next).inserted, let rule = files.byID[next] else { continue }
            open += neighbours(rule).map(\.rule)
        }
        return false
    }
}
