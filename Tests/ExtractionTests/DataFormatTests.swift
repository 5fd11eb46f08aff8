import Testing

@testable import Extraction

@Suite struct DataFormatTests {
    private func name(_ text: String) -> String? { DataFormat.name(of: Array(text.utf8)[...]) }
    private func lines(_ line: (Int) -> String) -> String { (1...30).map(line).joined(separator: "\n") }

    @Test func aTableOfValuesIsNamed() {
        #expect(name(lines { "\($0),\"Heron, the elder\",19\($0 + 20)" }) == "table of values")
        #expect(name("boat;year;seats\r\n" + lines { "boat \($0);19\($0 + 30);\($0 * 4)\r" }) == "table of values")
        #expect(name(lines { "Heron\t\($0)\t8:\($0 + 20)" }) == "table of values")
    }

    @Test func aLogIsNamed() {
        #expect(name(lines { "2024-05-14 10:20:\($0 + 10) INFO  worker \($0) has read its pages" }) == "log")
        #expect(
            name(lines { "10.0.0.\($0) - - [14/May/2024:10:20:\($0 + 10) +0000] \"GET /pier/\($0) HTTP/1.1\" 200 512 \"-\" \"curl\"" })
                == "log")
    }

    @Test func textsWithCommasAndTimesAreNone() {
        #expect(
            name(lines { "The boat left at \($0), and came back, as it does, before the evening of the day was over at \($0 + 8)." }) == nil
        )
        #expect(name(lines { "Вышла вода, пришла беда,\nушла вода, ушла беда \($0)" }) == nil)
        #expect(name(lines { "[14.05.2024, 10:\($0 + 20)] Ilse: I am at the pier" }) == nil)
        #expect(name(lines { "10:\($0 + 20) The boat has left the pier, and the crew waves" }) == nil)
        #expect(name("a,b,c\n1,2,3") == nil)
    }
}
