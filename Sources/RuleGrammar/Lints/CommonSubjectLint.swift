internal import PageTree
internal import RuleModel

/// A selector for every page that asks for what every page is made of.
enum CommonSubjectLint: Lint {
    static let id = "common-subject"
    static let about =
        "A “select” for every page whose last part is any element, or a common one without class, id or attribute: it is tried on all of them (slow)."

    private static let common: Set<String> = ["p", "li", "div", "span", "a", "td", "tr"]

    static func check(_ files: LintedFiles) -> [Diagnostic] {
        files.files.filter { $0.site == nil && $0.fingerprint == nil }.flatMap(\.rules).flatMap { rule in
            rule.condition.leaves.compactMap { $0 as? SelectCondition }.filter { isCommon($0.selector) }.map { leaf in
                Lints.warning(
                    rule.place, id, "\(rule.id): every element of every page is tried for “\(leaf.selector.source)”",
                    fix: "select the box around it: a box's blocks are its elements' as well")
            }
        }
    }

    private static func isCommon(_ selector: Selector) -> Bool {
        // Those have a lint of their own.
        guard !selector.selectsEverything else { return false }
        return (0..<selector.count).contains { number in
            switch selector.key(number) {
            case .any: break
            case .tag(let name) where common.contains(name): break
            case .tag, .attribute, .token, .identifier: return false
            }
            // A page without the names or the attribute is not tried.
            return selector.isUnbound(number) && selector.requiredNames(number).isEmpty && selector.gate(number) == nil
        }
    }
}
