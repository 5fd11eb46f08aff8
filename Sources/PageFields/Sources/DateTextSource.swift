internal import BlockAnalysis
internal import PageTree

/// Dates in the words around the headline, and in elements whose class says date.
struct DateTextSource: FieldSource {
    let name = "date-text"
    let fields = [Field.published, .modified]

    /// Longer lines are sentences, in which a date is part of the story.
    private static let mostWords = 30
    /// Blocks behind a thread's title among which its first post's date stands.
    private static let reachInThread = 60

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        let clock = PageClock.of(page)
        for block in page.view.blocks.indices where isWorthALook(block, page) { read(block, clock, page, &list) }
        readDateline(page, &list)
    }

    /// "NEW YORK, May 4, 2021 /PRNewswire/ -- …": the place and the day with which the first paragraph begins.
    private func readDateline(_ page: FieldPage, _ list: inout CandidateList) {
        guard !page.isForum, let first = page.region.body?.lowerBound, page.view.measures[first].words > Self.mostWords else { return }
        let beginning = page.text(of: first).prefix(90)
        guard let dash = ["—", "–", " --", " - ", "/"].compactMap({ beginning.byteRange(of: $0)?.lowerBound }).min(),
            beginning[..<dash].first?.isUppercase ?? false,
            // Between day and dash stands no more than "г.".
            let digit = beginning[..<dash].lastIndex(where: \.isNumber), beginning[digit..<dash].count <= 5
        else { return }
        let found = DateScanner.dates(in: beginning[..<dash], style: page.dateStyle)
        guard found.count == 1, let entry = found.first, entry.leadingWords.count <= 4, DateWords.meaning(entry.leadingWords) == nil else {
            return
        }
        let date = entry.date.withOffset(page.timezone)
        list.add(
            .published, date.text, from: name, at: .block(first), [.init(what: "the day of a dateline", points: 220)],
            detail: .date(date))
    }

    /// What a short block before a date alone calls it: "Published", then "Feb 2, 2023".
    private func label(before block: Int, _ page: FieldPage) -> [String] {
        guard block > 0, page.view.measures[block].words <= 8, page.view.measures[block - 1].words <= 3 else { return [] }
        let words = FieldText.words(page.text(of: block - 1))
        return DateWords.meaning(words) == nil ? [] : words
    }

    /// Short, with a digit, between shortly above the headline and shortly below the body; in the article's own element also
    /// behind a word that says what it is the date of.
    private func isWorthALook(_ block: Int, _ page: FieldPage) -> Bool {
        let measure = page.view.measures[block]
        // "© 3 June 2019" is the day of a right.
        guard measure.digits > 0 || hasOwnDigits(block, page), measure.words <= Self.mostWords, !measure.hasCopyright else { return false }
        // A heading of the text names a version or a day of its own.
        if page.labels.labels[block].role == .heading, page.labels.labels[block].isKept, block > page.region.headline ?? .max {
            return false
        }
        switch page.region.relation(of: block) {
        case .elsewhere:
            if page.isForum, let headline = page.region.headline, block > headline, block - headline <= Self.reachInThread {
                return measure.words <= 12
            }
            return measure.words <= 6 && !label(before: block, page).isEmpty
        // Each post of a thread stands below its own date.
        case .inBody where page.isForum && measure.words <= 24: return true
        case .inBody: return page.region.body.map { block - $0.lowerBound < 2 || $0.upperBound - block < 2 } ?? false
        default: return true
        }
    }

    /// Whether a short line in a script with digits of its own has any: measures count ASCII's alone.
    private func hasOwnDigits(_ block: Int, _ page: FieldPage) -> Bool {
        guard page.dateStyle.hasOwnDigits, page.view.measures[block].words <= 12 else { return false }
        return page.text(of: block).unicodeScalars.contains { $0.value >= 0x660 && $0.properties.numericType == .decimal }
    }

    private func read(_ block: Int, _ clock: PageDate?, _ page: FieldPage, _ list: inout CandidateList) {
        let marks = marks(of: block, page)
        let measure = page.view.measures[block]
        for line in FieldText.lines(page.partedText(of: block)).prefix(5) {
            let found = DateScanner.dates(in: line, style: page.dateStyle)
            // "4 May 2021 (updated 5 May 2021)" in a line of changes: the words say which of the two it is.
            let saysChange = found.dropFirst().contains { DateWords.meaning($0.leadingWords) == .modified }
            let marks = saysChange ? marks.subtracting(.modified) : marks
            for entry in found.prefix(3) {
                // A day of the week is no label: "When", then "Saturday, 14 June 2025".
                let hasLabel = !entry.leadingWords.allSatisfy(BylineWords.isWeekday)
                let words = hasLabel ? entry.leadingWords : label(before: block, page)
                let meaning = DateMeaning.of(words: words, marks: marks)
                guard let field = meaning.field else { continue }
                var evidence = [Candidate.Evidence(what: "a date in words", points: 200)] + meaning.evidence
                if case .afterBody = page.region.relation(of: block), meaning.evidence.isEmpty, words.contains(where: { $0.count > 3 }) {
                    evidence.append(.init(what: "other words before it", points: -60))
                }
                if case .elsewhere = page.region.relation(of: block), !page.isForum, !words.isEmpty {
                    let isInside = page.isInArticle(page.view.blocks[block].container)
                    evidence.append(.init(what: isInside ? "in the article's element" : "behind a label of its own", points: 150))
                }
                if marks.contains(.date) { evidence.append(.init(what: "class of a date", points: 60)) }
                // A post's head may go on ("last modified … by"): the day that it begins with is the post's.
                let beginsPost = page.isForum && entry.leadingWords.isEmpty
                if measure.words > 12, !beginsPost { evidence.append(.init(what: "among many words", points: -60)) }
                // "Dr. Osman - Mar 27, 2024" ends no sentence.
                if !beginsPost, measure.sentences > 0, measure.words > 6, meaning.evidence.isEmpty,
                    measure.words > 14 || Self.endsSentence(line)
                {
                    evidence.append(.init(what: "in a sentence", points: -160))
                }
                evidence += page.isForum ? page.region.evidenceInThread(at: block) : page.region.evidence(at: block)
                let date = entry.date.withOffset(page.timezone)
                list.add(field, date.text, from: name, at: .block(block), evidence, detail: .date(date))
            }
            if found.isEmpty, measure.words <= 12, let clock,
                let date = RelativeDates.parse(line, clock: clock, language: page.dateStyle.language)?.withOffset(page.timezone)
            {
                let evidence = [Candidate.Evidence(what: "by the page's own clock", points: 200)] + page.region.evidence(at: block)
                list.add(.published, date.text, from: name, at: .block(block), evidence, detail: .date(date))
            }
        }
    }

    /// Whether a line ends as sentences do: behind a word of one or two letters a full stop shortens it («10:20 ч.», "4 marzo a.C.").
    private static func endsSentence(_ line: String) -> Bool {
        guard let last = line.last, ".!?。".contains(last) else { return false }
        let letters = line.dropLast().reversed().prefix { $0.isLetter }.count
        // "2 мин.", "4 perc." say how long it takes to read.
        let isUnit = letters <= 4 && line.dropLast(letters + 1).trimmed.last?.isNumber ?? false
        return last != "." || !(1...2).contains(letters) && !isUnit
    }

    /// What the classes of the block's element and the one above say.
    private func marks(of block: Int, _ page: FieldPage) -> ClassWords {
        guard let document = page.document else { return [] }
        var words: ClassWords = []
        var node: NodeID? = page.view.blocks[block].container
        for _ in 0..<2 {
            guard let current = node else { break }
            for symbol in document.classes(current) { words.formUnion(ClassWords.of(document.symbols.slice(symbol))) }
            node = document.parent(current)
        }
        return words
    }
}

/// The day on which a page was made, as it says itself in its head: pages of news print it beside the menu.
enum PageClock {
    /// A date above the headline that is no article's; nil where the page shows none.
    static func of(_ page: FieldPage) -> PageDate? {
        if let told = page.head.first("http:date", "date", "dc.date", "generated", "page-date").flatMap(page.date),
            told.time == nil || told.hasOffset
        {
            return told
        }
        // The time of the last change is the page's own, where it tells no other.
        if page.head.first("article:published_time", "datepublished", "article:modified_time", "datemodified") == nil,
            let changed = page.head.first("og:updated_time").flatMap(page.date), changed.time != nil
        {
            return changed
        }
        guard let headline = page.region.headline ?? page.region.body?.lowerBound else { return nil }
        for block in page.view.blocks.indices.prefix(headline)
        where page.view.measures[block].digits > 0 && page.view.measures[block].words <= 12 {
            if case .aboveHeadline = page.region.relation(of: block), headline - block < 2 { continue }
            if let date = DateScanner.dates(in: page.text(of: block), style: page.dateStyle).first?.date { return date }
        }
        return nil
    }
}
