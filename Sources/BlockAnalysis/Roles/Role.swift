/// What a block is on its page.
package enum Role: String, Sendable, CaseIterable {
    // Parts of the article.
    case headline, subtitle, byline, dateline, lead, body, heading, list, table, quote, code, caption, credit, section
    // Chrome.
    case menu, banner, related, share, subscribe, comments, advert, ageMark = "age-mark", legal, cookie, footer, widget

    /// True for what surrounds articles.
    package var isChrome: Bool {
        switch self {
        case .menu, .banner, .related, .share, .subscribe, .comments, .advert, .ageMark, .legal, .cookie, .footer, .widget: true
        default: false
        }
    }

    /// True for the article's running content, which is printed when its score is above zero.
    package var isContent: Bool {
        switch self {
        case .lead, .body, .heading, .list, .table, .quote, .code: true
        default: false
        }
    }
}
