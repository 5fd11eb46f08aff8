/// What a block is on its page.
public enum Role: String, Sendable, CaseIterable {
    // Parts of the article.
    case headline, subtitle, byline, dateline, lead, body, heading, list, table, quote, code, caption, credit, section
    // Chrome.
    case menu, banner, related, share, subscribe, comments, advert, ageMark = "age-mark", legal, cookie, footer, widget
    /// Text that no reader sees.
    case hidden

    /// The running content of an article.
    public static let articleBody: RoleSet = [.lead, .body, .heading, .list, .table, .quote, .code]
}
