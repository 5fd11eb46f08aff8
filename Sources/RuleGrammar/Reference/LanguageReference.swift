internal import RuleModel
internal import TextViews
internal import WordMatching

/// What each word of the rule language means: the source of Rules/REFERENCE.md and of the JSON Schema. Conditions and
/// actions bring their own lines; a test holds that the others are the parser's words, all of them and no others.
public enum LanguageReference {
    public struct Mapping: Sendable {
        public let name: String
        public let title: String
        public let about: String
        public let required: [String]
        public let keys: [ReferenceKey]
    }

    public static let mappings = [
        file, rule, condition, page, layout, preprocess, override, policy, forcedAction, allowList, suppression, tests, pageTest,
    ]

    public static let file = Mapping(
        name: "file", title: "A rule file", about: "YAML, read strictly: unknown keys are errors. Anchors and aliases are not taken.",
        required: [],
        keys: [
            ReferenceKey("about", .text, "One sentence for people."),
            ReferenceKey("imported", .text, "The collection that the file was converted from; its rules are not asked for tests."),
            ReferenceKey(
                "site", .text,
                "The host, with its subdomains, whose pages the rules are for; without it they are for every page. The host is the `--url`'s, else the page's own canonical address, else the one whose `signature` stands on the page.",
                "lenta.ru"),
            ReferenceKey(
                "signature", .texts, "Patterns on block texts by which a page without a URL is known to be the site's.",
                "'^© 1999[–-]\\d{4} ООО'"),
            ReferenceKey("timezone", .text, "The offset from UTC of the site's dates that have none.", "\"+03:00\""),
            ReferenceKey(
                "fingerprint", .mapping("condition"),
                "Which pages of all sites the rules are for, as those of one CMS: a condition on the page as a whole (`select`, `xpath`, `page`, `input`, `all`, `any`, `not`, `at_least`).",
                "{any: [{page: {generator: '^WordPress'}}, {select: '.wp-block-post-content'}]}"),
            ReferenceKey(
                "preprocess", .list(.mapping("preprocess")), "Brings text to light that the site's pages hide until a script runs."),
            ReferenceKey(
                "parts", .map(.text), "Pieces of patterns by name; `%{name}` in a pattern, or in a later part, stands for one.",
                "{prefix: '(?:за|на|по)?'}"),
            ReferenceKey(
                "layouts", .list(.mapping("layout")),
                "Looks of the site's pages with rules of their own; the first whose probe holds is the page's."),
            ReferenceKey("rules", .list(.mapping("rule")), "Rules for all of the file's pages."),
            ReferenceKey(
                "policy", .mapping("policy"),
                "How findings become an action of the document; a later file's word stands for an earlier one's."),
            ReferenceKey("overrides", .list(.mapping("override")), "Changes to rules of earlier files."),
            ReferenceKey(
                "allow", .list(.mapping("allow list")), "Words that moderation rules shall not find, on the file's site or everywhere."),
            ReferenceKey("suppressions", .list(.mapping("suppression")), "Hits that shall not count, with reason and author."),
            ReferenceKey("tests", .list(.mapping("page test")), "Tests on whole pages."),
        ])

    static let rule = Mapping(
        name: "rule", title: "A rule", about: "Its conditions must all hold for a block (see Conditions); then its action is done.",
        required: ["id"],
        keys: [
            ReferenceKey(
                "id", .text,
                "Words of small letters, digits and hyphens with dots between; the same in files, hits, tests and audits. A later file's rule with the same id replaces an earlier one.",
                "lenta.kindness-banner"),
            ReferenceKey("about", .text, "One sentence for people."),
            ReferenceKey(
                "category", .text,
                "The role of the blocks that the rule strips (see Words); of a moderation rule what it finds, the group first.",
                "profanity.obscene"),
            ReferenceKey("action", .choice(ruleActions), "What a hit does (see Actions)."),
            ReferenceKey(
                "severity", .choice(Moderation.Severity.allCases.map(\.rawValue)),
                "How bad a finding is. A rule that has a severity moderates."),
            ReferenceKey("score", .number, "What a finding adds to the sum of its group, -100…100."),
            ReferenceKey(
                "view", .choice(TextView.Kind.allCases.map(\.rawValue)),
                "The view in which the rule looks: `raw`, as written; `folded` (standard): small letters, «е» for «ё», compatibility forms, no invisible characters or stress marks; `evasion`: what a disguised word reads as, for `words`, `stems` and `forms`, which are looked for in the folded view, too; `signs` and `masked`: words that have a sign in place of each hidden letter («п@здец»), or stars, dots or a dash in place of as many as their author liked («п***ц»), for `words` and for `forms` of letters, groups, alternatives, classes and `?`."
            ),
            ReferenceKey(
                "language", .texts,
                "The languages (ISO 639-1) of the texts that the rule is for; a text of no known language, and one quoted in a page of another, is looked at, too.",
                "[uk, ru, be]"),
            ReferenceKey("except", .texts, "Beginnings of words that `stems` and `forms` pass over.", "[мандарин, мандат]"),
            ReferenceKey(
                "context", .texts,
                "Patterns of which one must match in the sentence of a match. They see it folded, with the match between `‹` and `›`; `⇑` at its beginning says that the match begins with a capital inside the sentence, `⇈` that it does at the sentence's beginning, before another word with a capital, `⇔` that it is two or three capitals beside no word that is shouted, as initials are.",
                "'(?:ты|вы) ‹'"),
            ReferenceKey(
                "spare", .texts, "Patterns of the sentence; where one matches, the rule found nothing.", "'(?:роман|фильм)[^‹]*‹'"),
            ReferenceKey(
                "doubt", .texts, "Patterns of the sentence; where one matches, the finding is doubtful: its confidence is 0.4 at most."),
            ReferenceKey(
                "confidence", .number,
                "How sure it is that the rule's sense is meant, 0…1 (standard). A finding counts its score times this; from 0.7 on its severity alone may decide (see Policy)."
            ),
            ReferenceKey("check", .choice(CheckDigits.allCases.map(\.rawValue)), "The control digits that what was matched must have."),
            ReferenceKey(
                "digits", .number,
                "`text` is tried only where so many digits stand together, up to four signs between each two; around such numbers dashes of every kind are hyphens, digits of every script those of ASCII. For patterns without letters."
            ),
            ReferenceKey(
                "extent", .choice(Moderation.Extent.allCases.map(\.rawValue)),
                "What is masked, replaced or cut: the `match` (standard), or the whole `block` in which it stands."),
            ReferenceKey(
                "mask", .choice(MaskStyle.allCases.map(\.rawValue)),
                "The style of `action: mask`, the rule's own or an override's, instead of the policy's: `stars` (***), `first-letter` (х***), `full` (█████), `label` ([…]), `dots` (х…), `pseudonym` (the label and a name that is the same for the same text under `--mask-key`). None shows how long the word is."
            ),
            ReferenceKey("with", .text, "What stands for the match with `action: replace`; \"\" cuts it."),
            ReferenceKey("field", .choice(GrammarWords.fields), "The block is this field's value (action `field`)."),
            ReferenceKey(
                "fields", .map(.number), "Fields by the groups of the pattern that hold them, 0 for the whole.",
                "{author: 1, author_role: 2}"),
            ReferenceKey("from_attribute", .text, "The field's value is this attribute of the selected element.", "datetime"),
            ReferenceKey("label", .choice(GrammarWords.roles), "The role that the block gets (action `label`)."),
            ReferenceKey(
                "lifts", .texts, "The ids of the strips that an exception lifts; `\"*\"` for all, `\"social.*\"` for all that begin so."),
            ReferenceKey("points", .number, "Points that a hit adds, -100…100, instead of the action's own."),
            ReferenceKey("tests", .mapping("tests"), "Samples."),
        ] + ConditionKinds.keys)

    public static let condition = Mapping(
        name: "condition", title: "Conditions",
        about: "Keys of a rule, of `any`, `all`, `not`, `unless`, `probe`, `fingerprint`, `narrow`. Those of one mapping must all hold.",
        required: [],
        keys: ConditionKinds.keys)

    static let page = Mapping(
        name: "page", title: "Conditions on the page", about: "Keys under `page`; all must hold, of a list one.", required: [],
        keys: PageCondition.pageKeys)

    /// The actions of all rules.
    private static let ruleActions = ActionKinds.names + GrammarWords.moderationActions.filter { !ActionKinds.names.contains($0) }
}
