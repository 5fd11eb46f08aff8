internal import PatternMatching
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
    let scanner: TextScanner
    /// By literal, the entries that it calls.
    let callers: [[Int32]]
    /// By literal and caller, the edges of words at which the literal must stand for that caller.
    let edges: [[LiteralEdges]]
    /// By literal, the entries of which it is one of what must stand besides.
    let supported: [[Support]]
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
    /// Words that are found though signs stand for letters of them, or hide them.
    let masked: (signs: MaskedWords, stars: MaskedWords)
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
        }

        let rule: Int
        let target: Target
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

    /// - Complexity: O(n) over the rules' words and patterns.
    public init(_ rules: [TextRule]) {
        var compiler = Compiler()
        for (number, rule) in rules.enumerated() { compiler.add(rule, number) }
        let entries = compiler.entries
        views = rules.map(\.view)
        checks = rules.map(\.check)
        digits = rules.map(\.digits)
        self.entries = entries
        callers = compiler.callers
        edges = compiler.edges
        supported = compiler.supported
        wanted = compiler.wanted
        callsWords = compiler.callers.map { $0.contains { entries[Int($0)].target.isWord } }
        callsTexts = compiler.callers.map { $0.contains { !entries[Int($0)].target.isWord } }
        always = compiler.always
        numeric = compiler.numeric
        hidden = (compiler.hidden.filter { compiler.staysInRun($0) }, compiler.hidden.filter { !compiler.staysInRun($0) })
        signs = compiler.signs
        let codes = compiler.codes
        scanner = TextScanner(
            compiler.literals, words: compiler.wholeWords, rarity: codes.rarity, codes: codes.codes, codeBeyond: { codes.code($0) },
            fewestDigits: rules.compactMap(\.digits).min() ?? .max)
        masked = (compiler.signWords, compiler.starWords)
        contexts = rules.map(\.context)
        readsDisguises = rules.contains { $0.view == .evasion }
        exceptions = rules.map { $0.except.map { Folding.view(of: $0).bytes } }
    }

    /// Whether something in a pattern tells from afar where it may match, so that most texts need not be shown to it.
    public static func canGate(_ pattern: String) -> Bool {
        var codes = ScanCodes()
        return NeededLiterals.of(pattern)?.allSatisfy { isLetterMask($0.text) || codes.literal($0.text) != nil }
            ?? false
    }

    /// What calls for a pattern, to be read by people: `<` and `>` for the edges of words.
    public static func callers(of pattern: String) -> [String]? {
        NeededLiterals.of(pattern)?.map {
            ($0.startsWord ? "<" : "") + String(String.UnicodeScalarView($0.text)) + ($0.endsWord ? ">" : "")
        }
    }

    /// Numbers the literals and the entries.
    private struct Compiler {
        private(set) var entries: [Entry] = []
        private(set) var literals: [[UInt8]] = []
        private(set) var callers: [[Int32]] = []
        private(set) var edges: [[LiteralEdges]] = []
        private(set) var supported: [[Support]] = []
        private(set) var wanted: [UInt8] = []
        private(set) var always: [Int] = []
        private(set) var numeric: [Int] = []
        private(set) var hidden: [Int] = []
        private(set) var signs: [(entry: Int, sign: EvasionSign)] = []
        private(set) var codes = ScanCodes()
        private(set) var signWords = MaskedWords()
        private(set) var starWords = MaskedWords()
        private var numbers: [[UInt8]: Int] = [:]
        private var known = NeededLiterals.Known()
        /// The literals that only whole words call for.
        var wholeWords: Set<Int> {
            Set(
                callers.indices.filter {
                    supported[$0].isEmpty && callers[$0].allSatisfy { if case .word = entries[Int($0)].target { true } else { false } }
                })
        }

        mutating func add(_ rule: TextRule, _ number: Int) {
            if rule.view >= .signs {
                addMasked(rule, number)
                return
            }
            for probe in rule.probes {
                switch probe {
                case .words(let words): for word in words { addWord(word, number) }
                case .stems(let stems):
                    for stem in stems {
                        add(
                            Entry(rule: number, target: .stem(Folding.view(of: stem).bytes)),
                            [NeededLiterals.Literal(text: Array(stem.unicodeScalars))])
                    }
                case .forms(let patterns): for pattern in patterns { addForm(pattern, number) }
                case .text(let patterns):
                    for pattern in patterns { addText(pattern, rule, number) }
                case .evasion(let found):
                    for sign in found {
                        append(Entry(rule: number, target: .sign))
                        signs.append((entries.count - 1, sign))
                    }
                }
            }
        }

        private mutating func addText(_ pattern: Pattern, _ rule: TextRule, _ number: Int) {
            if rule.digits != nil {
                let needed = literals(pattern)
                let entry = Entry(rule: number, target: .pattern(pattern))
                if needed?.allSatisfy({ Skeleton.of($0.text).count > 3 }) != true {
                    append(entry)
                    numeric.append(entries.count - 1)
                } else {
                    add(entry, needed)
                }
                return
            }
            let branches = NeededLiterals.branches(of: pattern.source, &known)
            for branch in branches {
                add(Entry(rule: number, target: .pattern(branches.count == 1 ? pattern : Pattern(trusted: branch.source))), branch.needed)
                for set in branch.besides { support(entries.count - 1, by: set) }
            }
        }

        /// Says that one of a set of literals must stand wherever an entry matches.
        private mutating func support(_ entry: Int, by set: [NeededLiterals.Literal]) {
            let bit = wanted[entry] + 1
            var found: [(number: Int, edges: LiteralEdges)] = []
            for literal in set {
                guard !TextMatcher.isLetterMask(literal.text), let symbols = codes.literal(literal.text), symbols.count > 2 else { return }
                found.append((numbered(symbols), LiteralEdges(literal)))
            }
            for (number, edges) in found { supported[number].append(Support(entry: Int32(entry), bit: bit, edges: edges)) }
            wanted[entry] |= bit
        }

        private mutating func append(_ entry: Entry) {
            entries.append(entry)
            wanted.append(0)
        }

        private mutating func numbered(_ literal: [UInt8]) -> Int {
            if let number = numbers[literal] { return number }
            numbers[literal] = literals.count
            literals.append(literal)
            callers.append([])
            edges.append([])
            supported.append([])
            return literals.count - 1
        }

        /// The words of a rule for hidden letters, written out.
        private mutating func addMasked(_ rule: TextRule, _ number: Int) {
            append(Entry(rule: number, target: .sign))
            for probe in rule.probes {
                let words: [[Unicode.Scalar]] =
                    switch probe {
                    case .words(let words), .stems(let words): words.map { Array($0.unicodeScalars) }
                    case .forms(let patterns): patterns.flatMap { FiniteForms.words(of: Array($0.source.unicodeScalars)) ?? [] }
                    case .text, .evasion: []
                    }
                for word in words {
                    let letters = Folding.folded(word)
                    if rule.view == .signs {
                        signWords.insert(letters, entry: entries.count - 1)
                    } else {
                        starWords.insert(letters, entry: entries.count - 1)
                    }
                }
            }
        }

        private mutating func addWord(_ word: String, _ number: Int) {
            let folded = Folding.view(of: word).bytes
            let parts = Letters.words(folded, 0..<folded.count)
            let isOneWord =
                parts.count == 1 && parts[0] == 0..<folded.count
                && !word.unicodeScalars.contains { Letters.isWrittenWithoutSpaces($0.value) }
            add(
                Entry(rule: number, target: isOneWord ? .word(folded) : .phrase(folded)),
                [NeededLiterals.Literal(text: Array(word.unicodeScalars))])
        }

        /// Whether a pattern can match no white space, so that it may be tried in runs alone.
        func staysInRun(_ entry: Int) -> Bool {
            guard case .pattern(let pattern) = entries[entry].target else { return false }
            var isEscaped = false
            var isInClass = false
            var last: Character = "x"
            for character in pattern.source {
                if isEscaped {
                    if "sSWPDNhHvVRXnrtfaezZAGbBQECx0".contains(character) { return false }
                    isEscaped = false
                } else if character == "\\" {
                    isEscaped = true
                } else if character.isWhitespace || (character == "." && !isInClass)
                    || (last == "[" && (character == "^" || character == ":"))
                {
                    return false
                } else if character == "[" || character == "]" {
                    isInClass = character == "["
                }
                last = character
            }
            return true
        }

        /// Forms without a literal are looked for as texts: nothing calls for their words.
        private mutating func addForm(_ pattern: Pattern, _ number: Int) {
            let needed = literals(pattern)
            if needed?.allSatisfy({ Skeleton.of($0.text).count >= 2 }) == true {
                add(Entry(rule: number, target: .form(Pattern(trusted: "^(?:\(pattern.source))$"))), needed)
            } else {
                add(Entry(rule: number, target: .pattern(Pattern(trusted: WordEdges.around(pattern.source)))), nil)
            }
        }

        mutating func literals(_ pattern: Pattern) -> [NeededLiterals.Literal]? { NeededLiterals.of(pattern.source, &known) }

        /// - Parameter needed: texts of which one stands in every match; nil for none.
        private mutating func add(_ entry: Entry, _ needed: [NeededLiterals.Literal]?) {
            append(entry)
            var hasSigns = false
            var found: [[UInt8]: LiteralEdges] = [:]
            for literal in needed ?? [NeededLiterals.Literal(text: [])] {
                if TextMatcher.isLetterMask(literal.text) {
                    hasSigns = true
                    continue
                }
                guard let symbols = codes.literal(literal.text, isWord: entry.target.isWord) else {
                    always.append(entries.count - 1)
                    return
                }
                let own = LiteralEdges(literal)
                found[symbols] = found[symbols].map { $0.intersection(own) } ?? own
            }
            if hasSigns { hidden.append(entries.count - 1) }
            for (literal, own) in found.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
                let number = numbered(literal)
                callers[number].append(Int32(entries.count - 1))
                edges[number].append(own)
            }
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
