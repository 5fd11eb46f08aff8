import ByteIO
import TestSupport
import Testing

/// A later file's rule replaces an earlier one of the same id, so that of two of our own one would be lost without a word.
@Suite struct RuleIdTests {
    @Test func noTwoBuiltInRulesHaveOneId() throws {
        var places: [Substring: [String]] = [:]
        for path in try Files.find(in: Project.root + "/Rules", endings: [".yaml"]) {
            for line in try Project.text("Rules/" + path).split(separator: "\n") where line.hasPrefix("  - id: ") {
                places[line.dropFirst(8), default: []].append(path)
            }
        }
        #expect(places.count > 500)
        #expect(places.filter { $0.value.count > 1 }.isEmpty)
    }
}
