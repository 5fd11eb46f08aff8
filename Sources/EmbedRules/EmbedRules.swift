import Foundation

/// Build tool: writes every `*.yaml` below a folder into one Swift source, sorted by path.
@main
enum EmbedRules {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            throw Failure(description: "usage: EmbedRules RULES-FOLDER OUTPUT.swift")
        }
        let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
        var swift = "// Made by EmbedRules from Rules/. Do not edit.\nenum BuiltInRuleSources {\n"
        swift += "    static let files: [(path: String, source: String)] = [\n"
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
        where path.hasSuffix(".yaml") {
            let source = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            // Three number signs: no rule text holds `"###`.
            swift += "        (\"\(path)\", ###\"\"\"\n\(source)\n\"\"\"###),\n"
        }
        swift += "    ]\n}\n"
        try swift.write(to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
    }

    struct Failure: Error, CustomStringConvertible {
        var description: String
    }
}
