internal import ByteIO
internal import JSONText

extension SourceKind {
    /// ARC, versions 1 and 2 (Burner and Kahle, 1996).
    static let arc = SourceKind(
        name: "arc", about: "ARC, as the Internet Archive wrote before WARC", form: nil,
        recognises: { $0.starts(with: Array("filedesc://".utf8)) },
        open: { (input, context) throws(IOFailure) in ARC(input, context) })
}

/// The pages of an ARC file: a line with address, IP, date, type and length, then that many bytes.
final class ARC: PageSource {
    private let input: BufferedInput
    private let context: SourceContext
    private var number = 0
    private(set) var leftOut: [String: Int] = [:]
    private static let longestLine = 1 << 16

    init(_ input: BufferedInput, _ context: SourceContext) {
        self.input = input
        self.context = context
    }

    func next() throws(IOFailure) -> SourceItem? {
        do {
            while true {
                let start = input.offset
                guard let line = try input.readLine(limit: Self.longestLine) else { return nil }
                if line.bytes.allSatisfy({ $0 <= 0x20 }) { continue }
                if let item = try item(line, start) { return item }
            }
        } catch {
            if error.operation == "decompress" { input.discardReady() }
            throw error
        }
    }

    private func item(_ line: BufferedInput.Line, _ start: Int) throws(IOFailure) -> SourceItem? {
        let fields = String(decoding: line.bytes, as: UTF8.self).split(separator: " ", omittingEmptySubsequences: false)
            .map { $0.filter { $0 != "\r" } }
        guard fields.count >= 5, let length = fields.last.flatMap({ Int($0) }), length >= 0 else {
            throw IOFailure("read", input.name, reason: "at byte \(start) an ARC record should begin")
        }
        let url = fields[0]
        let isHTTP = url.hasPrefix("http://") || url.hasPrefix("https://")
        guard isHTTP, length <= context.options.largestPage else {
            let kind = isHTTP ? "record over the limit" : url.hasPrefix("filedesc:") ? "filedesc" : "record that is not HTTP"
            leftOut[kind, default: 0] += 1
            guard try input.skip(length) == length else { throw cut(start) }
            return nil
        }
        number += 1
        let body = try input.take(length)
        guard body.count == length else { throw cut(start) }
        var item = context.item(.response(body))
        item.isOneOfMany = true
        item.path = "\(context.path)/" + WARC.padded(number)
        item.name = "\(context.name)/\(number)"
        item.id = .string(item.name)
        item.url = url
        item.provenance = [.init("file", .string(context.name)), .init("date", .string(fields[2]))]
        return item
    }

    private func cut(_ start: Int) -> IOFailure {
        IOFailure("read", input.name, reason: "the ARC record at byte \(start) is cut")
    }
}
