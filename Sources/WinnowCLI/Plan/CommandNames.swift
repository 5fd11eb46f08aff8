import ArgumentParser
import RuleGrammar

/// The subcommands by name, for "did you mean".
enum CommandNames {
    /// Whether a word is a subcommand. By names of its own: asking ArgumentParser's configuration takes longer than reading a page.
    static func isCommand(_ word: String) -> Bool { all.contains(word) }

    static let all = ["filter", "moderate", "decide", "explain", "rules", "eval", "split", "serve", "train", "man", "help"]

    /// The subcommand that a word seems to stand for.
    static func nearest(to word: String) -> String? {
        guard !word.contains(where: { "/.-".contains($0) }) else { return nil }
        let names = WinnowCommand.configuration.subcommands.filter { $0.configuration.shouldDisplay }.compactMap {
            $0.configuration.commandName
        }
        return Suggestion.nearest(to: word.lowercased(), in: names + ["help"])
    }
}
