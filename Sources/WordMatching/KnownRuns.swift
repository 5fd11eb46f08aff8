internal import PatternMatching
internal import TextViews

/// What rules found in runs of text that came before: a text full of coarse words has the same ones again and again.
///
/// What is found in a run depends on its bytes alone, so that the cache never changes an answer; what reading it cost a
/// document is charged again.
struct KnownRuns {
    /// A match in a run, at its place there.
    struct Found {
        let entry: Int
        let place: Range<Int>
        let view: TextView.Kind
        let matched: String
        let steps: [Step]
    }

    struct Run {
        let found: [Found]
        /// Readings of disguises that it took.
        let readings: Int
    }

    private static let most = 4096
    private static let longest = 64
    private var plain: [[UInt8]: Run] = [:]
    private var disguised: [[UInt8]: Run] = [:]

    /// The key of a run; nil for one that is too long to come again.
    static func key(_ source: [UInt8], _ run: Range<Int>) -> [UInt8]? { run.count <= longest ? Array(source[run]) : nil }

    func run(_ key: [UInt8], isDisguised: Bool) -> Run? { isDisguised ? disguised[key] : plain[key] }

    mutating func insert(_ run: Run, for key: [UInt8], isDisguised: Bool) {
        if plain.count + disguised.count >= Self.most {
            plain.removeAll(keepingCapacity: true)
            disguised.removeAll(keepingCapacity: true)
        }
        if isDisguised { disguised[key] = run } else { plain[key] = run }
    }
}
