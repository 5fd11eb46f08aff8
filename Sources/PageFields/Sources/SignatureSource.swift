internal import BlockAnalysis
internal import PageTree
internal import TextPrimitives

/// Who signs below the text.
struct SignatureSource: FieldSource {
    let name = "signature"
    let fields = [Field.authors]

    /// The last line of an article: "— Ilse Marwood", «Зоя Кремнёва.», "Ilse Marwood is a writer and gardener."
    /// - Complexity: O(1).
    func collect(_ page: FieldPage, into list: inout CandidateList) {
        guard page.document != nil, !page.isForum, let body = page.region.body else { return }
        readPosts(behind: body.upperBound, page, &list)
        guard body.count >= 3 else { return }
        for block in body.upperBound - 1...body.upperBound + 1 where block > body.lowerBound && block < page.view.blocks.count {
            guard page.view.measures[block].words <= 24, page.view.measures[block - 1].words >= 8, Self.isParagraph(block, page),
                let text = FieldText.clean(page.text(of: block))
            else { continue }
            let signed = text.trimmed(of: " .—–-―−")
            let isDashed = text.unicodeScalars.first.map { "—–-―−".unicodeScalars.contains($0) } ?? false
            let name = Self.beforePaper(signed, isDashed: isDashed, page) ?? signed
            // Below the body a name must stand beside its last paragraph, behind a dash.
            let isPrinted = Self.isAsPrinted(name)
            if block > body.upperBound, !isDashed && !isPrinted || !Self.areBeside(block - 1, block, page) { continue }
            if page.view.measures[block].words <= 3 || name != signed, NameLineSource.looksLikeName(name), !Self.isQuote(block - 1, page) {
                let isOfQuotation = FieldText.clean(page.text(of: block - 1)).map(Self.isQuoted) ?? false
                let isSure = isPrinted || isDashed && !isOfQuotation
                add(name, "a name that signs the text", isSure ? 300 : 190, block, page, &list)
            } else if page.dateStyle.language == "ja", let name = BylineLabel.closing(text) {
                add(name, "a name in brackets that ends the text", 320, block, page, &list)
            } else if let initials = NameWords.initials(text.trimmed(of: " ()[]—–-")),
                isDashed || text.hasPrefix("(") || text.hasPrefix("[")
            {
                add(initials, "initials that sign the text", 320, block, page, &list)
            } else if let bearer = Self.toldAbout(text) {
                add(bearer, "a line about the author ends the text", 210, block, page, &list)
            }
        }
    }

    /// Lines below the body in which the newsroom's names stand.
    private static let reach = 4

    /// "Ilse Marwood", and in an element beside it "Reporter": as newsrooms of the north sign below the text.
    private func readPosts(behind last: Int, _ page: FieldPage, _ list: inout CandidateList) {
        for block in page.view.blocks.indices.dropFirst(last + 1).prefix(Self.reach) where page.view.measures[block].words <= 10 {
            let parts = page.pieces(of: block, atMost: 3)
            guard parts.count >= 2, NameLineSource.looksLikeName(parts[0]), Self.reports(parts[1]),
                page.isInArticle(page.view.blocks[block].container)
            else { continue }
            list.add(
                page.authors(parts[0], isLine: true), from: name, at: .block(block),
                [.init(what: "a name with a reporter's post below the text", points: 280)], statement: list.newStatement())
        }
    }

    /// Whether a line is the post of one who writes.
    private static func reports(_ text: String) -> Bool {
        guard text.utf8.count <= 60, BylineParts.isRole(text, saysSmall: false) else { return false }
        let small = text.lowercased()
        return writers.contains { small.byteRange(of: $0) != nil }
    }

    private static let writers = [
        "reporter", "journalist", "redakt", "korrespond", "correspond", "periodist", "giornalist", "rédact", "toimittaja", "verslaggever",
        "muhabir", "dziennikar", "журналист", "корреспондент", "кореспондент", "репортер", "репортёр", "обозреватель",
    ]

    /// "Ilse Marwood, River Gazette", «Зоя Кремнёва, «Вестник»»: the name before the paper, an agency or what stands in quotation marks.
    /// Behind a dash any few words with capitals are where somebody writes.
    private static func beforePaper(_ text: String, isDashed: Bool, _ page: FieldPage) -> String? {
        guard text.utf8.count <= 120, let comma = text.byteRange(of: ", ") else { return nil }
        let paper = String(text[comma.upperBound...].trimmed)
        let isQuoted = paper.unicodeScalars.first.map { "«„“\"".unicodeScalars.contains($0) } ?? false
        guard paper.split(separator: " ").count <= 4,
            isQuoted || isDashed && paper.split(separator: " ").allSatisfy({ $0.first?.isUppercase ?? false }) || page.site.isSite(paper)
                || NameWords.isAgency(FieldText.squeezed(paper))
        else { return nil }
        return String(text[..<comma.lowerBound])
    }

    /// The name of a line that is nobody's heading: before the paper, or with the surname in capitals.
    static func printedName(_ text: String, _ page: FieldPage) -> String? {
        let signed = text.trimmed(of: " .—–-―−")
        if let name = beforePaper(signed, isDashed: false, page), NameLineSource.looksLikeName(name) { return name }
        return isAsPrinted(signed) ? signed : nil
    }

    /// «Зоя КРЕМНЁВА»: as papers print who wrote, the surname in capitals.
    private static func isAsPrinted(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        guard words.count == 2, words[1].unicodeScalars.count >= 3 else { return false }
        return words[1].uppercased() == words[1] && words[0].uppercased() != words[0] && NameLineSource.looksLikeName(name)
    }

    private static func areBeside(_ left: Int, _ right: Int, _ page: FieldPage) -> Bool {
        guard let document = page.document else { return false }
        return document.parent(page.view.blocks[left].container) == document.parent(page.view.blocks[right].container)
    }

    /// Whether a paragraph is what somebody said, whose name may stand below it.
    private static func isQuoted(_ text: String) -> Bool { text.unicodeScalars.first?.properties.isQuotationMark ?? false }

    /// "Ilse Marwood is a writer and gardener": the name before the verb, where a post follows.
    private static func toldAbout(_ text: String) -> String? {
        guard
            let verb = [" is a ", " is an ", " is the ", " ist ", " est ", " es ", " è ", " é ", " jest ", " är ", " er ", " — "].lazy
                .compactMap({ text.byteRange(of: $0) }).first
        else { return nil }
        let name = String(text[..<verb.lowerBound])
        let words = text[verb.upperBound...].split(separator: " ").prefix(4).map { $0.trimmed(of: ".,;").lowercased() }
        return NameLineSource.looksLikeName(name) && words.contains(where: NameWords.isRole) ? name : nil
    }

    private static func isParagraph(_ block: Int, _ page: FieldPage) -> Bool {
        guard let document = page.document else { return false }
        let node = page.view.blocks[block].container
        return (document.tag(node) == .p || document.tag(node) == .div) && !isQuote(block, page)
    }

    /// Whether a block stands in a quotation, a figure or a box beside.
    private static func isQuote(_ block: Int, _ page: FieldPage) -> Bool {
        guard let document = page.document else { return false }
        var node: NodeID? = page.view.blocks[block].container
        while let current = node {
            switch document.tag(current) {
            case .blockquote, .figure, .figcaption, .aside, .footer, .q: return true
            default: node = document.parent(current)
            }
        }
        return false
    }

    private func add(
        _ text: String, _ what: String, _ points: Int, _ block: Int, _ page: FieldPage, _ list: inout CandidateList
    ) {
        let authors = page.authors(text, isLine: true).filter { $0.name.contains(" ") || points > 300 }
        list.add(
            authors, from: name, at: .block(block), [.init(what: what, points: points)] + page.region.evidence(at: block),
            statement: list.newStatement())
    }
}
