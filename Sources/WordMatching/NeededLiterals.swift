internal import PatternMatching
internal import TextPrimitives
internal import TextViews

/// Strings of which one stands in every match of a pattern, however many alternatives it has.
///
/// `RequiredLiterals` gives up on patterns with more alternatives than are worth a search of their own. Here all rules
/// share one search, so that a long list of alternatives is taken apart: one string of each. Of the parts of a pattern
/// that must match, the one whose strings stand in the fewest texts is taken.
enum NeededLiterals {
    struct Literal: Hashable {
        let text: [Unicode.Scalar]
        /// Whether no letter stands before it in any match, and behind it.
        var startsWord = false
        var endsWord = false
    }

    /// - Returns: nil when there is an alternative in which nothing is sure to stand.
    /// - Complexity: O(n) over the pattern for each level of groups.
    static func of(_ pattern: String) -> [Literal]? {
        var known = Known()
        return of(pattern, &known)
    }

    /// - Parameter known: of parts that many patterns have.
    static func of(_ pattern: String, _ known: inout Known) -> [Literal]? {
        of(Array(pattern.unicodeScalars)[...], Edges(), depth: 0, &known)
    }

    /// A top-level alternative of a pattern: what stands in all its matches.
    struct Branch {
        fileprivate let scalars: ArraySlice<Unicode.Scalar>
        var source: String { NeededLiterals.string(scalars) }
        /// The rarest set; nil when nothing is sure to stand in it.
        let needed: [Literal]?
        /// Sets of other parts, of each of which one literal stands in every match, too.
        let besides: [[Literal]]
    }

    /// The alternatives of a pattern one by one; the whole as one where they can't be searched for apart.
    static func branches(of pattern: String, _ known: inout Known) -> [Branch] {
        let scalars = Array(pattern.unicodeScalars)[...]
        // A flag holds for the alternatives behind it, and a number speaks of groups before it.
        let isOne = ["(?-", "(?i", "\\1", "\\2"].contains { pattern.byteRange(of: $0) != nil }
        return (isOne ? [scalars] : PatternItems.alternatives(scalars)).map { source in
            var others: [(literals: [Literal], frequency: UInt64)] = []
            let needed = of(source, Edges(), depth: 0, &known, others: &others)
            let besides = others.filter { $0.frequency <= rareBesides && $0.literals != needed }
                .sorted { $0.frequency < $1.frequency }.prefix(mostBesides).map(\.literals)
            return Branch(scalars: source, needed: needed, besides: besides)
        }
    }

    /// What stands in one text of two hundred tells something besides.
    private static let rareBesides: UInt64 = 1 << 53
    private static let mostBesides = 2

    /// What was found of groups, which rules share.
    struct Known {
        fileprivate var groups: [Group: [Literal]?] = [:]
    }

    fileprivate struct Group: Hashable {
        let inner: ArraySlice<Unicode.Scalar>
        let edges: Edges
    }

    /// Groups inside one another that are looked into.
    private static let deepest = 4
    /// Words up to which a part is written out.
    private static let mostWords = 48

    /// Whether a part of a pattern stands where no letter is before it, and behind it.
    fileprivate struct Edges: Hashable {
        var startsWord = false
        var endsWord = false
    }

    private static func of(_ pattern: ArraySlice<Unicode.Scalar>, _ edges: Edges, depth: Int, _ known: inout Known) -> [Literal]? {
        var others: [(literals: [Literal], frequency: UInt64)] = []
        return of(pattern, edges, depth: depth, &known, others: &others)
    }

    /// - Parameter others: gets the sets of all parts of a sequence.
    private static func of(
        _ pattern: ArraySlice<Unicode.Scalar>, _ edges: Edges, depth: Int, _ known: inout Known,
        others: inout [(literals: [Literal], frequency: UInt64)]
    ) -> [Literal]? {
        let branches = PatternItems.alternatives(pattern)
        if branches.count > 1 {
            var found: [Literal] = []
            for branch in branches {
                guard let own = of(branch, edges, depth: depth, &known) else { return nil }
                found += own
            }
            return distinct(found)
        }
        if let words = words(of: pattern) { return words.map { Literal(text: $0, startsWord: edges.startsWord, endsWord: edges.endsWord) } }
        var best: [Literal]?
        var fewest = UInt64.max
        func offer(_ found: [Literal]?) {
            guard let found, !found.isEmpty else { return }
            let texts = found.reduce(UInt64(0)) { $0 + frequency($1) }
            if texts < fewest { (best, fewest) = (found, texts) }
            others.append((found, texts))
        }
        func offerRequired(_ extent: RequiredLiterals.Extent) {
            let found = RequiredLiterals.all(in: Array(pattern), extent)
            offer(found?.map { Literal(text: Array(String(decoding: $0.bytes, as: UTF8.self).unicodeScalars)) })
        }
        offerRequired(.ofShortParts)
        if fewest <= rareEnough { return best }
        // One sequence: what stands in one of its parts stands in it.
        for part in PatternParts.parts(of: pattern) {
            let own = Edges(
                startsWord: part.isFirst ? edges.startsWord : part.startsWord, endsWord: part.isLast ? edges.endsWord : part.endsWord)
            switch part.kind {
            case .text: offer(literal(part.inner, own).map { [$0] })
            case .group:
                guard depth < deepest, let found = group(part.inner, own, depth: depth + 1, &known),
                    found.allSatisfy({ literal in
                        literal.text.count > 1
                            || literal.text.first.map { !Letters.continuesWord($0.value) } ?? false
                    })
                else { continue }
                offer(found)
            }
        }
        if best == nil, depth == 0 { offerRequired(.wide) }
        return best
    }

    private static func group(_ inner: ArraySlice<Unicode.Scalar>, _ edges: Edges, depth: Int, _ known: inout Known) -> [Literal]? {
        guard inner.count > 32 else { return of(inner, edges, depth: depth, &known) }
        let key = Group(inner: inner, edges: edges)
        if let found = known.groups[key] { return found }
        let found = of(inner, edges, depth: depth, &known)
        known.groups[key] = found
        return found
    }

    /// All words that a part matches, when they are few and nothing else is.
    private static func words(of pattern: ArraySlice<Unicode.Scalar>) -> [[Unicode.Scalar]]? {
        guard pattern.count < 200, pattern.allSatisfy(isOfWords), let words = FiniteForms.words(of: Array(pattern)),
            words.count <= mostWords,
            words.allSatisfy({ $0.count > 1 })
        else { return nil }
        return words
    }

    /// A text, when it has two letters or digits and more, or is a sign.
    private static func literal(_ text: ArraySlice<Unicode.Scalar>, _ edges: Edges) -> Literal? {
        let word = Array(text)
        let skeleton = Skeleton.of(word)
        // A sign is enough, when it does not stand between letters everywhere.
        let isSign = skeleton.count == 1 && skeleton[0] != 0x20 && !Letters.continuesWord(skeleton[0])
        guard isSign || skeleton.count(where: { Letters.continuesWord($0) }) > 1 else { return nil }
        return Literal(
            text: word, startsWord: text.first == " " || edges.startsWord, endsWord: text.last == " " || edges.endsWord)
    }

    private static func isOfWords(_ character: Unicode.Scalar) -> Bool {
        switch character {
        case "(", ")", "?", ":", "|", "[", "]", "a"..."z", "A"..."Z": true
        default: character.value > 0x7F
        }
    }

    fileprivate static func string(_ pattern: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(pattern)) }

    private static func distinct(_ literals: [Literal]) -> [Literal] {
        var known: Set<Literal> = []
        return literals.filter { known.insert($0).inserted }
    }

    /// How often a literal stands in a text, in parts of 2⁶⁰, as if each letter hung on the one before it alone.
    private static func frequency(_ literal: Literal) -> UInt64 {
        let skeleton = Skeleton.of(literal.text)
        var bits = 0
        if skeleton.count < 2 {
            // Signs in place of letters are told apart; other signs are rare, a single letter stands everywhere, and what parts
            // letters («.», «-») more than that.
            bits =
                TextMatcher.isLetterMask(literal.text)
                ? bitsOfMask
                : skeleton.first.map { Letters.continuesWord($0) || $0 == 0x20 ? 4 : bitsOfSign } ?? 1
        } else {
            for index in skeleton.indices.dropFirst() {
                let pair = (skeleton[index - 1], skeleton[index])
                if Letters.isDigit(pair.0) || Letters.isDigit(pair.1) {
                    bits += bitsOfDigit
                } else {
                    bits += LetterPairs.rarity(pair.0, pair.1) + (index > 1 ? -1 : 3)
                }
            }
        }
        if literal.startsWord { bits += bitsOfEdge }
        if literal.endsWord { bits += bitsOfEdge }
        return 1 << UInt64(60 - min(max(bits, 0), 60))
    }

    /// Strings that stand at one letter in a hundred thousand are not worth a longer look.
    private static let rareEnough: UInt64 = 1 << 43
    private static let bitsOfSign = 14
    private static let bitsOfMask = 11
    private static let bitsOfDigit = 4
    /// One letter in six begins a word.
    private static let bitsOfEdge = 2
}
