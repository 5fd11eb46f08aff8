/// Bounds on matching, always set. A limit that strikes is an outcome of its own, never "no match".
///
/// PCRE2's own limits are DESIGN.md's; under the JIT they bound neither time nor steps, so that steps are counted
/// besides (`Pattern`).
public struct MatchLimits: Sendable {
    /// Calls of PCRE2's internal match function.
    public var match: UInt32 = 1_000_000
    /// Nested backtracking.
    public var depth: UInt32 = 20_000
    /// Heap for backtracking.
    public var heapKilobytes: UInt32 = 20_480
    /// The JIT's machine stack.
    public var jitStackBytes = 1 << 20
    /// Items of patterns tried, over all matches of one rule on one page. The worst of
    /// `Benchmarks --hostile-patterns` took 8 ms, of the 50 ms that a rule may cost a page.
    public var steps = Self.standardSteps

    public static let standardSteps = 2_000_000

    public init() {}
}
