internal import PatternMatching
package import RuleModel

/// What is known of a page as a whole, for `page` conditions and layouts.
package struct PageFacts: Sendable {
    /// HTML or flattened text, where that is known.
    package var form: InputForm?
    package var url: String?
    /// In small letters; decides which site's rules run.
    package var host: String?
    package var titles: [String] = []
    /// Contents of `<meta>` by name or property in small letters.
    package var meta: [String: String] = [:]
    /// ISO 639-1, with a region or without.
    package var language: String?
    /// The day of publication (ISO 8601), where the page says it.
    package var published: String?

    package init(
        form: InputForm? = nil, url: String? = nil, host: String? = nil, titles: [String] = [], meta: [String: String] = [:],
        language: String? = nil,
        published: String? = nil
    ) {
        self.form = form
        self.url = url
        self.host = host
        self.titles = titles
        self.meta = meta
        self.language = language
        self.published = published
    }
}

extension PageCondition {
    /// Whether the page is such.
    package func holds(_ facts: PageFacts) -> Bool {
        if !url.isEmpty, !(facts.url.map { Self.matches(url, $0) } ?? false) { return false }
        if !hosts.isEmpty {
            let domains = Set(facts.host.map(CompiledRules.domains) ?? [])
            if !hosts.contains(where: domains.contains) { return false }
        }
        if !title.isEmpty, !facts.titles.contains(where: { Self.matches(title, $0) }) { return false }
        for (name, patterns) in meta {
            guard let content = facts.meta[name], Self.matches(patterns, content) else { return false }
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

    private static func matches(_ patterns: [Pattern], _ text: String) -> Bool {
        let scratch = MatchScratch()
        return patterns.contains { $0.matches(text, scratch: scratch) }
    }
}
