internal import ByteIO
internal import JSONText

extension SourceKind {
    /// Text of which every line is a document of its own. It can't be told from a text of several lines, so that it must be asked for.
    static let lines = SourceKind(
        name: "lines", about: "a text a line: comments, messages, a log", form: .text, recognises: { _ in false },
        open: { (input, context) throws(IOError) in
            LineReading(input, context) { line, number, context in
                if !line.isCut, line.bytes.allSatisfy({ $0 <= 0x20 }) { return nil }
                let bytes = line.isWhole ? line.bytes + [0x0A] : line.bytes
                var item = context.item(line.isCut ? .failed(reason: "the line is longer than the limit") : .page(bytes))
                item.form = .text
                item.id = .integer(number)
                return item
            }
        })
}
