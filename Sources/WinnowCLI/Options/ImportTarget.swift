import ArgumentParser
import ByteIO
import RuleAuthoring

/// Where converted rule files go.
struct ImportTarget: ParsableArguments {
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
