internal import BlockAnalysis
internal import PageFields
internal import PageTree
internal import RuleEngine
internal import RuleModel
internal import TextEncoding

/// A page read as its site's rules want it: parsed, prepared, cut into blocks.
struct PageReading {
    let head: PageHead
    let encoding: EncodingChoice
    let degradations: [Degradation]
    /// Whose rules run; nil for those of no site.
    let host: String?
    let facts: PageFacts
    let run: RuleRun
    let view: PageView
    /// Where the text was taken from, when not from what the page shows.
    let source: TextSource?
    /// Where the page's characters stand in its bytes; nil for what was taken out of a script.
    let offsets: SourceOffsets?

    /// Who the page's host is: the URL says it, else the page itself, else how its text looks. An answer that names a host
    /// whose rules ask for more of the page has it read again.
    /// - Complexity: O(n) over the page's bytes, at most three times.
    /// - Parameter source: what of the page is read; nil for what it shows.
    init(
        _ text: DecodedText, url: String?, rules: CompiledRules, caps: PageCaps, source: TextSource? = nil,
        options: ReadingOptions = ReadingOptions()
    ) {
        var host = url.flatMap(PageAddress.host)
        var page = ParsedPage(text, rules, caps, host: host, readsNoscript: source == .noscript, attributes: options.attributes)
        if host == nil, let told = page.head.address.flatMap(PageAddress.host) {
            host = told
            page = page.again(text, rules, caps, host: host)
        }
        self.init(page, text, url: url, host: host, rules, source)
        if host == nil, let recognised = rules.recognise(view) {
            self.init(page.again(text, rules, caps, host: recognised), text, url: url, host: recognised, rules, source)
        }
    }

    /// A page of which a part came so far; its host is what the URL says.
    /// - Complexity: O(n).
    init(arriving document: Document, encoding: EncodingChoice, url: String?, rules: CompiledRules) {
        let page = ParsedPage(document: document, encoding: encoding)
        self.init(page, nil, url: url, host: url.flatMap(PageAddress.host), rules, nil)
    }

    /// Flattened text, which has neither head nor elements.
    /// - Complexity: O(n).
    init(flattened text: DecodedText, url: String?, rules: CompiledRules) {
        view = PageAnalysis.view(text: text.bytes)
        host = url.flatMap(PageAddress.host) ?? rules.recognise(view)
        head = PageHead()
        encoding = text.encoding
        degradations = Array(text.degradations)
        facts = PageFacts(form: .text, url: url, host: host, language: view.guessedLanguage)
        run = RuleRun(rules, document: nil, facts: facts)
        source = nil
        offsets = nil
    }

    /// What of the page's surroundings its blocks are measured by.
    var context: PageContext { view.document.map { PageContext($0, url: facts.url) } ?? PageContext() }

    private init(
        _ page: ParsedPage, _ text: DecodedText?, url: String?, host: String?, _ rules: CompiledRules, _ source: TextSource?
    ) {
        self.source = source
        offsets = source == nil || source == .noscript ? text?.offsets : nil
        self.host = host
        head = page.head
        encoding = page.encoding
        degradations = page.document.degradations
        facts = PageFacts(
            form: .html, url: url ?? head.address, host: host, titles: head.titles, meta: head.meta,
            language: head.language, published: head.publishedDay)
        let document = rules.preprocess(page.document, host: host)
        let prepared = source == .noscript ? document.revealing(Self.noscripts(document)) : document
        run = RuleRun(rules, document: prepared, facts: facts)
        view = PageAnalysis.view(prepared, boundaries: run.boundaries, titles: head.titles)
    }

    /// The elements with what the page shows to those without scripts.
    private static func noscripts(_ document: Document) -> [NodeID] {
        (0..<UInt32(document.nodeCount)).map(NodeID.init).filter { document.tag($0) == .noscript }
    }
}

/// A page parsed as a host's rules ask for it.
struct ParsedPage {
    let document: Document
    let head: PageHead
    let encoding: EncodingChoice
    /// Whether `<noscript>` is read whatever rules say.
    private let readsNoscript: Bool
    /// Attributes that are kept whatever rules say.
    private let attributes: [String]

    /// What rules ask of the parser.
    private struct ReadPlan {
        let attributes: AttributeFilter
        let readsNoscript: Bool

        init(_ rules: CompiledRules, host: String?) {
            attributes = rules.attributes(for: host)
            readsNoscript = rules.readsNoscript(for: host)
        }
    }

    init(_ text: DecodedText, _ rules: CompiledRules, _ caps: PageCaps, host: String?, readsNoscript: Bool, attributes: [String]) {
        self.readsNoscript = readsNoscript
        self.attributes = attributes
        let plan = ReadPlan(rules, host: host)
        let kept = attributes.isEmpty ? plan.attributes : plan.attributes.adding(attributes)
        document = HTMLParser.parse(
            text, caps: caps, keeping: kept, readsNoscript: readsNoscript || plan.readsNoscript,
            keepsFrames: !attributes.isEmpty)
        head = PageHead(document)
        encoding = text.encoding
    }

    init(document: Document, encoding: EncodingChoice) {
        self.document = document
        head = PageHead(document)
        self.encoding = encoding
        readsNoscript = false
        attributes = []
    }

    /// How a parser reads pages of a host.
    static func options(_ rules: CompiledRules, host: String?, caps: PageCaps) -> ParserOptions {
        let plan = ReadPlan(rules, host: host)
        var options = ParserOptions()
        options.caps = caps
        options.attributes = plan.attributes
        options.readsNoscript = plan.readsNoscript
        return options
    }

    /// The same page for a host that was not known before: parsed again only if its rules ask for more.
    func again(_ text: DecodedText, _ rules: CompiledRules, _ caps: PageCaps, host: String?) -> ParsedPage {
        rules.needsMore(for: host)
            ? ParsedPage(text, rules, caps, host: host, readsNoscript: readsNoscript, attributes: attributes) : self
    }
}
