/// The candidates of one page in the making.
struct CandidateList {
    /// The fields that are asked for; values of others are passed over.
    let wanted: FieldSelection
    private(set) var all: [Candidate] = []
    private var statements = 0
    private var counts: [Field: [String: Int]] = [:]

    /// Candidates of one field and source are bounded, so that a page of a million by-lines costs no more than one of many. What one
    /// source finds among the comments leaves no other without its say.
    private static let mostOfSource = 64

    init(_ wanted: FieldSelection = .all) { self.wanted = wanted }

    /// A number for values that are said in one breath.
    mutating func newStatement() -> Int {
        statements += 1
        return statements
    }

    /// Adds a value; an empty one, or one too many, is passed over.
    mutating func add(
        _ field: Field, _ value: String?, from source: String, at place: Candidate.Place, _ evidence: [Candidate.Evidence],
        statement: Int? = nil, detail: Candidate.Detail = .none
    ) {
        guard wanted.contains(field), let value, !value.isEmpty, counts[field]?[source] ?? 0 < Self.mostOfSource else { return }
        counts[field, default: [:]][source, default: 0] += 1
        all.append(
            Candidate(
                field: field, value: value, source: source, place: place, evidence: evidence, statement: statement ?? newStatement(),
                detail: detail))
    }

    /// Adds people, and bodies, that a place names in one breath.
    mutating func add(
        _ authors: some Sequence<Metadata.Author>, from source: String, at place: Candidate.Place, _ evidence: [Candidate.Evidence],
        statement: Int
    ) {
        for author in authors {
            add(.authors, author.name, from: source, at: place, evidence, statement: statement, detail: .author(author))
        }
    }

    func indices(of field: Field) -> [Int] { all.indices.filter { all[$0].field == field } }

    subscript(index: Int) -> Candidate {
        get { all[index] }
        set { all[index] = newValue }
    }
}
