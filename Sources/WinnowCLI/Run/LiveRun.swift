import ByteIO
import CommandOptions
import Extraction
import Output

/// Filters one page while it arrives.
struct LiveRun {
    private let plan: LivePlan
    private let filter: Filter
    /// Milliseconds without a byte after which what there is is looked at.
    private static let pause: Int32 = 100

    init(_ plan: LivePlan, _ filter: Filter) {
        self.plan = plan
        self.filter = filter
    }

    /// - Throws: `IOError`, or `Ending` with a status other than 0 that has been told.
    func run() throws {
        Interruption.finishOnTermination()
        if plan.path == "-" { Console.noteTerminalInput() }
        let source = plan.path == "-" ? DescriptorSource.standardInput() : try DescriptorSource(path: plan.path)
        let raw = BufferedInput(source)
        let format = try CompressionFormat.format(of: raw)
        if let name = FileFormat.binary(Array(try raw.peek(1))), format == nil {
            throw IOError("read", source.name, reason: "it is no page: \(name)")
        }
        let input: any ByteSource = format.map { DecompressedSource(raw, $0) } ?? raw
        let page = ArrivingPage(filter, url: plan.url, encoding: plan.encoding, form: plan.form)
        var printed = false
        func write(_ article: Article?) throws {
            let text = article.map { PlainText.content($0, includesTitle: plan.includesTitle).text } ?? ""
            guard !text.isEmpty else { return }
            try OutputDescriptor.standardOutput.write((printed ? "\n" : "") + text + "\n")
            printed = true
        }
        var isNew = false
        while true {
            if isNew, raw.hasNothingReady, !source.isReady(within: Self.pause) {
                try write(page.look())
                isNew = false
            }
            let bytes = try input.read()
            if bytes.isEmpty { break }
            try write(page.write(bytes))
            isNew = true
        }
        try write(page.finish())
        if let number = Interruption.signalNumber { throw Ending(status: 128 + number) }
        if !printed {
            Console.complain("\(source.name): no article found; “winnow explain” shows why")
            throw Ending.negative
        }
    }
}
