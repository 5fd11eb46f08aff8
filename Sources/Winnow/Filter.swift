internal import Extraction
internal import Output
internal import TextModeration

/// Judges pages: what of a page is its article, and why.
///
///     let filter = Filter(rules: try RuleSet())
///     let verdict = filter.judge(Page(bytes: bytes, url: "https://lenta.ru/news/…"))
///     print(verdict.article.plainText)
///
/// A filter is immutable and may be used from many threads. What it gives back is a function of the page's bytes, its
/// URL, the rules and the version, and of nothing else.
public struct Filter: Sendable {
    private let filter: Extraction.Filter

    /// - Parameters:
    ///   - moderates: whether what is kept is moderated: words masked, replaced or cut as rules say.
    ///   - largestPage: pages of more bytes are skipped.
    public init(rules: RuleSet, moderates: Bool = false, largestPage: Int = 256 << 20) {
        filter = Extraction.Filter(rules: rules.rules, largestPage: largestPage, moderation: moderates ? ModerationSettings() : nil)
    }

    /// Judges one page. Never fails: a page that cannot be judged is `skipped`, and `notes` say why.
    /// - Complexity: O(n) over the page's bytes.
    public func judge(_ page: Page) -> Verdict { Verdict(filter.judge(page.page)) }

    /// Moderates a text as it is, whatever in it looks like a menu or a footer.
    /// - Complexity: O(n) over the text.
    public func moderate(_ text: String) -> (text: String, moderation: Moderation) {
        let moderated = filter.moderate(Page(text: text, form: .text).page)
        return (moderated.text, Moderation(moderated.moderation))
    }
}
