import Extraction
import Output
import PageTree
import TestSupport
import Testing

/// Marks in cells of their own, boxes that a class ticks, and lists that are written an item a list.
@Suite struct MarkerCellTests {
    private static let words =
        "The harbour board agreed on Tuesday to keep the small ferry running through the winter, ending a row of years."

    private func markdown(_ body: String) -> String {
        let page = "<title>Ferry</title><article><h1>Ferry</h1><p>\(Self.words)</p>\(body)<p>\(Self.words) And more.</p></article>"
        return MarkdownWriter().write(FixtureTests.filter.judge(Page(PageBytes(text: page))))
    }

    @Test func aMarkInACellOfItsOwnStandsBeforeItsParagraph() {
        let found = markdown(
            "<table><tr><td><p>(a)</p></td><td><p>the number of the boat;</p></td></tr></table>"
                + "<table><tr><td><p>(b)</p></td><td><p>its harbour, in one of these ways:</p>"
                + "<table><tr><td><p>(i)</p></td><td><p>in full;</p></td></tr></table></td></tr></table>")
        #expect(found.contains("(a) the number of the boat;\n\n(b) its harbour, in one of these ways:\n\n(i) in full;"), "\(found)")
        #expect(!found.contains("| ---"), "\(found)")
    }

    @Test func dashesInCellsMakeAList() {
        let found = markdown("<table><tr><td>–</td><td>oars of ash</td></tr><tr><td>–</td><td>a bucket to bail</td></tr></table>")
        #expect(found.contains("- oars of ash\n- a bucket to bail"), "\(found)")
    }

    @Test func aTableOfPlacesAndNamesStaysATable() {
        let found = markdown(
            "<table><tr><th>Place</th><th>Crew</th></tr><tr><td>1.</td><td>Tarn</td></tr><tr><td>2.</td><td>Osk</td></tr></table>")
        #expect(found.contains("| 1\\. | Tarn |") || found.contains("| 1. | Tarn |"), "\(found)")
    }

    @Test func aMarkBeforeALongCellStandsBeforeItsFirstParagraph() {
        let long = "Every boat that carries people for money on the lake shall bear a plate that can be read from the shore by day."
        let found = markdown("<table><tr><td><p>(1)</p></td><td><p>\(long)</p><p>\(long) It is white.</p></td></tr></table>")
        #expect(found.contains("(1) Every boat"), "\(found)")
    }

    @Test(arguments: [
        "<ul class='inline-task-list'><li class='checked'><span>Buy the flour</span></li><li><span>Mend the oars</span></li></ul>",
        "<ul><li data-checked='true'>Buy the flour</li><li data-checked='false'>Mend the oars</li></ul>",
        "<ol><li data-list='checked'>Buy the flour</li><li data-list='unchecked'>Mend the oars</li></ol>",
        "<ul data-checked='true'><li>Buy the flour</li></ul><ul data-checked='false'><li>Mend the oars</li></ul>",
    ])
    func boxesThatAnAttributeOrAClassTells(list: String) {
        let found = markdown(list)
        #expect(found.contains("[x] Buy the flour") && found.contains("[ ] Mend the oars"), "\(found)")
    }

    @Test func aListOfTasksWithBoxesIsReadByItsBoxes() {
        let found = markdown(
            "<ul class='task-list'><li><input type=checkbox checked> Buy the flour</li><li><input type=checkbox> Mend the oars</li></ul>")
        #expect(found.contains("- [x] Buy the flour\n- [ ] Mend the oars"), "\(found)")
    }

    @Test func bulletsThatAreWrittenAnItemAListAreOneList() {
        let found = markdown(
            "<ul class='bulleted'><li>The ferryman<ul class='bulleted'><li>in chapter nine</li></ul></li></ul>"
                + "<ul class='bulleted'><li>The dog</li></ul>")
        #expect(found.contains("- The ferryman\n  - in chapter nine\n- The dog"), "\(found)")
    }

    @Test func aDayAndAContactInATableAreItsCells() {
        let found = markdown(
            "<table><tr><th>Post</th><th>Contact</th><th>Closing date</th></tr><tr><td>Boat builder</td><td>Ines Kos</td>"
                + "<td>30 April 2025</td></tr><tr><td>Sailmaker</td><td>Jan Peel</td><td>2 May 2025</td></tr></table>")
        #expect(found.contains("| Post | Contact | Closing date |") && found.contains("| 30 April 2025 |"), "\(found)")
    }
}
