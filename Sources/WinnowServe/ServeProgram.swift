import ArgumentParser
import BuildCommit
import ByteIO
import CommandOptions
import Extraction
import Serving

/// What `winnow serve` becomes. A program of its own: the filter stays as small and starts as fast as it is without a server.
@main
struct ServeProgram: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "winnow-serve", abstract: "Answer pages over HTTP; see “winnow help serve”.",
        version: BuildCommit.version(WinnowVersion.current))

    @OptionGroup var options: ServeOptions

    static func main() async {
        Descriptors.fillStandardOnes()
        Descriptors.reportWriteFailures()
        Interruption.finishOnTermination()
        do {
            var program = try parseAsRoot()
            if var program = program as? Self { try await program.run() } else { try program.run() }
        } catch {
            guard exitCode(for: error) != .success else { exit(withError: error) }
            let isUsage = error is ValidationError || exitCode(for: error) == .validationFailure
            Console.complain(isUsage ? fullMessage(for: error) : "\(error)")
            exit(withError: ExitCode(2))
        }
    }

    mutating func run() async throws {
        let metrics = Metrics()
        let service = Service(
            rules: try options.rules.load(), largestPage: options.largestPage, version: BuildCommit.version(WinnowVersion.current),
            metrics: metrics)
        let workbench = try options.workbench.map { folder in
            guard Files.isFolder(folder) else { throw ValidationError("--workbench takes a folder: \(folder) is none") }
            return Workbench(folder: folder) { [rules = options.rules.choice] in try rules.sources() }
        }
        try await Server(service, workbench, metrics, options).run()
    }
}
