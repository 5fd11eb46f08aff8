internal import PageTree
internal import PatternMatching

/// What a class or id token says about the part of the page that it marks, and semantic elements beside.
enum TokenKind: Int, CaseIterable {
    // In the order of the features from `nearComment` on.
    case comment, share, related, navigation, footer, header, sidebar, cookie, advert, content, title, byline, media
    case form, product, forum, legal, list, tag
    case article, main, nav, headerElement, footerElement, aside, formElement, table, listElement, figure, quote, link
    case section

    /// Kinds as bits.
    typealias Mask = UInt32
    var mask: Mask { 1 << rawValue }
}

/// Judges class and id tokens by the words in them.
struct TokenJudge {
    /// The kinds that a token speaks for. - Complexity: O(n).
    static func kinds(of token: ArraySlice<UInt8>) -> TokenKind.Mask {
        guard token.count >= 2, token.count <= 64 else { return 0 }
        guard !plainBoxes.contains(where: token.elementsEqual) else { return 0 }
        let original = Array(token)
        let folded = CaseFolding.fold(original)
        var mask: TokenKind.Mask = 0
        vocabulary.set.scan(folded, 0..<folded.count) { match in
            let entry = vocabulary.entries[match.literal]
            let start = match.end - entry.length
            if entry.isWhole, !(isEdge(original, start) && isEdge(original, match.end)) { return }
            mask |= entry.kind.mask
        }
        return mask
    }

    /// Boxes around code that has buttons (Prism) and around a whole page (Drupal): no bar of tools, no dialog.
    private static let plainBoxes = ["code-toolbar", "dialog-off-canvas-main-canvas"].map { Array($0.utf8) }

    /// Whether a word may begin or end at a place: the token's edge, a hyphen or underscore or digit, a capital after a
    /// small letter.
    private static func isEdge(_ token: [UInt8], _ position: Int) -> Bool {
        guard position > 0, position < token.count else { return true }
        let before = token[position - 1]
        let after = token[position]
        func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
        if !isLetter(before) || !isLetter(after) { return true }
        return before >= 0x61 && after <= 0x5A
    }

    private struct Entry { let length: Int; let kind: TokenKind; let isWhole: Bool }

    private static let vocabulary: (set: LiteralSet, entries: [Entry]) = {
        var literals: [[UInt8]] = []
        var entries: [Entry] = []
        for (kind, anywhere, whole) in words {
            for (list, isWhole) in [(anywhere, false), (whole, true)] {
                for word in list.split(separator: " ") {
                    literals.append(Array(word.utf8))
                    entries.append(Entry(length: word.utf8.count, kind: kind, isWhole: isWhole))
                }
            }
        }
        return (LiteralSet(literals), entries)
    }()

    /// Words that count anywhere in a token, and words that count only whole.
    private static let words: [(TokenKind, String, String)] = [
        (.comment, "comment disqus respond replies kommentar yorum", "reply replies coments opinions guestbook"),
        (.share, "share sharing social facebook twitter whatsapp telegram addthis vkontakte likes", "like vk ok soc follow fb"),
        (
            .related,
            "related recommend similar readmore read-more teaser promo latest popular trending mostread most-read outbrain taboola lastnews last-news topnews othernews see-also seealso",
            "more also next top best hot recirc recirculation rel"
        ),
        (.navigation, "navigation navbar menu breadcrumb paginat pager toolbar tabs sitemap", "nav crumbs tab"),
        (.footer, "footer bottom colophon", "foot"),
        (.header, "header masthead topbar logo", "head top"),
        (.sidebar, "sidebar side-bar widget rightcol right-col leftcol left-col rightbar", "side aside rail right left secondary"),
        (
            .cookie, "cookie consent gdpr popup pop-up modal overlay paywall dialog onetrust didomi usercentrics qc-cmp truste",
            "toast banner alert cmp cmp2 ccpa"
        ),
        (.advert, "advert sponsor reklama dfp adsense adfox banner adslot", "ad ads adv promo werbung ya partner"),
        (
            .content,
            "article content entry story bodytext body-text articletext fulltext full-text newstext post-body main-text maintext prose richtext rich-text",
            "body text post main page detail details news"
        ),
        (.title, "title headline heading", "name h1"),
        (.byline, "byline author dateline timestamp published pubdate", "date time meta info by source writer"),
        (.media, "caption figure photo image gallery video slider carousel credit", "img pic media player thumb"),
        (.form, "newsletter subscri signup sign-up login search register", "form input vote poll rating mail"),
        (.product, "product price cart shop review rating spec", "buy item sku"),
        (.forum, "forum thread message discussion postbody viewtopic question answer", "topic posts reply"),
        (.legal, "copyright disclaimer legal privacy terms", "copy rights age"),
        (.list, "list grid cards feed archive", "card items row rows col"),
        (.tag, "tags keyword topics categories category rubric labels", "tag cat section"),
    ]

    /// The kinds that an element speaks for by its name.
    static func kinds(of tag: Tag) -> TokenKind.Mask {
        switch tag {
        case .article: TokenKind.article.mask
        case .main: TokenKind.main.mask
        case .nav: TokenKind.nav.mask
        case .header: TokenKind.headerElement.mask
        case .footer: TokenKind.footerElement.mask
        case .aside: TokenKind.aside.mask
        case .form, .button, .select, .label, .textarea: TokenKind.formElement.mask
        case .table: TokenKind.table.mask
        case .ul, .ol, .dl, .menu: TokenKind.listElement.mask
        case .figure, .figcaption: TokenKind.figure.mask
        case .blockquote: TokenKind.quote.mask
        case .a: TokenKind.link.mask
        case .section: TokenKind.section.mask
        default: 0
        }
    }
}
