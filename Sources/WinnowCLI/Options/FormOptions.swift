import ArgumentParser
import Extraction
import Output

/// What is written beside the text. No option changes the text.
struct FormOptions: ParsableArguments {
    @Flag(name: .customLong("no-title"), help: "Leave the headline out of text, Markdown, HTML and TEI.")
    var leavesOutTitle = false

    @Option(help: "Addresses of links: keep where the link stands, text for none, footnotes behind the article (Markdown, HTML, TEI).")
    var links = WriterOptions.Links.keep

    @Flag(name: .customLong("front-matter"), help: "Write title, authors, date and the like as YAML before Markdown.")
    var hasFrontMatter = false

    @Option(help: "The body in JSON: text alone, or blocks beside it (“content”: kinds, styles, links).")
    var body = WriterOptions.Body.text

    @Flag(help: "Pictures, films and embedded pages where they stand, with captions (Markdown, HTML, TEI, JSON blocks).")
    var images = false

    @Option(help: "What readers wrote below the article: keep behind it, drop it, or only that.")
    var comments = WriterOptions.Comments.drop

    var options: WriterOptions {
        var options = WriterOptions(includesTitle: !leavesOutTitle, links: links, hasFrontMatter: hasFrontMatter, body: body)
        options.showsFigures = images
        options.comments = comments
        return options
    }

    /// What pages must be read for.
    var reading: ReadingOptions { ReadingOptions(figures: images, comments: comments != .drop) }
}

extension WriterOptions.Links: ExpressibleByArgument {}
extension WriterOptions.Comments: ExpressibleByArgument {}
extension WriterOptions.Body: ExpressibleByArgument {}
