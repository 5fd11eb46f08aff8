internal import ByteIO
internal import JSONText

extension SourceKind {
    /// Lines of text can't be told from a text of several lines, so that they must be asked for.
    static let lines = SourceKind(
        name: "lines", about: "a text a line: comments, messages, a log", form: .text, recognises: { _ in false },
        open: { (input, context) throws(IOFailure) in Lines(input, context) })
}

/// Text of which every line is a document of its own. Each is answered before the next one comes, so that the source may be
/// a log that never ends (`tail -F`).
final class Lines: PageSource {
    private let input: BufferedInput
    private let context: SourceContext
    private var number = 0

    init(_ input: BufferedInput, _ context: SourceContext) {
        self.input = input
        self.context = context
    }

    func next() throws(IOFailure) -> SourceItem? {
        do {
            while let line = try input.readLine(limit: context.options.longestLine) {
                number += 1
                if !line.isCut, line.bytes.allSatisfy({ $0 <= 0x20 }) { continue }
                return item(line)
            }
            return nil
        } catch {
            input.discardReady()
            throw error
        }
    }

    private func item(_ line: BufferedInput.Line) -> SourceItem {
        let bytes = line.isWhole ? line.bytes + [0x0A] : line.bytes
        var item = context.item(line.isCut ? .failed(reason: "the line is longer than the limit") : .page(bytes))
        item.form = .text
        item.id = .integer(number)
        item.name = "\(context.name):\(number)"
        item.path = "\(context.path)/\(number)"
        item.line = number
        return item
    }
}
