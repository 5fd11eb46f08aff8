import Extraction
import Testing

/// What a page sets apart, hides or lays over its text by other means than the usual ones: tables of one cell, classes of one element,
/// layers without a name.
@Suite struct SetApartTests {
    private static let paragraphs =
        "<p>The old ferry took its first passengers on Saturday, after nine years at the pier and two winters of work.</p>"
        + "<p>“We had no plan at all when we began,” said Ann Poole, who owns the only pump in the valley and lends it to anybody.</p>"

    private func check(_ body: String, head: String = "", keeps: [String] = [], strips: [String] = []) throws {
        let found = try articleText(
            "<!doctype html><html lang=en><head><title>The ferry sails</title>\(head)</head><body><nav><a href=/>Home</a> "
                + "<a href=/n>News</a></nav><main><h1>The ferry sails</h1>\(body)</main><footer><p>© 2024 Harbour Echo</p></footer></body></html>"
        )
        for part in keeps { #expect(found.contains(part), "\(part) in \(found)") }
        for part in strips { #expect(!found.contains(part), "\(part) in \(found)") }
    }

    @Test(arguments: [
        "<table align=right><tr><td><i>“We had no plan at all when we began”</i></td></tr></table>",
        "<div class=olho><p>“We had no plan at all when we began”</p></div>",
    ])
    func aQuoteInATableOfOneCellOrInItsMarksStandsOnce(_ quote: String) throws {
        let found = try articleText(
            titled: "The ferry sails", Self.paragraphs + quote + "<p>Nobody was seasick, and the cake was eaten by noon.</p>")
        #expect(found.components(of: "We had no plan at all when we began") == 1, "\(found)")
    }

    @Test func whatAClassOfOneElementHidesIsHidden() throws {
        let plea = "<p class=zz>Our partner lends money without any questions within the hour.</p>"
        for sheet in ["p.zz{visibility:hidden}", "@media screen{.zz{display:none}}"] {
            try check(
                Self.paragraphs + plea + "<p>Nobody was seasick, and the cake was eaten by noon.</p>", head: "<style>\(sheet)</style>",
                keeps: ["eaten by noon"], strips: ["without any questions"])
        }
        // A class of another element, and a rule for paper.
        for sheet in ["span.zz{display:none}", "@media print{.zz{display:none}}"] {
            try check(
                Self.paragraphs + "<p class=zz>Nobody was seasick, and the cake was eaten by noon.</p>", head: "<style>\(sheet)</style>",
                keeps: ["eaten by noon"])
        }
    }

    @Test func aRuleThatOnlyAddsPointsShowsNoHiddenWords() throws {
        let box =
            "<div class=t-rec><div class=t-text>The ferry took forty passengers<span style='display:none'> copied from us</span> on Saturday."
            + "</div></div>"
        try check("<div class=t-records>\(box)</div>", keeps: ["forty passengers on Saturday"], strips: ["copied from us"])
    }

    @Test(arguments: [
        "<section class='fixed bottom-0'>%</section>", "<div style='position: fixed; bottom: 0'>%</div>",
    ])
    func aLayerThatStaysOnTheScreenGoesWhole(_ layer: String) throws {
        let words =
            "<h2>We care about your data</h2><p>The site and its partners learn which pages you open.</p><p>Some files help us understand what is"
            + " read most often, others show what you may like.</p><p>You may withdraw your consent at any time.</p><a href='#'>OK</a>"
        try check(
            Self.paragraphs + layer.replacing("%", with: words), keeps: ["after nine years"],
            strips: ["which pages you open", "read most often", "withdraw your consent"])
    }

    @Test func aTableThatLaysThePageOutIsNoListOfRecords() throws {
        let found = try articleText(
            """
            <html><head><title>The Echo - The ferry sails</title></head><body><table width=760><tr><td colspan=3><b>The Echo</b></td></tr>
            <tr><td colspan=3><a href=a>Home</a> | <a href=b>Sport</a></td></tr><tr valign=top><td><b>More</b><br><a href=c>Mill fire put out by
            rain</a><br><a href=d>Choir of the year is ours</a></td><td><font size=4><b>The ferry sails</b></font>\(Self.paragraphs)<ul><li>Rope<ol>
            <li>of hemp<li>of wire</ol><li>Boats</ul><p>Nobody was seasick, and the cake was eaten by noon.</p></td><td></td></tr><tr><td colspan=3>
            <a href=e>About</a> | &copy; 2003 The Echo. All rights reserved.</td></tr></table></body></html>
            """)
        #expect(found.contains("of wire") && !found.contains("Mill fire"), "\(found)")
    }

    @Test func aBoldLineOverAListStaysWithIt() throws {
        try check(
            "<div class=post-body>\(Self.paragraphs)<b>Bring</b><br><ul><li>bread</li><li>water</li></ul><b>Leave</b><br><ul><li>dogs</li>"
                + "<li>drums</li></ul></div>",
            keeps: ["Bring", "bread", "Leave", "drums"])
    }
}

extension String {
    /// How often a text stands in another.
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
