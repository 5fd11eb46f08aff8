internal import PageTree

/// Strips a layer in front of the article as a whole: what is marked as consent, dialog or paywall and speaks of cookies, data or
/// subscriptions. The mark alone is not enough (articles stand in containers of such names), nor are the words (articles are
/// written about them).
struct NoticePass: LabelPass {
    let name = "notice"
    private let points = -900
    /// Elements up that a mark still speaks for its text.
    private let reach: Float = 6

    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document else { return }
        var layers: [NodeID: [Int]] = [:]
        for block in draft.blocks where draft.value(.nearCookie, block) <= reach {
            var node = draft.page.blocks[block].container
            for _ in 0..<Int(draft.value(.nearCookie, block)) { node = document.parent(node) ?? node }
            layers[node, default: []].append(block)
        }
        let headline = draft.labels.headline
        for (_, blocks) in layers.sorted(by: { $0.key < $1.key }) where headline.map({ !blocks.contains($0) }) ?? true {
            let speaking = blocks.count { draft.words($0).contains { Self.words.contains($0) } }
            guard speaking * 3 >= blocks.count else { continue }
            for block in blocks where draft.hasContentRole(block) && draft[block].hits.isEmpty {
                draft.add(points, to: block, because: "a layer that speaks of consent or subscription", by: self)
            }
        }
    }

    /// Of consent and of subscriptions, in the languages that pages most often come in.
    private static let words = Set(
        BlockWords.of(
            """
            cookie cookies consent gdpr partners privacy preferences geolocation subscription subscriptions subscribe subscriber \
            subscribers куки cookie-файлы согласие согласия согласны партнёры партнеры партнёров партнеров персональных геолокации \
            подписка подписки подписку подписчиков datenschutz einwilligung zustimmung partner partnern abo abonnement abonnieren \
            consentement partenaires confidentialité abonnés zgoda zgody zgodę partnerów prywatności prenumerata subskrypcja \
            consentimiento privacidad suscripción suscriptores consenso abbonati
            """))
}
