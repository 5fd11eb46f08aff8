public import BlockAnalysis
public import PageTree
internal import PatternMatching

/// One run of a rule set over one page, in two steps: first its selectors on the tree (what they select become block
/// boundaries), then everything on the blocks.
public struct RuleRun {
    private let rules: CompiledRules
    private let document: Document?
    private let domains: Set<String>
    /// For each rule with a selector, the elements that it selected.
    private var selected: [Int: [NodeID]] = [:]
    /// Elements that a rule excludes by `unless: select`.
    private var excluded: [Int: [NodeID]] = [:]

    /// Runs the selectors. `host` is the page's; rules of other sites do not run.
    /// - Complexity: O(nodes + candidates of the selectors' key names).
    public init(_ rules: CompiledRules, document: Document?, host: String?) {
        self.rules = rules
        self.document = document
        domains = Set(host.map(CompiledRules.domains) ?? [])
        guard let document else { return }
        let running = rules.rules.filter(applies)
        let matcher = SelectorMatcher(
            document, for: running.compactMap(\.condition.select) + running.compactMap(\.condition.notSelect))
        for (index, rule) in rules.rules.enumerated() where applies(rule) {
            if let selector = rule.condition.select {
                let nodes = matcher.select(selector)
                if !nodes.isEmpty { selected[index] = nodes }
            }
            if let selector = rule.condition.notSelect { excluded[index] = matcher.select(selector) }
        }
    }

    private func applies(_ rule: Rule) -> Bool {
        guard rule.site.map(domains.contains) ?? true else { return false }
        return rule.condition.input.map { ($0 == .text) == (document == nil) } ?? true
    }

    /// The elements at whose edges a block must end, so that a rule can speak of them alone.
    public var boundaries: Set<NodeID> {
        Set(selected.filter { rules.rules[$0.key].action != .body }.values.joined())
    }

    // MARK: Blocks

    /// All hits on a page's blocks and the fields found, in order of rules, then blocks.
    /// - Complexity: O(text + hits); a pattern without a required literal costs a try a block.
    public func hits(on page: PageView, _ table: FeatureTable) -> RuleHits {
        let scratch = MatchScratch()
        let candidates = textCandidates(page)
        var result = RuleHits()
        for (index, rule) in rules.rules.enumerated() where applies(rule) {
            var blocks: [Int]
            if rule.condition.select != nil {
                let nodes = selected[index] ?? []
                blocks = blocksInside(nodes, page)
                fieldFromAttributes(rule, nodes, &result)
            } else if !rule.condition.text.isEmpty {
                blocks = candidates[index] ?? []
            } else {
                blocks = Array(page.blocks.indices)
            }
            var matched: [(block: Int, groups: [Range<Int>?])] = []
            for block in blocks {
                if let groups = match(rule, index, block, page, table, scratch, &result) { matched.append((block, groups)) }
            }
            record(rule, matched, page, &result)
        }
        result.applyExceptions()
        result.spareFields()
        return result
    }

    /// For each text rule the blocks in which one of its literals stands, ascending.
    private func textCandidates(_ page: PageView) -> [Int: [Int]] {
        var candidates: [Int: [Int]] = [:]
        let blocks = page.blocks
        var block = 0
        let index = rules.textIndex
        if !blocks.isEmpty {
            index.literals.scan(page.folded, 0..<page.folded.count) { match in
                while block + 1 < blocks.count, match.end > blocks[block].text.upperBound { block += 1 }
                for rule in index.rulesByLiteral[match.literal] where candidates[rule]?.last != block {
                    candidates[rule, default: []].append(block)
                }
            }
        }
        for rule in index.unfiltered { candidates[rule] = Array(blocks.indices) }
        return candidates
    }

    /// The blocks whose text lies whole within one of the elements.
    private func blocksInside(_ nodes: [NodeID], _ page: PageView) -> [Int] {
        guard let document else { return [] }
        var found: [Int] = []
        for node in nodes {
            let end = document.subtreeEnd(node)
            var low = 0
            var high = page.blocks.count
            while low < high {
                let middle = (low + high) / 2
                if page.blocks[middle].nodes.lowerBound < node { low = middle + 1 } else { high = middle }
            }
            while low < page.blocks.count, page.blocks[low].nodes.upperBound < end {
                found.append(low)
                low += 1
            }
        }
        return nodes.count == 1 ? found : Array(Set(found)).sorted()
    }

    /// The pattern's groups when the rule holds for a block, else nil.
    private func match(
        _ rule: Rule, _ index: Int, _ block: Int, _ page: PageView, _ table: FeatureTable, _ scratch: MatchScratch,
        _ result: inout RuleHits
    ) -> [Range<Int>?]? {
        let condition = rule.condition
        let text = page.blocks[block].text
        if !condition.comparisons.allSatisfy({ $0.holds(table[block, $0.feature]) }) { return nil }
        var groups: [Range<Int>?] = [text]
        if !condition.text.isEmpty {
            guard let found = firstMatch(rule, condition.text, page, text, scratch, &result) else { return nil }
            groups = found
        }
        if firstMatch(rule, condition.notText, page, text, scratch, &result) != nil { return nil }
        if let nodes = excluded[index], let document {
            let first = page.blocks[block].nodes.lowerBound
            if nodes.contains(where: { document.isAncestor($0, of: first) }) { return nil }
        }
        return groups
    }

    private func firstMatch(
        _ rule: Rule, _ patterns: [Pattern], _ page: PageView, _ text: Range<Int>, _ scratch: MatchScratch,
        _ result: inout RuleHits
    ) -> [Range<Int>?]? {
        for pattern in patterns {
            switch pattern.firstMatch(in: page.segmentation.arena, text, scratch: scratch) {
            case .match: return scratch.groups
            case .noMatch: continue
            case .limit: if result.limits.last != rule.id { result.limits.append(rule.id) }
            }
        }
        return nil
    }

    // MARK: Effects

    private func record(
        _ rule: Rule, _ matched: [(block: Int, groups: [Range<Int>?])], _ page: PageView, _ result: inout RuleHits
    ) {
        func add(_ effect: RuleHit.Effect, _ standard: Int, _ role: Role?) {
            for (block, _) in matched { result.add(rule, block, effect, rule.points ?? standard, role) }
        }
        switch rule.action {
        case .strip: add(.strip, -StandardPoints.strip, rule.category ?? .widget)
        case .score: add(.score, 0, nil)
        case .label(let role): add(.label, 0, role)
        case .keep(let lifts):
            result.exceptions.append(contentsOf: matched.map { ($0.block, rule.id, lifts) })
            if rule.points != nil { add(.score, 0, nil) }
        case .body:
            guard !matched.isEmpty else {
                // A selector has nothing to find in flattened text.
                if rule.site != nil, document != nil { result.misses.append(rule.id) }
                return
            }
            let inside = Set(matched.map(\.block))
            for block in page.blocks.indices {
                let isInside = inside.contains(block)
                let points = isInside ? rule.points ?? StandardPoints.body : -StandardPoints.strip
                result.add(rule, block, isInside ? .body : .outsideBody, points, nil)
            }
        case .terminate:
            add(.terminate, -StandardPoints.strip, rule.category ?? .related)
            speakAgainstTheRest(rule, matched.map(\.block), page, &result)
        case .field(let captures):
            for (block, groups) in matched { recordFields(rule, captures, block, groups, page, &result) }
        }
    }

    private func recordFields(
        _ rule: Rule, _ captures: [FieldCapture], _ block: Int, _ groups: [Range<Int>?], _ page: PageView,
        _ result: inout RuleHits
    ) {
        for capture in captures where capture.attribute == nil {
            guard capture.group < groups.count, let range = groups[capture.group] else { continue }
            let value = String(decoding: page.segmentation.arena[range], as: UTF8.self)
            result.fields.append(FieldHit(field: capture.field, value: value, rule: rule.id, block: block))
        }
        guard let first = captures.first, first.attribute == nil else { return }
        result.add(rule, block, .field(first.field.rawValue), rule.points ?? 0, first.field.role)
    }

    private func fieldFromAttributes(_ rule: Rule, _ nodes: [NodeID], _ result: inout RuleHits) {
        guard case .field(let captures) = rule.action, let document else { return }
        for capture in captures {
            guard let attribute = capture.attribute else { continue }
            for node in nodes {
                if let value = document.attribute(attribute, of: node), !value.isEmpty {
                    result.fields.append(FieldHit(field: capture.field, value: value, rule: rule.id, block: nil))
                }
            }
        }
    }

    /// In flattened text a terminator with enough text before it ends the article: all that follows loses points.
    /// - Complexity: O(blocks); `matched` ascends.
    private func speakAgainstTheRest(_ rule: Rule, _ matched: [Int], _ page: PageView, _ result: inout RuleHits) {
        guard document == nil else { return }
        var words = 0
        var counted = 0
        let end = matched.first { block in
            while counted < block {
                let measure = page.measures[counted]
                if measure.words >= 12, measure.sentences > 0 { words += measure.words }
                counted += 1
            }
            return words >= 60
        }
        guard let end else { return }
        for block in page.blocks.indices.dropFirst(end + 1) {
            result.add(rule, block, .afterTerminator, -StandardPoints.afterTerminator, nil)
        }
    }
}

/// What an action adds when its rule names no points, in hundredths. A strip outweighs what densities give a clear
/// paragraph (+3 to +11 on the fixtures, by `winnow explain`), yet is a number like all others.
enum StandardPoints {
    static let strip = 1500
    static let body = 600
    static let afterTerminator = 250
}

extension PageField {
    /// The role of a block that holds the field.
    var role: Role {
        switch self {
        case .title: .headline
        case .subtitle: .subtitle
        case .author, .authorRole: .byline
        case .published: .dateline
        case .section, .tags: .section
        case .credits, .image: .credit
        case .site, .language: .widget
        }
    }
}
