internal import CPCRE2
internal import Synchronization
public import TextPrimitives

/// A compiled PCRE2 pattern over UTF-8, case-insensitive unless it says `(?-i)`.
///
/// Immutable after `init` and free to share between threads (pcre2api, "Multithreading"); what a match writes to
/// belongs to the thread's `MatchScratch`.
///
/// A pattern that could backtrack long on a subject (`BacktrackingCost`) runs as a second code, compiled with automatic
/// callouts, which count its steps: PCRE2's own match limit counts neither the steps of single-character repeats nor
/// those of back references under the JIT, so that `(\w+).*\1x` ran 52 s within it (../shared/evidence.md). Steps, not
/// time, are bounded: the same page gives the same answer on a slow machine.
@safe public final class Pattern: Sendable {
    /// What one search gave.
    public enum Outcome: Sendable, Equatable {
        /// Byte range in the subject.
        case match(Range<Int>)
        case noMatch
        /// A limit struck before the answer was known; PCRE2's error number.
        case limit(Int32)
    }

    public let source: String
    /// The bound on its backtracking, found when first asked for.
    private let knownCost = Mutex<BacktrackingCost?>(nil)
    /// PCRE2's codes of each kind, made when first needed.
    private let plain: CodeSlot
    private let counted = CodeSlot(earned: Pattern.earnedByCounting)
    private let anchored = CodeSlot()
    private let anchoredCounted = CodeSlot(earned: Pattern.earnedByCounting)

    private static let earnedByCounting = 100_000

    /// Bytes of a search that cost about what the try of one place does.
    private static let workOfStart = 16

    /// Bytes of the longest pattern.
    public static let longest = 16 << 10

    /// Compiles a pattern with UTF, UCP and, by default, CASELESS.
    /// - Throws: `PatternError` with the offset.
    /// - Complexity: O(n) over the pattern.
    public init(_ source: String) throws(PatternError) {
        self.source = source
        plain = CodeSlot(try Self.compile(source, countsSteps: false))
    }

    /// A pattern that is known to compile, as those of the tested built-in rules: compiled at its first match, so that
    /// a process that reads one page does not pay for patterns that it never needs. One that does not compile after
    /// all answers every search with `.limit`.
    public init(trusted source: String) {
        self.source = source
        plain = CodeSlot()
    }

    var cost: BacktrackingCost {
        knownCost.withLock { known in
            if let known { return known }
            let found = BacktrackingCost(of: source)
            known = found
            return found
        }
    }

    /// What must be true of a text before the pattern is worth a try.
    /// - Complexity: compiles the pattern when it is not.
    public var gate: MatchGate {
        unsafe plain.code(work: 0, needsJIT: false, make: { try? Self.compile(source, countsSteps: false, usesJIT: $0) })
            .map { unsafe MatchGate($0.code) } ?? .open
    }

    private static func compile(_ source: String, countsSteps: Bool, isAnchored: Bool = false, usesJIT: Bool = false) throws(PatternError)
        -> UInt
    {
        guard source.utf8.count <= longest else {
            throw PatternError(pattern: source, message: "a pattern may have at most \(longest) bytes", byteOffset: longest)
        }
        var error: Int32 = 0
        var offset = 0
        var options = UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | UInt32(PCRE2_NEVER_BACKSLASH_C) | UInt32(PCRE2_CASELESS)
        if countsSteps { options |= UInt32(PCRE2_AUTO_CALLOUT) }
        if isAnchored { options |= UInt32(PCRE2_ANCHORED) }
        var bytes = Array(source.utf8)
        bytes.append(0)
        let length = bytes.count - 1
        let compiled = unsafe bytes.withUnsafeBufferPointer { pattern in
            unsafe pcre2_compile_8(pattern.baseAddress, length, options, &error, &offset, nil)
        }
        guard let compiled = unsafe compiled else {
            throw PatternError(pattern: source, message: Self.message(error), byteOffset: offset)
        }
        // Without a JIT (an unsupported form or CPU) the interpreter gives the same answers.
        if usesJIT { _ = unsafe pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE)) }
        return UInt(bitPattern: compiled)
    }

    /// The first match that lies within `range`; `^` and `$` are the range's edges.
    /// - Parameter start: where the search begins; the range's beginning for nil.
    /// - Precondition: the bytes are valid UTF-8.
    /// - Complexity: at most the steps of one match.
    public func firstMatch(in bytes: [UInt8], _ range: Range<Int>, from start: Int? = nil, scratch: MatchScratch) -> Outcome {
        var budget = StepBudget(scratch.limits.steps)
        return firstMatch(in: bytes, range, from: start, within: &budget, scratch: scratch)
    }

    /// The same, with steps that several matches share.
    /// - Complexity: at most the steps that are left.
    public func firstMatch(
        in bytes: [UInt8], _ range: Range<Int>, from start: Int? = nil, within budget: inout StepBudget, scratch: MatchScratch
    ) -> Outcome {
        guard budget.charge(range.count / 64 + 1) else { return .limit(PCRE2_ERROR_CALLOUT) }
        let cost = cost
        let stride = cost.hasBackReference ? range.count / 16 + 1 : 1
        let kind = Kind(countsSteps: !cost.isSmall(over: range.count), isAnchored: false)
        return unsafe search(kind, work: range.count, length: range.count, within: &budget) { code, budget in
            unsafe scratch.match(code, bytes, range, from: start, stride: stride, within: &budget)
        }
    }

    /// The first match that begins at one of the given places (ascending), which a prefilter found: the rest of the
    /// range is looked at only by what a match needs.
    public func firstMatch(
        in bytes: [UInt8], _ range: Range<Int>, startingAt starts: ArraySlice<Int>, within budget: inout StepBudget, scratch: MatchScratch
    ) -> Outcome {
        let cost = cost
        let stride = cost.hasBackReference ? range.count / 16 + 1 : 1
        let kind = Kind(countsSteps: !cost.isSmall(over: range.count, isAnchored: true), isAnchored: true)
        return unsafe search(kind, work: starts.count * Self.workOfStart, length: range.count, within: &budget) { code, budget in
            for start in starts where range.contains(start) && bytes[start] & 0xC0 != 0x80 {
                guard budget.charge(1) else { return .limit(PCRE2_ERROR_CALLOUT) }
                let outcome = unsafe scratch.match(code, bytes, range, from: start, stride: stride, within: &budget)
                if outcome != .noMatch { return outcome }
            }
            return .noMatch
        }
    }

    // MARK: Which code

    /// What a search asks of the code that it runs.
    private struct Kind {
        let countsSteps: Bool
        let isAnchored: Bool
    }

    /// Steps up to which a search that is counted is light: all light ones count the same, whichever code they ran on, so that an
    /// answer does not depend on what was searched before. (The JIT takes fewer steps than the interpreter: it passes over places
    /// where no match begins.)
    private static let light = 1_000
    private static let lightCharge = 50

    private func search(
        _ kind: Kind, work: Int, length: Int, within budget: inout StepBudget, _ run: (OpaquePointer, inout StepBudget) -> Outcome
    ) -> Outcome {
        func code(needsJIT: Bool) -> (code: OpaquePointer, isFast: Bool)? {
            let slot = kind.isAnchored ? kind.countsSteps ? anchoredCounted : anchored : kind.countsSteps ? counted : plain
            return unsafe slot.code(work: work, needsJIT: needsJIT || length > CodeSlot.shortText) { usesJIT in
                try? Self.compile(source, countsSteps: kind.countsSteps, isAnchored: kind.isAnchored, usesJIT: usesJIT)
            }
        }
        guard let first = unsafe code(needsJIT: false) else { return .limit(PCRE2_ERROR_BADDATA) }
        guard kind.countsSteps else { return unsafe run(first.code, &budget) }
        let lightlyCharged = StepBudget(max(0, budget.left - Self.lightCharge))
        if unsafe !first.isFast {
            var light = StepBudget(min(budget.left, Self.light))
            let outcome = unsafe run(first.code, &light)
            // What is not light the JIT says.
            guard case .limit = outcome else {
                budget = lightlyCharged
                return outcome
            }
        }
        guard let fast = unsafe first.isFast ? first : code(needsJIT: true) else { return .limit(PCRE2_ERROR_BADDATA) }
        let left = budget.left
        let outcome = unsafe run(fast.code, &budget)
        if left - budget.left <= Self.light, !budget.isSpent { budget = lightlyCharged }
        return outcome
    }

    /// Whether the pattern matches anywhere in a string.
    public func matches(_ text: String, scratch: MatchScratch = MatchScratch()) -> Bool {
        let bytes = Array(text.utf8)
        if case .match = firstMatch(in: bytes, 0..<bytes.count, scratch: scratch) { return true }
        return false
    }

    /// Whether the pattern matches the empty string, and so every text.
    public var matchesEmpty: Bool { matches("") }

    private static func message(_ code: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let length = unsafe buffer.withUnsafeMutableBufferPointer {
            unsafe pcre2_get_error_message_8(code, $0.baseAddress, $0.count)
        }
        return length > 0 ? String(decoding: buffer[..<Int(length)], as: UTF8.self) : "PCRE2 error \(code)"
    }
}
