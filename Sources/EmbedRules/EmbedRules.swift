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
        swift += "    /// `lean` is the source without tests and descriptions, line for line, which is what running needs.\n"
        swift += "    static let files: [(path: String, source: String, lean: String)] = [\n"
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
        where path.hasSuffix(".yaml") {
            let source = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            // Three number signs: no rule text holds `"###`.
            swift += "        (\"\(path)\", ###\"\"\"\n\(source)\n\"\"\"###, ###\"\"\"\n\(lean(source))\n\"\"\"###),\n"
        }
        swift += "    ]\n}\n"
        try swift.write(to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
    }

    /// Empties the lines of `about:` and of `tests:` with all that is indented below it, so that places stay right.
    private static func lean(_ source: String) -> String {
        var isInTests = false
        return source.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let indentation = line.prefix { $0 == " " }.count
            if indentation <= 4 { isInTests = line.hasPrefix("    tests:") }
            let isDropped = isInTests || line.hasPrefix("    about:") || line.hasPrefix("about:")
            return isDropped ? "" : String(line)
        }.joined(separator: "\n")
    }

    struct Failure: Error, CustomStringConvertible {
        var description: String
    }
}
