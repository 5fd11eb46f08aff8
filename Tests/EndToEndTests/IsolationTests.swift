import Foundation
import JSONText
import TestSupport
import Testing

/// Worker processes: what a page does to its process stays there. The debug build of the command that tests run knows poison.
@Suite struct IsolationTests {
    private static let sentence = "The council of the town voted for the bridge, which had waited for two years, and the people were glad. "

    private static func records(_ poison: [Int: String], count: Int = 12) -> Data {
        var lines = ""
        for id in 0..<count {
            let text = poison[id].map { "winnow-poison:\($0)" } ?? String(repeating: sentence, count: 4)
            lines += "{\"id\":\(id),\"n\":\(id * 7),\"text\":\"Title\\n\\n\(text)\"}\n"
        }
        return Data(lines.utf8)
    }

    private func run(_ arguments: [String], _ input: Data) throws -> Command.Result {
        try Command.run(["--input", "ndjson", "--output", "ndjson", "--no-user-rules"] + arguments, input: input)
    }

    @Test(arguments: [("trap", "crashed"), ("overflow", "crashed"), ("memory", "crashed"), ("loop", "timeout")])
    func aPageThatEndsItsProcessCostsItselfAlone(_ poison: String, _ status: String) throws {
        let plain = try run([], Self.records([:])).output.split(separator: "\n")
        let result = try run(["--isolate", "--max-memory", "256", "--max-ms", "8000"], Self.records([4: poison]))
        let lines = result.output.split(separator: "\n")
        #expect(result.status == 0 && lines.count == 12, "\(result.errors)")
        for (index, line) in lines.enumerated() where index != 4 { #expect(line == plain[index]) }
        let record = try JSON(parsing: String(lines[4]))
        #expect(record["id"] == .integer(4) && record["n"] == .integer(28) && record["status"] == .string(status))
        #expect(record["error"]?.string?.isEmpty == false)
    }

    @Test func everyNumberAndKindOfWorkersGivesTheSameBytes() throws {
        let input = Self.records([3: "trap", 7: "trap"], count: 20)
        let sound = Self.records([:], count: 20)
        let inner = try [["-j", "1"], ["-j", "2"], ["-j", "8"], ["--isolate"], ["--isolate", "-j", "3"]].map { try run($0, sound).output }
        #expect(Set(inner).count == 1)
        let isolated = try ["1", "2", "8"].map { try run(["--isolate", "-j", $0], input).output }
        #expect(Set(isolated).count == 1 && isolated[0].contains("\"status\":\"crashed\""))
    }

    @Test func theBytesOfWhatCrashedAreKept() throws {
        let folder = TemporaryFolder.url.appending(path: UUID().uuidString).path()
        _ = try run(["--isolate", "--keep-crashed", folder], Self.records([1: "trap"], count: 3))
        let kept = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(kept.count == 1)
        let bytes = try Data(contentsOf: URL(filePath: folder + "/" + kept[0]))
        #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("{\"id\":1,"))
    }

    @Test func findingsComeFromWorkerProcessesToo() throws {
        let input = Data((0..<30).map { "{\"id\":\($0),\"text\":\"Write to ivan\($0)@example.com today.\"}\n" }.joined().utf8)
        let reports = try [[], ["--isolate", "-j", "2"]].map { extra in
            let path = TemporaryFolder.url.appending(path: UUID().uuidString + ".json").path()
            _ = try Command.run(["moderate", "--input", "ndjson", "--output", "ndjson", "--report", path] + extra, input: input)
            return try Data(contentsOf: URL(filePath: path))
        }
        #expect(reports[0] == reports[1] && reports[0].count > 3000)
    }

    @Test func aSinglePageThatCrashesIsStatusTwo() throws {
        let result = try Command.run(["--isolate"], input: Data("<p>winnow-poison:trap</p>".utf8))
        #expect(result.status == 2 && result.output.isEmpty && result.errors.contains("its worker process was ended by signal"))
    }
}
