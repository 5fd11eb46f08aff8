package import BlockAnalysis

/// All that was found of a page's fields: what was chosen, and from what.
package struct FoundFields: Sendable {
    package let metadata: Metadata
    /// Every candidate of every field, by field and then by points, the winners first.
    package let candidates: [Candidate]

    package func candidates(of field: Field) -> [Candidate] { candidates.filter { $0.field == field } }
}

/// Reads the fields of a page: every source adds its candidates, the points decide.
package enum FieldReading {
    /// - Parameters:
    ///   - head: what the page says of itself.
    ///   - rules: what rules found.
    ///   - host: whose rules ran.
    ///   - url: the address that the page was given with.
    ///   - timezone: the offset of the site's times ("+03:00"), for those that tell none.
    /// - Complexity: O(n) over the page.
    package static func read(
        _ view: PageView, labels: PageLabels, head: PageHead, rules: [RuleField], host: String?, url: String?, timezone: String?
    ) -> FoundFields {
        let page = FieldPage(view: view, labels: labels, head: head, rules: rules, host: host, url: url, timezone: timezone)
        var list = CandidateList()
        for source in FieldSources.all { source.collect(page, into: &list) }
        var metadata = Metadata()
        metadata.host = host
        for choice in FieldChoices.all { choice.choose(from: &list, page, into: &metadata) }
        return FoundFields(metadata: metadata, candidates: sorted(list.all))
    }

    private static func sorted(_ candidates: [Candidate]) -> [Candidate] {
        let order = Dictionary(uniqueKeysWithValues: Field.allCases.enumerated().map { ($1, $0) })
        return candidates.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            if a.field != b.field { return order[a.field, default: 0] < order[b.field, default: 0] }
            if a.isChosen != b.isChosen { return a.isChosen }
            return a.points == b.points ? left.offset < right.offset : a.points > b.points
        }.map(\.element)
    }
}
