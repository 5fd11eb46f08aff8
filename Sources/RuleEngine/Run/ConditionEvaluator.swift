internal import BlockAnalysis
internal import PageTree
internal import PatternMatching
internal import RuleModel
internal import TextPrimitives

/// Finds the blocks of a page for which rules' conditions hold.
struct ConditionEvaluator {
    /// A block for which a condition holds, with the groups of the pattern that matched it.
    struct Match {
        let block: Int
        let groups: [Range<Int>?]
    }

    private let document: Document?
    private let page: PageView
    private let table: FeatureTable
    private let facts: PageFacts
    private let groups: [GroupRun]
    private let scratch = MatchScratch()
    private let texts: [[Int: TextIndex.Candidates]]
    private var selections: [Key: [Int]] = [:]
    private var attributeBlocks: [String: [Int]] = [:]
    private var known: [Key: [Match]] = [:]
    private var running: Set<Key> = []
    private var captured: [Range<Int>?]?
    private(set) var limits: [String] = []

    private struct Key: Hashable {
        let group: Int
        let number: Int
    }

    init(document: Document?, page: PageView, table: FeatureTable, facts: PageFacts, groups: [GroupRun]) {
        self.document = document
        self.page = page
        self.table = table
        self.facts = facts
        self.groups = groups
        texts = groups.map { $0.group.texts.candidates(on: page) }
    }

    /// The rules that something on the page calls, by group, in order.
    func callers() -> [(group: Int, entry: Int)] {
        var found: [(group: Int, entry: Int)] = []
        for (index, run) in groups.enumerated() {
            var called = Set(run.group.unconditional)
            for (leaf, nodes) in run.nodes where !nodes.isEmpty { if let owner = run.group.owners[leaf] { called.insert(owner) } }
            for leaf in run.values.keys { if let owner = run.group.owners[leaf] { called.insert(owner) } }
            for leaf in texts[index].keys { if let owner = run.group.owners[leaf] { called.insert(owner) } }
            for entry in called.sorted() where run.isOpen(run.group.entries[entry].scope) { found.append((index, entry)) }
        }
        return found.sorted { left, right in
            let (a, b) = (groups[left.group].group.entries[left.entry], groups[right.group].group.entries[right.entry])
            return a.rule.tier == b.rule.tier ? a.order < b.order : a.rule.tier < b.rule.tier
        }
    }

    /// The blocks that a rule hits, ascending.
    mutating func matches(_ group: Int, _ entry: Int) -> [Match] {
        let key = Key(group: group, number: entry)
        if let matches = known[key] { return matches }
        // Rules that wait for one another hit nothing; the lint "near-cycle" says so.
        guard running.insert(key).inserted else { return [] }
        defer { running.remove(key) }
        let run = groups[group].group.entries[entry]
        var matches: [Match] = []
        let before = limits.count
        if groups[group].isOpen(run.scope) {
            scratch.steps = MatchLimits.standardSteps
            for block in candidates(run.plan, group) ?? Array(page.blocks.indices) {
                captured = nil
                if holds(run.plan, block, group, run.rule.id) {
                    matches.append(Match(block: block, groups: captured ?? [page.blocks[block].text]))
                }
                if limits.count > before { break }
            }
        }
        known[key] = matches
        return matches
    }

    // MARK: Candidates

    /// Blocks of which every hit is one, ascending; nil when that says nothing.
    private mutating func candidates(_ plan: RuleGroup.Plan, _ group: Int) -> [Int]? {
        switch plan {
        case .selection(let leaf): return selected(leaf, group)
        case .text(let leaf, _):
            let found = texts[group][leaf]
            return found?.everywhere.isEmpty == false ? nil : found?.blocks.map(\.block) ?? []
        case .words(let leaf): return texts[group][leaf]?.blocks.map(\.block) ?? []
        case .attribute(let condition): return bearing(condition)
        case .near, .features, .not: return nil
        case .never: return []
        case .page(let condition): return condition.holds(facts) ? nil : []
        case .input(let form): return form.fits(document) ? nil : []
        case .all(let list):
            var best: [Int]?
            for part in list {
                guard let next = candidates(part, group) else { continue }
                if next.isEmpty { return [] }
                if best.map({ next.count < $0.count }) ?? true { best = next }
            }
            return best
        case .any(let list), .atLeast(_, let list):
            var union: Set<Int> = []
            for part in list {
                guard let next = candidates(part, group) else { return nil }
                union.formUnion(next)
            }
            return union.sorted()
        }
    }

    /// The blocks whose text lies whole within one of the elements.
    private mutating func selected(_ leaf: Int, _ group: Int) -> [Int] {
        let key = Key(group: group, number: leaf)
        if let known = selections[key] { return known }
        var found: [Int] = []
        for node in groups[group].nodes[leaf] ?? [] { found += blocks(within: node) }
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
    private mutating func bearing(_ condition: AttributeCondition) -> [Int] {
        guard let document, let symbol = document.symbols.symbol(of: condition.name) else { return [] }
        let key = condition.name + "\u{0}" + condition.patterns.map(\.source).joined(separator: "\u{0}")
        if let known = attributeBlocks[key] { return known }
        var found: Set<Int> = []
        for raw in 1..<UInt32(max(1, document.nodeCount)) {
            let node = NodeID(rawValue: raw)
            guard let value = document.attributeRange(symbol, of: node) else { continue }
            let matches = condition.patterns.contains { pattern in
                if case .match = pattern.firstMatch(in: document.arena, value, scratch: scratch) { return true }
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

    private mutating func holds(_ plan: RuleGroup.Plan, _ block: Int, _ group: Int, _ rule: String) -> Bool {
        switch plan {
        case .selection(let leaf): return selected(leaf, group).containsSorted(block)
        case .text(let leaf, let patterns): return textHolds(leaf, patterns, block, group, rule)
        case .words(let leaf): return texts[group][leaf]?.blocks.contains(block) ?? false
        case .attribute(let condition): return bearing(condition).containsSorted(block)
        case .near(let condition): return nearHolds(condition, block, group)
        case .features(let comparisons): return comparisons.allSatisfy { $0.holds(table[block, $0.feature]) }
        case .page(let condition): return condition.holds(facts)
        case .input(let form): return form.fits(document)
        case .never: return false
        case .all(let list):
            for part in list where !holds(part, block, group, rule) { return false }
            return true
        case .any(let list):
            for part in list where holds(part, block, group, rule) { return true }
            return false
        case .not(let inner):
            let before = captured
            defer { captured = before }
            return !holds(inner, block, group, rule)
        case .atLeast(let count, let list):
            var held = 0
            for part in list where holds(part, block, group, rule) { held += 1 }
            return held >= count
        }
    }

    private mutating func textHolds(_ leaf: Int, _ patterns: [Pattern], _ block: Int, _ group: Int, _ rule: String) -> Bool {
        guard let candidates = texts[group][leaf] else { return false }
        var leads = candidates.blocks.leads(of: block)
        if !candidates.everywhere.isEmpty {
            leads += candidates.everywhere.map { TextIndex.Lead(pattern: $0, starts: nil) }
            leads.sort { $0.pattern < $1.pattern }
        }
        switch TextIndex.firstMatch(leads, patterns, in: page, block, scratch) {
        case .match:
            if captured == nil { captured = scratch.groups }
            return true
        case .noMatch: return false
        case .limit:
            if limits.last != rule { limits.append(rule) }
            return false
        }
    }

    private mutating func nearHolds(_ condition: NearCondition, _ block: Int, _ group: Int) -> Bool {
        // A rule of the same group first, then one of any that runs on the page.
        for index in [group] + groups.indices.filter({ $0 != group }) {
            guard let entry = groups[index].group.byID[condition.rule] else { continue }
            let saved = (captured, scratch.steps)
            let blocks = matches(index, entry).map(\.block)
            (captured, scratch.steps) = saved
            let within = condition.within ?? page.blocks.count
            switch condition.side {
            case .near: return blocks.contains { abs($0 - block) <= within }
            case .before: return blocks.contains { $0 > block && $0 - block <= within }
            case .after: return blocks.contains { $0 < block && block - $0 <= within }
            }
        }
        return false
    }
}

extension [Int] {
    func containsSorted(_ value: Int) -> Bool {
        let index = partitioningIndex { $0 >= value }
        return index < count && self[index] == value
    }
}

extension [(block: Int, leads: [TextIndex.Lead])] {
    private func index(of block: Int) -> Int? {
        let index = partitioningIndex { $0.block >= block }
        return index < count && self[index].block == block ? index : nil
    }

    func contains(_ block: Int) -> Bool { index(of: block) != nil }
    func leads(of block: Int) -> [TextIndex.Lead] { index(of: block).map { self[$0].leads } ?? [] }
}
