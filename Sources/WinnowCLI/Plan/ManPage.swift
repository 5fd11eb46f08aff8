import ArgumentParser
import Extraction

/// The manual in the language of man(7), made of what `--help` says, so that the two cannot differ.
enum ManPage {
    static var text: String {
        var lines = [
            ".\\\" Made by winnow man.", ".TH WINNOW 1 \"\" \"winnow \(WinnowVersion.current)\" \"User Commands\"", ".SH NAME",
            "winnow \\- \(escaped(WinnowCommand.configuration.abstract))",
        ]
        lines += section("winnow", WinnowCommand.helpMessage(for: WinnowCommand.self, includeHidden: false, columns: 78))
        lines += below(WinnowCommand.self, "winnow")
        return lines.joined(separator: "\n") + "\n"
    }

    private static func below(_ command: any ParsableCommand.Type, _ name: String) -> [String] {
        command.configuration.subcommands.filter { $0.configuration.shouldDisplay }.flatMap { sub -> [String] in
            let own = name + " " + (sub.configuration.commandName ?? "")
            return section(own, WinnowCommand.helpMessage(for: sub, includeHidden: false, columns: 78)) + below(sub, own)
        }
    }

    /// A command's help as it stands.
    private static func section(_ name: String, _ help: String) -> [String] {
        [".SH \"\(name.uppercased())\"", ".nf"] + help.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }
            + [".fi"]
    }

    /// A line that begins no request and in which a hyphen can be copied as one.
    private static func escaped(_ line: String) -> String {
        let text = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
    }
}
