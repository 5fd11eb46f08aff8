/// How long work will still take, when it goes on as it went.
enum TimeLeft {
    /// "40 s left", "3 min left"; nil in the first two seconds, from which nothing follows, and for the end.
    static func text(after elapsed: Duration, done: Int, of all: Int) -> String? {
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        guard seconds >= 2, done > 0, done < all else { return nil }
        let left = seconds * Double(all - done) / Double(done)
        switch left {
        case ..<90: return "\(Int(left.rounded(.up))) s left"
        case ..<5400: return "\(Int((left / 60).rounded())) min left"
        default: return "\(Int((left / 3600).rounded())) h left"
        }
    }
}
