import ByteIO
import TestSupport
import Testing

/// The house itself: who may import whom, where `unsafe` may stand, how long files may grow.
@Suite struct HouseTests {
    /// Floor by floor; a module may import those in its row and nothing else of the house.
    static let mayImport: [String: Set<String>] = [
        "TextPrimitives": [],
        "ByteIO": ["CZlib"],
        "JSONText": [],
        "PatternMatching": ["CPCRE2"],
        "TextEncoding": ["TextPrimitives"],
        "PageTree": ["CLibXML2", "TextEncoding", "TextPrimitives"],
        "TextViews": ["TextPrimitives"],
        "RuleSource": ["TextPrimitives"],
        "BlockAnalysis": ["PageTree", "PatternMatching"],
        "TextQuality": [],
        "ViewMatching": ["PatternMatching", "TextPrimitives", "TextViews"],
        "RuleModel": ["BlockAnalysis", "PageTree", "PatternMatching", "TextPrimitives", "TextQuality", "TextViews", "ViewMatching"],
        "RuleGrammar": [
            "RuleModel", "BlockAnalysis", "PageTree", "PatternMatching", "RuleSource", "TextPrimitives", "TextQuality", "TextViews",
            "ViewMatching",
        ],
        "RuleEngine": [
            "RuleModel", "BlockAnalysis", "PageTree", "PatternMatching", "TextPrimitives", "TextQuality", "TextViews", "ViewMatching",
        ],
        "Winnow": [
            "RuleEngine", "RuleGrammar", "RuleModel", "RuleSource", "BlockAnalysis", "PageTree", "TextPrimitives", "TextViews", "JSONText",
        ],
        "Extraction": [
            "RuleEngine", "RuleGrammar", "RuleModel", "RuleSource", "BlockAnalysis", "PageTree", "TextPrimitives", "TextViews", "JSONText",
        ],
        "Output": ["Extraction", "RuleModel", "BlockAnalysis", "PageTree", "TextPrimitives", "TextViews", "JSONText"],
        "Streams": ["Extraction", "Output", "PageTree", "TextPrimitives", "JSONText"],
        "Winnow": ["Extraction", "Output", "PageTree", "JSONText"],
        "RuleAuthoring": [
            "Extraction", "Output", "RuleEngine", "RuleGrammar", "RuleModel", "RuleSource", "BlockAnalysis", "PageTree",
            "PatternMatching", "TextViews", "ViewMatching", "JSONText",
        ],
        "Evaluation": ["Extraction", "Output", "BlockAnalysis", "PageTree", "ByteIO", "JSONText"],
        "WinnowCLI": [
            "Extraction", "Output", "Streams", "Evaluation", "RuleAuthoring", "RuleGrammar", "RuleModel", "RuleSource", "PageTree",
            "ByteIO", "JSONText",
        ],
        "EmbedRules": ["RuleSource"],
        "EmbedRulesPlugin": [],
    ]
    /// What from outside the house each module may import.
    static let outside: [String: Set<String>] = [
        "ByteIO": ["Glibc"], "PageTree": ["Glibc"], "TextPrimitives": ["Glibc"], "PatternMatching": ["Synchronization"],
        "RuleSource": ["Yams"],
        "ViewMatching": ["Synchronization"],
        "RuleEngine": ["Synchronization"], "Streams": ["Dispatch", "Synchronization"],
        "Evaluation": ["Dispatch", "Synchronization", "Foundation"], "WinnowCLI": ["ArgumentParser", "Synchronization"],
        "EmbedRules": ["Foundation"], "EmbedRulesPlugin": ["Foundation", "PackagePlugin"],
    ]
    static let unsafeFloor: Set<String> = ["ByteIO", "PatternMatching", "PageTree", "TextPrimitives", "TextEncoding"]
    /// Tables are made by programs and may be as long as they are.
    static let tables: Set<String> = [
        "CharacterReferenceTable.swift", "TagTable.swift", "MarkupCards.swift", "TextCards.swift", "UnicodeForms.swift",
        "LetterPairs.swift", "SingleByteIndexes.swift", "JIS0208.swift", "JIS0212.swift", "Big5.swift", "EUCKR.swift", "GB18030.swift",
        "GB18030Ranges.swift",
    ]

    struct SourceFile: Sendable, CustomStringConvertible {
        let module: String
        let path: String
        let lines: [Substring]
        var description: String { path }
        var name: String { String(path.split(separator: "/").last ?? "") }
    }

    static let files: [SourceFile] = {
        let folder = Project.root + "/Sources"
        let paths = (try? Files.find(in: folder, endings: [".swift"])) ?? []
        return paths.compactMap { path in
            guard let text = try? Project.text("Sources/" + path) else { return nil }
            return SourceFile(
                module: String(path.prefix { $0 != "/" }), path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
        }
    }()

    private func imports(_ file: SourceFile) -> [String] {
        file.lines.compactMap { line in
            var words = line.split(separator: " ")
            if let first = words.first, ["public", "package", "internal", "private", "@testable"].contains(String(first)) {
                words.removeFirst()
            }
            return words.count == 2 && words[0] == "import" ? String(words[1]) : nil
        }
    }

    @Test func allModulesAreInTheTable() {
        #expect(Set(Self.files.map(\.module)) == Set(Self.mayImport.keys))
        #expect(Self.files.count > 80)
    }

    @Test(arguments: files)
    func importsGoDownOnly(_ file: SourceFile) {
        let allowed = (Self.mayImport[file.module] ?? []).union(Self.outside[file.module] ?? [])
        for module in imports(file) { #expect(allowed.contains(module), "\(file.path) imports \(module)") }
    }

    @Test(arguments: files)
    func unsafeStandsOnFloorOneOnly(_ file: SourceFile) {
        guard !Self.unsafeFloor.contains(file.module) else { return }
        for line in file.lines where !line.drop(while: { $0 == " " }).hasPrefix("//") {
            #expect(!line.split(whereSeparator: { !$0.isLetter }).contains("unsafe"), "\(file.path): \(line)")
        }
    }

    /// How often `unsafe` stands in each module of floor 1: a number that may fall but not rise unseen.
    @Test(arguments: [("ByteIO", 34), ("PatternMatching", 86), ("PageTree", 100), ("TextPrimitives", 5), ("TextEncoding", 35)])
    func theCountOfUnsafeDoesNotRise(_ module: String, _ most: Int) {
        let count = Self.files.filter { $0.module == module }.flatMap(\.lines)
            .filter { !$0.drop(while: { $0 == " " }).hasPrefix("//") }
            .reduce(0) { $0 + $1.split(whereSeparator: { !$0.isLetter }).count { $0 == "unsafe" } }
        #expect(count <= most && count > 0, "\(module): \(count)")
    }

    @Test(arguments: files.filter { !tables.contains($0.name) })
    func filesStaySmall(_ file: SourceFile) {
        #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines")
    }

    @Test func theMedianFileIsSmall() {
        let lengths = Self.files.filter { !Self.tables.contains($0.name) }.map(\.lines.count).sorted()
        #expect(lengths[lengths.count / 2] <= 130)
    }

    @Test func everyPublicTypeHasADocComment() {
        for file in Self.files {
            for (index, line) in file.lines.enumerated() {
                let isType =
                    ["package struct ", "package enum ", "package final class ", "package protocol "].contains { line.hasPrefix($0) }
                    || line.hasPrefix("@safe package final class ")
                guard isType, index > 0 else { continue }
                #expect(file.lines[index - 1].hasPrefix("///"), "\(file.path):\(index + 1): \(line)")
            }
        }
    }
}
