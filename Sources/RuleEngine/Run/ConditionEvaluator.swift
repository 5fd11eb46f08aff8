internal import BlockAnalysis
internal import PageTree
internal import PatternMatching
internal import RuleModel
internal import TextPrimitives

/// Finds the blocks of a page for which rules' conditions hold.
struct ConditionEvaluator {
    let scratch = MatchScratch()
    /// What the rule that is being matched may still cost the page.
    private var budget = StepBudget(MatchLimits.standardSteps)
    /// Ids of rules at which a limit struck.
    private(set) var limits: [String] = []
    private let document: Document?
    private let page: PageView
    private let table: FeatureTable
    private let facts: PageFacts
    private let indexes: [IndexRun]
    private let texts: [TextLeads]
    private var selections: [Key: [Int]] = [:]
    private var attributeBlocks: [String: [Int]] = [:]
    private var known: [RunningRule: [RuleMatches.Match]] = [:]
    /// Rules whose matches are being looked for, each for the one before it.
    private var running: Set<RunningRule> = []
    /// The groups of the first pattern that matched the block.
    private var captured: [Range<Int>?]?

    private struct Key: Hashable {
        let index: IndexNumber
        let leaf: LeafNumber
    }

    init(document: Document?, facts: PageFacts, indexes: [IndexRun], page: PageView, table: FeatureTable) {
        self.document = document
        self.facts = facts
        self.indexes = indexes
        self.page = page
        self.table = table
        texts = indexes.map { $0.index.texts.leads(on: page) }
    }

    /// The rules that something on the page calls, by tier, then in order.
    func callers() -> [RunningRule] {
        var found: [(running: RunningRule, precedence: Int)] = []
        for (number, run) in indexes.enumerated() {
            var called = Set(run.index.unconditional)
            func call(_ leaf: LeafNumber) { if let owner = run.index.owner(of: leaf) { called.insert(owner) } }
            for (leaf, nodes) in run.nodes where !nodes.isEmpty { call(leaf) }
            for leaf in run.values.keys { call(leaf) }
            for leaf in texts[number].queries { call(LeafNumber(leaf)) }
            for entry in called where run.isOpen(entry: entry) {
                found.append((RunningRule(index: IndexNumber(number), entry: entry), run.index.entries[entry].rule.precedence))
            }
        }
        return found.sorted { $0.precedence < $1.precedence }.map(\.running)
    }

    /// The blocks that a rule hits, ascending.
    mutating func matches(_ rule: RunningRule) -> [RuleMatches.Match] {
        if let matches = known[rule] { return matches }
        // Rules that wait for one another hit nothing; the lint "near-cycle" says so.
        guard running.insert(rule).inserted else { return [] }
        defer { running.remove(rule) }
        let entry = indexes[rule.index.index].index.entries[rule.entry]
        var matches: [RuleMatches.Match] = []
        let before = limits.count
        if indexes[rule.index.index].isOpen(entry.scope) {
            budget = StepBudget(MatchLimits.standardSteps)
            for block in candidates(entry.plan, rule.index) ?? Array(page.blocks.indices) {
                guard entry.measures.allSatisfy({ $0.holds(table[block, $0.feature]) }) else { continue }
                captured = nil
                if holds(entry, block, rule.index) {
                    matches.append(RuleMatches.Match(block: block, groups: captured ?? [page.blocks[block].text]))
                }
                if limits.count > before { break }
            }
        }
        known[rule] = matches
        return matches
    }

    private mutating func holds(_ entry: RuleIndex.Entry, _ block: Int, _ index: IndexNumber) -> Bool {
        entry.plan.answer { leaf in answer(leaf, block, index, entry.rule) } == .yes
    }

    private mutating func answer(_ leaf: PlanLeaf, _ block: Int, _ index: IndexNumber, _ rule: Rule) -> TruthValue {
        switch leaf {
        case .selection(let leaf): TruthValue(selected(leaf, index).containsSorted(block))
        case .text(let leaf, let patterns, let captures): TruthValue(matches(patterns, leaf, captures, block, index, rule))
        case .words(let leaf): TruthValue(texts[index.index].has(leaf.index, in: block))
        case .attribute(let asked): TruthValue(bearing(asked).containsSorted(block))
        case .near(let asked): TruthValue(isNear(asked, block, index))
        case .features(let comparisons): TruthValue(comparisons.allSatisfy { $0.holds(table[block, $0.feature]) })
        case .page(_, let test): TruthValue(test.holds(facts, scratch))
        case .texts: .notInThisScope
        }
    }

    // MARK: Candidates

    /// Blocks of which every hit is one, ascending; nil when that says nothing.
    private mutating func candidates(_ plan: Plan, _ index: IndexNumber) -> [Int]? {
        switch plan {
        case .leaf(let leaf): return candidates(leaf, index)
        case .not: return nil
        case .all(let list):
            var best: [Int]?
            for part in list {
                guard let next = candidates(part, index) else { continue }
                if next.isEmpty { return [] }
                if best.map({ next.count < $0.count }) ?? true { best = next }
            }
            return best
        case .any(let list), .atLeast(_, let list):
            var union: Set<Int> = []
            for part in list {
                guard let next = candidates(part, index) else { return nil }
                union.formUnion(next)
            }
            return union.sorted()
        }
    }

    private mutating func candidates(_ leaf: PlanLeaf, _ index: IndexNumber) -> [Int]? {
        switch leaf {
        case .selection(let leaf): return selected(leaf, index)
        case .text(let leaf, _, _), .words(let leaf): return texts[index.index].blocks(of: leaf.index)
        case .attribute(let asked): return bearing(asked)
        case .page(_, let test): return test.holds(facts, scratch) ? nil : []
        case .near, .features: return nil
        case .texts: return []
        }
    }

    /// The blocks whose text lies whole within one of the elements.
    private mutating func selected(_ leaf: LeafNumber, _ index: IndexNumber) -> [Int] {
        let key = Key(index: index, leaf: leaf)
        if let known = selections[key] { return known }
        var found: [Int] = []
        for node in indexes[index.index].nodes[leaf] ?? [] { found += blocks(within: node) }
        let sorted = found.count < 2 ? found : Array(Set(found)).sorted()
        selections[key] = sorted
        return sorted
    }

    private func blocks(within node: NodeID) -> [Int] {
        guard let document else { return [] }
        let end = document.subtreeEnd(node)
        var found: [Int] = []
        var block = page.blocks.partitioningIndex { $0.nodes.lowerBound >= node }
        while block < page.blocks.count, page.blocks[block].nodes.upperBound < end {
            found.append(block)
            block += 1
        }
        return found
    }

    /// The blocks that touch an element with the attribute.
    private mutating func bearing(_ asked: AttributeQuestion) -> [Int] {
        guard let document, let symbol = document.symbols.symbol(of: asked.name) else { return [] }
        let key = asked.name + "\u{0}" + asked.patterns.map(\.source).joined(separator: "\u{0}")
        if let known = attributeBlocks[key] { return known }
        var found: Set<Int> = []
        for raw in 1..<UInt32(max(1, document.nodeCount)) {
            let node = NodeID(rawValue: raw)
            guard let value = document.attributeRange(symbol, of: node) else { continue }
            let matches = asked.patterns.contains { pattern in
                if case .match = pattern.firstMatch(in: document.arena, value, within: &budget, scratch: scratch) { return true }
                return false
            }
            guard matches else { continue }
            let end = document.subtreeEnd(node)
            var block = page.blocks.partitioningIndex { $0.nodes.upperBound >= node }
            while block < page.blocks.count, page.blocks[block].nodes.lowerBound < end {
                found.insert(block)
                block += 1
            }
        }
        let sorted = found.sorted()
        attributeBlocks[key] = sorted
        return sorted
    }

    // MARK: One block

    private mutating func matches(
        _ patterns: [Pattern], _ leaf: LeafNumber, _ captures: Bool, _ block: Int, _ index: IndexNumber, _ rule: Rule
    ) -> Bool {
        switch texts[index.index].firstMatch(of: leaf.index, patterns, in: page, block, within: &budget, scratch) {
        case .match:
            if captures, captured == nil { captured = scratch.groups }
            return true
        case .noMatch: return false
        case .limit:
            if limits.last != rule.id { limits.append(rule.id) }
            return false
        }
    }

    private mutating func isNear(_ asked: NearQuestion, _ block: Int, _ index: IndexNumber) -> Bool {
        // A rule of the same index first, then one of any that runs on the page.
        for number in [index.index] + indexes.indices.filter({ $0 != index.index }) {
            guard let entry = indexes[number].index.byID[asked.rule] else { continue }
            let saved = (captured, budget)
            let blocks = matches(RunningRule(index: IndexNumber(number), entry: entry)).map(\.block)
            (captured, budget) = saved
            let within = asked.within ?? page.blocks.count
            switch asked.side {
            case .near: return blocks.contains { abs($0 - block) <= within }
            case .before: return blocks.contains { $0 > block && $0 - block <= within }
            case .after: return blocks.contains { $0 < block && block - $0 <= within }
            }
        }
        return false
    }
}

extension [Int] {
    fileprivate func containsSorted(_ value: Int) -> Bool {
        let index = partitioningIndex { $0 >= value }
        return index < count && self[index] == value
    }
}
