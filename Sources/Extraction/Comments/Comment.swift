/// What one reader wrote: a comment below an article, a post of a thread.
public struct Comment: Sendable, Equatable {
    public let author: String?
    /// As the page states it, in ISO 8601 where it does so in a `<time>`.
    public let published: String?
    /// How many comments it answers to: 0 for one that stands by itself.
    public let depth: Int
    public let text: String
}

extension Verdict {
    /// The comments that the profile prints or that were asked for beside the article, in page order.
    /// - Complexity: O(n) over the elements of the comments.
    public var comments: [Comment] {
        let printed = labels.printed.contains(.comments) ? bodyBlocks.filter { labels.labels[$0].role == .comments } : []
        let blocks = (printed + commentBlocks).sorted()
        guard !blocks.isEmpty else { return [] }
        guard let document = view.document else {
            return blocks.map { Comment(author: nil, published: nil, depth: 0, text: printedText(of: $0)) }
        }
        return CommentThread(self, document, blocks).comments
    }
}
