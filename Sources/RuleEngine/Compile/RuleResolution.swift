internal import RuleModel

/// What is left of rule files' rules after later ones have replaced, changed and switched off earlier ones.
struct RuleResolution {
    /// In order, each numbered by it, with the number of its file.
    private(set) var rules: [(rule: Rule, file: Int)] = []
    /// Rules that are switched off, with the override that does.
    private(set) var disabled: [(rule: Rule, override: Override)] = []

    /// - Complexity: O(n) over the rules, and over rules × overrides that name the beginning of ids.
    init(_ files: [RuleFile]) {
        var order: [String] = []
        var byID: [String: (rule: Rule, file: Int)] = [:]
        var off: [String: Override] = [:]
        for (number, file) in files.enumerated() {
            for rule in file.rules {
                if byID[rule.id] == nil { order.append(rule.id) }
                byID[rule.id] = (rule, number)
                off[rule.id] = nil
            }
            for override in file.overrides {
                let named = byID[override.rule] != nil ? [override.rule] : order.filter { RuleName.covers(override.rule, $0) }
                for id in named {
                    guard let known = byID[id] else { continue }
                    byID[id] = (known.rule.changed(by: override), known.file)
                    off[id] = override.isDisabled ? override : off[id]
                }
            }
        }
        for id in order {
            guard var found = byID[id] else { continue }
            if let override = off[id] {
                disabled.append((found.rule, override))
            } else {
                found.rule.number = RuleNumber(rules.count)
                rules.append(found)
            }
        }
    }
}

extension Rule {
    fileprivate func changed(by override: Override) -> Rule {
        var changed = self
        if let points = override.points { changed.points = points }
        if let narrow = override.narrow { changed.condition = .all([condition, narrow]) }
        if let moderation, !override.moderation.isEmpty { changed.action = ModerateAction(override.moderation.apply(to: moderation)) }
        changed.overrides.append(override.place)
        return changed
    }
}
