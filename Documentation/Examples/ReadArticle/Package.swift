// swift-tools-version: 6.2
import PackageDescription

// A program outside of the house: it sees what the library's door shows, and nothing else.
let package = Package(
    name: "ReadArticle",
    dependencies: [.package(name: "winnow", path: "../../..")],
    targets: [.executableTarget(name: "ReadArticle", dependencies: [.product(name: "Winnow", package: "winnow")])]
)
