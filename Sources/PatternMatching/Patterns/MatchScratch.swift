internal import CPCRE2
internal import TextPrimitives

/// What matching writes to: one a thread, used again from match to match.
@safe public final class MatchScratch {
    private let data: OpaquePointer?
    private let context: OpaquePointer?
    private let stack: OpaquePointer?
    private let counter: UnsafeMutablePointer<StepCounter>

    public let limits: MatchLimits

    public init(limits: MatchLimits = MatchLimits()) {
        self.limits = limits
        unsafe data = pcre2_match_data_create_8(32, nil)
        unsafe context = pcre2_match_context_create_8(nil)
        unsafe stack = pcre2_jit_stack_create_8(32 << 10, limits.jitStackBytes, nil)
        unsafe counter = UnsafeMutablePointer<StepCounter>.allocate(capacity: 1)
        unsafe counter.initialize(to: StepCounter(left: 0))
        unsafe pcre2_set_match_limit_8(context, limits.match)
        unsafe pcre2_set_depth_limit_8(context, limits.depth)
        unsafe pcre2_set_heap_limit_8(context, limits.heapKilobytes)
        unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
        unsafe pcre2_set_callout_8(context, countStep, counter)
    }

    deinit {
        unsafe pcre2_match_data_free_8(data)
        unsafe pcre2_match_context_free_8(context)
        unsafe pcre2_jit_stack_free_8(stack)
        unsafe counter.deallocate()
    }

    /// Groups of the last match, as byte ranges of the bytes that were searched.
    public private(set) var groups: [Range<Int>?] = []

    func match(
        _ code: OpaquePointer, _ bytes: [UInt8], _ range: Range<Int>, from start: Int? = nil, stride: Int, within budget: inout StepBudget
    ) -> Pattern.Outcome {
        var status: Int32 = 0
        unsafe counter.pointee.left = budget.left
        defer { _ = budget.charge(unsafe budget.left - counter.pointee.left) }
        unsafe counter.pointee.stride = stride
        unsafe counter.pointee.last = (start ?? range.lowerBound) - range.lowerBound
        unsafe bytes.withUnsafeBufferPointer { buffer in
            // An empty array may have no address; PCRE2 wants one even for no bytes.
            guard let base = buffer.baseAddress else {
                status = unsafe pcre2_match_8(code, [0], 0, 0, UInt32(PCRE2_NO_UTF_CHECK), data, context)
                return
            }
            status = unsafe pcre2_match_8(
                code, base + range.lowerBound, range.count, (start ?? range.lowerBound) - range.lowerBound,
                UInt32(PCRE2_NO_UTF_CHECK), data, context)
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

/// Counts the steps of a match from PCRE2's callouts.
private struct StepCounter {
    var left: Int
    /// Steps that one callout stands for: more where an item may read much of the subject without moving.
    var stride = 1
    var last = 0
}

/// Called before each item of a pattern; a result below zero ends the match with that error.
private let countStep: @convention(c) (UnsafeMutablePointer<pcre2_callout_block_8>?, UnsafeMutableRawPointer?) -> Int32 = { block, data in
    guard let block = unsafe block, let data = unsafe data else { return 0 }
    let counter = unsafe data.assumingMemoryBound(to: StepCounter.self)
    let position = unsafe Int(block.pointee.current_position)
    let moved = unsafe position &- counter.pointee.last
    unsafe counter.pointee.last = position
    unsafe counter.pointee.left &-= counter.pointee.stride &+ Int(truncatingIfNeeded: moved.magnitude &>> 5)
    return unsafe counter.pointee.left >= 0 ? 0 : PCRE2_ERROR_CALLOUT
}
