/// What is measured of a block. The name in snake case is what `explain` prints and what a rule's `where` may ask.
///
/// The cases stand in the order of `FeatureGroup`, each group's together.
public enum Feature: Int, CaseIterable, Sendable {
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
    case urlIsRoot, urlIsForum, urlIsDocumentation, urlIsCategory, urlIsProduct, pagePriceShare, pageForumShare, pageProductShare
    case pageCommentShare, pageProducts
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
    // repeatedText: shares of the block that the page says before it and behind it, the run of copies that it stands in
    case earlierOverlap, laterOverlap, copiedRunWords, copiedRunBlocks, copiesBefore
    // records: elements of one kind beside each other that hold several blocks each
    case recordCount, recordBlocks, recordLength, recordLinks, recordSentences, recordShare, recordRank, recordPlace, placeInRecord
    case pageRecordShare
    // textLines: of text without elements, marks and gaps of lines and their rhythm
    case lineMark, lineNumbers, emptyBefore, lineIndent, likeLines, rhythm, rhythmLength
    // tokens: the points of three linear tables over hashed words, class names and the words of headings above
    case textTokens, classTokens, sectionTokens
    // context: what the first stage says of the block and around it (jusText: classify, then revise)
    case ownScore, previousScore5, previousScore4, previousScore3, previousScore2, previousScore, nextScore, nextScore2
    case nextScore3, nextScore4, nextScore5, around3, around8, around20, before3, before8, before20, after3, after8, after20
    case pageChance, pageKeptWords, keptBefore, strongDistance
    case containerChance1, containerKept1, containerChance2, containerKept2, containerChance3, containerKept3
    case containerChance4, containerKept4, containerChance5, containerKept5
    case classPathChance, signatureChance, parentSignatureChance
    case bestInside, bestValue, bestSteps, bestFirst, bestLast, bestShare, bestPrecision
    case keptOverlap
    case keptBeforeOverlap, keptBehindOverlap, recordChance, recordGroupChance, keptCopyWords

    /// The name in snake case.
    public var name: String { Feature.names[rawValue] }

    /// The value for people: whole numbers without decimals, a distance to nothing as "none".
    public func describe(_ value: Float) -> String {
        if FeatureGroup.nearness.contains(self), value >= Float(Nearness.none) { return "none" }
        if value == value.rounded(), value.magnitude < 1e9 { return String(Int(value)) }
        let hundredths = Int((value.magnitude * 100).rounded())
        let fraction = hundredths % 100
        return (value < 0 ? "-" : "") + "\(hundredths / 100)." + (fraction < 10 ? "0" : "") + "\(fraction)"
    }

    /// The feature of a name in snake case.
    public static func named(_ name: String) -> Feature? { byName[name] }

    private static let byName = Dictionary(uniqueKeysWithValues: zip(names, allCases))

    private static let names: [String] = snakeCase.split(separator: " ").map(String.init)

    /// The names of the cases in their order. Written out: asking Swift for them takes longer at every start than reading a page; a
    /// test compares them.
    static let snakeCase = """
        length words word_length link_density links bold_share sentences ends_sentence commas digit_share capital_share \
        stop_word_density glued_words starts_small has_clock_time has_year has_copyright is_hidden separators is_quote_or_dash \
        tag depth near_comment near_share near_related near_navigation near_footer near_header near_sidebar near_cookie \
        near_advert near_content near_title near_byline near_media near_form near_product near_forum near_legal near_list \
        near_tag in_article in_main in_nav in_header in_footer in_aside in_form in_table in_list in_figure in_quote in_link \
        in_section container_share1 container_links1 container_paragraphs1 container_blocks1 container_share2 container_links2 \
        container_paragraphs2 container_blocks2 container_share3 container_links3 container_paragraphs3 container_blocks3 \
        container_share4 container_links4 container_paragraphs4 container_blocks4 candidate_relation candidate_share \
        previous_words next_words previous_links next_links previous2_words next2_words previous2_links next2_links \
        previous_tag next_tag same_previous same_next since_heading window_words window_links run_length run_place \
        text_repeats signature_count signature_words signature_links position block_position after_headline headline_match \
        page_words page_links page_long_blocks body_overlap description_overlap data_overlap meta_overlap title_words \
        url_words heading_level heading_words heading_distance heading_links heading_in_title page_is_product page_is_article \
        page_is_forum page_is_list page_is_faq page_is_website page_has_body page_blocks page_sentence_blocks page_code_blocks \
        page_table_share page_item_share page_top_share url_depth url_slug url_digits url_is_root url_is_forum \
        url_is_documentation url_is_category url_is_product page_price_share page_forum_share page_product_share page_comment_share page_products end_mark ends_colon asks ends_ellipsis personal_share prices dates \
        starts_with_digit upper_share ideograph_share line_breaks average_sentence code_share centre_inside centre_first \
        centre_last centre_position centre_depth steps_from_previous steps_to_next tag_path_count tag_path_words \
        tag_path_links tag_path_share class_path_count class_path_words class_path_links class_path_share class_path_sentences \
        parent_share long_block_overlap earlier_overlap later_overlap copied_run_words copied_run_blocks copies_before record_count record_blocks record_length record_links \
        record_sentences record_share record_rank record_place place_in_record page_record_share line_mark line_numbers \
        empty_before line_indent like_lines rhythm rhythm_length text_tokens class_tokens section_tokens own_score previous_score5 \
        previous_score4 previous_score3 previous_score2 previous_score next_score next_score2 next_score3 next_score4 \
        next_score5 around3 around8 around20 before3 before8 before20 after3 after8 after20 page_chance page_kept_words \
        kept_before strong_distance container_chance1 container_kept1 container_chance2 container_kept2 container_chance3 \
        container_kept3 container_chance4 container_kept4 container_chance5 container_kept5 class_path_chance signature_chance \
        parent_signature_chance best_inside best_value best_steps best_first best_last best_share best_precision kept_overlap \
        kept_before_overlap kept_behind_overlap record_chance record_group_chance kept_copy_words
        """
}
