import Extraction
import PageTree
import Testing
import TextModeration

/// The built-in rules with moderation, and rules of a test's own.
enum Moderating {
    static let builtIn = Filter(rules: try! RuleSet(), moderation: ModerationSettings())
    static let unmoderated = Filter(rules: try! RuleSet())

    static func filter(_ yaml: String, _ settings: ModerationSettings = ModerationSettings()) throws -> Filter {
        Filter(rules: try RuleSet(adding: [RuleSet.Source(path: "own.yaml", text: yaml)], includingBuiltIn: false), moderation: settings)
    }

    static func text(_ text: String, url: String? = nil, by filter: Filter = builtIn) -> ModeratedText {
        filter.moderate(Page(PageBytes(text: text), url: url, form: .text))
    }

    /// What was found, what measures the whole text left out.
    static func findings(_ text: String, by filter: Filter = builtIn) -> [Finding] {
        self.text(text, by: filter).moderation.findings.filter { $0.origin != .document }
    }
}

extension Finding.Span {
    /// What stands there in a text, by the characters, which must be where the bytes are.
    func part(of text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        let byCharacters = String(String.UnicodeScalarView(scalars[characters]))
        let byBytes = String(decoding: Array(text.utf8)[bytes], as: UTF8.self)
        return byCharacters == byBytes ? byBytes : "characters say \(byCharacters), bytes \(byBytes)"
    }
}
