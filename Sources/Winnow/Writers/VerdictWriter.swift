/// From a verdict to bytes. Every format is one type.
public protocol VerdictWriter: Sendable {
    /// The whole output for one page, with a line feed at its end unless it is empty.
    func write(_ verdict: Verdict) -> String
}

/// The formats by name.
public enum OutputFormat: String, Sendable, CaseIterable {
    case text, markdown, html, json, ndjson

    /// The writer of the format. `includesTitle` is for text, markdown and HTML.
    public func writer(includesTitle: Bool) -> any VerdictWriter {
        switch self {
        case .text: TextWriter(includesTitle: includesTitle)
        case .markdown: MarkdownWriter(includesTitle: includesTitle)
        case .html: HTMLWriter(includesTitle: includesTitle)
        case .json: JSONWriter(layout: .pretty)
        case .ndjson: JSONWriter(layout: .compact)
        }
    }
}
