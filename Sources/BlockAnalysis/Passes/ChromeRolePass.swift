/// Says what kind of chrome a stripped block is, by the nearest telling class, id or element.
struct ChromeRolePass: LabelPass {
    public let name = "chrome-role"
    /// Elements up that a mark still speaks for its text.
    private let reach: Float = 6

    public func run(_ draft: inout LabelDraft) {
        for block in draft.blocks where draft.hasContentRole(block) && draft[block].score <= 0 {
            draft[block].role = draft.page.document == nil ? plainText(block, draft) : marked(block, draft)
        }
    }

    private static let roles: [(Feature, Role)] = [
        (.nearComment, .comments), (.nearShare, .share), (.nearCookie, .cookie), (.nearAdvert, .advert),
        (.nearRelated, .related), (.inNav, .menu), (.nearNavigation, .menu), (.inFooter, .footer),
        (.nearFooter, .footer), (.nearLegal, .legal), (.nearForm, .subscribe), (.inHeader, .menu), (.nearHeader, .menu),
    ]

    private func marked(_ block: Int, _ draft: LabelDraft) -> Role {
        if draft.value(.hasCopyright, block) > 0 { return .legal }
        var nearest: (distance: Float, role: Role)?
        for (feature, role) in Self.roles {
            let distance = draft.value(feature, block)
            if distance <= reach, nearest.map({ distance < $0.distance }) ?? true { nearest = (distance, role) }
        }
        if let nearest { return nearest.role }
        return draft.page.blocks[block].linkDensity > 0.6 ? .related : .widget
    }

    private func plainText(_ block: Int, _ draft: LabelDraft) -> Role {
        let measure = draft.measure(block)
        if measure.hasCopyright { return .legal }
        if measure.glued >= 3 || measure.separators >= 3 { return .menu }
        return measure.words >= 4 && measure.sentences == 0 ? .related : .widget
    }
}
