import ArgumentParser

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Convert rule collections of others.",
        subcommands: [ImportFTRCommand.self, ImportCosmeticCommand.self])
}
