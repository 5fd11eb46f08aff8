internal import ByteIO

/// The lines of an input that are items of their own, numbered. Each is answered before the next one comes, so that the input may
/// be a log that never ends (`tail -F`).
final class LineReading: PageSource {
    private let input: BufferedInput
    private let context: SourceContext
    private let item: (BufferedInput.Line, Int, SourceContext) -> SourceItem?
    private var number = 0
    private var toldNotes = 0

    /// - Parameter item: the item of a line, by its number; nil for a line that is none.
    init(_ input: BufferedInput, _ context: SourceContext, item: @escaping (BufferedInput.Line, Int, SourceContext) -> SourceItem?) {
        self.input = input
        self.context = context
        self.item = item
    }

    func next() throws(IOError) -> SourceItem? {
        do {
            while let line = try input.readLine(limit: context.options.longestLine) {
                number += 1
                if let item = item(line, number, context) { return numbered(item) }
            }
        } catch {
            // What stands before the damage and what stands behind it are no line together.
            input.discardReady()
            throw error
        }
        guard toldNotes < input.notes.count else { return nil }
        toldNotes += 1
        return context.item(.failed(reason: input.notes[toldNotes - 1]))
    }

    private func numbered(_ item: SourceItem) -> SourceItem {
        var item = item
        item.name = "\(context.name):\(number)"
        item.path = "\(context.path)/\(number)"
        item.line = number
        return item
    }
}
