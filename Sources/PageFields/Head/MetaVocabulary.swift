/// The names by which `<meta>` says each field, with how far each is trusted. Open Graph and its article namespace,
/// Parse.ly, Sailthru, Highwire Press (`citation_`), Dublin Core (`dc.`, `dcterms.`), Twitter cards, schema.org as
/// `itemprop`, and plain names that have grown on the web.
enum MetaVocabulary {
    struct Name: Sendable {
        let name: String
        let points: Int
    }

    private static func names(_ points: Int, _ names: String...) -> [Name] { names.map { Name(name: $0, points: points) } }

    static let title =
        names(400, "og:title") + names(380, "parsely-title", "sailthru.title", "citation_title")
        + names(340, "twitter:title", "dc.title", "dcterms.title", "headline") + names(250, "title", "name")
    static let subtitle = names(300, "alternativeheadline", "og:subtitle", "article:subtitle", "sailthru.subtitle")
    static let author =
        names(400, "citation_author", "parsely-author", "sailthru.author", "article:author_name")
        + names(380, "author", "byl", "dc.creator", "dcterms.creator", "dc.contributor.author")
        + names(360, "article:author", "og:author", "authors", "dc.author", "dcterms.author", "cxenseparse:author")
        + names(300, "twitter:data1", "twitter:data2", "og:article:author")
        + names(200, "twitter:creator", "creator", "article.author", "rbauthors")
    static let published =
        names(460, "article:published_time", "article:published", "og:article:published_time")
        + names(440, "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "article.published", "og:pubdate")
        + names(420, "citation_publication_date", "citation_online_date", "dcterms.issued", "dc.date.issued", "citation_date")
        + names(400, "pubdate", "publishdate", "publish_date", "publish-date", "publication_date", "published_date", "dc.date")
        + names(380, "dcterms.date", "dcterms.created", "dc.date.created", "datecreated", "article:created_time")
        + names(
            380, "cxenseparse:publishtime", "cxenseparse:recs:publishtime", "date", "created", "article_date_original", "dc.created",
            "ptime")
        + names(
            300, "originalpublicationdate", "rnews:datepublished", "timestamp", "displaydate", "publishtime", "post_date", "post-date",
            "dateposted", "release_date", "creation_date", "pdate")
    static let modified =
        names(460, "article:modified_time", "article:modified", "og:article:modified_time")
        + names(420, "datemodified", "dcterms.modified", "dc.date.modified", "og:modified_time", "article.updated")
        + names(380, "og:updated_time", "lastmod", "last-modified", "modified", "revised", "date.modified")
    static let section =
        names(400, "article:section", "og:article:section") + names(360, "parsely-section", "sailthru.section", "articlesection")
        + names(300, "section", "category", "dc.subject.category", "cxenseparse:section")
    static let tags =
        names(400, "article:tag", "og:article:tag") + names(340, "parsely-tags", "sailthru.tags", "news_keywords", "citation_keywords")
        + names(260, "keywords", "dc.subject", "dcterms.subject", "tags")
    static let site =
        names(460, "og:site_name") + names(380, "application-name", "apple-mobile-web-app-title", "al:ios:app_name")
        + names(340, "dc.publisher", "dcterms.publisher", "publisher", "citation_journal_title", "copyright_holder")
    static let image =
        names(460, "og:image", "og:image:secure_url", "og:image:url") + names(380, "twitter:image", "twitter:image:src")
        + names(340, "parsely-image-url", "sailthru.image.full", "sailthru.image.thumb", "image", "thumbnailurl", "msapplication-tileimage")
    static let description =
        names(420, "og:description") + names(440, "description")
        + names(360, "twitter:description", "dc.description", "dcterms.abstract", "dcterms.description", "citation_abstract")
    static let canonical =
        names(420, "og:url") + names(360, "parsely-link", "twitter:url", "citation_public_url", "citation_fulltext_html_url")
    static let pageType = names(300, "og:type") + names(240, "parsely-type", "dc.type", "dcterms.type")
    static let license =
        names(380, "dcterms.license", "dc.rights.license", "cc:license", "license") + names(300, "dcterms.rights", "dc.rights")
    static let language =
        names(260, "og:locale", "content-language", "language", "dc.language", "dcterms.language", "inlanguage", "citation_language")

    /// What a name that nobody has agreed on says by its words: `page-author`, `w-published-date`.
    static func guess(_ key: String) -> (field: Field, points: Int)? {
        let words = key.utf8.split { $0 | 0x20 < 0x61 || $0 | 0x20 > 0x7A }.map { String(Substring($0)) }
        guard (1...4).contains(words.count), !words.contains(where: others.contains) else { return nil }
        if words.contains(where: ["published", "publish", "publication", "publishdate", "publisheddate", "pubdate"].contains) {
            return (.published, 300)
        }
        if words.contains(where: ["modified", "updated", "lastmodified", "lastupdated", "lastmod"].contains) { return (.modified, 300) }
        return words.contains("author") || words.contains("authors") || words.contains("byline") ? (.authors, 260) : nil
    }

    /// Words of names that say something else of an author or a date.
    private static let others: Set<String> = [
        "id", "ids", "url", "uri", "link", "image", "img", "photo", "avatar", "bio", "email", "mail", "twitter", "facebook", "role",
        "title",
        "job", "type", "count", "slug", "handle", "company", "key", "site", "place", "location", "country", "status", "state", "by",
        "publisher", "expires", "unpublish", "version", "format", "number", "issn", "volume", "profile", "department",
    ]

    /// Which field a name speaks of.
    static let byName: [String: (field: Field, points: Int)] = {
        var table: [String: (field: Field, points: Int)] = [:]
        let fields: [(Field, [Name])] = [
            (.title, title), (.subtitle, subtitle), (.authors, author), (.published, published), (.modified, modified),
            (.section, section), (.tags, tags), (.site, site), (.image, image), (.description, description),
            (.canonical, canonical), (.pageType, pageType), (.license, license), (.language, language),
        ]
        for (field, names) in fields {
            for name in names where table[name.name] == nil { table[name.name] = (field, name.points) }
        }
        return table
    }()
}
