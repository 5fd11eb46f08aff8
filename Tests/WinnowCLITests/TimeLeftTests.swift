import Testing

@testable import WinnowCLI

@Suite struct TimeLeftTests {
    @Test(arguments: [
        (10, 50, 100, "10 s left"), (10, 10, 100, "2 min left"), (60, 10, 100, "9 min left"), (600, 1, 101, "17 h left"),
        (100, 99, 100, "2 s left"),
    ])
    func itIsToldByThePartThatIsDone(_ seconds: Int, _ done: Int, _ all: Int, _ text: String) {
        #expect(TimeLeft.text(after: .seconds(seconds), done: done, of: all) == text)
    }

    @Test func nothingIsToldAtFirstAndAtTheEnd() {
        #expect(TimeLeft.text(after: .milliseconds(900), done: 50, of: 100) == nil)
        #expect(TimeLeft.text(after: .seconds(9), done: 0, of: 100) == nil)
        #expect(TimeLeft.text(after: .seconds(9), done: 100, of: 100) == nil)
    }
}
