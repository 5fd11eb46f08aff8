internal import PageTree

/// Elements whose class says that they hold an author or a by-line.
struct BylineSource: FieldSource {
    let name = "byline-class"

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        guard let document = page.document, let markup = page.markup else { return }
        for (node, words) in markup.marked where !words.isDisjoint(with: [.author, .poster, .byline]) {
            guard words.isDisjoint(with: [.beside, .role, .logo]) || words.contains(.name) else { continue }
            switch document.tag(node) {
            case .form, .button, .ul, .img, .input, .body, .html, .main, .article: continue
            default: break
            }
            // A line of class "meta" must say itself that it names an author.
            let isSure = words.contains(.author)
            if !isSure, !words.contains(.byline), !words.contains(.poster) { continue }
            add(node, words, isSure: isSure, page, markup, &list)
        }
    }

    private func add(
        _ node: NodeID, _ words: ClassWords, isSure: Bool, _ page: FieldPage, _ markup: MarkupIndex, _ list: inout CandidateList
    ) {
        guard let document = page.document, document.subtreeEnd(node).rawValue - node.rawValue < 160 else { return }
        let text = MarkupText.parts(of: node, in: document) { inner in
            document.tag(inner) == .time
                || document.classes(inner).contains { symbol in
                    let inside = ClassWords.of(document.symbols.slice(symbol))
                    return !inside.isDisjoint(with: [.date, .role]) && inside.isDisjoint(with: [.author, .byline])
                        || inside.contains(.beside) && inside.isDisjoint(with: [.author, .name])
                }
        }
        guard let lines = Self.lines(text), !lines.isEmpty else { return }
        var evidence = [
            Candidate.Evidence(
                what: isSure ? "class of an author" : words.contains(.poster) ? "class of a poster" : "class of a by-line",
                points: isSure ? 360 : 300)
        ]
        let block = page.region.block(of: node)
        evidence += page.region.evidence(at: block)
        if words.contains(.beside) { evidence.append(.init(what: "class of a box beside", points: -60)) }
        let statement = list.newStatement()
        for author in Self.authors(lines, isSure: isSure || words.contains(.poster), isPoster: words.contains(.poster), page) {
            list.add(.authors, author.name, from: name, at: .element(node), evidence, statement: statement, detail: .author(author))
        }
    }

    /// The lines of a by-line; nil for what is too long to be one.
    private static func lines(_ text: String) -> [String]? {
        guard text.utf8.count < 1200 else { return nil }
        let lines = text.split(separator: "\n").compactMap { FieldText.clean(String($0)) }
        return lines.count <= 12 && lines.allSatisfy({ $0.count <= 160 || lines.count > 1 }) ? lines : nil
    }

    /// The line that begins with "By", with what follows it; else the first that is a name.
    private static func authors(_ lines: [String], isSure: Bool, isPoster: Bool, _ page: FieldPage) -> [Metadata.Author] {
        for (index, line) in lines.enumerated() {
            if let rest = BylineWords.afterOpening(line[...]) {
                let found = page.authors(String(rest), isLine: true)
                if !found.isEmpty { return found + more(lines[(index + 1)...], page) }
            } else if FieldText.words(line).last.map({ ["by", "von", "par", "por", "автор", "author"].contains($0) }) ?? false,
                index + 1 < lines.count
            {
                let found = page.authors(lines[index + 1], isLine: true)
                if !found.isEmpty { return found + more(lines[(index + 2)...], page) }
            }
        }
        guard isSure else { return [] }
        for (index, line) in lines.enumerated() {
            var found = page.authors(line, takesNicknames: isPoster, isLine: true)
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
            if words.isEmpty || (words.count == 1 && ["and", "und", "et", "y", "и", "e", "en", "og", "och"].contains(words[0])) {
                isOpen = true
            } else if isOpen || ["and ", "& ", "und ", "et ", "и "].contains(where: line.lowercased().hasPrefix) {
                authors += page.authors(line, isLine: true)
                isOpen = false
            } else {
                break
            }
        }
        return authors
    }
}
