internal import Extraction
internal import Output
internal import PageTree

/// A page to be judged.
public struct Page: Sendable {
    let page: Extraction.Page

    /// A page as it was fetched.
    /// - Parameters:
    ///   - encoding: the charset of the HTTP header, which goes before the page's own word.
    ///   - url: where the page came from; it decides which site's rules run.
    public init(bytes: [UInt8], encoding: String? = nil, url: String? = nil) {
        page = Extraction.Page(PageBytes(bytes, declaredEncoding: encoding), url: url)
    }
}

/// Judges pages: the one door to the library.
///
///     let filter = try Filter()
///     let verdict = filter.judge(Page(bytes: bytes, url: "https://lenta.ru/news/…"))
///     print(verdict.text)
public struct Filter: Sendable {
    private let filter: Extraction.Filter

    /// A filter with the built-in rules.
    /// - Throws: the rules' errors; there are none.
    public init() throws { filter = Extraction.Filter(rules: try Extraction.RuleSet()) }

    /// Judges one page. Never fails: a page that cannot be judged is skipped with the reason.
    /// - Complexity: O(n) over the page's bytes.
    public func judge(_ page: Page) -> Verdict { Verdict(verdict: filter.judge(page.page)) }
}

/// All that was decided of a page.
public struct Verdict: Sendable {
    let verdict: Extraction.Verdict

    /// The article as plain text: headline, subtitle, body; empty without one.
    public var text: String { TextWriter().write(verdict) }
}
