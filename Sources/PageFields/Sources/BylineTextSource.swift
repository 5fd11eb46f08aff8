internal import PageTree
internal import TextPrimitives

/// By-lines that only their words tell: "By Ilse Marwood", «Текст: Зоя Кремнёва», «Зоя Кремнёва, корреспондент».
struct BylineTextSource: FieldSource {
    let name = "byline-text"
    let fields = [Field.authors]

    /// Longer blocks are paragraphs.
    private static let mostWords = 40

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        readEnd(page, &list)
        for block in Self.blocks(page) {
            let text = page.text(of: block)
            for line in FieldText.lines(text).prefix(6) { read(line, block, page, &list) }
            for piece in Self.openedPieces(of: block, page) { read(piece, block, page, &list) }
        }
    }

    /// Short blocks around the headline and at the end of the body. - Complexity: O(blocks) to find, few to read.
    static func blocks(_ page: FieldPage) -> [Int] {
        let measures = page.view.measures
        return page.view.blocks.indices.filter { block in
            guard measures[block].words >= 2, measures[block].words <= mostWords, !isOfPicture(block, page) else { return false }
            switch page.region.relation(of: block) {
            case .aboveHeadline, .underHeadline, .afterBody: return true
            // The last lines of a body may be signed.
            case .inBody: return page.region.body.map { $0.upperBound - block < 3 || block - $0.lowerBound < 2 } ?? false
            case .elsewhere: return false
            }
        }
    }

    /// The name that ends the last paragraph of a Japanese text.
    private func readEnd(_ page: FieldPage, _ list: inout CandidateList) {
        guard page.dateStyle.language == "ja", !page.isForum, let last = page.region.body?.upperBound,
            page.view.measures[last].words > 24, let name = BylineLabel.closing(page.text(of: last))
        else { return }
        add(page.authors(name, isLine: true), "a name in brackets that ends the text", 320, page.region.evidence(at: last), last, &list)
    }

    /// Of a line that marks part, or that is made of several elements ("14.05.21 10:45Автор: Пётр Зимин"), the parts behind the first
    /// that open as by-lines do: boxes part on the page what nothing parts in the text.
    private static func openedPieces(of block: Int, _ page: FieldPage) -> [String] {
        // In a body a name behind a link is that of what the link leads to.
        guard page.document != nil, case .underHeadline = page.region.relation(of: block) else { return [] }
        let pieces = page.pieces(of: block, atMost: 6)
        let parts = (pieces.isEmpty ? [page.text(of: block)] : pieces).flatMap { $0.split(whereSeparator: { "|·•".contains($0) }) }
        return parts.dropFirst().map { String($0.trimmed) }.filter { BylineWords.afterOpening($0[...]) != nil }
    }

    /// Below a picture "By Ilse Marwood" says who took it.
    private static func isOfPicture(_ block: Int, _ page: FieldPage) -> Bool {
        guard let document = page.document else { return false }
        var node: NodeID? = page.view.blocks[block].container
        for _ in 0..<3 {
            guard let current = node else { return false }
            if document.tag(current) == .figcaption || document.tag(current) == .figure { return true }
            node = document.parent(current)
        }
        return false
    }

    private func read(_ line: String, _ block: Int, _ page: FieldPage, _ list: inout CandidateList) {
        guard line.utf8.count <= AuthorNames.longest, let line = FieldText.clean(line).map(Self.withoutBrackets) else { return }
        var place = page.region.evidence(at: block)
        if case .aboveHeadline = page.region.relation(of: block) {
            place.append(.init(what: "words alone, above the headline", points: -110))
        }
        let own = BylineWords.afterOwnOpening(line, language: page.dateStyle.language).map { $0[...] }
        if let rest = own ?? BylineWords.afterOpening(line[...]) {
            // "By the time …" opens a sentence: names begin with capitals, and a by-line has no verb.
            let isHandle = isHandle(rest, line, block, page)
            guard !NameWords.beginsSmall(rest) || isHandle else { return }
            if line.hasSuffix("."), line.count >= 60 {
                // «Об авторе: Зоя Кремнёва — садовод, пишет о яблонях.»
                guard let bearer = AboutAuthorSource.bearer(of: String(rest)) else { return }
                return add(page.authors(bearer), "opens as a line about the author does", 300, place, block, &list)
            }
            let named = isHandle ? rest.split(separator: " ").first.map { String($0) } ?? String(rest) : String(rest)
            add(page.authors(named, takesNicknames: isHandle, isLine: true), "opens as a by-line does", 320, place, block, &list)
        } else if let inner = Self.afterPosted(line) {
            add(page.authors(inner, isLine: true), "“… by NAME”", 300, place, block, &list)
        } else if let labelled = Self.labelled(line) {
            add(page.authors(labelled, isLine: true), "a label within a line of Chinese or Japanese", 300, place, block, &list)
        } else if let signed = Self.koreanNames(line) {
            add(signed, "a Korean name with its role", 320, place, block, &list)
        } else if let named = BylineLabel.bracketed(line), line.hasPrefix("【") || !DateScanner.dates(in: line).isEmpty {
            add(page.authors(named, isLine: true), "a name between brackets beside a date", 300, place, block, &list)
        } else if let closed = Self.beforeClosing(line) {
            add(page.authors(closed, isLine: true), "closes as a by-line does", 300, place, block, &list)
        } else if let signed = Self.signed(line, page) {
            add([signed], "a name with its role", 260, place, block, &list)
        }
    }

    /// "（记者 马丽）"
    private static func withoutBrackets(_ line: String) -> String {
        let isBracketed = line.hasPrefix("（") && line.hasSuffix("）") || line.hasPrefix("(") && line.hasSuffix(")")
        return isBracketed ? String(line.dropFirst().dropLast()) : line
    }

    /// "by kestrel": two words under the headline are no sentence, whatever their letters.
    private func isHandle(_ rest: Substring, _ line: String, _ block: Int, _ page: FieldPage) -> Bool {
        guard case .underHeadline = page.region.relation(of: block), rest.utf8.count >= 3, rest.first?.isLowercase ?? false,
            let handle = handle(rest, line), !BylineWords.isWeekday(handle), MonthNames.month(of: handle) == nil
        else { return false }
        return handle.utf8.allSatisfy {
            $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D || $0 >= 0x80
        }
    }

    /// The word that may be a handle: alone behind "by", or before a day behind "Submitted by".
    private func handle(_ rest: Substring, _ line: String) -> String? {
        let words = rest.split(separator: " ")
        if words.count == 1 { return line.split(separator: " ").count == 2 ? String(rest) : nil }
        let small = line.lowercased()
        guard ["submitted by ", "posted by "].contains(where: small.hasPrefix),
            ["on", "at", "in", "|", "·", "•", "-", "–"].contains(words[1])
        else { return nil }
        return String(words[0])
    }

    /// «मरीना शर्मा द्वारा», "Elif Marmara tarafından yazıldı": the word for "by" stands behind the name.
    private static func beforeClosing(_ line: String) -> String? {
        guard line.utf8.count < 200, let found = [" द्वारा", " tarafından"].lazy.compactMap({ line.byteRange(of: $0) }).first else {
            return nil
        }
        let name = line[..<found.lowerBound].split(separator: " ")
        let rest = line[found.upperBound...].split(separator: " ")
        let isVerb =
            rest.first.map { ["yazıldı", "yazılmıştır", "yayınlandı", "yayımlandı", "लिखित", "प्रकाशित"].contains($0.trimmed(of: ",.|·")) }
            ?? true
        let isDay =
            rest.first.map { $0.unicodeScalars.contains { $0.properties.numericType != nil } || $0.unicodeScalars.count == 1 } ?? true
        guard (2...3).contains(name.count), isVerb || isDay || line[found.upperBound...].hasPrefix(","),
            name.allSatisfy({ word in
                word.unicodeScalars.first.map { $0.properties.isUppercase || $0.value >= 0x900 && $0.value <= 0x97F } ?? false
            })
        else { return nil }
        return name.joined(separator: " ")
    }

    /// "Posted on 5 May 2024 by Ilse Marwood in News".
    private static func afterPosted(_ line: String) -> String? {
        guard line.count < 160 else { return nil }
        guard let found = line.byteRange(of: " by ") ?? line.byteRange(of: " By ") else { return afterDay(line) }
        let before = FieldText.words(line[..<found.lowerBound])
        let isOpening = before.contains {
            ["posted", "published", "written", "submitted", "updated", "created", "story", "started", "filed"].contains($0)
        }
        let isDate = !DateScanner.dates(in: line[..<found.lowerBound]).isEmpty
        guard isOpening || isDate, let first = line[found.upperBound...].first, !first.isLowercase else { return nil }
        return String(line[found.upperBound...])
    }

    /// "Publié le 3 juin 2024 à 10h15 par Claire Morel": the word for "by" behind a day, and a name that begins with a capital.
    private static func afterDay(_ line: String) -> String? {
        guard line.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }),
            let found = words.lazy.compactMap({ line.byteRange(of: $0) }).first,
            line[found.upperBound...].first?.isUppercase ?? false, !DateScanner.dates(in: line[..<found.lowerBound]).isEmpty
        else { return nil }
        return String(line[found.upperBound...])
    }

    /// English has a way of its own.
    private static let words = BylineOpenings.by.subtracting(["by", "author"]).sorted().map { " \($0) " }

    /// "来源：船闸日报记者：马丽2025年03月04日": boxes of one line that nothing parts; the name ends with its script or at a sign of dates.
    private static func labelled(_ line: String) -> String? {
        guard line.utf8.count < 300, line.unicodeScalars.contains(where: FieldText.isIdeographic) else { return nil }
        guard let found = ["记者：", "记者:", "记者 ", "記者 ", "記者：", "作者：", "作者:", "文："].lazy.compactMap({ line.byteRange(of: $0) }).first else {
            return reporter(line)
        }
        let name = line[found.upperBound...].trimmed.unicodeScalars.prefix { FieldText.isIdeographic($0) || $0 == "·" }
        let text = String(Substring(name))
        guard (2...8).contains(text.count) else { return reporter(line) }
        return name.endIndex < line.endIndex || found.lowerBound > line.startIndex ? text : nil
    }

    /// "記者馬麗／台北報導": who reports from where.
    private static func reporter(_ line: String) -> String? {
        guard line.utf8.count <= 90, let found = line.byteRange(of: "記者") ?? line.byteRange(of: "记者"),
            ["報導", "報道", "报道"].contains(where: { line.hasSuffix($0) || line.trimmed(of: "）)】]").hasSuffix($0) })
        else { return nil }
        let rest = line[found.upperBound...].trimmed
        let name = rest.prefix { $0 != "／" && $0 != "/" && $0 != " " && $0 != "｜" }
        guard name.endIndex < rest.endIndex, (2...4).contains(name.unicodeScalars.count),
            name.unicodeScalars.allSatisfy(FieldText.isIdeographic)
        else { return nil }
        return String(name)
    }

    /// "홍길동 기자 hong@courier.example", "홍길동·임꺽정 기자": two to four syllables each, what their bearers are, and no sentence.
    private static func koreanNames(_ line: String) -> [Metadata.Author]? {
        guard line.utf8.count <= 120, let first = line.unicodeScalars.first else { return nil }
        // "입력 2024.05.14 10:20 홍길동 기자": the day stands before.
        if let day = line.utf8.lastIndex(where: { $0 >= 0x30 && $0 <= 0x39 }),
            line.utf8[..<day].count(where: { $0 >= 0x30 && $0 <= 0x39 }) >= 5
        {
            let rest = line[line.utf8.index(after: day)...].trimmed(of: " |·,")
            if let names = koreanNames(String(rest)) { return names }
        }
        let isInBrackets = first == "[" || first == "("
        guard isInBrackets || FieldText.isHangul(first) else { return nil }
        var words = line.split(whereSeparator: { " =[]()".contains($0) })[...]
        // "[수문일보 홍길동 기자]": the paper stands before the name.
        if isInBrackets, words.count > 2, NameWords.isRole(String(words[words.startIndex + 2])) { words = words.dropFirst() }
        // "홍길동 기자 입력 2023.04.02. 오후 3:15": a day may stand behind.
        words = ArraySlice(Array(words.prefix { !($0.first?.isNumber ?? true) && DateWords.meaning([String($0)]) == nil }))
        guard words.count >= 2, words.count <= 6 else { return nil }
        let names = words[0].split(whereSeparator: { "·,ㆍ/".contains($0) })
        let role = words[1].trimmed(of: ",·|/()")
        guard NameWords.isRole(role), role.unicodeScalars.first.map(FieldText.isHangul) ?? false,
            names.allSatisfy({ (2...4).contains($0.unicodeScalars.count) && $0.unicodeScalars.allSatisfy(FieldText.isHangul) })
        else { return nil }
        return names.map { Metadata.Author(name: String($0), role: role, kind: .person) }
    }

    /// «Имя Фамилия, корреспондент …»: two or three names and a role behind a comma, and no sentence.
    private static func signed(_ line: String, _ page: FieldPage) -> Metadata.Author? {
        guard let comma = line.unicodeScalars.firstIndex(where: { $0 == "," || $0 == "—" || $0 == "–" }), line.utf8.count < 300,
            line.count < 120
        else { return nil }
        let front = line[..<comma].split(separator: " ")
        let rest = line[line.index(after: comma)...].trimmed
        guard (2...3).contains(front.count), front.allSatisfy({ $0.first?.isUppercase ?? false }), rest.split(separator: " ").count <= 8,
            let word = rest.split(separator: " ").first?.trimmed(of: ",.").lowercased(),
            NameWords.isRole(word) || page.site.isSite(rest.trimmed(of: " .«»“”„\"")) || Self.isForClient(rest)
        else { return nil }
        return page.authors(String(line[..<comma])).first.map {
            Metadata.Author(name: $0.name, role: rest.trimmed(of: "."), kind: $0.kind)
        }
    }

    /// «специально для «Вестника»», "special to the Courier".
    private static func isForClient(_ text: Substring) -> Bool {
        let small = text.lowercased()
        return clients.contains { small.hasPrefix($0) }
    }

    private static let clients = [
        "special to ", "exclusively for ", "специально для ", "для «", "спеціально для ", "exklusiv für ", "especial para ",
        "spécialement pour ",
        "specjalnie dla ", "dla „", "speciale per ", "per «", "speciaal voor ",
    ]

    private func add(
        _ authors: [Metadata.Author], _ what: String, _ points: Int, _ place: [Candidate.Evidence], _ block: Int,
        _ list: inout CandidateList
    ) {
        list.add(
            authors, from: name, at: .block(block), [.init(what: what, points: points)] + place, statement: list.newStatement())
    }
}
