import Extraction
import Output
import PageTree

/// What the built-in rules and scorers print of a page.
func articleText(_ html: String) throws -> String {
    TextWriter().write(Filter(rules: try RuleSet()).judge(Page(PageBytes(text: html), form: .html)))
}

/// The same of an article in English with a menu and a footer, which opens with these paragraphs.
func articleText(titled title: String, _ paragraphs: String) throws -> String {
    try articleText(
        """
        <!doctype html><html lang="en"><head><title>\(title)</title></head><body><nav><a href="/">Home</a><a href="/n">News</a></nav>
        <main><h1>\(title)</h1>
        \(paragraphs)</main><footer><p>© 2024 Harbour Echo</p></footer></body></html>
        """)
}
