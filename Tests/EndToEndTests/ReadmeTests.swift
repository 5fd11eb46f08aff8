import Foundation
import TestSupport
import Testing

/// What README shows is what the command prints.
@Suite struct ReadmeTests {
    struct Example: Sendable, CustomStringConvertible {
        let command: String
        let output: String
        var description: String { command }
    }

    static let examples: [Example] = {
        let text = (try? Project.text("README.md")) ?? ""
        return text.components(separatedBy: "```console\n").dropFirst().flatMap { part in
            // A block's commands begin with a dollar sign; up to the next one is what they print.
            ("\n" + part.components(separatedBy: "```")[0]).components(separatedBy: "\n$ ").dropFirst().map { example in
                let lines = example.components(separatedBy: "\n")
                return Example(command: lines[0], output: lines.dropFirst().joined(separator: "\n"))
            }
        }
    }()

    @Test func theExamplesAreFound() { #expect(Self.examples.count > 10) }

    @Test(arguments: examples)
    func anExamplePrintsWhatItSays(_ example: Example) throws {
        let run = try Command.shell("winnow() { \"$WINNOW\" \"$@\"; }; cd '\(Project.root)'; " + example.command)
        func trimmed(_ text: String) -> String { text.trimmingCharacters(in: .newlines) }
        #expect(trimmed(run.output) == trimmed(example.output))
    }
}
