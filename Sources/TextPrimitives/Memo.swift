internal import Synchronization

/// Values that are made when first asked for, by keys of which there are few.
public final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let most: Int
    private let known = Mutex<[Key: Value]>([:])

    /// - Parameter most: how many values are kept; others are made each time.
    public init(most: Int) { self.most = most }

    public func value(for key: Key, _ make: () -> Value) -> Value {
        if let value = known.withLock({ $0[key] }) { return value }
        let made = make()
        known.withLock { if $0.count < most { $0[key] = made } }
        return made
    }
}
