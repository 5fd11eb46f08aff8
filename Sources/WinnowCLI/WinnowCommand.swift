import ArgumentParser
import ByteIO
import Extraction

/// The command. Exit status: 0 done, 1 a negative answer (no article, a failing check), 2 the call could not be done.
struct WinnowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "winnow",
        abstract: "Take the article out of a page, strip the chrome, and say why.",
        discussion: """
            Reads HTML or flattened text and writes the article: headline, subtitle, paragraphs. Without a \
            subcommand, winnow filters; see "winnow help filter" for its options.

              winnow < page.html                     the article as text
              winnow --output json page.html         fields and text as JSON
              winnow --input ndjson --output ndjson  one record in, one out
              winnow --moderate page.html            the same with words masked
              winnow moderate comments.txt           moderate text as it is
              winnow explain page.html               why was each block kept?
              winnow explain --why "18+" page.html   why this line?
              winnow rules check my-rules            are my rule files sound?
              winnow rules test my-rules             do their tests pass?
              winnow eval Fixtures/Pages             how accurate is it?

            RULES
              YAML files: those inside the binary, then those in
              $XDG_CONFIG_HOME/winnow/rules (~/.config/winnow/rules),
              then each --rules folder or file. A later rule replaces an
              earlier one with the same id.

            EXIT STATUS
              0  done; in a stream also when records had errors, each of
                 which says so itself
              1  a negative answer: no article on the page, a page that
                 moderation rejects or --fail-on names, a failing check
                 or test, a score below its baseline
              2  the call could not be done: bad usage, an unreadable file,
                 a broken rule file, a full disk
            """,
        version: WinnowVersion.current,
        subcommands: [
            FilterCommand.self, ModerateCommand.self, ExplainCommand.self, RulesCommand.self, EvalCommand.self, TrainCommand.self,
        ],
        defaultSubcommand: FilterCommand.self)
}

/// A negative answer or a failure that has been told already; the process ends with its status.
struct Ending: Error {
    let status: Int32
    static let negative = Ending(status: 1)
    static let failed = Ending(status: 2)
}

@main
enum Main {
    static func main() {
        OutputDescriptor.reportBrokenPipes()
        do {
            var command = try WinnowCommand.parseAsRoot()
            try command.run()
        } catch let ending as Ending {
            WinnowCommand.exit(withError: ExitCode(ending.status))
        } catch let failure as IOFailure where failure.isBrokenPipe {
            // The reader has what it wanted, as in `winnow … | head -1`.
            WinnowCommand.exit()
        } catch {
            finish(error)
        }
    }

    /// Help and version are no errors; everything else could not be done.
    private static func finish(_ error: any Error) -> Never {
        if WinnowCommand.exitCode(for: error) == .success { WinnowCommand.exit(withError: error) }
        let isUsage = error is ValidationError || WinnowCommand.exitCode(for: error) == .validationFailure
        Console.complain(isUsage ? WinnowCommand.fullMessage(for: error) : "\(error)")
        WinnowCommand.exit(withError: ExitCode(2))
    }
}
