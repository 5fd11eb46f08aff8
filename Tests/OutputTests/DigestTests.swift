import ByteIO
import Extraction
import Output
import PageTree
import TestSupport
import Testing
import TextPrimitives

/// What every format and the audit print for every fixture, as a number each: the proof that a move of code changes no byte.
///
/// A change that means to change output records them anew: `WINNOW_RECORD=1 swift test --filter DigestTests`. A run that
/// records fails, so that nothing passes by accident.
@Suite struct DigestTests {
    private static let goldenPath = "Fixtures/digests.txt"
    private static let filter = Filter(rules: try! RuleSet())

    /// The digest of the rules stands in outputs and changes with every rule file: it is not part of what is compared.
    private static func digest(_ output: String) -> String {
        let text = output.replacing(/"(?:hash|rules)": ?"[0-9a-f]{16}"/, with: "")
        let digits = String(FNV1a64.of(text.utf8), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func lines(_ fixture: Fixture) throws -> [String] {
        let verdict = filter.judge(Page(PageBytes(try fixture.source())))
        var lines = OutputFormat.allCases.map { format in
            "\(fixture.slug) \(format.rawValue) \(digest(format.writer().write(verdict)))"
        }
        lines.append("\(fixture.slug) explain \(digest(Explanation(verdict).json.text()))")
        return lines
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
