internal import CPCRE2
internal import Synchronization

/// One of PCRE2's codes of a pattern: compiled when first needed, and compiled again by the JIT when it has earned it. A
/// process that reads one page uses most patterns a few times; the JIT takes some 300,000 instructions a pattern, the
/// interpreter some thirty a byte more (callgrind, the built-in rules).
///
/// Codes in use by other threads are never changed (pcre2jit, "Multithreading"): the JIT's is another one. Both must give
/// the same answer, or it would depend on what was searched before; they differ only in which limits they know (the JIT
/// has its stack, the interpreter a depth), so the interpreter sees short texts only, in which it reaches none.
@safe final class CodeSlot: Sendable {
    private let interpreted: Atomic<UInt>
    private let jitted = Atomic<UInt>(0)
    /// Bytes searched so far.
    private let work = Atomic<Int>(0)

    /// Bytes after which the JIT is worth its time: with callouts it takes ten times as long.
    private let earned: Int

    /// Bytes of the longest text for the interpreter, a twentieth of the depth that it may reach (`MatchLimits.depth`).
    static let shortText = 1_000

    /// - Parameters:
    ///   - code: the address of a code that is there already; zero for none.
    ///   - earned: bytes after which the JIT is worth its time.
    init(_ code: UInt = 0, earned: Int = 10_000) {
        interpreted = Atomic(code)
        self.earned = earned
    }

    deinit {
        unsafe pcre2_code_free_8(OpaquePointer(bitPattern: interpreted.load(ordering: .acquiring)))
        unsafe pcre2_code_free_8(OpaquePointer(bitPattern: jitted.load(ordering: .acquiring)))
    }

    /// The code for so many bytes more.
    /// - Parameters:
    ///   - needsJIT: whether the interpreter will not do.
    ///   - make: compiles the pattern; nil when that fails.
    /// - Returns: the code, and whether it is the JIT's; nil when the pattern does not compile.
    func code(work more: Int, needsJIT: Bool, make: (_ usesJIT: Bool) -> UInt?) -> (code: OpaquePointer, isFast: Bool)? {
        let fast = jitted.load(ordering: .acquiring)
        if fast != 0 { return unsafe OpaquePointer(bitPattern: fast).map { unsafe ($0, true) } }
        if needsJIT || work.wrappingAdd(more, ordering: .relaxed).newValue > earned {
            return unsafe Self.fill(jitted, make(true)).map { unsafe ($0, true) }
        }
        let known = interpreted.load(ordering: .acquiring)
        if known != 0 { return unsafe OpaquePointer(bitPattern: known).map { unsafe ($0, false) } }
        return unsafe Self.fill(interpreted, make(false)).map { unsafe ($0, false) }
    }

    /// Two threads may both compile a code at first; one is kept.
    private static func fill(_ slot: borrowing Atomic<UInt>, _ made: UInt?) -> OpaquePointer? {
        guard let made else { return nil }
        let (exchanged, original) = slot.compareExchange(expected: 0, desired: made, ordering: .acquiringAndReleasing)
        if exchanged { return unsafe OpaquePointer(bitPattern: made) }
        unsafe pcre2_code_free_8(OpaquePointer(bitPattern: made))
        return unsafe OpaquePointer(bitPattern: original)
    }
}
