import Foundation
import JSONText
import TestSupport
import Testing

@Suite struct ExplainCommandTests {
    private func path(_ slug: String) throws -> String { try #require(Fixture.all.first { $0.slug == slug }).sourcePath }

    @Test(arguments: Fixture.all)
    func everyBlockHasReasonsThatAddUp(_ fixture: Fixture) throws {
        let result = try Command.run(["explain", "--output", "json", fixture.sourcePath])
        let blocks = try #require(try JSON(parsing: result.output)["blocks"]?.array)
        #expect(blocks.count > 5)
        for block in blocks {
            let sum = (block["reasons"]?.array ?? []).reduce(0) { $0 + Int((($1["points"]?.double ?? 0) * 100).rounded()) }
            #expect(sum == Int(((block["score"]?.double ?? -1) * 100).rounded()))
        }
    }

    @Test func whyNamesTheRuleWithItsPlace() throws {
        let result = try Command.run(["explain", "--why", "лента добра", try path("lenta-today")])
        #expect(result.status == 0)
        #expect(result.output.contains("rule lenta.kindness-banner (Rules/sites/lenta.ru.yaml:"))
        #expect(result.output.contains("= score"))
        #expect(!result.output.contains("Обсудить"))
    }

    @Test func whyTakesTenLinesAtMostAndFitsTheWidth() throws {
        for words in ["лента добра", "а"] {
            let result = try Command.run(["explain", "--why", words, try path("lenta-today")], environment: ["COLUMNS": "80"])
            let lines = result.output.split(separator: "\n")
            #expect(lines.count <= 10 && lines.count > 4)
            #expect(lines.dropFirst().allSatisfy { $0.count <= 80 }, "\(result.output)")
        }
    }

    @Test func coloursAreGivenOnlyWhereTheyAreWanted() throws {
        let page = try path("lenta-today")
        #expect(!(try Command.run(["explain", page]).output.contains("\u{1B}")))
        #expect(try Command.run(["explain", "--color", "always", page]).output.contains("\u{1B}[36m"))
        // A page's own signs do not steer the terminal.
        let html = Data("<p>A sentence with \u{1B}[31m a colour of its own, and more words of it.</p>".utf8)
        #expect(!(try Command.run(["explain"], input: html).output.contains("\u{1B}")))
    }

    @Test func theTreeShowsSectionsWithTheirCounts() throws {
        let html =
            "<body><nav class=menu><ul><li><a href=/a>One</a><li><a href=/b>Two</a></ul></nav><main><h1>Title</h1><p>A paragraph.</p></main></body>"
        let lines = try Command.run(["explain", "--view", "tree", "--input", "html"], input: Data(html.utf8)).output.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("nav.menu > ul  0 of 2") } && lines.contains { $0.hasPrefix("main  ") })
    }

    @Test func whyOfATextThatIsNotThereIsANegativeAnswer() throws {
        let result = try Command.run(["explain", "--why", "нет такого", try path("lenta-today")])
        #expect(result.status == 1 && result.errors.contains("no block of the page holds"))
    }
}

@Suite struct RulesCommandTests {
    private func ruleFile(_ text: String) throws -> String {
        let url = TemporaryFolder.url.appending(path: UUID().uuidString + ".yaml")
        try Data(text.utf8).write(to: url)
        return url.path()
    }

    @Test func theBuiltInRulesAreSound() throws {
        let check = try Command.run(["rules", "check", "--strict"])
        #expect(check.status == 0 && check.output.hasSuffix(" 0 errors, 0 warnings\n"))
    }

    @Test func theTestsInsideAFileAreCounted() throws {
        let sound = "rules:\n  - id: a.b\n    text: '^да$'\n    action: strip\n    tests:\n      match: [да]\n      pass: [нет]\n"
        let test = try Command.run(["rules", "test", try ruleFile(sound)])
        #expect(test.status == 0 && test.output == "2 passed, 0 failed\n")
    }

    @Test func aBrokenFileIsReportedWithFileLineAndColumn() throws {
        let path = try ruleFile("rules:\n  - id: a.b\n    text: '('\n    actoin: strip\n")
        let check = try Command.run(["rules", "check", path])
        #expect(check.status == 1)
        #expect(check.output.contains("\(path):3:") && check.output.contains("\(path):4:5: error: unknown key “actoin”"))
        let filter = try Command.run(["--rules", path], input: Data("<p>x".utf8))
        #expect(filter.status == 2 && filter.errors.contains("\(path):4:5"))
    }

    @Test func aFailingSampleIsStatusOne() throws {
        let path = try ruleFile("rules:\n  - id: a.b\n    text: 'x'\n    action: strip\n    tests: {match: [y], pass: [z]}\n")
        let test = try Command.run(["rules", "test", path])
        #expect(
            test.status == 1 && test.output.contains("a.b: must match, but does not: y") && test.output.hasSuffix("1 passed, 1 failed\n"))
    }

    @Test func rulesOfOnesOwnNeedNoSwift() throws {
        let words = String(repeating: "Слова, которых хватит для абзаца и ещё немного. ", count: 8)
        let html = Data(
            "<article><h1>Мост открыли</h1><p>\(words)</p><p>Наш спонсор — завод, и мы ему благодарны за всё, что он делает для города.</p><p>\(words)</p></article>"
                .utf8)
        #expect(try Command.run([], input: html).output.contains("Наш спонсор"))
        let rule =
            "site: листок.example\nrules:\n  - id: листок.sponsor\n".replacingOccurrences(of: "листок", with: "listok")
            + "    text: '^Наш спонсор'\n    category: advert\n    action: strip\n    tests: {match: ['Наш спонсор — завод'], pass: ['Спонсор']}\n"
        let path = try ruleFile(rule)
        #expect(try Command.run(["rules", "check", "--strict", path]).status == 0)
        #expect(!(try Command.run(["--rules", path, "--url", "https://www.listok.example/1"], input: html).output.contains("Наш спонсор")))
        #expect(try Command.run(["--rules", path, "--url", "https://other.example/1"], input: html).output.contains("Наш спонсор"))
        let home = TemporaryFolder.url.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: home.appending(path: "winnow/rules"), withIntermediateDirectories: true)
        try Data(rule.utf8).write(to: home.appending(path: "winnow/rules/listok.yaml"))
        let user = try Command.run(["--url", "https://listok.example/1"], input: html, environment: ["XDG_CONFIG_HOME": home.path()])
        #expect(!user.output.contains("Наш спонсор"))
    }
}

@Suite struct EvalCommandTests {
    @Test func ourFixturesAreExact() throws {
        let result = try Command.run(["eval", "--output", "json", Project.root + "/Fixtures/Pages"])
        let set = try #require(try JSON(parsing: result.output)["sets"]?.array?.first)
        #expect(set["f1"] == .number("1.0000") && set["shingle_f1"] == .number("1.0000"))
        #expect(set["pages"] == .integer(Fixture.all.count))
    }

    @Test func aScoreUnderTheBaselineIsStatusOne() throws {
        let folder = Project.root + "/Fixtures/Pages"
        let report = try Command.run(["eval", "--output", "json", folder]).output
        let path = TemporaryFolder.url.appending(path: UUID().uuidString).path()
        try Data(report.utf8).write(to: URL(filePath: path))
        #expect(try Command.run(["eval", "--baseline", path, folder]).status == 0)
        let worse = try Command.run(["eval", "--no-title", "--baseline", path, folder])
        #expect(worse.status == 1 && worse.errors.contains("Pages: word F1 fell from 1.0000"))
    }
}
