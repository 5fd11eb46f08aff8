internal import Extraction

extension Verdict {
    /// The article with what a writer's options ask for of it and of its comments.
    func writtenArticle(_ options: WriterOptions) -> Article {
        let article = article
        switch options.comments {
        case .keep: return article
        case .drop: return Article(title: article.title, subtitles: article.subtitles, body: article.body)
        case .only: return Article(title: nil, subtitles: [], body: article.comments)
        }
    }
}
