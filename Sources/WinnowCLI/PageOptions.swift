import ArgumentParser
import ByteIO
import Extraction
import PageTree

/// How to read the page.
struct PageOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Where the page came from; decides which site's rules run.", valueName: "url"))
    var url: String?

    @Option(help: ArgumentHelp("The charset of the HTTP header, which goes before the page's own word.", valueName: "name"))
    var encoding: String?

    /// An address is one page's.
    func validate(_ files: [String], _ input: InputForm) throws {
        if url != nil, files.count > 1 || input == .ndjson {
            throw ValidationError("--url is for one page; records have a “url” of their own")
        }
    }

    /// Reads a file, or standard input for "-".
    /// - Throws: `IOFailure`.
    func page(_ path: String, form: Page.Form) throws -> Page {
        let bytes: [UInt8]
        if path == "-" {
            let input = InputDescriptor.standardInput()
            if input.isTerminal { Console.complain("reading the page from the terminal; end it with Ctrl-D") }
            let read = try input.readAll()
            bytes = Gzip.isGzip(read) ? try Gzip.decompress(read, name: "standard input") : read
        } else {
            bytes = try Files.read(path)
        }
        return Page(PageBytes(bytes, declaredEncoding: encoding), url: url, form: form)
    }
}
