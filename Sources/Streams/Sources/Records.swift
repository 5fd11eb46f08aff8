internal import ByteIO
internal import JSONText

extension SourceKind {
    /// NDJSON can't be told from a JSON document of one line, so that it must be asked for.
    static let records = SourceKind(
        name: "ndjson", about: "a JSON object a line", form: nil, recognises: { _ in false },
        open: { (input, context) throws(IOFailure) in Records(input, context) })
}

/// NDJSON: one record a line. Lines are parsed by the workers.
final class Records: PageSource {
    private let input: BufferedInput
    private let context: SourceContext
    private var number = 0
    private var toldNotes = 0

    init(_ input: BufferedInput, _ context: SourceContext) {
        self.input = input
        self.context = context
    }

    func next() throws(IOFailure) -> SourceItem? {
        do {
            while let line = try input.readLine(limit: context.options.longestLine) {
                number += 1
                if !line.isCut, line.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
                return item(.line(line.bytes, isCut: line.isCut))
            }
        } catch {
            // What stands before the damage and what stands behind it are no line together.
            input.discardReady()
            throw error
        }
        guard toldNotes < input.notes.count else { return nil }
        toldNotes += 1
        var told = item(.failed(reason: input.notes[toldNotes - 1]))
        told.line = nil
        told.id = .string(context.name)
        return told
    }

    private func item(_ content: SourceItem.Content) -> SourceItem {
        var item = SourceItem(content, name: "\(context.name):\(number)", path: "\(context.path)/\(number)")
        item.id = .null
        item.line = number
        return item
    }
}
