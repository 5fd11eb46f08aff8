internal import Extraction

/// Plain text: headline, subtitle, body; paragraphs parted by blank lines.
package struct TextWriter: RunningTextWriter {
    package static let format = OutputFormat("text", fileEnding: ".txt") { TextWriter(includesTitle: $0.includesTitle) }
    package let includesTitle: Bool

    package init(includesTitle: Bool = true) { self.includesTitle = includesTitle }

    func page(_ verdict: Verdict) -> WrittenPage {
        var page = PlainText.content(verdict, includesTitle: includesTitle)
        if !page.text.isEmpty { page.append("\n") }
        return page
    }
}
