internal import Extraction
internal import JSONText

/// What is known of an article as YAML between two lines of dashes, by the names that Pandoc, Hugo and Jekyll read.
enum FrontMatter {
    /// Strings are written as JSON's, which YAML 1.2 reads alike.
    static func text(_ verdict: Verdict) -> String {
        let metadata = verdict.metadata
        var lines = ["---"]
        func add(_ name: String, _ value: String?) {
            if let value { lines.append("\(name): \(JSON.string(value).text())") }
        }
        func add(_ name: String, _ values: [String]) {
            guard !values.isEmpty else { return }
            lines.append("\(name):")
            lines += values.map { "  - \(JSON.string($0).text())" }
        }
        add("title", metadata.title)
        add("subtitle", metadata.subtitle)
        add("author", metadata.authors.map(\.name))
        add("date", metadata.published)
        add("url", verdict.url ?? verdict.address)
        add("site", metadata.site)
        add("section", metadata.section)
        add("tags", metadata.tags)
        add("lang", metadata.language)
        add("image", metadata.image)
        lines.append("---")
        return lines.joined(separator: "\n") + "\n"
    }
}
