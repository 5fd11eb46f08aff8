import Extraction
import JSONText
import Output
import PageTree
import TestSupport
import Testing

@Suite struct FixtureTests {
    static let filter = Filter(rules: try! RuleSet())

    private func verdict(_ fixture: Fixture) throws -> Verdict {
        Self.filter.judge(Page(PageBytes(try fixture.source())))
    }

    /// The golden of a fixture is its text as a reader wants it, written by hand; nothing records it.
    @Test(arguments: Fixture.all)
    func theArticleIsTheExpectedTextAndNothingElse(_ fixture: Fixture) throws {
        #expect(TextWriter().write(try verdict(fixture)) == (try fixture.expectedText()))
    }

    @Test(arguments: Fixture.all)
    func theFieldsAreTheExpectedOnes(_ fixture: Fixture) throws {
        let output = JSON.object(JSONWriter.members(try verdict(fixture)))
        for member in try #require(try JSON(parsing: fixture.expectedFields()).members) {
            switch member.name {
            case "url": break
            case "encoding": #expect(output["encoding"]?["name"] == member.value)
            default: #expect(output[member.name] == member.value, "\(member.name)")
            }
        }
    }

    @Test(arguments: Fixture.all)
    func keptAndStrippedAreAllBlocks(_ fixture: Fixture) throws {
        let verdict = try verdict(fixture)
        #expect(verdict.keptCount + verdict.strippedCount == verdict.view.blocks.count)
        #expect(verdict.quality > 0.5 && verdict.quality <= 1)
    }

    @Test(arguments: Fixture.all)
    func theVerdictIsTheSameOnEveryRun(_ fixture: Fixture) throws {
        let explained = try (0..<3).map { _ in
            Explanation(try verdict(fixture)).json.text()
        }
        #expect(Set(explained).count == 1)
    }

    @Test func aParagraphThatBeginsWithEarlierStays() throws {
        for slug in ["lenta-today", "lenta-renamed", "lenta-2010s", "lenta-flattened"] {
            let fixture = try #require(Fixture.all.first { $0.slug == slug })
            #expect(TextWriter().write(try verdict(fixture)).contains("\n\nРанее местные жители жаловались"))
        }
    }
}
