internal import BlockAnalysis
internal import PageTree
internal import RuleEngine
internal import RuleGrammar
package import RuleModel
internal import TextModeration
package import TextPrimitives

/// Runs the tests that travel inside rules.
package enum RuleTester {
    /// A test that did not come out as its author said.
    package struct Failure: Sendable, CustomStringConvertible {
        package let rule: String
        package let place: SourcePlace
        package let message: String
        package var description: String { "\(place.path):\(place.line):\(place.column): \(rule): \(message)" }

        package init(rule: String, place: SourcePlace, message: String) {
            self.rule = rule
            self.place = place
            self.message = message
        }
    }

    package struct Report: Sendable {
        package var tests = 0
        package var failures: [Failure] = []
        /// Tests under `todo`, which may fail.
        package var todo = 0
        /// Tests under `todo` that pass by now and can move.
        package var done: [Failure] = []

        package init() {}
    }

    /// Runs every rule against its samples, each alone with the rules that its condition names. A sample that begins
    /// with `<` is read as HTML, every other as one block of text.
    /// - Parameters:
    ///   - all: where rules that conditions name are looked for, besides the files themselves.
    ///   - tell: is told after each rule how many are done, of how many.
    package static func run(
        _ files: [RuleFile], among all: [RuleFile] = [], tell: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) -> Report {
        var report = Report()
        let byID = Dictionary((all + files).flatMap(\.rules).map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
        let count = files.reduce(0) { $0 + $1.rules.count }
        var done = 0
        for file in files {
            for rule in file.rules {
                test(rule, in: file, byID, &report)
                done += 1
                tell(done, count)
            }
        }
        return report
    }

    private static func test(_ rule: Rule, in file: RuleFile, _ byID: [String: Rule], _ report: inout Report) {
        var alone = RuleFile(path: rule.place.path)
        alone.policy = file.policy
        alone.site = rule.site
        alone.preprocess = file.preprocess
        // Without its layout and fingerprint: a sample is a part of a page.
        alone.rules = ([rule] + needed(by: rule, byID)).map(\.withoutLayout)
        let compiled = CompiledRules([alone], hash: "")
        // Made once: a rule has a dozen samples, and its matcher takes more time than they do.
        let moderation = rule.moderation == nil && rule.tests.becomes.isEmpty ? nil : CompiledModeration(compiled)
        if let moderation { testEdits(rule, compiled, moderation, &report) }
        for (samples, mustHit, isTodo) in [
            (rule.tests.match, true, false), (rule.tests.pass, false, false), (rule.tests.todoMatch, true, true),
            (rule.tests.todoPass, false, true),
        ] {
            for sample in samples {
                let isHit =
                    if let moderation, rule.moderation != nil {
                        ModerationSample(sample.text, rule, compiled, moderation).isHit
                    } else {
                        hits(compiled, sample.text, rule)
                    }
                let passes = isHit == mustHit
                if isTodo {
                    report.todo += 1
                    if passes {
                        report.done.append(
                            Failure(
                                rule: rule.id, place: sample.place,
                                message: "passes by now; move it from “todo” to “\(mustHit ? "match" : "pass")”"))
                    }
                    continue
                }
                report.tests += 1
                if !passes {
                    let message = (mustHit ? "must match, but does not: " : "must pass, but is hit: ") + sample.text
                    report.failures.append(Failure(rule: rule.id, place: sample.place, message: message))
                }
            }
        }
    }

    /// What a moderation rule makes of texts.
    private static func testEdits(_ rule: Rule, _ compiled: CompiledRules, _ moderation: CompiledModeration, _ report: inout Report) {
        for (before, after) in rule.tests.becomes {
            report.tests += 1
            let made = ModerationSample(before.text, rule, compiled, moderation).edited
            if made != after {
                report.failures.append(
                    Failure(rule: rule.id, place: before.place, message: "must become “\(after)”, but becomes “\(made)”"))
            }
        }
    }

    /// The rules that a rule's `near`, `before` and `after` name, and those that theirs name.
    private static func needed(by rule: Rule, _ byID: [String: Rule]) -> [Rule] {
        var found: [String: Rule] = [:]
        var open = [rule]
        while let next = open.popLast() {
            for near in next.condition.leaves.compactMap(\.neighbour) where found[near.rule] == nil && near.rule != rule.id {
                guard let other = byID[near.rule] else { continue }
                found[near.rule] = other
                open.append(other)
            }
        }
        return found.values.sorted { $0.id < $1.id }
    }

    private static func hits(_ rules: CompiledRules, _ sample: String, _ rule: Rule) -> Bool {
        let page = SamplePage(sample, rule, rules)
        let hits = page.hits(moderating: false)
        return hits.hits.contains { $0.rule == rule.id && $0.effect.speaksOfBlock }
            || hits.fields.contains { $0.rule == rule.id } || hits.exceptionHits.contains { $0.rule == rule.id }
    }
}

/// A sample as a page of the kind that a rule asks for.
private struct SamplePage {
    let facts: PageFacts
    let view: PageView
    private let run: RuleRun

    init(_ sample: String, _ rule: Rule, _ rules: CompiledRules) {
        let isHTML = sample.hasPrefix("<")
        let asksForText = rule.condition.positiveLeaves.contains { ($0 as? InputCondition)?.form == .html }
        let html = isHTML ? sample : asksForText ? "<p>\(sample)</p>" : nil
        let document = html.map {
            rules.preprocess(
                HTMLParser.parse(DecodedText(PageBytes(text: $0)), readsNoscript: rules.readsNoscript(for: rule.site)), host: rule.site)
        }
        var facts = PageFacts(form: document == nil ? .text : .html, host: rule.site)
        for case let page as PageCondition in rule.condition.positiveLeaves { facts = facts.fulfilling(page) }
        self.facts = facts
        run = RuleRun(rules, document: document, facts: facts)
        view =
            document.map { [run] in PageAnalysis.view($0, boundaries: run.boundaries, titles: []) }
            ?? PageAnalysis.view(text: Array(sample.utf8), cutsGluedLines: false)
    }

    func hits(moderating: Bool) -> RuleHits { run.hits(on: view, PageAnalysis(view).features.table, moderating: moderating) }
}

/// A sample as a moderation rule sees it: a text, or the blocks of a page.
private struct ModerationSample {
    private let bytes: [UInt8]
    private let hits: [CompiledModeration.Hit]
    private let isMeasured: Bool
    private let policy: Policy

    init(_ sample: String, _ rule: Rule, _ rules: CompiledRules, _ moderation: CompiledModeration) {
        let page = SamplePage(sample, rule, rules)
        let isPage = page.view.document != nil || moderation.asksForBlocks
        let session = moderation.session(page.facts, guards: isPage ? page.hits(moderating: true).guards : [:])
        bytes = isPage ? page.view.segmentation.arena : Array(sample.utf8)
        let bytes = bytes
        hits =
            isPage
            ? page.view.blocks.enumerated().flatMap { moderation.hits(in: bytes, $0.element.text, block: $0.offset, session) }
            : moderation.hits(in: bytes, 0..<bytes.count, block: nil, session)
        isMeasured = !moderation.documentHits(Array(sample.utf8), session).isEmpty
        policy = rules.policy
    }

    var isHit: Bool { isMeasured || hits.contains { $0.liftedBy == nil } }

    var edited: String { TextEdits(bytes, 0..<bytes.count, hits: hits, policy: policy, language: nil).text }
}

extension Rule {
    /// The same for any layout.
    fileprivate var withoutLayout: Rule {
        Rule(
            id: id, place: place, about: about, category: category, site: site, layout: nil, condition: condition, action: action,
            points: points, tests: tests, tier: tier)
    }
}

extension PageFacts {
    /// The facts with a host and a language that a condition asks for, so that a sample of text can be tested against
    /// the rest. Patterns on URL, title and meta cannot be guessed; such rules are tested on pages.
    fileprivate func fulfilling(_ condition: PageCondition) -> PageFacts {
        var facts = self
        if facts.host == nil { facts.host = condition.hosts.first }
        if facts.language == nil { facts.language = condition.languages.first }
        return facts
    }
}
