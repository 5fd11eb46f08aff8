/// What is measured of a block. The name in snake case is what `explain` prints and what a rule's `where` may ask.
package enum Feature: Int, CaseIterable, Sendable {
    // The block's own text.
    case length, words, wordLength, linkDensity, links, boldShare, sentences, endsSentence, commas, digitShare
    case capitalShare, stopWordDensity, gluedWords, startsSmall, hasClockTime, hasYear, hasCopyright, isHidden
    case separators, isQuoteOrDash
    // Where it stands in the tree.
    case tag, depth
    case nearComment, nearShare, nearRelated, nearNavigation, nearFooter, nearHeader, nearSidebar, nearCookie
    case nearAdvert, nearContent, nearTitle, nearByline, nearMedia, nearForm, nearProduct, nearForum, nearLegal
    case nearList, nearTag, inArticle, inMain, inNav, inHeader, inFooter, inAside, inForm, inTable, inList, inFigure
    case inQuote, inLink, inSection
    // Its containers: four levels up, each wider than the one below.
    case containerShare1, containerLinks1, containerParagraphs1, containerBlocks1
    case containerShare2, containerLinks2, containerParagraphs2, containerBlocks2
    case containerShare3, containerLinks3, containerParagraphs3, containerBlocks3
    case containerShare4, containerLinks4, containerParagraphs4, containerBlocks4
    case candidateRelation, candidateShare
    // Its neighbours.
    case previousWords, nextWords, previousLinks, nextLinks, previous2Words, next2Words, previous2Links, next2Links
    case previousTag, nextTag, samePrevious, sameNext, sinceHeading, windowWords, windowLinks
    // Repetition on the page.
    case textRepeats, signatureCount, signatureWords, signatureLinks
    // The page, and the block's place on it.
    case position, blockPosition, afterHeadline, headlineMatch, pageWords, pageLinks, pageLongBlocks
    // The points of the first card, of the block and around it (jusText: classify, then revise).
    case ownScore, previousScore, nextScore, scoreBefore, scoreAfter, scoreAround, containerScore, wideContainerScore
    case bestScore, keptShare, strongDistance, isEnclosed

    /// The name in snake case.
    package var name: String { Feature.names[rawValue] }

    /// Whether the value is a distance to an ancestor, in elements.
    private var isNearness: Bool { rawValue >= Feature.nearComment.rawValue && rawValue <= Feature.inSection.rawValue }

    /// The value for people: whole numbers without decimals, a distance to nothing as "none".
    package func describe(_ value: Float) -> String {
        if isNearness, value >= Float(Nearness.none) { return "none" }
        if value == value.rounded(), value.magnitude < 1e9 { return String(Int(value)) }
        let hundredths = Int((value.magnitude * 100).rounded())
        let fraction = hundredths % 100
        return (value < 0 ? "-" : "") + "\(hundredths / 100)." + (fraction < 10 ? "0" : "") + "\(fraction)"
    }

    /// The feature of a name in snake case.
    package static func named(_ name: String) -> Feature? {
        byName[name]
    }

    private static let byName = Dictionary(uniqueKeysWithValues: zip(names, allCases))

    private static let names: [String] = allCases.map { feature in
        var name = ""
        for character in String(describing: feature) {
            if character.isUppercase { name += "_" }
            name += character.lowercased()
        }
        return name
    }

    /// The first of the features that hold the distance to an ancestor of a kind, in the order of `TokenKind`.
    static let firstNearness = Feature.nearComment
}

/// The features of all blocks of one page.
package struct FeatureTable: Sendable {
    package let blockCount: Int
    private var values: [Float]

    init(blockCount: Int) {
        self.blockCount = blockCount
        values = [Float](repeating: 0, count: blockCount * Feature.allCases.count)
    }

    package internal(set) subscript(block: Int, feature: Feature) -> Float {
        get { values[block * Self.width + feature.rawValue] }
        set { values[block * Self.width + feature.rawValue] = newValue }
    }

    subscript(block: Int, raw raw: Int) -> Float {
        get { values[block * Self.width + raw] }
        set { values[block * Self.width + raw] = newValue }
    }

    private static let width = Feature.allCases.count
}
