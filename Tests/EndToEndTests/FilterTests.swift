import Foundation
import JSONText
import TestSupport
import Testing

@Suite struct FilterCommandTests {
    private func fixture(_ slug: String) throws -> Fixture { try #require(Fixture.all.first { $0.slug == slug }) }

    @Test(arguments: Fixture.all)
    func aPageThroughThePipeIsItsArticle(_ fixture: Fixture) throws {
        let result = try Command.run([], input: Data(try fixture.source()))
        #expect(result.status == 0 && result.errors == "")
        #expect(result.output == (try fixture.expectedText()))
    }

    @Test func noTitleLeavesTheHeadlineOut() throws {
        let result = try Command.run(["--no-title", try fixture("english-news").sourcePath])
        #expect(result.output.hasPrefix("The council of Port Marrow"))
    }

    @Test func filesAreRecordsInOrder() throws {
        let paths = try ["lenta-today", "english-news"].map { try fixture($0).sourcePath }
        let result = try Command.run(["--output", "ndjson"] + [paths[0], "/nowhere.html", paths[1]])
        let records = try result.output.split(separator: "\n").map { try JSON(parsing: String($0)) }
        #expect(records.map { $0["id"]?.string } == [paths[0], "/nowhere.html", paths[1]])
        #expect(records.map { $0["status"]?.string } == ["ok", "error", "ok"])
        #expect(result.status == 2 && result.errors.contains("/nowhere.html: cannot open: No such file or directory"))
    }

    @Test func aPageWithoutAnArticleIsANegativeAnswer() throws {
        let result = try Command.run(["--input", "html"], input: Data("<nav><a href=/>Home</a></nav>".utf8))
        #expect(result.status == 1 && result.output == "" && result.errors.contains("no article found"))
    }

    @Test func theURLChoosesTheSitesRules() throws {
        let html =
            "<p>Лента добра деактивирована.</p><p>" + String(repeating: "Слова, которых хватит для абзаца и ещё немного. ", count: 8)
            + "</p>"
        let result = try Command.run(["explain", "--url", "https://lenta.ru/x/"], input: Data(html.utf8))
        #expect(result.output.contains("[lenta.kindness-banner]"))
    }

    @Test(arguments: [["--output", "pdf"], ["--input", "ndjson"], ["-j", "0"], ["--nonsense"], ["--url", "http://a/", "a", "b"]])
    func badUsageIsStatusTwo(_ arguments: [String]) throws {
        let result = try Command.run(arguments)
        #expect(result.status == 2 && result.output == "" && result.errors.contains("Error:"))
    }

    @Test func helpAndVersionAreStatusZero() throws {
        for arguments in [["--help"], ["--version"], ["help", "filter"], ["explain", "--help"], ["rules", "check", "--help"]] {
            let result = try Command.run(arguments)
            #expect(result.status == 0 && !result.output.isEmpty && result.errors == "")
        }
    }

    @Test func aReaderThatGoesAwayIsAQuietEnd() throws {
        let path = try #require(Fixture.all.first { $0.slug == "lenta-today" }).sourcePath
        let paths = Array(repeating: path, count: 60).joined(separator: " ")
        let result = try Command.shell("\"$WINNOW\" --output ndjson \(paths) 2>&1 | head -c 20; echo \" ${PIPESTATUS[0]}\"")
        #expect(result.output.hasPrefix("{\"id\":\"/") && result.output.count == 23 && result.output.hasSuffix(" 0\n"))
    }

    @Test func aFullDiskIsToldAndIsStatusTwo() throws {
        let result = try Command.shell("\"$WINNOW\" \(try fixture("lenta-today").sourcePath) 2>&1 >/dev/full")
        #expect(result.status == 2 && result.output.contains("standard output: cannot write: No space left on device"))
    }
}

@Suite struct StreamCommandTests {
    private func lines() throws -> String {
        var lines = ""
        for fixture in Fixture.all {
            let source = try fixture.source()
            let page: JSON.Member =
                fixture.isText
                ? .init("text", .string(String(decoding: source, as: UTF8.self)))
                : .init("html_base64", .string(Data(source).base64EncodedString()))
            lines += JSON.object([.init("id", .string(fixture.slug)), page, .init("batch", .integer(3))]).text() + "\n"
        }
        return lines + "not json\n\n" + lines
    }

    @Test func everyNumberOfJobsGivesTheSameBytes() throws {
        let input = Data(try lines().utf8)
        let one = try Command.run(["--input", "ndjson", "--output", "ndjson"], input: input)
        #expect(one.status == 0 && one.errors == "")
        let records = try one.output.split(separator: "\n").map { try JSON(parsing: String($0)) }
        #expect(records.count == Fixture.all.count * 2 + 1)
        #expect(records[Fixture.all.count]["status"] == .string("error"))
        #expect(records[Fixture.all.count]["line"] == .integer(Fixture.all.count + 1))
        for (record, fixture) in zip(records, Fixture.all) {
            #expect(record["id"] == .string(fixture.slug) && record["batch"] == .integer(3))
            #expect((record["text"]?.string ?? "") + "\n" == (try fixture.expectedText()))
        }
        for jobs in [2, 5] {
            #expect(try Command.run(["--input", "ndjson", "--output", "ndjson", "-j", "\(jobs)"], input: input).output == one.output)
        }
    }

    /// A filter for a pipe answers each record before the next one comes.
    @Test(arguments: ["1", "2"])
    func aRecordIsAnsweredBeforeTheNextComes(_ jobs: String) throws {
        let process = Process()
        process.executableURL = Command.binary
        process.arguments = ["--input", "ndjson", "--output", "ndjson", "-j", jobs, "--no-user-rules"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        for id in 1...3 {
            input.fileHandleForWriting.write(Data("{\"id\":\(id),\"text\":\"x\"}\n".utf8))
            let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            #expect(answer.hasPrefix("{\"id\":\(id),") && answer.hasSuffix("}\n"))
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test func aRecordOverTheLimitIsAnErrorRecord() throws {
        let long = "{\"id\":1,\"text\":\"" + String(repeating: "x", count: 5000) + "\"}\n{\"id\":2,\"text\":\"x\"}\n"
        let result = try Command.run(["--input", "ndjson", "--output", "ndjson", "--max-record", "1024"], input: Data(long.utf8))
        let records = try result.output.split(separator: "\n").map { try JSON(parsing: String($0)) }
        #expect(result.status == 0 && records.count == 2)
        #expect(records[0]["error"]?.string == "the line is longer than the limit" && records[1]["id"] == .integer(2))
    }

    @Test func gzipIsUndoneOnStandardInputToo() throws {
        let path = try #require(Fixture.all.first { $0.slug == "lenta-today" }).sourcePath
        let zipped = try Command.shell("gzip -c '\(path)' | \"$WINNOW\"")
        let plain = try Command.shell("\"$WINNOW\" '\(path)'")
        #expect(zipped.status == 0 && zipped.output == plain.output && !plain.output.isEmpty)
    }
}
