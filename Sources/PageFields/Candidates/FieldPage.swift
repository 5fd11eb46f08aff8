internal import BlockAnalysis
internal import PageTree

/// A page as the sources of fields see it: all that is known of it, made once.
struct FieldPage {
    let view: PageView
    let labels: PageLabels
    let head: PageHead
    let rules: [RuleField]
    let host: String?
    /// The address that the page was given with, else its own.
    let url: String?
    /// Minutes east of Greenwich, of the site's rules.
    let timezone: Int?
    let region: ArticleRegion
    let markup: MarkupIndex?
    let site: SiteNames
    /// JSON-LD that is about this page, the surest first.
    let nodes: [PageNode]
    /// How this page's dates are read.
    let dateStyle: DateStyle
    /// Whether people write here under names that they chose.
    let isForum: Bool
    /// The innermost `<article>`, or the `<main>`, that holds headline and body.
    private let holder: NodeID?
    /// Nil where no title has parts.
    private let menu: SectionMenu?

    init(
        view: PageView, labels: PageLabels, head: PageHead, rules: [RuleField], host: String?, url: String?, timezone: String?,
        fields: FieldSelection
    ) {
        self.view = view
        self.labels = labels
        self.head = head
        self.rules = rules
        self.host = host
        self.url = url ?? head.address
        self.timezone = TimeZones.minutes(of: timezone)
        region = ArticleRegion(view, labels)
        holder = Self.holder(view, region)
        menu =
            (head.titles + [head.first("og:title", "twitter:title") ?? ""]).contains(where: TitleText.hasMark)
            ? SectionMenu(view, besides: region.body) : nil
        let markup = view.document.map { MarkupIndex($0, host: host, findsAuthors: fields.contains(.authors)) }
        self.markup = markup
        dateStyle = DateStyle(language: head.regionalLanguage ?? view.guessedLanguage)
        let told = [head.first("og:site_name"), head.first("application-name")] + head.data.siteNames
        site = SiteNames(
            told: told.compactMap(FieldText.clean),
            logos: Self.logos(markup, view, head.titles, before: region.headline ?? region.body?.lowerBound)
                + (head.titles.contains(where: TitleText.hasMark) ? CopyrightNames.find(view, titles: head.titles) : []),
            host: host ?? self.url.flatMap(PageAddress.host))
        var titles = head.titles
        if let headline = labels.headline { titles.append(view.segmentation.text(of: headline)) }
        for heading in markup?.headings.prefix(3) ?? [] { if let document = view.document { titles.append(document.textContent(heading)) } }
        let nodes = PageNode.ranked(
            head.data, addresses: [url, head.address, head.first("og:url")].compactMap(\.self), titles: titles.map { FieldText.words($0) })
        self.nodes = nodes
        // A page with several questions answers them itself.
        let posts = nodes.count { $0.node.types.contains(where: SchemaTypes.isForum) }
        let questions = nodes.count { $0.node.types.contains("Question") }
        isForum =
            labels.isThread || posts > questions || questions == 1 || ForumAddress.isOne(self.url)
            || markup?.items.values.contains { $0.types.contains("DiscussionForumPosting") } ?? false
            || head.first("generator").map(ForumAddress.isForumProgram) ?? false
            // What a rule for the software of forums finds, the elements of a thread, nothing else has.
            || rules.contains { $0.rule == "forums.thread-starter" }
    }

    private static func holder(_ view: PageView, _ region: ArticleRegion) -> NodeID? {
        guard let document = view.document, let block = region.body?.lowerBound ?? region.headline else { return nil }
        let headline = region.headline.map { view.blocks[$0].container }
        var node = document.parent(view.blocks[block].container)
        while let element = node, element != Document.root {
            if document.tag(element) == .article || document.tag(element) == .main,
                headline.map({ document.isAncestor(element, of: $0) }) ?? true
            {
                return element
            }
            node = document.parent(element)
        }
        return nil
    }

    /// What the links to the front page and the elements with a logo's class say.
    /// Below the headline the author of a site may link his comments to its front page.
    private static func logos(_ markup: MarkupIndex?, _ view: PageView, _ titles: [String], before headline: Int?) -> [String] {
        guard let markup, let document = view.document else { return [] }
        let end = headline.map { view.blocks[$0].nodes.lowerBound }
        let marked = markup.marked.filter { $0.words.contains(.logo) }.prefix(8).map(\.node)
        let links = markup.homeLinks.prefix(12).filter { link in end.map { link < $0 } ?? true }
        return (links + marked).compactMap { node in
            guard document.subtreeEnd(node).rawValue - node.rawValue < 24,
                let text = FieldText.clean(document.textContent(node)) ?? picture(in: node, document, titles)
            else { return nil }
            return (2...48).contains(text.count) ? text : nil
        }
    }

    /// What the first picture of a logo says, without the word for what it is.
    private static func picture(in logo: NodeID, _ document: Document, _ titles: [String]) -> String? {
        let nodes = (logo.rawValue..<document.subtreeEnd(logo).rawValue).lazy.map { NodeID(rawValue: $0) }
        guard let picture = nodes.first(where: { document.tag($0) == .img }), let alt = document.attribute("alt", of: picture) else {
            return nil
        }
        let words = alt.split(whereSeparator: \.isWhitespace)
        let name = FieldText.clean(
            words.filter { !["logo", "logotype", "logotyp", "логотип", "-", "–"].contains($0.lowercased()) }.joined(separator: " "))
        // A picture of the story may lead to the front page, too.
        return name.flatMap { name in titles.contains { $0.hasPrefix(name) } ? nil : name }
    }

    var document: Document? { view.document }

    /// Whether a newsroom's data are about the page: it writes headlines into them, where plug-ins for search engines write a
    /// text of their own.
    var isNews: Bool { nodes.contains { $0.node.types.contains { $0.hasSuffix("NewsArticle") } } }

    /// Whether the headline names somebody.
    func isInTitle(_ name: String) -> Bool { region.headline.map { text(of: $0).byteRange(of: name) != nil } ?? false }

    /// Whether the page says that it is an article.
    var isArticle: Bool {
        head.first("og:type")?.lowercased() == "article"
            || nodes.first.map { $0.node.types.contains(where: SchemaTypes.isArticle) && $0.points >= 300 } ?? false
            || head.first("article:published_time", "datepublished") != nil
    }

    /// A title without the site's name, and without the section that sites write between the two ("Title - Politics - The Courier").
    func bareTitle(_ title: String) -> String {
        var bare = TitleText.withoutSite(title, site)
        for _ in 0..<2 {
            let split = TitleText.Parts(bare)
            guard split.parts.count > 1, let last = split.parts.last, let mark = split.marks.last, mark != ":", mark != "：",
                last.utf8.count <= 48, isSection(String(last))
            else { break }
            let rest = String(bare[..<split.parts[split.parts.count - 2].endIndex])
            // "Gardens - News" is no title with a section.
            guard rest.utf8.count >= 2 * last.utf8.count || FieldText.words(rest).count >= 3 else { break }
            bare = rest
        }
        return bare
    }

    /// Whether the page's data call a section by a text, or one of its menus has a link that says just this.
    private func isSection(_ text: String) -> Bool {
        let wanted = FieldText.squeezed(text)
        guard !wanted.isEmpty else { return false }
        if let told = head.first("article:section", "og:article:section"), FieldText.squeezed(told) == wanted { return true }
        return menu?.holds(wanted) ?? false
    }

    /// Whether one of the page's headings of the first three levels says just this, squeezed; of those that name the site none does.
    func isHeading(_ squeezed: String) -> Bool {
        let wanted = Array(squeezed.utf8)
        return view.blocks.indices.contains { block in
            view.blocks[block].length <= 2 * squeezed.utf8.count + 16 && block != labels.siteHeading
                && view.blocks[block].headingLevel ?? 9 <= 3
                && FieldText.squeezes(view.segmentation.arena, view.blocks[block].text, to: wanted)
        }
    }

    func text(of block: Int) -> String { view.segmentation.text(of: block) }

    /// The text of a line with a space wherever only an element's end parts two digits ("08:15" and "2 min"), or parted them before the page
    /// was flattened.
    func partedText(of block: Int) -> String {
        guard document != nil else { return GluedDigits.parted(text(of: block)) }
        let place = view.blocks[block]
        let (arena, pieces) = (view.segmentation.arena, view.segmentation.pieces(of: place))
        let seams = pieces.dropFirst().map(\.start).filter { seam in
            seam > place.text.lowerBound && GluedDigits.isDigit(arena[seam - 1]) && GluedDigits.isDigit(arena[seam])
        }
        return seams.isEmpty ? text(of: block) : GluedDigits.text(arena[place.text], partedAt: seams)
    }

    /// The first links that texts of a block stand in, each once, in page order. - Complexity: O(nodes × depth).
    func links(of block: Int, atMost limit: Int) -> [NodeID] {
        guard let document else { return [] }
        let nodes = view.blocks[block].nodes
        var found: [NodeID] = []
        for raw in nodes.lowerBound.rawValue...nodes.upperBound.rawValue where found.count < limit {
            let node = NodeID(rawValue: raw)
            if document.isText(node), let link = document.link(around: node), found.last != link { found.append(link) }
        }
        return found
    }

    /// Whether a `<time>` stands in a line, whose attribute tells the year that its words leave out; of the page's first ones.
    func holdsTime(_ block: Int) -> Bool { markup?.times.prefix(8).contains { region.block(of: $0) == block } ?? false }

    /// What each element of a line says; empty where it is one, or more than a line has.
    func pieces(of block: Int, atMost limit: Int) -> [String] {
        let place = view.blocks[block]
        let pieces = view.segmentation.pieces(of: place)
        guard pieces.count >= 2, pieces.count <= limit else { return [] }
        let ends = pieces.dropFirst().map(\.start) + [place.text.upperBound]
        return zip(pieces, ends).map { piece, end in
            String(decoding: view.segmentation.arena[piece.start..<end], as: UTF8.self).trimmed(of: " ,·•|–—-/\n")
        }
    }

    /// The text of a property's element: `content`, `datetime`, a link's or image's address where `isAddress`, else its words.
    func value(of node: NodeID, isAddress: Bool = false) -> String? {
        guard let document else { return nil }
        if let content = document.attribute("content", of: node) { return FieldText.clean(content) }
        if isAddress {
            return document.attribute("href", of: node) ?? document.attribute("src", of: node) ?? document.attribute("resource", of: node)
        }
        if document.tag(node) == .time, let date = document.attribute("datetime", of: node), !date.isEmpty { return date }
        return FieldText.clean(MarkupText.parts(of: node, in: document))
    }

    /// Whether an element holds the article's headline or the longest part of its body.
    func holdsArticle(_ node: NodeID) -> Bool {
        guard let document else { return false }
        return [region.headline, region.body?.lowerBound].compactMap(\.self).contains { block in
            let container = view.blocks[block].container
            return container == node || document.isAncestor(node, of: container)
        }
    }

    /// Whether an element stands in the innermost `<article>`, or the `<main>`, that holds the article.
    func isInArticle(_ node: NodeID) -> Bool {
        guard let document, let holder else { return false }
        return document.isAncestor(holder, of: node)
    }

    /// The nearest element at or above a node for which something holds.
    func ancestor(of node: NodeID, where isWanted: (NodeID) -> Bool) -> NodeID? {
        var current = document?.parent(node)
        while let candidate = current {
            if isWanted(candidate) { return candidate }
            current = document?.parent(candidate)
        }
        return nil
    }

    /// The date that a text holds, in this page's manner and with its site's offset.
    func date(_ text: String) -> PageDate? { PageDate.parse(text, style: dateStyle)?.withOffset(timezone) }

    /// Parses authors by this page's names.
    func authors(
        _ text: String, kind: Metadata.Author.Kind? = nil, takesNicknames: Bool = false, isSingle: Bool = false, isLine: Bool = false
    ) -> [Metadata.Author] {
        AuthorNames(
            site: site, takesNicknames: takesNicknames, isLine: isLine, language: dateStyle.language, isSingle: isSingle
        ).parse(text, kind: kind)
    }
}

/// A field's value that a rule found: what the rule engine tells this module.
public struct RuleField: Sendable {
    /// As it stands in rule files; a role belongs to the author before it.
    public enum Name: Sendable {
        case field(Field)
        case authorRole
    }

    let name: Name
    let value: String
    let rule: String
    /// Higher ones overrule lower ones.
    let tier: Int
    /// The block that it was read from; nil for an attribute.
    let block: Int?

    /// Whether an element holds it, and not words of a pattern.
    let isOfElement: Bool

    public init(name: Name, value: String, rule: String, tier: Int, block: Int?, isOfElement: Bool = false) {
        self.isOfElement = isOfElement
        self.name = name
        self.value = value
        self.rule = rule
        self.tier = tier
        self.block = block
    }
}
