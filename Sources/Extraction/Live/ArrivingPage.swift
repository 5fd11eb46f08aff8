internal import PageFields
public import PageTree
internal import TextEncoding

/// A page that is judged while it still arrives. It is looked at again and again as if it ended here; blocks behind which enough
/// has come, and of which two looks in a row said the same, leave with the label that they have then, and never change.
///
/// What comes later than a block cannot speak for it any more: a second article, a list of likes at the page's end, the fuller text
/// in a script. A page that ends before anything left is judged whole.
/// - Complexity: each look is O(n) over what is in memory, which is bounded; looks come after a quarter more, so that all together
///   cost some five times a whole page.
public final class ArrivingPage {
    private let filter: Filter
    private let url: String?
    private let form: PageForm?
    private var text: ArrivingText
    private var kind: Kind?
    /// All of the text, as long as nothing has left: a page that is short is judged whole.
    private var whole: [UInt8]? = []
    private var nextLook = ArrivingPage.firstLook
    /// Where the next block begins that has not left: in the markup, or its number in a text.
    private var gone = 0
    private var hasTitle = false
    /// Bytes in memory at which what came first is forgotten.
    private let window: Int

    private enum Kind {
        case markup, text
    }

    private var parser: HTMLParser
    private var lines: [UInt8] = []

    /// Decoded bytes at the first look: the head, and some text.
    private static let firstLook = 24 << 10
    /// Characters of text that must have come behind a block, and blocks, before it leaves.
    private static let charactersBehind = 1_500
    private static let blocksBehind = 6
    /// Characters behind a block of which looks say now this, now that.
    private static let charactersBehindUnsteady = 8_000
    /// Words of running text with which the first blocks leave: fewer may be a teaser on the way to the article.
    private static let firstWords = 80
    /// By its place, whether the last look kept a block.
    private var judged: [Int: Bool] = [:]

    /// - Parameters:
    ///   - encoding: the charset of the HTTP header.
    ///   - window: bytes of markup that are kept in memory.
    public init(_ filter: Filter, url: String? = nil, encoding: String? = nil, form: PageForm? = nil, window: Int = 1 << 20) {
        self.filter = filter
        self.url = url
        self.form = form
        self.window = window
        text = ArrivingText(EncodingEvidence(declaredLabel: encoding, isText: false, host: url.flatMap(PageAddress.host)))
        parser = HTMLParser(Self.options(filter, url))
    }

    private static func options(_ filter: Filter, _ url: String?) -> ParserOptions {
        ParsedPage.options(filter.rules.compiled, host: url.flatMap(PageAddress.host), caps: filter.caps)
    }

    /// Takes more of the page.
    /// - Returns: what leaves now.
    public func write(_ bytes: [UInt8]) -> Article? {
        take(text.write(bytes))
        guard size >= nextLook else { return nil }
        defer { nextLook = size + max(Self.firstLook, size / 4) }
        return look(waitsForSteadiness: true)
    }

    /// Looks at what there is, since nobody knows when more will come: one look must do.
    public func look() -> Article? {
        take(text.decide())
        return look(waitsForSteadiness: false)
    }

    private func look(waitsForSteadiness: Bool) -> Article? {
        guard kind != nil, size > 0 else { return nil }
        let isCut = unfinished > largestToken
        let verdict = verdict(isLast: isCut)
        let article = leave(verdict, upTo: settled(verdict, waitsForSteadiness))
        if size > window { return forget(verdict, after: article, isCut: isCut) }
        return article
    }

    /// Says that the page is whole.
    public func finish() -> Article {
        take(text.finish())
        if !hasTitle, let whole {
            return filter.judge(Page(PageBytes(whole, isText: true), url: url, form: kind == .text ? .text : .html)).article
        }
        let verdict = verdict(isLast: true)
        return leave(verdict, upTo: verdict.view.blocks.count, isLast: true) ?? Article(title: nil, subtitles: [], body: [])
    }

    // MARK: What came

    private var size: Int { kind == .text ? lines.count : parser.written }

    /// Bytes of the page that are in memory.
    public var held: Int { size + (whole?.count ?? 0) }

    /// Bytes of the token, or the line, that has not come to its end.
    private var unfinished: Int {
        kind == .text ? lines.count - 1 - (lines.lastIndex(of: 0x0A) ?? -1) : parser.written - parser.read
    }

    /// One that is longer than half of what may be in memory is not waited for: it may have no end.
    private var largestToken: Int { window / 2 }

    private func take(_ decoded: [UInt8]) {
        guard !decoded.isEmpty else { return }
        whole?.append(contentsOf: decoded)
        if kind == nil {
            kind = form == .text || (form == nil && !FormSniffer.isHTML(decoded)) ? .text : .markup
        }
        if kind == .text { lines += decoded } else { parser.write(decoded) }
    }

    private func verdict(isLast: Bool = false) -> Verdict {
        let page = Page(PageBytes([], isText: true), url: url, form: kind == .text ? .text : .html)
        // Of the fields only the headline is written.
        let fields: FieldSelection = hasTitle ? .none : .printed
        if kind == .text {
            let end = isLast ? lines.count : (lines.lastIndex(of: 0x0A) ?? -1) + 1
            let decoded = DecodedText(PageBytes(Array(lines[..<end]), isText: true))
            return filter.judge(PageReading(flattened: decoded, url: url, rules: filter.rules.compiled), page, fields: fields)
        }
        let encoding = text.choice ?? EncodingChoice(.utf8, reason: .text)
        let reading = PageReading(arriving: parser.snapshot(isLast: isLast), encoding: encoding, url: url, rules: filter.rules.compiled)
        return filter.judge(reading, page, fields: fields)
    }

    // MARK: What leaves

    /// The first block that must stay: too little has come behind it, or the last look said otherwise of it.
    private func settled(_ verdict: Verdict, _ waitsForSteadiness: Bool) -> Int {
        let blocks = verdict.view.blocks
        var behind = [Int](repeating: 0, count: blocks.count + 1)
        for block in blocks.indices.reversed() { behind[block] = behind[block + 1] + blocks[block].length }
        let before = judged
        judged = [:]
        var end: Int?
        for block in firstLeft(verdict)..<max(firstLeft(verdict), blocks.count) {
            let place = place(of: block, verdict)
            let isKept = verdict.isKept(block)
            judged[place] = isKept
            let isFar = behind[block + 1] >= Self.charactersBehind && blocks.count - block > Self.blocksBehind
            let isSteady = !waitsForSteadiness || before[place] == isKept || behind[block + 1] >= Self.charactersBehindUnsteady
            if end == nil, !isFar || !isSteady { end = block }
        }
        return end ?? blocks.count
    }

    private func leave(_ verdict: Verdict, upTo end: Int, isLast: Bool = false) -> Article? {
        let first = firstLeft(verdict)
        guard first < end else { return nil }
        let isFirst = !hasTitle
        // The headline leaves with the first of the body.
        if isFirst, !isLast {
            let words = verdict.bodyBlocks.reduce(0) { $0 + ((first..<end).contains($1) ? verdict.view.measures[$1].words : 0) }
            if words < Self.firstWords { return nil }
        }
        let article = ArticleBuilder.article(verdict, of: first..<end, withTitle: isFirst)
        gone = place(of: end, verdict)
        if isFirst, article.body.isEmpty { return nil }
        hasTitle = true
        whole = nil
        return article
    }

    private func firstLeft(_ verdict: Verdict) -> Int {
        guard let document = verdict.view.document else { return gone }
        return verdict.view.blocks.firstIndex { document.sourceRange(of: $0.nodes.lowerBound).lowerBound >= gone }
            ?? verdict.view.blocks.count
    }

    /// Where a block begins.
    private func place(of block: Int, _ verdict: Verdict) -> Int {
        guard let document = verdict.view.document else { return block }
        guard block < verdict.view.blocks.count else { return parser.read }
        return document.sourceRange(of: verdict.view.blocks[block].nodes.lowerBound).lowerBound
    }

    /// Lets all leave that came, and goes on with the elements that are open.
    private func forget(_ verdict: Verdict, after article: Article?, isCut: Bool) -> Article? {
        let rest = leave(verdict, upTo: verdict.view.blocks.count, isLast: true)
        whole = nil
        judged = [:]
        if kind == .text {
            if isCut { lines = [] } else { lines.removeFirst((lines.lastIndex(of: 0x0A) ?? -1) + 1) }
            gone = 0
        } else {
            parser = parser.continued(Self.options(filter, url), largestToken: largestToken)
            gone = parser.reopened
        }
        guard let article else { return rest }
        guard let rest else { return article }
        return Article(title: article.title, subtitles: article.subtitles + rest.subtitles, body: article.body + rest.body)
    }
}
