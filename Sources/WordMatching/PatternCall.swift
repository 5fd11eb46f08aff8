internal import PatternMatching
internal import TextPrimitives
internal import TextViews

/// What in a text calls for an alternative of a pattern, in the scan's symbols.
///
/// It hangs on the pattern alone, so that it can be found when the program is built (`PatternCallTable`): finding it was three
/// quarters of what the start of moderating cost.
struct PatternCall: Equatable {
    /// Literals, each with the edges of words at which it must stand.
    struct Literals: Equatable {
        private(set) var symbols = CompressedRows<UInt8>()
        private(set) var edges: [LiteralEdges] = []

        mutating func append(_ literal: some Sequence<UInt8>, _ edges: LiteralEdges) {
            symbols.append(literal)
            self.edges.append(edges)
        }

        /// Adds a literal that is read symbol by symbol. - Returns: false where reading failed.
        @inline(__always)
        mutating func append(_ edges: LiteralEdges, reading read: (inout CompressedRows<UInt8>) -> Bool) -> Bool {
            guard read(&symbols) else { return false }
            symbols.endRow()
            self.edges.append(edges)
            return true
        }
    }

    /// The alternative's bytes of the pattern.
    let source: Range<Int>
    /// Whether nothing calls for it but a number of many digits.
    var isNumeric = false
    /// Whether nothing is sure to stand in its matches, so that it is tried on every text.
    var isAlways = false
    /// Whether a sign in place of letters calls for it, too, which the scan tells without a search.
    var hasSigns = false
    /// One of them stands in every match; in order, and each once.
    var literals = Literals()
    /// Sets of which one literal each stands in every match besides.
    var besides: [Literals] = []
    /// Where in the table it is written how its matches stand (`PatternShape`); nil for a call that is from no table.
    var shapePlace: Range<Int>?
}

/// What calls for a pattern.
struct PatternCalls: Equatable {
    /// What a pattern is for, which decides what is worth being called by.
    enum Question: UInt8 {
        /// A pattern that may match anywhere: each alternative has calls of its own.
        case text
        /// A pattern for a number of many digits, which itself calls for it.
        case number
        /// A pattern of a whole word.
        case form
    }

    /// By alternative; none for a form whose literals are too short to tell anything.
    var calls: [PatternCall] = []
    /// Characters of the literals besides the letters of Russian and English.
    var others: [UInt32] = []

    /// - Complexity: O(n) over the pattern for each level of groups.
    init(_ pattern: String, _ question: Question, _ known: inout NeededLiterals.Known) {
        switch question {
        case .text:
            let branches = NeededLiterals.branches(of: pattern, &known)
            var position = 0
            for branch in branches {
                // Between alternatives stands one "|".
                let source = position..<(position + (branches.count == 1 ? pattern : branch.source).utf8.count)
                position = source.upperBound + 1
                add(source, branch.needed, besides: branch.besides)
            }
        case .number:
            let needed = NeededLiterals.of(pattern, &known)
            if needed?.allSatisfy({ Skeleton.of($0.text).count > 3 }) == true {
                add(0..<pattern.utf8.count, needed)
            } else {
                calls.append(PatternCall(source: 0..<pattern.utf8.count, isNumeric: true))
            }
        case .form:
            let needed = NeededLiterals.of(pattern, &known)
            if needed?.allSatisfy({ Skeleton.of($0.text).count >= 2 }) == true { add(0..<pattern.utf8.count, needed, isWord: true) }
        }
    }

    init(calls: [PatternCall], others: [UInt32]) {
        self.calls = calls
        self.others = others
    }

    /// - Parameter needed: texts of which one stands in every match; nil for none.
    private mutating func add(
        _ source: Range<Int>, _ needed: [NeededLiterals.Literal]?, besides: [[NeededLiterals.Literal]] = [], isWord: Bool = false
    ) {
        var call = PatternCall(source: source)
        var found: [[UInt8]: LiteralEdges] = [:]
        call.isAlways = needed == nil
        for literal in needed ?? [] {
            if TextMatcher.isLetterMask(literal.text) {
                call.hasSigns = true
                continue
            }
            guard let symbols = symbols(of: literal, isWord: isWord) else {
                call.isAlways = true
                break
            }
            let edges = LiteralEdges(literal)
            found[symbols] = found[symbols].map { $0.intersection(edges) } ?? edges
        }
        if !call.isAlways {
            for (symbols, edges) in found.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) { call.literals.append(symbols, edges) }
        }
        for set in besides { support(set).map { call.besides.append($0) } }
        calls.append(call)
    }

    /// A set besides, when all of it is worth looking for.
    private mutating func support(_ set: [NeededLiterals.Literal]) -> PatternCall.Literals? {
        var found = PatternCall.Literals()
        for literal in set {
            guard !TextMatcher.isLetterMask(literal.text), let symbols = symbols(of: literal, isWord: false), symbols.count > 2 else {
                return nil
            }
            found.append(symbols, LiteralEdges(literal))
        }
        return found
    }

    private mutating func symbols(of literal: NeededLiterals.Literal, isWord: Bool) -> [UInt8]? {
        let skeleton = Skeleton.of(literal.text)
        guard let symbols = ScanCodes.symbols(of: skeleton, isWord: isWord) else { return nil }
        for scalar in skeleton where !ScanCodes.hasOwnSymbol(scalar) && !others.contains(scalar) { others.append(scalar) }
        return symbols
    }
}
