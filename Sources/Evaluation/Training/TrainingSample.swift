internal import BlockAnalysis
internal import ByteIO
internal import PageTree

/// One page made ready for fitting: its blocks' features, truth and words.
struct TrainingSample {
    let set: String
    let group: Int
    let weight: Float
    let page: PageView
    var table: FeatureTable
    let tokens: [[String]]
    let gold: [String]
    let truth: [Float]

    init?(_ gold: GoldPage, set: String, lane: Lane, weight: Float) throws {
        let bytes = try Files.read(gold.path)
        guard !gold.gold.isEmpty else { return nil }
        let document = HTMLParser.parse(PageBytes(bytes))
        let analysis =
            lane == .markup
            ? PageAnalysis(document, url: gold.url) : PageAnalysis(text: Self.flatten(PageAnalysis.view(document, titles: [])))
        let page = analysis.view
        guard !page.blocks.isEmpty else { return nil }
        self.set = set
        self.page = page
        self.weight = weight
        table = analysis.features.table
        let isChinese = gold.language == "zh" || gold.language == "ja"
        let cut = isChinese ? WordTokens.characters : WordTokens.tokens
        tokens = page.blocks.indices.map { cut(page.segmentation.text(of: $0)) }
        self.gold = cut(gold.gold)
        truth = BlockTruth.labels(tokens, gold: self.gold)
        // Pages of one host share a template and must not stand on both sides of a split.
        let host = gold.url.flatMap { $0.split(separator: "/").dropFirst().first.map(String.init) }
        group = (host ?? gold.id).utf8.reduce(5381) { ($0 &* 33 ^ Int($1)) & 0xFFFFFF }
    }

    /// The page as a browser's "copy all" gives it: a block a line, no tree.
    private static func flatten(_ page: PageView) -> [UInt8] {
        var text: [UInt8] = []
        for block in page.blocks where !block.isHidden {
            text.append(contentsOf: page.segmentation.arena[block.text])
            text.append(0x0A)
        }
        return text
    }
}

/// Which kind of page a card is for.
package enum Lane: String, CaseIterable, Sendable {
    /// HTML.
    case markup
    /// Flattened text.
    case text
}
