// swift-tools-version: 6.2
import PackageDescription

// libFuzzer over the rule language, and over texts that are moderated. The modules are those of the house, by links, so
// that they are built with coverage:
//   swift build -c release && SWIFT_BACKTRACE=enable=no .build/release/FuzzRules -max_len=1024 -dict=rules.dict Corpus
//   SWIFT_BACKTRACE=enable=no .build/release/FuzzTexts -max_len=256 TextCorpus
let fuzzed: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("ExistentialAny"),
    .unsafeFlags(["-sanitize=fuzzer"]),
]

let package = Package(
    name: "Fuzz",
    dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
        .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8"),
        .target(name: "PatternMatching", dependencies: ["CPCRE2"], swiftSettings: fuzzed),
        .target(name: "PageTree", dependencies: ["CLibXML2"], swiftSettings: fuzzed),
        .target(name: "RuleSource", dependencies: [.product(name: "Yams", package: "Yams")], swiftSettings: fuzzed),
        .target(name: "BlockAnalysis", dependencies: ["PageTree", "PatternMatching"], swiftSettings: fuzzed),
        .target(name: "TextViews", swiftSettings: fuzzed),
        .target(name: "TextQuality", swiftSettings: fuzzed),
        .target(name: "ViewMatching", dependencies: ["PatternMatching", "TextViews"], swiftSettings: fuzzed),
        .target(
            name: "RuleModel",
            dependencies: ["BlockAnalysis", "PageTree", "PatternMatching", "TextQuality", "TextViews", "ViewMatching"],
            swiftSettings: fuzzed),
        .target(
            name: "RuleGrammar",
            dependencies: [
                "RuleModel", "BlockAnalysis", "PageTree", "PatternMatching", "RuleSource", "TextQuality", "TextViews", "ViewMatching",
            ],
            swiftSettings: fuzzed),
        .target(
            name: "RuleEngine",
            dependencies: ["RuleModel", "BlockAnalysis", "PageTree", "PatternMatching", "TextQuality", "TextViews", "ViewMatching"],
            swiftSettings: fuzzed),
        .target(name: "FuzzDriver", swiftSettings: [.swiftLanguageMode(.v6)]),
        .executableTarget(
            name: "FuzzRules", dependencies: ["FuzzDriver", "RuleEngine", "RuleGrammar", "PageTree", "BlockAnalysis"],
            swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"])],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
        .executableTarget(
            name: "FuzzTexts", dependencies: ["FuzzDriver", "RuleEngine", "RuleGrammar", "TextQuality"],
            swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"])],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
    ]
)
