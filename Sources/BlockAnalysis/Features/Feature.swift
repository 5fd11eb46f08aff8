/// What is measured of a block. The name in snake case is what `explain` prints and what a rule's `where` may ask.
///
/// The cases stand in the order of `FeatureGroup`, each group's together.
package enum Feature: Int, CaseIterable, Sendable {
    // ownText
    case length, words, wordLength, linkDensity, links, boldShare, sentences, endsSentence, commas, digitShare
    case capitalShare, stopWordDensity, gluedWords, startsSmall, hasClockTime, hasYear, hasCopyright, isHidden
    case separators, isQuoteOrDash
    // tree
    case tag, depth
    // nearness
    case nearComment, nearShare, nearRelated, nearNavigation, nearFooter, nearHeader, nearSidebar, nearCookie
    case nearAdvert, nearContent, nearTitle, nearByline, nearMedia, nearForm, nearProduct, nearForum, nearLegal
    case nearList, nearTag, inArticle, inMain, inNav, inHeader, inFooter, inAside, inForm, inTable, inList, inFigure
    case inQuote, inLink, inSection
    // containers: four levels up, each wider than the one below
    case containerShare1, containerLinks1, containerParagraphs1, containerBlocks1
    case containerShare2, containerLinks2, containerParagraphs2, containerBlocks2
    case containerShare3, containerLinks3, containerParagraphs3, containerBlocks3
    case containerShare4, containerLinks4, containerParagraphs4, containerBlocks4
    // candidate
    case candidateRelation, candidateShare
    // neighbours
    case previousWords, nextWords, previousLinks, nextLinks, previous2Words, next2Words, previous2Links, next2Links
    case previousTag, nextTag, samePrevious, sameNext, sinceHeading, windowWords, windowLinks
    case runLength, runPlace
    // repetition
    case textRepeats, signatureCount, signatureWords, signatureLinks
    // place
    case position, blockPosition, afterHeadline, headlineMatch, pageWords, pageLinks, pageLongBlocks
    // headOverlap: shares of the block that the page's head says too
    case bodyOverlap, descriptionOverlap, dataOverlap, metaOverlap, titleWords, urlWords
    // headingAbove
    case headingLevel, headingWords, headingDistance, headingLinks, headingInTitle
    // pageKind
    case pageIsProduct, pageIsArticle, pageIsForum, pageIsList, pageIsFaq, pageIsWebsite, pageHasBody, pageBlocks
    case pageSentenceBlocks, pageCodeBlocks, pageTableShare, pageItemShare, pageTopShare, urlDepth, urlSlug, urlDigits
    case urlIsRoot, urlIsForum, urlIsDocumentation, urlIsCategory, urlIsProduct
    // textForm
    case endMark, endsColon, asks, endsEllipsis, personalShare, prices, dates, startsWithDigit, upperShare, ideographShare
    case lineBreaks, averageSentence, codeShare
    // weightCentre
    case centreInside, centreFirst, centreLast, centrePosition, centreDepth, stepsFromPrevious, stepsToNext
    // pathGroups: blocks of the same tags, and of the same tags and classes, all the way up
    case tagPathCount, tagPathWords, tagPathLinks, tagPathShare, classPathCount, classPathWords, classPathLinks
    case classPathShare, classPathSentences, parentShare
    // topic: shares of the block's words that other long blocks have
    case longBlockOverlap
    // tokens: the points of two linear tables over hashed words and class names
    case textTokens, classTokens
    // context: what the first stage says of the block and around it (jusText: classify, then revise)
    case ownScore, previousScore5, previousScore4, previousScore3, previousScore2, previousScore, nextScore, nextScore2
    case nextScore3, nextScore4, nextScore5, around3, around8, around20, before3, before8, before20, after3, after8, after20
    case pageChance, pageKeptWords, keptBefore, strongDistance
    case containerChance1, containerKept1, containerChance2, containerKept2, containerChance3, containerKept3
    case containerChance4, containerKept4, containerChance5, containerKept5
    case classPathChance, signatureChance, parentSignatureChance
    case bestInside, bestValue, bestSteps, bestFirst, bestLast, bestShare, bestPrecision
    case keptOverlap

    /// The name in snake case.
    package var name: String { Feature.names[rawValue] }

    /// The value for people: whole numbers without decimals, a distance to nothing as "none".
    package func describe(_ value: Float) -> String {
        if FeatureGroup.nearness.contains(self), value >= Float(Nearness.none) { return "none" }
        if value == value.rounded(), value.magnitude < 1e9 { return String(Int(value)) }
        let hundredths = Int((value.magnitude * 100).rounded())
        let fraction = hundredths % 100
        return (value < 0 ? "-" : "") + "\(hundredths / 100)." + (fraction < 10 ? "0" : "") + "\(fraction)"
    }

    /// The feature of a name in snake case.
    package static func named(_ name: String) -> Feature? { byName[name] }

    private static let byName = Dictionary(uniqueKeysWithValues: zip(names, allCases))

    private static let names: [String] = allCases.map { feature in
        var name = ""
        for character in String(describing: feature) {
            if character.isUppercase { name += "_" }
            name += character.lowercased()
        }
        return name
    }
}
