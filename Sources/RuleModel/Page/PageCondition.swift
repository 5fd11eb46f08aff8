public import PatternMatching

/// What a page must be for a rule to run on it; all given parts must hold, of a part's list one.
public struct PageCondition: Sendable {
    public var url: [Pattern] = []
    /// Hosts, each with its subdomains.
    public var hosts: [String] = []
    public var title: [Pattern] = []
    /// By the name or property of a `<meta>` in small letters.
    public var meta: [(name: String, patterns: [Pattern])] = []
    /// ISO 639-1.
    public var languages: [String] = []
    public var isEmpty: Bool { url.isEmpty && hosts.isEmpty && title.isEmpty && meta.isEmpty && languages.isEmpty }

    public init() {}
}

extension PageCondition: FactsTest {
    public var asksForHosts: Bool { !hosts.isEmpty }

    /// Whether the page is such.
    public func holds(_ facts: PageFacts, _ scratch: FactsScratch) -> Bool {
        if !url.isEmpty, !(facts.url.map { Self.matches(url, $0, scratch) } ?? false) { return false }
        if !hosts.isEmpty {
            let domains = Set(facts.host.map(HostName.domains) ?? [])
            if !hosts.contains(where: domains.contains) { return false }
        }
        if !title.isEmpty, !facts.titles.contains(where: { Self.matches(title, $0, scratch) }) { return false }
        for (name, patterns) in meta {
            guard let content = facts.meta[name], Self.matches(patterns, content, scratch) else { return false }
        }
        if !languages.isEmpty {
            guard let language = facts.language?.lowercased() else { return false }
            return languages.contains { Self.isKind(of: $0, language) }
        }
        return true
    }

    /// Whether a language is a wider one, or a kind of it: "en-gb" of "en". Asked of every document, without a string made.
    private static func isKind(of wider: String, _ language: String) -> Bool {
        let (wider, language) = (wider.utf8, language.utf8)
        return language.starts(with: wider) && (language.count == wider.count || language.dropFirst(wider.count).first == UInt8(ascii: "-"))
    }

    private static func matches(_ patterns: [Pattern], _ text: String, _ scratch: FactsScratch) -> Bool {
        return patterns.contains { $0.matches(text, scratch: scratch) }
    }
}
