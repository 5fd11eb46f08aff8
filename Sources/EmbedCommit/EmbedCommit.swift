import Foundation

/// Build tool: writes the commit that is checked out into a Swift source. It reads git's files and starts no git: who builds
/// from an archive has none.
@main
enum EmbedCommit {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else { throw Failure(description: "usage: EmbedCommit PACKAGE OUTPUT.swift") }
        let package = URL(filePath: arguments[1], directoryHint: .isDirectory)
        let commit = checkedOut(package) ?? archived(package)
        let literal = commit.map { "\"\($0)\"" } ?? "nil"
        let swift = "// Made by EmbedCommit. Do not edit.\nenum EmbeddedCommit {\n    static let hash: String? = \(literal)\n}\n"
        try swift.write(to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
    }

    /// The commit of HEAD, by gitrepository-layout(5): HEAD names a reference, which is a file of its own or a line of packed-refs.
    private static func checkedOut(_ package: URL) -> String? {
        var folder = package.appending(path: ".git")
        // A worktree or a submodule has a file there, which says where its folder is.
        if let link = line(folder), link.hasPrefix("gitdir: ") {
            folder = URL(filePath: String(link.dropFirst(8)), directoryHint: .isDirectory, relativeTo: package)
        }
        guard let head = line(folder.appending(path: "HEAD")) else { return nil }
        guard head.hasPrefix("ref: ") else { return hash(head) }
        let reference = String(head.dropFirst(5))
        // References of a worktree lie in the folder that it shares with the others.
        let shared = line(folder.appending(path: "commondir")).map { URL(filePath: $0, directoryHint: .isDirectory, relativeTo: folder) }
        for place in [folder, shared ?? folder] {
            if let own = line(place.appending(path: reference)).flatMap(hash) { return own }
            let packed = (try? String(contentsOf: place.appending(path: "packed-refs"), encoding: .utf8)) ?? ""
            if let entry = packed.split(separator: "\n").first(where: { $0.hasSuffix(" " + reference) }) {
                return hash(String(entry.prefix { $0 != " " }))
            }
        }
        return nil
    }

    /// What `git archive` wrote in the place of its format (gitattributes(5), export-subst).
    private static func archived(_ package: URL) -> String? { line(package.appending(path: ".archive-commit")).flatMap(hash) }

    private static func line(_ file: URL) -> String? {
        (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n").first.map(String.init)
    }

    /// A text that is a hash: forty hexadecimal digits of SHA-1, or sixty-four of SHA-256.
    private static func hash(_ text: String) -> String? {
        [40, 64].contains(text.utf8.count) && text.allSatisfy(\.isHexDigit) ? text : nil
    }

    struct Failure: Error, CustomStringConvertible {
        var description: String
    }
}
