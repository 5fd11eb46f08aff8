public import PageTree

/// A page made ready for judgement: cut into blocks, each measured. The only place that calls the segmenters, `PageView`
/// and the feature extractor, so that the filter, rule tests and training see the same blocks.
public struct PageAnalysis: Sendable {
    public let view: PageView
    public private(set) var features: PageFeatures

    /// Measures the blocks of a page that was cut already.
    /// - Complexity: O(n) over nodes, blocks and text.
    public init(_ view: PageView, context: PageContext = PageContext()) {
        self.view = view
        features = FeatureExtractor.extract(view, context)
    }

    /// Gives the features away, to be filled further without a copy.
    mutating func takeTable() -> FeatureTable {
        let table = features.table
        features.table = FeatureTable(blockCount: 0)
        return table
    }

    /// Cuts and measures an HTML page.
    /// - Parameters:
    ///   - boundaries: inline elements at which blocks end, as `Segmenter` takes them.
    ///   - url: the page's address, where it is known.
    public init(_ document: Document, boundaries: Set<NodeID> = [], url: String? = nil) {
        self.init(
            Self.view(document, boundaries: boundaries, titles: PageTitles.find(in: document)),
            context: PageContext(document, url: url))
    }

    /// Cuts and measures flattened text.
    /// - Parameter cutsGluedLines: whether lines whose parts were run together are cut apart.
    public init(text: [UInt8], cutsGluedLines: Bool = true) { self.init(Self.view(text: text, cutsGluedLines: cutsGluedLines)) }

    /// The page cut into blocks, without the features.
    public static func view(_ document: Document, boundaries: Set<NodeID> = [], titles: [String]) -> PageView {
        PageView(document: document, segmentation: Segmenter.segment(document, boundaries: boundaries), titles: titles)
    }

    /// Flattened text cut into blocks, without the features.
    public static func view(text: [UInt8], cutsGluedLines: Bool = true) -> PageView {
        PageView(document: nil, segmentation: PlainTextSegmenter.segment(text, cutsGluedLines: cutsGluedLines), titles: [])
    }
}
