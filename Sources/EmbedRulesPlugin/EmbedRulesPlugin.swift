import Foundation
import PackagePlugin

/// Turns the rule files under Rules/ into a Swift source, so that the binary carries them.
@main
struct EmbedRulesPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let rules = context.package.directoryURL.appending(path: "Rules")
        let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInRuleSources.swift")
        let files = ruleFiles(under: rules)
        return [
            .buildCommand(
                displayName: "Embedding \(files.count) rule files",
                executable: try context.tool(named: "EmbedRules").url,
                arguments: [rules.path(), output.path()],
                inputFiles: files,
                outputFiles: [output])
        ]
    }

    private func ruleFiles(under folder: URL) -> [URL] {
        let everything = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (everything?.allObjects as? [URL] ?? [])
            .filter { $0.pathExtension == "yaml" }
            .sorted { $0.path() < $1.path() }
    }
}
