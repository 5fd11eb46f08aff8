import Testing

@testable import PageFields

@Suite struct AuthorTests {
    private func names(_ found: FoundFields) -> [String] { found.metadata.authors.map(\.name) }

    @Test(
        arguments: [
            "<div class=byline>By Ilse Marwood</div>",
            "<p class=\"post-meta\">Posted on May 5, 2024 by <a rel=author href=/a>Ilse Marwood</a> in News</p>",
            "<span itemprop=author itemscope itemtype=\"https://schema.org/Person\"><a itemprop=url href=/a><span itemprop=name>Ilse Marwood</span></a></span>",
            "<div property=\"schema:author\" typeof=\"schema:Person\"><span property=\"schema:name\">Ilse Marwood</span></div>",
            "<div class=\"author vcard\"><span class=fn>Ilse Marwood</span></div>", "<p>By Ilse Marwood | 5 May 2024</p>",
            "<p>Text: Ilse Marwood</p>",
            "<p>Von Ilse Marwood</p>", "<p>Par Ilse Marwood, le 5 mai 2024</p>", "<p>Автор: Ilse Marwood</p>",
            "<p><em>Written by</em> <b>Ilse Marwood</b></p>",
            "<div class=author-name>Ilse Marwood</div><div class=author-bio>She writes about boats and has a dog.</div>",
            "<div class=entry-meta><span>By</span><span><a href=/a>Ilse Marwood</a></span><time>5 May 2024</time></div>",
            "<div class=\"article__author\">Ilse Marwood<button>Follow</button></div>",
        ])
    func oneAuthorIsFoundUnderTheHeadline(_ markup: String) {
        #expect(names(page(under: markup)) == ["Ilse Marwood"])
    }

    @Test(
        arguments: [
            "<meta name=author content=\"Ilse Marwood\">", "<meta property=\"article:author\" content=\"Ilse Marwood\">",
            "<meta name=\"parsely-author\" content=\"Ilse Marwood\">",
            "<meta name=\"sailthru.author\" content=\"Ilse Marwood\">", "<meta name=\"citation_author\" content=\"Marwood, Ilse\">",
            "<meta name=\"dc.creator\" content=\"Ilse Marwood\">",
            "<meta name=\"DCTERMS.creator\" content=\"Ilse Marwood\">", "<meta name=byl content=\"By Ilse Marwood\">",
        ])
    func metaNamesTheAuthor(_ head: String) {
        #expect(names(page(head: head)) == ["Ilse Marwood"])
    }

    @Test(
        arguments: [
            ("Ilse Marwood and Jon Abbey", ["Ilse Marwood", "Jon Abbey"]),
            ("Ilse Marwood, Jon Abbey and Zoe Quill", ["Ilse Marwood", "Jon Abbey", "Zoe Quill"]),
            ("Ilse Marwood und Jon Abbey", ["Ilse Marwood", "Jon Abbey"]), ("Зоя Кремнёва и Пётр Лагин", ["Зоя Кремнёва", "Пётр Лагин"]),
            ("Ilse Marwood / Jon Abbey", ["Ilse Marwood", "Jon Abbey"]), ("Ilse Marwood; Jon Abbey", ["Ilse Marwood", "Jon Abbey"]),
            ("Ilse Marwood & Jon Abbey", ["Ilse Marwood", "Jon Abbey"]),
            ("Ilse Marwood, Ilse Marwood", ["Ilse Marwood"]), ("José Ortega y Gasset", ["José Ortega y Gasset"]),
            ("Ludwig van der Berg", ["Ludwig van der Berg"]),
            ("Maëlle d’Arnoux", ["Maëlle d’Arnoux"]), ("Ugo dell’Acqua und Ann Cole", ["Ugo dell’Acqua", "Ann Cole"]),
        ])
    func namesArePartedAndComeOnce(_ text: String, _ expected: [String]) {
        #expect(names(page(head: "<meta name=author content=\"\(text)\">")) == expected)
    }

    @Test(
        arguments: [
            "https://facebook.com/osk", "The Osk Post", "Editor", "Follow", "5 May 2024", "12345", "Share", "admin", "editor@osk.example",
            "Osk Post", "By", "undefined",
            "staff writer", "Read more", "oskpost.example",
        ])
    func whatIsNoNameIsNoAuthor(_ text: String) {
        let found = page(
            head: "<meta name=author content=\"\(text)\"><meta property=og:site_name content=\"The Osk Post\">",
            under: "<div class=byline>\(text)</div>",
            url: "https://www.oskpost.example/n/1")
        #expect(names(found) == [])
    }

    @Test(
        arguments: [
            ("<div class=author>Зоя Кремнёва, корреспондент</div>", "Зоя Кремнёва", "корреспондент"),
            ("<p>Зоя Кремнёва, обозреватель отдела науки</p>", "Зоя Кремнёва", "обозреватель отдела науки"),
            ("<div class=byline>By Ilse Marwood, Science Editor</div>", "Ilse Marwood", "Science Editor"),
            ("<div class=byline>Ilse Marwood (Harbour correspondent)</div>", "", ""),
            ("<div class=author>Ilse Marwood<span class=author-role>Staff writer</span></div>", "Ilse Marwood", nil),
        ] as [(String, String, String?)])
    func rolesAreKeptApart(_ markup: String, _ name: String, _ role: String?) {
        let authors = page(under: markup).metadata.authors
        guard !name.isEmpty else { return }
        #expect(authors.map(\.name) == [name])
        if let role { #expect(authors.first?.role == role) }
    }

    @Test func organizationsAreToldFromPeople() {
        let data =
            #"{"@type":"Article","headline":"Ferry to Brenk runs again","author":[{"@type":"Organization","name":"Brenk Harbour Board"},{"@type":"Person","name":"Ilse Marwood"}]}"#
        let authors = page(head: "<script type=\"application/ld+json\">\(data)</script>").metadata.authors
        #expect(authors == [.init(name: "Brenk Harbour Board", kind: .organization), .init(name: "Ilse Marwood")])
    }

    @Test(
        arguments: [
            "<aside class=related><div class=teaser><h3><a href=/x>Choir sings</a></h3><p class=byline>By Other Person</p></div></aside>",
            "<section class=comments><div class=comment><span class=author>Other Person</span><p>I like boats very much and always did.</p></div></section>",
            "<div class=most-read><a rel=author href=/o>Other Person</a></div>",
        ])
    func namesBesideTheArticleAreNotItsAuthors(_ markup: String) {
        #expect(names(page(beside: markup)) == [])
        #expect(names(page(under: "<p class=byline>By Ilse Marwood</p>", beside: markup)) == ["Ilse Marwood"])
    }

    @Test func aSignatureBelowTheBodyCounts() {
        #expect(names(page(behind: "<p>Текст: Зоя Кремнёва</p>")) == ["Зоя Кремнёва"])
    }

    @Test func everyCandidateKeepsItsReasons() {
        let found = page(head: "<meta name=author content=\"Ilse Marwood\">", under: "<div class=byline>By Jon Abbey</div>")
        let authors = found.candidates(of: .authors)
        #expect(Set(authors.map(\.value)) == ["Ilse Marwood", "Jon Abbey"])
        #expect(authors.count { $0.isChosen } >= 1)
        for candidate in authors { #expect(candidate.points == candidate.evidence.reduce(0) { $0 + $1.points }) }
    }

    @Test func whereEachAuthorWorksStandsBetweenTheNames() {
        func authors(_ line: String) -> [String] { page(under: "<p class=byline>\(line)</p>").metadata.authors.map(\.name) }
        #expect(authors("By Ilse Marwood of the Gazette and Tom Dunn of the Herald") == ["Ilse Marwood", "Tom Dunn"])
        #expect(authors("Von Wiebke Janssen vom Boten und Jens Olt vom Kurier") == ["Wiebke Janssen", "Jens Olt"])
        #expect(authors("By Ilse Marwood for the Times and Star and Tom Dunn") == ["Ilse Marwood", "Tom Dunn"])
    }
}
