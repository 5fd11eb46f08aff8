import ArgumentParser
import ByteIO
import Extraction
import RuleAuthoring

struct TestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Run the tests inside rule files: samples of rules, and whole pages.",
        discussion: """
            Exit status 1 when a sample under “match” is not hit, one under “pass” is, or a page is not as its test says. \
            Samples under “todo” may fail; those that pass by now are named.
            """)

    @Argument(
        help: ArgumentHelp("Files or folders; the built-in and the user's rules without any.", valueName: "path"), completion: .file())
    var paths: [String] = []

    func run() throws {
        let files = try RulesCommand.files(paths)
        var report = ProgressLine.during { tell in RuleTester.run(files, tell: tell) }
        if files.contains(where: { !$0.tests.isEmpty }) {
            let rules = try RuleSet(adding: paths.isEmpty ? [] : try RulesCommand.sources(paths))
            let pages = PageTester(rules: rules, read: { try Files.read($0) }, exists: { Files.exists($0) && !Files.isFolder($0) }).run(
                files)
            report.tests += pages.tests
            report.failures += pages.failures
        }
        for failure in report.failures { try RulesCommand.write(failure.description + "\n") }
        for done in report.done { try RulesCommand.write("\(done.description)\n") }
        let todo = report.todo > 0 ? ", \(report.todo) todo" : ""
        try RulesCommand.write("\(report.tests - report.failures.count) passed, \(report.failures.count) failed\(todo)\n")
        if !report.failures.isEmpty { throw Ending.negative }
    }
}
