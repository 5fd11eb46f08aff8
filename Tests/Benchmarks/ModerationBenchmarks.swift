import ByteIO
import Evaluation
import Extraction
import Foundation
import JSONText
import Output
import PageTree
import RuleEngine
import RuleModel
import TextModeration
import WordMatching

/// What moderation costs: on text alone, and on pages in which it finds nothing.
enum ModerationBenchmarks {
    /// `--moderation FOLDER…`: all rules over the gold texts of gold sets, on one core: each text a document, and ten
    /// together one; the rules of words and patterns alone, those that measure alone, and all.
    static func texts(_ arguments: [String]) throws {
        let rules = try RuleSet()
        let moderation = rules.moderation
        let texts = try arguments.flatMap { try GoldSetLoader.load($0).pages.map { Array($0.gold.utf8) } }
        print("\(rules.compiled.rules.count { $0.moderation != nil }) rules")
        for size in [1, 10] {
            let documents = stride(from: 0, to: texts.count, by: size).map {
                Array(texts[$0..<min($0 + size, texts.count)].joined(separator: [0x0A]))
            }
            // Paragraph by paragraph, as the filter gives them.
            let paragraphs = documents.map { document in
                document.split(separator: 0x0A).map { $0.startIndex..<$0.endIndex }
            }
            let megabytes = Double(documents.reduce(0) { $0 + $1.count }) / 1e6
            var hits = 0
            func speed(words: Bool, measures: Bool) -> Double {
                megabytes
                    / ((0..<30).map { _ in
                        Main.seconds {
                            hits = 0
                            for (number, document) in documents.enumerated() {
                                let session = moderation.session(PageFacts(language: "ru"))
                                if words {
                                    for paragraph in paragraphs[number] {
                                        hits += moderation.hits(in: document, paragraph, block: nil, session).count
                                    }
                                }
                                if measures { hits += moderation.documentHits(document, session).count }
                            }
                        }
                    }.min() ?? 1)
            }
            let (words, measures, all) = (
                speed(words: true, measures: false), speed(words: false, measures: true), speed(words: true, measures: true)
            )
            print(
                String(
                    format: "%d documents, %.2f MB: all %.0f MB/s on one core (words and patterns %.0f, measures %.0f), %d findings",
                    documents.count, megabytes,
                    all, words, measures, hits))
        }
    }

    /// `--moderation-rules FOLDER…`: by rule, what it costs over the gold texts beyond the scan that all rules share, the dearest first.
    static func rules(_ arguments: [String]) throws {
        let texts = try arguments.flatMap { try GoldSetLoader.load($0).pages.map { Array($0.gold.utf8) } }
        let megabytes = Double(texts.reduce(0) { $0 + $1.count }) / 1e6
        func microseconds(_ rules: [TextRule]) -> Double {
            let matcher = TextMatcher(rules)
            return (0..<5).map { _ in
                Main.seconds {
                    for text in texts {
                        let session = matcher.session()
                        for paragraph in text.split(separator: 0x0A) { _ = matcher.matches(in: text, paragraph.indices, session) }
                    }
                }
            }.min()! * 1e6 / megabytes
        }
        let scan = microseconds([TextRule(probes: [.words(["щщщщ"])])])
        var costs: [(id: String, cost: Double)] = []
        for rule in try RuleSet().compiled.rules {
            guard let moderation = rule.moderation, case let probes = ModerationPlan(rule.condition).probes, !probes.isEmpty else {
                continue
            }
            let text = TextRule(
                probes: probes, view: moderation.view, except: moderation.except, check: moderation.check, digits: moderation.digits,
                context: moderation.context)
            costs.append((rule.id, microseconds([text]) - scan))
        }
        print(String(format: "scan %.0f µs a MB; all rules one by one %.0f", scan, costs.reduce(0) { $0 + $1.cost }))
        for (id, cost) in costs.sorted(by: { $0.cost > $1.cost }) { print(String(format: "%8.0f %@", cost, id)) }
    }

    /// `--literals`: by rule, what calls for each of its text patterns. A pattern that common words call for makes all texts slow.
    static func literals() throws {
        for rule in try RuleSet().compiled.rules where rule.moderation != nil {
            for case .text(let patterns) in ModerationPlan(rule.condition).probes {
                for pattern in patterns {
                    print(rule.id, TextMatcher.callers(of: pattern.source)?.joined(separator: "|") ?? "everything", separator: "\t")
                }
            }
        }
    }

    /// `--moderated-pages FOLDER…`: extraction with and without moderation, in turns; pages with a finding apart.
    static func pages(_ arguments: [String]) throws {
        let rules = try RuleSet()
        let (plain, moderated) = (Filter(rules: rules), Filter(rules: rules, moderation: ModerationSettings()))
        for folder in arguments {
            let set = try GoldSetLoader.load(folder)
            var clean = (pages: 0, plain: 0.0, moderated: 0.0)
            var found = clean
            for gold in set.pages {
                let page = Page(PageBytes(try Files.read(gold.path)), url: gold.url, form: .html)
                var best = (Double.infinity, Double.infinity)
                var verdict: Verdict?
                for _ in 0..<7 {
                    best.0 = min(best.0, Main.seconds { _ = TextWriter().write(plain.judge(page)) })
                    best.1 = min(
                        best.1,
                        Main.seconds {
                            verdict = moderated.judge(page)
                            _ = verdict.map { TextWriter().write($0) }
                        })
                }
                let hasFinding = verdict?.moderation?.findings.contains { $0.origin != .document } ?? false
                if hasFinding {
                    found = (found.pages + 1, found.plain + best.0, found.moderated + best.1)
                } else {
                    clean = (clean.pages + 1, clean.plain + best.0, clean.moderated + best.1)
                }
            }
            for (name, sum) in [("without a finding", clean), ("with findings", found)] where sum.pages > 0 {
                print(
                    String(
                        format: "%@, %d pages %@: %.3f ms a page, %.3f with moderation, %+.1f %%", set.name, sum.pages, name,
                        sum.plain * 1000 / Double(sum.pages),
                        sum.moderated * 1000 / Double(sum.pages), (sum.moderated / sum.plain - 1) * 100))
            }
        }
    }
}
