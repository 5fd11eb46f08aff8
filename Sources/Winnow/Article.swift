internal import Extraction

/// An article: its blocks in page order.
public struct Article: Sendable {
    /// What a block is.
    public enum Kind: String, Sendable, CaseIterable {
        case heading, paragraph, list, definitions, table, quote, code
    }

    /// A block with its text; of a list or table all of it, a line an item or row.
    public struct Block: Sendable {
        public let kind: Kind
        public let text: String
    }

    public let title: String?
    public let blocks: [Block]
    /// Headline, subtitle and body; paragraphs parted by blank lines. Empty without an article.
    public let plainText: String

    init(_ verdict: Extraction.Verdict) {
        guard verdict.status == .ok else {
            (title, blocks, plainText) = (nil, [], "")
            return
        }
        let article = verdict.article
        title = article.title?.text
        plainText = PlainText.content(article).text
        blocks = article.body.compactMap { block in
            let part = Extraction.Article(title: nil, subtitles: [], body: [block])
            return Kind(block).map { Block(kind: $0, text: PlainText.content(part).text) }
        }
    }
}

extension Article.Kind {
    /// Nil for what has no text.
    init?(_ block: ArticleBlock) {
        switch block {
        case .heading: self = .heading
        case .paragraph: self = .paragraph
        case .code: self = .code
        case .quote: self = .quote
        case .list: self = .list
        case .definitions: self = .definitions
        case .table: self = .table
        case .figure: return nil
        }
    }
}
