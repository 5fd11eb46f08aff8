internal import BlockAnalysis
internal import PageTree
internal import RuleModel

/// What a rule's hits do to a page.
struct RuleEffects {
    let document: Document?
    let page: PageView
    let groups: [GroupRun]

    func record(_ rule: Rule, _ group: Int, _ entry: Int, _ matches: [ConditionEvaluator.Match], _ result: inout RuleHits) {
        func add(_ effect: RuleHit.Effect, _ standard: Int, _ role: Role?) {
            for match in matches { result.add(rule, match.block, effect, rule.points ?? standard, role) }
        }
        switch rule.action {
        case .strip: add(.strip, -StandardPoints.strip, rule.category ?? .widget)
        case .score: add(.score, 0, nil)
        case .moderate: break
        case .label(let role): add(.label, 0, role)
        case .keep(let lifts):
            result.exceptions.append(contentsOf: matches.map { ($0.block, rule.id, lifts) })
            if rule.points != nil { add(.score, 0, nil) }
        case .body:
            let inside = Set(matches.map(\.block))
            for block in page.blocks.indices {
                let isInside = inside.contains(block)
                let points = isInside ? rule.points ?? StandardPoints.body : -StandardPoints.strip
                result.add(rule, block, isInside ? .body : .outsideBody, points, nil)
            }
        case .terminate:
            add(.terminate, -StandardPoints.strip, rule.category ?? .related)
            speakAgainstTheRest(rule, matches.map(\.block), &result)
        case .field(let captures):
            for match in matches { recordFields(rule, captures, match, &result) }
            fieldsFromTree(rule, captures, group, entry, &result)
        }
    }

    private func recordFields(_ rule: Rule, _ captures: [FieldCapture], _ match: ConditionEvaluator.Match, _ result: inout RuleHits) {
        for capture in captures where capture.attribute == nil {
            guard capture.group < match.groups.count, let range = match.groups[capture.group] else { continue }
            let value = String(decoding: page.segmentation.arena[range], as: UTF8.self)
            result.fields.append(FieldHit(field: capture.field, value: value, rule: rule.id, tier: rule.tier, block: match.block))
        }
        guard let first = captures.first, first.attribute == nil else { return }
        result.add(rule, match.block, .field(first.field.rawValue), rule.points ?? 0, first.field.role)
    }

    /// Values of attributes, and what an XPath expression came to without a block: an attribute, a string, the content
    /// of an element that is not shown.
    private func fieldsFromTree(_ rule: Rule, _ captures: [FieldCapture], _ group: Int, _ entry: Int, _ result: inout RuleHits) {
        guard let document else { return }
        let run = groups[group]
        func add(_ capture: FieldCapture, _ value: String) {
            guard value.contains(where: { !$0.isWhitespace }) else { return }
            result.fields.append(FieldHit(field: capture.field, value: value, rule: rule.id, tier: rule.tier, block: nil))
        }
        for leaf in run.group.entries[entry].leaves {
            for capture in captures {
                for value in run.values[leaf] ?? [] where run.group.xpaths[leaf] != nil { add(capture, value) }
                guard let attribute = capture.attribute else { continue }
                for node in run.nodes[leaf] ?? [] {
                    if let value = document.attribute(attribute, of: node) { add(capture, value) }
                }
            }
        }
    }

    /// In flattened text a terminator with enough text before it ends the article: all that follows loses points.
    /// - Complexity: O(blocks); `matched` ascends.
    private func speakAgainstTheRest(_ rule: Rule, _ matched: [Int], _ result: inout RuleHits) {
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
