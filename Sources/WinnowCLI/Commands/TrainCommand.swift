internal import ArgumentParser
import ByteIO
package import Evaluation

struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Fit the score cards on gold sets (for developers of Winnow).",
        discussion: """
            Prints the word F1 that each set reaches when its hosts are left out of the fit (five folds), then writes the \
            Swift source of the cards that all pages give.
            """,
        shouldDisplay: false)

    @Option(help: "Which kind of page the cards are for.")
    var lane = Lane.markup

    @Option(help: ArgumentHelp("The Swift file to write.", valueName: "file"))
    var output: String

    @Argument(help: ArgumentHelp("Gold set folders.", valueName: "folder"))
    var folders: [String]

    func run() throws {
        let sets = try folders.map { try GoldSetLoader.load($0) }
        var trainer = try Trainer(lane: lane, sets: sets) { Console.complain($0) }
        let source = CardSource.swift(trainer.train(), lane: lane)
        try Files.write(Array(source.utf8), to: output)
    }
}

extension Lane: ExpressibleByArgument {}
