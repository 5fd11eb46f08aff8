internal import PatternMatching
internal import TextPrimitives
internal import TextViews

/// Numbers the literals and the entries.
struct MatcherCompiler {
    typealias Entry = TextMatcher.Entry
    typealias Support = TextMatcher.Support

    private(set) var entries: [Entry] = []
    /// Each as often as it calls for something.
    private var literals = CompressedRows<UInt8>()
    /// What each of the literals calls for, or supports.
    private var uses: [Use] = []
    private(set) var wanted: [UInt8] = []
    private(set) var always: [Int] = []
    private(set) var numeric: [Int] = []
    private(set) var hidden: [Int] = []
    private(set) var signs: [(entry: Int, sign: EvasionSign)] = []
    private(set) var codes = ScanCodes()
    /// Rules for words with hidden letters.
    private(set) var masked: [(entry: Int, rule: TextRule)] = []
    private var known = NeededLiterals.Known()
    private let table: PatternCallTable

    private enum Use {
        case call(TextMatcher.Call)
        case support(TextMatcher.Support)
    }

    init(_ table: PatternCallTable) { self.table = table }

    /// The literals, each once, with all that they call for.
    /// - Complexity: O(total length).
    var calls: LiteralCalls {
        var numbers = HashNumbers(capacity: literals.count)
        var distinct = CompressedRows<UInt8>()
        var calls: [(row: Int32, element: TextMatcher.Call)] = []
        var supports: [(row: Int32, element: TextMatcher.Support)] = []
        var areWords: [Bool] = []
        for (index, use) in uses.enumerated() {
            let literal = literals[index]
            var hash = FNV1a64.of(literal)
            var number = numbers.number(hash)
            while number < distinct.count, distinct[number] != literal {
                hash &+= 1
                number = numbers.number(hash)
            }
            if number == distinct.count {
                distinct.append(literal)
                areWords.append(true)
            }
            switch use {
            case .call(let call):
                calls.append((Int32(number), call))
                if entries[Int(call.entry)].target.isListedWord { continue }
            case .support(let support): supports.append((Int32(number), support))
            }
            areWords[number] = false
        }
        return LiteralCalls(
            literals: distinct, callers: CompressedRows(calls, count: distinct.count),
            supported: CompressedRows(supports, count: distinct.count), areWords: areWords)
    }

    mutating func add(_ rule: TextRule, _ number: Int) {
        if rule.view >= .signs {
            append(Entry(rule: number, target: .sign))
            masked.append((entries.count - 1, rule))
            return
        }
        for probe in rule.probes {
            switch probe {
            case .words(let words): for word in words { addWord(word, number) }
            case .stems(let stems):
                for stem in stems {
                    add(Entry(rule: number, target: .stem(Folding.view(of: stem).bytes)), calledBy: stem)
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
        let called = calls(for: pattern, rule.digits == nil ? .text : .number)
        for call in called {
            let alternative = called.count == 1 ? pattern : Pattern(trusted: pattern.source(of: call))
            let entry = Entry(rule: number, target: .pattern(alternative), shapePlace: call.shapePlace)
            if call.isNumeric {
                append(entry)
                numeric.append(entries.count - 1)
            } else {
                add(entry, call)
            }
            for set in call.besides { support(entries.count - 1, by: set) }
        }
    }

    /// What calls for a pattern, as it was found before or is found now.
    private mutating func calls(for pattern: Pattern, _ question: PatternCalls.Question) -> [PatternCall] {
        let found = table.calls(for: pattern.source, question) ?? PatternCalls(pattern.source, question, &known)
        codes.use(found.others)
        return found.calls
    }

    /// Says that one of a set of literals must stand wherever an entry matches.
    private mutating func support(_ entry: Int, by set: PatternCall.Literals) {
        let bit = wanted[entry] + 1
        use(set) { .support(Support(entry: Int32(entry), bit: bit, edges: $0)) }
        wanted[entry] |= bit
    }

    private mutating func append(_ entry: Entry) {
        entries.append(entry)
        wanted.append(0)
    }

    private mutating func use(_ found: PatternCall.Literals, _ use: (LiteralEdges) -> Use) {
        for (index, edges) in found.edges.enumerated() {
            literals.append(found.symbols[index])
            uses.append(use(edges))
        }
    }

    private mutating func addWord(_ word: String, _ number: Int) {
        let folded = Folding.view(of: word).bytes
        let parts = Letters.words(folded, 0..<folded.count)
        let isOneWord =
            parts.count == 1 && parts[0] == 0..<folded.count
            && !word.unicodeScalars.contains { Letters.isWrittenWithoutSpaces($0.value) }
        add(Entry(rule: number, target: isOneWord ? .word(folded) : .phrase(folded)), calledBy: word)
    }

    /// Whether an entry is a pattern that can match no white space, so that it may be tried in runs alone.
    func staysInRun(_ entry: Int) -> Bool {
        guard case .pattern(let pattern) = entries[entry].target else { return false }
        return PatternShape.staysInRun(pattern.source)
    }

    /// Forms without a literal are looked for as texts: nothing calls for their words.
    private mutating func addForm(_ pattern: Pattern, _ number: Int) {
        if let call = calls(for: pattern, .form).first {
            add(Entry(rule: number, target: .form(Pattern(trusted: "^(?:\(pattern.source))$"))), call)
        } else {
            append(Entry(rule: number, target: .pattern(Pattern(trusted: WordEdges.around(pattern.source)))))
            always.append(entries.count - 1)
        }
    }

    /// A text that calls for its own entry.
    private mutating func add(_ entry: Entry, calledBy text: String) {
        let skeleton = Skeleton.of(Array(text.unicodeScalars))
        codes.use(skeleton)
        var call = PatternCall(source: 0..<text.utf8.count)
        if TextMatcher.isLetterMask(Array(text.unicodeScalars)) {
            call.hasSigns = true
        } else if let symbols = ScanCodes.symbols(of: skeleton, isWord: entry.target.isWord) {
            call.literals.append(symbols, [])
        } else {
            call.isAlways = true
        }
        add(entry, call)
    }

    private mutating func add(_ entry: Entry, _ call: PatternCall) {
        append(entry)
        if call.isAlways {
            always.append(entries.count - 1)
            return
        }
        if call.hasSigns { hidden.append(entries.count - 1) }
        let entry = Int32(entries.count - 1)
        use(call.literals) { .call(TextMatcher.Call(entry: entry, edges: $0)) }
    }
}

/// What literals call for when they stand in a text.
struct LiteralCalls {
    let literals: CompressedRows<UInt8>
    /// By literal, what it calls for.
    let callers: CompressedRows<TextMatcher.Call>
    /// By literal, the entries of which it is one of what must stand besides.
    let supported: CompressedRows<TextMatcher.Support>
    /// By literal, whether only whole words call for it.
    let areWords: [Bool]
}

extension Pattern {
    /// An alternative that has calls of its own.
    fileprivate func source(of call: PatternCall) -> String { String(source.part(call.source)) }
}
