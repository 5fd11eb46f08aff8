public import BlockAnalysis
public import PageTree
public import RuleModel

/// One run of a rule set over one page, in two steps: first its selectors on the tree (what they select become block
/// boundaries), then everything on the blocks. Of ten thousand rules only those are looked at whose key stands on the
/// page, or whose site it is.
public struct RuleRun {
    private let rules: CompiledRules
    private let document: Document?
    private let facts: PageFacts
    private let indexes: [IndexRun]
    /// Limits that struck before there were blocks.
    private let earlyLimits: [String]

    /// Runs the selectors. The facts' host decides which sites' rules run.
    /// - Complexity: O(nodes + names of the page + candidates).
    public init(_ rules: CompiledRules, document: Document?, facts: PageFacts) {
        self.rules = rules
        self.document = document
        var facts = facts
        facts.form = document == nil ? .text : .html
        self.facts = facts
        var selection = TreeSelection(rules, document: document, facts: facts)
        selection.run()
        indexes = selection.indexes
        earlyLimits = selection.limits
    }

    /// A run that knows of the page its host alone.
    public init(_ rules: CompiledRules, document: Document?, host: String?) {
        self.init(rules, document: document, facts: PageFacts(host: host))
    }

    /// The elements at whose edges a block must end, so that a rule can speak of them alone.
    public var boundaries: Set<NodeID> { indexes.reduce(into: []) { $0.formUnion($1.boundaries) } }

    /// All hits on a page's blocks and the fields found, in order of rules, then blocks.
    /// - Parameters:
    ///   - timing: also measure each rule.
    ///   - moderating: also find the blocks that rules which moderate ask for.
    /// - Complexity: O(text + hits); a pattern without a required literal costs a try a block.
    public func hits(on page: PageView, _ table: FeatureTable, timing: Bool = false, moderating: Bool = false) -> RuleHits {
        var evaluator = ConditionEvaluator(document: document, facts: facts, indexes: indexes, page: page, table: table)
        var result = RuleHits()
        for limit in earlyLimits { result.limit(limit) }
        result.layouts = indexes.flatMap(\.layouts)
        for running in evaluator.callers() {
            let entry = entry(running)
            let action = entry.rule.action
            let moderates = action.moderation != nil
            if action.isExclusive || (moderates && !moderating) { continue }
            let start = timing ? ContinuousClock.now : nil
            let matches = evaluator.matches(running)
            if moderates { result.guards[entry.rule.number] = BlockSet(matches.map(\.block)) }
            if let start { result.times[entry.rule.number, default: 0] += start.duration(to: .now).nanoseconds }
            if matches.isEmpty, !action.readsElements { continue }
            action.record(entry.rule, found(matches, by: running, on: page), in: &result)
        }
        recordExclusive(&evaluator, page, &result)
        for limit in evaluator.limits { result.limit(limit) }
        result.applyExceptions()
        suppress(page, evaluator.scratch, &result)
        result.dropBodyPenaltyOnFields()
        result.sort()
        return result
    }

    private func entry(_ running: RunningRule) -> RuleIndex.Entry { indexes[running.index.index].index.entries[running.entry] }

    private func found(_ matches: [RuleMatches.Match], by running: RunningRule, on page: PageView) -> RuleMatches {
        let run = indexes[running.index.index]
        let leaves = run.index.entries[running.entry].leaves.map(LeafNumber.init).filter { run.nodes[$0] != nil || run.values[$0] != nil }
        return RuleMatches(
            document: document, page: page, blocks: matches, elements: leaves.map { run.nodes[$0] ?? [] },
            values: leaves.map { run.values[$0] ?? [] })
    }

    /// Of exclusive rules the first that finds something acts: of the highest tier, then in file order.
    private func recordExclusive(_ evaluator: inout ConditionEvaluator, _ page: PageView, _ result: inout RuleHits) {
        let exclusive = indexes.enumerated().flatMap { number, run in
            run.index.exclusive.filter { run.isOpen(entry: $0) }.map { RunningRule(index: IndexNumber(number), entry: $0) }
        }
        let ordered = exclusive.map { (running: $0, rule: entry($0).rule) }.sorted { left, right in
            left.rule.tier == right.rule.tier ? left.rule.number < right.rule.number : left.rule.tier > right.rule.tier
        }
        var missed: [String] = []
        for (running, rule) in ordered {
            let matches = evaluator.matches(running)
            if !matches.isEmpty { return rule.action.record(rule, found(matches, by: running, on: page), in: &result) }
            if rule.site != nil { missed.append(rule.id) }
        }
        // A selector has nothing to find in flattened text.
        guard document != nil else { return }
        result.misses = missed + indexes.flatMap(\.missedLayouts)
    }

    private func suppress(_ page: PageView, _ scratch: FactsScratch, _ result: inout RuleHits) {
        for suppression in rules.suppressions where suppression.page?.holds(facts, scratch) ?? true {
            for index in result.hits.indices where result.hits[index].liftedBy == nil && suppression.covers(result.hits[index].rule) {
                let text = page.blocks[result.hits[index].block].text
                if suppression.covers(page.segmentation.arena, text, scratch) { result.hits[index].liftedBy = suppression.audit }
            }
        }
    }
}

extension Duration {
    fileprivate var nanoseconds: Int { Int(components.seconds) * 1_000_000_000 + Int(components.attoseconds / 1_000_000_000) }
}
