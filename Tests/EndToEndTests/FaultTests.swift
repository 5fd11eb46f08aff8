import Foundation
import JSONText
import TestSupport
import Testing

/// What goes wrong outside of the process: closed, full, endless, cut, damaged. Over the real binary.
@Suite struct FaultTests {
    private static let page: String = {
        let sentence = "The council of the town voted for the bridge, which had waited for two years, and the people were glad. "
        return "<html><body><article><h1>Bridge opened</h1>"
            + (1...6).map { "<p>Paragraph \($0). " + String(repeating: sentence, count: 3) + "</p>" }.joined() + "</article></body></html>"
    }()

    /// A folder of its own for a shell line, in which page.html stands.
    private func shell(_ line: String) throws -> Command.Result {
        let folder = TemporaryFolder.url.appending(path: UUID().uuidString).path()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data(Self.page.utf8).write(to: URL(filePath: folder + "/page.html"))
        return try Command.shell("cd '\(folder)'; winnow() { \"$WINNOW\" \"$@\"; }; " + line)
    }

    // MARK: gzip

    @Test func gzipOfSeveralMembersIsTheWholePage() throws {
        let run = try shell(
            "head -c 900 page.html | gzip > m.gz; tail -c +901 page.html | gzip >> m.gz; winnow m.gz > a; winnow page.html > b; cmp a b && wc -c < a"
        )
        #expect(run.status == 0 && (Int(run.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0) > 1000)
    }

    @Test func ndjsonIsReadThroughGzip() throws {
        let run = try shell(
            #"for i in 1 2 3; do echo "{\"id\":$i,\"text\":\"x\"}" | gzip; done > r.gz; winnow --input ndjson --output ndjson r.gz | cut -c1-9; winnow --input ndjson --output ndjson < r.gz | wc -l"#
        )
        #expect(run.output == "{\"id\":1,\"\n{\"id\":2,\"\n{\"id\":3,\"\n3\n")
    }

    @Test func aCutMemberIsAnErrorWithItsOffset() throws {
        let run = try shell(
            "head -c 900 page.html | gzip > m.gz; first=$(wc -c < m.gz); tail -c +901 page.html | gzip | head -c 60 >> m.gz; winnow m.gz 2>&1; echo \"rc $? $first\""
        )
        let first = run.output.split(separator: " ").last.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) } ?? ""
        #expect(run.output.contains("rc 2") && run.output.contains("the gzip member at byte \(first) is cut"), "\(run.output)")
    }

    @Test func aStreamGoesOnBehindADamagedMember() throws {
        let run = try shell(
            #"""
            echo '{"id":1,"text":"x"}' | gzip > r.gz; echo '{"id":2,"text":"yyyyyyyyyyyyyyyyy"}' | gzip > two
            printf 'XXXXXX' | dd of=two bs=1 seek=14 conv=notrunc 2>/dev/null; cat two >> r.gz; echo '{"id":3,"text":"x"}' | gzip >> r.gz
            winnow --input ndjson --output ndjson r.gz 2>/dev/null | cut -c1-60; echo "rc ${PIPESTATUS[0]}"
            """#)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 4 && lines[0].hasPrefix("{\"id\":1,") && lines[1].contains("\"error\"") && lines[2].hasPrefix("{\"id\":3,"))
        #expect(lines.last == "rc 2")
    }

    // MARK: Sizes

    @Test func endlessInputIsSkippedAtTheLimit() throws {
        let run = try shell(
            "winnow --max-bytes 100000 < /dev/zero 2>&1; echo \"rc $?\"; winnow --max-bytes 1000 --output ndjson page.html 2>/dev/null")
        #expect(run.output.contains("longer than the limit of 100000 bytes") && run.output.contains("rc 2"))
        #expect(run.output.contains(#""status":"skipped","reason":"it is longer than the limit of 1000 bytes"#))
    }

    @Test(arguments: ["ln -s /dev/zero rules/z.yaml", "mkfifo rules/z.yaml", "ln -s .. rules/up; ln -s /dev/zero rules/z.yaml"])
    func aRulesFolderWithAnEndlessFileIsAnError(_ make: String) throws {
        let run = try shell("mkdir rules; \(make); timeout 20 \"$WINNOW\" --rules rules page.html 2>&1; echo \"rc $?\"")
        #expect(run.output.contains("rules/z.yaml: cannot read: it is no regular file") && run.output.hasSuffix("rc 2\n"), "\(run.output)")
    }

    // MARK: Descriptors

    @Test func nonBlockingPipesAreWaitedFor() throws {
        let script = """
            import os, fcntl, subprocess, time, sys
            rec = b''.join(b'{"id":%d,"text":"This is a sentence of a text that is long enough to fill a pipe, or nearly so."}\\n' % i for i in range(1500))
            cmd = [os.environ['WINNOW'], '--input', 'ndjson', '--output', 'ndjson']
            open('r', 'wb').write(rec)
            r, w = os.pipe(); fcntl.fcntl(w, fcntl.F_SETFL, os.O_NONBLOCK)
            p = subprocess.Popen(cmd, stdin=open('r'), stdout=w); os.close(w); time.sleep(1); n = 0
            while b := os.read(r, 65536): n += b.count(10)
            print(n, p.wait())
            r, w = os.pipe(); fcntl.fcntl(r, fcntl.F_SETFL, os.O_NONBLOCK)
            p = subprocess.Popen(cmd, stdin=r, stdout=subprocess.PIPE); os.close(r); time.sleep(.3)
            half = rec.index(b'\\n', 30000) + 1; full = rec.index(b'\\n', 50000) + 1
            os.write(w, rec[:half]); time.sleep(.3); os.write(w, rec[half:full]); os.close(w)
            print(p.stdout.read().count(10) == rec[:full].count(10), p.wait())
            """
        guard FileManager.default.fileExists(atPath: "/usr/bin/python3") else { return }
        let run = try shell("cat > try.py <<'END'\n\(script)\nEND\n/usr/bin/python3 try.py")
        #expect(run.output == "1500 0\nTrue 0\n")
    }

    @Test func withStandardOutputClosedTheReportStaysWhole() throws {
        let run = try shell(
            "echo 'Write to ivan@example.com now' | winnow moderate --report rep.json >&- 2>err; echo \"rc $?\" > rc; cat rc rep.json; cat err"
        )
        #expect(run.output.hasPrefix("rc 2\n") && run.output.contains("standard output: cannot write"))
        let json = run.output.dropFirst(5).prefix(while: { _ in true }).components(separatedBy: "winnow: ")[0]
        let report = try JSON(parsing: json)
        #expect(report["documents"]?.array?.count == 1 && report["summary"]?["documents"] == .integer(1))
    }

    @Test func aFileOverTheProcessLimitIsToldAndIsStatusTwo() throws {
        let run = try shell(
            "(ulimit -f 1; for i in $(seq 40); do cat page.html; done > /dev/null; winnow --output ndjson page.html page.html page.html > big 2> /dev/fd/3; echo \"rc $?\" >&3) 3>&1"
        )
        #expect(run.output.contains("File too large") && run.output.contains("rc 2"), "\(run.output)")
    }

    @Test(arguments: ["--help", "--version", "help filter", "rules check --help", "rules list", "moderate page.html"])
    func aFullDiskIsAFailureOfEveryCommand(_ arguments: String) throws {
        let run = try shell("winnow \(arguments) 2>&1 >/dev/full; echo \"rc $?\"")
        #expect(run.output.contains("No space left on device") && run.output.hasSuffix("rc 2\n"), "\(run.output)")
    }

    @Test func aFullDiskSaysHowManyRecordsAreSafe() throws {
        let run = try shell(
            #"for i in $(seq 40); do echo "{\"id\":$i,\"text\":\"x\"}"; done > r; (ulimit -f 8; winnow --input ndjson --output ndjson r > big 2> /dev/fd/3; echo "rc $?" >&3) 3>&1; echo "lines $(wc -l < big)""#
        )
        let safe = run.output.firstMatch(of: /the (\d+) records before it are written whole/).flatMap { Int($0.1) }
        let lines = run.output.firstMatch(of: /lines (\d+)/).flatMap { Int($0.1) }
        #expect(safe != nil && safe == lines && run.output.contains("rc 2"), "\(run.output)")
    }

    // MARK: What is no page

    @Test(arguments: [
        (#"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"#, "PNG image"), (#"\xff\xd8\xff\xe0\x00\x10JFIF"#, "JPEG image"), ("GIF89a12", "GIF image"),
        (#"PK\x03\x04abcdefghijkl"#, "ZIP archive"), (#"%%PDF-1.7\n%%\xe2\xe3"#, "PDF document"), (#"\x7fELF\x02\x01\x01"#, "ELF program"),
        (#"{\"a\": [1, 2, {\"b\": \"text of a document, which is long enough\"}]}"#, "JSON document"),
        (#"[{\"title\": \"x\"}, {\"title\": \"this one is cut in the midd"#, "JSON document"),
        (#"{\"id\":1,\"text\":\"a\"}\n{\"id\":2,\"text\":\"b\"}\n"#, "NDJSON document"),
        (#"<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>News</title></channel></rss>"#, "RSS feed"),
        (
            #"<?xml version=\"1.0\"?>\n<!-- by hand -->\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>News</title></feed>"#,
            "Atom feed"
        ),
        (#"\x01\x02\x03\x04\x05\x06abc\x07\x08\x0e\x0f\x10abc\x11\x12"#, "binary data"), (#"7z\xbc\xaf\x27\x1c\x00\x04"#, "7-Zip archive"),
        (#"User-agent: *\nDisallow: /admin\n"#, "robots.txt"), (#"1\n00:00:01,000 --> 00:00:02,000\nHello there.\n"#, "subtitles"),
        (#"From: Ivan <i@x.ru>\nTo: b@y.ru\nSubject: Hello\nMIME-Version: 1.0\n\nDear sir, this is a letter.\n"#, "e-mail message"),
        (#"\xff\xfe\x00\x00<\x00\x00\x00p\x00\x00\x00>\x00\x00\x00"#, "UTF-32 text"),
    ])
    func bytesThatAreNoPageAreNamedAndSkipped(_ bytes: String, _ format: String) throws {
        let run = try shell(
            "printf '\(bytes)' > x; winnow x 2>err; echo \"rc $?\"; cat err; winnow --output ndjson x 2>/dev/null; winnow < x 2>/dev/null; echo \"rc $?\""
        )
        #expect(run.output.hasPrefix("rc 2\n") && run.output.hasSuffix("rc 2\n"), "\(run.output)")
        #expect(run.output.contains("it is no page: \(format)") && run.output.contains("\"status\":\"skipped\""), "\(run.output)")
    }

    @Test func aTextWithAFewControlCharactersIsStillAText() throws {
        let run = try shell(#"(printf 'Bell \x07 and \x1b escape.\n'; sed 's/<[^>]*>/\n/g' page.html) | winnow moderate"#)
        #expect(run.status == 0 && run.output.contains("Paragraph 6"))
    }

    @Test func jsonThatIsAskedForAsTextIsText() throws {
        let run = try shell(#"echo '{"comment": "a text as any other"}' | winnow moderate --input text; echo "rc $?""#)
        #expect(run.output == "{\"comment\": \"a text as any other\"}\nrc 0\n")
    }

    // MARK: Usage

    @Test(arguments: [
        "--encoding nonsense page.html", "explian page.html", "rules chekc", "--output pdf page.html", "--fail-on hold page.html",
        "explain --input pdf page.html", "rules test --nonsense", "eval --worst x", "moderate --mask none page.html",
    ])
    func usageErrorsAreStatusTwo(_ arguments: String) throws {
        let run = try shell("winnow \(arguments) 2>&1 >/dev/null; echo \"rc $?\"")
        #expect(run.output.contains("Error: ") && run.output.hasSuffix("rc 2\n"), "\(run.output)")
    }

    @Test func aMisspelledCommandIsNamed() throws {
        #expect(try shell("winnow explian page.html 2>&1").output.contains("did you mean “winnow explain”?"))
    }

    @Test func separatorsOfLinesAreEscapedInRecords() throws {
        let run = try shell(#"printf '{"id":"a\xe2\x80\xa8b\xc2\x85c","text":"x"}\n' | winnow --input ndjson --output ndjson | cut -c1-30"#)
        #expect(run.output.hasPrefix(#"{"id":"a\u2028b\u0085c","#))
    }
}
