import ArgumentParser
import ByteIO
import CommandOptions

/// A negative answer or a failure that has been told already; the process ends with its status.
struct Ending: Error {
    let status: Int32
    static let negative = Ending(status: 1)
    static let failed = Ending(status: 2)
}

/// Where the process begins, and the one place where it ends.
@main
enum Main {
    static func main() {
        Descriptors.fillStandardOnes()
        Descriptors.reportWriteFailures()
        do {
            if let call = PlainCall(CommandLine.arguments.dropFirst()) {
                let run = try PageRun(RunPlan(call), load: { try call.rules.load(moderates: call.moderates) })
                try run.run()
                // The process takes the rules' memory with it: giving it back piece by piece is a sixteenth of a short call.
                withExtendedLifetime(run) { WinnowCommand.exit() }
            } else {
                var command = try WinnowCommand.parseAsRoot()
                try command.run()
            }
        } catch let ending as Ending {
            WinnowCommand.exit(withError: ExitCode(ending.status))
        } catch let failure as IOError where failure.isBrokenPipe {
            // The reader has what it wanted, as in `winnow … | head -1`.
            WinnowCommand.exit()
        } catch {
            finish(error)
        }
    }

    /// Help and version are no errors; everything else could not be done.
    private static func finish(_ error: any Error) -> Never {
        if WinnowCommand.exitCode(for: error) == .success { printChecked(WinnowCommand.fullMessage(for: error)) }
        let isUsage = error is ValidationError || WinnowCommand.exitCode(for: error) == .validationFailure
        Console.complain(isUsage ? WinnowCommand.fullMessage(for: error) : "\(error)")
        WinnowCommand.exit(withError: ExitCode(2))
    }

    /// ArgumentParser's own printing takes no notice of a full disk.
    private static func printChecked(_ text: String) -> Never {
        do {
            try OutputDescriptor.standardOutput.write(text.isEmpty ? "" : text + "\n")
        } catch  where !error.isBrokenPipe {
            Console.complain(error.description)
            WinnowCommand.exit(withError: ExitCode(2))
        } catch {}
        WinnowCommand.exit()
    }
}
