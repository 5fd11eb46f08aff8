import Glibc
import Synchronization

/// Signals that ask a run to end in order, or to read its rules again. A handler only sets a flag: reading looks at it.
public enum Interruption {
    private static let stop = Atomic<Int32>(0)
    private static let hangUp = Atomic<Bool>(false)

    /// True once SIGTERM or SIGINT came: no more input is read, and what is in flight is finished.
    public static var isAsked: Bool { stop.load(ordering: .relaxed) != 0 }

    /// The signal that asked to end.
    public static var signalNumber: Int32? {
        let number = stop.load(ordering: .relaxed)
        return number == 0 ? nil : number
    }

    /// True once after each SIGHUP.
    public static func takeHangUp() -> Bool { hangUp.exchange(false, ordering: .relaxed) }

    /// Takes SIGTERM as a request to finish. Without SA_RESTART, so that a read that waits comes back.
    public static func finishOnTermination() { handle(SIGTERM) { Interruption.stop.store($0, ordering: .relaxed) } }

    /// Takes SIGHUP as a request to read the rules again.
    public static func noteHangUps() { handle(SIGHUP) { _ in Interruption.hangUp.store(true, ordering: .relaxed) } }

    private static func handle(_ number: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
        var action = sigaction()
        unsafe action.__sigaction_handler.sa_handler = handler
        _ = unsafe sigaction(number, &action, nil)
        // Threads of Dispatch block all signals, and a program that one of them starts inherits that.
        var own = sigset_t()
        unsafe sigemptyset(&own)
        unsafe sigaddset(&own, number)
        _ = unsafe sigprocmask(SIG_UNBLOCK, &own, nil)
    }
}
