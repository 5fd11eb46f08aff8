internal import BlockAnalysis
internal import PageTree
internal import TextPrimitives

/// A name on a line of its own under the headline: behind a line that opens a by-line ("Written by"), or beside a date.
struct NameLineSource: FieldSource {
    let name = "name-line"
    let fields = [Field.authors]

    /// Blocks under a headline among which names are looked for.
    private static let reach = 8

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        for block in BylineTextSource.blocks(page)
        where page.view.measures[block].words <= (page.view.measures[block].digits >= 8 ? 20 : 12) {
            guard page.view.blocks[block].isPreformatted == false,
                let text = FieldText.clean(page.text(of: block))?.trimmed(of: " ·•|–—,"), !text.isEmpty, text.count <= 100
            else { continue }
            guard let reason = reason(block, text, page) else { continue }
            let statement = add(text, reason.what, reason.points, block, page, &list)
            if reason.what == Self.behindOpening { addItems(behind: block, statement, page, &list) }
        }
    }

    /// "Author(s)", then a list with a name an item: the first stands behind the label, the others behind the first.
    private func addItems(behind first: Int, _ statement: Int, _ page: FieldPage, _ list: inout CandidateList) {
        guard let document = page.document else { return }
        func item(_ block: Int) -> NodeID? {
            let node = page.view.blocks[block].container
            return document.tag(node) == .li ? node : page.ancestor(of: node) { document.tag($0) == .li }
        }
        guard let own = item(first), let holder = document.parent(own) else { return }
        for block in page.view.blocks.indices.dropFirst(first + 1).prefix(11) {
            guard let next = item(block), document.parent(next) == holder, Self.looksLikeName(page.text(of: block)) else { return }
            add(page.text(of: block), Self.behindOpening, 320, block, page, &list, statement: statement)
        }
    }

    static let behindOpening = "behind a line that opens a by-line"

    /// What follows a name where a sentence tells who that is.
    static let verbs = [
        " is ", " has ", " was ", " writes ", " covers ", " works ", ", ", " ist ", " schreibt ", " arbeitet ", " est ", " écrit ", " es ",
        " escribe ", " è ", " scrive ", " é ", " — ", " – ", " jest ", " pisze ", " är ", " er ", " on ", " was ", " lives ", " grew ",
        " lebt ",
        " vit ", " vive ", " je ", " este ", " — это ", " пишет ", " родил", " работает ", " живёт ",
    ]

    private func reason(_ block: Int, _ text: String, _ page: FieldPage) -> (what: String, points: Int)? {
        let before = block > 0 && page.view.measures[block - 1].words <= 12 ? page.text(of: block - 1) : ""
        if BylineWords.isOpening(before) { return (Self.behindOpening, 320) }
        guard let headline = page.region.headline, abs(block - headline) <= Self.reach,
            HeadingMark.isNone(block, page) || isItemBesideDate(block, page),
            !isSubtitle(block, page) || text.utf8.count(where: { $0 == UInt8(ascii: ",") }) > 1
        else { return nil }
        if let name = Self.afterDate(text, page) ?? Self.behindYear(text, page), abs(block - headline) <= 2 {
            let isName = Self.looksLikeName(name) || BylineSource.isCaselessName(name) || Self.areJoinedNames(name, page)
            return isName ? ("a name behind a date", 200) : nil
        }
        if let name = Self.part(of: block, page), Self.isDate(text, page), case .underHeadline = page.region.relation(of: block) {
            return Self.looksLikeName(name) ? ("a name in a line with a date", 200) : nil
        }
        if case .aboveHeadline = page.region.relation(of: block), headline - block <= 2, block > 0, Self.looksLikeName(text) {
            let after = page.view.measures[block + 1].words <= 12 ? page.text(of: block + 1) : ""
            if [before, after].contains(where: { Self.isDate($0, page) }) { return ("a name beside a date, above the headline", 180) }
        }
        guard case .underHeadline = page.region.relation(of: block) else { return nil }
        if let front = beforeDate(text, page),
            Self.looksLikeName(front) || BylineSource.isCaselessName(front) || Self.areJoinedNames(front, page)
        {
            return ("a name before a date", 240)
        }
        if Self.besideJapaneseDate(text, page) != nil, block - headline <= 3 {
            return ("a name beside a date", 200)
        }
        if beforeDate(text, page) != nil { return nil }
        if Self.beforePictures(text) != nil { return ("a name before who took the pictures", 240) }
        // In flattened text headings look like names: a date must stand beside them.
        if page.document != nil, isListOfNames(text) { return ("names under the headline", 170) }
        if page.document != nil, holdsDegrees(text, page) { return ("names with degrees under the headline", 240) }
        let after =
            block + 1 < page.view.blocks.count && page.view.measures[block + 1].words <= 12 ? page.text(of: block + 1) : ""
        let neighbours = (block - 1 > headline ? [before, after] : [after]) + behindMark(block, headline, page)
        if neighbours.contains(where: { Self.isDate($0, page) }) || isItemBesideDate(block, page) {
            if areNames(text, page) || Self.areJoinedNames(text, page) { return ("a name beside a date", 180) }
            if Self.beforeClient(text) != nil { return ("a name before whom it is written for", 180) }
        }
        guard Self.looksLikeName(text), page.document != nil else { return nil }
        if block == headline + 1, isBearer(text, behind: block, page) { return ("a name under the headline, told about below", 200) }
        if after.utf8.count <= 60, BylineParts.isRole(after), after.first?.isUppercase ?? false || areOfOneItem(block, block + 1, page) {
            return ("a name above a post", 180)
        }
        if let first = page.region.body?.lowerBound, block == first, block + 1 < page.view.blocks.count,
            page.view.measures[block + 1].words >= 20, block - headline <= 3
        {
            return ("a name before the first paragraph", 160)
        }
        return nil
    }

    /// Whether two blocks stand in one item of a list.
    private func areOfOneItem(_ block: Int, _ next: Int, _ page: FieldPage) -> Bool {
        guard let document = page.document,
            let item = page.ancestor(of: page.view.blocks[block].container, where: { document.tag($0) == .li })
        else { return false }
        return document.isAncestor(item, of: page.view.blocks[next].container)
    }

    /// Whether a block is one of a few items under the headline, and one beside it a date; or the only item, beside a date.
    private func isItemBesideDate(_ block: Int, _ page: FieldPage) -> Bool {
        guard let document = page.document, case let item = page.view.blocks[block].container, document.tag(item) == .li,
            let list = document.parent(item), document.subtreeEnd(list).rawValue - list.rawValue <= Self.nodesOfShortList
        else { return false }
        let isAlone = document.children(list).count { document.tag($0) == .li } == 1
        return [block - 1, block + 1].contains { other in
            page.view.blocks.indices.contains(other) && (isAlone || document.isAncestor(list, of: page.view.blocks[other].container))
                && page.view.measures[other].words <= 6 && (Self.isDate(page.text(of: other), page) || page.holdsTime(other))
        }
    }

    private static let nodesOfShortList: UInt32 = 24

    /// What stands beyond a bullet or a bar that has a box of its own.
    private func behindMark(_ block: Int, _ headline: Int, _ page: FieldPage) -> [String] {
        [1, -1].compactMap { step in
            let (mark, other) = (block + step, block + 2 * step)
            guard other > headline, other < page.view.blocks.count, page.view.blocks[mark].length <= 4, page.view.measures[mark].words == 0,
                page.view.measures[other].words <= 12
            else { return nil }
            return page.text(of: other)
        }
    }

    /// Whether a paragraph further down begins with the name: "Ilse Marwood is …".
    private func isBearer(_ name: String, behind block: Int, _ page: FieldPage) -> Bool {
        let (arena, wanted) = (page.view.segmentation.arena, Array(name.utf8))
        return page.view.blocks.indices.dropFirst(block + 1).contains { other in
            guard page.view.measures[other].words >= 6, arena[page.view.blocks[other].text].starts(with: wanted) else { return false }
            let rest = page.text(of: other).utf8.dropFirst(wanted.count)
            return Self.verbs.contains { rest.starts(with: $0.utf8) }
        }
    }

    /// "5 May 2024 Ilse Marwood", where nothing but their boxes parts the two.
    static func behindYear(_ text: String, _ page: FieldPage) -> String? {
        let bytes = Array(text.utf8)
        func isDigit(_ index: Int) -> Bool { index >= 0 && index < bytes.count && bytes[index] >= 0x30 && bytes[index] <= 0x39 }
        let end = bytes.indices.first { end in
            end >= 4 && !isDigit(end) && (1...4).allSatisfy { isDigit(end - $0) } && !isDigit(end - 5)
        }
        guard let end, isDate(String(decoding: bytes[..<end], as: UTF8.self), page)
        else { return nil }
        let rest = String(decoding: bytes[end...], as: UTF8.self).trimmed(of: ",·•|–—-")
        return looksLikeName(rest) || areJoinedNames(rest, page) ? rest : nil
    }

    /// «Зоя Кремнёва / фото Пётр Седов», "Ilona Marczak, fot. Piotr Sowa": the name in front.
    static func beforePictures(_ text: String) -> String? {
        guard text.utf8.count <= 120, let mark = text.unicodeScalars.firstIndex(where: { "/|,·•–—;.".unicodeScalars.contains($0) }) else {
            return nil
        }
        let front = String(text[..<mark].trimmed)
        let rest = text[text.unicodeScalars.index(after: mark)...].trimmed.lowercased()
        guard looksLikeName(front), pictures.contains(where: rest.hasPrefix) else { return nil }
        return front
    }

    private static let pictures = [
        "photo", "photos", "pictures", "foto", "fotó", "fot.", "bild", "kuva", "beeld", "imagini", "zdjęci", "фото", "світлин", "снимк",
        "φωτ",
        "عکس", "写真", "摄影", "攝影", "사진", "تصوير", "צילום",
    ]

    /// Of a line that is made of several elements (a day, a section, a name) the one that is a name; nil where there are more.
    static func part(of block: Int, _ page: FieldPage) -> String? {
        guard page.document != nil, !page.isForum else { return nil }
        let parts = page.pieces(of: block, atMost: 4)
        let names = parts.filter(looksLikeName)
        guard names.count == 1, let name = names.first else { return nil }
        // A name amid other words of a line is what they are about; amid days and counts it is who wrote.
        let isAtEnd = name == parts.first || name == parts.last
        return isAtEnd || parts.allSatisfy { $0 == name || $0.unicodeScalars.contains { $0.properties.numericType != nil } } ? name : nil
    }

    /// "Ilse Marwood | 5 May 2024": what stands before a mark and a date.
    private func beforeDate(_ text: String, _ page: FieldPage) -> String? {
        guard Self.isDate(text, page) else { return nil }
        let marks = ["|", "·", "•", " - ", " – ", " — ", ", ", " / "].compactMap { text.byteRange(of: $0)?.lowerBound }
        let digit = text.utf8.firstIndex { $0 >= 0x30 && $0 <= 0x39 }
        // "Ilse Marwood24.04.2024": nothing but their boxes parted the two.
        return (marks + [digit].compactMap(\.self)).min().map { String(text[..<$0].trimmed) }
    }

    /// "Dec 26, 2025 • Mahua Das in Project Management".
    static func afterDate(_ text: String, _ page: FieldPage) -> String? {
        let dash = text.byteRange(of: " - ").map { text.unicodeScalars.index(after: $0.lowerBound) }
        guard let mark = text.unicodeScalars.firstIndex(where: { "|–—·•".unicodeScalars.contains($0) }) ?? dash,
            isDate(String(text[..<mark]), page)
        else { return nil }
        var rest = text[text.index(after: mark)...]
        // "March 4, 2025 · 3 min · Ilse Marwood"
        if let next = rest.unicodeScalars.firstIndex(where: { "|·•".unicodeScalars.contains($0) }),
            rest[..<next].utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 })
        {
            rest = rest[rest.unicodeScalars.index(after: next)...]
        }
        let end = [" in ", " | ", " · ", " • ", " – "].compactMap { rest.byteRange(of: $0)?.lowerBound }.min() ?? rest.endIndex
        return String(rest[..<end].trimmed)
    }

    /// "2024年5月14日 田中 花子": surname and name, parted by a space, before or behind a day in a line with nothing else.
    static func besideJapaneseDate(_ text: String, _ page: FieldPage) -> String? {
        guard page.dateStyle.language == "ja", text.utf8.count <= 90, isDate(text, page) else { return nil }
        let words = text.unicodeScalars.split { $0.properties.isWhitespace || "|｜・/／".unicodeScalars.contains($0) }.filter { word in
            !word.contains { $0.properties.numericType == .decimal || $0 == ":" } && !["更新", "公開", "掲載", "配信", "投稿"].contains(String(word))
        }
        guard words.count == 2, words.allSatisfy({ (1...3).contains($0.count) && $0.allSatisfy(FieldText.isIdeographic) }),
            words.reduce(0, { $0 + $1.count }) >= 3
        else { return nil }
        return words.map { String($0) }.joined(separator: " ")
    }

    private static func isDate(_ text: String, _ page: FieldPage) -> Bool {
        guard text.utf8.count <= 120 else { return false }
        if !DateScanner.dates(in: text, style: page.dateStyle).isEmpty || text.lowercased().byteRange(of: " min read") != nil {
            return true
        }
        // "Publicerad 14.14", "Published 4 months ago".
        guard text.utf8.count <= 60, text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return false }
        let meaning = DateWords.meaning(FieldText.words(text))
        return meaning == .published || meaning == .modified || RelativeDates.isOne(text)
    }

    /// A name, several, or one with a post behind it.
    private func areNames(_ text: String, _ page: FieldPage) -> Bool {
        if Self.looksLikeName(text) { return true }
        guard page.document == nil, text.utf8.count <= 80, text.first?.isUppercase ?? false else { return false }
        let authors = page.authors(text, isLine: true)
        let words = authors.reduce(0) { $0 + $1.name.split(separator: " ").count + ($1.role?.split(separator: " ").count ?? 0) }
        return authors.allSatisfy { $0.kind == .person && Self.looksLikeName($0.name) } && !authors.isEmpty
            && text.split(separator: " ").count < words + authors.count && (authors.count > 1 || authors[0].role != nil)
    }

    /// Whether a class says that a block is the article's subtitle, where capitals are no sign of a name; three names in a row are.
    private func isSubtitle(_ block: Int, _ page: FieldPage) -> Bool {
        guard let document = page.document else { return false }
        return document.classes(page.view.blocks[block].container).contains {
            ClassWords.of(document.symbols.slice($0)).contains(.subtitle)
        }
    }

    /// "Naftali Tishby, William Bialek": two names and more in one line.
    private func isListOfNames(_ text: String) -> Bool {
        let names = text.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "/" }).map { $0.trimmed }
        return (2...12).contains(names.count) && names.allSatisfy { Self.looksLikeName(String($0)) }
    }

    /// "Ilse Marwood und Tom Dunn": full names with nothing but a word or two between them.
    private static func areJoinedNames(_ text: String, _ page: FieldPage) -> Bool {
        let words = text.split(separator: " ").count
        guard (5...16).contains(words), text.utf8.count <= 120, !text.utf8.contains(UInt8(ascii: ",")) else { return false }
        let authors = page.authors(text)
        return authors.count >= 2 && authors.allSatisfy { $0.kind == .person && $0.role == nil && looksLikeName($0.name) }
            && authors.reduce(0) { $0 + $1.name.split(separator: " ").count } >= words - authors.count + 1
    }

    /// «Зоя Кремнёва для «Вестника»», "Ilse Marwood for the Courier": for whom a name wrote, where no comma stands between.
    static func beforeClient(_ text: String) -> String? {
        guard text.utf8.count <= 140 else { return nil }
        let words = text.split(separator: " ")
        guard let index = words.firstIndex(where: { clients.contains($0.lowercased()) }), (2...3).contains(index), words.count - index <= 6,
            words.count > index + 1
        else { return nil }
        let name = words[..<index].joined(separator: " ")
        // "Apple Trees For Sale" is a heading: whom it is for stands with an article, in quotation marks or alone.
        let rest = words[(index + 1)...].map { $0.lowercased() }
        guard looksLikeName(name), words[index].first?.isLowercase ?? false, !rest.contains(where: NameWords.isRole) else { return nil }
        return name
    }

    private static let clients: Set<String> = ["for", "für", "pour", "para", "per", "voor", "dla", "pro", "för", "для", "за", "για"]

    /// "Ilse Marwood, VMD; Jon Abbey, BA": nothing but names, one of them at least with letters behind it.
    private func holdsDegrees(_ text: String, _ page: FieldPage) -> Bool {
        guard text.utf8.count <= AuthorNames.longest, text.utf8.contains(UInt8(ascii: ",")) else { return false }
        let pieces = text.split(whereSeparator: { $0 == "," || $0 == ";" }).map { String($0.trimmed) }
        guard pieces.contains(where: { NameWords.isDegree($0.lowercased()) && $0.uppercased() == $0 }) else { return false }
        return pieces.allSatisfy { piece in
            Self.looksLikeName(piece) || NameWords.isDegree(piece.lowercased()) || piece.utf8.count <= 14 && piece.uppercased() == piece
        } && Self.looksLikeName(pieces[0])
    }

    /// Words of short headings, which are written with capitals as names are.
    private static let titleWords: Set<String> = [
        "ask", "question", "answer", "on", "of", "the", "and", "for", "with", "from", "how", "why", "what", "your", "our", "my", "all",
        "about", "top", "best", "new",
        "table", "contents", "overview", "summary", "introduction", "conclusion", "thoughts", "takeaways", "key", "final", "quick", "full",
        "posted", "published", "updated", "written", "last", "first", "next", "previous", "read", "more", "see", "view", "show", "related",
        "latest", "featured", "industry", "reports", "report", "united", "states", "business", "travel", "health", "food", "tips", "guide",
        "guides", "resources", "articles", "stories", "home", "page", "it’s", "it's", "here’s", "here's", "let’s", "what’s", "free", "live",
        "video", "photo", "photos", "gallery", "opinion", "analysis", "politics", "sports", "culture", "world", "local", "general",
    ]

    /// Two or three words of letters that begin with capitals, or all in capitals, without a role or a word that is none of a name.
    static func looksLikeName(_ text: String) -> Bool {
        let front = text.prefix { $0 != "," && $0 != "/" && $0 != "|" }
        let words = front.split(separator: " ").filter { !NameWords.isParticle($0.lowercased()) }
        guard (2...3).contains(words.count) else { return false }
        return words.allSatisfy { word in
            let letters = word.trimmed(of: ".")
            guard let first = letters.first, first.isUppercase, letters.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "'" || $0 == "’" })
            else {
                return false
            }
            let small = letters.lowercased()
            if titleWords.contains(small) { return false }
            return !NameWords.isBody(small) && !NameWords.isRole(small) && !BylineWords.isWeekday(small)
                && (MonthNames.month(of: small) == nil || givenMonths.contains(small) && word == words[0])
        }
    }

    /// Months that are first names, too.
    private static let givenMonths: Set<String> = ["jan", "april", "may", "june", "august", "mai", "maj", "juni", "juli", "avril"]

    @discardableResult
    private func add(
        _ text: String, _ what: String, _ points: Int, _ block: Int, _ page: FieldPage, _ list: inout CandidateList, statement: Int? = nil
    ) -> Int {
        let statement = statement ?? list.newStatement()
        let evidence = [Candidate.Evidence(what: what, points: points)] + page.region.evidence(at: block)
        let part = Self.isDate(text, page) ? Self.part(of: block, page) : nil
        let text =
            part ?? Self.besideJapaneseDate(text, page) ?? Self.beforePictures(text) ?? Self.beforeClient(text) ?? Self.afterDate(
                text, page) ?? Self.behindYear(text, page)
            ?? beforeDate(text, page) ?? text
        let authors = page.authors(text, isLine: true).filter {
            $0.name.contains(" ") || points > 300 || NameWords.isAgency(FieldText.squeezed($0.name))
        }
        list.add(authors, from: name, at: .block(block), evidence, statement: statement)
        return statement
    }
}

/// Whether a block stands in a heading's element.
private enum HeadingMark {
    static func isNone(_ block: Int, _ page: FieldPage) -> Bool {
        guard let document = page.document else { return true }
        switch document.tag(page.view.blocks[block].container) {
        case .h1, .h2, .h3, .h4, .h5, .h6, .li, .th, .td, .dt, .dd, .a, .nav, .button: return false
        default: return true
        }
    }
}
