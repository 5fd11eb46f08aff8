internal import BlockAnalysis
internal import ByteIO
internal import PageTree

/// One page made ready for fitting: its blocks' features, truth and words.
struct TrainingSample: Sendable {
    let set: String
    let page: GoldPage
    let analysis: PageAnalysis
    /// 0…1 a block: how much of it the gold has; nil where nothing is known of the block.
    let truth: [Float?]
    /// How many tokens each block has, as accuracy counts them.
    let words: [Int]
    /// Of each block the tokens' places in a token table.
    let textTokens: [[UInt16]]
    let classTokens: [[UInt16]]
    let sectionTokens: [[UInt16]]
    /// What of the page's weight the sample has: a page stands here in more than one dress.
    let share: Float

    /// How a page was dressed for training.
    enum Dress: Sendable {
        case plain
        /// Every class and id replaced by a meaningless name, as bundlers' hashed names have no meaning.
        case renamed
        /// Flattened in another way.
        case otherwise
        /// With few blocks left (`ShortPage`).
        case short
    }

    /// Nil for a page of which nothing is known, or without text.
    init?(_ gold: GoldPage, set: String, form: PageForm, dress: Dress, share: Float) throws {
        var bytes = try Files.read(gold.path)
        var told = gold.gold
        if dress == .renamed { bytes = ClassNames.renamed(bytes) }
        if dress == .short {
            guard let short = ShortPage(bytes, gold) else { return nil }
            (bytes, told) = (short.html, short.gold)
        }
        let document = form == .text ? Flattening.document(bytes) : HTMLParser.parse(PageBytes(bytes))
        analysis =
            form == .html
            ? PageAnalysis(document, url: gold.url)
            : PageAnalysis(text: Self.flattening(of: gold, dress).flatten(document))
        let view = analysis.view
        guard !view.blocks.isEmpty else { return nil }
        self.set = set
        page = gold
        self.share = share
        let cut = PageScore.tokenizer(for: gold)
        let texts = view.blocks.indices.map { cut(view.segmentation.text(of: $0)) }
        words = texts.map(\.count)
        if gold.hasSnippetsOnly {
            truth = SnippetTruth.labels(texts, with: gold.with.map(cut), without: gold.without.map(cut))
        } else {
            guard !told.isEmpty else { return nil }
            truth = BlockTruth.labels(texts, gold: cut(told))
        }
        guard truth.contains(where: { $0 != nil }) else { return nil }
        var tokens = BlockTokens(analysis)
        func places(_ add: (Int, inout [UInt32]) -> Void) -> [[UInt16]] {
            view.blocks.indices.map { block in
                var found: [UInt32] = []
                add(block, &found)
                return found.map { UInt16(Int($0) & (TokenTable.size - 1)) }
            }
        }
        textTokens = places { tokens.addText($0, to: &$1) }
        sectionTokens = places { tokens.addSection($0, to: &$1) }
        classTokens = places { block, found in
            if let document = view.document { tokens.addClasses(around: view.blocks[block].container, document, to: &found) }
        }
    }

    /// Another way is one that the page is not measured in.
    private static func flattening(of page: GoldPage, _ dress: Dress) -> Flattening {
        let own = FlatteningChoice.mixed.flattening(of: page.id)
        guard dress == .otherwise else { return own }
        let others = Flattening.allCases.filter { $0 != own }
        return others[hash(page.id + " otherwise") % others.count]
    }

    /// A number of the page's host: pages of one host share a template and must not stand on both sides of a split.
    static func host(_ page: GoldPage) -> Int {
        var host = page.url.flatMap { $0.split(separator: "/").dropFirst().first.map(String.init) } ?? page.id
        if host.hasPrefix("www.") { host.removeFirst(4) }
        return hash(host)
    }

    static func hash(_ text: String) -> Int { text.utf8.reduce(5381) { ($0 &* 33 ^ Int($1)) & 0xFFFFFF } }
}

/// Truth of pages of which only snippets are known.
enum SnippetTruth {
    /// 1 for blocks that hold a wanted snippet or stand in one, 0 likewise for unwanted ones, nil for all others.
    static func labels(_ blocks: [[String]], with: [[String]], without: [[String]]) -> [Float?] {
        let (wanted, unwanted) = (with.map(joined), without.map(joined))
        return blocks.map { block in
            let text = joined(block)
            func isTold(by snippets: [String]) -> Bool {
                snippets.contains { $0.count > 2 && (text.contains($0) || (block.count >= 4 && $0.contains(text))) }
            }
            return isTold(by: wanted) ? 1 : isTold(by: unwanted) ? 0 : nil
        }
    }

    private static func joined(_ tokens: [String]) -> String { " " + tokens.joined(separator: " ") + " " }
}
