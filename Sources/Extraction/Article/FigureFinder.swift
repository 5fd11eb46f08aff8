internal import BlockAnalysis
internal import PageTree
internal import TextPrimitives

/// Finds the pictures, films and embedded pages that belong to an article: those between its headline and its end, in
/// whose surroundings no other text stands than their captions.
struct FigureFinder {
    struct Found {
        let node: NodeID
        let figure: ArticleFigure
        /// Where its description stands.
        let described: SpokenAttributes.Place?
    }

    /// What it reads beside the attributes that every document keeps.
    static let attributes = [
        "alt", "aria-label", "srcset", "data-src", "data-srcset", "data-original", "data-lazy-src", "data-lazy", "height",
    ]

    private let verdict: Verdict
    private let document: Document
    private let links: LinkBase
    /// Where the printed blocks begin, in page order.
    private let printed: [NodeID]

    init(_ verdict: Verdict, _ document: Document, _ links: LinkBase) {
        self.verdict = verdict
        self.document = document
        self.links = links
        printed = verdict.bodyBlocks.map { verdict.view.blocks[$0].nodes.lowerBound }
    }

    /// In page order. - Complexity: O(nodes of the article × depth).
    func find() -> [Found] {
        guard let first = printed.first, let last = verdict.bodyBlocks.last else { return [] }
        let headline = verdict.labels.headline.map { verdict.view.blocks[$0].nodes.lowerBound }
        let start = headline.map { min($0, first) } ?? first
        var found: [Found] = []
        var targets: Set<String> = []
        var index = start.rawValue
        let end = verdict.view.blocks[last].nodes.upperBound.rawValue
        while index < end {
            let node = NodeID(rawValue: index)
            index += 1
            guard !document.isText(node), let next = figure(node) else { continue }
            index = max(index, document.subtreeEnd(node).rawValue)
            if targets.insert(next.figure.target).inserted { found.append(next) }
        }
        return found
    }

    private func figure(_ node: NodeID) -> Found? {
        let kind: ArticleFigure.Kind
        let address: String?
        switch document.tag(node) {
        case .img:
            (kind, address) = (
                .image, isShownSmall(node) || FormulaText.isPicture(node, in: document) ? nil : ImageAddress.of(node, in: document)
            )
        case .video: (kind, address) = (.video, mediaAddress(node))
        case .audio: (kind, address) = (.audio, mediaAddress(node))
        case .iframe:
            address = ["src", "data-src", "data-lazy-src"].lazy.compactMap { value($0, node) }.first {
                $0.hasPrefix("http") || $0.hasPrefix("//")
            }
            kind = .embed
            guard let address, EmbedHosts.isShown(address) else { return nil }
        default: return nil
        }
        guard let address, let target = links.target(address), let unit = unit(of: node), !isBeside(node, upTo: unit),
            let captions = captions(unit, of: node)
        else { return nil }
        let described = ["alt", "title", "aria-label"].first { value($0, node)?.contains { !$0.isWhitespace } == true }
            .map { SpokenAttributes.Place(element: node, name: $0) }
        let words = described.flatMap { verdict.shownText(of: $0, in: document)?.foldedSpaces }
        let figure = ArticleFigure(
            kind: kind, target: target, description: words, caption: captions,
            width: value("width", node).flatMap { Int($0.prefix { $0.isNumber }) })
        return Found(node: node, figure: figure, described: described)
    }

    private func value(_ name: String, _ node: NodeID) -> String? { document.attribute(name, of: node).flatMap { $0.isEmpty ? nil : $0 } }

    private func mediaAddress(_ node: NodeID) -> String? {
        if let own = value("src", node) ?? value("data-src", node) { return own }
        return document.children(node).lazy.filter { document.tag($0) == .source }.compactMap { value("src", $0) }.first
    }

    /// Icons, and dots that count readers.
    private func isShownSmall(_ node: NodeID) -> Bool {
        ["width", "height"].contains { name in value(name, node).flatMap { Int($0.prefix { $0.isNumber }) }.map { $0 < 50 } ?? false }
    }

    // MARK: Surroundings

    /// The largest element around a figure in which nothing of the article is printed; nil for one outside of the article.
    private func unit(of node: NodeID) -> NodeID? {
        var unit = node
        while let parent = document.parent(unit), parent != Document.root {
            if holdsPrinted(parent) { return unit }
            unit = parent
        }
        return nil
    }

    private func holdsPrinted(_ element: NodeID) -> Bool {
        let end = document.subtreeEnd(element)
        let first = printed.partitionPoint { $0 >= element }
        return first < printed.count && printed[first] < end
    }

    /// Words of elements that stand in an article and show something else.
    private static let beside: Set<String> = [
        "author", "avatar", "byline", "bio", "logo", "icon", "icons", "emoji", "share", "sharing", "social", "related", "promo", "advert",
        "ad", "ads", "banner", "sponsor", "sponsored", "gravatar", "pixel", "tracking", "newsletter", "subscribe", "recommended", "teaser",
        "comments", "comment", "profile", "nav", "menu", "sidebar", "footer",
    ]

    private func isBeside(_ node: NodeID, upTo unit: NodeID) -> Bool {
        var current = node
        while true {
            switch document.tag(current) {
            case .aside, .nav, .footer, .form, .button: return true
            default: break
            }
            let isMarked = document.classes(current).contains { symbol in
                document.symbols[symbol].lowercased().split(whereSeparator: { !$0.isLetter }).contains { Self.beside.contains(String($0)) }
            }
            if isMarked { return true }
            guard current != unit, let parent = document.parent(current) else { return false }
            current = parent
        }
    }

    /// Words that may stand around a figure beside its caption.
    private static let mostWords = 25

    /// The caption; nil where what stands around the figure is a text of its own.
    private func captions(_ unit: NodeID, of node: NodeID) -> [InlineText]? {
        let end = document.subtreeEnd(unit)
        let figure = ancestor(.figure, of: node) ?? unit
        var words = 0
        var captions: [InlineText] = []
        for block in blocks(from: unit, to: end) where verdict.labels.labels[block].role != .hidden {
            let place = verdict.view.blocks[block]
            let role = verdict.labels.labels[block].role
            let isInFigure = figure == unit || place.nodes.lowerBound >= figure && place.nodes.lowerBound < document.subtreeEnd(figure)
            if role == .caption || ancestor(.figcaption, of: place.nodes.lowerBound) != nil {
                if isInFigure {
                    captions.append(InlineText(origin: .block(block), text: verdict.printedText(of: block)))
                }
            } else if role != .credit {
                if role == .byline || role == .related { return nil }
                words += verdict.view.measures[block].words
            }
        }
        return words <= Self.mostWords ? captions : nil
    }

    private func ancestor(_ tag: Tag, of node: NodeID) -> NodeID? {
        var current = document.parent(node)
        while let element = current, element != Document.root {
            if document.tag(element) == tag { return element }
            current = document.parent(element)
        }
        return nil
    }

    private func blocks(from start: NodeID, to end: NodeID) -> Range<Int> {
        let blocks = verdict.view.blocks
        let first = blocks.partitionPoint { $0.nodes.lowerBound >= start }
        let last = blocks.partitionPoint { $0.nodes.lowerBound >= end }
        return first..<max(first, last)
    }
}

extension Array {
    /// The first place from which on something holds. - Complexity: O(log n).
    fileprivate func partitionPoint(_ holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension String {
    /// With one space for each run of white space, none at the ends.
    fileprivate var foldedSpaces: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
