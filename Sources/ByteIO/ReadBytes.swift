internal import Synchronization

/// How many bytes this process has read from files and pipes: what a run's progress is told by.
public enum ReadBytes {
    private static let count = Atomic(0)

    public static var total: Int { count.load(ordering: .relaxed) }

    static func add(_ bytes: Int) { count.add(bytes, ordering: .relaxed) }
}
