internal import BlockAnalysis
internal import PatternMatching
internal import RuleModel
internal import TextPrimitives

/// What rule files say of single sites, by host.
struct SiteDirectory: Sendable {
    private var entries: [String: SiteEntry] = [:]
    /// Made when the first page comes of which nobody says where it is from.
    private let signatures = Lazily<TextIndex>()
    private let searchKeys: SearchKeyTable
    private let signed: [(site: String, patterns: [Pattern])]

    /// - Parameters:
    ///   - scopes: the scope of each file.
    ///   - rules: the rules that are for one site.
    init(_ files: [RuleFile], scopes: [ScopeNumber], rules: [ScopedRule], searchKeys: SearchKeyTable) {
        self.searchKeys = searchKeys
        for (number, file) in files.enumerated() {
            guard let site = file.site else { continue }
            entries[site, default: SiteEntry(searchKeys)].add(file, scopes[number])
        }
        for rule in rules {
            if let site = rule.rule.site { entries[site]?.rules.append(rule) }
        }
        signed = files.compactMap { file in file.site.flatMap { file.signatures.isEmpty ? nil : ($0, file.signatures) } }
    }

    /// What is said of a host's site and of those that it belongs to, the wider domain's first.
    func entries(for host: String?) -> [SiteEntry] {
        host.map { HostName.domains(of: $0).reversed().compactMap { entries[$0] } } ?? []
    }

    /// The site that a page without a URL is known to be by its signature, or nil.
    /// - Complexity: O(n) over the page's text.
    func recognise(_ page: PageView) -> String? {
        guard !signed.isEmpty else { return nil }
        let scratch = MatchScratch()
        let index = signatures.value { TextIndex(signed.enumerated().map { ($0.offset, .patterns($0.element.patterns)) }, searchKeys) }
        let leads = index.leads(on: page)
        for number in leads.queries {
            let (site, patterns) = signed[number]
            for block in leads.blocks(of: number) {
                for pattern in patterns {
                    if case .match = pattern.firstMatch(in: page.segmentation.arena, page.blocks[block].text, scratch: scratch) {
                        return site
                    }
                }
            }
        }
        return nil
    }
}

/// What all files that name one site say of it.
struct SiteEntry: Sendable {
    var rules: [ScopedRule] = []
    private(set) var layouts: [(scope: ScopeNumber, file: ScopeNumber, layout: Layout)] = []
    private(set) var preprocess: [Preprocess] = []
    private(set) var timezone: String?
    private let made = Lazily<RuleIndex>()
    private let searchKeys: SearchKeyTable

    fileprivate init(_ searchKeys: SearchKeyTable) { self.searchKeys = searchKeys }

    /// A file's layouts have the scopes that follow its own.
    fileprivate mutating func add(_ file: RuleFile, _ scope: ScopeNumber) {
        layouts += file.layouts.enumerated().map { (ScopeNumber(scope.index + 1 + $0.offset), scope, $0.element) }
        preprocess += file.preprocess
        timezone = file.timezone ?? timezone
    }

    var readsNoscript: Bool {
        preprocess.contains { step in if case .reveal = step { true } else { false } }
    }

    /// The site's rules with their indexes, made when first asked for.
    var index: RuleIndex {
        made.value {
            RuleIndex(
                rules, scopes: layouts.compactMap { scope, _, layout in layout.probe.map { (scope, $0) } }, preprocess: preprocess,
                searchKeys: searchKeys)
        }
    }
}
