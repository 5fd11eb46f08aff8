internal import ArgumentParser
import ByteIO
package import Evaluation
import Extraction

struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Fit the scorers on gold sets (for developers of Winnow).",
        discussion: """
            Prints what whole filters reach on pages whose hosts were left out of their fit, by the measures of `winnow eval`, then \
            writes the Swift source of the scorer that all pages give. Deterministic: the same pages and plan give the same scorer.
            """,
        shouldDisplay: false)

    @Option(help: "Which kind of page the scorer is for.")
    var lane = Lane.markup

    @Option(help: ArgumentHelp("The Swift file to write; none only measures.", valueName: "file"))
    var output: String?

    @Option(help: "Parts that the hosts are dealt into.")
    var folds = 5

    @Option(help: "Trees of the first stage.")
    var trees = 180

    @Option(help: "Trees of the second stage.")
    var contextTrees = 120

    @Option(help: "Questions a tree.")
    var depth = 5

    @Option(help: "Read every n-th page only.")
    var every = 1

    @Option(help: ArgumentHelp("Measure this set with a scorer of all others.", valueName: "set"))
    var leaveOut: String?

    @Flag(inversion: .prefixedNo, help: "Show a third of the pages also with meaningless class names.")
    var renamed = true

    @Option(help: ArgumentHelp("Shifts of the cut to measure, in hundredths.", valueName: "n"))
    var shift: [Int] = []

    @OptionGroup var rules: RuleOptions

    @Argument(help: ArgumentHelp("Gold set folders.", valueName: "folder"))
    var folders: [String]

    func run() throws {
        var plan = TrainingPlan()
        plan.lane = lane
        plan.folds = folds
        plan.trees = (trees, contextTrees)
        plan.depth = depth
        plan.every = every
        plan.leftOut = leaveOut
        plan.renamesClasses = renamed
        var trainer = try Trainer(plan, sets: folders.map { try GoldSetLoader.load($0) }) { Console.complain($0) }
        let (scorer, byFold) = trainer.train()
        let loaded = try rules.load()
        if let output { try Files.write(Array(ScorerSource.swift(scorer, lane: lane).utf8), to: output) }
        for shift in shift.isEmpty ? [TrainingPlan.standardShift] : shift {
            for includesTitle in [true, false] {
                let scores = try trainer.measure(byFold, rules: loaded, shift: shift, includesTitle: includesTitle)
                try OutputDescriptor.standardOutput.write(
                    "shift \(shift), \(includesTitle ? "with" : "without") headline\n" + EvaluationReport(scores, worst: 0).text + "\n")
            }
        }
    }
}

extension Lane: ExpressibleByArgument {}
