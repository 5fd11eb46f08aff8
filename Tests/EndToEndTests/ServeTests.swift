import TestSupport
import Testing

/// The server over the real binaries; `Bindings/HTTP/test` asks it for more.
@Suite struct ServeTests {
    private static let page = Project.root + "/Fixtures/Pages/lenta-today/source.html"

    @Test func aServerAnswersAndEndsInOrder() throws {
        let run = try Command.shell(
            #"""
            folder=$(mktemp -d); "$WINNOW" serve --port 0 --no-user-rules > /dev/null 2> $folder/log & server=$!
            for i in $(seq 200); do grep -q listening $folder/log && break; sleep 0.05; done
            port=$(sed -n 's/^winnow: listening on .*:\([0-9]*\)$/\1/p' $folder/log)
            exec 3<> /dev/tcp/127.0.0.1/$port
            printf 'POST /extract HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %s\r\n\r\n' $(wc -c < '\#(Self.page)') >&3
            cat '\#(Self.page)' >&3
            cat <&3 > $folder/answer
            head -1 $folder/answer | tr -d '\r'; grep -o '"status":"[a-z]*","url"' $folder/answer
            kill -TERM $server; wait $server; echo "rc $?"; rm -r $folder
            """#)
        #expect(run.output == "HTTP/1.1 200 OK\n\"status\":\"ok\",\"url\"\nrc 0\n")
    }

    @Test(arguments: ["--port 70000", "--port x", "-j 0", "--max-ms 0", "--socket ''", "--nothing", "--workbench /nonexistent", "extra"])
    func aWrongCallIsToldBeforeAnythingListens(_ options: String) throws {
        let run = try Command.shell("timeout 20 \"$WINNOW\" serve --no-user-rules \(options) 2>&1; echo \"rc $?\"")
        #expect(run.output.hasSuffix("rc 2\n"), "\(run.output)")
    }

    @Test func theVersionTellsTheCommit() throws {
        let version = try Command.run(["--version"]).output
        // A tree without git and without the mark of an archive has the version alone.
        #expect(version.wholeMatch(of: /\d+\.\d+\.\d+( \([0-9a-f]{10}\))?\n/) != nil, "\(version)")
    }
}
