import ByteIO
import TestSupport
import Testing

/// The house itself: who may import whom, where `unsafe` may stand, how long files may grow.
@Suite struct HouseTests {
    /// What each module of Sources declares in Package.swift that it may import of the house: SwiftPM lets a module import
    /// more than it declares, by search paths that leak.
    static let mayImport: [String: Set<String>] = {
        let manifest = (try? Project.text("Package.swift")) ?? ""
        var found: [String: Set<String>] = [:]
        for target in manifest.matches(of: /\.(?:target|executableTarget|plugin)\(\s*name: "(\w+)"((?:[^()]|\([^()]*\))*)\)/) {
            guard !target.2.contains("path: \"Tests") else { continue }
            let list = target.2.firstMatch(of: /dependencies: \[((?:[^\[\]]|\[[^\]]*\])*)\]/).map { String($0.1) } ?? ""
            found[String(target.1)] = Set(list.matches(of: /"(\w+)"/).map { String($0.1) })
        }
        return found
    }()
    /// What from outside the house each module may import.
    static let outside: [String: Set<String>] = [
        "ByteIO": ["Glibc", "Synchronization"], "PageTree": ["Glibc"], "TextPrimitives": ["Glibc", "Synchronization"],
        "PatternMatching": ["Synchronization"],
        "WordMatching": ["Synchronization"],
        "Streams": ["Dispatch", "Synchronization"],
        "Evaluation": ["Dispatch", "Synchronization", "Glibc"], "WinnowCLI": ["ArgumentParser", "Synchronization"],
        "CommandOptions": ["ArgumentParser"],
        "Serving": ["Synchronization"],
        "WinnowServe": ["ArgumentParser", "Glibc", "NIOCore", "NIOHTTP1", "NIOPosix", "Synchronization"],
        "EmbedRules": ["Foundation"], "EmbedRulesPlugin": ["Foundation", "PackagePlugin"],
        "EmbedAssets": ["Foundation"], "EmbedAssetsPlugin": ["Foundation", "PackagePlugin"],
        "EmbedCommit": ["Foundation"], "EmbedCommitPlugin": ["Foundation", "PackagePlugin"],
    ]
    static let unsafeFloor: Set<String> = [
        "ByteIO", "JSONText", "PatternMatching", "PageTree", "TextPrimitives", "TextEncoding", "RuleSource", "WinnowC",
    ]
    /// Tables are made by programs and may be as long as they are.
    static let tables: Set<String> = [
        "CharacterReferenceTable.swift", "TagTable.swift", "MarkupScorer.swift", "TextScorer.swift", "UnicodeForms.swift",
        "LetterPairs.swift", "SingleByteIndexes.swift", "JIS0208.swift", "JIS0212.swift", "Big5.swift", "EUCKR.swift", "GB18030.swift",
        "GB18030Ranges.swift", "LatinModels.swift", "CyrillicModels.swift",
        "IdeographModels.swift",
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

    /// The modules that a file imports, whatever stands before `import` and whether it names one declaration of them.
    private static func imports(_ file: SourceFile) -> [String] {
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        let access: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
        return file.lines.compactMap { line in
            guard line.utf8.count > 7, line.contains("import ") else { return nil }
            var words = line.split(separator: " ")[...]
            while let word = words.first, word.hasPrefix("@") || access.contains(word) { words.removeFirst() }
            guard words.popFirst() == "import" else { return nil }
            if let word = words.first, kinds.contains(word) { words.removeFirst() }
            return words.first.map { String($0.prefix { $0 != "." }) }
        }
    }

    @Test func allModulesAreInTheTable() {
        #expect(Set(Self.files.map(\.module)) == Set(Self.mayImport.keys))
        #expect(Self.files.count > 80)
    }

    /// The door is for programs outside, and for C, whose door is a layer over it: what stands behind does not go round by it.
    @Test func noModuleOfTheHouseImportsItsDoor() {
        for file in Self.files where !["Winnow", "WinnowC"].contains(file.module) {
            #expect(!Self.imports(file).contains("Winnow"), "\(file.path)")
        }
    }

    /// A dependency that no file imports is an arrow that means nothing.
    @Test func everyDeclaredDependencyIsImported() {
        let imported = Dictionary(grouping: Self.files, by: \.module).mapValues { Set($0.flatMap(Self.imports)) }
        let products: Set<String> = ["ArgumentParser", "EmbedRules", "EmbedAssets", "EmbedCommit", "NIOCore", "NIOHTTP1", "NIOPosix"]
        for (module, declared) in Self.mayImport {
            for dependency in declared.subtracting(products).subtracting(["swift-argument-parser", "swift-nio"]) {
                #expect(imported[module]?.contains(dependency) == true, "\(module) declares \(dependency) and imports it nowhere")
            }
        }
    }

    /// Modules are declared floor by floor: what a module depends on stands above it in the manifest.
    @Test func dependenciesAreDeclaredBeforeTheirUsers() throws {
        let manifest = try Project.text("Package.swift")
        let places = Dictionary(
            manifest.matches(of: /(?:arget|plugin)\(\s*name: "(\w+)"/).enumerated().map { (String($1.1), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        for (module, declared) in Self.mayImport {
            for dependency in declared where places[dependency] != nil && dependency != "EmbedRules" {
                #expect(places[dependency]! < places[module]!, "\(module) stands before \(dependency)")
            }
        }
    }

    @Test(arguments: files)
    func importsGoDownOnly(_ file: SourceFile) {
        let allowed = (Self.mayImport[file.module] ?? []).union(Self.outside[file.module] ?? [])
        for module in Self.imports(file) { #expect(allowed.contains(module), "\(file.path) imports \(module)") }
    }

    @Test(arguments: files)
    func unsafeStandsOnFloorOneOnly(_ file: SourceFile) {
        guard !Self.unsafeFloor.contains(file.module) else { return }
        for line in file.lines where !line.drop(while: { $0 == " " }).hasPrefix("//") {
            // A word of the Content Security Policy, not of Swift.
            let line = line.replacing("'unsafe-inline'", with: "")
            #expect(!line.split(whereSeparator: { !$0.isLetter }).contains("unsafe"), "\(file.path): \(line)")
        }
    }

    /// How often `unsafe` stands in each module of floor 1: a number that may fall but not rise unseen.
    @Test(arguments: [
        ("ByteIO", 154), ("JSONText", 10), ("PatternMatching", 105), ("PageTree", 65), ("TextPrimitives", 5), ("TextEncoding", 14),
        ("RuleSource", 29), ("WinnowC", 60),
    ])
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
