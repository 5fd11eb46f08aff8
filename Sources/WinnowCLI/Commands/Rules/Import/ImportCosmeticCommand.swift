import ArgumentParser
import RuleAuthoring

struct ImportCosmeticCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cosmetic", abstract: "Convert cosmetic filters (Adblock Plus, uBlock Origin, AdGuard).",
        discussion:
            "What hides an element strips its text; #@# becomes an exception. Network filters and scripts are counted and left out.")

    @Option(help: ArgumentHelp("The collection's name, the first part of the ids of its rules for every page.", valueName: "name"))
    var name = "cosmetic"

    @OptionGroup var target: ImportTarget

    func run() throws {
        let converted = CosmeticImporter.convert(try target.read(), name: name)
        try target.write(converted.files, converted.report)
    }
}
