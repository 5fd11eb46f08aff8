public import BlockAnalysis
public import PageTree
internal import PatternMatching

/// An immutable, ready-to-run set of rules; free to share between threads.
public struct CompiledRules: Sendable {
    /// All rules, general ones before a site's, in file order.
    public let rules: [Rule]
    /// What identifies the set: FNV-1a (64 bits) over the sources, in hexadecimal.
    public let hash: String
    let signatures: [(site: String, patterns: [Pattern])]
    private let timezones: [String: String]
    let textIndex: TextRuleIndex
    /// The attributes that a document must have for these rules.
    public let attributes: AttributeFilter

    /// Rules of later files replace rules of earlier ones with the same id.
    /// - Complexity: O(n) over the rules and their literals.
    public init(_ files: [RuleFile], hash: String) {
        var order: [String] = []
        var byID: [String: Rule] = [:]
        for rule in files.flatMap(\.rules) {
            if byID[rule.id] == nil { order.append(rule.id) }
            byID[rule.id] = rule
        }
        let all = order.compactMap { byID[$0] }
        rules = all.filter { $0.site == nil } + all.filter { $0.site != nil }
        self.hash = hash
        signatures = files.compactMap { file in
            file.site.flatMap { file.signatures.isEmpty ? nil : ($0, file.signatures) }
        }
        timezones = Dictionary(
            files.compactMap { file in file.site.flatMap { site in file.timezone.map { (site, $0) } } },
            uniquingKeysWith: { _, last in last })
        textIndex = TextRuleIndex(rules)
        attributes = AttributeFilter(adding: Self.attributeNames(rules))
    }

    private static func attributeNames(_ rules: [Rule]) -> Set<String> {
        var names: Set<String> = []
        for rule in rules {
            for selector in [rule.condition.select, rule.condition.notSelect] { names.formUnion(selector?.attributeNames ?? []) }
            if case .field(let captures) = rule.action { names.formUnion(captures.compactMap { $0.attribute?.lowercased() }) }
        }
        return names
    }

    /// The offset from UTC that a site's file gives, as "+03:00".
    public func timezone(of host: String?) -> String? {
        host.flatMap { host in Self.domains(of: host).lazy.compactMap { timezones[$0] }.first }
    }

    /// A host and the domains above it: "www.lenta.ru" gives itself, "lenta.ru" and "ru".
    static func domains(of host: String) -> [String] {
        let labels = host.lowercased().split(separator: ".")
        return labels.indices.map { labels[$0...].joined(separator: ".") }
    }

    /// The site that a page without a URL is known to be by its signature, or nil.
    /// - Complexity: O(blocks × signatures).
    public func recognise(_ page: PageView) -> String? {
        guard !signatures.isEmpty else { return nil }
        let scratch = MatchScratch()
        for (site, patterns) in signatures {
            for pattern in patterns {
                for block in page.blocks {
                    if case .match = pattern.firstMatch(in: page.segmentation.arena, block.text, scratch: scratch) { return site }
                }
            }
        }
        return nil
    }
}

/// Text patterns behind a literal prefilter: the page's folded text is read once, and PCRE2 asked only where a rule's
/// required literal stands.
struct TextRuleIndex: Sendable {
    let literals: LiteralSet
    /// For each literal, the rules that need it.
    let rulesByLiteral: [[Int]]
    /// Rules whose patterns have no required literal: tried on every block.
    let unfiltered: [Int]
    /// Bytes of a literal that are searched for. Six letters of Cyrillic tell enough, and the table of states stays in
    /// the processor's cache.
    private static let longestLiteral = 12

    init(_ rules: [Rule]) {
        var numbers: [[UInt8]: Int] = [:]
        var literals: [[UInt8]] = []
        var rulesByLiteral: [[Int]] = []
        var unfiltered: [Int] = []
        for (index, rule) in rules.enumerated() where !rule.condition.text.isEmpty {
            let sets = rule.condition.text.map { RequiredLiterals.find(in: $0.source) }
            guard !sets.contains(where: { $0 == nil }) else {
                unfiltered.append(index)
                continue
            }
            for literal in Set(sets.compactMap { $0 }.joined().map { Array($0.prefix(Self.longestLiteral)) }) {
                let number = numbers[literal] ?? literals.count
                if number == literals.count {
                    numbers[literal] = number
                    literals.append(literal)
                    rulesByLiteral.append([])
                }
                rulesByLiteral[number].append(index)
            }
        }
        self.literals = LiteralSet(literals)
        self.rulesByLiteral = rulesByLiteral
        self.unfiltered = unfiltered
    }
}
