/// Work that may still be done, in counted steps: a bound that is the same on every machine, where time is not.
public struct StepBudget: Sendable {
    /// Steps left; zero once the budget is spent.
    public private(set) var left: Int

    public init(_ steps: Int) { left = steps }

    /// Whether nothing is left.
    public var isSpent: Bool { left <= 0 }

    /// Takes steps off; false when they were more than was left.
    public mutating func charge(_ steps: Int) -> Bool {
        guard steps <= left else {
            left = 0
            return false
        }
        left -= steps
        return true
    }
}
