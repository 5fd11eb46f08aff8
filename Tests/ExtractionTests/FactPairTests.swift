import Testing

/// Names and values in elements of their own, days beside the headings of sections.
@Suite struct FactPairTests {
    private let sentence = "We come on the day you call, find the fault and name the price before we begin to work on it."

    @Test func namesAndValuesInRowsStayWithTheText() throws {
        let rows = [("Time", "one or two days"), ("Warranty", "12 months"), ("Visit", "free in town")]
            .map { "<div class=row><div class=row__name>\($0)</div><div class=row__value>\($1)</div></div>" }.joined()
        let text = try articleText(titled: "Repair of boilers", "<p>\(sentence)</p><div class=props>\(rows)</div>")
        for part in ["Time", "one or two days", "Warranty", "Visit", "free in town"] { #expect(text.contains(part), "\(part): \(text)") }
    }

    @Test func factsOfAFilmBesideItsPlotStay() throws {
        let facts = [("director", "<a href=/p/1>Eva Fox</a>"), ("genre", "drama"), ("country", "Osk"), ("length", "104 min")]
            .map { "<div class=info__header>\($0)</div><div class=info__text>\($1)</div>" }.joined()
        let text = try articleText(
            titled: "The last ferry",
            "<section><div class=plot>The ferryman hears that a bridge will be built, and sets out before anybody can stop him.</div>"
                + "<div class=info>\(facts)</div></section>")
        for part in ["director", "Eva Fox", "genre", "drama", "104 min"] { #expect(text.contains(part), "\(part): \(text)") }
    }

    @Test func sectionsOverTitlesOfOtherPagesAreNoFacts() throws {
        let teasers = [("Sport", "Crews meet"), ("Culture", "Band plays"), ("Weather", "Storm comes")]
            .map { "<div class=t__section>\($0)</div><div class=t__title><a href=/x>\($1)</a></div>" }.joined()
        let text = try articleText(titled: "Ferry sails", "<p>\(sentence)</p><div class=teasers>\(teasers)</div>")
        #expect(!text.contains("Band plays"), "\(text)")
    }

    @Test func daysBesideTheHeadingsOfAListOfChangesStay() throws {
        let text = try articleText(
            titled: "Changelog",
            """
            <p>New things and what we mended, newest first.</p>
            <section><time>March 10, 2025</time><div><h2>1.8: Shared boards</h2><p>Boards can now be shared by a link that ends when you say so.</p></div></section>
            <section><time>January 20, 2025</time><div><h2>1.7: Keys first</h2><p>Every action has a key, and there is a list of all of them.</p></div></section>
            """)
        #expect(text.contains("March 10, 2025") && text.contains("January 20, 2025"), "\(text)")
    }
}
