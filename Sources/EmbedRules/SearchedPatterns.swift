import RuleSource
import WordMatching

/// The patterns on texts below a value of a rule file, as the engine searches for them.
struct SearchedPatterns {
    private(set) var texts: [String] = []
    /// Of whole words, without their edges.
    private(set) var forms: [String] = []
    private let parts: NamedParts

    init(in node: SourceNode, of file: SourceNode) {
        var parts = NamedParts()
        for (name, part) in file["parts"]?.pairs ?? [] {
            if let name = name.text, let part = part.text { parts[name] = parts.expanded(part).text }
        }
        self.parts = parts
        collect(node, under: "")
    }

    private mutating func collect(_ node: SourceNode, under key: String) {
        switch node.kind {
        case .list: for item in node.items { collect(item, under: key) }
        case .mapping: for (key, value) in node.pairs where key.text != "parts" { collect(value, under: key.text ?? "") }
        case .text:
            guard let text = node.text else { return }
            let pattern = parts.expanded(text).text
            // With and without «ё»: which of both is searched for hangs on the view.
            let both = Set([pattern, TextRule.foldingYo(pattern)]).sorted()
            if key == "text" || key == "signature" || key == "signatures" { texts += both } else if key == "forms" { forms += both }
        }
    }
}
