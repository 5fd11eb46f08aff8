internal import ByteIO
internal import JSONText

extension SourceKind {
    /// NDJSON: one record a line. It can't be told from a JSON document of one line, so that it must be asked for. Lines are parsed
    /// by the workers.
    static let records = SourceKind(
        name: "ndjson", about: "a JSON object a line", form: nil, recognises: { _ in false },
        open: { (input, context) throws(IOError) in
            LineReading(input, context) { line, _, context in
                if !line.isCut, line.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
                var item = SourceItem(.line(line.bytes, isCut: line.isCut), name: context.name, path: context.path)
                item.id = .null
                return item
            }
        })
}
