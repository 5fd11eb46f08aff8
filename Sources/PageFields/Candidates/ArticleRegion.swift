internal import BlockAnalysis
internal import PageTree

/// Where a page's article is, and where on the page other places stand to it: a by-line counts between the headline and
/// the end of the body, and never in teasers, comments, related lists and footers.
struct ArticleRegion: Sendable {
    /// Where a place stands to the article.
    enum Relation: Sendable {
        case aboveHeadline, underHeadline, inBody, afterBody, elsewhere
    }

    private let view: PageView
    private let labels: PageLabels
    /// The headline's block.
    let headline: Int?
    /// The first and last block of the body.
    let body: ClosedRange<Int>?
    /// A paragraph that is surely of the article, by which marks that hold all of the page are known.
    private let anchor: NodeID?

    /// Whether the headline is the page's only `<h1>`, and its titles say something like it.
    let hasSoleHeading: Bool

    init(_ view: PageView, _ labels: PageLabels) {
        self.view = view
        self.labels = labels
        let sole = Self.soleHeading(view)
        // The headline that the labels know may be a heading of the body which repeats the title in other words.
        // A site's name in large letters is none.
        let isAbove = sole.map { sole in labels.headline.map { sole <= $0 && sole != labels.siteHeading } ?? true } ?? false
        let headline = isAbove ? sole : labels.headline
        self.headline = headline
        hasSoleHeading = isAbove
        let kept = labels.labels.indices.filter { labels.labels[$0].isKept && labels.isContent($0) }
        // Before the headline nothing is body, whatever its words.
        let after = kept.filter { block in headline.map { block > $0 } ?? true }
        let blocks = after.isEmpty ? kept : after
        body = blocks.first.flatMap { first in blocks.last.map { first...$0 } }
        let longest = blocks.max { view.blocks[$0].length < view.blocks[$1].length }
        anchor = (longest ?? headline).map { view.blocks[$0].container }
    }

    /// The block of the only `<h1>` that the page shows, where one of its titles shares words with it.
    private static func soleHeading(_ view: PageView) -> Int? {
        var sole: Int?
        for block in view.blocks.indices where view.measures[block].words <= 40 && !view.blocks[block].isHidden {
            guard view.blocks[block].headingLevel == 1 else { continue }
            if sole != nil { return nil }
            sole = block
        }
        guard let sole, view.blocks[sole].linkDensity < 0.5 || view.measures[sole].words > 3 else { return nil }
        let words = FieldText.words(view.segmentation.text(of: sole))
        return view.titles.contains { FieldText.likeness(words, FieldText.words($0)) >= 0.3 } ? sole : nil
    }

    /// The block that holds a node or comes next after it. - Complexity: O(log blocks).
    func block(of node: NodeID) -> Int? {
        var low = 0
        var high = view.blocks.count
        while low < high {
            let middle = (low + high) / 2
            if view.blocks[middle].nodes.upperBound < node { low = middle + 1 } else { high = middle }
        }
        return low < view.blocks.count ? low : nil
    }

    /// Blocks above a headline that may still hold its by-line.
    private static let reachAbove = 6
    /// Blocks below a body that may still hold its by-line.
    private static let reachBelow = 10
    /// Blocks under a headline without a body.
    private static let reachUnder = 25

    func relation(of block: Int) -> Relation {
        if let headline {
            if block < headline { return headline - block <= Self.reachAbove ? .aboveHeadline : .elsewhere }
            guard let body, body.lowerBound > headline else { return block - headline <= Self.reachUnder ? .underHeadline : .elsewhere }
            // A by-line may stand under the first paragraph.
            if block <= body.lowerBound || block <= body.upperBound && block - headline <= Self.closeUnder { return .underHeadline }
            if block <= body.upperBound { return .inBody }
            return block - body.upperBound <= Self.reachBelow ? .afterBody : .elsewhere
        }
        guard let body else { return .elsewhere }
        if block < body.lowerBound { return body.lowerBound - block <= Self.reachUnder ? .underHeadline : .elsewhere }
        if block <= body.upperBound { return .inBody }
        return block - body.upperBound <= Self.reachBelow ? .afterBody : .elsewhere
    }

    /// Whether a block stands shortly above the headline, or between it and the body.
    func isBesideHeadline(_ block: Int) -> Bool {
        switch relation(of: block) {
        case .aboveHeadline, .underHeadline: true
        case .inBody, .afterBody, .elsewhere: false
        }
    }

    /// What speaks for a by-line or date at a block, by where it stands.
    func evidence(at block: Int?) -> [Candidate.Evidence] {
        guard let block else { return [.init(what: "after all text", points: -250)] }
        var evidence: [Candidate.Evidence] = []
        switch relation(of: block) {
        case .aboveHeadline:
            let isNext = headline.map { $0 - block <= 2 } ?? false
            evidence.append(.init(what: isNext ? "right above the headline" : "shortly above the headline", points: isNext ? 60 : 20))
        case .underHeadline: evidence.append(.init(what: "between headline and body", points: 100))
        case .inBody: evidence.append(.init(what: "within the body", points: -40))
        case .afterBody: evidence.append(.init(what: "shortly below the body", points: 0))
        case .elsewhere: evidence.append(.init(what: "far from the article", points: -250))
        }
        if let surroundings = surroundings(of: block) {
            evidence.append(.init(what: "in \(surroundings.name)", points: surroundings.points))
        }
        if view.blocks[block].isHidden { evidence.append(.init(what: "hidden", points: -60)) }
        if isOfAnotherArticle(block) { evidence.append(.init(what: "under another article's title", points: -300)) }
        return evidence
    }

    /// Blocks between a teaser's title and its by-line or date.
    private static let reachOfTeaser = 2
    private static let leastWordsOfTitle = 3

    /// Whether a block below the body stands in a record of its own behind a linked title, as teasers have it.
    private func isOfAnotherArticle(_ block: Int) -> Bool {
        guard let document = view.document, let anchor, let body, block > body.upperBound else { return false }
        for title in max(body.upperBound + 1, block - Self.reachOfTeaser)..<block {
            guard view.blocks[title].linkDensity >= 0.9, view.measures[title].words >= Self.leastWordsOfTitle,
                view.blocks[title].headingLevel != nil
            else { continue }
            let (heading, own) = (view.blocks[title].container, view.blocks[block].container)
            // The innermost element that holds both, unless it holds the article as well.
            var record = own
            while record != heading, !document.isAncestor(record, of: heading), let parent = document.parent(record) { record = parent }
            if record != anchor, !document.isAncestor(record, of: anchor) { return true }
        }
        return false
    }

    /// What speaks for a poster or date of a thread: posts stand in lists, and where elsewhere comments do.
    func evidenceInThread(at block: Int?) -> [Candidate.Evidence] {
        guard let block else { return [.init(what: "after all text", points: -250)] }
        var evidence: [Candidate.Evidence] = []
        if let headline, block < headline {
            evidence.append(.init(what: Self.aboveThread, points: headline - block <= Self.reachAbove ? -40 : -250))
        } else {
            evidence.append(.init(what: "below the thread's title", points: 40))
        }
        if let surroundings = surroundings(of: block), Self.outsideThreads.contains(surroundings.name) {
            evidence.append(.init(what: "in \(surroundings.name)", points: surroundings.points))
        }
        if view.blocks[block].isHidden { evidence.append(.init(what: "hidden", points: -60)) }
        // Since when one who posts is a member.
        if labels.labels[block].role == .widget, !labels.hits(on: block).isEmpty {
            evidence.append(.init(what: "beside a post, as a rule says", points: -250))
        }
        return evidence
    }

    static let aboveThread = "above the thread's title"
    private static let outsideThreads: Set<String> = ["navigation", "a footer", "an advertisement", "a notice"]

    /// Blocks under a headline that are close to it.
    private static let closeUnder = 6

    /// The part of the page that a block stands in and the article does not, with what speaks against it for that; nil
    /// within the article. Close under the headline a class's name counts little against the place.
    func surroundings(of block: Int) -> (name: String, points: Int)? {
        var isClose = false
        var isAbove = false
        switch relation(of: block) {
        case .underHeadline: if let headline { isClose = block - headline <= Self.closeUnder }
        case .aboveHeadline: isAbove = true
        default: break
        }
        for (feature, reach, name, points) in Self.marks {
            let distance = labels.table[block, feature]
            guard distance <= reach, let mark = ancestor(Int(distance), of: view.blocks[block].container) else { continue }
            // What holds the article too says nothing of the block.
            if let anchor, mark == anchor || view.document?.isAncestor(mark, of: anchor) ?? false { continue }
            if let headline {
                let container = view.blocks[headline].container
                if mark == container || view.document?.isAncestor(mark, of: container) ?? false { continue }
            }
            return (name, isClose ? points / 5 : isAbove ? points / 2 : points)
        }
        return nil
    }

    /// How far up a mark still speaks for its text, and how much it speaks against by-lines and dates there.
    private static let marks: [(Feature, Float, String, Int)] = [
        (.nearComment, 8, "comments", -300), (.nearRelated, 6, "a list of other articles", -300), (.inNav, 8, "navigation", -250),
        (.nearNavigation, 6, "navigation", -200), (.inFooter, 8, "a footer", -130), (.nearFooter, 5, "a footer", -130),
        (.inAside, 6, "a side bar", -120), (.nearSidebar, 6, "a side bar", -100), (.nearAdvert, 4, "an advertisement", -200),
        (.nearCookie, 5, "a notice", -200), (.nearList, 3, "a list", -60),
    ]

    private func ancestor(_ steps: Int, of node: NodeID) -> NodeID? {
        guard let document = view.document else { return nil }
        var node = node
        for _ in 0..<steps {
            guard let parent = document.parent(node) else { return nil }
            node = parent
        }
        return node
    }
}
