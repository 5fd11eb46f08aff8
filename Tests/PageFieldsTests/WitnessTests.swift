import Testing

@testable import PageFields

/// What one place says against another.
@Suite struct WitnessTests {
    private func names(_ found: FoundFields) -> [String] { found.metadata.authors.map(\.name) }

    @Test func datesOfManyCommentsLeaveTheHeadItsSay() {
        let comments = (1...70).map { "<li class=comment><p>May \($0 % 28 + 1), 2015 at 3:53 pm</p></li>" }.joined()
        let found = page(
            head: "<meta property=\"article:published_time\" content=\"2015-04-14T19:24:13+00:00\">",
            behind: "<div id=comments class=comments><ol>\(comments)</ol></div>")
        #expect(found.metadata.published == "2015-04-14T19:24:13+00:00")
    }

    @Test func aShownDayGoesBeforeDataThatKnowOnlyTheLastChange() {
        let data = """
            <script type="application/ld+json">{"@type":"Article","headline":"Ferry to Brenk runs again",\
            "datePublished":"2025-06-24","dateModified":"2025-06-24"}</script>
            """
        let shown = "<div class=date>Published <time datetime=\"2024-08-25\">Aug 25, 2024</time></div>"
        #expect(page(head: data, under: shown).metadata.published == "2024-08-25")
        // What the data tell apart they know.
        let known = data.replacingOccurrencesOfModified("2025-07-01")
        #expect(page(head: known, under: shown).metadata.published == "2025-06-24")
    }

    @Test(arguments: [
        ("<p>Updated 25/12/2023</p><div class=date>10/03/2023</div>", nil, "2023-03-10"),
        ("<div class=date>10/03/2023</div>", "https://oskpost.example/blog/2023/october/03/ferry", "2023-10-03"),
        ("<div class=date>10/03/2023</div>", nil, "2023-10-03"),
    ])
    func numbersOfADateAreReadAsOtherDatesOfThePageHaveThem(_ under: String, _ url: String?, _ expected: String) {
        #expect(page(under: under, url: url).metadata.published == expected)
    }

    @Test(arguments: ["w-published-date", "published", "page-publication-date", "published_at"])
    func metaNamesThatNobodyAgreedOnTellTheDate(_ name: String) {
        #expect(page(head: "<meta name=\"\(name)\" content=\"July 17, 2025\">").metadata.published == "2025-07-17")
    }

    @Test(arguments: ["page-author", "w-author-name", "post_author"])
    func metaNamesThatNobodyAgreedOnTellTheAuthor(_ name: String) {
        #expect(names(page(head: "<meta name=\"\(name)\" content=\"Ilse Marwood\">")) == ["Ilse Marwood"])
        #expect(names(page(head: "<meta name=\"author-image-title\" content=\"Ilse Marwood\">")) == [])
    }

    @Test(arguments: [
        ("<meta name=author content=kestrel77>", "", ["kestrel77"]),
        ("<meta name=author content=kestrel77>", "<div class=byline>By Ilse Marwood</div>", ["Ilse Marwood"]),
        ("", "<p>by kestrel</p>", ["kestrel"]), ("", "<p>by Friday</p>", []), ("", "<p>by the harbour wall</p>", []),
    ])
    func aHandleSignsWhereNoNameDoes(_ head: String, _ under: String, _ expected: [String]) {
        #expect(names(page(head: head, under: under)) == expected)
    }

    @Test(arguments: [
        ("<div class=author>Ilse Marwood in</div>", "Ilse Marwood"), ("<div class=author>Ilse (Pell) Marwood</div>", "Ilse Marwood"),
        ("<div class=author>Korin MillerPublished</div>", "Korin Miller"), ("<div class=author>Team SimplyBread</div>", "Team SimplyBread"),
        ("<div class=publish-date-author>Dec. 19, 2025 · Ilse Marwood on behalf of the harbour</div>", "Ilse Marwood"),
    ])
    func whatClingsToANameIsLeftOff(_ under: String, _ expected: String) {
        #expect(names(page(under: under)) == [expected])
    }

    @Test(arguments: [
        ("Ferry to Brenk: stuck on \"The Osk Post is sinking\"", "Ferry to Brenk: stuck on \"The Osk Post is sinking\""),
        ("oskpost.example Ferry to Brenk runs again", "Ferry to Brenk runs again"),
        ("| Ferry to Brenk runs again", "Ferry to Brenk runs again"),
        ("oskpost.example - Ferry to Brenk runs again", "Ferry to Brenk runs again"),
    ])
    func onlyTheSitesOwnNameIsLeftOff(_ title: String, _ expected: String) {
        let site = SiteNames(told: ["The Osk Post"], logos: [], host: "oskpost.example")
        #expect(TitleText.withoutSite(title, site) == expected)
    }

    @Test func theNameOfABookIsNotItsChaptersTitle() {
        let found = fields(
            """
            <html><head><title>What is a Rudder? - The Ferry Handbook</title></head><body><h1>The Ferry Handbook</h1>
            <main><h2>What Is a Rudder?</h2><p>A rudder turns the ship by turning the water, which takes the crew of a ferry some time to believe.</p>
            <p>It hangs behind the screw, where the stream is strongest, and is moved by two chains that squeak in cold weather.</p></main></body></html>
            """)
        #expect(found.metadata.title == "What is a Rudder?")
    }
}

extension String {
    /// The same data with another day of the last change.
    fileprivate func replacingOccurrencesOfModified(_ day: String) -> String {
        guard let range = firstRange(of: "\"dateModified\":\"2025-06-24\"") else { return self }
        return replacingCharacters(in: range, with: "\"dateModified\":\"\(day)\"")
    }

    private func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
