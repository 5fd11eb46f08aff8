/// What one reader wrote: a comment below an article, a post of a thread.
package struct Comment: Sendable, Equatable {
    package let author: String?
    /// As the page states it, in ISO 8601 where it does so in a `<time>`.
    package let published: String?
    /// How many comments it answers to: 0 for one that stands by itself.
    package let depth: Int
    package let text: String
}

extension Verdict {
    /// The comments that the profile prints, in page order. - Complexity: O(n) over the elements of the comments.
    package var comments: [Comment] {
        guard labels.printed.contains(.comments), let document = view.document else { return [] }
        return CommentThread(self, document).comments
    }
}
