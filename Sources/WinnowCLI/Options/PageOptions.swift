import ArgumentParser
import ByteIO
import CommandOptions
import Extraction
import PageTree
import Streams

/// How to read pages.
struct PageOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Where the page came from; decides which site's rules run. In a pattern for many, {path}, {name} and {stem} stand for the file's.",
            valueName: "url"))
    var url: String?

    @Option(
        name: .customLong("url-sidecar"),
        help: ArgumentHelp("The address of a page stands in a file beside it, whose name has this ending.", valueName: "ending"))
    var urlSidecar: String?

    @Option(help: ArgumentHelp("The charset of the HTTP header, which goes before the page's own word.", valueName: "name"))
    var encoding: String?

    @Option(
        name: .customLong("max-bytes"),
        help: ArgumentHelp("Bytes of the largest page, compression undone; a larger one is skipped.", valueName: "bytes"))
    var largestPage = 256 << 20

    func validate() throws {
        guard largestPage >= 1 else { throw ValidationError("--max-bytes takes a number from 1") }
        if let encoding, !PageBytes.isEncodingLabel(encoding) {
            throw ValidationError("“\(encoding)” is no encoding of the WHATWG Encoding Standard")
        }
    }

    /// The part of a source's options that says how pages are read.
    var sourceOptions: SourceOptions {
        var options = SourceOptions()
        options.url = url
        options.urlSidecar = urlSidecar
        options.encoding = encoding
        options.largestPage = largestPage
        return options
    }

    /// Reads the one page of a file, or of standard input for "-".
    /// - Throws: `IOError`.
    func read(_ path: String, form: PageForm?) throws -> Page {
        if path == "-" { Console.noteTerminalInput() }
        var options = sourceOptions
        options.form = form
        return try SinglePage.read(path, options)
    }
}
