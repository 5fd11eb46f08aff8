import Testing

@testable import PageFields

/// By-lines that no class and no "By" tells, and data that are about somebody else.
@Suite struct BylineLineTests {
    private func names(_ found: FoundFields) -> [String] { found.metadata.authors.map(\.name) }

    @Test(arguments: [
        "<div>Ilse Marwood</div><div>May 5, 2024</div>", "<div>5. Mai 2024</div><div>Ilse Marwood</div>",
        "<p>Written by</p><p>Ilse Marwood</p>", "<span>Автор</span><div>Ilse Marwood</div>", "<div>Ilse Marwood | 05.05.2024 - 14:20</div>",
        "<div>Ilse Marwood – May 5, 2024</div>", "<div>Ilse Marwood</div><div>Technical Writer</div>",
        "<div><a href=\"/author/ilse-marwood/\">Ilse Marwood</a></div>",
        "<p><a href=\"https://www.oskpost.example/team/im\">Ilse Marwood</a></p>",
        "<p><strong>ILSE MARWOOD</strong></p>",
    ])
    func aNameOnALineOfItsOwnIsTheAuthor(_ under: String) {
        #expect(names(page(under: under)).map { $0.uppercased() } == ["ILSE MARWOOD"])
    }

    @Test(arguments: [
        "<div>Business News</div><div>May 5, 2024</div>", "<div>May 5, 2024</div><div>Five minutes</div>", "<p>Harbour</p><p>News</p>",
        "<div>Read more | May 5, 2024</div>", "<p>Written by</p><p>May 5, 2024</p>", "<div class=author>Trial Attorney</div>",
        "<div class=author>And</div>", "<div class=byline>By Friday</div>", "<div class=author>Advertiser Disclosure</div>",
    ])
    func otherLinesAreNot(_ under: String) {
        #expect(names(page(under: under)) == [])
    }

    @Test func severalNamesInALineAreAllAuthors() {
        #expect(names(page(under: "<div>Ilse Marwood, Jon Abbey, Zoe Quill</div>")) == ["Ilse Marwood", "Jon Abbey", "Zoe Quill"])
    }

    @Test func aTeamThatSignsIsAnOrganization() {
        let found = page(head: "<meta name=author content=\"Quay Staff\"><meta property=og:site_name content=\"The Osk Post\">")
        #expect(found.metadata.authors == [.init(name: "Quay Staff", kind: .organization)])
    }

    @Test(arguments: [
        ("Ilse Marwood, University of Osk", "University of Osk"), ("Ilse Marwood - Osk Editorial Team", "Osk Editorial Team"),
        ("Ilse Marwood, Reuters", "Reuters"),
    ])
    func whereSomebodyWorksIsHisRole(_ text: String, _ role: String) {
        let authors = page(head: "<meta name=author content=\"\(text)\">").metadata.authors
        #expect(authors == [.init(name: "Ilse Marwood", role: role)])
    }

    @Test func theBylineThatIsShownGoesBeforeTheAccountInTheData() {
        let account =
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry to Brenk runs again\",\"author\":{\"@type\":\"Person\",\"name\":\"KatieS\"}}</script>"
        #expect(names(page(head: account, under: "<div class=author>By Ilse Marwood</div>")) == ["Ilse Marwood"])
    }

    @Test func aNameWrittenSmallIsAName() {
        #expect(names(page(head: "<meta name=author content=\"ilse marwood\">")) == ["ilse marwood"])
    }

    @Test func theAuthorOfASiteWhoAnswersCommentsIsNoSiteName() {
        let comments =
            "<div class=comments><a class=url href=\"https://www.oskpost.example/\">Kristin</a> says: thank you all for reading.</div>"
        let found = page(head: "<meta name=author content=\"Kristin\">", beside: comments, url: "https://www.oskpost.example/n/1")
        #expect(names(found) == ["Kristin"])
    }
}
