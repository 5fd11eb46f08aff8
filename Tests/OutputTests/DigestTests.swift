import ByteIO
import Extraction
import PageTree
import TestSupport
import Testing

/// What every format and the audit print for every fixture, as a number each: the proof that a move of code changes no byte.
///
/// A change that means to change output records them anew: `WINNOW_RECORD=1 swift test --filter DigestTests`. A run that
/// records fails, so that nothing passes by accident.
@Suite struct DigestTests {
    private static let goldenPath = "Fixtures/digests.txt"
    private static let filter = Filter(rules: try! RuleSet())

    private static func lines(_ fixture: Fixture) throws -> [String] {
        let verdict = filter.judge(Page(PageBytes(try fixture.source())))
        return OutputDigest.lines(verdict).map { "\(fixture.slug) \($0)" }
    }

    @Test(arguments: Fixture.all)
    func outputsAreThoseThatWereRecorded(_ fixture: Fixture) throws {
        let golden = try Project.text(Self.goldenPath).split(separator: "\n").filter { $0.hasPrefix(fixture.slug + " ") }.map(String.init)
        let found = try Self.lines(fixture)
        #expect(found == golden, "if this was meant: WINNOW_RECORD=1 swift test --filter DigestTests")
    }

    @Test(.enabled(if: Environment.value("WINNOW_RECORD") != nil))
    func record() throws {
        let lines = try Fixture.all.flatMap(Self.lines)
        try Files.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: Project.root + "/" + Self.goldenPath)
        Issue.record("\(Self.goldenPath) was recorded: read the difference, then run the tests without WINNOW_RECORD")
    }
}
