import Testing

@testable import PageFields

@Suite struct TagTests {
    private func data(_ keywords: String) -> String {
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry to Brenk runs again\",\"keywords\":[\(keywords)]}</script>"
    }

    @Test func pairsOfKeyAndValueGiveTheirTopics() {
        let found = page(head: data("\"Page Type: Article\",\"Subject: Harbours\",\"Word Count: 800\",\"Topic: Winter\",\"Brenk\""))
        #expect(found.metadata.tags == ["Harbours", "Winter", "Brenk"])
    }

    @Test func soTheyDoWithoutASpace() {
        #expect(page(head: data("\"Author:Ilse Marwood\",\"Subject: Harbours\",\"Type:news\"")).metadata.tags == ["Harbours"])
    }

    @Test func aSectionThatIsCalledATagIsNone() {
        let links = "<footer><a rel='category tag' href=/c>Harbour</a> <a rel=tag href=/t/1>Ferries</a></footer>"
        #expect(page(behind: links).metadata.tags == ["Ferries"])
    }

    @Test func aColonInOneTagIsPartOfIt() {
        #expect(page(head: data("\"Football: First League\",\"Brenk\"")).metadata.tags == ["Football: First League", "Brenk"])
    }

    @Test func theFullerOfTwoStatementsThatAgreeIsTaken() {
        let meta = "<meta name=keywords content=\"Brenk, Ferries, Osk, Winter\">"
        #expect(page(head: data("\"brenk\",\"ferries\"") + meta).metadata.tags == ["Brenk", "Ferries", "Osk", "Winter"])
    }

    @Test func linksInTheArticlesOwnFooterAreTags() {
        let links = (1...14).map { "<p><a href=/x\($0)>More on this \($0)</a></p>" }.joined()
        let found = page(behind: links + "<footer><a rel=tag href=/t/1>Ferries</a><a rel=tag href=/t/2>Brenk</a></footer>")
        #expect(found.metadata.tags == ["Ferries", "Brenk"])
    }

    @Test func anElementWithMoreThanLinksIsNoListOfTags() {
        let found = page(under: "<div class=tag-harbour><p>The ferry, says <a href=/p>the pilot</a>, is as good as new again.</p></div>")
        #expect(found.metadata.tags == [])
    }
}

@Suite struct TitleChoiceTests {
    private let plugin = """
        <meta property=og:title content="Brenk Ferry Guide 2025"><meta name=twitter:title content="Brenk Ferry Guide 2025">
        <script type='application/ld+json'>{"@type":"Article","headline":"Brenk Ferry Guide 2025","name":"Brenk Ferry Guide 2025"}</script>
        """

    @Test func theOnlyHeadlineThatReadersSeeGoesBeforeTheTextForSearchEngines() {
        let found = page(
            title: "Brenk Ferry Guide 2025 - The Osk Post", head: plugin, headline: "All you must know about the ferry to Brenk")
        #expect(found.metadata.title == "All you must know about the ferry to Brenk")
    }

    @Test func aHeadlineThatHasNothingOfTheTitleIsASlogan() {
        let found = page(title: "Brenk Ferry Guide 2025 - The Osk Post", head: plugin, headline: "Sailing since 1921")
        #expect(found.metadata.title == "Brenk Ferry Guide 2025")
    }

    @Test(arguments: [
        "Ferry to Brenk runs again | The Osk Post", "The Osk Post: Ferry to Brenk runs again", "Ferry to Brenk runs again · The Osk Post",
        "The Osk Post » Ferry to Brenk runs again", "Ferry to Brenk runs again — THE OSK POST",
        "Ferry to Brenk runs again – oskpost.example",
    ])
    func theSitesNameIsNoPartOfATitle(_ title: String) {
        let found = page(
            title: title, head: "<meta property=og:site_name content=\"The Osk Post\">", headline: "",
            url: "https://www.oskpost.example/n/1")
        #expect(found.metadata.title == "Ferry to Brenk runs again")
    }
}

@Suite struct SubtitleTests {
    @Test(arguments: [
        "<p class=deck>The board ends a row that began in August</p>",
        "<h2 class=standfirst>The board ends a row that began in August</h2>",
        "<div class=\"article__lead\">The board ends a row that began in August</div>",
        "<p class=sottotitolo>The board ends a row that began in August</p>",
    ])
    func theLineUnderTheHeadlineIsTheSubtitleAndIsPrinted(_ markup: String) {
        let found = page(under: markup)
        #expect(found.metadata.subtitle == "The board ends a row that began in August")
        #expect(found.subtitleBlock != nil)
    }
}
