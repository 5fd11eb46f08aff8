internal import CLinux
import Glibc

/// A process that this one starts and talks to over two pipes.
public final class ChildProcess {
    private let process: pid_t
    private let input: OutputDescriptor
    private let output: Int32
    private var isReaped = false

    /// How a process ended.
    public enum Ending: Sendable, Equatable {
        case exit(Int32)
        case signal(Int32)

        /// "was ended by signal 11 (Segmentation fault)".
        public var description: String {
            switch self {
            case .exit(let status): "ended with status \(status)"
            case .signal(let number): "was ended by signal \(number)" + (Self.name(number).map { " (\($0))" } ?? "")
            }
        }

        private static func name(_ number: Int32) -> String? { unsafe strsignal(number).map { unsafe String(cString: $0) } }
    }

    /// Starts this very program.
    /// - Parameters:
    ///   - arguments: those behind the program's name.
    ///   - environment: variables besides those of this process.
    /// - Throws: `IOError`.
    public init(arguments: [String], environment: [String]) throws(IOError) {
        let name = "worker process"
        var (toChild, fromChild): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
        guard unsafe winnow_pipe(&toChild) == 0 else { throw IOError("start", name) }
        guard unsafe winnow_pipe(&fromChild) == 0 else {
            let failure = IOError("start", name)
            for descriptor in toChild { close(descriptor) }
            throw failure
        }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, toChild[0], STDIN_FILENO)
        unsafe posix_spawn_file_actions_adddup2(&actions, fromChild[1], STDOUT_FILENO)
        // What it would say, this process has said: of its rules, say. A crash is told of by how it ended.
        unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var started: pid_t = 0
        let status = unsafe Self.withCStrings(["winnow"] + arguments) { arguments in
            unsafe Self.withCStrings(Self.environment + environment) { environment in
                unsafe posix_spawn(&started, "/proc/self/exe", &actions, nil, arguments, environment)
            }
        }
        close(toChild[0])
        close(fromChild[1])
        guard status == 0 else {
            close(toChild[1])
            close(fromChild[0])
            throw IOError("start", name, code: status)
        }
        process = started
        input = OutputDescriptor(descriptor: toChild[1], name: name)
        output = fromChild[0]
    }

    deinit {
        close(input.descriptor)
        close(output)
        if !isReaped {
            kill(process, SIGKILL)
            _ = wait()
        }
    }

    private static var environment: [String] {
        var all: [String] = []
        var next = unsafe environ
        while let variable = unsafe next.pointee {
            all.append(unsafe String(cString: variable))
            unsafe next += 1
        }
        return all
    }

    /// Strings as execve(2) takes them, with NULL behind the last one.
    static func withCStrings<Result>(
        _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        var pointers = unsafe strings.map { unsafe strdup($0) }
        unsafe pointers.append(nil)
        defer { for index in unsafe pointers.indices { unsafe free(pointers[index]) } }
        return unsafe pointers.withUnsafeBufferPointer { unsafe body($0.baseAddress!) }
    }

    /// - Throws: `IOError`; `isBrokenPipe` when the process has ended.
    public func write(_ bytes: [UInt8]) throws(IOError) { try input.write(bytes) }

    /// What came back.
    public enum Read {
        case bytes([UInt8])
        /// The process closed its output: it has ended, or is about to.
        case end
        case timeout
    }

    /// Exactly `count` bytes.
    /// - Parameter deadline: when to give up; nil for never.
    public func read(_ count: Int, until deadline: ContinuousClock.Instant?) -> Read {
        var isLate = false
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                guard Self.waits(for: output, until: deadline) else {
                    isLate = true
                    return
                }
                let got = unsafe Glibc.read(output, buffer.baseAddress! + filled, count - filled)
                if got > 0 { filled += got } else if got == 0 || errno != EINTR { return }
            }
        }
        return bytes.count == count ? .bytes(bytes) : isLate ? .timeout : .end
    }

    /// - Returns: false when the time is over.
    private static func waits(for descriptor: Int32, until deadline: ContinuousClock.Instant?) -> Bool {
        guard let deadline else { return true }
        while true {
            let left = (deadline - ContinuousClock.now).components
            let milliseconds = left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000
            guard milliseconds >= 0 else { return false }
            var one = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = unsafe poll(&one, 1, Int32(clamping: milliseconds + 1))
            if ready > 0 { return true }
            if ready == 0 || errno != EINTR { return false }
        }
    }

    /// Ends the process whatever it does.
    public func end() -> Ending {
        kill(process, SIGKILL)
        return wait()
    }

    /// Waits for its end.
    public func wait() -> Ending {
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
        isReaped = true
        let number = winnow_exit_signal(status)
        return number == 0 ? .exit(winnow_exit_status(status)) : .signal(number)
    }
}
