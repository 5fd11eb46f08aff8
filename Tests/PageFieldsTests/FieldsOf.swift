import BlockAnalysis
import PageTree

@testable import PageFields

/// The fields of a page made for a test, without rules.
func fields(_ html: String, url: String? = nil) -> FoundFields {
    let document = HTMLParser.parse(PageBytes(text: html))
    let head = PageHead(document)
    let view = PageAnalysis.view(document, boundaries: [], titles: head.titles)
    let labels = Profile.article.label(PageAnalysis(view), hits: [])
    return FieldReading.read(
        view, labels: labels, head: head, rules: [], host: (url ?? head.address).flatMap(PageAddress.host), url: url, timezone: nil)
}

/// A page of news with things in its head, under its headline and around its article.
func page(
    title: String = "Ferry to Brenk runs again - The Osk Post", head: String = "", headline: String = "Ferry to Brenk runs again",
    above: String = "", under: String = "",
    behind: String = "", beside: String = "", url: String? = nil, language: String = "en"
) -> FoundFields {
    fields(
        """
        <!DOCTYPE html><html lang="\(language)"><head><title>\(title)</title>\(head)</head><body>
        <header><a href="/">The Osk Post</a><nav><ul><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li></ul></nav></header>
        <main><article>\(above)<h1>\(headline)</h1>\(under)
        <p>The ferry to the island of Brenk sailed again on Monday after repairs that took the yard all of three weeks and two storms.</p>
        <p>Its owner said that the engine had been taken apart twice, and that the second time nobody could find the missing bolt.</p>
        <p>Passengers brought cake for the crew, who handed it round on deck while the harbour band played the only march it knows.</p>
        \(behind)</article>\(beside)</main>
        <footer><p>© The Osk Post, all rights reserved. Editor: Maud Pell</p></footer></body></html>
        """, url: url)
}
