internal import BlockAnalysis
internal import PageTree

/// Runs the tests that travel inside rules.
public enum RuleTester {
    /// A test that did not come out as its author said.
    public struct Failure: Sendable, CustomStringConvertible {
        public let rule: String
        public let place: SourcePlace
        public let message: String
        public var description: String { "\(place.path):\(place.line):\(place.column): \(rule): \(message)" }
    }

    public struct Report: Sendable {
        public internal(set) var tests = 0
        public internal(set) var failures: [Failure] = []
    }

    /// Runs every rule against its samples, each alone. A sample that begins with `<` is read as HTML, every other as
    /// one block of text.
    public static func run(_ files: [RuleFile]) -> Report {
        var report = Report()
        for rule in files.flatMap(\.rules) {
            let alone = RuleFile(path: rule.place.path, site: rule.site, signatures: [], timezone: nil, rules: [rule])
            let compiled = CompiledRules([alone], hash: "")
            for sample in rule.tests.match {
                report.tests += 1
                if !hits(compiled, sample.text, rule) {
                    report.failures.append(Failure(rule: rule.id, place: sample.place, message: "must match, but does not: \(sample.text)"))
                }
            }
            for sample in rule.tests.pass {
                report.tests += 1
                if hits(compiled, sample.text, rule) {
                    report.failures.append(Failure(rule: rule.id, place: sample.place, message: "must pass, but is hit: \(sample.text)"))
                }
            }
        }
        return report
    }

    private static func hits(_ rules: CompiledRules, _ sample: String, _ rule: Rule) -> Bool {
        let isHTML = sample.hasPrefix("<")
        let html = isHTML ? sample : rule.condition.input == .html ? "<p>\(sample)</p>" : nil
        let document = html.map { HTMLParser.parse(PageBytes(text: $0)) }
        let run = RuleRun(rules, document: document, host: rule.site)
        let segmentation = document.map { Segmenter.segment($0, boundaries: run.boundaries) }
            ?? PlainTextSegmenter.segment(Array(sample.utf8))
        let page = PageView(document: document, segmentation: segmentation, titles: [])
        let hits = run.hits(on: page, FeatureExtractor.extract(page).table)
        return hits.hits.contains { $0.effect != .outsideBody && $0.effect != .afterTerminator } || !hits.fields.isEmpty
            || hits.hasExceptions
    }
}

extension RuleHits {
    var hasExceptions: Bool { !exceptions.isEmpty }
}
