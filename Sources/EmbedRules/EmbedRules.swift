import Foundation
import PatternMatching
import RuleSource
import WordMatching

/// Build tool: writes every `*.yaml` below a folder into one Swift source, sorted by path: as text, and as an archive of
/// what running needs, so that the command starts without reading YAML.
@main
enum EmbedRules {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            throw EmbedError(description: "usage: EmbedRules RULES-FOLDER OUTPUT.swift")
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
                throw EmbedError(description: "Rules/\(path):\(error)")
            }
        }
        let archive = literal(SourceArchive(files: files, contentHash: hash.value).text)
        var swift = "// Made by EmbedRules from Rules/. Do not edit.\nenum EmbeddedRules {\n"
        swift += "    static let archive = \"\(archive)\"\n"
        let patterns = files.compactMap(\.1.root).map { SearchedPatterns(in: $0, of: $0) }
        let searchKeys = SearchKeyTable.text(for: Set(patterns.flatMap { $0.texts + $0.forms.map(WordEdges.around) }).sorted())
        swift += "    static let searchKeys = \"\(literal(searchKeys))\"\n"
        swift += "    static let calls = \"\(literal(calls(of: files.filter { $0.0.hasPrefix("moderation/") }.compactMap(\.1.root))))\"\n"
        swift += "    static let sources: [(path: String, text: String)] = [\n"
        for (path, text) in sources {
            // Three number signs: no rule text holds `"###`.
            swift += "        (\"\(path)\", ###\"\"\"\n\(text)\n\"\"\"###),\n"
        }
        swift += "    ]\n}\n"
        try swift.write(to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
    }

    /// What calls for the patterns of rules that moderate, as `PatternCallTable` reads it.
    private static func calls(of files: [SourceNode]) -> String {
        var builder = PatternCallTable.Builder()
        for file in files {
            for rule in file["rules"]?.items ?? [] {
                // Words with hidden letters are written out, and compared with words.
                if let view = rule["view"]?.text, view == "signs" || view == "masked" { continue }
                let patterns = SearchedPatterns(in: rule, of: file)
                builder.add(texts: patterns.texts, isOfDigits: rule["digits"] != nil)
                builder.add(forms: patterns.forms)
            }
        }
        return builder.text
    }

    /// A text as it stands between the quotes of a Swift literal.
    private static func literal(_ text: String) -> String {
        var literal = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": literal += "\\\""
            case "\\": literal += "\\\\"
            case _ where scalar.value < 0x20 || scalar.properties.generalCategory != .spaceSeparator && !scalar.properties.isGraphemeBase:
                literal += "\\u{" + String(scalar.value, radix: 16) + "}"
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal
    }

    /// Descriptions and tests of files, layouts and rules.
    private static func isDropped(_ keys: [String]) -> Bool {
        guard let last = keys.last, last == "about" || last == "tests" else { return false }
        return keys.dropLast().allSatisfy { $0 == "rules" || $0 == "layouts" }
    }

    struct EmbedError: Error, CustomStringConvertible {
        var description: String
    }
}
