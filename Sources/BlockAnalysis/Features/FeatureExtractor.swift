internal import PageTree
internal import TextPrimitives

/// What was measured of a page's blocks.
public struct PageFeatures: Sendable {
    public internal(set) var table: FeatureTable
    /// The block that is the headline by the page's own title.
    public let headline: Int?
    public let words: BlockWords
    public let groups: PathGroups
    public let records: Records
    let repeated: RepeatedText
    /// None for text without elements.
    let headings: Headings?
    let containers: ContainerSums?
}

/// Measures all blocks of a page. Each part of the work has a file of its own; this is their order.
struct FeatureExtractor {
    let page: PageView
    let context: PageContext
    var table: FeatureTable
    let nearness: Nearness?
    let sums: ContainerSums?
    let words: BlockWords
    let groups: PathGroups
    let records: Records
    let repeated: RepeatedText
    let headings: Headings?
    /// Elements above each node.
    private(set) var depths: [UInt16] = []
    private(set) var headline: Int?

    /// The features of all blocks, and which block is the headline by the page's own title, if any.
    /// - Complexity: O(n) over nodes, blocks and text.
    static func extract(_ page: PageView, _ context: PageContext) -> PageFeatures {
        var extractor = FeatureExtractor(page, context)
        extractor.measureText()
        if let document = page.document { extractor.measureStructure(document) }
        extractor.measureRepetition()
        extractor.measurePosition()
        extractor.measureNeighbours()
        extractor.measureRuns()
        extractor.measureHeadOverlap()
        extractor.measureHeadingAbove()
        extractor.measureTextForm()
        extractor.measurePageKind()
        extractor.measureWeightCentre()
        extractor.measurePathGroups()
        extractor.measureTopic()
        extractor.measureRepeatedText()
        extractor.measureRecords()
        extractor.measureTextLines()
        return PageFeatures(
            table: extractor.table, headline: extractor.headline, words: extractor.words, groups: extractor.groups,
            records: extractor.records, repeated: extractor.repeated, headings: extractor.headings, containers: extractor.sums)
    }

    private init(_ page: PageView, _ context: PageContext) {
        self.page = page
        self.context = context
        table = FeatureTable(blockCount: page.blocks.count)
        nearness = page.document.map { Nearness($0, containers: page.blocks.map(\.container)) }
        sums = page.document.map { ContainerSums(page, $0) }
        words = BlockWords(page)
        repeated = RepeatedText(words)
        headings = page.document.map { Headings(page, $0) }
        groups = page.document.map { PathGroups(page, $0) } ?? PathGroups()
        if let document = page.document, let sums {
            records = Records(page, document, kinds: groups.kinds, sums: sums)
        } else {
            records = Records()
        }
        headline = nil
    }

    // MARK: Text

    private mutating func measureText() {
        for (index, block) in page.blocks.enumerated() {
            let measure = page.measures[index]
            let words = Float(max(1, measure.words))
            table[index, .length] = Float(block.length)
            table[index, .words] = Float(measure.words)
            table[index, .wordLength] = Float(measure.letters) / words
            table[index, .linkDensity] = Float(block.linkDensity)
            table[index, .links] = Float(block.links)
            table[index, .boldShare] = block.length == 0 ? 0 : Float(block.boldLength) / Float(block.length)
            table[index, .sentences] = Float(measure.sentences)
            table[index, .endsSentence] = measure.endsSentence ? 1 : 0
            table[index, .commas] = Float(measure.commas)
            table[index, .digitShare] = block.length == 0 ? 0 : Float(measure.digits) / Float(block.length)
            table[index, .capitalShare] = Float(measure.capitals) / words
            table[index, .stopWordDensity] = Float(measure.stopWords) / words
            table[index, .gluedWords] = Float(measure.glued)
            table[index, .startsSmall] = measure.startsSmall ? 1 : 0
            table[index, .hasClockTime] = measure.hasClockTime ? 1 : 0
            table[index, .hasYear] = measure.hasYear ? 1 : 0
            table[index, .hasCopyright] = measure.hasCopyright ? 1 : 0
            table[index, .isHidden] = Float(block.hiddenReason?.rawValue ?? 0)
            table[index, .separators] = Float(measure.separators)
            table[index, .isQuoteOrDash] = measure.startsWithQuoteOrDash ? 1 : 0
        }
    }

    // MARK: Tree

    private mutating func measureStructure(_ document: Document) {
        guard let nearness, let sums else { return }
        let candidate = CandidateContainer(page, document, sums)
        let candidateShare = candidate.node.map { sums.sums[$0.index].length / max(1, sums.page.length) } ?? 0
        depths = [UInt16](repeating: 0, count: document.nodeCount)
        for index in 1..<max(1, document.nodeCount) {
            let above = document.parent(NodeID(rawValue: UInt32(index)))!.index
            depths[index] = depths[above] &+ 1
        }
        for (index, block) in page.blocks.enumerated() {
            let container = block.container
            table[index, .tag] = Float(Self.tagCode(document.tag(container)))
            table[index, .depth] = Float(depths[container.index])
            let distances = nearness.all(from: container)
            for (kind, column) in FeatureGroup.nearness.columns.enumerated() { table[index, raw: column] = Float(distances[kind]) }
            table[index, .candidateRelation] = candidate.relation(of: container, in: document)
            table[index, .candidateShare] = candidateShare
            let containers = sums.widening(from: container, count: FeatureGroup.containerLevels)
            // On a page of one block its own container speaks for all levels.
            if containers.isEmpty {
                for level in 0..<FeatureGroup.containerLevels { measureContainer(index, level, container, sums) }
            } else {
                for (level, wider) in containers.enumerated() { measureContainer(index, level, wider, sums) }
            }
        }
        headline = HeadlineFinder(page, nearness).assign(to: &table)
    }

    private mutating func measureContainer(_ index: Int, _ level: Int, _ node: NodeID, _ sums: ContainerSums) {
        let sum = sums.sums[node.index]
        let first = FeatureGroup.containers.first.rawValue + level * 4
        let length = max(1, sum.length)
        table[index, raw: first] = sum.length / max(1, sums.page.length)
        table[index, raw: first + 1] = sum.links / length
        table[index, raw: first + 2] = sum.paragraph / length
        table[index, raw: first + 3] = sum.blocks
    }

    /// Tags that tell body from chrome, as a small code.
    private static func tagCode(_ tag: Tag) -> Int {
        switch tag {
        case .p: 1
        case .div: 2
        case .li: 3
        case .td: 4
        case .h1: 5
        case .h2: 6
        case .h3: 7
        case .h4, .h5, .h6: 8
        case .blockquote: 9
        case .pre: 10
        case .dd, .dt: 11
        case .th, .caption: 12
        case .figcaption, .figure: 13
        case .button, .option, .select, .textarea, .legend: 14
        case .section, .article, .main: 15
        case .header, .footer, .nav, .aside: 16
        case .body, .html: 17
        case .center, .form, .fieldset, .address: 18
        default: tag.isCustom ? 19 : 20
        }
    }

    // MARK: Repetition

    private mutating func measureRepetition() {
        var numbers = HashNumbers(capacity: page.blocks.count)
        let texts = page.measures.map { numbers.number(UInt64($0.hash)) }
        var repeats = [Float](repeating: 0, count: numbers.count)
        for text in texts { repeats[text] += 1 }
        for (index, text) in texts.enumerated() { table[index, .textRepeats] = repeats[text] }
        guard let document = page.document else { return }
        struct Group { var count: Float = 0; var words: Float = 0; var links: Float = 0 }
        numbers = HashNumbers(capacity: page.blocks.count)
        let signatures = page.blocks.map { numbers.number(Self.signature($0.container, document)) }
        var groups = [Group](repeating: Group(), count: numbers.count)
        for (index, block) in page.blocks.enumerated() {
            groups[signatures[index]].count += 1
            groups[signatures[index]].words += Float(page.measures[index].words)
            groups[signatures[index]].links += Float(block.linkDensity)
        }
        for (index, signature) in signatures.enumerated() {
            let group = groups[signature]
            table[index, .signatureCount] = group.count
            table[index, .signatureWords] = group.words / group.count
            table[index, .signatureLinks] = group.links / group.count
        }
    }

    /// Tag and classes of a container and of its parent.
    private static func signature(_ container: NodeID, _ document: Document) -> UInt64 {
        var hash = FNV1a64.basis
        func add(_ value: UInt64) { hash = FNV1a64.next(hash, word: value) }
        for node in [container, document.parent(container) ?? container] {
            add(UInt64(document.tag(node).rawValue))
            for token in document.classes(node) { add(UInt64(token) &+ 1000) }
        }
        return hash
    }

    // MARK: Place on the page

    private mutating func measurePosition() {
        let total = Float(max(1, page.blocks.reduce(0) { $0 + $1.length }))
        let links = Float(page.blocks.reduce(0) { $0 + $1.linkLength })
        let words = Float(page.measures.reduce(0) { $0 + $1.words })
        let long = Float(zip(page.blocks, page.measures).count { $1.words >= 25 && $0.linkDensity < 0.3 })
        let count = Float(max(1, page.blocks.count))
        var before: Float = 0
        for (index, block) in page.blocks.enumerated() {
            table[index, .position] = before / total
            table[index, .blockPosition] = Float(index) / count
            table[index, .afterHeadline] = headline.map { Float(index - $0) } ?? -1000
            table[index, .pageWords] = words
            table[index, .pageLinks] = links / total
            table[index, .pageLongBlocks] = long
            before += Float(block.length)
        }
    }
}

extension HeadlineFinder {
    /// Writes the fits into the table and gives back the best block.
    func assign(to table: inout FeatureTable) -> Int? {
        for (index, fit) in fits.enumerated() { table[index, .headlineMatch] = fit }
        return best
    }
}
