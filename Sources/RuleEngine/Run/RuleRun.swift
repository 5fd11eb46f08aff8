package import BlockAnalysis
package import PageTree
internal import RuleModel

/// One run of a rule set over one page, in two steps: first its selectors on the tree (what they select become block
/// boundaries), then everything on the blocks. Of ten thousand rules only those are looked at whose key stands on the
/// page, or whose site it is.
package final class RuleRun {
    private let rules: CompiledRules
    private let document: Document?
    private let facts: PageFacts
    private var groups: [GroupRun]
    private var tree: XPathTree?
    private let matcher: SelectorMatcher?
    /// Limits that struck before there were blocks.
    private var earlyLimits: [String] = []

    /// Runs the selectors. The facts' host decides which sites' rules run.
    /// - Complexity: O(nodes + names of the page + candidates).
    package init(_ rules: CompiledRules, document: Document?, facts: PageFacts) {
        self.rules = rules
        self.document = document
        self.facts = facts
        groups = [GroupRun(rules.general, site: nil)] + rules.sites(of: facts.host).map { GroupRun($0.group, site: $0) }
        matcher = document.map(SelectorMatcher.init)
        for index in groups.indices { select(index) }
    }

    /// A run that knows of the page its host alone.
    package convenience init(_ rules: CompiledRules, document: Document?, host: String?) {
        self.init(rules, document: document, facts: PageFacts(host: host))
    }

    // MARK: Selectors

    private func select(_ index: Int) {
        let group = groups[index].group
        if let document, let matcher {
            let selection = group.selectors.select(in: document, matcher)
            for (selector, nodes) in selection.nodes { groups[index].nodes[group.selectorLeaves[selector]] = nodes }
            for selector in selection.exhausted.sorted() {
                if let owner = group.owners[group.selectorLeaves[selector]] { earlyLimits.append(group.entries[owner].rule.id) }
            }
        }
        openScopes(index)
        guard document != nil else { return }
        for (leaf, xpath) in group.xpaths.sorted(by: { $0.key < $1.key }) {
            guard let owner = group.owners[leaf], groups[index].isOpen(group.entries[owner].scope) else { continue }
            if pageAllows(group.entries[owner].plan) { evaluate(xpath, leaf, index) }
        }
    }

    /// Whether the parts of a plan that look at the page alone hold: then its expressions are worth a second tree.
    private func pageAllows(_ plan: RuleGroup.Plan) -> Bool {
        switch plan {
        case .page(let condition): condition.holds(facts)
        case .input(let form): form.fits(document)
        case .all(let list): list.allSatisfy(pageAllows)
        default: true
        }
    }

    private func evaluate(_ xpath: XPath, _ leaf: Int, _ index: Int) {
        guard let document, groups[index].nodes[leaf] == nil else { return }
        let tree = self.tree ?? XPathTree(document)
        self.tree = tree
        let result = tree.evaluate(xpath)
        groups[index].nodes[leaf] = result.nodes
        if !result.values.isEmpty { groups[index].values[leaf] = result.values }
        if result.hitLimit, let owner = groups[index].group.owners[leaf] { earlyLimits.append(groups[index].group.entries[owner].rule.id) }
    }

    // MARK: Scopes

    /// Finds which fingerprints hold and which layouts the page has.
    private func openScopes(_ index: Int) {
        let group = groups[index].group
        guard let site = groups[index].site else {
            for (scope, plan) in group.scopePlans where !holds(plan, index) { groups[index].closed.insert(scope) }
            return
        }
        // The first layout of each file that fits.
        var chosen: Set<Int> = []
        for (scope, layout) in site.layouts {
            let file = rules.scopes[scope].file
            let fits =
                !chosen.contains(file) && fitsDates(layout)
                && (group.scopePlans[scope].map { holds($0, index) } ?? (facts.published != nil))
            if fits {
                chosen.insert(file)
                groups[index].layouts.append(layout.id)
            } else {
                groups[index].closed.insert(scope)
            }
        }
    }

    private func fitsDates(_ layout: Layout) -> Bool {
        guard let day = facts.published?.prefix(10) else { return true }
        return (layout.since.map { $0[...] <= day } ?? true) && (layout.until.map { day <= $0[...] } ?? true)
    }

    /// Whether a condition on the page as a whole holds.
    private func holds(_ plan: RuleGroup.Plan, _ index: Int) -> Bool {
        switch plan {
        case .selection(let leaf):
            if let xpath = groups[index].group.xpaths[leaf] { evaluate(xpath, leaf, index) }
            return !(groups[index].nodes[leaf] ?? []).isEmpty || groups[index].values[leaf].map { $0 != ["false"] } ?? false
        case .page(let condition): return condition.holds(facts)
        case .input(let form): return form.fits(document)
        case .all(let list): return list.allSatisfy { holds($0, index) }
        case .any(let list): return list.contains { holds($0, index) }
        case .not(let inner): return !holds(inner, index)
        case .atLeast(let count, let list): return list.count { holds($0, index) } >= count
        case .text, .words, .attribute, .near, .features, .never: return false
        }
    }

    /// The elements at whose edges a block must end, so that a rule can speak of them alone.
    package var boundaries: Set<NodeID> {
        var found: Set<NodeID> = []
        for run in groups {
            for (leaf, nodes) in run.nodes where run.group.isBoundary[leaf] {
                guard let owner = run.group.owners[leaf], run.isOpen(run.group.entries[owner].scope) else { continue }
                found.formUnion(nodes)
            }
        }
        return found
    }

    // MARK: Blocks

    /// All hits on a page's blocks and the fields found, in order of rules, then blocks.
    /// - Parameters:
    ///   - timing: also measure each rule.
    ///   - moderating: also find the blocks that rules which moderate ask for.
    /// - Complexity: O(text + hits); a pattern without a required literal costs a try a block.
    package func hits(on page: PageView, _ table: FeatureTable, timing: Bool = false, moderating: Bool = false) -> RuleHits {
        var evaluator = ConditionEvaluator(document: document, page: page, table: table, facts: facts, groups: groups)
        var result = RuleHits()
        for limit in earlyLimits { result.limit(limit) }
        result.layouts = groups.flatMap(\.layouts)
        var effects = RuleEffects(document: document, page: page, groups: groups)
        for (group, entry) in evaluator.callers() {
            let rule = groups[group].group.entries[entry].rule
            if rule.action == .body { continue }
            if rule.moderation != nil {
                if moderating { result.guards[rule.id] = Set(evaluator.matches(group, entry).map(\.block)) }
                continue
            }
            let start = timing ? ContinuousClock.now : nil
            let matches = evaluator.matches(group, entry)
            if let start { result.times[groups[group].group.entries[entry].order, default: 0] += start.duration(to: .now).nanoseconds }
            effects.record(rule, group, entry, matches, &result)
        }
        body(&evaluator, &effects, &result)
        for limit in evaluator.limits { result.limit(limit) }
        result.applyExceptions()
        suppress(page, &result)
        result.spareFields()
        sort(&result.hits)
        return result
    }

    /// By tier, then order of rules; the body rules came last.
    private func sort(_ hits: inout [RuleHit]) {
        var orders: [String: (tier: Tier, order: Int)] = [:]
        for rule in Set(hits.map(\.rule)) {
            for run in groups {
                guard let entry = run.group.byID[rule].map({ run.group.entries[$0] }) else { continue }
                orders[rule] = (entry.rule.tier, entry.order)
            }
        }
        let none = (tier: Tier.builtIn, order: 0)
        hits = hits.enumerated().sorted { left, right in
            let (a, b) = (orders[left.element.rule] ?? none, orders[right.element.rule] ?? none)
            return a == b ? left.offset < right.offset : a < b
        }.map(\.element)
    }

    /// The first body rule that finds something says where the body is: of the highest tier, then in file order.
    private func body(_ evaluator: inout ConditionEvaluator, _ effects: inout RuleEffects, _ result: inout RuleHits) {
        var bodies: [(group: Int, entry: Int, tier: Tier, order: Int)] = []
        for (index, run) in groups.enumerated() {
            for entry in run.group.bodies where run.isOpen(run.group.entries[entry].scope) {
                bodies.append((index, entry, run.group.entries[entry].rule.tier, run.group.entries[entry].order))
            }
        }
        bodies.sort { $0.tier == $1.tier ? $0.order < $1.order : $0.tier > $1.tier }
        var missed: [String] = []
        for body in bodies {
            let rule = groups[body.group].group.entries[body.entry].rule
            let matches = evaluator.matches(body.group, body.entry)
            if !matches.isEmpty {
                effects.record(rule, body.group, body.entry, matches, &result)
                return
            }
            if rule.site != nil { missed.append(rule.id) }
        }
        // A selector has nothing to find in flattened text.
        guard document != nil else { return }
        result.misses = missed
        for run in groups {
            guard let site = run.site, !site.layouts.isEmpty, run.layouts.isEmpty else { continue }
            result.misses += site.layouts.map(\.layout.id)
        }
    }

    private func suppress(_ page: PageView, _ result: inout RuleHits) {
        guard !rules.suppressions.isEmpty else { return }
        for suppression in rules.suppressions where suppression.page?.holds(facts) ?? true {
            for index in result.hits.indices where result.hits[index].liftedBy == nil && suppression.covers(result.hits[index].rule) {
                let text = page.blocks[result.hits[index].block].text
                if suppression.covers(page.segmentation.arena, text) { result.hits[index].liftedBy = suppression.audit }
            }
        }
    }
}

/// One group on one page.
struct GroupRun {
    let group: RuleGroup
    let site: SiteRules?
    /// By leaf.
    var nodes: [Int: [NodeID]] = [:]
    var values: [Int: [String]] = [:]
    /// Scopes whose fingerprint or layout the page does not have.
    var closed: Set<Int> = []
    var layouts: [String] = []

    init(_ group: RuleGroup, site: SiteRules?) {
        self.group = group
        self.site = site
    }

    func isOpen(_ scope: Int) -> Bool { !closed.contains(scope) }
}

extension Duration {
    var nanoseconds: Int { Int(components.seconds) * 1_000_000_000 + Int(components.attoseconds / 1_000_000_000) }
}
