// swift-tools-version: 6.2
import PackageDescription

// Timings live here and not in tests: they are read by people and compared as ratios within one run.
let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "winnow", path: "../..")],
    targets: [
        .systemLibrary(name: "CDOM", pkgConfig: "libxml-2.0"),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "CDOM", .product(name: "Winnow", package: "winnow"), .product(name: "Evaluation", package: "winnow"),
            ]),
    ]
)
