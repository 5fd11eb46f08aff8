import Extraction
import JSONText
import PageTree
import RuleGrammar
import TestSupport
import Testing

@testable import RuleAuthoring

@Suite struct ReferenceTests {
    @Test func theReferenceIsFresh() throws {
        #expect(try Project.text("Rules/REFERENCE.md") == ReferenceWriter.markdown, "mend it: winnow rules reference > Rules/REFERENCE.md")
    }

    @Test func theSchemaIsFresh() throws {
        let schema = SchemaWriter.schema.text(.pretty) + "\n"
        #expect(try Project.text("Rules/rules.schema.json") == schema, "mend it: winnow rules schema > Rules/rules.schema.json")
    }

    @Test func theReferenceHasTheParsersWordsAndNoOthers() {
        #expect(Set(LanguageReference.mappings.map(\.name)) == Set(GrammarWords.keys.keys))
        for mapping in LanguageReference.mappings {
            #expect(mapping.keys.map(\.name).sorted() == GrammarWords.keys[mapping.name]?.sorted(), "\(mapping.name)")
        }
        #expect(LanguageReference.actions.map(\.name).sorted() == GrammarWords.actions.sorted())
    }
}

@Suite struct FormatterTests {
    static let messy = """
        site: a.ru
        rules:
          # why
          - action: strip
            text: 'x'   \n    # of the id
            id: a.b
          - id: a.c
            tests: {match: [y]}
            select: .y

            action: strip
        """

    @Test func keysComeInOrderAndCommentsStay() throws {
        let formatted = try RuleFormatter.format(Self.messy, order: GrammarWords.ruleOrder)
        #expect(try RuleFormatter.format(formatted, order: GrammarWords.ruleOrder) == formatted)
        let keys = formatted.split(separator: "\n").map { line in String(line.drop { $0 == " " }.prefix { $0 != ":" }) }
        #expect(
            keys.filter { ["- id", "text", "action", "select", "tests"].contains($0) } == [
                "- id", "text", "action", "- id", "select", "action", "tests",
            ])
        #expect(formatted.contains("# why") && formatted.contains("# of the id") && !formatted.contains(" \n"))
    }

    @Test func theBuiltInFilesAreInStandardForm() throws {
        for source in RuleSet.builtInSources {
            #expect(
                try RuleFormatter.format(source.text, order: GrammarWords.ruleOrder) == source.text,
                "\(source.path): winnow rules fmt Rules"
            )
        }
    }
}

@Suite struct StarterTests {
    @Test func aNewFileFindsTheArticleAndPassesItsOwnTests() throws {
        let fixture = try #require(Fixture.all.first { $0.slug == "vedomosti-2020" })
        let page = Page(PageBytes(try fixture.source()), url: "https://listok.example/1")
        let words = try fixture.expectedText().split(separator: "\n").map(String.init)
        let text =
            words[2].split(separator: " ").prefix(4).joined(separator: " ") + " … "
            + words[words.count - 1].split(separator: " ").suffix(3).joined(separator: " ")
        let yaml = try SiteFileStarter.start(page, path: fixture.sourcePath, text: text, rules: RuleSet())
        let parsed = RuleFileParser.parse(yaml, path: "listok.yaml")
        #expect(parsed.diagnostics == [])
        let file = try #require(parsed.file)
        #expect(Lints.check([file]) == [])
        #expect(yaml.contains("select: '.article-boxes-list'"))
        #expect(RuleTester.run([file]).failures.map(\.description) == [])
        let rules = try RuleSet(adding: [.init(path: "listok.yaml", text: yaml)])
        let report = PageTester(rules: rules, read: { _ in try fixture.source() }, exists: { $0 == fixture.sourcePath }).run([file])
        #expect(report.failures.map(\.description) == [] && report.tests > 2)
    }

    @Test func wordsThatAreNotOnThePageAreSaid() throws {
        let page = Page(PageBytes(text: "<p>Текст"), url: "https://a.ru/")
        let error = #expect(throws: SiteFileStarter.StartError.self) {
            try SiteFileStarter.start(page, path: "x", text: "Нет … тут", rules: RuleSet())
        }
        #expect(error?.description == "no block of the page holds “Нет”")
    }

    @Test(
        arguments: [
            ("article__text", true), ("css-1x2y3z", false), ("Paragraph_text__x7Yz1", false), ("sc-1wayp1z-16", false), ("bcdfgh", false),
        ] as [(String, Bool)])
    func namesThatPeopleWroteLast(_ name: String, _ isStable: Bool) { #expect(SelectorNames.isStable(name) == isStable) }
}

@Suite struct PageTestTests {
    @Test func theBuiltInPageTestsPass() throws {
        let files = RuleSet.builtInSources.compactMap { $0.parse().file }
        let tester = PageTester(
            rules: try RuleSet(), read: { try Array(Project.text(String($0.dropFirst(Project.root.count + 1))).utf8) },
            exists: { path in (try? Project.text(String(path.dropFirst(Project.root.count + 1)))) != nil })
        let absolute = files.map { file in
            RuleFileParser.parse(RuleSet.builtInSources.first { $0.path == file.path }!.text, path: Project.root + "/" + file.path).file!
        }
        let report = tester.run(absolute)
        #expect(report.failures.map(\.description) == [] && report.tests > 100)
    }
}
