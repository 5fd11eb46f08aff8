internal import PatternMatching
internal import TextPrimitives
internal import TextViews

/// Many rules' words and patterns, looked for at once in the views of a text.
///
/// The text is read once (`TextScanner`). Only where a literal of a rule stands, or a run looks disguised, is a view made
/// and a rule asked; a text with nothing in it costs that one pass.
public final class TextMatcher: Sendable {
    /// By rule.
    let views: [TextView.Kind]
    let checks: [CheckDigits?]
    /// By rule, how many digits a number must have that its matches hold.
    let digits: [Int?]
    let entries: [Entry]
    private let table: PatternCallTable
    let scanner: TextScanner
    /// By literal, what it calls for.
    let callers: CompressedRows<Call>
    /// By literal, the entries of which it is one of what must stand besides.
    let supported: CompressedRows<Support>
    /// By entry, the sets besides of which each must have a literal in the text, as bits.
    let wanted: [UInt8]
    /// By literal, whether it calls words, and whether it calls texts.
    let callsWords: [Bool]
    let callsTexts: [Bool]
    /// Entries without a literal: tried on every text.
    let always: [Int]
    /// Entries that nothing but a long number calls.
    let numeric: [Int]
    /// Entries of which every match holds a sign that is written in place of letters; in one run, or over several.
    let hidden: (inRuns: [Int], anywhere: [Int])
    let signs: [(entry: Int, sign: EvasionSign)]
    let readsDisguises: Bool
    private let idle = IdleSessions()
    /// The rules for words of which letters are hidden.
    private let masked: [(entry: Int, rule: TextRule)]
    private let words = Lazily<(signs: MaskedWords, stars: MaskedWords)>()
    /// By rule, what it says of the sentences of its matches.
    let contexts: [MatchContext]
    /// By rule, the folded beginnings of words that are none of its matches.
    let exceptions: [[[UInt8]]]

    /// One thing to look for.
    struct Entry: Sendable {
        enum Target: Sendable {
            /// Folded.
            case word([UInt8])
            case stem([UInt8])
            /// A pattern of a whole word, edges and all.
            case form(Pattern)
            /// Folded words with something between them, or in a script without spaces.
            case phrase([UInt8])
            case pattern(Pattern)
            case sign

            var isWord: Bool {
                switch self {
                case .word, .stem, .form: true
                case .phrase, .pattern, .sign: false
                }
            }

            var isListedWord: Bool { if case .word = self { true } else { false } }
        }

        let rule: Int
        let target: Target
        /// Where in the table it is written how the matches of a pattern stand.
        var shapePlace: Range<Int>?
    }

    /// An entry that a literal calls for where it stands at these edges of words.
    struct Call {
        let entry: Int32
        let edges: LiteralEdges
    }

    /// A literal that must stand besides what calls for an entry.
    struct Support {
        let entry: Int32
        /// The set that it is of.
        let bit: UInt8
        let edges: LiteralEdges
    }

    /// Whether a text is signs in place of letters, which the scan tells without a search.
    static func isLetterMask(_ text: [Unicode.Scalar]) -> Bool {
        guard text.contains(where: { Skeleton.isLetterMask($0.value) }) || isTwice(".", in: text) || isTwice(":", in: text) else {
            return false
        }
        return Skeleton.of(text).count < 5
    }

    private static func isTwice(_ sign: Unicode.Scalar, in text: [Unicode.Scalar]) -> Bool {
        zip(text, text.dropFirst()).contains { $0 == sign && $1 == sign }
    }

    /// - Parameter calls: what calls for patterns for which it has been found before.
    /// - Complexity: O(n) over the rules' words and patterns.
    public init(_ rules: [TextRule], calls: PatternCallTable = .empty) {
        var compiler = MatcherCompiler(calls)
        for (number, rule) in rules.enumerated() { compiler.add(rule, number) }
        let entries = compiler.entries
        views = rules.map(\.view)
        checks = rules.map(\.check)
        digits = rules.map(\.digits)
        self.entries = entries
        table = calls
        let calls = compiler.calls
        callers = calls.callers
        supported = calls.supported
        wanted = compiler.wanted
        callsWords = (0..<calls.callers.count).map { calls.callers[$0].contains { entries[Int($0.entry)].target.isWord } }
        callsTexts = (0..<calls.callers.count).map { calls.callers[$0].contains { !entries[Int($0.entry)].target.isWord } }
        always = compiler.always
        numeric = compiler.numeric
        hidden = (compiler.hidden.filter { compiler.staysInRun($0) }, compiler.hidden.filter { !compiler.staysInRun($0) })
        signs = compiler.signs
        let codes = compiler.codes
        scanner = TextScanner(
            calls.literals, areWords: calls.areWords, rarity: codes.rarity, codes: { codes.codes(of: $0) }, codeBeyond: { codes.code($0) },
            fewestDigits: rules.compactMap(\.digits).min() ?? .max)
        masked = compiler.masked
        contexts = rules.map(\.context)
        readsDisguises = rules.contains { $0.view == .evasion }
        exceptions = rules.map { $0.except.map { Folding.view(of: $0).bytes } }
    }

    /// Whether any rule is for words of which letters are hidden.
    var readsMasked: Bool { !masked.isEmpty }

    /// Words that are found though signs stand for letters of them, or hide them: written out when a text has such signs for the
    /// first time, as most texts have none. - Complexity: O(words) then, O(1) later.
    var maskedWords: (signs: MaskedWords, stars: MaskedWords) {
        words.value {
            var found = (signs: MaskedWords(), stars: MaskedWords())
            for (entry, rule) in masked {
                if rule.view == .signs {
                    found.signs.insert(rule.probes, entry: entry)
                } else {
                    found.stars.insert(rule.probes, entry: entry)
                }
            }
            return found
        }
    }

    /// Whether something in a pattern tells from afar where it may match, so that most texts need not be shown to it.
    public static func canGate(_ pattern: String) -> Bool {
        NeededLiterals.of(pattern)?.allSatisfy { isLetterMask($0.text) || ScanCodes.symbols(of: Skeleton.of($0.text)) != nil } ?? false
    }

    /// Where the matches of an entry's pattern stand, as it was found when the program was built.
    func shape(of entry: Int) -> PatternShape? { entries[entry].shapePlace.flatMap { table.shape(at: $0) } }

    /// What calls for a pattern, to be read by people: `<` and `>` for the edges of words.
    public static func callers(of pattern: String) -> [String]? {
        NeededLiterals.of(pattern)?.map {
            ($0.startsWord ? "<" : "") + String(String.UnicodeScalarView($0.text)) + ($0.endsWord ? ">" : "")
        }
    }

    /// What one thread needs to match, for one document; it goes back to be used for another when it is let go.
    public func session() -> MatchSession { MatchSession(idle) }

    /// The matches in one text (a block, a headline), in order of place, then rule; overlapping ones of one rule are one.
    /// - Parameter active: by rule, whether it is wanted; nil for all.
    /// - Complexity: O(n) over a text in which no literal stands; a view and the patterns' time for each part in which one does.
    public func matches(in source: [UInt8], _ range: Range<Int>, _ session: MatchSession, active: [Bool]? = nil) -> [TextMatch] {
        let state = session.state
        scanner.pass(over: source, range, into: &state.scanned)
        if state.scanned.isEmpty, always.isEmpty { return [] }
        var run = MatchRun(matcher: self, source: source, range: range, scanned: state.scanned, session: session, active: active)
        return run.matches()
    }
}
