internal import PageFields

/// What a page's found fields are worth against its gold, field by field.
package struct FieldScore: Sendable {
    /// One field of one page.
    package struct Entry: Sendable {
        package let field: String
        /// Values that the gold states, and how many of them were found, to the letter but for case and punctuation.
        package let gold: Int
        package let found: Int
        /// Values that were answered, and how many of them the gold states.
        package let answered: Int
        package let right: Int
        /// Whether the answer is the gold's, or nearly so.
        package let isExact: Bool
        package let isNear: Bool
    }

    package let set: String
    package let id: String
    package let entries: [Entry]

    /// - Complexity: O(n) over the values.
    init(_ gold: GoldFields, _ found: Metadata, set: String, id: String) {
        self.set = set
        self.id = id
        func one(_ field: String, _ gold: String?, _ answer: String?) -> Entry {
            Self.entry(field, gold.map { [$0] } ?? [], answer.map { [$0] } ?? [])
        }
        entries = [
            one("title", gold.title, found.title), Self.entry("authors", gold.authors, found.authors.map(\.name)),
            one("published", gold.published, found.published.map { String($0.prefix(10)) }), Self.entry("tags", gold.tags, found.tags),
            one("subtitle", gold.subtitle, found.subtitle),
        ]
    }

    private static func entry(_ field: String, _ gold: [String], _ answer: [String]) -> Entry {
        let wanted = gold.map(FieldLikeness.normal)
        let given = answer.map(FieldLikeness.normal)
        let found = wanted.count(where: given.contains)
        let right = given.count(where: wanted.contains)
        let isExact = !gold.isEmpty && found == wanted.count && right == given.count
        let isNear = isExact || (gold.count == 1 && answer.count == 1 && field != "published" && FieldLikeness.isNear(wanted[0], given[0]))
        return Entry(field: field, gold: gold.count, found: found, answered: answer.count, right: right, isExact: isExact, isNear: isNear)
    }
}

/// When two spellings of a value are one.
enum FieldLikeness {
    /// The words in small letters, single spaces between; the characters of writing without spaces.
    static func normal(_ text: String) -> [String] { FieldText.words(FieldText.fold(text)) }

    /// Dice's coefficient over bags of words from which two titles are taken for one: the most that a site's name or a
    /// changed word does to a title of usual length.
    static let least = 0.8

    static func isNear(_ left: [String], _ right: [String]) -> Bool { FieldText.likeness(left, right) >= least }
}
