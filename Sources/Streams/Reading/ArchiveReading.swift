internal import ByteIO

/// A source of an archive of the web, in which records stand one behind another, most of them compressed as members of their own.
protocol ArchiveSource: PageSource {
    var archive: ArchiveReading { get }
    /// The next page; other records are passed over and counted.
    func nextPage() throws(IOError) -> SourceItem?
}

extension ArchiveSource {
    var leftOut: [String: Int] { archive.leftOut }

    func next() throws(IOError) -> SourceItem? {
        do {
            return try nextPage()
        } catch {
            // The next member begins with a record.
            if error.operation == "decompress" { archive.input.discardReady() }
            throw error
        }
    }
}

/// The bytes of an archive of the web: its records' bodies, numbers for its pages, counts of what is no page.
struct ArchiveReading {
    let input: BufferedInput
    let context: SourceContext
    /// What errors call it.
    let format: String
    private(set) var leftOut: [String: Int] = [:]
    private var number = 0

    init(_ input: BufferedInput, _ context: SourceContext, format: String) {
        self.input = input
        self.context = context
        self.format = format
    }

    /// The next page, still without its content.
    mutating func page() -> SourceItem {
        number += 1
        var item = context.item(.page([]))
        item.isOneOfMany = true
        item.path = "\(context.path)/" + padded(number)
        item.name = "\(context.name)/\(number)"
        item.id = .string(item.name)
        return item
    }

    mutating func leaveOut(_ kind: String) { leftOut[kind, default: 0] += 1 }

    /// What the body of the record that began at `start` comes to; one over the limit is passed over.
    func content(_ length: Int, _ start: Int, _ make: ([UInt8]) -> SourceItem.Content) throws(IOError) -> SourceItem.Content {
        let limit = context.options.largestPage
        guard length <= limit else {
            try skipBody(length, start)
            return .skipped(reason: "the record has \(length) bytes, over the limit of \(limit) (--max-bytes)")
        }
        let body = try input.take(length)
        guard body.count == length else { throw cut(start, length - body.count) }
        return make(body)
    }

    func skipBody(_ length: Int, _ start: Int) throws(IOError) {
        let skipped = try input.skip(length)
        guard skipped == length else { throw cut(start, length - skipped) }
    }

    private func cut(_ start: Int, _ missing: Int) -> IOError {
        IOError("read", input.name, reason: "the \(format) record at byte \(start) is cut: \(missing) bytes lack at its end")
    }

    /// So that names sort as the records stand.
    private func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    }
}
