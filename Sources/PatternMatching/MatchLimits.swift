/// Bounds on one match, always set. A limit that strikes is an outcome of its own, never "no match".
///
/// The numbers are DESIGN.md's. They bound steps and memory, not time: `(\w+).*\1x` over 2 KB took 52 s within them
/// (../shared/evidence.md), which a budget of time a rule and page, on the rule engine's floor, must prevent.
public struct MatchLimits: Sendable {
    /// Calls of PCRE2's internal match function.
    public var match: UInt32 = 1_000_000
    /// Nested backtracking.
    public var depth: UInt32 = 20_000
    /// Heap for backtracking.
    public var heapKilobytes: UInt32 = 20_480
    /// The JIT's machine stack.
    public var jitStackBytes = 1 << 20

    public init() {}
}
