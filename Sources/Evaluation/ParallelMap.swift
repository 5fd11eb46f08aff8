internal import Dispatch
internal import Synchronization

/// The results of a function over many values, in order, on all cores. `Progress` is told after each.
/// - Throws: the first error of the lowest value that failed first.
func parallelMap<Value: Sendable, Result: Sendable>(_ values: [Value], _ transform: @Sendable (Value) throws -> Result) throws -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: values.count))
    let failure = Mutex<(any Error)?>(nil)
    let done = Atomic(0)
    let tell = Progress.tell
    DispatchQueue.concurrentPerform(iterations: values.count) { index in
        do {
            let result = try transform(values[index])
            results.withLock { $0[index] = result }
        } catch {
            failure.withLock { if $0 == nil { $0 = error } }
        }
        tell?(done.add(1, ordering: .relaxed).newValue, values.count)
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return results.withLock { $0.compactMap(\.self) }
}
