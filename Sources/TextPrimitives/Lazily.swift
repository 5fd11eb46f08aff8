internal import Synchronization

/// A value that is made when first asked for.
public final class Lazily<Value: Sendable>: Sendable {
    private let slot = Mutex<Value?>(nil)

    public init() {}

    public func value(_ make: () -> Value) -> Value {
        slot.withLock { known in
            if let known { return known }
            let made = make()
            known = made
            return made
        }
    }
}
