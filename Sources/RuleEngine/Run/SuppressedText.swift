public import PatternMatching
public import RuleModel

extension Suppression {
    /// Whether it speaks of a text.
    public func covers(_ bytes: [UInt8], _ range: Range<Int>, _ scratch: MatchScratch) -> Bool {
        guard !text.isEmpty else { return true }
        return text.contains { pattern in
            if case .match = pattern.firstMatch(in: bytes, range, scratch: scratch) { return true }
            return false
        }
    }

    /// As audits print it.
    public var audit: String { "suppression \(place): \(reason) (\(author))" }
}
