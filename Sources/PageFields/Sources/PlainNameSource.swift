internal import BlockAnalysis
internal import TextPrimitives

/// Of flattened text, who is named with his post under the headline, and who signs below the text. There headings look like names, so that
/// a name alone is none: a post, a place or a day has to stand with it.
struct PlainNameSource: FieldSource {
    let name = "plain-name"
    let fields = [Field.authors]

    /// Lines under the headline among which names are looked for.
    private static let reach = 8
    /// Words of a line with a name and a post.
    private static let mostWords = 12

    /// - Complexity: O(1) lines.
    func collect(_ page: FieldPage, into list: inout CandidateList) {
        guard page.document == nil, !page.isForum, let headline = page.region.headline else { return }
        let end = max(headline + 1, min(page.region.body?.lowerBound ?? page.view.blocks.count, headline + Self.reach + 1))
        for block in (headline + 1)..<end where page.view.measures[block].words <= Self.mostWords {
            guard let (name, what) = named(block, end, page) else { continue }
            add(name, what, block, page, &list)
        }
        guard let last = page.region.body?.upperBound else { return }
        for block in last...(last + 1) where block < page.view.blocks.count && page.view.measures[block].words <= Self.mostWords {
            if let name = Self.signature(page.text(of: block), page) { add(name, "a name that signs the text", block, page, &list) }
        }
    }

    private func add(_ name: String, _ what: String, _ block: Int, _ page: FieldPage, _ list: inout CandidateList) {
        list.add(
            page.authors(name, isLine: true), from: self.name, at: .block(block), [.init(what: what, points: 260)],
            statement: list.newStatement())
    }

    private func named(_ block: Int, _ end: Int, _ page: FieldPage) -> (name: String, what: String)? {
        let text = String(page.text(of: block).trimmed)
        if let name = Self.beforePost(text) { return (name, "a name before a post") }
        let next = block + 1 < end && page.view.measures[block + 1].words <= Self.mostWords ? page.text(of: block + 1) : ""
        let isDated = page.date(GluedDigits.parted(next)) != nil
        if Self.isName(text) {
            if next.utf8.count <= 60, BylineParts.isRole(next, saysSmall: false) { return (text, "a name above a post") }
            return isDated && BylineSource.isCaselessName(text) ? (text, "a name above a date") : nil
        }
        // "Ilse Marwood - OskNews", "AYŞE DEMİR/OSK"
        guard isDated || block > 0 && page.date(GluedDigits.parted(page.text(of: block - 1))) != nil else { return nil }
        if page.dateStyle.language.map(["ja", "zh"].contains) ?? false, (2...4).contains(text.unicodeScalars.count),
            text.unicodeScalars.allSatisfy(FieldText.isIdeographic)
        {
            return (text, "a name beside a date")
        }
        for mark in [" - ", " – ", " — ", "/", " | "] {
            guard let place = text.byteRange(of: mark) else { continue }
            let front = String(text[..<place.lowerBound])
            return Self.isName(front) && text.split(separator: " ").count <= 6 ? (front, "a name before where its bearer writes") : nil
        }
        return nil
    }

    private static func isName(_ text: String) -> Bool {
        NameLineSource.looksLikeName(text)
            && !text.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "|") }
            || BylineSource.isCaselessName(text)
    }

    /// «Зоя Кремнёва(корреспондент)», "Ilse MarwoodReporter", "Ilse Marwood, correspondent": what the page parted by elements.
    static func beforePost(_ text: String) -> String? {
        guard text.utf8.count <= 120 else { return nil }
        if text.hasSuffix(")"), let open = text.byteRange(of: "(") {
            let post = text[open.upperBound...].dropLast()
            let front = String(text[..<open.lowerBound].trimmed)
            return BylineParts.isRole(String(post), saysSmall: false) && isName(front) ? front : nil
        }
        if let comma = text.byteRange(of: ", "), BylineParts.isRole(String(text[comma.upperBound...]), saysSmall: false) {
            let front = String(text[..<comma.lowerBound])
            return isName(front) ? front : nil
        }
        var previous: Character = " "
        for index in text.indices {
            defer { previous = text[index] }
            guard text[index].isUppercase, previous.isLowercase else { continue }
            let front = String(text[..<index])
            return isName(front) && BylineParts.isRole(String(text[index...]), saysSmall: false) ? front : nil
        }
        return nil
    }

    /// «Зоя Кремнёва, «Вестник»», «(Зоя Кремнёва)», «Зоя КРЕМНЁВА»: what no heading looks like.
    static func signature(_ text: String, _ page: FieldPage) -> String? {
        let text = String(text.trimmed)
        if text.hasPrefix("("), text.hasSuffix(")") {
            let inside = text.dropFirst().dropLast()
            let front = String(inside.prefix { $0 != "," && $0 != "/" }.trimmed)
            return isName(front) && text.split(separator: " ").count <= 5 ? front : nil
        }
        return SignatureSource.printedName(text, page)
    }
}
