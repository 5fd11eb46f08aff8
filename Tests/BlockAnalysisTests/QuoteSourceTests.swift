import PageTree
import Testing

@testable import BlockAnalysis

/// Whoever said a quotation is printed with it.
@Suite struct QuoteSourceTests {
    @Test(arguments: [
        "<blockquote><p>\(quote)</p><footer>— Karin Oddvar, islander</footer></blockquote>",
        "<blockquote><p>\(quote)</p><p><cite>— Karin Oddvar, islander</cite></p></blockquote>",
        "<figure><blockquote><p>\(quote)</p></blockquote><figcaption>— Karin Oddvar, islander</figcaption></figure>",
    ])
    func theSourceOfAKeptQuotationIsKept(_ markup: String) throws {
        let page = PageAnalysis.view(
            HTMLParser.parse(
                PageBytes(text: "<title>Ferry</title><article><h1>Ferry</h1><p>\(Self.words)</p>\(markup)<p>\(Self.words)</p></article>")),
            boundaries: [], titles: ["Ferry"])
        let labels = Profile.article.label(PageAnalysis(page), hits: [])
        let source = try #require(page.blocks.indices.first { page.segmentation.text(of: $0).contains("Oddvar") })
        #expect(labels.labels[source].isKept)
    }

    private static let words =
        "The harbour board agreed on Tuesday to keep the small ferry running through the winter, ending a row of years."
}

private let quote = "We have waited nine years for this boat, and I will be on board of it on the first day, whatever the weather."
