package import BlockAnalysis
package import PageTree
internal import PatternMatching
package import RuleModel

/// An immutable, ready-to-run set of rules; free to share between threads. The rules of a site are indexed when its
/// first page comes.
package struct CompiledRules: Sendable {
    /// All rules that can run, built-in ones before the user's, in file order.
    package let rules: [Rule]
    /// Rules that an override switches off, with the override.
    package let disabled: [(rule: Rule, override: Override)]
    /// What identifies the set: FNV-1a (64 bits) over the sources, in hexadecimal.
    package let hash: String
    /// What the files say of documents, a later one in place of an earlier one.
    package let policy: Policy
    package let suppressions: [Suppression]
    package let allowLists: [AllowList]
    let scopes: [Scope]
    let general: RuleGroup
    let sites: [String: SiteRules]
    private let signatures: TextIndex
    private let signatureSites: [(site: String, patterns: [Pattern])]
    private let generalAttributes: AttributeFilter

    /// Where rules run: a file, or a layout of it.
    struct Scope: Sendable {
        let file: Int
        let layout: Layout?
        let hasFingerprint: Bool
    }

    /// Rules of later files replace rules of earlier ones with the same id, and their overrides change them.
    /// - Complexity: O(n) over the rules; those of sites only counted.
    package init(_ files: [RuleFile], hash: String) {
        self.hash = hash
        suppressions = files.flatMap(\.suppressions)
        allowLists = files.flatMap(\.allow)
        policy = files.reduce(Policy()) { $0.merged(with: $1.policy) }
        let resolved = Self.resolve(files)
        rules = resolved.rules.map(\.rule)
        disabled = resolved.disabled
        // A scope for each file, then one for each of its layouts.
        var scopes: [Scope] = []
        var scopeOfFile: [Int] = []
        for (number, file) in files.enumerated() {
            scopeOfFile.append(scopes.count)
            scopes.append(Scope(file: number, layout: nil, hasFingerprint: file.fingerprint != nil))
            scopes += file.layouts.map { Scope(file: number, layout: $0, hasFingerprint: false) }
        }
        self.scopes = scopes
        func scope(_ rule: Rule, _ file: Int) -> Int {
            let layout = rule.layout.flatMap { id in files[file].layouts.firstIndex { $0.id == id } }
            return scopeOfFile[file] + (layout.map { $0 + 1 } ?? 0)
        }
        var generalRules: [(rule: Rule, order: Int, scope: Int)] = []
        var sites: [String: SiteRules] = [:]
        for (number, file) in files.enumerated() {
            guard let site = file.site else { continue }
            sites[site, default: SiteRules()].add(file, scopes: scopeOfFile[number])
        }
        for (order, (rule, file)) in resolved.rules.enumerated() {
            // Of a rule that moderates only what it asks of blocks runs with the rules of chrome.
            guard let rule = rule.forBlocks else { continue }
            if let site = rule.site {
                sites[site]?.rules.append((rule, order, scope(rule, file)))
            } else {
                generalRules.append((rule, order, scope(rule, file)))
            }
        }
        self.sites = sites
        let fingerprints = files.enumerated().compactMap { number, file in file.fingerprint.map { (scopeOfFile[number], $0) } }
        general = RuleGroup(generalRules, scopes: fingerprints, preprocess: [])
        generalAttributes = general.attributeNames.map { AttributeFilter(adding: $0) } ?? .all
        let signed = files.compactMap { file in file.site.flatMap { file.signatures.isEmpty ? nil : ($0, file.signatures) } }
        signatureSites = signed
        signatures = TextIndex(signed.enumerated().map { ($0.offset, .patterns($0.element.1)) })
    }

    /// The rules after replacements and overrides, each with the number of its file.
    private static func resolve(
        _ files: [RuleFile]
    ) -> (rules: [(rule: Rule, file: Int)], disabled: [(rule: Rule, override: Override)]) {
        var order: [String] = []
        var byID: [String: (rule: Rule, file: Int)] = [:]
        var off: [String: Override] = [:]
        for (number, file) in files.enumerated() {
            for rule in file.rules {
                if byID[rule.id] == nil { order.append(rule.id) }
                byID[rule.id] = (rule, number)
                off[rule.id] = nil
            }
            for override in file.overrides {
                let named = byID[override.rule] != nil ? [override.rule] : order.filter { RuleName.covers(override.rule, $0) }
                for id in named {
                    guard let known = byID[id] else { continue }
                    byID[id] = (known.rule.changed(by: override), known.file)
                    off[id] = override.isDisabled ? override : off[id]
                }
            }
        }
        var rules: [(rule: Rule, file: Int)] = []
        var disabled: [(rule: Rule, override: Override)] = []
        for id in order {
            guard let found = byID[id] else { continue }
            if let override = off[id] { disabled.append((found.rule, override)) } else { rules.append(found) }
        }
        return (rules, disabled)
    }

    // MARK: What a page needs

    /// A host and the domains above it: "www.lenta.ru" gives itself, "lenta.ru" and "ru".
    package static func domains(of host: String) -> [String] {
        let labels = host.lowercased().split(separator: ".")
        return labels.indices.map { labels[$0...].joined(separator: ".") }
    }

    /// The rules of a host's site, the wider domain's first.
    func sites(of host: String?) -> [SiteRules] {
        host.map { Self.domains(of: $0).reversed().compactMap { sites[$0] } } ?? []
    }

    /// The attributes that a document must have for the rules of a host.
    package func attributes(for host: String?) -> AttributeFilter {
        var filter = generalAttributes
        for site in sites(of: host) {
            guard let names = site.group.attributeNames else { return .all }
            if !filter.keeps(names) { filter = filter.adding(names) }
        }
        return filter
    }

    /// Whether a page that was read for the rules of no host must be read again for those of this one.
    package func needsMore(for host: String?) -> Bool {
        sites(of: host).contains { site in
            site.readsNoscript || !(site.group.attributeNames.map(generalAttributes.keeps) ?? false)
        }
    }

    /// Whether a host's rules want what stands in `<noscript>`.
    package func readsNoscript(for host: String?) -> Bool { sites(of: host).contains(where: \.readsNoscript) }

    /// The page after the `preprocess` steps of its host's files.
    /// - Complexity: O(nodes), nothing for a host without such steps.
    package func preprocess(_ document: Document, host: String?) -> Document {
        sites(of: host).flatMap(\.preprocess).reduce(document) { $1.apply(to: $0) }
    }

    /// The offset from UTC that a site's file gives, as "+03:00".
    package func timezone(of host: String?) -> String? { sites(of: host).compactMap(\.timezone).last }

    /// The site that a page without a URL is known to be by its signature, or nil.
    /// - Complexity: O(n) over the page's text.
    package func recognise(_ page: PageView) -> String? {
        guard !signatureSites.isEmpty else { return nil }
        let scratch = MatchScratch()
        let candidates = signatures.candidates(on: page)
        for number in candidates.keys.sorted() {
            let (site, patterns) = signatureSites[number]
            let blocks = candidates[number]!.everywhere.isEmpty ? candidates[number]!.blocks.map(\.block) : Array(page.blocks.indices)
            for block in blocks {
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

/// The rules of one site, of all files that name it.
struct SiteRules: Sendable {
    var rules: [(rule: Rule, order: Int, scope: Int)] = []
    private(set) var layouts: [(scope: Int, layout: Layout)] = []
    private(set) var preprocess: [Preprocess] = []
    private(set) var timezone: String?
    private let made = Lazily<RuleGroup>()

    mutating func add(_ file: RuleFile, scopes: Int) {
        layouts += file.layouts.enumerated().map { (scopes + 1 + $0.offset, $0.element) }
        preprocess += file.preprocess
        timezone = file.timezone ?? timezone
    }

    var readsNoscript: Bool {
        preprocess.contains { step in if case .reveal = step { true } else { false } }
    }

    /// The site's group, made when first asked for.
    var group: RuleGroup {
        made.value {
            RuleGroup(rules, scopes: layouts.compactMap { scope, layout in layout.probe.map { (scope, $0) } }, preprocess: preprocess)
        }
    }
}

extension Rule {
    fileprivate func changed(by override: Override) -> Rule {
        var changed = self
        if let points = override.points { changed.points = points }
        if let narrow = override.narrow { changed.condition = .all([condition, narrow]) }
        if let moderation, !override.moderation.isEmpty { changed.action = .moderate(override.moderation.apply(to: moderation)) }
        changed.overrides.append(override.place)
        return changed
    }
}
