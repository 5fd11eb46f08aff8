/// What rules say: the site's author knows better than any guess.
struct RuleSource: FieldSource {
    let name = "rule"
    let fields = Field.allCases

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        for field in Field.allCases where field != .authors && list.wanted.contains(field) {
            let hits = page.rules.filter { if case .field(field) = $0.name { true } else { false } }
            for hit in Self.highest(hits) { add(field, hit, page, &list) }
        }
        if list.wanted.contains(.authors) { authors(page, &list) }
    }

    /// What the highest tier found, in page order.
    private static func highest(_ hits: [RuleField]) -> [RuleField] {
        guard let tier = hits.map(\.tier).max() else { return [] }
        return hits.enumerated().filter { $0.element.tier == tier }
            .sorted { ($0.element.block ?? -1, $0.offset) < ($1.element.block ?? -1, $1.offset) }.map(\.element)
    }

    /// A rule that was written for the site, or by the user, has the last word; one for every site knows no more than a
    /// source does.
    private func evidence(_ hit: RuleField, _ field: Field, _ page: FieldPage) -> [Candidate.Evidence] {
        if hit.tier > 0 { return [.init(what: "a rule says so", points: 2000 + 100 * hit.tier)] }
        switch field {
        case .authors, .published, .modified:
            // An attribute has no place among the blocks.
            let place =
                hit.block == nil ? [] : page.isForum ? page.region.evidenceInThread(at: hit.block) : page.region.evidence(at: hit.block)
            return [.init(what: "a rule for every site", points: Self.points(field) + (field == .authors && hit.isOfElement ? 160 : 0))]
                + place
        default: return [.init(what: "a rule for every site", points: 600)]
        }
    }

    /// Of days a rule knows the place; that of a change it knows by a program's own class, which is more than words and place.
    private static func points(_ field: Field) -> Int {
        switch field {
        case .authors: 300
        case .modified: 340
        default: 220
        }
    }

    private func add(_ field: Field, _ hit: RuleField, _ page: FieldPage, _ list: inout CandidateList) {
        switch field {
        case .published, .modified:
            guard let date = page.date(hit.value), !isFact(hit, page) else { return }
            // A rule for every site sees a date; the words before it say of what.
            var field = field
            if field == .published, hit.tier == 0, let block = hit.block,
                let found = DateScanner.dates(in: page.text(of: block), style: page.dateStyle).first
            {
                guard let meant = DateMeaning.of(words: found.leadingWords, marks: []).field else { return }
                field = meant
            }
            list.add(field, date.text, from: name, at: .rule(hit.rule), evidence(hit, field, page), detail: .date(date))
        default: list.add(field, FieldText.clean(hit.value), from: name, at: .rule(hit.rule), evidence(hit, field, page))
        }
    }

    /// Whether the block is a cell of a table, or an item, that is printed: a day of what the page speaks of.
    private func isFact(_ hit: RuleField, _ page: FieldPage) -> Bool {
        guard hit.tier == 0, let block = hit.block else { return false }
        let label = page.labels.labels[block]
        return label.isKept && (label.role == .table || label.role == .list)
    }

    /// Rules give names and roles as they stand on the page: a role belongs to the name before it.
    private func authors(_ page: FieldPage, _ list: inout CandidateList) {
        func hits(_ isWanted: (RuleField.Name) -> Bool) -> [RuleField] { Self.highest(page.rules.filter { isWanted($0.name) }) }
        let names = hits { if case .field(.authors) = $0 { true } else { false } }
        let roles = hits { if case .authorRole = $0 { true } else { false } }
        let found = (names + roles).enumerated().sorted { ($0.element.block ?? -1, $0.offset) < ($1.element.block ?? -1, $1.offset) }
        var authors: [(author: Metadata.Author, hit: RuleField)] = []
        for (_, hit) in found {
            guard let value = FieldText.clean(hit.value) else { continue }
            if case .field = hit.name {
                let named =
                    hit.tier > 0
                    ? [Metadata.Author(name: value)]
                    : page.authors(value, takesNicknames: page.isForum || hit.isOfElement && !value.utf8.contains(0x20), isLine: true)
                for author in named where !authors.contains(where: { $0.author.name == author.name }) { authors.append((author, hit)) }
            } else if let last = authors.indices.last, authors[last].author.role == nil {
                authors[last].author.role = value.hasPrefix("(") && value.hasSuffix(")") ? String(value.dropFirst().dropLast()) : value
            }
        }
        var statement = list.newStatement()
        var before: RuleField?
        for (author, hit) in authors {
            // Names that rules for every site find in different places were not said in one breath; those that one rule finds in elements
            // side by side were.
            if hit.tier == 0, hit.block != before?.block, hit.rule != before?.rule || hit.block != before?.block.map({ $0 + 1 }) {
                statement = list.newStatement()
            }
            before = hit
            list.add([author], from: name, at: .rule(hit.rule), evidence(hit, .authors, page), statement: statement)
        }
    }
}
