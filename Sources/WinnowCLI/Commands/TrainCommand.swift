public import ArgumentParser
import ByteIO
import CommandOptions
import Evaluation
import Extraction
public import PageTree

struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Fit the scorers on gold sets (for developers of Winnow).",
        discussion: """
            Prints what whole filters reach on pages whose hosts were left out of their fit, by the measures of `winnow eval`, then \
            writes the Swift source of the scorer that all pages give. Deterministic: the same pages and plan give the same scorer.
            """,
        shouldDisplay: false)

    @Option(help: "The form of the pages that the scorer is for.")
    var form = PageForm.html

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

    @Option(help: "What of a tree's gain is taken.")
    var rate = TrainingPlan().rate

    @Option(help: "Weight of the prior that pulls leaves to zero, in rows.")
    var prior = TrainingPlan().prior

    @Option(help: "The part of the features that a tree may ask.")
    var featureShare = TrainingPlan().featureShare

    @Option(help: "The part of the rows with small gradients that a tree is grown on.")
    var rowShare = TrainingPlan().rowShare

    @Option(help: "Read every n-th page only.")
    var every = 1

    @Option(help: ArgumentHelp("Measure this set with a scorer of all others.", valueName: "set"))
    var leaveOut: String?

    @Flag(inversion: .prefixedNo, help: "Show a third of the pages also with meaningless class names.")
    var renamed = true

    @Flag(inversion: .prefixedNo, help: "Show pages of flattened text in a second way, too.")
    var twice = true

    @Option(help: "Weight of a page with few blocks left beside the whole one; 0 shows none.")
    var short = TrainingPlan().shortShare

    @Flag(help: "Measure pages with few blocks left.")
    var measureShort = false

    @Option(help: ArgumentHelp("Shifts of the cut to measure, in hundredths.", valueName: "n"))
    var shift: [Int] = []

    @Option(help: "What is added to the shift on pages that leave doubt, in hundredths.")
    var doubtShift = TrainingPlan.standardDoubtShift

    @Option(help: "The expected F1 below which a page is empty.")
    var floor = TrainingPlan.standardFloor

    @Option(help: ArgumentHelp("Measure flattened pages this way only: one of eval's --flatten.", valueName: "way"))
    var flatten: Flattening?

    @Option(help: ArgumentHelp("Measure this profile.", valueName: "profile"))
    var profile = ProfileName(name: ProfileChoice().name)

    @Option(help: ArgumentHelp("Measure without this pass; may be given again.", valueName: "pass"))
    var without: [String] = []

    @Flag(help: "Count words by role, too.")
    var blocks = false

    @Option(help: ArgumentHelp("Write the score of every page to this file, as NDJSON; with headlines beside it.", valueName: "file"))
    var pages: String?

    @Option(help: ArgumentHelp("Keep the scorers of all folds in this file.", valueName: "file"))
    var keep: String?

    @Option(help: ArgumentHelp("Fit nothing: measure the scorers that --keep wrote, with the same sets and folds.", valueName: "file"))
    var kept: String?

    @OptionGroup var rules: RuleOptions

    @Argument(help: ArgumentHelp("Gold set folders.", valueName: "folder"))
    var folders: [String]

    func run() throws { try ProgressLine.during { try fitAndMeasure() } }

    private func fitAndMeasure() throws {
        var plan = TrainingPlan()
        plan.form = form
        plan.folds = folds
        plan.trees = (trees, contextTrees)
        plan.depth = depth
        plan.rate = rate
        plan.prior = prior
        plan.featureShare = featureShare
        plan.rowShare = rowShare
        plan.fitsAll = output != nil
        plan.every = every
        plan.leftOut = leaveOut
        plan.renamesClasses = renamed
        plan.flattensTwice = twice
        plan.shortShare = short
        plan.measuresShort = measureShort
        let sets = try folders.map { try GoldSetLoader.load($0) }
        var trainer = try Trainer(plan, sets: sets, measuresOnly: kept != nil) { Console.complain($0) }
        let byFold = try kept.map { try FoldScorers(reading: Files.read($0)) } ?? fit(&trainer)
        let loaded = try rules.load()
        for shift in shift.isEmpty ? [TrainingPlan.standardShift] : shift {
            let scores = try trainer.measure(
                byFold, rules: loaded, shift: shift, doubtShift: doubtShift, floor: floor, profile: profile.name, leavingOut: without,
                flattening: flatten.map(FlatteningChoice.one) ?? .mixed,
                countsBlocks: blocks)
            if let pages {
                try Files.write(Array(PageRecords.lines(scores.withHeadline).utf8), to: pages + ".headline")
                try Files.write(Array(PageRecords.lines(scores.withoutHeadline).utf8), to: pages)
            }
            for (name, scores) in [("with", scores.withHeadline), ("without", scores.withoutHeadline)] {
                try OutputDescriptor.standardOutput.write(
                    "shift \(shift), \(name) headline\n" + EvaluationReport(scores, worst: 0).text + "\n")
            }
        }
    }

    private func fit(_ trainer: inout Trainer) throws -> FoldScorers {
        let (scorer, byFold) = trainer.train()
        if let output { try Files.write(Array(ScorerSource.swift(scorer, form: form).utf8), to: output) }
        if let keep { try Files.write(Array(byFold.lines.utf8), to: keep) }
        return byFold
    }
}

extension PageForm: ExpressibleByArgument {}
