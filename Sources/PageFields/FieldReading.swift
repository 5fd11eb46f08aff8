public import BlockAnalysis

/// All that was found of a page's fields: what was chosen, and from what.
public struct FoundFields: Sendable {
    public let metadata: Metadata
    /// Every candidate of every field, by field and then by points, the winners first.
    public let candidates: [Candidate]

    public func candidates(of field: Field) -> [Candidate] { candidates.filter { $0.field == field } }

    /// The block that shows the subtitle, where that is sure enough to print it: a standfirst is part of the article. What
    /// only the head says is shown by the block that says the same.
    public var subtitleBlock: Int? {
        let found = candidates(of: .subtitle)
        guard let chosen = found.first(where: \.isChosen) else { return nil }
        let words = FieldText.words(chosen.value)
        for candidate in found where candidate.isChosen || FieldText.words(candidate.value) == words {
            if case .block(let block) = candidate.place, candidate.points >= Self.sureSubtitle || !candidate.isChosen { return block }
        }
        return nil
    }

    /// A class, or two other signs, with nothing against it: printing what is none costs readers more than leaving one out.
    private static let sureSubtitle = 230
}

/// Reads the fields of a page: every source adds its candidates, the points decide.
public enum FieldReading {
    /// - Parameters:
    ///   - head: what the page says of itself.
    ///   - rules: what rules found.
    ///   - host: whose rules ran.
    ///   - url: the address that the page was given with.
    ///   - fields: those that are asked for; what is found of them does not depend on the others.
    ///   - timezone: the offset of the site's times ("+03:00"), for those that tell none.
    /// - Complexity: O(n) over the page.
    public static func read(
        _ view: PageView, labels: PageLabels, head: PageHead, rules: [RuleField], host: String?, url: String?, timezone: String?,
        fields: FieldSelection = .all
    ) -> FoundFields {
        if case .none = fields { return FoundFields(metadata: Metadata(), candidates: []) }
        let page = FieldPage(view: view, labels: labels, head: head, rules: rules, host: host, url: url, timezone: timezone, fields: fields)
        var list = CandidateList(fields)
        for source in FieldSources.all where source.fields.contains(where: fields.contains) { source.collect(page, into: &list) }
        var metadata = Metadata()
        metadata.host = host
        for choice in FieldChoices.all where choice.fields.contains(where: fields.contains) {
            choice.choose(from: &list, page, into: &metadata)
        }
        return FoundFields(metadata: metadata, candidates: sorted(list.all))
    }

    private static func sorted(_ candidates: [Candidate]) -> [Candidate] {
        let order = Dictionary(uniqueKeysWithValues: Field.allCases.enumerated().map { ($1, $0) })
        let keys = candidates.map { (field: order[$0.field, default: 0], isChosen: $0.isChosen, points: $0.points) }
        return candidates.indices.sorted { left, right in
            let (a, b) = (keys[left], keys[right])
            if a.field != b.field { return a.field < b.field }
            if a.isChosen != b.isChosen { return a.isChosen }
            return a.points == b.points ? left < right : a.points > b.points
        }.map { candidates[$0] }
    }
}
