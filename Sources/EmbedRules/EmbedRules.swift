import Foundation
import RuleSource

/// Build tool: writes every `*.yaml` below a folder into one Swift source, sorted by path: as text, and as an archive of
/// what running needs, so that the command starts without reading YAML.
@main
enum EmbedRules {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            throw Failure(description: "usage: EmbedRules RULES-FOLDER OUTPUT.swift")
        }
        let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
        var sources: [(path: String, text: String)] = []
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted() where path.hasSuffix(".yaml") {
            sources.append((path, try String(contentsOf: folder.appending(path: path), encoding: .utf8)))
        }
        var hash = ContentHash()
        let files = try sources.map { path, text in
            hash.add(path)
            hash.add(text)
            do {
                return (path, try SourceReader.read(text).pruned(isDropped))
            } catch let error as SourceError {
                throw Failure(description: "Rules/\(path):\(error)")
            }
        }
        let archive = Data(SourceArchive(files: files, contentHash: hash.value).bytes).base64EncodedString()
        var swift = "// Made by EmbedRules from Rules/. Do not edit.\nenum EmbeddedRules {\n"
        swift += "    static let archive = \"\(archive)\"\n"
        swift += "    static let sources: [(path: String, text: String)] = [\n"
        for (path, text) in sources {
            // Three number signs: no rule text holds `"###`.
            swift += "        (\"\(path)\", ###\"\"\"\n\(text)\n\"\"\"###),\n"
        }
        swift += "    ]\n}\n"
        try swift.write(to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
    }

    /// Descriptions and tests of files, layouts and rules.
    private static func isDropped(_ keys: [String]) -> Bool {
        guard let last = keys.last, last == "about" || last == "tests" else { return false }
        return keys.dropLast().allSatisfy { $0 == "rules" || $0 == "layouts" }
    }

    struct Failure: Error, CustomStringConvertible {
        var description: String
    }
}
