internal import RuleGrammar
internal import RuleModel
internal import TextViews
internal import ViewMatching

/// What each word of the rule language means: the source of Rules/REFERENCE.md and of the JSON Schema. A test holds
/// that it has the parser's words, all of them and no others.
enum LanguageReference {
    /// The shape of a value, for the schema.
    indirect enum Shape: Sendable {
        case text, number, truth, day, texts
        /// One of these words.
        case choice([String])
        case list(Shape)
        /// A mapping described elsewhere in the reference.
        case mapping(String)
        /// Any keys, with values of one shape.
        case map(Shape)
        case either(Shape, Shape)
        /// Named members inside.
        case members([(String, Shape)])
    }

    struct Key: Sendable {
        let name: String
        let shape: Shape
        let about: String
        let example: String?

        init(_ name: String, _ shape: Shape, _ about: String, _ example: String? = nil) {
            self.name = name
            self.shape = shape
            self.about = about
            self.example = example
        }
    }

    struct Mapping: Sendable {
        let name: String
        let title: String
        let about: String
        let required: [String]
        let keys: [Key]
    }

    static let mappings = [
        file, rule, condition, page, layout, preprocess, override, policy, forcedAction, allowList, suppression, tests, pageTest,
    ]

    static let file = Mapping(
        name: "file", title: "A rule file", about: "YAML, read strictly: unknown keys are errors. Anchors and aliases are not taken.",
        required: [],
        keys: [
            Key("about", .text, "One sentence for people."),
            Key("imported", .text, "The collection that the file was converted from; its rules are not asked for tests."),
            Key(
                "site", .text,
                "The host, with its subdomains, whose pages the rules are for; without it they are for every page. The host is the `--url`'s, else the page's own canonical address, else the one whose `signature` stands on the page.",
                "lenta.ru"),
            Key(
                "signature", .texts, "Patterns on block texts by which a page without a URL is known to be the site's.",
                "'^© 1999[–-]\\d{4} ООО'"),
            Key("timezone", .text, "The offset from UTC of the site's dates that have none.", "\"+03:00\""),
            Key(
                "fingerprint", .mapping("condition"),
                "Which pages of all sites the rules are for, as those of one CMS: a condition on the page as a whole (`select`, `xpath`, `page`, `input`, `all`, `any`, `not`, `at_least`).",
                "{any: [{page: {generator: '^WordPress'}}, {select: '.wp-block-post-content'}]}"),
            Key("preprocess", .list(.mapping("preprocess")), "Brings text to light that the site's pages hide until a script runs."),
            Key(
                "parts", .map(.text), "Pieces of patterns by name; `%{name}` in a pattern, or in a later part, stands for one.",
                "{prefix: '(?:за|на|по)?'}"),
            Key(
                "layouts", .list(.mapping("layout")),
                "Looks of the site's pages with rules of their own; the first whose probe holds is the page's."),
            Key("rules", .list(.mapping("rule")), "Rules for all of the file's pages."),
            Key(
                "policy", .mapping("policy"),
                "How findings become an action of the document; a later file's word stands for an earlier one's."),
            Key("overrides", .list(.mapping("override")), "Changes to rules of earlier files."),
            Key("allow", .list(.mapping("allow list")), "Words that moderation rules shall not find, on the file's site or everywhere."),
            Key("suppressions", .list(.mapping("suppression")), "Hits that shall not count, with reason and author."),
            Key("tests", .list(.mapping("page test")), "Tests on whole pages."),
        ])

    static let rule = Mapping(
        name: "rule", title: "A rule", about: "Its conditions must all hold for a block (see Conditions); then its action is done.",
        required: ["id"],
        keys: [
            Key(
                "id", .text,
                "Words of small letters, digits and hyphens with dots between; the same in files, hits, tests and audits. A later file's rule with the same id replaces an earlier one.",
                "lenta.kindness-banner"),
            Key("about", .text, "One sentence for people."),
            Key(
                "category", .text,
                "The role of the blocks that the rule strips (see Words); of a moderation rule what it finds, the group first.",
                "profanity.obscene"),
            Key("action", .choice(RuleWords.actions), "What a hit does (see Actions)."),
            Key(
                "severity", .choice(Moderation.Severity.allCases.map(\.rawValue)),
                "How bad a finding is. A rule that has a severity moderates."),
            Key("score", .number, "What a finding adds to the sum of its group, -100…100."),
            Key(
                "view", .choice(TextView.Kind.allCases.map(\.rawValue)),
                "The view in which the rule looks: `raw`, as written; `folded` (standard): small letters, «е» for «ё», compatibility forms, no invisible characters or stress marks; `evasion`: what a disguised word reads as, for `words`, `stems` and `forms`, which are looked for in the folded view, too."
            ),
            Key("except", .texts, "Beginnings of words that `stems` and `forms` pass over.", "[мандарин, мандат]"),
            Key("check", .choice(CheckDigits.allCases.map(\.rawValue)), "The control digits that what was matched must have."),
            Key(
                "digits", .number,
                "`text` is tried only where so many digits stand together, up to two signs between each two. For patterns without letters."),
            Key(
                "extent", .choice(Moderation.Extent.allCases.map(\.rawValue)),
                "What is masked, replaced or cut: the `match` (standard), or the whole `block` in which it stands."),
            Key(
                "mask", .choice(MaskStyle.allCases.map(\.rawValue)),
                "The style of `action: mask`, the rule's own or an override's, instead of the policy's: `stars` (***), `first-letter` (х***), `full` (█████), `label` ([…]), `dots` (х…). None shows how long the word is."
            ),
            Key("with", .text, "What stands for the match with `action: replace`; \"\" cuts it."),
            Key("field", .choice(RuleWords.fields), "The block is this field's value (action `field`)."),
            Key(
                "fields", .map(.number), "Fields by the groups of the pattern that hold them, 0 for the whole.",
                "{author: 1, author_role: 2}"),
            Key("from_attribute", .text, "The field's value is this attribute of the selected element.", "datetime"),
            Key("label", .choice(RuleWords.roles), "The role that the block gets (action `label`)."),
            Key("lifts", .texts, "The ids of the strips that an exception lifts; `\"*\"` for all, `\"social.*\"` for all that begin so."),
            Key("points", .number, "Points that a hit adds, -100…100, instead of the action's own."),
            Key("tests", .mapping("tests"), "Samples."),
        ] + condition.keys)

    static let condition = Mapping(
        name: "condition", title: "Conditions",
        about: "Keys of a rule, of `any`, `all`, `not`, `unless`, `probe`, `fingerprint`, `narrow`. Those of one mapping must all hold.",
        required: [],
        keys: [
            Key(
                "select", .text,
                "A CSS selector: the blocks inside what it selects, which becomes a block of its own. Type, class, id, attribute operators, `>` `+` `~`, `:not() :is() :has() :nth-child() :nth-of-type() :first-child :last-child :only-child :empty`, and `:has-text(text)` or `:has-text(/pattern/i)`.",
                "'.topic-body > p:has-text(/^Читайте/)'"),
            Key(
                "xpath", .text,
                "An XPath 1.0 expression: the blocks inside the elements that it gives; attributes and strings are values of fields.",
                "'//div[@id=\"text\"]/p[last()]'"),
            Key(
                "text", .texts,
                "PCRE2 patterns on the block's text, in any case, Unicode; one must match. `^` and `$` are the block's edges.",
                "'^Лента добра (?:де)?активирована\\.?$'"),
            Key(
                "words", .texts, "Words or phrases; one must stand in the block as whole words, in any case, with «ё» or «е».",
                "[подпишитесь, наш канал]"),
            Key("stems", .texts, "Beginnings of words; a word of the block must begin so.", "[подписыва, подпиш]"),
            Key("forms", .texts, "PCRE2 patterns, each of a whole word: the engine writes the word's edges.", "'(?:за|на)?ору\\p{L}*'"),
            Key(
                "evasion", .texts,
                "Signs of deceit, of moderation rules alone: \(EvasionSign.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")).",
                "[zero-width, bidi]"),
            Key(
                "document", .texts, "Comparisons of measures of the whole text with numbers, of moderation rules alone (see Words).",
                "['words < 50']"),
            Key(
                "attribute", .map(.texts),
                "Attributes with patterns: an element in the block, or around it, must bear each with a value that matches. Makes no blocks of its own.",
                "{href: '^https?://t\\.me/'}"),
            Key(
                "near", nearShape, "The id of a rule that hits this block or one beside it; `{rule, within}` for more blocks.",
                "{rule: social.share, within: 3}"),
            Key("before", nearShape, "The id of a rule that hits a block after this one."),
            Key("after", nearShape, "The id of a rule that hits a block before this one.", "lenta.end"),
            Key(
                "where", .texts, "Comparisons (`< <= > >= = !=`) of block features with numbers; every name that `winnow explain` prints.",
                "['link_density > 0.5', 'words <= 12']"),
            Key("page", .mapping("page"), "What the page must be."),
            Key("all", .list(.mapping("condition")), "All of these conditions."),
            Key("any", .list(.mapping("condition")), "One of these conditions."),
            Key("not", .mapping("condition"), "Not this condition."),
            Key(
                "at_least", .members([("count", .number), ("of", .list(.mapping("condition")))]), "So many of these conditions.",
                "{count: 2, of: [{text: 'erid'}, {words: реклама}, {where: 'links > 1'}]}"),
            Key("unless", .mapping("condition"), "None of these conditions."),
            Key("input", .choice(["html", "text"]), "HTML or flattened text only."),
        ])

    private static let nearShape = Shape.either(.text, .members([("rule", .text), ("within", .number)]))

    static let page = Mapping(
        name: "page", title: "Conditions on the page", about: "Keys under `page`; all must hold, of a list one.", required: [],
        keys: [
            Key("url", .texts, "Patterns on the page's address.", "'/news/\\d{4}/'"),
            Key("host", .texts, "Hosts, each with its subdomains.", "[lenta.ru, moslenta.ru]"),
            Key("title", .texts, "Patterns on `og:title` or `<title>`."),
            Key("meta", .map(.texts), "Patterns on the content of `<meta>` by name or property.", "{'og:type': '^article$'}"),
            Key("language", .texts, "The page's language (ISO 639-1).", "ru"),
            Key("generator", .texts, "Patterns on `<meta name=generator>`.", "'^WordPress'"),
        ])

    static let layout = Mapping(
        name: "layout", title: "Layouts",
        about:
            "The first layout of a file whose probe holds, and whose dates the page's day of publication does not contradict, is the page's; rules of the others do not run. A site of which no layout fits, or no body rule finds anything, falls back to densities and reports `rule_miss`.",
        required: ["id"],
        keys: [
            Key("id", .text, "As a rule's.", "lenta.2021"),
            Key("about", .text, "One sentence for people."),
            Key("probe", .mapping("condition"), "A condition on the page as a whole.", "{select: '.topic-body'}"),
            Key("since", .day, "The first day of publication (ISO 8601)."),
            Key("until", .day, "The last day of publication."),
            Key("rules", .list(.mapping("rule")), "Rules for pages of this layout."),
        ])

    static let preprocess = Mapping(
        name: "preprocess", title: "Preprocess", about: "One step a list item; they run in order, before anything is selected.",
        required: [],
        keys: [
            Key(
                "reveal", .text, "A selector of `<noscript>` elements: what stands in them is read as markup and shown.",
                "'.lazy > noscript'"),
            Key("unhide", .text, "A selector of elements to show although `hidden` or `display: none` hides them.", "'.js-article-text'"),
            Key(
                "expand", .text, "A selector of elements whose attribute (`attribute`) holds text or HTML, which is read as their content.",
                "'[data-text]'"),
            Key("attribute", .text, "The attribute for `expand`.", "data-text"),
        ])

    static let override = Mapping(
        name: "override", title: "Overrides", about: "A later file changes rules of earlier ones by their ids.", required: ["rule"],
        keys: [
            Key("rule", .text, "The rule's id, or the beginning of ids with `.*`.", "labels.foreign-agent.*"),
            Key("points", .number, "Points instead of the rule's."),
            Key("severity", .choice(Moderation.Severity.allCases.map(\.rawValue)), "Of moderation rules: the severity instead of theirs."),
            Key("score", .number, "Of moderation rules: the score instead of theirs."),
            Key(
                "action", .choice(Moderation.Effect.allCases.map(\.rawValue)), "Of moderation rules: the action instead of theirs.", "strip"
            ),
            Key("mask", .choice(MaskStyle.allCases.map(\.rawValue)), "Of moderation rules: the mask instead of theirs."),
            Key("with", .text, "Of moderation rules: what stands for matches with `action: replace`."),
            Key("disabled", .truth, "`true` switches the rule off."),
            Key("narrow", .mapping("condition"), "What must hold besides.", "{not: {page: {host: example.org}}}"),
            Key("reason", .text, "Why; `winnow rules show` prints it."),
        ])

    static let policy = Mapping(
        name: "policy", title: "Policy",
        about:
            "What moderation makes of its findings. The scores of a category's findings add up to no more than its cap, then count in the wider category (`a.b` in `a`); the groups' sums add up to the document's.",
        required: [],
        keys: [
            Key(
                "thresholds", .members(DocumentAction.allCases.dropFirst().map { ($0.rawValue, .number) }),
                "The least sum from which on each action follows; below all it is `pass`.", "{flag: 1, hold: 12, reject: 40}"),
            Key("caps", .map(.number), "The most that a category counts.", "{profanity.mild: 2, profanity: 20}"),
            Key("mask", .choice(MaskStyle.allCases.map(\.rawValue)), "The style of masks."),
            Key(
                "labels", .map(.either(.text, .map(.text))), "What `label` masks call a category: a text, or texts by language.",
                "{profanity: {ru: мат, en: profanity}}"),
            Key("force", .list(.mapping("forced action")), "Actions that follow whatever the sum."),
        ])

    static let forcedAction = Mapping(
        name: "forced action", title: "Forced actions", about: "Besides, a rule whose own action is `hold` or `reject` forces it.",
        required: ["rule", "action"],
        keys: [
            Key("rule", .text, "A rule's id, or the beginning of ids with `.*`.", "personal.*"),
            Key("at_least", .number, "From how many findings on; 1 without it."),
            Key("action", .choice(DocumentAction.allCases.map(\.rawValue)), "What follows."),
            Key("reason", .text, "Why; reports print it."),
        ])

    static let allowList = Mapping(
        name: "allow list", title: "Allow lists",
        about:
            "A finding that is one of the words, or stands in one of the phrases, in any case, does not count and is not masked; reports show it with the reason.",
        required: ["words", "reason"],
        keys: [
            Key("words", .texts, "Words and phrases as they stand in texts."),
            Key("rule", .text, "A rule's id, or the beginning of ids with `.*`; all rules without it.", "profanity.*"),
            Key("reason", .text, "Why."),
            Key("author", .text, "Who says so."),
        ])

    static let suppression = Mapping(
        name: "suppression", title: "Suppressions",
        about:
            "The rule still speaks and shows in the audit, with reason and author, but its points do not count; what a moderation rule found is not masked.",
        required: ["rule", "reason", "author"],
        keys: [
            Key("rule", .text, "A rule's id, or the beginning of ids with `.*`.", "social.*"),
            Key("reason", .text, "Why."),
            Key("author", .text, "Who says so."),
            Key("page", .mapping("page"), "On which pages; without it on all."),
            Key("text", .texts, "Patterns on the blocks' texts; without them all blocks."),
        ])

    static let tests = Mapping(
        name: "tests", title: "Tests of a rule",
        about: "A sample that begins with `<` is HTML, every other is one block of text. `winnow rules test` runs them.", required: [],
        keys: [
            Key("match", .texts, "Samples that the rule must hit."),
            Key("pass", .texts, "Samples that it must let through."),
            Key(
                "becomes", .map(.text), "Texts with what a moderation rule makes of them.",
                "{'Звоните 8 800 555-35-35': 'Звоните [телефон]'}"),
            Key(
                "todo", .members([("match", .texts), ("pass", .texts)]),
                "Samples that ought to, and do not yet; a test that passes by now is named."),
        ])

    static let pageTest = Mapping(
        name: "page test", title: "Tests on pages", about: "Each judges one page with all rules.", required: ["page"],
        keys: [
            Key(
                "page", .text,
                "A file, or a folder with source.html or source.txt; from the working directory or from a folder above the rule file.",
                "Fixtures/Pages/lenta-today"),
            Key("url", .text, "The page's address."),
            Key("contains", .texts, "Texts that the article must hold."),
            Key("excludes", .texts, "Texts that it must not hold."),
            Key("fields", .map(.text), "Fields with their values.", "{author: Анна Смирнова}"),
            Key("fires", .texts, "Ids of rules that must hit."),
            Key("silent", .texts, "Ids of rules that must not hit."),
            Key("layout", .text, "The layout that must be found."),
        ])

    static let actions: [(name: String, about: String)] = [
        ("strip", "speaks against the block (-15) and gives it the role of `category`"),
        ("keep", "an exception: lifts the strips that `lifts` names, whoever made them"),
        (
            "body",
            "says where the article's body is: its blocks +6, all others -15. Of several body rules the first that finds something counts, of the highest tier"
        ),
        ("field", "the block, a group of the pattern, an attribute or an XPath value is a field's value"),
        ("label", "gives the block the role of `label`"),
        ("score", "only adds `points`"),
        ("terminate", "strips the block and, in flattened text, speaks against all that follows (-2.5)"),
    ]

    /// Of rules that moderate.
    static let moderationActions: [(name: String, about: String)] = [
        ("flag", "only reports the finding"),
        ("mask", "hides the match"),
        ("replace", "puts the text of `with` in its place"),
        ("strip", "cuts the match out; a block of which nothing is left goes"),
        ("hold", "holds the document for a person, whatever its sum"),
        ("reject", "lets the document not through, whatever its sum"),
    ]
}

/// The parser's lists, under short names.
enum RuleWords {
    static let roles = GrammarWords.roles
    static let actions = GrammarWords.actions + GrammarWords.moderationActions.filter { !GrammarWords.actions.contains($0) }
    static let fields = GrammarWords.fields
}
