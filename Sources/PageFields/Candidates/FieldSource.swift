/// A kind of place where a page may say a field's value. One file each, and one line in `FieldSources.all`.
protocol FieldSource: Sendable {
    /// As it stands in audits, in kebab case.
    var name: String { get }
    /// What it may find; it is asked only where one of them is wanted.
    var fields: [Field] { get }
    /// Adds what it finds. - Complexity: O(n) over the page at most.
    func collect(_ page: FieldPage, into list: inout CandidateList)
}

/// All sources. Their order decides between candidates of the same points.
enum FieldSources {
    static let all: [any FieldSource] = [
        RuleSource(), LinkedDataSource(), ItemSource(), MetaSource(), LinkSource(), HeadlineSource(), TitleElementSource(),
        RelAuthorSource(), BylineSource(), BylineTextSource(), AuthorLinkSource(), NameLineSource(), PlainNameSource(), SignatureSource(),
        AboutAuthorSource(), TimeSource(), DateTextSource(), DatelineSectionSource(), BreadcrumbSource(), CategorySource(),
        AddressDateSource(), SubtitleSource(), TagLinkSource(), TagLabelSource(), LanguageSource(), CreditSource(), SiteNameSource(),
        MailHeadSource(),
    ]
}
