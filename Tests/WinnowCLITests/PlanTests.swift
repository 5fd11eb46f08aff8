import Streams
import Testing

@testable import WinnowCLI

/// Which options go together, without a process and without files.
@Suite struct PlanTests {
    /// A disk on which there is a page and a folder "pages".
    private static let disk = FileLook(
        exists: { ["page.html", "pages", "-"].contains($0) }, isFolder: { $0 == "pages" },
        isInside: { folder, outer in folder == outer || folder.hasPrefix(outer + "/") })

    private func plan(_ arguments: [String]) throws -> RunPlan {
        try FilterCommand.parse(arguments).plan(looking: Self.disk)
    }

    private func message(_ arguments: [String]) -> String {
        do {
            _ = try plan(arguments)
            return ""
        } catch {
            return FilterCommand.message(for: error)
        }
    }

    @Test func usualMembersAreModeratedUnlessOthersAreNamed() throws {
        func members(_ arguments: [String]) throws -> [String] {
            try plan(["--input", "ndjson", "--output", "ndjson"] + arguments).names.moderated.names
        }
        #expect(try members([]).isEmpty)
        #expect(try members(["--moderate"]) == ModeratedMembers.usual && ModeratedMembers.usual.contains("author"))
        #expect(try members(["--moderate", "--member", "text=comment"]).contains("comment") == false)
        #expect(try members(["--moderate", "--moderate-fields", "lead, author.name"]) == ["lead", "author.name"])
        #expect(try members(["--moderate", "--moderate-fields", ""]).isEmpty)
    }

    @Test func withoutOptionsStandardInputBecomesText() throws {
        let plan = try plan([])
        #expect(plan.inputs == .paths(["-"]) && plan.destination == .standardOutput && plan.mayBeSinglePage && !plan.format.isRecords)
    }

    @Test(arguments: [
        (["--input", "ndjson"], "--input ndjson goes with"), (["--url", "http://a/", "a", "b"], "--url is for one page"),
        (["--redact"], "go with --moderate"), (["--moderate", "--report", "-"], "takes a file here"),
        (["--moderate", "--report", "x.doc"], "--report-format is needed"),
        (["--moderate", "--report-format", "json"], "goes with --report"),
        (["--encoding", "nonsense"], "“nonsense” is no encoding"), (["--resume", "x"], "--resume goes with"),
        (["--resume", "x", "--output", "ndjson", "--unordered"], "--resume goes with"),
        (["--output-dir", "pages/out", "pages"], "lies in the input pages"), (["--where", "language"], "--where takes a member"),
        (["--member", "body=x"], "--member takes one of"), (["--files0-from", "-", "page.html"], "goes without paths"),
        (["--max-bytes", "0"], "--max-bytes takes"), (["-j", "0"], "-j takes a number"),
        (["explian", "page.html"], "did you mean “winnow explain”?"), (["Rulse"], "did you mean “winnow rules”?"),
    ])
    func whatDoesNotGoTogetherIsSaid(_ arguments: [String], _ text: String) {
        #expect(message(arguments).contains(text), "\(message(arguments))")
    }

    @Test(arguments: ["missing.html", "./explian", "page.html", "nothing-like-it", "unrelated"])
    func aFileThatLacksIsNoCommand(_ path: String) throws { #expect(try plan([path]).inputs == .paths([path])) }

    @Test func aPatternOfAddressesIsForManyPages() throws {
        #expect(try plan(["--url", "https://example.org/{path}", "page.html", "pages"]).source.url == "https://example.org/{path}")
    }

    /// What is read without ArgumentParser means the same as with it.
    @Test(arguments: [
        [], ["page.html"], ["-"], ["filter", "page.html"], ["--output", "json", "--url", "https://example.org/a", "page.html"],
        ["--no-title", "--no-user-rules", "--output", "ndjson"], ["pages"],
    ])
    func aPlainCallIsReadAsItWouldBeOtherwise(_ arguments: [String]) throws {
        let call = try #require(PlainCall(arguments, looking: Self.disk))
        let command = try FilterCommand.parse(arguments.first == "filter" ? Array(arguments.dropFirst()) : arguments)
        #expect("\(RunPlan(call, looking: Self.disk))" == "\(try command.plan(looking: Self.disk))")
        #expect(call.rules == command.rules.choice)
    }

    @Test(arguments: [
        ["moderate"], ["moderate", "page.html"], ["moderate", "--output", "json", "--url", "https://example.org/a", "-"],
        ["moderate", "--no-user-rules", "--output", "tsv"], ["moderate", "--output", "ndjson", "pages"],
    ])
    func aPlainCallOfModerateIsReadAsItWouldBeOtherwise(_ arguments: [String]) throws {
        let call = try #require(PlainCall(arguments, looking: Self.disk))
        let command = try ModerateCommand.parse(Array(arguments.dropFirst()))
        #expect("\(RunPlan(call, looking: Self.disk))" == "\(try command.plan(looking: Self.disk))")
        #expect(call.rules == command.rules.choice && call.moderates)
    }

    @Test(arguments: [
        ["rules"], ["--help"], ["missing.html"], ["page.html", "pages"], ["--output", "tei"], ["--output=json"], ["--moderate"],
        ["--url", "https://example.org/{path}"], ["-j", "2"], ["filter", "filter"], ["moderate", "--no-title"],
        ["moderate", "--output", "sarif"], ["moderate", "moderate"],
    ])
    func whatIsNotPlainIsLeftToTheParser(_ arguments: [String]) { #expect(PlainCall(arguments, looking: Self.disk) == nil) }

    @Test func commandsAreThoseOfTheConfiguration() {
        let configured = WinnowCommand.configuration.subcommands.map { $0.configuration.commandName ?? "" }
        #expect(CommandNames.all == configured + ["help"])
    }

    @Test func aFolderOrRecordsAreNoSinglePage() throws {
        #expect(try !plan(["pages"]).mayBeSinglePage && !plan(["--input", "ndjson", "--output", "ndjson"]).mayBeSinglePage)
        #expect(try plan(["page.html"]).mayBeSinglePage)
    }
}

@Suite struct ManPageTests {
    @Test func theManualHasEveryCommandAsItsHelpSaysIt() {
        let manual = ManPage.text
        for name in ["WINNOW", "WINNOW EXPLAIN", "WINNOW RULES NEW", "WINNOW RULES DOCTOR"] { #expect(manual.contains(".SH \"\(name)\"")) }
        #expect(manual.contains("\\-\\-against") && manual.hasPrefix(".\\\""))
        // A line that begins with a point would be a request.
        let requests = manual.split(separator: "\n").filter { $0.hasPrefix(".") }
        #expect(requests.allSatisfy { line in [".\\\"", ".TH", ".SH", ".nf", ".fi"].contains { line.hasPrefix($0) } })
    }
}
