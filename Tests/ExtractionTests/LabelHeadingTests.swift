import Testing

/// Headings of sections that read as labels of a page do.
@Suite struct LabelHeadingTests {
    private func text(_ sections: String) throws -> String {
        try articleText(
            titled: "A ferry scheduler",
            """
            <p>We present a scheduler for ferries that reduces waiting by a third on three routes in the north.</p>
            \(sections)
            <p>Our method reads the tide tables each morning and moves departures by at most ten minutes a day.</p>
            """)
    }

    private static let paragraph =
        "Oakes and Marwood described the first scheduler of this kind; it served one route and knew nothing of tides."

    @Test(arguments: ["Related work", "See also", "Share", "Comments"])
    func aHeadingWithAParagraphOfTheTextRightBehindItStays(_ heading: String) throws {
        #expect(try text("<h2>\(heading)</h2>\n<p>\(Self.paragraph)</p>").contains("\n\(heading)\n\n\(Self.paragraph)\n"))
    }

    @Test(arguments: [
        "<h3>Related</h3><ul><li><a href='/1'>Ferry fares rise in spring</a></li><li><a href='/2'>New pier opens in Larne</a></li></ul>",
        "<h3>Related</h3><div id='related-items'></div>", "<div class='related'><h3>Related</h3></div>",
        "<h3><a href='/r'>See also</a></h3>",
    ])
    func aLabelOfSomethingElseGoes(_ label: String) throws {
        let found = try text(label + "<p>\(Self.paragraph)</p>")
        #expect(found.contains(Self.paragraph) && !found.contains("Related\n") && !found.contains("See also"))
    }
}
