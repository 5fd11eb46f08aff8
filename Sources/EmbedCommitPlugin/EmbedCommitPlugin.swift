import Foundation
import PackagePlugin

/// Puts the commit that is checked out into the program. It is looked at again when HEAD has moved: git writes HEAD and its log
/// at every commit and every checkout.
@main
struct EmbedCommitPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let package = context.package.directoryURL
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedCommit.swift")
        let files = [package.appending(path: ".archive-commit")] + repositoryFiles(package)
        return [
            .buildCommand(
                displayName: "Embedding the commit",
                executable: try context.tool(named: "EmbedCommit").url,
                arguments: [package.path(), output.path()],
                inputFiles: files.filter { FileManager.default.fileExists(atPath: $0.path()) },
                outputFiles: [output])
        ]
    }

    private func repositoryFiles(_ package: URL) -> [URL] {
        var folder = package.appending(path: ".git", directoryHint: .notDirectory)
        if let link = try? String(contentsOf: folder, encoding: .utf8), link.hasPrefix("gitdir: ") {
            let path = link.dropFirst(8).prefix { $0 != "\n" }
            folder = URL(filePath: String(path), directoryHint: .isDirectory, relativeTo: package).absoluteURL
        }
        return [folder.appending(path: "HEAD"), folder.appending(path: "logs/HEAD")]
    }
}
