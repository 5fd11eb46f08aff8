import JSONText
import PageFields
import Testing

@testable import Evaluation

@Suite struct FieldScoreTests {
    private func entry(_ gold: String, _ field: String, _ change: (inout Metadata) -> Void) throws -> FieldScore.Entry {
        var metadata = Metadata()
        change(&metadata)
        let score = FieldScore(try #require(GoldFields(try JSON(parsing: gold))), metadata, set: "osk", id: "1")
        return try #require(score.entries.first { $0.field == field })
    }

    @Test func aTitleIsExactButForCaseAndMarksAndNearWithFewOtherWords() throws {
        let gold = #"{"title":"Ferry to Brenk runs again, says board"}"#
        #expect(try entry(gold, "title") { $0.title = "ferry to Brenk runs again – says board" }.isExact)
        let near = try entry(gold, "title") { $0.title = "Ferry to Brenk runs again says the board" }
        #expect(near.isNear && !near.isExact)
        #expect(!(try entry(gold, "title") { $0.title = "The Osk Post" }.isNear))
    }

    @Test func listsCountWhatWasFoundAndWhatWasRight() throws {
        let found = try entry(#"{"authors":["Ilse Marwood","Jon Abbey"]}"#, "authors") {
            $0.authors = [.init(name: "Jon Abbey"), .init(name: "Share"), .init(name: "Zoe Quill")]
        }
        #expect(found.gold == 2 && found.found == 1 && found.answered == 3 && found.right == 1 && !found.isExact)
    }

    @Test func reportsMeanSharesAndAnswersThatNobodyAskedFor() throws {
        func score(_ gold: String, _ day: String?) throws -> FieldScore {
            var metadata = Metadata()
            metadata.published = day
            return FieldScore(try #require(GoldFields(try JSON(parsing: gold))), metadata, set: "osk", id: "1")
        }
        let report = FieldReport([
            try score(#"{"published":"2024-02-06 10:00:00"}"#, "2024-02-06T08:15:00Z"), try score(#"{"published":"2024-02-06"}"#, nil),
            try score(#"{"title":"A"}"#, "2024-02-06"),
        ])
        let line = try #require(report.lines.first { $0.field == "published" })
        #expect(line.pages == 2 && line.exact == 0.5 && line.answered == 0.5 && line.precision == 1 && line.unasked == 1)
        #expect(report.text.contains("osk / published"))
    }
}
