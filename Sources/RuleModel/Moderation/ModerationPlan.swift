public import WordMatching

/// A moderation rule's condition, taken apart: what is looked for in a text, what is measured of the whole document,
/// and what must hold besides.
public struct ModerationPlan {
    public enum Kind: Hashable { case words, stems, forms, text, evasion }

    public private(set) var probes: [TextRule.Probe] = []
    /// Lists of comparisons, of one of which all must hold.
    public private(set) var document: [[DocumentComparison]] = []
    /// What must hold of the block or the page besides.
    public private(set) var guardCondition: Condition?

    /// The first part that looks for text yields the matches, or all parts of an `any` do; what else is said must hold.
    public init(_ condition: Condition) {
        guard case .all(let parts) = condition else {
            take(condition)
            return
        }
        var rest: [Condition] = []
        for part in parts {
            if probes.isEmpty, let found = Self.probes(of: part) {
                probes = found
            } else if document.isEmpty, let found = Self.measures(of: part) {
                document = found
            } else {
                rest.append(part)
            }
        }
        guardCondition = rest.isEmpty ? nil : rest.count == 1 ? rest[0] : .all(rest)
    }

    private mutating func take(_ condition: Condition) {
        if let found = Self.probes(of: condition) {
            probes = found
        } else if let found = Self.measures(of: condition) {
            document = found
        } else {
            guardCondition = condition
        }
    }

    private static func measures(of condition: Condition) -> [[DocumentComparison]]? {
        switch condition {
        case .leaf(let leaf): return leaf.measures.isEmpty ? nil : [leaf.measures]
        case .any(let list):
            let found = list.map(measures)
            return found.allSatisfy({ $0 != nil }) ? found.flatMap { $0 ?? [] } : nil
        case .all, .not, .atLeast: return nil
        }
    }

    private static func probes(of condition: Condition) -> [TextRule.Probe]? {
        switch condition {
        case .leaf(let leaf): return leaf.probe.map { [$0] }
        case .any(let list):
            let found = list.map(probes)
            return found.allSatisfy({ $0 != nil }) ? found.flatMap { $0 ?? [] } : nil
        case .all, .not, .atLeast: return nil
        }
    }

    /// Whether the words of all forms can be written out.
    public var isFinite: Bool {
        probes.allSatisfy { probe in
            switch probe {
            case .words, .stems: true
            case .forms(let patterns): patterns.allSatisfy { FiniteForms.words(of: Array($0.source.unicodeScalars)) != nil }
            case .text, .evasion: false
            }
        }
    }

    public var kinds: Set<Kind> {
        Set(
            probes.map { probe in
                switch probe {
                case .words: .words
                case .stems: .stems
                case .forms: .forms
                case .text: .text
                case .evasion: .evasion
                }
            })
    }
}

extension Rule {
    /// The rule as the rules of chrome run it: itself, or what one that moderates asks of blocks; nil for nothing.
    public var forBlocks: Rule? {
        guard moderation != nil else { return self }
        guard let asked = ModerationPlan(condition).guardCondition, asked.asksForBlocks else { return nil }
        var rule = self
        rule.condition = asked
        return rule
    }
}
