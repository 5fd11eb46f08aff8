import Extraction
import Output
import PageTree
import TestSupport
import Testing

/// Lists and tables whose structure only class names, roles or their numbers tell.
@Suite struct ListLevelTests {
    private static let words =
        "The harbour board agreed on Tuesday to keep the small ferry running through the winter, ending a row of years."

    private func markdown(_ body: String) -> String {
        let page = "<title>Ferry</title><article><h1>Ferry</h1><p>\(Self.words)</p>\(body)<p>\(Self.words) And more.</p></article>"
        return MarkdownWriter().write(FixtureTests.filter.judge(Page(PageBytes(text: page))))
    }

    @Test func itemsOfQuillAreIndentedByTheirClass() {
        let list =
            "<ul><li>Roof</li><li class=ql-indent-1>hatch</li><li class=ql-indent-2>hinge</li><li class=ql-indent-1>ladder</li>"
            + "<li>Cellar</li></ul>"
        #expect(markdown(list).contains("- Roof\n  - hatch\n    - hinge\n  - ladder\n- Cellar\n"))
    }

    @Test func listsOfGoogleDocsAreOneList() {
        let list =
            "<ol class='lst-kix_a1-0 start'><li>Wheel</li></ol><ul class='lst-kix_a1-1'><li>axle</li></ul>"
            + "<ol class='lst-kix_a1-0' start=2><li>Roof</li></ol>"
        #expect(markdown(list).contains("1. Wheel\n   - axle\n2. Roof\n"))
        // Another list is another list.
        #expect(markdown(list.replacing("'lst-kix_a1-0' start", with: "'lst-kix_b2-0' start")).contains("2. Roof"))
    }

    @Test func itemsThatHoldBoxesAreItems() {
        let list =
            "<ol><li><div>Open the gate slowly.</div><div>It sticks when it is wet.</div></li><li><div>Pour the grain.</div></li></ol>"
        let found = markdown(list)
        #expect(found.contains("1. Open the gate slowly.") && found.contains("2. Pour the grain."), "\(found)")
    }

    @Test func aListThatGoesOnBehindAPictureIsOneList() {
        let found = markdown(
            "<ol><li>Measure twice</li></ol><p><img src=a.jpg></p><ol start=2><li>Order a crane</li><li>Ring the town</li></ol>")
        #expect(found.contains("1. Measure twice") && found.contains("2. Order a crane\n3. Ring the town"), "\(found)")
        #expect(markdown("<ol><li>Measure twice</li></ol><ol><li>Order a crane</li></ol>").contains("1) Order a crane"))
    }

    @Test func tablesByRoleAreTables() {
        let row = { (cells: [String]) in "<div role=row>" + cells.map { "<span role=cell>\($0)</span>" }.joined() + "</div>" }
        let table =
            "<div role=table><div role=row><span role=columnheader>Day</span><span role=columnheader>Hour</span></div>"
            + row(["Friday", "21:00"]) + row(["Saturday", ""]) + "</div>"
        let found = markdown(table)
        #expect(found.contains("| Day | Hour |\n") && found.contains("| Friday | 21:00 |") && found.contains("| Saturday | |"), "\(found)")
    }
}
