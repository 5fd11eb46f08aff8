// swift-tools-version: 6.2
import PackageDescription

/// Fuzzers are built when the environment asks for them, with every module under coverage:
///   WINNOW_FUZZ=1 swift build -c release --scratch-path .build-fuzz --product FuzzRules
///   SWIFT_BACKTRACE=enable=no .build-fuzz/release/FuzzRules -max_len=768 -dict=Tests/Fuzz/Corpus/FuzzRules.dict Tests/Fuzz/Corpus/FuzzRules
let fuzzes = Context.environment["WINNOW_FUZZ"] != nil

let house: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("ExistentialAny"),
        .strictMemorySafety(),
        .treatWarning("StrictMemorySafety", as: .error),
    ] + (fuzzes ? [.unsafeFlags(["-sanitize=fuzzer"])] : [])

let package = Package(
    name: "winnow",
    products: [
        .library(name: "Winnow", targets: ["Winnow"]),
        .library(name: "Evaluation", targets: ["Evaluation"]),
        .library(name: "RuleAuthoring", targets: ["RuleAuthoring"]),
        // The library for C, and for what calls C: Bindings.
        .library(name: "WinnowC", type: .dynamic, targets: ["WinnowC"]),
        .executable(name: "winnow", targets: ["WinnowCLI"]),
        // What `winnow serve` becomes.
        .executable(name: "winnow-serve", targets: ["WinnowServe"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        // For winnow-serve alone: neither the library nor the command stands on it.
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    ],
    targets: [
        // Floor 0: C libraries of the system.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        .systemLibrary(name: "CLZMA", pkgConfig: "liblzma", providers: [.apt(["liblzma-dev"])]),
        .systemLibrary(name: "CBZip2", providers: [.apt(["libbz2-dev"])]),
        .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlidec", providers: [.apt(["libbrotli-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        // Floor 1: the only floor with `unsafe`.
        .target(name: "TextPrimitives", swiftSettings: house),
        .target(name: "ByteIO", dependencies: ["CLinux", "CZlib", "CZstd", "CLZMA", "CBZip2", "CBrotli"], swiftSettings: house),
        .target(name: "JSONText", swiftSettings: house),
        .target(name: "PatternMatching", dependencies: ["CPCRE2", "TextPrimitives"], swiftSettings: house),
        .target(name: "LanguageModels", dependencies: ["TextPrimitives"], swiftSettings: house),
        .target(name: "TextEncoding", dependencies: ["LanguageModels", "TextPrimitives"], swiftSettings: house),
        .target(name: "PageTree", dependencies: ["CLibXML2", "TextEncoding", "TextPrimitives"], swiftSettings: house),
        .target(name: "TextViews", dependencies: ["TextPrimitives"], swiftSettings: house),
        .target(name: "RuleSource", dependencies: ["CYAML", "TextPrimitives"], swiftSettings: house),
        // Floor 2: pure functions over pages.
        .target(name: "BlockAnalysis", dependencies: ["JSONText", "PageTree", "PatternMatching", "TextPrimitives"], swiftSettings: house),
        .target(name: "TextQuality", dependencies: ["TextPrimitives"], swiftSettings: house),
        .target(name: "WordMatching", dependencies: ["PatternMatching", "TextPrimitives", "TextViews"], swiftSettings: house),
        // Floor 3: rules as values, the language that they are written in, and the engine that runs them.
        .target(
            name: "RuleModel",
            dependencies: ["BlockAnalysis", "PageTree", "PatternMatching", "TextPrimitives", "TextQuality", "TextViews", "WordMatching"],
            swiftSettings: house),
        .target(
            name: "RuleGrammar",
            dependencies: [
                "RuleModel", "BlockAnalysis", "PageTree", "PatternMatching", "RuleSource", "TextPrimitives", "TextQuality", "TextViews",
                "WordMatching",
            ],
            swiftSettings: house),
        .target(
            name: "RuleEngine",
            dependencies: [
                "RuleModel", "BlockAnalysis", "PageTree", "PatternMatching", "TextPrimitives", "TextViews",
            ],
            swiftSettings: house),
        .target(
            name: "TextModeration",
            dependencies: [
                "RuleEngine", "RuleModel", "BlockAnalysis", "LanguageModels", "PageTree", "PatternMatching", "TextPrimitives",
                "TextQuality", "TextViews", "WordMatching",
            ],
            swiftSettings: house),
        .target(
            name: "PageFields", dependencies: ["BlockAnalysis", "LanguageModels", "PageTree", "TextPrimitives", "JSONText"],
            swiftSettings: house),
        // Floor 4: from a page to a verdict, from verdicts to bytes, streams of both; Winnow is the door to them.
        .target(
            name: "Extraction",
            dependencies: [
                "PageFields", "TextModeration", "RuleEngine", "RuleGrammar", "RuleModel", "RuleSource", "BlockAnalysis", "PageTree",
                "PatternMatching", "TextEncoding", "TextPrimitives", "JSONText", "WordMatching",
            ],
            swiftSettings: house,
            plugins: ["EmbedRulesPlugin"]),
        .target(
            name: "Output",
            dependencies: [
                "Extraction", "PageFields", "TextModeration", "RuleModel", "BlockAnalysis", "PageTree", "TextPrimitives", "TextViews",
                "JSONText",
            ],
            swiftSettings: house),
        .target(
            name: "Streams",
            dependencies: [
                "Extraction", "Output", "PageFields", "TextModeration", "RuleModel", "PageTree", "ByteIO", "JSONText", "TextPrimitives",
            ],
            swiftSettings: house),
        .target(
            name: "Winnow", dependencies: ["Extraction", "Output", "TextModeration", "PageFields", "PageTree", "JSONText"],
            swiftSettings: house),
        .systemLibrary(name: "CWinnow"),
        .target(name: "WinnowC", dependencies: ["CWinnow", "Winnow"], swiftSettings: house),
        .executableTarget(name: "EmbedRules", dependencies: ["PatternMatching", "RuleSource", "WordMatching"], swiftSettings: house),
        .plugin(
            name: "EmbedRulesPlugin", capability: .buildTool(), dependencies: ["EmbedRules"],
            path: "Sources/EmbedRulesPlugin"),
        // Floor 5: the command and the grader.
        .target(
            name: "Evaluation",
            dependencies: [
                "Extraction", "Output", "PageFields", "RuleModel", "BlockAnalysis", "PageTree", "TextPrimitives", "ByteIO", "JSONText",
            ],
            swiftSettings: house),
        .target(
            name: "RuleAuthoring",
            dependencies: [
                "Extraction", "Output", "PageFields", "TextModeration", "RuleEngine", "RuleGrammar", "RuleModel", "RuleSource",
                "BlockAnalysis", "PageTree", "JSONText", "TextPrimitives",
            ],
            swiftSettings: house),
        .executableTarget(name: "EmbedAssets", swiftSettings: house),
        .plugin(
            name: "EmbedAssetsPlugin", capability: .buildTool(), dependencies: ["EmbedAssets"],
            path: "Sources/EmbedAssetsPlugin"),
        .target(
            name: "ReportPages",
            dependencies: [
                "Evaluation", "Extraction", "Output", "RuleModel", "BlockAnalysis", "PageTree", "JSONText",
                "TextPrimitives",
            ],
            exclude: ["Assets"],
            swiftSettings: house,
            plugins: ["EmbedAssetsPlugin"]),
        .executableTarget(name: "EmbedCommit", swiftSettings: house),
        .plugin(
            name: "EmbedCommitPlugin", capability: .buildTool(), dependencies: ["EmbedCommit"],
            path: "Sources/EmbedCommitPlugin"),
        .target(name: "BuildCommit", swiftSettings: house, plugins: ["EmbedCommitPlugin"]),
        .target(
            name: "CommandOptions",
            dependencies: ["Extraction", "ByteIO", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: house),
        .target(
            name: "Serving",
            dependencies: [
                "Evaluation", "Extraction", "Output", "Streams", "TextModeration", "RuleAuthoring", "RuleModel", "ReportPages", "PageTree",
                "ByteIO", "JSONText", "TextPrimitives",
            ],
            exclude: ["Assets"],
            swiftSettings: house,
            plugins: ["EmbedAssetsPlugin"]),
        .executableTarget(
            name: "WinnowServe",
            dependencies: [
                "BuildCommit", "CommandOptions", "Extraction", "Serving", "ByteIO", "JSONText",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: house),
        .executableTarget(
            name: "WinnowCLI",
            dependencies: [
                "BuildCommit", "CommandOptions", "Extraction", "Output", "PageFields", "Streams", "Evaluation", "RuleAuthoring",
                "ReportPages", "RuleGrammar", "RuleModel",
                "RuleSource", "TextModeration", "PageTree", "ByteIO", "JSONText",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: house),
        // Tests mirror the sources; EndToEndTests runs the built command, HouseTests reads the house itself.
        .target(name: "TestSupport", dependencies: ["ByteIO", "Extraction", "Output", "TextPrimitives"], path: "Tests/TestSupport"),
        .testTarget(name: "ByteIOTests", dependencies: ["ByteIO", "TestSupport"]),
        .testTarget(name: "TextPrimitivesTests", dependencies: ["TextPrimitives", "TestSupport"]),
        .testTarget(name: "JSONTextTests", dependencies: ["JSONText"]),
        .testTarget(name: "PatternMatchingTests", dependencies: ["PatternMatching", "TestSupport"]),
        .testTarget(name: "TextViewsTests", dependencies: ["TextViews", "TestSupport"]),
        .testTarget(name: "TextQualityTests", dependencies: ["TextQuality", "TestSupport"]),
        .testTarget(
            name: "WordMatchingTests", dependencies: ["WordMatching", "PatternMatching", "TextPrimitives", "TextViews", "TestSupport"]),
        .testTarget(name: "LanguageModelsTests", dependencies: ["LanguageModels", "TestSupport"], exclude: ["Sentences.txt"]),
        .testTarget(name: "TextEncodingTests", dependencies: ["TextEncoding", "TestSupport"], exclude: ["Vectors.txt"]),
        .testTarget(name: "PageTreeTests", dependencies: ["PageTree", "ByteIO", "JSONText", "TestSupport", "TextEncoding"]),
        .testTarget(name: "PageFieldsTests", dependencies: ["PageFields", "BlockAnalysis", "PageTree"]),
        .testTarget(name: "BlockAnalysisTests", dependencies: ["BlockAnalysis", "PageTree", "TestSupport", "TextPrimitives"]),
        .testTarget(name: "RuleModelTests", dependencies: ["RuleModel"]),
        .testTarget(name: "RuleGrammarTests", dependencies: ["RuleGrammar", "RuleModel", "TextViews", "ByteIO", "TestSupport"]),
        .testTarget(name: "RuleEngineTests", dependencies: ["RuleEngine", "RuleGrammar", "RuleModel", "BlockAnalysis", "PageTree"]),
        .testTarget(
            name: "ExtractionTests",
            dependencies: [
                "Extraction", "Output", "TextModeration", "RuleEngine", "RuleGrammar", "RuleModel", "JSONText", "PageTree", "TestSupport",
                "WordMatching",
            ]),
        .testTarget(
            name: "OutputTests",
            dependencies: ["BlockAnalysis", "ByteIO", "Extraction", "Output", "JSONText", "PageTree", "TestSupport", "TextPrimitives"]),
        .testTarget(
            name: "StreamsTests", dependencies: ["Extraction", "Output", "Streams", "TextModeration", "ByteIO", "JSONText", "TestSupport"]),
        .testTarget(name: "ServingTests", dependencies: ["Serving", "ByteIO", "Extraction", "JSONText", "TestSupport"]),
        .testTarget(name: "WinnowCLITests", dependencies: ["WinnowCLI", "Streams", "TestSupport"]),
        .testTarget(name: "WinnowTests", dependencies: ["Winnow", "TestSupport"]),
        .testTarget(name: "EvaluationTests", dependencies: ["Evaluation", "PageFields", "JSONText", "TestSupport"]),
        .testTarget(
            name: "RuleAuthoringTests",
            dependencies: [
                "RuleAuthoring", "Extraction", "Output", "RuleEngine", "RuleGrammar", "RuleModel", "RuleSource", "PageTree", "JSONText",
                "TestSupport",
            ]),
        .testTarget(name: "ReportPagesTests", dependencies: ["ReportPages", "Extraction", "JSONText", "PageTree", "TestSupport"]),
        .testTarget(
            name: "BrowserTests",
            dependencies: ["ReportPages", "RuleAuthoring", "RuleGrammar", "Extraction", "JSONText", "PageTree", "TestSupport"]),
        .testTarget(name: "EndToEndTests", dependencies: ["WinnowCLI", "WinnowServe", "ByteIO", "JSONText", "TestSupport"]),
        .testTarget(name: "HouseTests", dependencies: ["TestSupport"]),
        // Timings live in a program and not in tests: people read them, as ratios within one run.
        .systemLibrary(name: "CDOM", path: "Tests/CDOM", pkgConfig: "libxml-2.0"),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "CDOM", "Extraction", "Output", "Evaluation", "TextModeration", "RuleEngine", "RuleGrammar", "RuleModel", "PatternMatching",
                "PageTree", "WordMatching",
                "ByteIO", "JSONText", "TestSupport", "TextEncoding",
            ],
            path: "Tests/Benchmarks", exclude: ["extraction.py", "induced-rules.py", "long-stream.sh"]),
    ]
)

// CI takes a warning for an error; whoever builds with a later compiler should not.
if Context.environment["WINNOW_STRICT"] != nil {
    for target in package.targets where target.type == .regular || target.type == .executable || target.type == .test {
        target.swiftSettings = (target.swiftSettings ?? []) + [.treatAllWarnings(as: .error)]
    }
}

// A fuzzer is a folder of Tests/Fuzz and a line here.
if fuzzes {
    package.targets.append(.target(name: "FuzzDriver", path: "Tests/Fuzz/FuzzDriver"))
    package.targets += [
        fuzzer("FuzzRules", ["RuleEngine", "RuleGrammar", "TextModeration"]),
        fuzzer("FuzzPages", ["PageTree"]),
        fuzzer("FuzzEncodings", ["LanguageModels", "TextEncoding"]),
        fuzzer("FuzzTexts", ["RuleEngine", "RuleGrammar", "RuleModel", "TextModeration", "TextQuality"]),
    ]
    // The tool that embeds the rules can't be linked with coverage, and SwiftPM builds it for every product: what no fuzzer stands on
    // is left out.
    let needed = reached(from: package.targets.filter { $0.name.hasPrefix("Fuzz") }.map(\.name))
    package.targets.removeAll { !needed.contains($0.name) }
    package.products = []
}

/// The targets and all that they stand on.
@MainActor func reached(from roots: [String]) -> Set<String> {
    var reached: Set<String> = []
    var waiting = roots
    while let name = waiting.popLast() {
        guard reached.insert(name).inserted, let target = package.targets.first(where: { $0.name == name }) else { continue }
        for dependency in target.dependencies {
            if case .byNameItem(let name, _) = dependency { waiting.append(name) }
        }
    }
    return reached
}

func fuzzer(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
        name: name, dependencies: ["FuzzDriver"] + dependencies, path: "Tests/Fuzz/\(name)",
        swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"])],
        linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])])
}
