import ByteIO
import Evaluation
import JSONText
import Testing

@Suite struct DecisionTests {
    private static func line(_ verdict: Decision.Verdict, _ id: String, _ rules: [String]) -> String {
        Decision(
            time: "2026-11-26T19:05:11Z", by: "anna", verdict: verdict, note: nil,
            of: DecidedRecord(id: id, action: "hold", rules: rules, rulesHash: "1f")
        ).line
    }

    @Test func aDecisionComesBackFromItsLine() throws {
        let log = DecisionLog(Self.line(.reject, "a", ["x.one", "x.two"]))
        let decision = try #require(log.decisions.first)
        #expect(decision.id == "a" && decision.verdict == .reject && decision.rules == ["x.one", "x.two"] && decision.rulesHash == "1f")
        #expect(decision.line == Self.line(.reject, "a", ["x.one", "x.two"]))
    }

    @Test func precisionCountsTheDecisionsThatHold() {
        let text =
            Self.line(.reject, "1", ["x"]) + Self.line(.approve, "2", ["x", "y"]) + Self.line(.edit, "3", ["x"])
            // Two words on one record: the last one holds, unless it is taken back.
            + Self.line(.approve, "4", ["y"]) + Self.line(.reject, "4", ["y"]) + Self.line(.undo, "4", [])
            + Self.line(.reject, "5", ["x"]) + Self.line(.undo, "5", [])
        let lines = DecisionLog(text).lines
        #expect(lines.map(\.rule) == ["y", "x"])
        #expect(lines.map(\.right) == [0, 2] && lines.map(\.wrong) == [2, 1])
    }

    @Test func linesThatAreNoDecisionsAreNamedAndTheRestCounts() {
        let log = DecisionLog(Self.line(.reject, "1", ["x"]) + "{\"time\":1}\nnonsense\n" + Self.line(.reject, "2", ["x"]))
        #expect(log.badLines == [2, 3] && log.standing.count == 2)
    }

    @Test func recordsAreReadFromAnswersAndFromReports() {
        let finding = #"{"rule":"x","lifted_by":null}"#
        let answers =
            #"{"id":7,"moderation":{"action":"hold","findings":[\#(finding),\#(finding),{"rule":"y","lifted_by":"z"}]},"rules":{"hash":"1f"}}"#
        let report = #"{"rules":"1f","documents":[{"id":"7","action":"hold","findings":[\#(finding)]}]}"#
        let wanted = ["7": DecidedRecord(id: "7", action: "hold", rules: ["x"], rulesHash: "1f")]
        #expect(DecidedRecord.read(answers + "\n") == wanted)
        #expect(DecidedRecord.read(report) == wanted)
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"), (1_795_719_911, "2026-11-26T19:05:11Z"),
        (4_102_444_799, "2099-12-31T23:59:59Z"),
    ])
    func momentsAreWrittenInTheCalendar(_ seconds: Int, _ text: String) {
        #expect(WallClock.text(seconds) == text)
    }
}
