import Foundation

/// Build tool: writes style sheets, scripts and JSON files into one Swift source, so that the binary carries them
/// and has no folder beside it.
@main
enum EmbedAssets {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else { throw Failure(description: "usage: EmbedAssets FOLDER OUTPUT.swift") }
        let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted().filter {
            [".css", ".js", ".json"].contains(where: $0.hasSuffix)
        }
        var swift = "// Made by EmbedAssets. Do not edit.\n"
        swift += "enum EmbeddedAssets {\n    static let files: [String: String] = [\n"
        for name in names {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            guard !text.contains("\"###") else { throw Failure(description: "\(name): holds the end of a Swift literal") }
            swift += "        \"\(name)\": ###\"\"\"\n\(text)\n\"\"\"###,\n"
        }
        swift += "    ]\n}\n"
        try swift.write(to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
    }

    struct Failure: Error, CustomStringConvertible {
        var description: String
    }
}
