public import BlockAnalysis
public import PageTree
public import PatternMatching
public import RuleModel
internal import TextPrimitives

/// An immutable, ready-to-run set of rules; free to share between threads. The rules of a site are indexed when its
/// first page comes.
public struct CompiledRules: Sendable {
    /// All rules that can run, built-in ones before the user's, in file order: a rule's number is its place here.
    public let rules: [Rule]
    /// Rules that an override switches off, with the override.
    public let disabled: [(rule: Rule, override: Override)]
    /// What identifies the set: FNV-1a (64 bits) over the sources, in hexadecimal.
    public let hash: String
    /// What the files say of documents, a later one in place of an earlier one.
    public let policy: Policy
    public let suppressions: [Suppression]
    public let allowLists: [AllowList]
    private let sites: SiteDirectory
    private let lazyGeneral = Lazily<(index: RuleIndex, attributes: AttributeFilter)>()
    private let makeGeneral: @Sendable () -> RuleIndex
    /// The rules for every page, indexed when the first page comes: texts are moderated without them.
    private var everyPage: (index: RuleIndex, attributes: AttributeFilter) {
        lazyGeneral.value {
            let index = makeGeneral()
            return (index, index.attributeNames.map { AttributeFilter(adding: $0) } ?? .all)
        }
    }
    var general: RuleIndex { everyPage.index }
    private var generalAttributes: AttributeFilter { everyPage.attributes }

    /// Rules of later files replace rules of earlier ones with the same id, and their overrides change them.
    /// - Parameter searchKeys: of patterns for which they have been found before.
    /// - Complexity: O(n) over the rules; those of sites only counted.
    public init(_ files: [RuleFile], hash: String, searchKeys: SearchKeyTable = .empty) {
        self.hash = hash
        suppressions = files.flatMap(\.suppressions)
        allowLists = files.flatMap(\.allow)
        policy = files.reduce(Policy()) { $0.merged(with: $1.policy) }
        let resolved = RuleResolution(files)
        rules = resolved.rules.map(\.rule)
        disabled = resolved.disabled
        let scopes = Self.scopes(of: files)
        // Of a rule that moderates only what it asks of blocks runs with the rules of chrome.
        let running = resolved.rules.compactMap { rule, file -> ScopedRule? in
            guard let rule = rule.forBlocks else { return nil }
            let layout = rule.layout.flatMap { id in files[file].layouts.firstIndex { $0.id == id } }
            return (rule, ScopeNumber(scopes[file].index + (layout.map { $0 + 1 } ?? 0)))
        }
        sites = SiteDirectory(files, scopes: scopes, rules: running, searchKeys: searchKeys)
        let fingerprints = zip(scopes, files).compactMap { scope, file in file.fingerprint.map { (scope, $0) } }
        makeGeneral = {
            RuleIndex(running.filter { $0.rule.site == nil }, scopes: fingerprints, preprocess: [], searchKeys: searchKeys)
        }
    }

    /// The scope of each file; those of its layouts follow it.
    private static func scopes(of files: [RuleFile]) -> [ScopeNumber] {
        var next = 0
        return files.map { file in
            defer { next += 1 + file.layouts.count }
            return ScopeNumber(next)
        }
    }

    // MARK: What a page needs

    func sites(of host: String?) -> [SiteEntry] { sites.entries(for: host) }

    /// The attributes that a document must have for the rules of a host.
    public func attributes(for host: String?) -> AttributeFilter {
        var filter = generalAttributes
        for site in sites(of: host) {
            guard let names = site.index.attributeNames else { return .all }
            if !filter.keeps(names) { filter = filter.adding(names) }
        }
        return filter
    }

    /// Whether a page that was read for the rules of no host must be read again for those of this one.
    public func needsMore(for host: String?) -> Bool {
        sites(of: host).contains { site in
            site.readsNoscript || !(site.index.attributeNames.map(generalAttributes.keeps) ?? false)
        }
    }

    /// Whether a host's rules want what stands in `<noscript>`.
    public func readsNoscript(for host: String?) -> Bool { sites(of: host).contains(where: \.readsNoscript) }

    /// The page after the `preprocess` steps of its host's files.
    /// - Complexity: O(nodes), nothing for a host without such steps.
    public func preprocess(_ document: Document, host: String?) -> Document {
        sites(of: host).flatMap(\.preprocess).reduce(document) { $1.apply(to: $0) }
    }

    /// The offset from UTC that a site's file gives, as "+03:00".
    public func timezone(of host: String?) -> String? { sites(of: host).compactMap(\.timezone).last }

    /// The site that a page without a URL is known to be by its signature, or nil.
    /// - Complexity: O(n) over the page's text.
    public func recognise(_ page: PageView) -> String? { sites.recognise(page) }
}
