internal import Extraction
package import PageFields

/// Plain text: headline, subtitle, body; paragraphs parted by blank lines.
package struct TextWriter: RunningTextWriter {
    package static let format = OutputFormat("text", fileEnding: ".txt") { TextWriter($0) }
    package let options: WriterOptions
    package var fields: FieldSelection { .printed }

    package init(_ options: WriterOptions = WriterOptions()) { self.options = options }

    package init(includesTitle: Bool) { self.init(WriterOptions(includesTitle: includesTitle)) }

    func page(_ verdict: Verdict) -> WrittenPage {
        var page = content(verdict)
        if !page.text.isEmpty { page.append("\n") }
        return page
    }

    private func content(_ verdict: Verdict) -> WrittenPage {
        if options.comments == .drop { return PlainText.content(verdict, includesTitle: options.includesTitle) }
        guard verdict.status == .ok else { return WrittenPage() }
        return PlainText.content(verdict.writtenArticle(options), includesTitle: options.includesTitle, includesComments: true)
    }
}
