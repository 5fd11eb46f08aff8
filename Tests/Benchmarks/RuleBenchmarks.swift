import ByteIO
import Evaluation
import Extraction
import Foundation
import PageTree
import PatternMatching
import RuleEngine
import RuleGrammar

/// What rules cost: many against few, text patterns behind the prefilter against one by one, hostile patterns.
enum RuleBenchmarks {
    /// `--rules PAGES RULES…`: the same pages with the built-in rules and 100 of the given ones, then with all of them.
    static func count(_ arguments: [String]) throws {
        guard arguments.count >= 2 else { return print("usage: Benchmarks --rules PAGES RULES…") }
        let set = try GoldSetLoader.load(arguments[0])
        let pages = try set.pages.map { (bytes: try Files.read($0.path), url: $0.url) }
        let sources = try arguments.dropFirst().flatMap { folder in
            try Files.find(in: folder, endings: [".yaml"]).map {
                RuleSet.Source(path: folder + "/" + $0, text: try Files.readText(folder + "/" + $0))
            }
        }
        let files = sources.compactMap { RuleFileParser.parse($0.text, path: $0.path).file }
        // A hundred spread over all files, general ones and those of sites.
        let all = files.flatMap { file in file.rules.map { (file, $0.id) } }
        print("\(all.count) rules, \(files.flatMap(\.rules).count { $0.site == nil }) of them for every page")
        let step = max(1, all.count / 100)
        let chosen = Set(stride(from: 0, to: all.count, by: step).map { all[$0].1 })
        let few = sources.compactMap { source -> RuleSet.Source? in
            guard let file = files.first(where: { $0.path == source.path }), file.rules.contains(where: { chosen.contains($0.id) }) else {
                return nil
            }
            let off = file.rules.filter { !chosen.contains($0.id) }.map { "  - {rule: \($0.id), disabled: true}" }
            return RuleSet.Source(
                path: source.path, text: source.text + (off.isEmpty ? "" : "\noverrides:\n" + off.joined(separator: "\n") + "\n"))
        }
        let filters = (Filter(rules: try RuleSet(adding: few)), Filter(rules: try RuleSet(adding: sources)))
        print(
            "few: \(filters.0.rules.compiled.rules.count) rules, many: \(filters.1.rules.compiled.rules.count) rules, the built-in ones included"
        )
        var times = (0.0, 0.0)
        for page in pages {
            var best = (Double.infinity, Double.infinity)
            for _ in 0..<5 {
                best.0 = min(best.0, Main.seconds { _ = filters.0.judge(Page(PageBytes(page.bytes), url: page.url, form: .html)) })
                best.1 = min(best.1, Main.seconds { _ = filters.1.judge(Page(PageBytes(page.bytes), url: page.url, form: .html)) })
            }
            times.0 += best.0
            times.1 += best.1
        }
        print(
            String(
                format: "%d pages: few %.3f ms a page, many %.3f ms a page, ratio %.3f", pages.count, times.0 * 1000 / Double(pages.count),
                times.1 * 1000 / Double(pages.count), times.1 / times.0))
    }

    /// `--patterns PAGES`: 500 text patterns over the pages' Russian text, by the engine's index and one by one.
    static func patterns(_ arguments: [String]) throws {
        let set = try GoldSetLoader.load(arguments.first ?? "")
        var text = set.pages.map(\.gold).joined(separator: "\n")
        while text.utf8.count < 8 << 20 { text += "\n" + text }
        // Patterns such as moderators write, of the text's own rarer words and of words that it lacks.
        let words = Array(Set(set.pages.flatMap { WordTokens.tokens($0.gold) }.filter { $0.count >= 7 })).sorted()
        let patterns = (0..<500).map { index in
            let word = words[index * 37 % words.count]
            return index % 2 == 0
                ? "\\b\(word.dropLast(2))\\w{1,3}\\b \\w+ ли" : "\(word.reversed().map(String.init).joined())(?:ами|ого)?\\s+\\d+"
        }
        let benchmark = try TextPatternBenchmark(patterns, text: Array(text.utf8))
        var hits = (0, 0)
        let fast = (0..<3).map { _ in Main.seconds { hits.0 = benchmark.indexed() } }.min() ?? 0
        let megabytes = Double(text.utf8.count) / 1e6
        // One by one over a part: it takes long.
        let part = try TextPatternBenchmark(patterns, text: Array(text.utf8.prefix(1 << 19)))
        let slow = Main.seconds { hits.1 = part.oneByOne() }
        print(
            String(
                format:
                    "500 patterns, %.1f MB of Russian text, one core: index and PCRE2 %.1f MB/s (%d hits); one by one %.2f MB/s; ratio %.0f",
                megabytes, megabytes / fast, hits.0, Double(1 << 19) / 1e6 / slow, megabytes / fast / (Double(1 << 19) / 1e6 / slow)))
        precondition(part.indexed() == hits.1, "the index must find what one by one finds")
    }

    /// `--hostile-patterns`: what one rule may cost one page.
    static func hostile() throws {
        let long = String(repeating: "слово за словом и ещё слово ", count: 40)
        let texts = [
            long, String(repeating: "a", count: 2_000), String(repeating: "a ", count: 30_000) + "b",
            "x" + String(repeating: " ", count: 100) + String(repeating: " y", count: 50_000),
        ]
        for pattern in [
            "(\\w+).*\\1x", "(a+)+$", "\\s+$", "(?:a|aa)+$", "\\w*\\w*\\w*\\w*\\w*x", "(?=(\\w+))\\1:", "^(([a-z])+.)+[A-Z]([a-z])+$",
            "(.*)*x",
        ] {
            let rules = "rules:\n  - id: a.b\n    text: '\(pattern)'\n    action: strip\n"
            let filter = Filter(rules: try RuleSet(adding: [.init(path: "x.yaml", text: rules)]))
            let plain = Filter(rules: try RuleSet())
            var worst = 0.0
            var limited = false
            for text in texts {
                let page = Page(PageBytes(text: "<html><body><pre>" + text + "</pre></body></html>"), form: .html)
                let without = (0..<5).map { _ in Main.seconds { _ = plain.judge(page) } }.min() ?? 0
                var verdict: Verdict?
                let with = (0..<5).map { _ in Main.seconds { verdict = filter.judge(page) } }.min() ?? 0
                worst = max(worst, with - without)
                limited = limited || verdict?.audit.ruleLimits == ["a.b"]
            }
            print(String(format: "%8.2f ms at worst  %@  %@", worst * 1000, limited ? "limit" : "     ", pattern))
        }
    }

    /// `--load RULES…`: the built-in rules, and given ones from a cache.
    static func load(_ arguments: [String]) throws {
        let builtIn = (0..<20).map { _ in Main.seconds { _ = try? RuleSet() } }.min() ?? 0
        print(String(format: "built-in: %d rules in %.2f ms", try RuleSet().compiled.rules.count, builtIn * 1000))
        guard !arguments.isEmpty else { return }
        var stored: [UInt8] = []
        let box = Box()
        let cache = RuleSet.Cache(load: { _ in box.bytes }, store: { _, bytes in box.bytes = bytes })
        func read() throws -> [RuleSet.Source] {
            try arguments.flatMap { folder in
                try Files.find(in: folder, endings: [".yaml"]).map {
                    RuleSet.Source(path: folder + "/" + $0, text: try Files.readText(folder + "/" + $0))
                }
            }
        }
        let count = try RuleSet(adding: read(), includingBuiltIn: false, cache: cache).compiled.rules.count
        stored = box.bytes ?? []
        let cached =
            try (0..<5).map { _ in try Main.seconds2 { _ = try RuleSet(adding: read(), includingBuiltIn: false, cache: cache) } }.min() ?? 0
        let fresh = try (0..<2).map { _ in try Main.seconds2 { _ = try RuleSet(adding: read(), includingBuiltIn: false) } }.min() ?? 0
        print(
            String(
                format: "%d rules: %.0f ms from the cache of %.1f MB, reading and hashing the files included; %.0f ms from YAML", count,
                cached * 1000, Double(stored.count) / 1e6, fresh * 1000))
    }

    private final class Box: @unchecked Sendable { var bytes: [UInt8]? }
}
