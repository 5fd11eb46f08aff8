import Extraction
import PageTree
import RuleGrammar
import RuleModel
import Testing

@Suite struct RuleSetTests {
    /// The built-in files as their authors wrote them.
    private func builtInFiles() throws -> [RuleFile] {
        try RuleSet.builtInSources.map { source in
            let parsed = source.parse()
            #expect(parsed.diagnostics == [])
            return try #require(parsed.file)
        }
    }

    @Test func theBuiltInRulesHaveNothingWrong() throws {
        let files = try builtInFiles()
        #expect(Lints.check(files) == [])
        #expect(files.reduce(0) { $0 + $1.rules.count } > 40)
    }

    /// The binary runs a form without tests and descriptions; its rules and their places must be the authors'.
    @Test func theLeanFormHasTheSameRulesAtTheSamePlaces() throws {
        let full = try builtInFiles()
        let lean = try RuleSet().files
        #expect(full.map(\.site) == lean.map(\.site) && full.map(\.timezone) == lean.map(\.timezone))
        for (one, other) in zip(full.flatMap(\.rules), lean.flatMap(\.rules)) {
            #expect(
                one.id == other.id && one.place == other.place && one.action.signature == other.action.signature
                    && one.points == other.points)
            #expect(one.category == other.category && one.tier == other.tier && one.layout == other.layout)
            #expect(one.condition.signature == other.condition.signature)
        }
        #expect(full.flatMap(\.rules).count == lean.flatMap(\.rules).count)
    }

    @Test func everyBuiltInRuleHasASampleToMatchAndOneToPass() throws {
        for rule in try builtInFiles().flatMap(\.rules) {
            #expect(!rule.tests.match.isEmpty && !rule.tests.pass.isEmpty, "\(rule.id)")
        }
    }

    @Test func theHashChangesWithTheRules() throws {
        let one = try RuleSet()
        let two = try RuleSet(adding: [.init(path: "x.yaml", text: "rules: []\n")])
        #expect(one.compiled.hash == (try RuleSet()).compiled.hash)
        #expect(one.compiled.hash != two.compiled.hash)
    }

    @Test func brokenFilesAreReportedTogether() {
        let error = #expect(throws: RuleSet.LoadError.self) {
            try RuleSet(adding: [.init(path: "a.yaml", text: "rulez: []\n"), .init(path: "b.yaml", text: "- x\n")])
        }
        #expect(Set(error?.diagnostics.map(\.path) ?? []) == ["a.yaml", "b.yaml"])
    }

    @Test func lentaRulesDoNotRunOnOtherSites() throws {
        let filter = Filter(rules: try RuleSet())
        let html =
            "<p>Лента добра деактивирована.</p><p>" + String(repeating: "Слова, которых хватит для абзаца и ещё немного. ", count: 8)
            + "</p>"
        let on = filter.judge(Page(PageBytes(text: html), url: "https://lenta.ru/news/2025/11/11/x/"))
        let off = filter.judge(Page(PageBytes(text: html), url: "https://example.org/news/"))
        #expect(on.labels.hits.contains { $0.rule == "lenta.kindness-banner" })
        #expect(off.labels.hits.allSatisfy { !$0.rule.hasPrefix("lenta.") })
    }
}

@Suite struct RuleCacheTests {
    private final class Store: @unchecked Sendable {
        var bytes: [String: [UInt8]] = [:]
        var stores = 0
    }

    private func cache(_ store: Store) -> RuleSet.Cache {
        RuleSet.Cache(
            load: { store.bytes[$0] },
            store: {
                store.bytes[$0] = $1; store.stores += 1
            })
    }

    private func source(_ word: String) -> RuleSet.Source {
        let rules = (0..<1_000).map { "  - {id: x.r\($0), text: '^\(word)\($0)$', action: strip}\n" }.joined()
        return .init(path: "x.yaml", text: "rules:\n" + rules)
    }

    @Test func aCacheGivesTheSameRulesAndIsCheckedByContent() throws {
        let store = Store()
        let first = try RuleSet(adding: [source("слово")], cache: cache(store))
        let second = try RuleSet(adding: [source("слово")], cache: cache(store))
        #expect(store.stores == 1 && first.compiled.hash == second.compiled.hash)
        #expect(first.compiled.rules.map(\.place) == second.compiled.rules.map(\.place))
        let changed = try RuleSet(adding: [source("дело")], cache: cache(store))
        #expect(store.stores == 2 && store.bytes.count == 1 && changed.compiled.hash != first.compiled.hash)
        let page = Page(PageBytes(text: "<p>дело7</p>"), form: .html)
        #expect(Filter(rules: changed).judge(page).labels.hits.map(\.rule) == ["x.r7"])
    }

    @Test func aDamagedCacheIsAsGoodAsNone() throws {
        let store = Store()
        _ = try RuleSet(adding: [source("слово")], cache: cache(store))
        let name = try #require(store.bytes.keys.first)
        for position in [0, 9, 17, 400, 5_000] {
            store.bytes[name]?[position] ^= 0xFF
            #expect(try RuleSet(adding: [source("слово")], cache: cache(store)).compiled.rules.count > 1_000)
        }
        #expect(store.stores == 6)
    }

    @Test func lenientLeavesBrokenFilesOutAndSaysSo() throws {
        let sources = [
            RuleSet.Source(path: "a.yaml", text: "rulez: []\n"),
            .init(path: "b.yaml", text: "rules: [{id: x.a, text: слово, action: strip}]\n"),
        ]
        let set = try RuleSet(adding: sources, includingBuiltIn: false, isLenient: true)
        #expect(set.skipped == ["a.yaml"] && set.compiled.rules.map(\.id) == ["x.a"] && !set.diagnostics.isEmpty)
    }
}
