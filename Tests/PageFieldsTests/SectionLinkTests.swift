import Testing

@testable import PageFields

/// Links beside the headline and below the text that say where the article belongs.
@Suite struct SectionLinkTests {
    private let article = "<meta property=og:type content=article>"

    @Test(arguments: [
        "<div class=a7f><a href=/harbours/>Harbours</a></div>",
        "<p><a href='https://ospost.example/news/harbours'>Harbours</a></p><p>4 March 2025</p>",
        "<div><a href=/category/sea/>Harbours</a></div>", "<div><a href=/harbours/>Harbours</a> · 4 March 2025, 12:30</div>",
        "<div><span>4 March 2025, 12:30</span><span><a href=/harbours/>Harbours</a></span></div>",
    ])
    func aLinkAboveTheHeadlineIsTheSection(_ markup: String) { #expect(page(head: article, above: markup).metadata.section == "Harbours") }

    @Test func soItIsOnAPageThatShowsADayAlone() {
        let found = page(above: "<p><a href=/harbours>Harbours</a></p><p>4 March 2025 12:30</p>")
        #expect(found.metadata.section == "Harbours")
    }

    @Test func aSectionInLettersThatNoAddressHoldsIsKnownByItsShortWay() {
        #expect(page(head: article, above: "<div><a href=/society/>Общество</a></div>", language: "ru").metadata.section == "Общество")
    }

    @Test(arguments: [
        "<p><a href=/>Harbours</a></p>", "<p><a href=/blog>Back to all posts</a></p>", "<nav><a href=/contact>Contact</a></nav>",
        "<ul><li><a href=/harbours>Harbours</a></li><li><a href=/winter>Winter</a></li></ul>",
        "<p><a href=/author/ilse>Ilse Marwood</a></p>",
    ])
    func aMenuAPersonOrTheWayBackIsNone(_ markup: String) { #expect(page(head: article, above: markup).metadata.section == nil) }

    @Test func aTagWithACategorysAddressIsTheSection() {
        let found = page(behind: "<p><a rel=tag href=/category/harbours/>Harbours</a></p><p><a rel=tag href=/tag/brenk/>Brenk</a></p>")
        #expect(found.metadata.section == "Harbours" && found.metadata.tags == ["Brenk"])
    }

    @Test func aLabelIsNoPartOfTheSection() {
        #expect(page(head: article, under: "<p class=category>Category: Harbours</p>").metadata.section == "Harbours")
    }

    @Test(arguments: [
        ("en", "<p>Tags: <a href=/b>Brenk</a>, <a href=/f>Ferries</a></p>"),
        ("ru", "<p><b>Метки:</b> <a href=/b>Brenk</a> <a href=/f>Ferries</a></p>"),
        ("de", "<div><span>Schlagwörter</span><a href=/b>Brenk</a><a href=/f>Ferries</a></div>"),
        ("pl", "<div><h4>Tagi</h4><ul><li><a href=/b>Brenk</a></li><li><a href=/f>Ferries</a></li></ul></div>"),
        ("ja", "<div>タグ：<a href=/b>Brenk</a><a href=/f>Ferries</a></div>"),
    ])
    func linksBehindAWordForTagsAreTags(_ language: String, _ markup: String) {
        #expect(page(behind: markup, language: language).metadata.tags == ["Brenk", "Ferries"])
    }

    @Test(arguments: [
        "<p>Tags: a boat carries two of them, as <a href=/law>the law</a> asks, on bow and stern, in letters a hand high.</p>",
        "<p>Tags of the crew were found below <a href=/deck>the deck</a>.</p>",
    ])
    func aSentenceThatBeginsSoHasNone(_ markup: String) { #expect(page(behind: markup).metadata.tags.isEmpty) }
}
