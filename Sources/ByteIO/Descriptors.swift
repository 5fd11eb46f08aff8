import Glibc

/// What holds of all descriptors of the process.
public enum Descriptors {
    /// Puts something on 0, 1 and 2 where the caller closed them, so that no file that is opened later takes their place
    /// and gets what is printed. What is put there is opened the wrong way round: reading from it, or writing to it, fails
    /// with "Bad file descriptor", as it should.
    public static func fillStandardOnes() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
            // open(2) gives the lowest free number, which is this one, since those below are taken.
            _ = unsafe open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }

    /// Lets writes fail with an error where the system would end the process by a signal: a pipe without a reader (SIGPIPE),
    /// a file over the limit of its size (SIGXFSZ).
    public static func reportWriteFailures() {
        _ = signal(SIGPIPE, SIG_IGN)
        _ = signal(SIGXFSZ, SIG_IGN)
    }

    /// Waits until a non-blocking descriptor can be read or written.
    static func wait(for descriptor: Int32, _ events: Int16) {
        var one = pollfd(fd: descriptor, events: events, revents: 0)
        _ = unsafe poll(&one, 1, -1)
    }
}
