/// Types of schema.org, by what they say of a page.
enum SchemaTypes {
    /// Pieces of writing that a page is about.
    static func isArticle(_ type: String) -> Bool {
        type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || articles.contains(type)
    }

    private static let articles: Set<String> = [
        "Report", "Review", "CriticReview", "ReviewNewsArticle", "DiscussionForumPosting", "SocialMediaPosting", "Question", "Recipe",
        "HowTo", "Chapter", "CreativeWork", "Thesis", "PodcastEpisode", "LearningResource", "ClaimReview",
    ]

    /// Posts of a forum, whose authors may be called by any name.
    static func isForum(_ type: String) -> Bool { type == "DiscussionForumPosting" || type == "Question" || type == "SocialMediaPosting" }

    /// The page itself.
    static func isPage(_ type: String) -> Bool { type.hasSuffix("Page") }

    /// Things that pages are about, besides writing.
    static func isThing(_ type: String) -> Bool { things.contains(type) || isEvent(type) }

    /// What takes place on a day: "Event", "MusicEvent", "Festival".
    static func isEvent(_ type: String) -> Bool { type.hasSuffix("Event") || type == "Festival" || type == "EventSeries" }

    private static let things: Set<String> = [
        "Product", "ProductGroup", "VideoObject", "Book", "Movie", "Course", "SoftwareApplication", "JobPosting", "Dataset",
    ]

    static func isOfPage(_ type: String) -> Bool { isArticle(type) || isPage(type) || isThing(type) }

    static func isOrganization(_ type: String) -> Bool {
        type.hasSuffix("Organization") || type.hasSuffix("Business") || type == "Corporation" || type == "GovernmentOffice"
            || type == "Brand"
    }
}
