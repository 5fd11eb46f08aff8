extension Profile {
    /// An article without its headline, which stays a field: for corpora.
    public static let body = Profile(name: "body", printed: Role.articleBody, printsHeadline: false)

    /// A thread: its posts and the comments below them are the content.
    public static let forum = Profile(name: "forum", printed: Role.articleBody.union([.comments]))

    /// All that the page shows, in page order.
    public static let everything = Profile(
        name: "everything", printed: RoleSet(Role.allCases).subtracting([.headline, .subtitle, .hidden]), cut: CutSettings(keepsAll: true))

    /// All profiles that a reader may ask for by name.
    public static let all: [Profile] = [article, body, forum, comment, everything]

    /// The profile of a name.
    public static func named(_ name: String) -> Profile? { all.first { $0.name == name } }
}
