internal import ByteIO
internal import Extraction
internal import JSONText
internal import RuleAuthoring
internal import RuleModel

/// The tests of a folder's rule files: samples of rules, and whole pages.
struct WorkbenchTests {
    let json: JSON

    /// - Parameter all: the files with those that are judged with them.
    /// - Throws: `RuleSet.LoadError`.
    init(_ files: [RuleSet.Source], all: [RuleSet.Source], folder: String) throws {
        let parsed = files.compactMap { $0.parse().file }
        var report = RuleTester.run(parsed)
        let tester = PageTester(
            rules: try RuleSet(adding: all), read: { try Files.read($0) },
            // A test's page lies in the folder: its path stands in a file that came over a socket.
            exists: { Files.isRegular($0) && Files.isInside(Self.folder(of: $0), folder) })
        let pages = tester.run(parsed)
        report.tests += pages.tests
        report.failures += pages.failures
        json = .object([
            .init("passed", .integer(report.tests - report.failures.count)), .init("failed", .integer(report.failures.count)),
            .init("failures", .array(report.failures.map { .string($0.description) })),
        ])
    }

    private static func folder(of path: String) -> String { String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) }
}
