internal import BlockAnalysis
internal import PageTree

/// Tags behind a word for them: "Tags: ferry, river", «Метки» over a row of links. What is no link is no tag: a sentence may begin so.
struct TagLabelSource: FieldSource {
    let name = "tag-label"
    let fields = [Field.tags]

    /// Lines of links behind a label that stands alone.
    private static let mostLines = 16
    private static let mostLinks = 24
    /// Words of a tag.
    private static let mostWords = 6

    /// - Complexity: O(blocks) for the lines' beginnings.
    func collect(_ page: FieldPage, into list: inout CandidateList) {
        guard let document = page.document else { return }
        for block in page.view.blocks.indices where page.view.measures[block].words <= 60 {
            guard isNearText(block, page), let label = labelLength(of: block, page) else { continue }
            let statement = list.newStatement()
            if page.view.blocks[block].text.count > label {
                // Words that are no links are a sentence's.
                let place = page.view.blocks[block]
                guard place.links > 0, place.linkLength * 2 >= place.length - label else { continue }
                add(page.links(of: block, atMost: Self.mostLinks), statement, page, document, &list)
            } else {
                let home = document.parent(page.view.blocks[block].container)
                for line in page.view.blocks.indices.dropFirst(block + 1).prefix(Self.mostLines) {
                    guard page.view.blocks[line].linkDensity > 0.9, page.view.measures[line].words <= Self.mostWords * 2,
                        let home, document.isAncestor(home, of: page.view.blocks[line].container)
                    else { break }
                    add(page.links(of: line, atMost: Self.mostLinks), statement, page, document, &list)
                }
            }
        }
    }

    private func labelLength(of block: Int, _ page: FieldPage) -> Int? {
        let (place, arena) = (page.view.blocks[block], page.view.segmentation.arena)
        if let label = Self.label(arena[place.text]) { return label }
        // "Tags" in a box of its own, the links right behind it.
        guard place.links > 0 else { return nil }
        return page.view.segmentation.pieces(of: place).dropFirst().first.flatMap { Self.label(arena[place.text.lowerBound..<$0.start]) }
    }

    private func isNearText(_ block: Int, _ page: FieldPage) -> Bool {
        switch page.region.relation(of: block) {
        case .underHeadline, .inBody, .afterBody:
            return page.isInArticle(page.view.blocks[block].container) || page.region.surroundings(of: block) == nil
        case .aboveHeadline, .elsewhere: return false
        }
    }

    private func add(
        _ links: [NodeID], _ statement: Int, _ page: FieldPage, _ document: Document, _ list: inout CandidateList
    ) {
        for link in links {
            guard let text = FieldText.clean(document.textContent(link)), text.split(separator: " ").count <= Self.mostWords else {
                continue
            }
            list.add(
                .tags, String(text.trimmed(of: "#,; ")), from: name, at: .element(link),
                [.init(what: "a link behind a word for tags", points: 340)], statement: statement)
        }
    }

    /// The length of a label at a line's beginning, which ends the line or stands before a colon; nil where there is none.
    static func label(_ line: ArraySlice<UInt8>) -> Int? {
        guard let first = line.first, first != 0x20 else { return nil }
        let head = String(decoding: line.prefix(48), as: UTF8.self)
        let colon = head.unicodeScalars.firstIndex { $0 == ":" || $0 == "：" }
        guard let end = colon ?? (line.count <= 48 ? head.endIndex : nil) else { return nil }
        guard labels.contains(head[..<end].trimmed.lowercased()) else { return nil }
        return head.utf8.distance(from: head.startIndex, to: colon.map(head.unicodeScalars.index(after:)) ?? end)
    }

    private static let labels: Set<String> = [
        "tags", "tag", "post tags", "tagged", "tagged with", "tagged in", "topics", "labels", "keywords", "теги", "тэги", "метки", "темы",
        "тема", "ключевые слова", "мітки", "теми", "schlagworte", "schlagwörter", "themen", "stichworte", "etiquetas", "temas",
        "archivado en", "palabras clave", "mots-clés", "mots clés", "thèmes", "sujets", "argomenti", "etichette", "tagi", "słowa kluczowe",
        "trefwoorden", "onderwerpen", "ämnen", "emner", "emneord", "avainsanat", "asiasanat", "etiketler", "címkék", "štítky", "oznake",
        "etichete",
        "ετικέτες", "标签", "標籤", "关键词", "關鍵字", "タグ", "関連タグ", "キーワード", "태그", "الوسوم", "كلمات مفتاحية", "תגיות", "टैग", "từ khóa", "thẻ",
    ]
}
