import ArgumentParser
import RuleAuthoring

struct ImportFTRCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ftr", abstract: "Convert site files of Full-Text RSS (ftr-site-config).",
        discussion: "Each directive becomes a rule, or is named in the report with its line and the reason.")

    @OptionGroup var target: ImportTarget

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
