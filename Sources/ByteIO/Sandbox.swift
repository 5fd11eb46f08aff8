internal import CLinux
import Glibc

/// What a worker process gives up before it looks at a page.
public enum Sandbox {
    /// A guard that the kernel has not.
    public enum Lack: String, Sendable, CaseIterable {
        case seccomp
        case landlock = "Landlock"
    }

    /// Forbids files, network and programs for the rest of the process's life, bounds its memory, and leaves its end to its
    /// parent: signals from the terminal are the parent's.
    /// - Parameter memory: bytes of address space over what the process has now; nil for no bound.
    /// - Returns: the guards that this kernel lacks.
    public static func enter(memory: Int?) -> [Lack] {
        _ = signal(SIGTERM, SIG_IGN)
        _ = signal(SIGINT, SIG_IGN)
        _ = signal(SIGHUP, SIG_IGN)
        if let memory { limitMemory(memory + addressSpace) }
        // A core file of a page that was hostile on purpose is of no use.
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
        var lacks: [Lack] = []
        if winnow_enter_landlock() != 0 { lacks.append(.landlock) }
        if winnow_enter_seccomp() != 0 { lacks.append(.seccomp) }
        return lacks
    }

    private static func limitMemory(_ bytes: Int) {
        var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
        _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    }

    /// Bytes of address space that the process has: proc(5), the first field of statm in pages.
    private static var addressSpace: Int {
        guard let text = try? Files.readText("/proc/self/statm", limit: 1000),
            let pages = text.split(separator: " ").first.flatMap({ Int($0) })
        else { return 1 << 30 }
        return pages * sysconf(Int32(_SC_PAGESIZE))
    }
}
