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

    @Test func numbersThatThePageDrawsAreThoseOfTheList() {
        let list =
            "<ol><li><div>1</div><div><p>Open the gate slowly.</p></div></li><li><div>2</div><div><p>Pour the grain.</p></div></li></ol>"
        let found = markdown(list)
        #expect(found.contains("1. Open the gate slowly.") && found.contains("2. Pour the grain."), "\(found)")
    }

    @Test func boxesThatAStyleDrawsAreTicked() {
        let list =
            "<ul><li><div class='checkbox checkbox-on'></div> <span>Buy the flour</span></li>"
            + "<li><div class='checkbox checkbox-off'></div> <span>Mend the oars</span></li></ul>"
        let found = markdown(list)
        #expect(found.contains("- [x] Buy the flour\n- [ ] Mend the oars"), "\(found)")
        // An item a list is one list.
        #expect(markdown(list.replacing("</li><li>", with: "</li></ul> <ul><li>")) == found)
    }

    @Test func aListThatGoesOnRightBehindAnotherIsOneList() {
        let found = markdown("<ol><li>Open the gate slowly.</li></ol><ol start=2><li>Pour the grain.</li></ol><ol><li>Close it.</li></ol>")
        #expect(found.contains("1. Open the gate slowly.\n2. Pour the grain.\n\n1) Close it."), "\(found)")
    }

    @Test func aFormulaBesideItsNumberIsNoTable() {
        let table =
            "<p>The water runs off by the height of the gate alone, so that the flow becomes the following:</p><table><tbody><tr><td></td><td>"
            + "<math display=block alttext='Q=ah'><semantics><mi>Q</mi><annotation encoding='application/x-tex'>Q=ah</annotation></semantics>"
            + "</math></td><td></td><td>(1)</td></tr></tbody></table>"
        let found = markdown(table)
        #expect(found.contains("$$Q=ah$$") && !found.contains("| ---"), "\(found)")
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
