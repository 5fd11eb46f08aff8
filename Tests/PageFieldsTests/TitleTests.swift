import Testing

@testable import PageFields

/// Titles are what readers call the page: without the site's name, its sections, and what programs write where nobody wrote a title.
@Suite struct TitleTests {
    @Test(arguments: [
        "Ferry to Brenk runs again - News - The Osk Post", "Ferry to Brenk runs again – Sport – The Osk Post",
        "Ferry to Brenk runs again | News | The Osk Post", "Ferry to Brenk runs again - News",
        "Ferry to Brenk runs again :: News :: The Osk Post",
    ])
    func theSectionBeforeTheSitesNameIsNoneOfTheTitle(_ title: String) {
        #expect(page(title: title, headline: "").metadata.title == "Ferry to Brenk runs again")
    }

    @Test(arguments: [
        ("Ferry to Brenk: a story - Harbour Echo", "© 2024 Harbour Echo RSS", "Ferry to Brenk: a story"),
        ("Harbour Echo: Ferry to Brenk", "© 1998–2024 Harbour Echo. All rights reserved.", "Ferry to Brenk"),
        ("Harbour Echo | Ferry to Brenk", "© Harbour Echo, 2024", "Ferry to Brenk"),
        ("Osk: Ferry to Brenk", "© 2024 Harbour Echo", "Osk: Ferry to Brenk"),
    ])
    func theLineOfTheCopyrightNamesTheSite(_ title: String, _ line: String, _ bare: String) {
        let html =
            "<html><head><title>\(title)</title></head><body><p>The ferry to the island of Brenk sailed again on Monday after repairs that"
            + " took three weeks.</p><p>Its owner said that the engine had been taken apart twice.</p><footer><p>\(line)</p></footer></body></html>"
        #expect(fields(html).metadata.title == bare)
    }

    @Test func thePartOfAHeadingThatIsMarkedAsTheHeadlineIsTheTitle() {
        let html =
            "<html><head><title>Ferry to Brenk runs again: read the paper for free</title></head><body><main itemscope "
            + "itemtype='https://schema.org/ScholarlyArticle'><h1><i itemprop=headline>Ferry to Brenk runs again</i> <span>Text of a paper in "
            + "the field of ferries</span></h1><p>The ferry to the island sailed again on Monday after repairs that took three weeks and more.</p>"
            + "<p>Its owner said that the engine had been taken apart twice.</p></main></body></html>"
        #expect(fields(html).metadata.title == "Ferry to Brenk runs again")
    }

    @Test func aHeadingWithTheLogosClassIsTheSitesName() {
        let html = { (name: String) in
            "<html><head><title>pump:start [Wiki of the valley]</title></head><body><header><h1 \(name)><a href=/>Wiki of the valley</a></h1></header>"
                + "<main><h1>Starting the pump</h1><p>The pump stands on a frame of steel and is held by four bolts, which are to be checked.</p>"
                + "<p>Open the valve before it starts, and listen for air in the pipe.</p></main></body></html>"
        }
        #expect(fields(html("class=logo")).metadata.title == "Starting the pump")
    }

    @Test func aLineBetweenHeadlineAndDayIsTheSubtitle() {
        let page = { (line: String) in
            "<html><head><title>Ferry to Brenk</title></head><body><main><h1>Ferry to Brenk</h1>\(line)<div><span>Ilse Marwood</span> "
                + "<time>4 May 2021</time></div><div class=prose><p>The ferry to the island of Brenk sailed again on Monday after repairs that took three weeks.</p>"
                + "<p>Its owner said that the engine had been taken apart twice.</p></div></main></body></html>"
        }
        let subtitle = "Three weeks in the yard are over"
        #expect(fields(page("<p class=text-lg>\(subtitle)</p>")).metadata.subtitle == subtitle)
        #expect(fields(page("<p class=text-lg>Boats・Islands・Yards and more</p>")).metadata.subtitle == nil)
        #expect(fields(page("")).metadata.subtitle == nil)
    }

    @Test func aDashWithoutSpacesPartsTheSitesName() {
        let head = "<meta property=og:site_name content='The Osk Post'>"
        #expect(page(title: "Ferry to Brenk—The Osk Post", head: head, headline: "").metadata.title == "Ferry to Brenk")
        #expect(page(title: "Brenk–Osk by ferry", head: head, headline: "").metadata.title == "Brenk–Osk by ferry")
    }

    @Test(arguments: [
        "Ferry to Brenk – The Osk Post – News from the river", "Ferry to Brenk [The Osk Post]", "Ferry to Brenk (The Osk Post)",
    ])
    func theSitesNameInBracketsOrBeforeWhatItSaysOfItself(_ title: String) {
        let head = "<meta property=og:site_name content='The Osk Post'>"
        #expect(page(title: title, head: head, headline: "").metadata.title == "Ferry to Brenk")
    }

    @Test(arguments: ["Ferry to Brenk (1954)", "Ferry to Brenk [updated]", "Brenk (the ferry) sails", "Osk – Brenk – Osk"])
    func otherBracketsAndDashesStay(_ title: String) {
        let head = "<meta property=og:site_name content='The Osk Post'>"
        #expect(page(title: title + " | The Osk Post", head: head, headline: "").metadata.title == title)
    }

    @Test func soItIsInTheTitleForSharing() {
        let head = "<meta property=og:title content='Ferry to Brenk runs again - Sport - The Osk Post'>"
        #expect(page(title: "The Osk Post", head: head, headline: "").metadata.title == "Ferry to Brenk runs again")
    }

    @Test(arguments: ["Ferry to Brenk - a short history - The Osk Post", "Ferry: News from Brenk - The Osk Post"])
    func whatIsNoSectionStays(_ title: String) {
        #expect(page(title: title, headline: "").metadata.title.map { title.hasPrefix($0) && $0.count > 20 } == true)
    }

    @Test(arguments: ["Home", "Untitled Document", "Главная", "首页"])
    func aTitleThatSaysNothingGivesWayToTheHeadline(_ title: String) {
        #expect(page(title: title).metadata.title == "Ferry to Brenk runs again")
    }

    @Test func aLogosPictureSaysTheSitesName() {
        let html =
            "<title>Ferry to Brenk runs again – The Osk Post</title><header><a href='/'><img src=l.svg alt='The Osk Post logo'></a></header>"
            + "<p>The ferry to the island of Brenk sailed again on Monday after repairs that took the yard all of three weeks.</p>"
        #expect(fields(html).metadata.title == "Ferry to Brenk runs again")
    }
}
