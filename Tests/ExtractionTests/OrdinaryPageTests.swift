import Extraction
import Output
import PageTree
import Testing

/// Pages as usual software writes them, so small that one line is taken for a button.
@Suite struct OrdinaryPageTests {
    private func check(_ found: String, keeps: [String], strips: [String] = []) {
        for part in keeps { #expect(found.contains(part), "\(part) in \(found)") }
        for part in strips { #expect(!found.contains(part), "\(part) in \(found)") }
    }

    @Test func postsOfALineAreTheThread() throws {
        func post(_ name: String, _ text: String) -> String {
            """
            <div class="post"><div class="inner"><dl class="postprofile"><dt><a class="username">\(name)</a></dt></dl>
            <div class="postbody"><p class="author">» 12 мар 2024, 10:11</p><div class="content">\(text)</div></div></div></div>
            """
        }
        check(
            try articleText(
                """
                <title>Подтекает радиатор - Автофорум</title><div id="page-header"><ul class="navlinks"><li><a href="/">Список форумов</a></li>
                </ul></div><div id="page-body"><h2 class="topic-title"><a href="/t">Подтекает радиатор</a></h2>
                \(post("sanya", "Всем привет! Под машиной лужа, антифриз уходит за неделю. Паять или менять?"))
                \(post("mihalych", "Менять. Паяный проходит до первой зимы."))\(post("olga", "Я брала с разборки, третий год сухо."))</div>
                """),
            keeps: ["Под машиной лужа", "Паяный проходит", "третий год сухо."], strips: ["Список форумов"])
    }

    @Test func aBoxAroundTheWholePageIsNoDialog() throws {
        check(
            try articleText(
                """
                <title>Nacht der Archive</title><meta name="Generator" content="Drupal 10"><body>
                <div class="dialog-off-canvas-main-canvas"><nav><a href="/r">Rathaus</a></nav>
                <main><h1>Nacht der Archive</h1><article class="node"><div class="node__content">
                <div class="field"><div class="field__label">Wann</div><div class="field__item">Samstag, 8. März 2025, 18 bis 24 Uhr</div></div>
                <div class="field"><div class="field__label">Wo</div><div class="field__item">Stadtarchiv, Hofgasse 3</div></div>
                <div class="field"><p>Zum fünften Mal öffnet das Archiv seine Keller. Wer eine Urkunde mitbringt, bekommt sie vorgelesen.</p></div>
                </div></article></main><footer><a href="/i">Impressum</a></footer></div></body>
                """),
            keeps: ["Wann", "8. März", "Stadtarchiv, Hofgasse 3", "seine Keller"], strips: ["Impressum"])
    }

    @Test func linesInBoxesOfASiteBuilderAreText() throws {
        func box(_ html: String) -> String { "<div class=\"K1 comp-x\" data-testid=\"richTextElement\">\(html)</div>" }
        check(
            try articleText(
                """
                <title>About our orchard</title><div id="SITE_HEADER"><a href="/">Home</a></div><div id="PAGES_CONTAINER">
                \(box("<h1>About our orchard</h1>"))
                \(box("<p>Four hundred trees on a south slope, planted by my grandfather and pruned by whoever is home.</p>"))
                \(box("<h2>When to come</h2>"))\(box("<p>August to October, Friday to Sunday, ten to four.</p>"))</div>
                <div id="SITE_FOOTER"><p>© 2024 Orchard</p></div>
                """),
            keeps: ["When to come", "ten to four."], strips: ["© 2024"])
    }

    private static let shelf = ["Tall mug, ash glaze", "Espresso cup, salt", "Soup mug, blue slip"].enumerated().map {
        "<li class=item><h3><a href=/\($0.offset)>\($0.element)</a></h3><div class=price>$\($0.offset)6.00</div></li>"
    }.joined()

    @Test func threePricedCardsAreAShelf() throws {
        let page =
            "<title>Mugs</title><nav><a href=/>Shop all</a></nav><main><h1>Mugs</h1><p>Thrown in Hull, fired twice, no two alike.</p>"
        check(try articleText("\(page)<ul>\(Self.shelf)</ul></main>"), keeps: ["Tall mug", "$16.00", "Soup mug"])
        check(try articleText("\(page)<h2>You may also like</h2><ul>\(Self.shelf)</ul></main>"), keeps: ["Thrown"], strips: ["Soup mug"])
    }

    @Test func aPriceStandsBesideTheBoxOfTheHeadline() throws {
        check(
            try articleText(
                """
                <title>Linen apron</title><nav><a href="/">Shop all</a></nav><main><div class="info"><div class="name"><h1>Linen apron</h1></div>
                <div class="price"><span>$54.00</span></div><button>Add to cart</button><div class="text"><p>Cut from heavy Latvian linen and
                sewn in one piece, with a neck strap that does not slip.</p></div></div></main>
                """), keeps: ["$54.00", "neck strap"])
    }

    @Test func oneLinkUnderAHeadingOverTeasersIsOne() throws {
        check(
            try articleText(
                """
                <title>Fahrplan der Fähre</title><div class="x1"><a href="/">Start</a></div><div class="x2"><h1>Fahrplan der Fähre</h1><div>
                <p>Gültig vom 1. April bis 31. Oktober.</p><table><tr><th>Ab Hafen</th><th>An Insel</th></tr><tr><td>06:30</td><td>07:15</td></tr>
                <tr><td>09:00</td><td>09:45</td></tr></table><p>Fahrräder kosten zwei Euro.</p></div><div class="x3">
                <div class="x4">Ähnliche Beiträge</div><div class="x5"><a href="/1"><div>Wie wir das alte Gewächshaus flickten</div></a>
                <a href="/2"><div>Sieben Wege am Kanal</div></a></div></div></div>
                """), keeps: ["06:30", "Fahrräder"], strips: ["Gewächshaus", "Sieben Wege"])
    }

    @Test func aSectionOfALineIsKeptForTheOneBeforeIt() throws {
        check(
            try articleText(
                titled: "Get a mooring licence",
                """
                <p class="b">You need a licence if you keep a boat on a canal for more than 14 days.</p><h2 class="l">What it costs</h2>
                <table><tr><th>Length</th><th>Fee</th></tr><tr><td>Up to 7 metres</td><td>£310</td></tr></table>
                <h2 class="l">Before you start</h2><p class="b">Have your boat’s number at hand.</p><a class="button" href="/s">Start now</a>
                """), keeps: ["Before you start", "at hand."], strips: ["Start now"])
    }
}

/// The same of pages that were flattened.
@Suite struct OrdinaryTextTests {
    private func check(_ page: String, keeps: [String], strips: [String] = []) throws {
        let found = TextWriter().write(Filter(rules: try RuleSet()).judge(Page(PageBytes(text: page), form: .text)))
        for part in keeps { #expect(found.contains(part), "\(part) in \(found)") }
        for part in strips { #expect(!found.contains(part), "\(part) in \(found)") }
    }

    @Test(arguments: ["Day\tHigh\tLow\nMonday\t14 °C\t8 °C\nTuesday\t12 °C\t7 °C", "  Day      High    Low\n  Monday   14 °C   8 °C"])
    func rowsOfATableStayWithTheSentenceAboveThem(_ rows: String) throws {
        try check(
            "Riverside\nHome\nNews\nAbout\nWeather in Port Carrow\nCloudy with sunny spells, wind from the west.\n\(rows)\nRelated posts\n"
                + "How we repaired the old greenhouse\n12 Mar 2024\n© 2024 Lowfield Notes. All rights reserved.",
            keeps: ["14 °C", "Day"], strips: ["greenhouse"])
    }

    @Test func aPriceStandsUnderTheNameOfAThing() throws {
        try check(
            """
            Sklep
            Koszyk
            Moje konto
            Deska do krojenia z dębu
            149,00 zł
            Lita dębina, olejowana, z rowkiem na sok.
            Dodaj do koszyka
            Deskę robimy ręcznie w Hajnówce, każda ma inny rysunek słojów.
            Podobne produkty
            Łyżka z jesionu
            © 2024 Drewnolas
            """, keeps: ["Deska do krojenia", "149,00 zł", "rysunek słojów."], strips: ["Koszyk", "Łyżka"])
    }

    @Test func aSectionMayBeginBehindATeaser() throws {
        try check(
            """
            Home
            News
            Five tools every bookbinder keeps at hand
            Most of what I bind today I bind with tools that cost less than a good lunch.
            Wax the thread yourself; the waxed thread of craft shops is too thick.
            Read also: Glues that do not yellow with age
            What I no longer use
            Rubber bands, clothes pegs and hot glue.
            2 Comments
            Anna 13.03.2024
            Thanks, this is just what I needed!
            Related posts
            How we repaired the old greenhouse
            """, keeps: ["What I no longer use", "hot glue."], strips: ["Glues that", "Thanks", "greenhouse"])
    }
}
