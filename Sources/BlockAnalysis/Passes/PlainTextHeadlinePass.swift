internal import TextPrimitives

/// Finds headline and subtitle of flattened text: title-like lines between the page's top and its first paragraph.
///
/// A title-like line has three to thirty words, no words that ran together, no full stop and no time. What the article goes on to speak
/// of stands in its headline, near to a by-line or a date; the way to the page ends with it. By-lines, dates and sections left between
/// headline and text are stripped.
struct PlainTextHeadlinePass: LabelPass {
    public let name = "plain-text-headline"
    /// Lines above the text that are looked at.
    private let reach = 30
    private let points = -500
    /// A headline has at least this much: with less it was right on 25 pages and wrong on 10, and 131 had no title among their lines.
    private let least: Float = 2.5
    /// Short pages have few lines to choose from.
    private let leastOnShort: Float = 1
    /// How much less may speak for the upper of two lines: .87 of 128 pages of news and blogs with it, .85 without; more costs long pages. On
    /// short ones words that the text uses again are few.
    private let upper: Float = 0.25
    private let upperOnShort: Float = 1.5
    /// Words of a standfirst that names no day.
    private let fewestOfStandfirst = 6
    /// Words of a line that may say the title again.
    private let longestTitle = 40

    public func run(_ draft: inout LabelDraft) {
        guard draft.page.document == nil, draft.labels.headline == nil, let start = bodyStart(draft) else { return }
        let blocks = (max(0, start - reach)..<start).filter { isTitle($0, draft) }
        let lines = TitleLines(blocks, draft, longest: longestTitle)
        let told = openingWords(from: start, draft)
        let repeated = repeatedTitle(above: start, draft)
        let worths = Dictionary(
            uniqueKeysWithValues: blocks.map { ($0, worth($0, start, told, lines, draft) + ($0 == repeated ? worthOfRepeated : 0)) })
        let isShort = draft.blocks.count <= mostOfShort
        guard let best = blocks.max(by: { worths[$0, default: 0] < worths[$1, default: 0] }), let most = worths[best],
            most >= (isShort ? leastOnShort : least)
        else {
            if let title = repeated { return set(title, above: start, &draft) }
            nameLine(above: start, &draft)
            if let headline = draft.labels.headline {
                stripAbove(headline, &draft)
                keepPrice(between: headline, and: start, &draft)
            }
            return
        }
        // A name of a word or two that the way to the page holds, right over its price.
        if let repeated, draft.measure(repeated).words < 3, standsOverPrice(repeated, start, draft), isShort || most < worthOfSure {
            return set(repeated, above: start, &draft)
        }
        // Of two lines in a row the lower may be the standfirst, which tells more.
        let above = blocks.last { $0 < best && $0 >= best - 2 }.flatMap { line -> Int? in
            let isStandfirst = isShort && (draft.measure(best).words >= fewestOfStandfirst || draft.measure(best).hasYear)
            return worths[line, default: 0] >= most - (isStandfirst ? upperOnShort : upper) && !isMenu(line, told, draft) ? line : nil
        }
        let headline = above ?? best
        let subtitle = blocks.first { $0 > headline && $0 <= headline + 2 }
        draft.labels.headline = headline
        draft[headline].role = .headline
        if let subtitle, draft.measure(subtitle).words >= 4, isBetween(headline, subtitle, draft) { draft[subtitle].role = .subtitle }
        stripAbove(headline, &draft)
        for block in (headline + 1)..<max(headline + 1, start) where draft.isContent(block) && draft[block].hits.isEmpty {
            guard !draft.measure(block).endsSentence, isByline(block, draft) || draft.measure(block).words <= 3 else { continue }
            draft.add(points, to: block, because: "between headline and text", by: self)
        }
        keepPrice(between: headline, and: start, &draft)
    }

    /// Whether every word of a line has a capital, and the text uses less than half of them.
    private func isMenu(_ block: Int, _ told: Set<UInt32>, _ draft: LabelDraft) -> Bool {
        let measure = draft.measure(block)
        return measure.capitals >= measure.words && draft.words(block).count(where: told.contains) * 2 < measure.words
    }

    /// What a thing costs stands between its name and what is said of it, by itself.
    private func keepPrice(between headline: Int, and start: Int, _ draft: inout LabelDraft) {
        guard draft.blocks.count <= mostOfShort, headline < start else { return }
        let prices = ((headline + 1)..<start).filter {
            draft.measure($0).words <= mostOfPrice && draft[$0].hits.isEmpty && draft.showsPrice($0)
        }
        guard prices.count <= 2 else { return }
        for price in prices where draft[price].score <= 0 && draft.hasContentRole(price) {
            draft.keep(price, because: "a price under the headline", by: self)
        }
        let facts = ((headline + 1)..<start).filter { isFact($0, draft) }
        for fact in facts where draft.couldBeContent(fact, above: facts.count >= fewestFacts ? leastOfFacts : leastOfFact) {
            draft.keep(fact, because: "a fact under the headline", by: self)
        }
    }

    private func set(_ title: Int, above start: Int, _ draft: inout LabelDraft) {
        draft.labels.headline = title
        draft[title].role = .headline
        stripAbove(title, &draft)
        keepPrice(between: title, and: start, &draft)
    }

    /// What is left above the headline of a short page: a glued menu, a link of a word or two.
    private func stripAbove(_ headline: Int, _ draft: inout LabelDraft) {
        guard draft.blocks.count <= mostOfShort else { return }
        for block in 0..<headline where draft.isContent(block) && draft[block].hits.isEmpty && draft[block].score < mostAbove {
            let measure = draft.measure(block)
            guard !measure.endsSentence, measure.glued > 0 || measure.words <= 2 else { continue }
            draft.add(points, to: block, because: "above the headline", by: self)
        }
    }

    /// Words of a price by itself.
    private let mostOfPrice = 4
    /// Points that keep a line above the headline, in hundredths.
    private let mostAbove = 150

    /// On a short page the line right above the text, by-lines aside, names it, be it of one word.
    private func nameLine(above start: Int, _ draft: inout LabelDraft) {
        guard draft.blocks.count <= mostOfShort else { return }
        // What stands behind a menu may be the menu's, where a line right above the text looks more like a title.
        let nearest = (max(0, start - 6)..<start).last { !isDetail($0, draft) && !isDate($0, draft) }.flatMap {
            isTitle($0, draft) ? $0 : nil
        }
        if let title = lineBehindMenu(above: start, draft), nearest.map({ draft.measure($0).words < draft.measure(title).words }) ?? true {
            draft.labels.headline = title
            draft[title].role = .headline
            return
        }
        let lines = (max(0, start - 6)..<start).reversed().filter {
            draft[$0].hits.isEmpty && !isDetail($0, draft) && !isDate($0, draft) && !draft.showsPrice($0)
                && !draft.text($0).hasSuffix(",") && !draft.text($0).hasSuffix(":") && !draft.text($0).hasSuffix(";") && !draft.isStep($0)
                && !(draft.text($0).hasPrefix("(") && draft.text($0).hasSuffix(")")) && draft.measure($0).glued == 0
                && !draft.ranTogether($0) && !isFact($0, draft)
        }
        // What the page says again below, as a line, is a section that its table of contents names.
        let names = lines.filter { line in
            draft.measure(line).letters > 0 && !isSaid(line, below: start, draft) && !draft.isFirstSection(line)
        }
        guard var line = names.first ?? lines.first else { return }
        // A name or a button of a word or two stands below the title.
        if draft.measure(line).words <= 2, let title = names.dropFirst().first, line - title <= 2, title > 1, isTitle(title, draft) {
            line = title
        }
        guard line > 0 || draft.blocks.count <= mostOfShort / 4, isOfArticle(draft[line].role), draft.measure(line).words <= 20,
            !draft.measure(line).endsSentence, draft.measure(line).glued == 0, draft.measure(line).separators < 2
        else { return }
        draft.labels.headline = line
        draft[line].role = .headline
    }

    /// The last line shortly above the text that stood further up already: the way to a page, its menu and its table of contents end with
    /// the title, or hold it. Where the line before it stood there before it, too, it is part of a menu that is written twice.
    /// On long pages, of which browsers copy menus and boxes many times over, it was wrong on four of four.
    private func repeatedTitle(above start: Int, _ draft: LabelDraft) -> Int? {
        guard start > 1, draft.blocks.count <= mostOfRepeated else { return nil }
        for line in (max(1, start - mostBelowTitle)..<start).reversed() {
            let measure = draft.measure(line)
            guard draft[line].hits.isEmpty, isOfArticle(draft[line].role), (1...12).contains(measure.words), !measure.endsSentence,
                measure.letters > 2, measure.separators == 0, !draft.ranTogether(line), !isDate(line, draft), !isByline(line, draft),
                !draft.isStep(line), !isFact(line, draft), !draft.showsPrice(line), !draft.text(line).hasSuffix(":")
            else { continue }
            let words = Array(draft.words(line))
            let earlier = (max(0, line - reachOfMenu)..<line).filter { Array(draft.words($0)) == words }
            guard !earlier.isEmpty else { continue }
            let before = Array(draft.words(line - 1))
            let isOfMenu = earlier.contains { $0 > 0 && $0 < line - 1 && Array(draft.words($0 - 1)) == before }
            // A table of contents names the sections behind the first one, too.
            let between = (earlier.last ?? line) + 1..<line
            let isOfContents = !between.isEmpty && between.allSatisfy { isSaid($0, below: start, draft) }
            if !isOfMenu, !isOfContents { return line }
        }
        return nil
    }

    /// What speaks for a title that stands shortly above the text and stood further up already, on a page whose lines say little else.
    private let worthOfRepeated: Float = 1
    /// Lines between a title and the text, and above it among which it stood already.
    private let mostBelowTitle = 5
    private let mostOfRepeated = 60
    private let worthOfSure: Float = 4
    private let reachOfMenu = 60

    /// Whether a line stands below the beginning of the text as well.
    private func isSaid(_ line: Int, below start: Int, _ draft: LabelDraft) -> Bool {
        let words = Array(draft.words(line))
        return (start..<draft.blocks.upperBound).contains { Array(draft.words($0)) == words }
    }

    /// The line right behind the last menu above the text, where its links lost their spaces or a rule knows one of them. What stands
    /// between it and the text are names, prices, marks and buttons.
    private func lineBehindMenu(above start: Int, _ draft: LabelDraft) -> Int? {
        func isMenu(_ line: Int) -> Bool {
            draft[line].hits.isEmpty
                ? draft.measure(line).glued > 0 && !draft.measure(line).endsSentence && !draft.isNameWithCapital(line)
                : draft[line].role == .menu
        }
        func mayBeTitle(_ line: Int) -> Bool {
            let measure = draft.measure(line)
            return draft[line].hits.isEmpty && isOfArticle(draft[line].role) && measure.words > 0 && measure.words <= 20
                && measure.separators < 2 && !measure.endsSentence && !draft.ranTogether(line) && !isDate(line, draft)
                && !isFact(line, draft)
                && !draft.showsPrice(line)
                && draft.page.blocks[line].gaps == 0
                && draft.text(line).first.map { $0.isLetter || $0.isNumber || "«“„\"‘'".contains($0) } ?? false
        }
        let menus = (max(0, start - mostBelowMenu)..<start).reversed().filter { isMenu($0) && $0 + 1 < start }
        return menus.lazy.map { $0 + 1 }.first { !isMenu($0) && mayBeTitle($0) }
    }

    /// Lines between a menu and the text.
    private let mostBelowMenu = 10

    /// Lines of a page that has no more signs of a headline than its place.
    private let mostOfShort = 40

    /// What speaks for a line, in log-odds against the others: a conditional logit over the title-like lines of 904 pages of the development
    /// sets, flattened as browsers copy them, whose lines hold the gold title. By folds over hosts it finds .80 of them, the weights before it,
    /// set by hand, .76; thirteen further signs added nothing.
    private func worth(_ block: Int, _ start: Int, _ told: Set<UInt32>, _ lines: TitleLines, _ draft: LabelDraft) -> Float {
        let measure = draft.measure(block)
        let own = Set(draft.words(block)).filter { StopWords.table.languages(ofHash: $0) == nil }
        let hits = own.count(where: told.contains)
        var worth = 2.96 * Float(hits) / Float(max(1, own.count)) + 2.27 * Float(min(hits, 6)) / 6
        worth += 1.37 * Float(draft[block].score) / 500 + 0.92 * Float(measure.capitals) / Float(max(1, measure.words))
        worth += start - block == 1 ? 0.61 : -0.19 * Float(start - block) / 10
        if ((block + 1)..<max(block + 1, min(block + 5, start))).contains(where: { isDetail($0, draft) || isDate($0, draft) }) {
            worth += 2.17
        }
        if standsOverPrice(block, start, draft) { worth += 1.6 }
        if lines.endsWay(block) { worth += 2 }
        if lines.isSaidAgain(block) { worth += 0.3 }
        if measure.hasYear { worth += 1.3 }
        if draft.text(block).utf8.contains(UInt8(ascii: ":")) { worth += 0.79 }
        if (5...20).contains(measure.words) { worth += 0.8 }
        if measure.words > 20 { worth -= 1.5 }
        if measure.startsSmall { worth -= 0.34 }
        if lines.blocks.contains(where: { $0 < block && $0 >= block - 2 }) { worth -= 0.87 }
        return worth
    }

    /// Whether a price by itself stands shortly below a line: the thing that is sold. Gold sets have few such pages, so that its weight is set
    /// by hand.
    private func standsOverPrice(_ block: Int, _ start: Int, _ draft: LabelDraft) -> Bool {
        ((block + 1)..<max(block + 1, min(block + 4, start))).contains {
            draft.measure($0).words <= mostOfPrice && draft.measure($0).digits > 0 && draft.showsPrice($0)
        }
    }

    /// Paragraphs whose words tell what the article is about.
    private let opening = 12

    private func openingWords(from start: Int, _ draft: LabelDraft) -> Set<UInt32> {
        var words: Set<UInt32> = []
        var left = opening
        for block in start..<draft.blocks.upperBound where draft.isContent(block) && draft.measure(block).words >= 12 {
            words.formUnion(draft.words(block))
            left -= 1
            if left == 0 { break }
        }
        return words
    }

    /// Whether nothing but by-lines, dates and the like stands between two lines.
    private func isBetween(_ headline: Int, _ subtitle: Int, _ draft: LabelDraft) -> Bool {
        ((headline + 1)..<subtitle).allSatisfy { isDetail($0, draft) || isDate($0, draft) }
    }

    private func isByline(_ block: Int, _ draft: LabelDraft) -> Bool {
        let measure = draft.measure(block)
        guard measure.words <= 12 else { return false }
        if isDate(block, draft) { return true }
        // Names are written with capitals; a headline may begin with such a word as well.
        // What stands behind a separator is no name.
        let otherWords = measure.separators > 0 ? 2 : 1
        return measure.words <= 7 && measure.capitals + otherWords >= measure.words
            && draft.words(block).first.map(Self.byWords.contains) == true
    }

    /// Words that lines of authors and dates begin with.
    private static let byWords = Set(
        BlockWords.of(
            """
            by written reported updated published posted created added date erstellt ersteller datum von veröffentlicht aktualisiert par publié mis por publicado redacción di \
            pubblicato redazione autor opublikowano autorka дата добавлено создано автор авторы текст опубликовано обновлено редакция автори опубліковано \
            door gepubliceerd av publicerad af publiceret γράφει δημοσίευση της του των yazan yayınlanma
            """))

    /// The first block of running text; on a short page any sentence may be that.
    private func bodyStart(_ draft: LabelDraft) -> Int? {
        let fewest = draft.blocks.count > mostOfShort ? 12 : 3
        let running = draft.blocks.filter {
            draft.isContent($0) && draft.measure($0).words >= fewest
                && (isRunning(draft.measure($0), fewest) || draft.measure($0).digits > 0 && draft.endsWithNote($0))
        }
        guard var start = firstAmidText(running, draft) ?? running.first else { return nil }
        // A question that nothing but a menu stands above is the title of what answers it.
        if draft.blocks.count <= mostOfShort, isQuestion(start, draft), let next = running.first(where: { $0 > start }),
            next - start <= reachOfText, (max(0, start - 3)..<start).allSatisfy({ isMenuLine($0, draft) })
        {
            start = next
        }
        // The lines of a verse up to its first full stop.
        while draft.blocks.count <= mostOfShort, start > 1, isVerse(start - 1, draft) { start -= 1 }
        return start
    }

    private func isQuestion(_ block: Int, _ draft: LabelDraft) -> Bool {
        let measure = draft.measure(block)
        return measure.words <= 20 && measure.sentences <= 1 && draft.text(block).last.map { "?？؟".contains($0) } ?? false
            && draft.text(block).first?.isLetter ?? false
    }

    private func isMenuLine(_ block: Int, _ draft: LabelDraft) -> Bool {
        !draft[block].hits.isEmpty || draft.measure(block).words <= 2 || draft.measure(block).glued > 0 || draft.isWay(block)
            || draft.measure(block).separators > 2
    }

    /// The first paragraph that has the next soon behind it: what is kept by itself far above the text is a banner's.
    private func firstAmidText(_ running: [Int], _ draft: LabelDraft) -> Int? {
        guard draft.blocks.count > mostOfShort, running.count > 3 else { return running.first }
        return zip(running, running.dropFirst()).first { $1 - $0 <= reachOfText }?.0
    }

    /// Blocks behind a paragraph among which the next stands.
    private let reachOfText = 8

    private func isVerse(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft.isContent(block) && draft[block].score >= mostAbove && draft[block].hits.isEmpty && draft.measure(block).words > 3
            && ",;:—".contains(draft.text(block).last ?? " ")
    }

    /// Whether a line is a name with its value, one of several: "Salary: 14 pounds an hour".
    private func isFact(_ block: Int, _ draft: LabelDraft) -> Bool {
        func names(_ line: Int) -> Bool {
            draft.blocks.contains(line) && draft.measure(line).words <= mostOfFact && draft.isNamed(line)
        }
        return draft.blocks.count <= mostOfShort && names(block) && (names(block - 1) || names(block + 1))
    }

    private let mostOfFact = 7
    private let mostOfDetails = 16
    /// Points down to which a fact under the headline is kept, in hundredths, and each of several: one may be a by-line.
    private let leastOfFact = -150
    private let leastOfFacts = -400
    private let fewestFacts = 3

    /// A title of twelve words may hold a full stop ("The No. 1 of the year").
    private func isRunning(_ measure: TextMeasure, _ fewest: Int) -> Bool {
        measure.words >= 12 && measure.sentences > 0 && (measure.endsSentence || measure.words > 24) || fewest < 12 && measure.endsSentence
    }

    private func isTitle(_ block: Int, _ draft: LabelDraft) -> Bool {
        let measure = draft.measure(block)
        let text = draft.text(block)
        return isOfArticle(draft[block].role) && draft[block].hits.isEmpty && measure.words >= 3 && measure.words <= 30
            && !draft.ranTogether(block) && !draft.isWay(block) && !draft.isStep(block) && measure.separators < 4 && !isByline(block, draft)
            && !isDate(block, draft) && !text.hasSuffix(".")
            && !(text.hasPrefix("(") && text.hasSuffix(")")) && !draft.endsWithNote(block)
            && !draft.isFirstSection(block)
            && !text.hasSuffix(":")
            && !text.hasSuffix(",") && !text.hasSuffix(";") && !measure.hasClockTime && !isFact(block, draft)
    }

    /// Whether a line's role leaves open that it is a headline: what it is before the roles of what is stripped are told apart.
    private func isOfArticle(_ role: Role) -> Bool {
        switch role {
        case .byline, .dateline, .credit, .caption, .section: false
        default: true
        }
    }

    /// Lines that stand between headline and text.
    private func isDetail(_ block: Int, _ draft: LabelDraft) -> Bool {
        switch draft[block].role {
        case .byline, .dateline, .credit, .caption, .section, .lead: true
        default: isByline(block, draft)
        }
    }

    /// A short line with a year or a time, with or without who wrote it. A title may name a year, too: it is a day's in few words, or
    /// beside a word of publication.
    private func isDate(_ block: Int, _ draft: LabelDraft) -> Bool {
        let measure = draft.measure(block)
        // "Date: 12.09.2024 | Views: 77 | Added by: Nina".
        if measure.hasYear, measure.separators > 1, measure.words <= mostOfDetails, draft.text(block).utf8.contains(UInt8(ascii: ":")) {
            return true
        }
        guard measure.words <= 9, measure.digits >= 4 else { return false }
        if measure.hasClockTime { return true }
        let mostWords = measure.digits > 4 ? 4 : 2
        return measure.hasYear && (measure.words <= mostWords || draft.words(block).contains(where: Self.byWords.contains))
    }
}
