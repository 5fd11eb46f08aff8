package import ByteIO
internal import JSONText

/// How worker processes are started and bounded.
package struct Isolation: Sendable {
    /// The arguments that make this program a worker process of the run.
    package var arguments: [String]
    /// Milliseconds that one item may take.
    package var milliseconds = 60_000
    /// Where the bytes of items that ended their process are kept; nil for nowhere.
    package var crashFolder: String?
    /// Told once a process what guards the kernel lacks.
    package var tellLacks: @Sendable ([Sandbox.Lack]) -> Void = { _ in }

    package init(arguments: [String]) { self.arguments = arguments }
}

/// Works in a process of its own: an item that traps, overflows the stack, or needs too much memory or time costs itself alone.
package final class IsolatedWorker: ItemWorker {
    private let isolation: Isolation
    /// Tells of items for which no process answered.
    private let local: RecordWorker
    private var child: ChildProcess?
    /// Time for a process to load its rules.
    private static let start = Duration.seconds(60)

    package init(_ isolation: Isolation, local: RecordWorker) {
        self.isolation = isolation
        self.local = local
    }

    package func answer(_ item: SourceItem) -> Answer {
        let child: ChildProcess
        switch ready() {
        case .success(let ready): child = ready
        case .failure(let failure): return local.answer(item, insteadOf: .crashed, reason: failure.description)
        }
        do {
            try child.write(Frame(item).bytes)
        } catch {
            return fail(item, .crashed, "its worker process \(child.wait().description)")
        }
        let deadline = ContinuousClock.now + .milliseconds(isolation.milliseconds)
        switch receive(child, deadline) {
        case .success(let frame):
            if let answer = frame.answer { return answer }
            _ = child.end()
            return fail(item, .crashed, "its worker process answered with nonsense")
        case .failure(.timeout):
            _ = child.end()
            return fail(item, .timeout, "it needed more than \(isolation.milliseconds) ms")
        case .failure(.end): return fail(item, .crashed, "its worker process \(child.wait().description)")
        }
    }

    private enum Silence: Error { case timeout, end }

    private func receive(_ child: ChildProcess, _ deadline: ContinuousClock.Instant) -> Result<Frame, Silence> {
        func read(_ count: Int) -> Result<[UInt8], Silence> {
            switch child.read(count, until: deadline) {
            case .bytes(let bytes): .success(bytes)
            case .end: .failure(.end)
            case .timeout: .failure(.timeout)
            }
        }
        return read(Frame.prefixLength).flatMap { prefix in
            guard let lengths = Frame.lengths(prefix) else { return .success(Frame(header: .null)) }
            return read(lengths.header).flatMap { header in
                read(lengths.body).map { Frame(header: (try? JSON(parsing: header)) ?? .null, body: $0) }
            }
        }
    }

    /// The process, started if there is none.
    private func ready() -> Result<ChildProcess, IOError> {
        if let child { return .success(child) }
        do {
            // Swift's own report of a trap takes a second and goes nowhere.
            let started = try ChildProcess(arguments: isolation.arguments, environment: ["SWIFT_BACKTRACE=enable=no"])
            guard case .success(let hello) = receive(started, ContinuousClock.now + Self.start) else {
                return .failure(IOError("start", "worker process", reason: "it \(started.end().description)"))
            }
            let lacks = hello.header["lacks"]?.array?.compactMap { $0.string.flatMap(Sandbox.Lack.init) } ?? []
            if !lacks.isEmpty { isolation.tellLacks(lacks) }
            child = started
            return .success(started)
        } catch {
            return .failure(error)
        }
    }

    private func fail(_ item: SourceItem, _ status: RecordStatus, _ reason: String) -> Answer {
        child = nil
        var answer = local.answer(item, insteadOf: status, reason: reason)
        if let folder = isolation.crashFolder {
            do {
                try Files.makeFolder(folder)
                let name = FolderSink.safe(item.path).replacing("/", with: "_")
                try Files.replace("\(folder)/\(name)", with: Frame(item).body)
            } catch {
                answer.messages.append(error.description)
            }
        }
        return answer
    }
}
