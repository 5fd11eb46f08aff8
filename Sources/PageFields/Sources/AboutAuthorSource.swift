internal import BlockAnalysis
internal import TextPrimitives

/// A box about the author: "Ilse Marwood", "About Ilse Marwood" or "About the author", then "Ilse Marwood has grown apples …".
struct AboutAuthorSource: FieldSource {
    let name = "about-author"
    let fields = [Field.authors]

    private struct Found {
        let block: Int
        let name: String
        let evidence: Candidate.Evidence
    }

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        var found: Found?
        for block in page.view.blocks.indices.dropLast() where page.view.measures[block].words <= 6 {
            let sentence = block + 1
            guard page.view.measures[sentence].words >= 6, page.view.blocks[block].length >= 5,
                let next = read(block, before: sentence, page)
            else { continue }
            // A page with several is about people.
            if let found, found.name != next.name { return }
            found = found ?? next
        }
        guard let found, !isSection(found.block, page), page.region.headline.map({ found.block > $0 }) ?? true else { return }
        list.add(
            page.authors(found.name, isLine: true).filter { $0.name.contains(" ") }, from: name, at: .block(found.block),
            [found.evidence] + page.region.evidence(at: found.block), statement: list.newStatement())
    }

    private func read(_ block: Int, before sentence: Int, _ page: FieldPage) -> Found? {
        let arena = page.view.segmentation.arena
        let (first, second) = (arena[page.view.blocks[block].text], arena[page.view.blocks[sentence].text])
        // The name alone is compared in bytes: most short blocks end here.
        if second.starts(with: first) {
            let text = page.text(of: block)
            guard second.count > first.count, NameLineSource.looksLikeName(text), Self.goesOn(page.text(of: sentence), behind: text)
            else { return nil }
            return Found(block: block, name: text, evidence: .init(what: "a name above a line about its bearer", points: 330))
        }
        // What is linked is a teaser; a name that is announced stands at the beginning of the sentence.
        guard page.view.blocks[block].length <= 80, page.view.blocks[block].linkDensity < 0.5 else { return nil }
        let isAnnounced = first.lastIndex(of: 0x20).map { Self.holds(second.prefix(64), first[($0 + 1)...]) } ?? false
        guard isAnnounced || first.count <= 40, let text = FieldText.clean(page.text(of: block)) else { return nil }
        if !isAnnounced, BylineWords.isOpening(text) {
            guard let name = Self.bearer(of: page.text(of: sentence)) else { return nil }
            return Found(block: sentence, name: name, evidence: .init(what: "a name in a line about the author", points: 330))
        }
        // Whom the headline names is whom the text is about: "About Marwood Boats" below the news of a yard.
        guard isAnnounced, let name = Self.announced(text), NameLineSource.looksLikeName(name), !page.isInTitle(name),
            Self.goesOn(page.text(of: sentence), behind: name)
        else {
            return nil
        }
        return Found(block: block, name: name, evidence: .init(what: "a name above a line about its bearer", points: 330))
    }

    private static func holds(_ text: ArraySlice<UInt8>, _ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first, word.count <= text.count else { return false }
        return text.indices.dropLast(word.count - 1).contains { text[$0] == first && text[$0...].starts(with: word) }
    }

    /// "About Ilse Marwood", "Written by Ilse Marwood".
    private static func announced(_ text: String) -> String? {
        if let rest = BylineWords.afterOpening(text[...]) { return String(rest) }
        guard let space = text.utf8.firstIndex(of: 0x20), abouts.contains(text[..<space].lowercased()) else { return nil }
        return String(text[text.utf8.index(after: space)...].trimmed)
    }

    private static let abouts: Set<String> = ["about", "meet", "über", "sobre", "over", "om", "о", "об", "про"]

    /// The name with which a sentence about somebody begins.
    static func bearer(of sentence: String) -> String? {
        guard let sentence = FieldText.clean(sentence) else { return nil }
        let words = sentence.split(separator: " ", maxSplits: 4).prefix(4)
        // Two or three words, before a verb or a dash.
        for count in [2, 3] where words.count > count {
            let name = words[..<count].joined(separator: " ").trimmed(of: ",")
            if NameLineSource.looksLikeName(name), goesOn(sentence, behind: name) { return name }
        }
        return nil
    }

    private static func goesOn(_ sentence: String, behind name: String) -> Bool {
        guard sentence.hasPrefix(name) else { return false }
        let rest = sentence.dropFirst(name.count)
        return NameLineSource.verbs.contains { rest.hasPrefix($0) }
    }

    /// Whether a block is a heading within the body: "Paid Leave", then "Paid Leave is …" tells what a thing is.
    private func isSection(_ block: Int, _ page: FieldPage) -> Bool {
        guard let body = page.region.body, body.lowerBound < block, block + 2 < body.upperBound else {
            return false
        }
        return page.view.blocks[block].headingLevel != nil
    }
}
