internal import RuleModel
internal import RuleSource

/// A kind of action: its word, its line of the reference, and how its keys are read. One kind a file in Actions/, one
/// line in `ActionKinds.all`.
protocol ActionKind: Sendable {
    /// As `action:` names it.
    static var name: String { get }
    /// One line for the reference.
    static var about: String { get }
    /// Keys that stand for the action where the rule names none.
    static var impliedBy: [String] { get }
    /// What the rule says of the action; nil after something has been reported.
    static func parse(_ rule: RuleMembers, _ cursor: inout SourceCursor) -> (any RuleAction)?
}

extension ActionKind {
    static var impliedBy: [String] { [] }
}

/// A rule's keys as actions look at them.
struct RuleMembers {
    let members: [String: SourceNode]
    let node: SourceNode
    let id: String
    let condition: Condition?
}

/// All kinds of actions of rules that do not moderate.
enum ActionKinds {
    static let all: [any ActionKind.Type] = [
        StripAction.self, KeepAction.self, BodyAction.self, FieldAction.self, LabelAction.self, ScoreAction.self, TerminateAction.self,
    ]

    static let names: [String] = all.map { $0.name }

    /// The kind that a rule names or implies; nil after something has been reported.
    static func kind(of rule: RuleMembers, _ cursor: inout SourceCursor) -> (any ActionKind.Type)? {
        guard let node = rule.members["action"] else {
            if let implied = all.first(where: { $0.impliedBy.contains { rule.members[$0] != nil } }) { return implied }
            cursor.report(.missingKey, at: rule.node, "the rule \(rule.id) has no “action”")
            return nil
        }
        guard let text = cursor.string(node, "action") else { return nil }
        if let named = all.first(where: { $0.name == text }) { return named }
        cursor.report(
            .unknownValue, at: node,
            "“\(text)” is no action\(Suggestion.hint(for: text, in: names)); known: \(names.joined(separator: ", "))")
        return nil
    }
}
