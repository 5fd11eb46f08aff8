import ArgumentParser
import ByteIO
import RuleAuthoring

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Convert rule collections of others.", subcommands: [FTR.self, Cosmetic.self])

    struct Target: ParsableArguments {
        @Option(help: ArgumentHelp("The folder to write rule files to; standard output without it.", valueName: "folder"))
        var output: String?

        @Option(help: ArgumentHelp("A file for the list of all lines left out, with place and reason.", valueName: "file"))
        var report: String?

        @Argument(help: ArgumentHelp("Files or folders of .txt files.", valueName: "file"))
        var files: [String]

        func read() throws -> [(path: String, text: String)] {
            try files.flatMap { path -> [(path: String, text: String)] in
                guard Files.isFolder(path) else { return [(path, try Files.readText(path))] }
                return try Files.find(in: path, endings: [".txt"]).map { (path + "/" + $0, try Files.readText(path + "/" + $0)) }
            }
        }

        func write(_ files: [ImportedFile], _ imported: ImportReport) throws {
            if let output { try Files.makeFolder(output) }
            for file in files {
                if let output {
                    try Files.write(Array(file.text.utf8), to: output + "/" + file.name)
                } else {
                    try RulesCommand.write((files.count > 1 ? "---\n# \(file.name)\n" : "") + file.text)
                }
            }
            if let report { try Files.write(Array(imported.details.utf8), to: report) }
            try OutputDescriptor.standardError.write("\(files.count) files\n" + imported.summary)
        }
    }

    struct FTR: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ftr", abstract: "Convert site files of Full-Text RSS (ftr-site-config).",
            discussion: "Each directive becomes a rule, or is named in the report with its line and the reason.")

        @OptionGroup var target: Target

        func run() throws {
            var report = ImportReport()
            var files: [ImportedFile] = []
            for (path, text) in try target.read() {
                let converted = FTRImporter.convert(text, path: path)
                report.add(converted.report)
                if let file = converted.file { files.append(file) }
            }
            try target.write(files, report)
        }
    }

    struct Cosmetic: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "cosmetic", abstract: "Convert cosmetic filters (Adblock Plus, uBlock Origin, AdGuard).",
            discussion:
                "What hides an element strips its text; #@# becomes an exception. Network filters and scripts are counted and left out.")

        @Option(help: ArgumentHelp("The collection's name, the first part of the ids of its rules for every page.", valueName: "name"))
        var name = "cosmetic"

        @OptionGroup var target: Target

        func run() throws {
            let converted = CosmeticImporter.convert(try target.read(), name: name)
            try target.write(converted.files, converted.report)
        }
    }
}
