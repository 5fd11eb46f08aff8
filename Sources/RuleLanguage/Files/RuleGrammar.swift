public import BlockAnalysis

/// The words of the rule language, as the parser takes them: for references, schemas and editors.
public enum RuleGrammar {
    /// The keys of each kind of mapping, by the mapping's name.
    public static let keys: [String: [String]] = [
        "file": RuleFileParser.keys, "rule": RuleParser.keys, "condition": ConditionParser.keys, "page": PageConditionParser.keys,
        "layout": RuleFileParser.layoutKeys, "preprocess": RuleFileParser.preprocessKeys, "override": RuleFileParser.overrideKeys,
        "suppression": RuleFileParser.suppressionKeys, "page test": PageTestParser.keys, "tests": RuleParser.testKeys,
    ]
    public static let actions = RuleParser.actions
    /// Actions of moderation, which this version refuses.
    public static let reservedActions = RuleParser.reservedActions
    public static let fields = PageField.allCases.map(\.rawValue)
    public static let roles = Role.allCases.map(\.rawValue)
    public static let features = Feature.allCases.map(\.name)
    /// Keys in the order in which rules are read best.
    public static let ruleOrder = ["id", "about", "category"] + ConditionParser.keys + ["action", "field", "fields", "from_attribute", "label", "lifts", "points", "tests"]
}
