internal import ByteIO
internal import TextPrimitives

extension SourceKind {
    /// MHTML (RFC 2557), as browsers save a page with its pictures.
    static let mhtml = SourceKind(
        name: "mhtml", about: "MHTML", form: .html,
        recognises: { head in
            // Most files begin with "<": spare them the reading of lines.
            guard head.first?.isASCIILetter == true else { return false }
            let type = MediaType(HeaderLines(head)["content-type"] ?? "")
            return type.name == "multipart/related" && HeaderLines(head)["mime-version"] != nil
        },
        open: { (input, context) throws(IOError) in MHTML(input, context) })
}

/// One MHTML file, which is one page.
final class MHTML: PageSource {
    private let file: PageFile

    init(_ input: BufferedInput, _ context: SourceContext) { file = PageFile(input, context) }

    func next() throws(IOError) -> SourceItem? {
        guard var item = try file.next() else { return nil }
        if case .page(let bytes) = item.content { item.content = .mime(bytes) }
        return item
    }
}
