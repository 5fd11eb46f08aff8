import ByteIO
import Foundation
import TestSupport
import Testing

/// What README and Documentation show is what the command prints.
@Suite struct ReadmeTests {
    struct Example: Sendable, CustomStringConvertible {
        let command: String
        let output: String
        var description: String { command }
    }

    /// README and every page of Documentation.
    static let pages =
        ["README.md"]
        + ((try? Files.list(Project.root + "/Documentation")) ?? []).filter { $0.hasSuffix(".md") }.map { "Documentation/" + $0 }

    static let examples: [Example] = pages.flatMap(examples(in:))

    static func examples(in page: String) -> [Example] {
        let text = (try? Project.text(page)) ?? ""
        return text.components(separatedBy: "```console\n").dropFirst().flatMap { part in
            // A block's commands begin with a dollar sign; up to the next one is what they print.
            ("\n" + part.components(separatedBy: "```")[0]).components(separatedBy: "\n$ ").dropFirst().map { example in
                let lines = example.components(separatedBy: "\n")
                return Example(command: lines[0], output: lines.dropFirst().joined(separator: "\n"))
            }
        }
    }

    @Test func readmeIsShort() throws { #expect(try Project.text("README.md").utf8.count <= 8192) }

    /// A link to a file of the project leads to a file.
    @Test(arguments: pages)
    func linksLeadSomewhere(_ page: String) throws {
        let folder = page.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        for link in try Project.text(page).matches(of: /\]\(([^)#:]+)(?:#[^)]*)?\)/) {
            #expect(Files.exists(Project.root + "/" + folder + link.1), "\(page): \(link.1)")
        }
    }

    @Test func theExamplesAreFound() { #expect(Self.examples.count > 10) }

    @Test(arguments: examples)
    func anExamplePrintsWhatItSays(_ example: Example) throws {
        let run = try Command.shell("winnow() { \"$WINNOW\" \"$@\"; }; cd '\(Project.root)'; " + example.command)
        func trimmed(_ text: String) -> String { text.trimmingCharacters(in: .newlines) }
        #expect(trimmed(run.output) == trimmed(example.output))
    }
}
