internal import RuleModel

/// The mappings of a file that are no rules.
extension LanguageReference {
    static let layout = Mapping(
        name: "layout", title: "Layouts",
        about:
            "The first layout of a file whose probe holds, and whose dates the page's day of publication does not contradict, is the page's; rules of the others do not run. A site of which no layout fits, or no body rule finds anything, falls back to densities and reports `rule_miss`.",
        required: ["id"],
        keys: [
            ReferenceKey("id", .text, "As a rule's.", "lenta.2021"),
            ReferenceKey("about", .text, "One sentence for people."),
            ReferenceKey("probe", .mapping("condition"), "A condition on the page as a whole.", "{select: '.topic-body'}"),
            ReferenceKey("since", .day, "The first day of publication (ISO 8601)."),
            ReferenceKey("until", .day, "The last day of publication."),
            ReferenceKey("rules", .list(.mapping("rule")), "Rules for pages of this layout."),
        ])

    static let preprocess = Mapping(
        name: "preprocess", title: "Preprocess", about: "One step a list item; they run in order, before anything is selected.",
        required: [],
        keys: [
            ReferenceKey(
                "reveal", .text, "A selector of `<noscript>` elements: what stands in them is read as markup and shown.",
                "'.lazy > noscript'"),
            ReferenceKey(
                "unhide", .text, "A selector of elements to show although `hidden` or `display: none` hides them.", "'.js-article-text'"),
            ReferenceKey(
                "expand", .text, "A selector of elements whose attribute (`attribute`) holds text or HTML, which is read as their content.",
                "'[data-text]'"),
            ReferenceKey("attribute", .text, "The attribute for `expand`.", "data-text"),
        ])

    static let override = Mapping(
        name: "override", title: "Overrides", about: "A later file changes rules of earlier ones by their ids.", required: ["rule"],
        keys: [
            ReferenceKey("rule", .text, "The rule's id, or the beginning of ids with `.*`.", "labels.foreign-agent.*"),
            ReferenceKey("points", .number, "Points instead of the rule's."),
            ReferenceKey(
                "severity", .choice(Moderation.Severity.allCases.map(\.rawValue)), "Of moderation rules: the severity instead of theirs."),
            ReferenceKey("score", .number, "Of moderation rules: the score instead of theirs."),
            ReferenceKey(
                "action", .choice(Moderation.Effect.allCases.map(\.rawValue)), "Of moderation rules: the action instead of theirs.", "strip"
            ),
            ReferenceKey("mask", .choice(MaskStyle.allCases.map(\.rawValue)), "Of moderation rules: the mask instead of theirs."),
            ReferenceKey("with", .text, "Of moderation rules: what stands for matches with `action: replace`."),
            ReferenceKey("disabled", .truth, "`true` switches the rule off."),
            ReferenceKey("narrow", .mapping("condition"), "What must hold besides.", "{not: {page: {host: example.org}}}"),
            ReferenceKey("reason", .text, "Why; `winnow rules show` prints it."),
        ])

    static let suppression = Mapping(
        name: "suppression", title: "Suppressions",
        about:
            "The rule still speaks and shows in the audit, with reason and author, but its points do not count; what a moderation rule found is not masked.",
        required: ["rule", "reason", "author"],
        keys: [
            ReferenceKey("rule", .text, "A rule's id, or the beginning of ids with `.*`.", "social.*"),
            ReferenceKey("reason", .text, "Why."),
            ReferenceKey("author", .text, "Who says so."),
            ReferenceKey("page", .mapping("page"), "On which pages; without it on all."),
            ReferenceKey("text", .texts, "Patterns on the blocks' texts; without them all blocks."),
        ])

    static let tests = Mapping(
        name: "tests", title: "Tests of a rule",
        about: "A sample that begins with `<` is HTML, every other is one block of text. `winnow rules test` runs them.", required: [],
        keys: [
            ReferenceKey("match", .texts, "Samples that the rule must hit."),
            ReferenceKey("pass", .texts, "Samples that it must let through."),
            ReferenceKey(
                "becomes", .map(.text), "Texts with what a moderation rule makes of them.",
                "{'Звоните 8 800 555-35-35': 'Звоните [телефон]'}"),
            ReferenceKey(
                "todo", .members([("match", .texts), ("pass", .texts)]),
                "Samples that ought to, and do not yet; a test that passes by now is named."),
        ])

    static let pageTest = Mapping(
        name: "page test", title: "Tests on pages", about: "Each judges one page with all rules.", required: ["page"],
        keys: [
            ReferenceKey(
                "page", .text,
                "A file, or a folder with source.html or source.txt; from the working directory or from a folder above the rule file.",
                "Fixtures/Pages/lenta-today"),
            ReferenceKey("url", .text, "The page's address."),
            ReferenceKey("contains", .texts, "Texts that the article must hold."),
            ReferenceKey("excludes", .texts, "Texts that it must not hold."),
            ReferenceKey("fields", .map(.text), "Fields with their values.", "{author: Анна Смирнова}"),
            ReferenceKey("fires", .texts, "Ids of rules that must hit."),
            ReferenceKey("silent", .texts, "Ids of rules that must not hit."),
            ReferenceKey("layout", .text, "The layout that must be found."),
        ])
}
