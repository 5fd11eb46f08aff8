internal import PageTree

/// Elements whose class says that they hold an author or a by-line.
struct BylineSource: FieldSource {
    let name = "byline-class"
    let fields = [Field.authors]

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        guard let document = page.document, let markup = page.markup else { return }
        let named = Self.boxesWithName(markup, document)
        let posters = page.isForum ? Self.boxesOfPosters(markup, document) : []
        for (node, words) in markup.marked where !words.isDisjoint(with: [.author, .poster, .byline, .signature]) {
            guard words.isDisjoint(with: [.beside, .role, .logo]) || words.contains(.name) else { continue }
            switch document.tag(node) {
            case .form, .button, .img, .input, .body, .html, .main, .article: continue
            case .a where page.ancestor(of: node, where: { document.tag($0) == .button }) != nil: continue
            case .ul, .ol: if !words.contains(.author) { continue }
            default: break
            }
            // hCard's `fn org` names a firm or a place ("Chez Lou, 3 quai Nord").
            if words.contains(.name), document.classes(node).contains(where: { document.symbols[$0] == "org" }) { continue }
            // On a forum a signature is what posters write below all that they post.
            if page.isForum, words.contains(.signature), words.isDisjoint(with: [.author, .poster]) { continue }
            // "author__details" in a box that has an "author__name".
            if words.contains(.author), !words.contains(.name), Self.isBesideName(node, named, document) { continue }
            // A box with the name, the rank and the place of one who posts.
            if posters.contains(node) { continue }
            // A line of class "meta" must say itself that it names an author.
            let isSure = words.contains(.author)
            if !isSure, words.isDisjoint(with: [.byline, .poster, .signature]) { continue }
            add(node, words, isSure: isSure, page, markup, &list)
        }
    }

    private func add(
        _ node: NodeID, _ words: ClassWords, isSure: Bool, _ page: FieldPage, _ markup: MarkupIndex, _ list: inout CandidateList
    ) {
        guard let document = page.document, document.subtreeEnd(node).rawValue - node.rawValue < 160 else { return }
        let block = page.region.block(of: node)
        let place = page.isForum ? page.region.evidenceInThread(at: block) : page.region.evidence(at: block)
        let points = isSure ? 360 : 300
        // What no other source could lift to a by-line is not read: pages of teasers have hundreds.
        guard points + place.reduce(0, { $0 + $1.points }) > 0 else { return }
        let text = MarkupText.parts(of: node, in: document) { inner in
            document.tag(inner) == .time
                || document.classes(inner).contains { symbol in
                    let inside = ClassWords.of(document.symbols.slice(symbol))
                    return !inside.isDisjoint(with: [.date, .role, .section]) && inside.isDisjoint(with: [.author, .byline])
                        || inside.contains(.beside) && inside.isDisjoint(with: [.author, .name])
                }
        }
        guard let lines = Self.lines(text), !lines.isEmpty else { return }
        var evidence = [
            Candidate.Evidence(
                what: isSure ? "class of an author" : words.contains(.poster) ? "class of a poster" : "class of a by-line",
                points: points)
        ]
        evidence += place
        let isPoster = words.contains(.poster) || page.isForum && isSure
        if words.contains(.poster), !page.isForum, let block, !lines[0].contains(" "), lines[0].count <= Self.longestHandle,
            isBesideDay(block, lines[0], page)
        {
            evidence.append(.init(what: "beside a date", points: 80))
        }
        if Self.isOfOther(node, document) { return }
        if words.contains(.beside) { evidence.append(.init(what: "class of a box beside", points: -60)) }
        let authors: [Metadata.Author]
        if document.tag(node) == .ul || document.tag(node) == .ol {
            // A list of authors, a name an item; in other lists an author's name is one of many things.
            guard lines.allSatisfy(NameLineSource.looksLikeName) else { return }
            authors = lines.flatMap { page.authors($0, isLine: true) }
        } else if isSure, let people = Self.peopleByElement(node, page, document) {
            authors = people
        } else {
            let isName = words.contains(.signature) && lines.count <= 3 && Self.areNames(lines[0], page)
            authors = Self.authors(lines, isSure: isSure || isName || isPoster, isPoster: isPoster, page)
        }
        list.add(authors, from: name, at: .element(node), evidence, statement: list.newStatement())
    }

    private static let longestHandle = 24

    /// Whether the line of one who posts, or the next, holds a day and little else, as blogs write it beside the headline.
    private func isBesideDay(_ block: Int, _ name: String, _ page: FieldPage) -> Bool {
        guard page.region.isBesideHeadline(block) else { return false }
        return [block, block + 1].contains { line in
            if page.holdsTime(line) { return true }
            guard page.view.blocks.indices.contains(line), page.view.measures[line].words <= 12 else { return false }
            let text = page.text(of: line)
            return page.date(text.hasPrefix(name) ? String(text.dropFirst(name.count)) : text) != nil
        }
    }

    /// The elements of an author's class, two steps up at most, around those that hold the name.
    private static func boxesWithName(_ markup: MarkupIndex, _ document: Document) -> Set<NodeID> {
        let above = Set(
            markup.marked.lazy.filter { $0.words.isSuperset(of: [.author, .name]) }.flatMap { Self.twoAbove($0.node, document) })
        return above.isEmpty ? above : above.intersection(markup.marked.lazy.filter { $0.words.contains(.author) }.map(\.node))
    }

    /// The elements of a poster's class around those that hold his name.
    /// - Complexity: O(names × steps).
    private static func boxesOfPosters(_ markup: MarkupIndex, _ document: Document) -> Set<NodeID> {
        var boxes: Set<NodeID> = []
        for (node, words) in markup.marked where words.isSuperset(of: [.poster, .name]) {
            var above = document.parent(node)
            for _ in 0..<stepsToPoster {
                guard let box = above else { break }
                boxes.insert(box)
                above = document.parent(box)
            }
        }
        return boxes
    }

    /// Elements between a poster's box and his name.
    private static let stepsToPoster = 4

    private static func twoAbove(_ node: NodeID, _ document: Document) -> [NodeID] {
        let parent = document.parent(node)
        return [parent, parent.flatMap(document.parent)].compactMap(\.self)
    }

    /// Whether an element stands in such a box and holds no further name itself.
    private static func isBesideName(_ node: NodeID, _ boxes: Set<NodeID>, _ document: Document) -> Bool {
        !boxes.isEmpty && !boxes.contains(node) && twoAbove(node, document).contains(where: boxes.contains)
    }

    /// The people of a box whose elements are full names one by one, without the posts and bodies beside them; nil for other boxes.
    private static func peopleByElement(_ node: NodeID, _ page: FieldPage, _ document: Document) -> [Metadata.Author]? {
        var texts: [String] = []
        var count = 0
        var first: NodeID?
        for child in document.children(node) {
            guard let text = FieldText.clean(document.textContent(child)) else { continue }
            if document.isText(child) {
                guard text.allSatisfy({ ",;|·&/".contains($0) }) else { return nil }
                continue
            }
            // "By Ilse Marwood", "and Tom Dunn": the words say more than the boxes.
            guard text.first?.isLowercase == false, BylineWords.afterOpening(text[...]) == nil else { return nil }
            count += 1
            // What is made otherwise than the first is no further name: a post, where he works, links to networks.
            let isLike =
                first.map { document.tag($0) == document.tag(child) && document.classes($0).elementsEqual(document.classes(child)) } ?? true
            if isLike, NameLineSource.looksLikeName(text) {
                first = first ?? child
                texts.append(text)
            } else if texts.isEmpty
                || isLike && !BylineParts.isRole(text) && !text.split(separator: " ").contains(where: { NameWords.isBody($0.lowercased()) })
            {
                return nil
            }
        }
        guard (2...6).contains(count) else { return nil }
        let authors = texts.flatMap { page.authors($0, isLine: true) }
        guard authors.first?.kind == .person else { return nil }
        return authors.filter { $0.kind == .person }
    }

    /// Whether a line of a by-line is nothing but names, or an agency's.
    private static func areNames(_ line: String, _ page: FieldPage) -> Bool {
        if NameLineSource.looksLikeName(line) || NameWords.isAgency(FieldText.squeezed(line)) { return true }
        guard line.utf8.count <= 120 else { return false }
        if isCaselessName(line) || Affiliations.place(behind: line.split(separator: " ")) != nil { return true }
        let authors = page.authors(line, isLine: true)
        return (authors.count > 1 || authors.count == 1 && line.utf8.contains(UInt8(ascii: "@")))
            && authors.allSatisfy { NameLineSource.looksLikeName($0.name) }
    }

    /// Arabic, Hebrew and the scripts of India know no capitals: two to four words of letters, perhaps with a place behind a dash.
    static func isCaselessName(_ line: String) -> Bool {
        let front = [" - ", " – ", " — "].compactMap { line.byteRange(of: $0)?.lowerBound }.min().map { line[..<$0] } ?? line[...]
        let words = front.split(separator: " ")
        return (2...4).contains(words.count)
            && words.allSatisfy { word in
                word.unicodeScalars.allSatisfy { scalar in
                    (0x590...0xFFF).contains(scalar.value)
                        && (scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark)
                }
            }
    }

    /// Whether the words right before say that somebody checked, edited or drew, and did not write.
    static func isOfOther(_ node: NodeID, _ document: Document) -> Bool {
        guard var root = document.parent(node) else { return false }
        for _ in 0..<2 { root = document.parent(root) ?? root }
        let before = MarkupText.before(node, within: root, in: document, length: 32).lowercased()
        return NameWords.endsOther(FieldText.fold(before))
    }

    /// The lines of a by-line; nil for what is too long to be one.
    private static func lines(_ text: String) -> [String]? {
        guard text.utf8.count < 1200 else { return nil }
        let lines = text.utf8.split(separator: 0x0A).compactMap { FieldText.clean(String(Substring($0))) }
        return lines.count <= 12 && (lines.count > 1 || lines.allSatisfy { $0.count <= 160 }) ? lines : nil
    }

    /// The line that begins with "By", with what follows it; else the first that is a name.
    private static func authors(_ lines: [String], isSure: Bool, isPoster: Bool, _ page: FieldPage) -> [Metadata.Author] {
        for (index, line) in lines.enumerated() {
            if let rest = BylineWords.afterOpening(line[...]) {
                let found = page.authors(String(rest), isLine: true)
                if !found.isEmpty { return found + more(lines[(index + 1)...], page) }
            } else if index + 1 < lines.count, line.utf8.count <= 80,
                FieldText.words(line).last.map(BylineOpenings.by.contains) ?? false
            {
                let found = page.authors(lines[index + 1], isLine: true)
                if !found.isEmpty { return found + more(lines[(index + 2)...], page) }
            }
        }
        guard isSure else { return [] }
        for (index, line) in lines.enumerated() {
            var found = page.authors(NameLineSource.afterDate(line, page) ?? line, takesNicknames: isPoster, isLine: true)
            guard !found.isEmpty else { continue }
            if found.count == 1, found[0].role == nil, index + 1 < lines.count, BylineParts.isRole(lines[index + 1]),
                lines[index + 1].count <= 60
            {
                found[0].role = lines[index + 1]
            }
            return found + (index + 1 < lines.count ? more(lines[(index + 1)...], page) : [])
        }
        return []
    }

    /// Further names on the lines below: behind "and" or a comma.
    private static func more(_ lines: ArraySlice<String>, _ page: FieldPage) -> [Metadata.Author] {
        var authors: [Metadata.Author] = []
        var isOpen = false
        for line in lines.prefix(6) {
            let words = FieldText.words(line)
            if line.allSatisfy({ ",&+;/".contains($0) })
                || (words.count == 1 && ["and", "und", "et", "y", "и", "e", "en", "og", "och"].contains(words[0]))
            {
                isOpen = true
            } else if isOpen || ["and ", "& ", "und ", "et ", "и "].contains(where: line.lowercased().hasPrefix) {
                authors += page.authors(line, isLine: true)
                isOpen = false
            } else if let comma = line.firstIndex(of: ","), line[comma...].dropFirst().trimmed.first.map({ !$0.isUppercase }) ?? false,
                NameLineSource.looksLikeName(String(line[..<comma]))
            {
                // "Jon Abbey, senior editor": a name a line, each with what its bearer is.
                authors += page.authors(String(line[..<comma]), isLine: true)
            } else {
                break
            }
        }
        return authors
    }
}
