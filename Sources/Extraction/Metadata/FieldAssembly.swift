internal import BlockAnalysis
internal import LanguageModels
internal import PageTree
internal import RuleModel

/// Chooses each field's value: a rule's word, then JSON-LD, then `<meta>`, then the blocks.
struct FieldAssembly {
    let view: PageView
    let labels: PageLabels
    let hits: RuleHits
    let head: PageHead
    let site: String?
    let timezone: String?

    func metadata() -> Metadata {
        var metadata = Metadata()
        metadata.host = site
        metadata.title = title()
        metadata.subtitle = subtitle()
        metadata.authors = authors()
        metadata.published = published()
        metadata.section = rule(.section).first ?? clean(head.structured.section) ?? clean(head.first("article:section"))
        metadata.tags = tags()
        metadata.language = language()
        metadata.site =
            rule(.site).first ?? clean(head.first("og:site_name", "application-name")) ?? clean(head.structured.publisher) ?? site
        metadata.image = rule(.image).first ?? head.first("og:image", "twitter:image", "og:image:url") ?? head.structured.image
        metadata.credits = unique(rule(.credits) + blocks(.credit))
        return metadata
    }

    // MARK: Sources

    /// What the rules of the highest tier found for a field.
    private func found(_ field: PageField) -> [FieldHit] {
        let all = hits.fields.filter { $0.field == field }
        let highest = all.map(\.tier).max()
        return all.filter { $0.tier == highest }
    }

    /// The values that rules found, in page order.
    private func rule(_ field: PageField) -> [String] {
        let found = found(field)
        return unique(found.sorted { ($0.block ?? -1) < ($1.block ?? -1) }.compactMap { clean($0.value) })
    }

    private func blocks(_ role: Role) -> [String] {
        labels.labels.indices.filter { labels.labels[$0].role == role }.map { view.segmentation.text(of: $0) }
    }

    private func unique(_ values: [String]) -> [String] {
        var seen: Set<String> = []
        return values.filter { seen.insert($0).inserted }
    }

    private func clean(_ value: String?) -> String? {
        guard let value else { return nil }
        let text = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return text.isEmpty ? nil : text
    }

    // MARK: Fields

    private func title() -> String? {
        if let headline = labels.headline { return clean(view.segmentation.text(of: headline)) }
        return rule(.title).first ?? clean(head.structured.headline) ?? clean(head.first("og:title", "twitter:title"))
            ?? clean(head.titles.first)
    }

    private func subtitle() -> String? {
        blocks(.subtitle).first.flatMap(clean) ?? clean(head.structured.alternativeHeadline)
    }

    /// Rules give names and roles as they stand on the page: a role belongs to the name before it.
    private func authors() -> [Metadata.Author] {
        var authors: [Metadata.Author] = []
        let found = (found(.author) + found(.authorRole))
            .enumerated().sorted { ($0.element.block ?? -1, $0.offset) < ($1.element.block ?? -1, $1.offset) }
        for (_, hit) in found {
            guard let value = clean(hit.value) else { continue }
            if hit.field == .author {
                if !authors.contains(where: { $0.name == value }) { authors.append(.init(name: value, role: nil)) }
            } else if !authors.isEmpty, authors[authors.count - 1].role == nil {
                authors[authors.count - 1].role =
                    value.hasPrefix("(") && value.hasSuffix(")") ? String(value.dropFirst().dropLast()) : value
            }
        }
        if !authors.isEmpty { return authors }
        if !head.structured.authors.isEmpty { return head.structured.authors }
        return [head.first("author", "article:author", "byl", "dc.creator")].compactMap(clean)
            .filter { !$0.contains("://") }.map { .init(name: $0, role: nil) }
    }

    private func published() -> String? {
        let written = rule(.published)
        let dates = (written + head.publishedTexts).compactMap { PublishedDate.parse($0, timezone: timezone) }
        // Of what the page says the first with an offset is worth most, unless it is of another day than the rules'.
        guard let first = dates.first else { return nil }
        if first.hasOffset { return first.text }
        return dates.first { $0.hasOffset && $0.day == first.day }?.text ?? first.text
    }

    private func tags() -> [String] {
        let found = rule(.tags) + head.tags + (head.structured.keywords)
        let all = found.isEmpty ? (head.first("news_keywords", "keywords") ?? "").split(separator: ",").map { String($0.trimmed) } : found
        return unique(all.filter { !$0.isEmpty })
    }

    /// The language of the article's text; the page's own label adds the region, or stands in where the text is too short.
    private func language() -> String? {
        let label = clean(head.language ?? head.structured.language ?? head.first("og:locale", "content-language", "language"))
            .map { String($0.map { $0 == "_" ? "-" : $0 }) }
        guard let answer = LanguageIdentifier.identify(letters(), label: label) else { return label ?? view.guessedLanguage }
        if let label, LanguageIdentifier.agrees(label: label, with: answer) { return label }
        return answer.language
    }

    /// A sample of what is printed; of all blocks when that is next to nothing.
    private func letters() -> LetterSample {
        var sample = LetterSample()
        for block in view.blocks.indices where labels.isContent(block) && !sample.isFull { add(block, to: &sample) }
        guard sample.isTooSmall else { return sample }
        for block in view.blocks.indices where !labels.isContent(block) && !sample.isFull { add(block, to: &sample) }
        return sample
    }

    private func add(_ block: Int, to sample: inout LetterSample) {
        sample.add(view.segmentation.arena, view.blocks[block].text)
    }
}
