internal import ByteIO

extension SourceKind {
    /// A file that is one page, whatever its form: what nothing else recognises.
    static let page = SourceKind(
        name: "page", about: "one page a file", form: nil, recognises: { _ in true },
        open: { (input, context) throws(IOError) in PageFile(input, context) })
}

/// One file, one page.
final class PageFile: PageSource {
    private let input: BufferedInput
    private let context: SourceContext
    private var isRead = false

    init(_ input: BufferedInput, _ context: SourceContext) {
        self.input = input
        self.context = context
    }

    func next() throws(IOError) -> SourceItem? {
        if isRead { return nil }
        isRead = true
        let limit = context.options.largestPage
        let bytes: [UInt8]
        do {
            bytes = try input.readAll(limit: limit)
        } catch {
            throw error.final
        }
        let isTooLong = bytes.count > limit
        var item = context.item(isTooLong ? .skipped(reason: "it is longer than the limit of \(limit) bytes (--max-bytes)") : .page(bytes))
        item.notes = input.notes
        return item
    }
}
