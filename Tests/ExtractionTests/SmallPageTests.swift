import Testing

/// Lists, tables and terms of pages so small that nothing else speaks for them.
@Suite struct SmallPageTests {
    private func text(_ parts: String) throws -> String {
        try articleText(
            titled: "New pier opens",
            """
            <p>The new pier in Larne opened on Monday with a fair and a boat race that drew hundreds.</p>
            <p>The mayor cut the ribbon and promised a second one.</p>
            \(parts)
            """)
    }

    @Test func timetablesPricesAndListsStayWithTheTextAndTheirHeadings() throws {
        let found = try text(
            """
            <h2>Departures</h2><table><caption>Monday to Friday</caption><tr><th>Stop</th><th>From</th></tr><tr><td>Market</td><td>6:10</td></tr>
            <tr><td>Harbour</td><td>6:18</td></tr></table><h2>Tickets</h2><dl><dt>Adult</dt><dd>3 €</dd><dt>Child</dt><dd>1 €</dd></dl>
            <h2>Bring along</h2><ol><li>A hat.</li><li>Water.<p>It should be cold.</p></li><li>A friend.</li></ol>
            """)
        for part in [
            "Departures", "Market | 6:10", "Harbour | 6:18", "Tickets", "Adult", "3 €", "1 €", "A hat.", "It should be cold.", "A friend.",
        ] {
            #expect(found.contains(part), "\(part): \(found)")
        }
    }

    @Test func codeBehindTabsStaysWithoutTheirLabels() throws {
        let tabs = """
            <div class=tabs><div role=tablist><button role=tab>npm</button><button role=tab>yarn</button></div>
            <div role=tabpanel><pre><code>npm i pier</code></pre></div><div role=tabpanel hidden><pre><code>yarn add pier</code></pre></div></div>
            <p>The command asks for the name of the harbour and writes a file that the crew can read on deck, in the rain, too.</p>
            """
        let found = try text(tabs)
        #expect(found.contains("npm i pier") && found.contains("yarn add pier") && !found.contains("yarn\n"))
    }

    @Test func aPostThatTheTextEmbedsStays() throws {
        let post = """
            <blockquote class=twitter-tweet><p>The pier is open, at last!</p>— Ilse (@ilse) <a href="https://t.example/1">May 4, 2021</a></blockquote>
            <p>Some hundred people answered within the hour, most of them with pictures of the old pier and its gulls.</p>
            """
        #expect(try text(post).contains("The pier is open, at last!"))
    }

    @Test func namesOfNetworksAreNoListOfTheText() throws {
        #expect(!(try text("<ul class='share'><li>Facebook</li><li>WhatsApp</li></ul>").contains("WhatsApp")))
    }

    @Test func aShortSentenceBehindResultsIsTheTexts() throws {
        let found = try text("<ol><li>Ann Oakes, 2 h 14</li><li>Ray Finch, 2 h 16</li></ol><p>Next year the race starts there.</p>")
        #expect(found.contains("Ray Finch") && found.contains("Next year the race starts there."))
    }

    @Test func aTableUnderAHeadingLikeThoseOfTheTextStays() throws {
        let text = try articleText(
            """
            <!doctype html><html lang="en"><head><title>Brenk Lighthouse - Coastpedia</title></head><body><div id="page"><h1>Brenk Lighthouse</h1>
            <div class="output"><p>The <b>Brenk Lighthouse</b> stands on a reef two miles off the harbour and was lit for the first time in 1871.</p>
            <h2>History</h2><p>Its first keeper rowed ashore on Sundays and was paid in coal.</p><h2>Keepers</h2>
            <table><tr><th>Name</th><th>From</th></tr><tr><td>Holm</td><td>1871</td></tr><tr><td>Oakes</td><td>1902</td></tr></table>
            <h2>Sources</h2><ol><li>Dunn, Paul (1988). <i>Lights of the North</i>.</li></ol></div></div>
            <div><a href="/r">Random page</a><a href="/l">Log in</a></div></body></html>
            """)
        for part in ["Keepers", "Holm", "1871", "Oakes", "1902"] { #expect(text.contains(part), "\(part): \(text)") }
        #expect(!text.contains("Random page"), "\(text)")
    }

    @Test func whenAndWhereStandBetweenTheHeadlineAndTheText() throws {
        func page(_ lines: String) throws -> String {
            try articleText(
                titled: "Lantern walk round the mill pond",
                """
                <div class=info>\(lines)</div><div class=text><p>The fire brigade invites everyone to the walk with its brass band.
                Afterwards there is punch at the engine house.</p><p>Please bring cups of your own, as there are none to be had.</p></div>
                """)
        }
        let event = try page("<p><b>Day:</b> 11 November</p><p><b>Meeting place:</b> the old car park</p><p><b>Admission:</b> free</p>")
        #expect(event.contains("Meeting place: the old car park") && event.contains("Admission: free"))
        let head = try page("<p>Author: Ruth Calder</p><p>Published: 3 October 2025</p><p>Reading time: 3 min</p>")
        #expect(!head.contains("Ruth Calder") && !head.contains("Reading time"))
    }

    @Test func linksUnderAHeadingAmongThoseOfTheTextStay() throws {
        let notes = """
            <h2>Reading</h2><ul><li><a href="/a">The case for slow ferries</a></li><li><a href="/b">What the tide tables left out</a></li></ul>
            <h2>Next week</h2><p>The shelf will be finished by then, as was said before and will be said again until it is true.</p>
            """
        #expect(try text(notes).contains("What the tide tables left out"))
        #expect(try !text(notes.replacing("Reading", with: "Top stories")).contains("What the tide tables left out"))
    }

    @Test func theSecondOfThreeCaptionsStaysWithTheOthers() throws {
        let slides = [
            "The square by the market as seen from the tower at dawn on Thursday", "Volunteers empty the library of its six thousand books",
            "The old bridge will be closed to all traffic until Saturday at least",
        ].enumerated().map { "<div class=slide><img src=\($0).jpg><div class=caption>\($0 + 1) / 3 \($1)</div></div>" }.joined()
        #expect(try text("<div class=slideshow>\(slides)</div>").contains("six thousand books"))
    }

    @Test func aSentenceRightBehindATableStaysWithTheTextButNoneThatLeadsElsewhere() throws {
        func found(_ link: String) throws -> Bool {
            try text(
                """
                <table><tr><td>18:00</td><td>The wheel starts</td></tr><tr><td>19:30</td><td>Bread is baked</td></tr>
                <tr><td>22:00</td><td>The band plays</td></tr></table><p>Places at the oven are given out by \(link).</p>
                """
            ).contains("Places at the oven")
        }
        #expect(try found("<a href='mailto:mill@larne.example'>mill@larne.example</a>"))
        #expect(try !found("<a href='/join'>our list of members</a>"))
    }
}
