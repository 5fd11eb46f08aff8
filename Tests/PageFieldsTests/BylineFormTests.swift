import Testing

@testable import PageFields

/// By-lines, data and dates in further forms of the web.
@Suite struct BylineFormTests {
    private func names(_ found: FoundFields) -> [String] { found.metadata.authors.map(\.name) }

    @Test(
        arguments: [
            "<p class=\"p-author h-card\"><a class=\"u-url p-name\" href=/>Ilse Marwood</a></p>",
            "<div class=author-card><a href=/@ilse>Ilse Marwood</a><button>Follow</button></div>",
            "<p class=byline>By <a href=/a/ilse>Ilse Marwood</a> <a href=/t>@ilsem</a></p>",
            "<p>Ein Bericht von Ilse Marwood</p>", "<p>Haber: Ilse Marwood / İstanbul</p>",
            "<div vocab=\"https://schema.org/\" typeof=Article><span property=author typeof=Person><span property=name>Ilse Marwood</span></span></div>",
            "<p class=byline>Ilse Marwood <i>ilse@osk.example</i></p>",
        ])
    func oneAuthorIsFoundInFurtherForms(_ markup: String) { #expect(names(page(under: markup)) == ["Ilse Marwood"]) }

    @Test(arguments: [
        "<div><div class=text>Ilse Marwood</div><div>•</div><div class=text>March 4, 2025</div></div>",
        "<div class=post-meta><span>March 4, 2025</span>&nbsp;·&nbsp;3 min&nbsp;·&nbsp;Ilse Marwood</div>",
        "<div><a href=/@ilse>Ilse Marwood</a><span>·</span><button>Follow</button></div><div>4 min read · Mar 4, 2025</div>",
    ])
    func marksAroundANameAreNoneOfIt(_ markup: String) {
        let found = page(under: markup)
        #expect(names(found) == ["Ilse Marwood"])
        #expect(found.metadata.published == "2025-03-04")
    }

    @Test func aHandleStandsBeforeItsDay() {
        let found = page(under: "<span class=submitted>Submitted by ilsem on Tue, 2025-03-04 10:20.</span>")
        #expect(names(found) == ["ilsem"])
        #expect(found.metadata.published == "2025-03-04T10:20:00")
    }

    @Test func whoIsResponsibleForAChinesePageDidNotWriteIt() {
        #expect(names(page(behind: "<p class=show_author>责任编辑：王强</p>", language: "zh")).isEmpty)
    }

    @Test func aListOfAuthorsNamesOneAnItem() {
        let list = "<ul class=authors><li><a href=/1>Ilse Marwood</a></li><li><a href=/2>Tom Dunn</a></li></ul>"
        #expect(names(page(under: list)) == ["Ilse Marwood", "Tom Dunn"])
    }

    @Test func bothNamesAroundWithAreAuthors() {
        #expect(names(page(under: "<p class=byline>Ilse Marwood with Tom Dunn</p>")) == ["Ilse Marwood", "Tom Dunn"])
    }

    @Test(arguments: ["<p class=author>dpa</p>", "<div class=byline>Reuters</div>"])
    func anAgencySignsWithOneWord(_ markup: String) { #expect(page(under: markup).metadata.authors.count == 1) }

    @Test(arguments: [
        "<p>Ilse Marwood is a writer and gardener. She lives by the sea.</p>", "<p>Ilse Marwood.</p>",
    ])
    func theLastLineSigns(_ line: String) { #expect(names(page(behind: line)) == ["Ilse Marwood"]) }

    @Test func aQuotationsSourceDoesNotSign() {
        #expect(names(page(behind: "<blockquote><p>It floats.</p><p>Karin Oddvar</p></blockquote>")).isEmpty)
    }

    @Test func namesTurnedAroundStandBetweenSemicolons() {
        #expect(names(page(head: "<meta name=author content=\"Marwood, Ilse; Dunn, Tom\">")) == ["Ilse Marwood", "Tom Dunn"])
    }

    @Test func parselysObjectNamesAuthorAndDay() {
        let found = page(head: "<meta name=parsely-page content='{\"author\":\"Ilse Marwood\",\"pub_date\":\"2025-03-04T09:10:00Z\"}'>")
        #expect(names(found) == ["Ilse Marwood"])
        #expect(found.metadata.published == "2025-03-04T09:10:00+00:00")
    }

    @Test(arguments: [
        "{'@type':'NewsArticle','datePublished':'2025-03-04','author':{'name':'Ilse Marwood'}}",
        "{\"@type\":\"NewsArticle\",,\"datePublished\":\"2025-03-04\",,\"author\":{\"name\":\"Ilse Marwood\"}}",
        "{@type:\"NewsArticle\",datePublished:\"2025-03-04\",author:{name:\"Ilse Marwood\"}}",
        "{\"@type\":\"WebSite\"}{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-03-04\",\"author\":{\"name\":\"Ilse Marwood\"}}",
        "{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;datePublished&quot;:&quot;2025-03-04&quot;,&quot;author&quot;:{&quot;name&quot;:&quot;Ilse Marwood&quot;}}",
    ])
    func brokenLinkedDataIsRead(_ json: String) {
        let found = page(head: "<script type=\"application/ld+json\">\(json)</script>")
        #expect(names(found) == ["Ilse Marwood"])
        #expect(found.metadata.published == "2025-03-04")
    }

    @Test func ownClassOfATimeGoesBeforeItsParents() {
        let times =
            "<span class=posted-on><time class=published datetime=2025-03-04>4 March</time><time class=updated datetime=2025-03-09>9 March</time></span>"
        let found = page(under: times)
        #expect(found.metadata.published == "2025-03-04")
        #expect(found.metadata.modified == "2025-03-09")
    }

    @Test func aTimeBehindABarIsTheOtherDates() {
        let found = page(under: "<p>Published: 4 March 2025 | Updated: 11:15, 5 March 2025</p>")
        #expect(found.metadata.published == "2025-03-04")
        #expect(found.metadata.modified?.hasPrefix("2025-03-05") == true)
    }

    @Test func theDayOfARelativeDateStandsInAnAttribute() {
        #expect(page(under: "<span class=date title=\"March 4, 2025\">2 days ago</span>").metadata.published == "2025-03-04")
    }

    @Test func yearsOfErasAreRead() {
        #expect(DateScanner.dates(in: "令和7年3月4日").first?.date.isoDay == "2025-03-04")
    }

    @Test(arguments: ["Ferry runs again :: The Osk Post", "Ferry runs again ⋆ The Osk Post", "The Osk Post > Ferry runs again"])
    func furtherMarksPartTheSite(_ title: String) {
        let found = page(title: title, headline: "", under: "")
        #expect(found.metadata.title == "Ferry runs again")
    }
}
