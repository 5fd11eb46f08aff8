import Foundation
import PackagePlugin

/// Turns the style sheets, scripts and JSON files in a target's folder Assets into a Swift source: the static binary has no folder of
/// resources beside it.
@main
struct EmbedAssetsPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let folder = target.directoryURL.appending(path: "Assets")
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedAssets.swift")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { ["css", "js", "json"].contains($0.pathExtension) }
            .sorted { $0.path() < $1.path() }
        return [
            .buildCommand(
                displayName: "Embedding \(files.count) assets",
                executable: try context.tool(named: "EmbedAssets").url,
                arguments: [folder.path(), output.path()],
                inputFiles: files,
                outputFiles: [output])
        ]
    }
}
