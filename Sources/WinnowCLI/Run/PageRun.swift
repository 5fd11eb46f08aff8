import ByteIO
import CommandOptions
import Extraction
import ReportPages
import RuleModel
import Streams
import Synchronization

/// One run over pages: from a plan to an exit status.
struct PageRun {
    private let plan: RunPlan
    private let rules: RuleSet
    private let reload: @Sendable () throws -> RuleSet

    /// - Parameter load: reads the rules; called again when the run is asked to.
    init(_ plan: RunPlan, load: @escaping @Sendable () throws -> RuleSet) throws {
        self.plan = plan
        rules = try load()
        reload = load
    }

    /// - Throws: `OutputError`, `IOError`, or `Ending` with a status other than 0 that has been told.
    func run() throws {
        let worker = worker(rules)
        if plan.isWorker { return try WorkerProcess.run(worker, memory: plan.isolation?.memory) }
        Interruption.finishOnTermination()
        if plan.reloads { Interruption.noteHangUps() }
        if plan.inputs == .paths(["-"]) { Console.noteTerminalInput() }
        let (sink, skipping) = try sink()
        let isolation = isolation()
        let current = Current(worker)
        var run = StreamRun(sink: sink) { () -> any ItemWorker in
            if let isolation { IsolatedWorker(isolation, local: worker) } else { LocalWorker { current.worker } }
        }
        if plan.reloads { run.betweenItems = { [self] in reloadIfAsked(current) } }
        run.jobs = plan.jobs
        run.isOrdered = plan.isOrdered
        run.report = try plan.report.map { report in
            try ReportSink(
                OutputDescriptor(creating: report.path), report.format, rulesHash: rules.compiled.hash,
                frame: report.format == .html ? FindingsPage.frame : ("", ""))
        }
        let log = RunLog(plan.log, inputs: plan.inputs)
        let only = Mutex<Answer?>(nil)
        run.tell = { answer, tally in
            log.tell(answer, tally)
            if tally.total == 1 { only.withLock { $0 = answer } }
        }
        let tally: Tally
        do {
            tally = try run.run(try source(), skipping: skipping)
        } catch let failure as OutputError where failure.failure.isBrokenPipe {
            throw failure.failure
        }
        log.finish(tally)
        if let path = plan.statistics { try Files.replace(path, with: Array(Statistics.text(tally).utf8)) }
        try end(tally, single: plan.mayBeSinglePage && tally.total == 1 ? only.withLock { $0 } : nil)
    }

    private func worker(_ rules: RuleSet) -> RecordWorker {
        var worker = RecordWorker(
            Filter(
                rules: rules, profile: plan.profile.profile, largestPage: plan.source.largestPage, moderation: plan.moderation,
                reading: plan.reading))
        worker.format = plan.format
        worker.report = plan.report?.format
        worker.names = plan.names
        worker.condition = plan.condition
        worker.tellsTime = plan.tellsTime
        return worker
    }

    /// The worker of the rules that were read last.
    private final class Current: Sendable {
        private let state: Mutex<RecordWorker>
        init(_ worker: RecordWorker) { state = Mutex(worker) }
        var worker: RecordWorker {
            get { state.withLock { $0 } }
            set { state.withLock { $0 = newValue } }
        }
    }

    /// Rules that can't be read leave those in place that were.
    private func reloadIfAsked(_ current: Current) {
        guard Interruption.takeHangUp() else { return }
        do {
            current.worker = worker(try reload())
            Console.complain("the rules were read again")
        } catch {
            Console.complain("the rules could not be read again, the old ones stay: \(error)")
        }
    }

    private func isolation() -> Isolation? {
        guard let isolated = plan.isolation else { return nil }
        var isolation = Isolation(arguments: CommandLine.arguments.dropFirst() + ["--as-worker"])
        isolation.milliseconds = isolated.milliseconds
        isolation.crashFolder = isolated.crashFolder
        let isTold = Mutex(false)
        isolation.tellLacks = { lacks in
            let wasTold = isTold.withLock { told in
                defer { told = true }
                return told
            }
            if !wasTold {
                Console.complain("worker processes go without \(lacks.map(\.rawValue).joined(separator: " and ")): this kernel has none")
            }
        }
        return isolation
    }

    private func source() throws -> any PageSource {
        switch plan.inputs {
        case .paths(let paths): Inputs.source(paths, plan.source)
        case .listed("-"): Inputs.source(pathsIn: BufferedInput(DescriptorSource.standardInput()), plan.source)
        case .listed(let path): Inputs.source(pathsIn: BufferedInput(try DescriptorSource(path: path)), plan.source)
        }
    }

    private func sink() throws -> (sink: any AnswerSink, skipping: Int) {
        switch plan.destination {
        case .standardOutput: return (try DescriptorSink(.standardOutput, beginning: plan.format.beginning), 0)
        case .folder(let folder):
            let paths = if case .paths(let paths) = plan.inputs { paths } else { [String]() }
            return (FolderSink(folder, format: plan.format, inputs: Set(paths.compactMap(Files.Identity.init))), 0)
        case .resumed(let path):
            let (output, lines) = try OutputDescriptor.resuming(path)
            return (try DescriptorSink(output), lines)
        }
    }

    /// - Parameter single: the answer of a run that was of one page.
    private func end(_ tally: Tally, single: Answer?) throws {
        if let number = Interruption.signalNumber {
            Console.complain("ended by signal \(number); \(tally.summary)")
            throw Ending(status: 128 + number)
        }
        if tally.inputFailures > 0 { throw Ending.failed }
        if let single {
            if single.status.isFailure {
                if plan.format.isRecords, let reason = single.reason {
                    Console.complain("\(single.name): \(single.status.rawValue): \(reason)")
                }
                throw Ending.failed
            }
            if single.isNegative, !plan.format.isRecords {
                if single.status == .empty { Console.complain("\(single.name): no article found; “winnow explain” shows why") }
                throw Ending.negative
            }
        }
        if let failOn = plan.failOn, tally.worst >= failOn { throw Ending.negative }
    }
}
