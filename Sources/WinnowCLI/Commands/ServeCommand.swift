import ArgumentParser
import ByteIO
import CommandOptions

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Answer pages over HTTP, to programs on this machine that can't use a pipe.",
        discussion: """
            Listens on 127.0.0.1 or a Unix socket, never on a network. POST a page, get JSON:

              curl --data-binary @page.html -H 'Content-Type: text/html' 'http://127.0.0.1:8080/extract?url=https://example.org/1'

            /extract gives what --output json writes, /explain why each block was kept or stripped (output=html for the page with \
            all of it explained), /moderate a text moderated as it is; /health, /metrics (Prometheus) and /openapi.json are asked by \
            GET. A page's URL, form (html, text) and whether it is to be moderated (moderate=true) stand in the query, its charset in \
            Content-Type.

            With --workbench DIR people make rules in a browser: each page of the folder with every block explained, rule files saved \
            beside the pages when they have no errors, their tests rerun over the folder, and what every rule hits.

            SIGTERM ends it: no connection is taken any more, what is in flight is answered, the exit status is 0. Rules are read when it \
            starts.

            It is a program of its own, winnow-serve, which lies beside winnow or in ../libexec/winnow.
            """)

    @OptionGroup var options: ServeOptions

    func run() throws {
        // The same options as they were given: the program reads them itself.
        throw Program.become("winnow-serve", arguments: Array(CommandLine.arguments.drop { $0 != "serve" }.dropFirst()))
    }
}
