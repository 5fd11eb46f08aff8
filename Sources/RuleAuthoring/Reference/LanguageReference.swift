internal import RuleLanguage

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

    static let mappings = [file, rule, condition, page, layout, preprocess, override, suppression, tests, pageTest]

    static let file = Mapping(
        name: "file", title: "A rule file", about: "YAML, read strictly: unknown keys are errors. Anchors and aliases are not taken.",
        required: [],
        keys: [
            Key("about", .text, "One sentence for people."),
            Key("imported", .text, "The collection that the file was converted from; its rules are not asked for tests."),
            Key("site", .text, "The host, with its subdomains, whose pages the rules are for; without it they are for every page. The host is the `--url`'s, else the page's own canonical address, else the one whose `signature` stands on the page.", "lenta.ru"),
            Key("signature", .texts, "Patterns on block texts by which a page without a URL is known to be the site's.", "'^© 1999[–-]\\d{4} ООО'"),
            Key("timezone", .text, "The offset from UTC of the site's dates that have none.", "\"+03:00\""),
            Key("fingerprint", .mapping("condition"), "Which pages of all sites the rules are for, as those of one CMS: a condition on the page as a whole (`select`, `xpath`, `page`, `input`, `all`, `any`, `not`, `at_least`).", "{any: [{page: {generator: '^WordPress'}}, {select: '.wp-block-post-content'}]}"),
            Key("preprocess", .list(.mapping("preprocess")), "Brings text to light that the site's pages hide until a script runs."),
            Key("layouts", .list(.mapping("layout")), "Looks of the site's pages with rules of their own; the first whose probe holds is the page's."),
            Key("rules", .list(.mapping("rule")), "Rules for all of the file's pages."),
            Key("overrides", .list(.mapping("override")), "Changes to rules of earlier files."),
            Key("suppressions", .list(.mapping("suppression")), "Hits that shall not count, with reason and author."),
            Key("tests", .list(.mapping("page test")), "Tests on whole pages."),
        ])

    static let rule = Mapping(
        name: "rule", title: "A rule", about: "Its conditions must all hold for a block (see Conditions); then its action is done.", required: ["id"],
        keys: [
            Key("id", .text, "Words of small letters, digits and hyphens with dots between; the same in files, hits, tests and audits. A later file's rule with the same id replaces an earlier one.", "lenta.kindness-banner"),
            Key("about", .text, "One sentence for people."),
            Key("category", .choice(RuleWords.roles), "The role of the blocks that the rule strips."),
            Key("action", .choice(RuleWords.actions), "What a hit does (see Actions)."),
            Key("field", .choice(RuleWords.fields), "The block is this field's value (action `field`)."),
            Key("fields", .map(.number), "Fields by the groups of the pattern that hold them, 0 for the whole.", "{author: 1, author_role: 2}"),
            Key("from_attribute", .text, "The field's value is this attribute of the selected element.", "datetime"),
            Key("label", .choice(RuleWords.roles), "The role that the block gets (action `label`)."),
            Key("lifts", .texts, "The ids of the strips that an exception lifts; `\"*\"` for all, `\"social.*\"` for all that begin so."),
            Key("points", .number, "Points that a hit adds, -100…100, instead of the action's own."),
            Key("tests", .mapping("tests"), "Samples."),
        ] + condition.keys)

    static let condition = Mapping(
        name: "condition", title: "Conditions", about: "Keys of a rule, of `any`, `all`, `not`, `unless`, `probe`, `fingerprint`, `narrow`. Those of one mapping must all hold.",
        required: [],
        keys: [
            Key("select", .text, "A CSS selector: the blocks inside what it selects, which becomes a block of its own. Type, class, id, attribute operators, `>` `+` `~`, `:not() :is() :has() :nth-child() :nth-of-type() :first-child :last-child :only-child :empty`, and `:has-text(text)` or `:has-text(/pattern/i)`.", "'.topic-body > p:has-text(/^Читайте/)'"),
            Key("xpath", .text, "An XPath 1.0 expression: the blocks inside the elements that it gives; attributes and strings are values of fields.", "'//div[@id=\"text\"]/p[last()]'"),
            Key("text", .texts, "PCRE2 patterns on the block's text, in any case, Unicode; one must match. `^` and `$` are the block's edges.", "'^Лента добра (?:де)?активирована\\.?$'"),
            Key("words", .texts, "Words or phrases; one must stand in the block as whole words, in any case, with «ё» or «е».", "[подпишитесь, наш канал]"),
            Key("attribute", .map(.texts), "Attributes with patterns: an element in the block, or around it, must bear each with a value that matches. Makes no blocks of its own.", "{href: '^https?://t\\.me/'}"),
            Key("near", nearShape, "The id of a rule that hits this block or one beside it; `{rule, within}` for more blocks.", "{rule: social.share, within: 3}"),
            Key("before", nearShape, "The id of a rule that hits a block after this one."),
            Key("after", nearShape, "The id of a rule that hits a block before this one.", "lenta.end"),
            Key("where", .texts, "Comparisons (`< <= > >= = !=`) of block features with numbers; every name that `winnow explain` prints.", "['link_density > 0.5', 'words <= 12']"),
            Key("page", .mapping("page"), "What the page must be."),
            Key("all", .list(.mapping("condition")), "All of these conditions."),
            Key("any", .list(.mapping("condition")), "One of these conditions."),
            Key("not", .mapping("condition"), "Not this condition."),
            Key("at_least", .members([("count", .number), ("of", .list(.mapping("condition")))]), "So many of these conditions.", "{count: 2, of: [{text: 'erid'}, {words: реклама}, {where: 'links > 1'}]}"),
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
        name: "layout", title: "Layouts", about: "The first layout of a file whose probe holds, and whose dates the page's day of publication does not contradict, is the page's; rules of the others do not run. A site of which no layout fits, or no body rule finds anything, falls back to densities and reports `rule_miss`.",
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
        name: "preprocess", title: "Preprocess", about: "One step a list item; they run in order, before anything is selected.", required: [],
        keys: [
            Key("reveal", .text, "A selector of `<noscript>` elements: what stands in them is read as markup and shown.", "'.lazy > noscript'"),
            Key("unhide", .text, "A selector of elements to show although `hidden` or `display: none` hides them.", "'.js-article-text'"),
            Key("expand", .text, "A selector of elements whose attribute (`attribute`) holds text or HTML, which is read as their content.", "'[data-text]'"),
            Key("attribute", .text, "The attribute for `expand`.", "data-text"),
        ])

    static let override = Mapping(
        name: "override", title: "Overrides", about: "A later file changes a rule of an earlier one by its id.", required: ["rule"],
        keys: [
            Key("rule", .text, "The rule's id."),
            Key("points", .number, "Points instead of the rule's."),
            Key("disabled", .truth, "`true` switches the rule off."),
            Key("narrow", .mapping("condition"), "What must hold besides.", "{not: {page: {host: example.org}}}"),
            Key("reason", .text, "Why; `winnow rules show` prints it."),
        ])

    static let suppression = Mapping(
        name: "suppression", title: "Suppressions", about: "The rule still speaks and shows in the audit, with reason and author, but its points do not count.",
        required: ["rule", "reason", "author"],
        keys: [
            Key("rule", .text, "A rule's id, or the beginning of ids with `.*`.", "social.*"),
            Key("reason", .text, "Why."),
            Key("author", .text, "Who says so."),
            Key("page", .mapping("page"), "On which pages; without it on all."),
            Key("text", .texts, "Patterns on the blocks' texts; without them all blocks."),
        ])

    static let tests = Mapping(
        name: "tests", title: "Tests of a rule", about: "A sample that begins with `<` is HTML, every other is one block of text. `winnow rules test` runs them.", required: [],
        keys: [
            Key("match", .texts, "Samples that the rule must hit."),
            Key("pass", .texts, "Samples that it must let through."),
            Key("todo", .members([("match", .texts), ("pass", .texts)]), "Samples that ought to, and do not yet; a test that passes by now is named."),
        ])

    static let pageTest = Mapping(
        name: "page test", title: "Tests on pages", about: "Each judges one page with all rules.", required: ["page"],
        keys: [
            Key("page", .text, "A file, or a folder with source.html or source.txt; from the working directory or from a folder above the rule file.", "Fixtures/Pages/lenta-today"),
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
        ("body", "says where the article's body is: its blocks +6, all others -15. Of several body rules the first that finds something counts, of the highest tier"),
        ("field", "the block, a group of the pattern, an attribute or an XPath value is a field's value"),
        ("label", "gives the block the role of `label`"),
        ("score", "only adds `points`"),
        ("terminate", "strips the block and, in flattened text, speaks against all that follows (-2.5)"),
    ]
}

/// The parser's lists, under short names.
enum RuleWords {
    static let roles = RuleGrammar.roles
    static let actions = RuleGrammar.actions
    static let fields = RuleGrammar.fields
}
