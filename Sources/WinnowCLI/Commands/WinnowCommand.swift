import ArgumentParser
import BuildCommit
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
              winnow --output ndjson crawl.warc.gz   a record a page
              winnow --output-dir out pages/         a file a page, the tree kept
              winnow --moderate page.html            the same with words masked
              winnow moderate comments.txt           moderate text as it is
              winnow explain page.html               why was each block kept?
              winnow explain --why "18+" page.html   why this line?
              winnow rules check my-rules            are my rule files sound?
              winnow rules test my-rules             do their tests pass?
              winnow eval Fixtures/Pages             how accurate is it?
              winnow serve                           pages over HTTP

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
                 one that is cut or damaged, one that is no page, a
                 broken rule file, a full disk
              143  ended by SIGTERM, after what was in flight was written
            """,
        version: BuildCommit.version(WinnowVersion.current),
        subcommands: [
            FilterCommand.self, ModerateCommand.self, DecideCommand.self, ExplainCommand.self, RulesCommand.self, EvalCommand.self,
            SplitCommand.self, ServeCommand.self, TrainCommand.self, ManCommand.self,
        ],
        defaultSubcommand: FilterCommand.self)
}
