import Extraction
import Output
import PageTree

/// A short article with room for what a test is about.
enum FerryPage {
    static let words =
        "The harbour board agreed on Tuesday to keep the small ferry running through the winter, ending a row of years."

    /// The article as Markdown.
    /// - Parameter mark: stands at the end of the first paragraph.
    static func markdown(_ body: String, mark: String = "") -> String {
        let page =
            "<title>Ferry</title><article><h1>Ferry</h1><p>\(words)\(mark)</p><p>\(words) And more.</p>\(body)"
            + "<p>Islanders had to ask fishermen for a lift when they needed a doctor or a sack of flour from the town.</p></article>"
        return OutputFormat.markdown.writer(WriterOptions()).write(FixtureTests.filter.judge(Page(PageBytes(text: page))))
    }
}
