/// Plain text: headline, subtitle, body; paragraphs parted by blank lines.
public struct TextWriter: VerdictWriter {
    public let includesTitle: Bool

    public init(includesTitle: Bool = true) { self.includesTitle = includesTitle }

    public func write(_ verdict: Verdict) -> String {
        let text = paragraphs(verdict).joined(separator: "\n\n")
        return text.isEmpty ? "" : text + "\n"
    }

    /// The text without a final line feed; empty for a page without an article.
    func paragraphs(_ verdict: Verdict) -> [String] {
        guard verdict.status == .ok else { return [] }
        let parts = ArticleParts(verdict)
        var paragraphs = includesTitle ? [parts.title].compactMap(\.self) : []
        paragraphs += parts.subtitles
        for part in parts.body {
            switch part {
            case .heading(let text, _), .paragraph(let text), .quote(let text), .code(let text): paragraphs.append(text)
            case .list(let items, let isNumbered):
                paragraphs.append(items.enumerated().map { (isNumbered ? "\($0 + 1). " : "- ") + $1 }.joined(separator: "\n"))
            case .table(let rows): paragraphs.append(rows.map { $0.joined(separator: " | ") }.joined(separator: "\n"))
            }
        }
        return paragraphs
    }
}
