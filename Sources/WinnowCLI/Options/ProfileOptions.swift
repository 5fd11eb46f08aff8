import ArgumentParser
import Extraction

/// What of a page counts as its content.
struct ProfileOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What is content: \(ProfileChoice.names.joined(separator: ", ")). A body is an article without its headline.",
            valueName: "profile"))
    var profile = ProfileName(name: ProfileChoice().name)

    @Flag(help: "Rather leave out text of the article than print other text.")
    var precision = false

    @Flag(help: "Rather print other text than leave out text of the article.")
    var recall = false

    func validate() throws {
        if precision, recall { throw ValidationError("--precision and --recall exclude each other") }
    }

    var choice: ProfileChoice { ProfileChoice(name: profile.name, leaning: precision ? .precision : recall ? .recall : .balance) }
}

/// A profile that `--profile` takes.
struct ProfileName: ExpressibleByArgument, Equatable {
    let name: String

    init(name: String) { self.name = name }

    init?(argument: String) {
        guard ProfileChoice.names.contains(argument) else { return nil }
        name = argument
    }

    static var allValueStrings: [String] { ProfileChoice.names }
    var defaultValueDescription: String { name }
}
