package import BlockAnalysis

/// A scorer as the Swift source that the binary carries.
package enum ScorerSource {
    package static func swift(_ scorer: BoostedScorer, lane: Lane) -> String {
        """
        // A table, made by `winnow train --lane \(lane.rawValue)`. Do not edit by hand.

        extension BuiltInScorers {
            /// Fitted for \(lane == .markup ? "HTML pages" : "flattened text").
            static let \(lane.rawValue) = BoostedScorer(
                text: TokenTable(\(lane.rawValue)Text, step: \(scorer.text.step)),
                classes: TokenTable(\(lane.rawValue)Classes, step: \(scorer.classes.step)),
                first: TreeEnsemble(\(lane.rawValue)First),
                second: TreeEnsemble(\(lane.rawValue)Second))

        \(literal("\(lane.rawValue)Text", cut(scorer.text.literal)))
        \(literal("\(lane.rawValue)Classes", cut(scorer.classes.literal)))
        \(literal("\(lane.rawValue)First", lines(scorer.first.text)))
        \(literal("\(lane.rawValue)Second", lines(scorer.second.text)))
        }

        """
    }

    private static func literal(_ name: String, _ text: String) -> String {
        "    private static let \(name) = \"\"\"\n\(text)\n        \"\"\"\n"
    }

    private static func lines(_ text: String) -> String {
        text.split(separator: "\n").map { "        " + $0 }.joined(separator: "\n") + "\n"
    }

    /// 128 weights a line; a backslash before the line's end keeps the lines one text.
    private static func cut(_ text: String) -> String {
        let bytes = Array(text.utf8)
        return stride(from: 0, to: bytes.count, by: 128).map { start in
            let end = min(bytes.count, start + 128)
            return "        " + String(decoding: bytes[start..<end], as: UTF8.self) + (end < bytes.count ? "\\" : "")
        }.joined(separator: "\n")
    }
}
