internal import RuleModel

/// The mappings and actions of moderation.
extension LanguageReference {
    static let policy = Mapping(
        name: "policy", title: "Policy",
        about:
            "What moderation makes of its findings. The scores of a category's findings add up to no more than its cap, then count in the wider category (`a.b` in `a`); the groups' sums add up to the document's.",
        required: [],
        keys: [
            ReferenceKey(
                "thresholds", .members(DocumentAction.allCases.dropFirst().map { ($0.rawValue, .number) }),
                "The least sum from which on each action follows; below all it is `pass`.", "{flag: 1, hold: 12, reject: 40}"),
            ReferenceKey(
                "severity", .members(Moderation.Severity.allCases.map { ($0.rawValue, .choice(DocumentAction.allCases.map(\.rawValue))) }),
                "The least action that follows from a finding of such a severity, unless its confidence is below 0.7.", "{critical: hold}"),
            ReferenceKey("caps", .map(.number), "The most that a category counts.", "{profanity.mild: 2, profanity: 20}"),
            ReferenceKey("mask", .choice(MaskStyle.allCases.map(\.rawValue)), "The style of masks."),
            ReferenceKey(
                "labels", .map(.either(.text, .map(.text))), "What `label` masks call a category: a text, or texts by language.",
                "{profanity: {ru: мат, en: profanity}}"),
            ReferenceKey("force", .list(.mapping("forced action")), "Actions that follow whatever the sum."),
        ])

    static let forcedAction = Mapping(
        name: "forced action", title: "Forced actions", about: "Besides, a rule whose own action is `hold` or `reject` forces it.",
        required: ["rule", "action"],
        keys: [
            ReferenceKey("rule", .text, "A rule's id, or the beginning of ids with `.*`.", "personal.*"),
            ReferenceKey("at_least", .number, "From how many findings on; 1 without it."),
            ReferenceKey(
                "with", .text, "Counts those alone in whose text, or the one beside it, a rule of this id found something, too.",
                "personal.*"),
            ReferenceKey("action", .choice(DocumentAction.allCases.map(\.rawValue)), "What follows."),
            ReferenceKey("reason", .text, "Why; reports print it."),
        ])

    static let allowList = Mapping(
        name: "allow list", title: "Allow lists",
        about:
            "A finding that is one of the words, or stands in one of the phrases, in any case, does not count and is not masked; reports show it with the reason.",
        required: ["words", "reason"],
        keys: [
            ReferenceKey("words", .texts, "Words and phrases as they stand in texts."),
            ReferenceKey("rule", .text, "A rule's id, or the beginning of ids with `.*`; all rules without it.", "profanity.*"),
            ReferenceKey("reason", .text, "Why."),
            ReferenceKey("author", .text, "Who says so."),
        ])

    /// Of rules that do not moderate.
    public static let actions: [(name: String, about: String)] = ActionKinds.all.map { ($0.name, $0.about) }

    public static let moderationActions: [(name: String, about: String)] = [
        ("flag", "only reports the finding"),
        ("mask", "hides the match"),
        ("replace", "puts the text of `with` in its place"),
        ("strip", "cuts the match out; a block of which nothing is left goes"),
        ("hold", "holds the document for a person, whatever its sum"),
        ("reject", "lets the document not through, whatever its sum"),
    ]
}
