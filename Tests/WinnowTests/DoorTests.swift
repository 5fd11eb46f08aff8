import TestSupport
import Testing
import Winnow

@Suite struct DoorTests {
    @Test func threeLinesGiveTheArticle() throws {
        let fixture = try #require(Fixture.all.first { $0.slug == "english-news" })
        let filter = try Filter()
        let verdict = filter.judge(Page(bytes: try fixture.source()))
        #expect(verdict.text == (try fixture.expectedText()))
    }
}
