internal import BlockAnalysis
internal import RuleModel
internal import TextQuality

/// The words of the rule language, as the parser takes them: for references, schemas and editors.
public enum GrammarWords {
    /// The keys of each kind of mapping, by the mapping's name.
    public static let keys: [String: [String]] = [
        "file": RuleFileParser.keys, "rule": RuleParser.keys, "condition": ConditionParser.keys, "page": PageCondition.pageKeys.map(\.name),
        "layout": RuleFileParser.layoutKeys, "preprocess": RuleFileParser.preprocessKeys, "override": RuleFileParser.overrideKeys,
        "suppression": RuleFileParser.suppressionKeys, "policy": PolicyParser.keys, "forced action": PolicyParser.forceKeys,
        "allow list": PolicyParser.allowKeys, "page test": PageTestParser.keys, "tests": RuleParser.testKeys,
    ]
    public static let actions = ActionKinds.names
    /// Actions of rules that moderate.
    public static let moderationActions = Moderation.Effect.allCases.map(\.rawValue)
    public static let fields = PageField.allCases.map(\.rawValue)
    public static let roles = Role.allCases.map(\.rawValue)
    public static let measures = QualityMeasure.allCases.map(\.name)
    public static let features = Feature.allCases.map(\.name)
    /// Keys in the order in which rules are read best.
    public static let ruleOrder =
        ["id", "about", "category", "severity", "score", "confidence", "language", "view"] + ConditionParser.keys
        + [
            "except", "context", "spare", "doubt", "check", "digits", "extent", "action", "mask", "with", "field", "fields",
            "from_attribute", "label", "lifts",
            "points", "tests",
        ]
}
