import Foundation
import JSONText
import TestSupport
import Testing

@Suite struct ModerateCommandTests {
    private static let text = "Мост открыли утром.\n\nСказал: «пиздец», и уехал. Пишите на ivan@example.com.\n"

    /// Long enough that no sign of poor texts shows.
    private static let prose = [
        "Мост через реку открыли утром, и первые машины пошли по нему в город.",
        "Люди ждали этого дня два года, и многие пришли на берег с детьми.",
        "Над новым мостом подняли флаг, а вечером зажгли огни.", "Рядом с ним построят парк, в котором будет озеро для уток и лодок.",
        "Старый паром ещё ходит, но возит теперь только тех, кто не спешит.",
        "Ночью по реке шёл туман, и огней не было видно с другого берега.",
    ].joined(separator: " ")

    private func temporary(_ name: String) -> String {
        TemporaryFolder.url.appending(path: UUID().uuidString + name).path()
    }

    private func moderate(_ arguments: [String], _ text: String = text) throws -> Command.Result {
        try Command.run(["moderate"] + arguments, input: Data(text.utf8))
    }

    @Test func theTextComesOutMasked() throws {
        let run = try moderate([])
        #expect(run.status == 0 && run.output == "Мост открыли утром.\n\nСказал: «***», и уехал. Пишите на ivan@example.com.\n")
        #expect(try moderate(["--mask", "dots"]).output.contains("«п…»"))
    }

    @Test func findingsAreLinesWithFileLineAndColumn() throws {
        let run = try moderate(["--output", "findings"])
        #expect(
            run.output.contains("stdin:3:10: high profanity.obscene.pizd: “пиздец” → “***”")
                && run.output.contains("stdin:3:38: low personal.email.address: “ivan@example.com”"))
        #expect(!(try moderate(["--output", "findings", "--redact"])).output.contains("пизд"))
    }

    /// Neither the word nor its length.
    @Test(arguments: ["json", "jsonl", "sarif", "txt"])
    func aRedactedReportSaysWhereAndNotWhat(_ format: String) throws {
        func report(_ word: String) throws -> String {
            let path = temporary("." + format)
            _ = try Command.run(["moderate", "--redact", "--report", path], input: Data((Self.prose + " Сказал: «\(word)».\n").utf8))
            return try String(contentsOf: URL(filePath: path), encoding: .utf8)
        }
        #expect(try report("пиздец") == report("распиздяйство"))
        #expect(try report("пиздец").contains("profanity.obscene.pizd") && !report("пиздец").contains("пизд"))
    }

    @Test(arguments: [("flag", 1), ("hold", 0), ("reject", 0)])
    func failOnSetsTheStatus(_ action: String, _ status: Int32) throws { #expect(try moderate(["--fail-on", action]).status == status) }

    @Test func aRejectedDocumentIsStatusOneAndNoText() throws {
        let rules = temporary(".yaml")
        try Data("policy: {force: [{rule: profanity.obscene.*, action: reject, reason: газета}]}\n".utf8).write(to: URL(filePath: rules))
        let run = try moderate(["--rules", rules])
        #expect(run.status == 1 && run.output.isEmpty && run.errors.contains("rejected"))
        let json = try moderate(["--rules", rules, "--output", "json"])
        #expect(json.output.contains("\"status\": \"rejected\"") && !json.output.contains("Мост открыли"))
    }

    @Test func reportsAreJSONLinesAndSARIF() throws {
        let (json, lines, sarif) = (temporary(".json"), temporary(".jsonl"), temporary(".sarif"))
        for path in [json, lines, sarif] { #expect(try moderate(["--report", path]).status == 0) }
        let report = try JSON(parsing: Array(Data(contentsOf: URL(filePath: json))))
        #expect(report["documents"]?.array?.count == 1)
        let all = try String(contentsOf: URL(filePath: lines), encoding: .utf8).split(separator: "\n").map {
            try JSON(parsing: Array($0.utf8))
        }
        #expect(all.contains { $0["rule"] == .string("profanity.obscene.pizd") && $0["span"]?["start"] == .number("9") })
        let log = try JSON(parsing: Array(Data(contentsOf: URL(filePath: sarif))))
        let result = try #require(log["runs"]?.array?.first?["results"]?.array?.first { $0["ruleId"] == .string("profanity.obscene.pizd") })
        #expect(log["version"] == .string("2.1.0") && result["level"] == .string("error"))
        let region = result["locations"]?.array?.first?["physicalLocation"]?["region"]
        #expect(region?["startLine"] == .number("3") && region?["startColumn"] == .number("10"))
        let rules = try #require(log["runs"]?.array?.first?["tool"]?["driver"]?["rules"]?.array)
        #expect(rules.contains { $0["id"] == .string("profanity.obscene.pizd") })
    }

    @Test func recordsAreTheSameAtEveryNumberOfThreads() throws {
        let words = ["пиздец", "мост", "п-и-з-д-е-ц", "иду", "пизdец", "ivan@example.com", "слово"]
        let input =
            (0..<300).map { #"{"id":"\#($0)","text":"Вот \#(words[$0 % 7]) и ещё \#(words[$0 * 3 % 7]) №\#($0)."}"# }.joined(
                separator: "\n") + "\nнет\n"
        let reports = [temporary(".jsonl"), temporary(".jsonl")]
        let runs = try zip(["1", "8"], reports).map { jobs, report in
            try moderate(["--input", "ndjson", "--output", "ndjson", "-j", jobs, "--report", report], input)
        }
        #expect(runs[0].output == runs[1].output && runs[0].output.split(separator: "\n").count == 301)
        #expect(try Data(contentsOf: URL(filePath: reports[0])) == Data(contentsOf: URL(filePath: reports[1])))
        #expect(runs[0].output.contains("\"status\":\"error\"") && !runs[0].output.contains("\"text\":\"Вот пиздец"))
    }

    @Test func thePipeModeratesWhatItKeeps() throws {
        let paragraph =
            "Мост через реку открыли утром, и первые машины пошли по нему в город, а водитель сказал: «пиздец», и уехал дальше по делам."
        let html =
            "<html><body><nav><a href=/>Меню</a></nav><article><h1>Мост</h1><p>\(paragraph)</p><p>\(paragraph)</p></article></body></html>"
        let plain = try Command.run(["--no-title"], input: Data(html.utf8))
        let moderated = try Command.run(["--no-title", "--moderate"], input: Data(html.utf8))
        #expect(
            moderated.status == 0 && moderated.output == plain.output.replacing("пиздец", with: "***") && plain.output != moderated.output)
        #expect(try Command.run(["--moderate", "--fail-on", "flag"], input: Data(html.utf8)).status == 1)
        let explained = try Command.run(["explain", "--moderate"], input: Data(html.utf8))
        #expect(explained.output.contains("! high profanity.obscene.pizd: “пиздец” → “***”") && explained.output.contains("moderation: "))
    }

    @Test func optionsThatAskForModerationNeedIt() throws {
        let run = try Command.run(["--fail-on", "hold"], input: Data("<p>x".utf8))
        #expect(run.status == 2)
        #expect(run.errors.contains("--moderate"))
    }
}
