package import BlockAnalysis

/// Cards as the Swift source that the binary carries.
package enum CardSource {
    package static func swift(_ cards: CardPair, lane: Lane) -> String {
        """
        // A table, made by `winnow train --lane \(lane.rawValue)`. Do not edit by hand.

        extension BuiltInCards {
            /// Fitted for \(lane == .markup ? "HTML pages" : "flattened text").
            static let \(lane.rawValue) = CardPair(
                first: ScoreCard(
                    \"""
        \(indented(cards.first))
                    \"""),
                second: ScoreCard(
                    \"""
        \(indented(cards.second))
                    \"""))
        }

        """
    }

    private static func indented(_ card: ScoreCard) -> String {
        card.text.split(separator: "\n").map { "            " + $0 }.joined(separator: "\n")
    }
}
