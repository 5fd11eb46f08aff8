import Extraction
import Output
import PageTree
import Testing

/// News of two sentences behind a layer that is longer than they are.
@Suite struct ShortNewsTests {
    @Test func theLayerIsStrippedAndTheNewsIsKept() throws {
        let html = """
            <!doctype html><html lang="de"><head><title>Hallenbad bleibt bis Montag zu | Der Talbote</title></head><body>
            <div class="consent-layer"><h2>Ihre Privatsphäre ist uns wichtig</h2><p>Wir und unsere 640 Partner speichern Informationen auf \
            Ihrem Gerät, etwa Cookies, und verarbeiten personenbezogene Daten für Anzeigen und Inhalte.</p><p>Mit Ihrer Einwilligung dürfen \
            wir und unsere Partner genaue Standortdaten verwenden und Geräte wiedererkennen.</p><p>Ihre Einstellungen gelten nur für diese \
            Website und können jederzeit geändert werden.</p><button>Alle akzeptieren</button><button>Einstellungen</button></div>
            <nav><a href="/a">Startseite</a><a href="/b">Sport</a><a href="/c">Wetter</a></nav>
            <main><h1>Hallenbad bleibt bis Montag zu</h1><p>Das Hallenbad am Mühlweg ist wegen eines Rohrbruchs geschlossen.</p>
            <p>Am Montag um neun Uhr öffnet es wieder.</p></main>
            <footer><a href="/i">Impressum</a><a href="/d">Datenschutz</a></footer></body></html>
            """
        let text = try articleText(html)
        #expect(
            text == """
                Hallenbad bleibt bis Montag zu

                Das Hallenbad am Mühlweg ist wegen eines Rohrbruchs geschlossen.

                Am Montag um neun Uhr öffnet es wieder.

                """)
    }

    /// A word or three by themselves are a label of something that is not there.
    @Test(arguments: [
        ("Loading…", ""), ("404 Not Found", ""), ("Menu\nHome", ""),
        ("The council voted for the bridge.", "The council voted for the bridge.\n"),
    ])
    func aLabelIsNoArticle(_ text: String, _ expected: String) throws {
        #expect(TextWriter().write(Filter(rules: try RuleSet()).judge(Page(PageBytes(text: text), form: .text))) == expected)
    }

    /// What a button says that it opens is read by the filter, too, which keeps few attributes of a page.
    @Test func whatAButtonOpensIsKept() throws {
        let folded = "The second part tells how the money was raised by the people of the town in eleven days, and by whom it was given."
        let html = """
            <html><head><title>The old bridge opens again</title></head><body><article><h1>The old bridge opens again</h1>
            <p>The council of the town voted for the bridge, which had waited for two years, and the people were glad about it.</p>
            <button aria-controls="x1">More</button><div id="x1" style="height:0;overflow:hidden"><p>\(folded)</p></div>
            <p>The bridge will be open from Monday on, said the mayor, who had fought for it since he came to the town.</p></article></body></html>
            """
        #expect(try articleText(html).contains(folded))
    }

    @Test func aShortLastSentenceBehindAQuotationAndAPleaStays() throws {
        let text = try articleText(
            titled: "The last tram",
            """
            <div><p>I stood at the terminus with a thermos, a blanket and the woman who has driven line nine since before I was born.</p>
            <p>The bell rang twice, as it always does, and then the doors folded shut like the covers of a book.</p>
            <blockquote><p>“They will miss the noise,” she said to the windscreen.</p></blockquote>
            <p class="button"><a href="#c">Leave a comment</a></p><p>I walked home along the cold rails.</p></div>
            """)
        #expect(text.contains("I walked home along the cold rails.") && !text.contains("Leave a comment"), "\(text)")
    }
}
