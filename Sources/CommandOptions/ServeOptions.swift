package import ArgumentParser

/// Where a server listens and what it bears. `winnow serve` and the program that it becomes read the same options.
package struct ServeOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The port on 127.0.0.1; 0 for one that is free.", valueName: "port"))
    package var port = 8080

    @Option(
        help: ArgumentHelp("Listen on a Unix socket, which only its owner may use, instead of a port.", valueName: "path"),
        completion: .file())
    package var socket: String?

    @Option(
        name: [.customShort("j"), .customLong("jobs")],
        help: ArgumentHelp("Pages that are judged at once; as many as there are cores without it.", valueName: "n"))
    package var jobs: Int?

    @Option(
        name: .customLong("max-waiting"),
        help: ArgumentHelp("Requests that may wait for their turn; one more is answered with status 503.", valueName: "n"))
    package var mostWaiting = 64

    @Option(
        name: .customLong("max-bytes"),
        help: ArgumentHelp("Bytes of the largest page; a larger one is answered with status 413.", valueName: "bytes"))
    package var largestPage = 16 << 20

    @Option(
        name: .customLong("max-ms"),
        help: ArgumentHelp(
            "Milliseconds in which a request has to come (else 408) and in which it is answered (else 504).", valueName: "ms"))
    package var milliseconds = 10_000

    @Option(
        name: .customLong("max-connections"),
        help: ArgumentHelp("Connections that may be open; one more is closed at once.", valueName: "n"))
    package var mostConnections = 256

    @Option(
        help: ArgumentHelp(
            "Also show the pages of a folder with the workbench, at /workbench, and save the rule files that it writes there.",
            valueName: "folder"), completion: .directory)
    package var workbench: String?

    @Flag(name: .customLong("log-requests"), help: "Write a JSON line for each request on standard error.")
    package var logsRequests = false

    @OptionGroup package var rules: RuleOptions

    package init() {}

    package func validate() throws {
        guard 0...65_535 ~= port else { throw ValidationError("--port takes a number from 0 to 65535") }
        guard 1...256 ~= jobs ?? 1 else { throw ValidationError("-j takes a number from 1 to 256") }
        guard mostWaiting >= 0 else { throw ValidationError("--max-waiting takes a number from 0") }
        guard 1...(1 << 30) ~= largestPage else { throw ValidationError("--max-bytes takes a number from 1 to \(1 << 30)") }
        guard 1...3_600_000 ~= milliseconds else { throw ValidationError("--max-ms takes a number from 1 to 3600000") }
        guard mostConnections >= 1 else { throw ValidationError("--max-connections takes a number from 1") }
        // sockaddr_un(7): 108 bytes with the zero behind them.
        guard (socket?.utf8.count ?? 1) < 108, socket != "" else { throw ValidationError("--socket takes a path of 1 to 107 bytes") }
    }
}
