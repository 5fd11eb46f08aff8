internal import TextPrimitives

/// Runs of text in which a literal stands and no rule matches, as «требовать»: a language has few of them, which come
/// again and again, so that they need not be looked at twice.
///
/// Whether no rule matches a run depends on its bytes alone, so that the cache never changes an answer. It is direct-mapped
/// and holds the bytes themselves: hashes alone could be made to meet.
struct NoMatchCache {
    private static let slots = 1 << 13
    private static let longest = 40
    private var lengths = [UInt8](repeating: 0, count: slots)
    private var bytes = [UInt8](repeating: 0, count: slots * longest)

    /// - Complexity: O(run).
    func contains(_ source: [UInt8], _ run: Range<Int>) -> Bool {
        guard run.count <= Self.longest, !run.isEmpty else { return false }
        let slot = Self.slot(source, run)
        guard Int(lengths[slot]) == run.count else { return false }
        let start = slot * Self.longest
        for offset in 0..<run.count where bytes[start + offset] != source[run.lowerBound + offset] { return false }
        return true
    }

    mutating func insert(_ source: [UInt8], _ run: Range<Int>) {
        guard run.count <= Self.longest, !run.isEmpty else { return }
        let slot = Self.slot(source, run)
        lengths[slot] = UInt8(run.count)
        let start = slot * Self.longest
        for offset in 0..<run.count { bytes[start + offset] = source[run.lowerBound + offset] }
    }

    private static func slot(_ source: [UInt8], _ run: Range<Int>) -> Int {
        let hash = run.reduce(FNV1a32.basis) { FNV1a32.next($0, source[$1]) }
        return Int(hash ^ hash >> 15) & (slots - 1)
    }
}
