import ByteIO
import TestSupport
import Testing

/// What CONTRIBUTING promises: each of these is one file and one line of a list. A file that no list names would be dead,
/// and nobody would notice. (`RuleGrammarTests` hold the same of conditions, actions and lints.)
@Suite struct ListTests {
    struct Folder: Sendable, CustomStringConvertible {
        let path: String
        /// How the files of the list's kind end; others in the folder are their helpers.
        let ending: String
        /// The file with the list.
        let list: String
        /// How a line of the list names a file.
        let line: @Sendable (String) -> String
        var description: String { path }

        init(_ path: String, _ ending: String, in list: String, as line: @escaping @Sendable (String) -> String = { $0 }) {
            self.path = path
            self.ending = ending
            self.list = list
            self.line = line
        }
    }

    static let folders: [Folder] = [
        Folder("Sources/BlockAnalysis/Passes", "Pass", in: "Sources/BlockAnalysis/Labels/Profile.swift"),
        Folder("Sources/Output/Writers", "Writer", in: "Sources/Output/Writers/OutputFormat.swift") { $0 + "." },
        Folder("Sources/PageFields/Sources", "Source", in: "Sources/PageFields/Candidates/FieldSource.swift"),
        Folder("Sources/PageFields/Choice", "Choice", in: "Sources/PageFields/Choice/FieldChoice.swift"),
        Folder("Sources/Streams/Sinks", "Format", in: "Sources/Streams/Sinks/AnswerFormat.swift"),
        Folder("Sources/WinnowCLI/Commands", "Command", in: "Sources/WinnowCLI/Commands/WinnowCommand.swift") { $0 + ".self" },
        Folder("Sources/WinnowCLI/Commands/Rules", "Command", in: "Sources/WinnowCLI/Commands/Rules/RulesCommand.swift") { $0 + ".self" },
        Folder("Sources/WinnowCLI/Commands/Rules/Import", "Command", in: "Sources/WinnowCLI/Commands/Rules/ImportCommand.swift") {
            $0 + ".self"
        },
        Folder("Tests/Fuzz", "", in: "Package.swift") { "\"\($0)\"" },
    ]

    @Test(arguments: folders)
    func everyFileIsInItsList(_ folder: Folder) throws {
        let list = try Project.text(folder.list)
        let listName = folder.list.split(separator: "/").last!.prefix { $0 != "." }
        let names = try Files.list(Project.root + "/" + folder.path).map { String($0.prefix { $0 != "." }) }
            .filter { $0.hasSuffix(folder.ending) && $0 != folder.ending && $0 != listName && $0 != "Corpus" }
            // The protocol that the list is of.
            .filter { !list.contains("any \($0)") }
        #expect(names.count > 1)
        for name in names { #expect(list.contains(folder.line(name)), "\(folder.path)/\(name).swift is not in \(folder.list)") }
    }
}
