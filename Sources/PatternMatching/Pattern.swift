internal import CPCRE2
internal import Synchronization

/// A compiled PCRE2 pattern over UTF-8, case-insensitive unless it says `(?-i)`.
///
/// Immutable after `init` and free to share between threads (pcre2api, "Multithreading"); what a match writes to
/// belongs to the thread's `MatchScratch`.
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
    /// The address of PCRE2's code; zero until a pattern made by `init(trusted:)` is first asked.
    private let code: Atomic<UInt>

    /// Compiles a pattern with UTF, UCP and, by default, CASELESS; the JIT is used where it can be.
    /// - Throws: `PatternError` with the offset.
    /// - Complexity: O(n) over the pattern.
    public init(_ source: String) throws(PatternError) {
        self.source = source
        code = Atomic(try Self.compile(source))
    }

    /// A pattern that is known to compile, as those of the tested built-in rules: compiled at its first match, so that
    /// a process that reads one page does not pay for patterns that it never needs.
    /// - Precondition: the pattern compiles; if not, the first match ends the process.
    public init(trusted source: String) {
        self.source = source
        code = Atomic(0)
    }

    deinit { unsafe pcre2_code_free_8(OpaquePointer(bitPattern: code.load(ordering: .acquiring))) }

    private static func compile(_ source: String) throws(PatternError) -> UInt {
        var error: Int32 = 0
        var offset = 0
        let options = UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | UInt32(PCRE2_NEVER_BACKSLASH_C) | UInt32(PCRE2_CASELESS)
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
        _ = unsafe pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE))
        return unsafe UInt(bitPattern: compiled)
    }

    /// The compiled code. Two threads may both compile it at first; one code is kept.
    private var compiled: OpaquePointer {
        let known = code.load(ordering: .acquiring)
        if known != 0 { return unsafe OpaquePointer(bitPattern: known)! }
        guard let made = try? Self.compile(source) else { preconditionFailure("not a pattern: \(source)") }
        let (exchanged, original) = code.compareExchange(expected: 0, desired: made, ordering: .acquiringAndReleasing)
        if exchanged { return unsafe OpaquePointer(bitPattern: made)! }
        unsafe pcre2_code_free_8(OpaquePointer(bitPattern: made))
        return unsafe OpaquePointer(bitPattern: original)!
    }

    /// The first match at or after `range.lowerBound` that lies within `range`; `^` and `$` are the range's edges.
    /// - Precondition: the bytes are valid UTF-8.
    public func firstMatch(in bytes: [UInt8], _ range: Range<Int>, scratch: MatchScratch) -> Outcome {
        unsafe scratch.match(compiled, bytes, range)
    }

    /// Whether the pattern matches anywhere in a string.
    public func matches(_ text: String, scratch: MatchScratch = MatchScratch()) -> Bool {
        let bytes = Array(text.utf8)
        if case .match = firstMatch(in: bytes, 0..<bytes.count, scratch: scratch) { return true }
        return false
    }

    private static func message(_ code: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let length = unsafe buffer.withUnsafeMutableBufferPointer {
            unsafe pcre2_get_error_message_8(code, $0.baseAddress, $0.count)
        }
        return length > 0 ? String(decoding: buffer[..<Int(length)], as: UTF8.self) : "PCRE2 error \(code)"
    }
}

/// What matching writes to: one a thread, used again from match to match.
@safe public final class MatchScratch {
    private let data: OpaquePointer?
    private let context: OpaquePointer?
    private let stack: OpaquePointer?

    public init(limits: MatchLimits = MatchLimits()) {
        unsafe data = pcre2_match_data_create_8(32, nil)
        unsafe context = pcre2_match_context_create_8(nil)
        unsafe stack = pcre2_jit_stack_create_8(32 << 10, limits.jitStackBytes, nil)
        unsafe pcre2_set_match_limit_8(context, limits.match)
        unsafe pcre2_set_depth_limit_8(context, limits.depth)
        unsafe pcre2_set_heap_limit_8(context, limits.heapKilobytes)
        unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
    }

    deinit {
        unsafe pcre2_match_data_free_8(data)
        unsafe pcre2_match_context_free_8(context)
        unsafe pcre2_jit_stack_free_8(stack)
    }

    /// Groups of the last match, as byte ranges of the bytes that were searched.
    public private(set) var groups: [Range<Int>?] = []

    fileprivate func match(_ code: OpaquePointer, _ bytes: [UInt8], _ range: Range<Int>) -> Pattern.Outcome {
        var status: Int32 = 0
        unsafe bytes.withUnsafeBufferPointer { buffer in
            // An empty array may have no address; PCRE2 wants one even for no bytes.
            guard let base = buffer.baseAddress else {
                status = unsafe pcre2_match_8(code, [0], 0, 0, UInt32(PCRE2_NO_UTF_CHECK), data, context)
                return
            }
            status = unsafe pcre2_match_8(
                code, base + range.lowerBound, range.count, 0, UInt32(PCRE2_NO_UTF_CHECK), data, context)
        }
        if status == PCRE2_ERROR_NOMATCH { return .noMatch }
        guard status > 0 else { return .limit(status) }
        groups = []
        let pairs = unsafe pcre2_get_ovector_pointer_8(data)!
        for index in 0..<Int(status) {
            let start = unsafe pairs[index * 2]
            let end = unsafe pairs[index * 2 + 1]
            let isSet = start != winnow_pcre2_unset() && start <= end
            groups.append(isSet ? (range.lowerBound + start)..<(range.lowerBound + end) : nil)
        }
        guard let whole = groups[0] else { return .noMatch }
        return .match(whole)
    }
}
