internal import ByteIO
internal import Extraction

/// Gives sources one after another: the files of a folder, the members of an archive.
protocol SourceSupply: AnyObject {
    /// What messages call it.
    var name: String { get }
    var leftOut: [String: Int] { get }
    /// The next source, or nil at the end.
    /// - Throws: `IOError`; of one that `canGoOn` a further call gives what follows.
    func next() throws(IOError) -> (any PageSource)?
}

/// The pages of many sources, one source after another. What can't be read becomes an item that says so.
final class SourceSequence: PageSource {
    private let supply: any SourceSupply
    private var current: (any PageSource)?
    private var isOver = false
    private var finished: [String: Int] = [:]

    init(_ supply: any SourceSupply) { self.supply = supply }

    var leftOut: [String: Int] {
        finished.merging(supply.leftOut, uniquingKeysWith: +).merging(current?.leftOut ?? [:], uniquingKeysWith: +)
    }

    func next() throws(IOError) -> SourceItem? {
        while true {
            do {
                if let current {
                    if let item = try current.next() { return item }
                    close()
                }
                if isOver { return nil }
                current = try supply.next()
                if current == nil { return nil }
            } catch {
                if !error.canGoOn {
                    if current == nil { isOver = true }
                    close()
                }
                return SourceItem.failure(error.description, name: error.subject)
            }
        }
    }

    private func close() {
        finished.merge(current?.leftOut ?? [:], uniquingKeysWith: +)
        current = nil
    }
}

/// One item that is known already.
final class SingleItem: PageSource {
    private var item: SourceItem?

    init(_ item: SourceItem) { self.item = item }

    func next() throws(IOError) -> SourceItem? {
        defer { item = nil }
        return item
    }
}

/// From bytes to the source of their kind.
enum SourceOpening {
    /// Undoes compression and reads the kind from the first bytes, unless the options say it.
    /// - Throws: `IOError`.
    static func open(_ source: any ByteSource, _ context: SourceContext) throws(IOError) -> any PageSource {
        let raw = BufferedInput(source)
        var context = context
        let format = try CompressionFormat.format(of: raw)
        let input = format.map { BufferedInput(DecompressedSource(raw, $0)) } ?? raw
        if let format {
            context.file = nil
            context.path = context.path.droppingSuffix(format.fileEnding)
        }
        // What stands in an archive is whatever it is; the options speak of the archive.
        if context.depth == 0, let kind = context.options.kind { return try kind.open(input, context) }
        guard context.depth < SourceContext.deepest else { return PageFile(input, context) }
        let head = try input.peek(SourceKind.headLength)
        // Who says that files are HTML or text gets no archive.
        let kind = context.options.form == nil ? SourceKind.all.first { $0.recognises(head.prefix(SourceKind.headLength)) } : nil
        return try (kind ?? .page).open(input, context)
    }
}

extension String {
    fileprivate func droppingSuffix(_ suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}
