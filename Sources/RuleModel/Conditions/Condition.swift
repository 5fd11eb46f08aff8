package import BlockAnalysis
package import PageTree
package import PatternMatching
package import TextQuality
package import ViewMatching

/// What must hold for a rule to hit a block.
package indirect enum Condition: Sendable {
    /// The block lies within an element that the selector selects.
    case select(Selector)
    /// The block lies within an element that the expression gives.
    case xpath(XPath)
    /// One of the patterns matches the block's text.
    case text([Pattern])
    /// One of the words or phrases stands in the block's text as whole words.
    case words(WordList)
    /// A word of the block's text begins with one of the stems.
    case stems(WordList)
    /// One of the patterns matches a whole word of the block's text.
    case forms([Pattern])
    /// The text bears a sign of deceit; of moderation alone.
    case evasion([EvasionSign])
    /// The measures of the whole text compare so; of moderation alone.
    case document([DocumentComparison])
    /// An element in the block or around it bears an attribute that matches.
    case attribute(AttributeCondition)
    /// A block that another rule hits is near.
    case near(NearCondition)
    /// Block features compare so; all must hold.
    case features([Comparison])
    /// The page is such.
    case page(PageCondition)
    case input(InputForm)
    case all([Condition])
    case any([Condition])
    case not(Condition)
    case atLeast(Int, [Condition])

    /// This condition and all that it is made of, outermost first.
    package var parts: [Condition] {
        switch self {
        case .all(let list), .any(let list), .atLeast(_, let list): [self] + list.flatMap(\.parts)
        case .not(let inner): [self] + inner.parts
        default: [self]
        }
    }

    /// The parts that must hold for a hit, or of which one must: all but those under a `not`.
    package var positiveParts: [Condition] {
        switch self {
        case .all(let list), .any(let list), .atLeast(_, let list): [self] + list.flatMap(\.positiveParts)
        case .not: []
        default: [self]
        }
    }
}

/// Which form of page a rule is for.
package enum InputForm: String, Sendable, CaseIterable {
    case html, text

    /// Whether a page is of the form: flattened text has no document.
    package func fits(_ document: Document?) -> Bool { (self == .text) == (document == nil) }
}

/// A comparison of one block feature with a number, as `link_density > 0.5`.
package struct Comparison: Sendable, CustomStringConvertible {
    package enum Relation: String, Sendable, CaseIterable {
        case lessOrEqual = "<=", greaterOrEqual = ">=", notEqual = "!=", less = "<", greater = ">", equal = "="

        package func holds<Value: Comparable>(_ actual: Value, _ value: Value) -> Bool {
            switch self {
            case .less: actual < value
            case .lessOrEqual: actual <= value
            case .greater: actual > value
            case .greaterOrEqual: actual >= value
            case .equal: actual == value
            case .notEqual: actual != value
            }
        }
    }

    package let feature: Feature
    package let relation: Relation
    package let value: Float

    package init(feature: Feature, relation: Relation, value: Float) {
        self.feature = feature
        self.relation = relation
        self.value = value
    }

    package func holds(_ actual: Float) -> Bool { relation.holds(actual, value) }

    package var description: String { "\(feature.name) \(relation.rawValue) \(value)" }
}

/// A comparison of one measure of the whole text with a number, as `top_2grams > 0.2`.
package struct DocumentComparison: Sendable, CustomStringConvertible {
    package let measure: QualityMeasure
    package let relation: Comparison.Relation
    package let value: Double

    package init(measure: QualityMeasure, relation: Comparison.Relation, value: Double) {
        self.measure = measure
        self.relation = relation
        self.value = value
    }

    package func holds(_ actual: Double) -> Bool { relation.holds(actual, value) }

    package var description: String { "\(measure.name) \(relation.rawValue) \(value)" }
}

/// An element in the block, or around it, bears an attribute whose value one of the patterns matches.
package struct AttributeCondition: Sendable {
    /// In small letters.
    package let name: String
    package let patterns: [Pattern]

    package init(name: String, patterns: [Pattern]) {
        self.name = name
        self.patterns = patterns
    }
}

/// A block that another rule hits stands near.
package struct NearCondition: Sendable {
    package enum Side: String, Sendable, CaseIterable {
        /// On either side, or the block itself.
        case near
        /// The block stands before one that the rule hits.
        case before
        /// The block stands after one that the rule hits.
        case after
    }

    package let side: Side
    package let rule: String
    /// Blocks between at most, plus one; nil for any distance.
    package let within: Int?
    /// Where the other rule is named.
    package let place: SourcePlace

    package init(side: Side, rule: String, within: Int?, place: SourcePlace) {
        self.side = side
        self.rule = rule
        self.within = within
        self.place = place
    }
}

/// What a page must be for a rule to run on it; all given parts must hold.
package struct PageCondition: Sendable {
    package var url: [Pattern] = []
    /// Hosts, each with its subdomains; one must be the page's.
    package var hosts: [String] = []
    package var title: [Pattern] = []
    /// By the name or property of a `<meta>` in small letters.
    package var meta: [(name: String, patterns: [Pattern])] = []
    /// ISO 639-1; one must be the page's language.
    package var languages: [String] = []

    package init(
        url: [Pattern] = [], hosts: [String] = [], title: [Pattern] = [], meta: [(name: String, patterns: [Pattern])] = [],
        languages: [String] = []
    ) {
        self.url = url
        self.hosts = hosts
        self.title = title
        self.meta = meta
        self.languages = languages
    }
    package var isEmpty: Bool { url.isEmpty && hosts.isEmpty && title.isEmpty && meta.isEmpty && languages.isEmpty }
}

/// Words and phrases that are looked for as whole words, in any case, «ё» or «е».
package struct WordList: Sendable {
    package let words: [String]

    package init(_ words: [String]) { self.words = words }

    /// The spellings that are searched for: folded, as written, with «е» for every «ё», and with «ё» for each «е» (a
    /// word has one at most).
    package var spellings: [[UInt8]] {
        var all: Set<[UInt8]> = []
        for word in words {
            let text = word.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
            let plain = String(text.map { $0 == "ё" ? "е" : $0 })
            all.insert(CaseFolding.fold(text))
            all.insert(CaseFolding.fold(plain))
            for index in plain.indices where plain[index] == "е" {
                all.insert(CaseFolding.fold(plain.replacingCharacter(at: index, with: "ё")))
            }
        }
        return all.filter { !$0.isEmpty }.sorted { $0.lexicographicallyPrecedes($1) }
    }
}

extension String {
    fileprivate func replacingCharacter(at index: Index, with character: Character) -> String {
        var copy = self
        copy.replaceSubrange(index...index, with: [character])
        return copy
    }
}
