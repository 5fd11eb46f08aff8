public import PageTree

/// One value that a field might have: where it stands and what speaks for and against it.
public struct Candidate: Sendable {
    /// Where a value was found.
    public enum Place: Sendable, Equatable {
        /// A rule, by id.
        case rule(String)
        /// A `<meta>`, by its name, or a `<link>` by its relation.
        case head(String)
        /// A path within JSON-LD.
        case structured(String)
        /// An element of the page.
        case element(NodeID)
        /// A block of the page, by number.
        case block(Int)
        /// The page's address.
        case address
    }

    /// One addend of a candidate's points.
    public struct Evidence: Sendable, Equatable {
        public let what: String
        public let points: Int
    }

    /// What only some fields' candidates have.
    enum Detail: Sendable, Equatable {
        case none
        case author(Metadata.Author)
        case date(PageDate)
        case image(width: Int?)
    }

    public let field: Field
    /// As it would be printed.
    public internal(set) var value: String
    /// The kind of place, as `FieldSource.name` says it.
    public let source: String
    public let place: Place
    public internal(set) var evidence: [Evidence]
    /// Whether it became the field's value, or one of its values.
    public internal(set) var isChosen = false
    /// Candidates of one statement ("By A and B") stand or fall together.
    let statement: Int
    var detail: Detail

    /// The sum of the evidence.
    public var points: Int { evidence.reduce(0) { $0 + $1.points } }

    /// Whether a rule for the site, or the user's, decided it.
    var isDecreed: Bool { source == "rule" && points >= 2000 }

    /// Whether it stands in data of the page that no reader sees.
    var isInData: Bool { source == "json-ld" || source == "meta" }

    mutating func add(_ what: String, _ points: Int) {
        if points != 0 { evidence.append(Evidence(what: what, points: points)) }
    }

    var author: Metadata.Author? {
        if case .author(let author) = detail { return author }
        return nil
    }

    var date: PageDate? {
        if case .date(let date) = detail { return date }
        return nil
    }
}
