internal import PatternMatching
internal import TextPrimitives
internal import TextViews

/// One text being matched: what the scan found is confirmed in the views.
struct MatchRun {
    let matcher: TextMatcher
    let source: [UInt8]
    let range: Range<Int>
    let scanned: TextScanner.Findings
    let state: MatchState
    let session: MatchSession
    private let active: [Bool]?
    private var found: [TextMatch] = []
    /// The views of the whole text, made when first asked for.
    private(set) lazy var foldedText = SearchedView(folded: Folding.view(of: source, range))
    private(set) lazy var rawText = SearchedView(raw: source, range)
    /// Rules for numbers of which a literal stands in the text.
    var called: [Int] = []
    /// Where runs begin in which a word matched.
    private var matchedRuns: Set<Int> = []
    /// What the run that is looked at gave so far, wanted or not; nil when nobody will ask.
    private var recorded: [KnownRuns.Found]?
    private var recordedStart = 0

    init(matcher: TextMatcher, source: [UInt8], range: Range<Int>, scanned: TextScanner.Findings, session: MatchSession, active: [Bool]?) {
        self.matcher = matcher
        self.source = source
        self.range = range
        self.scanned = scanned
        self.session = session
        state = session.state
        self.active = active
    }

    mutating func matches() -> [TextMatch] {
        matchLiterals()
        if matcher.readsDisguises {
            for run in scanned.disguises where !state.noMatches.contains(source, run) {
                let hasMatch = known(run, isDisguised: true) { $0.matchReadings(of: run, isSpaced: false) }
                if !hasMatch, !session.hasUnreadDisguises, !matchedRuns.contains(run.lowerBound) {
                    state.noMatches.insert(source, run)
                }
            }
            for run in scanned.spacedLetters { _ = matchReadings(of: run, isSpaced: true) }
        }
        if matcher.readsMasked { matchMasked() }
        if !scanned.numbers.isEmpty { matchNumbers() }
        for entry in matcher.always { matchText(entry) }
        if !scanned.maskedLetters.isEmpty {
            for entry in matcher.hidden.anywhere { matchText(entry) }
            for run in scanned.maskedLetters {
                let view = Folding.view(of: source, run)
                for entry in matcher.hidden.inRuns { matchText(entry, in: run, folded: view) }
            }
        }
        for (entry, sign) in matcher.signs where isActive(entry) {
            for place in sign.places(in: source, range, scanned) {
                add(entry, place, .raw, String(decoding: source[place], as: UTF8.self), [])
            }
        }
        return inContext(found.count < 2 ? found : merged)
    }

    /// The matches that the sentences around them do not spare.
    private func inContext(_ matches: [TextMatch]) -> [TextMatch] {
        guard matches.contains(where: { !matcher.contexts[$0.rule].isEmpty }) else { return matches }
        return matches.compactMap { match in
            let context = matcher.contexts[match.rule]
            guard !context.isEmpty else { return match }
            let sentence = MatchContext.sentence(around: match.range, in: source, range)
            func holds(_ patterns: [Pattern]) -> Bool { patterns.contains { stands($0, in: sentence, of: match.rule) } }
            if !context.needed.isEmpty, !holds(context.needed) { return nil }
            if holds(context.sparing) { return nil }
            var match = match
            match.isDoubtful = holds(context.doubting)
            return match
        }
    }

    private func stands(_ pattern: Pattern, in sentence: [UInt8], of rule: Int) -> Bool {
        switch pattern.firstMatch(in: sentence, 0..<sentence.count, scratch: state.scratch) {
        case .match: return true
        case .noMatch: return false
        case .limit:
            session.limits.insert(rule)
            return false
        }
    }

    // MARK: Hidden letters

    private mutating func matchMasked() {
        var last = -1
        for run in scanned.maskedLetters {
            matchMasked(run)
            last = run.lowerBound
        }
        let hidden = Set(scanned.maskedLetters.map(\.lowerBound))
        for run in scanned.disguises where last < 0 || !hidden.contains(run.lowerBound) { matchMasked(run) }
    }

    private mutating func matchMasked(_ run: Range<Int>) {
        guard !session.hasUnreadDisguises else { return }
        let tokens = MaskedToken.tokens(in: source, run)
        guard !tokens.isEmpty else { return }
        let known = matcher.maskedWords
        for token in tokens {
            var steps = MaskedWords.mostSteps
            let words = token.isSigns ? known.signs : known.stars
            let match = words.match(token.elements, steps: &steps)
            // A reading of a disguise takes about as long as a hundred steps.
            session.readingsLeft -= (MaskedWords.mostSteps - steps) / 100
            guard let (entries, letters) = match else { continue }
            let word = letters.reduce(into: "") { $0 += Folding.string($1) }
            let step = Step(.hidden, from: String(decoding: source[token.place], as: UTF8.self), to: word)
            for entry in entries where !isExcepted(entry, asWritten: token.place) {
                add(entry, token.place, farthestView(of: entry), word, [step])
            }
        }
    }

    func isActive(_ entry: Int) -> Bool { active?[matcher.entries[entry].rule] ?? true }
    func hasDigits(_ entry: Int) -> Bool {
        guard let digits = matcher.digits[matcher.entries[entry].rule] else { return true }
        return scanned.numbers.contains { $0.digits >= digits }
    }
    func farthestView(of entry: Int) -> TextView.Kind { matcher.views[matcher.entries[entry].rule] }

    mutating func add(_ entry: Int, _ place: Range<Int>, _ view: TextView.Kind, _ matched: String, _ steps: [Step]) {
        if let check = matcher.checks[matcher.entries[entry].rule], !check.holds(matched) { return }
        recorded?.append(
            KnownRuns.Found(
                entry: entry, place: (place.lowerBound - recordedStart)..<(place.upperBound - recordedStart), view: view, matched: matched,
                steps: steps))
        guard isActive(entry) else { return }
        found.append(TextMatch(rule: matcher.entries[entry].rule, range: place, view: view, matched: matched, steps: steps))
    }

    /// By place, then rule; of one rule's matches that overlap the one in the nearest view, then the longest, counts.
    private var merged: [TextMatch] {
        var kept: [TextMatch] = []
        for match in found.sorted(by: { ($0.rule, $0.range.lowerBound) < ($1.rule, $1.range.lowerBound) }) {
            guard let last = kept.last, last.rule == match.rule, last.range.overlaps(match.range) else {
                kept.append(match)
                continue
            }
            if match.view < last.view || (match.view == last.view && match.range.count > last.range.count) { kept[kept.count - 1] = match }
        }
        return kept.sorted { ($0.range.lowerBound, $0.rule) < ($1.range.lowerBound, $1.rule) }
    }

    // MARK: Words

    /// Confirms what the literals called: words in the run where the literal stands, texts in the whole.
    private mutating func matchLiterals() {
        let literals = scanned.literals
        var index = 0
        var texts: Set<Int> = []
        while index < literals.count {
            let first = index
            let start = literals[index].runStart
            var callsWords = false
            while index < literals.count, literals[index].runStart == start {
                let literal = Int(literals[index].literal)
                callsWords = callsWords || matcher.callsWords[literal]
                if matcher.callsTexts[literal] {
                    for call in matcher.callers[literal]
                    where !matcher.entries[Int(call.entry)].target.isWord && !texts.contains(Int(call.entry))
                        && call.edges.stand(in: source, range, Int(literals[index].start)..<Int(literals[index].end))
                    {
                        texts.insert(Int(call.entry))
                    }
                }
                index += 1
            }
            guard callsWords else { continue }
            let run = Int(start)..<endOfRun(Int(start))
            if !state.noMatches.contains(source, run) { matchCalled(first..<index, run) }
        }
        if texts.contains(where: { matcher.wanted[$0] != 0 }) { keepSupported(&texts) }
        for entry in texts.sorted() {
            if matcher.digits[matcher.entries[entry].rule] == nil { matchText(entry) } else if hasDigits(entry) { called.append(entry) }
        }
    }

    /// Asks the words that some literals called, all of one run.
    private mutating func matchCalled(_ literals: Range<Int>, _ run: Range<Int>) {
        var words: [Int] = []
        for index in literals {
            for call in matcher.callers[Int(scanned.literals[index].literal)]
            where matcher.entries[Int(call.entry)].target.isWord && !words.contains(Int(call.entry)) {
                words.append(Int(call.entry))
            }
        }
        // Disguised runs are cached when they are read.
        let isDisguised = scanned.disguises.contains { $0.lowerBound == run.lowerBound }
        if known(run, isDisguised: false, if: !isDisguised, { $0.matchWords(run, words, readsHidden: !isDisguised) }) {
            matchedRuns.insert(run.lowerBound)
        } else if !isDisguised, !session.hasUnreadDisguises {
            state.noMatches.insert(source, run)
        }
    }

    /// What is known to stand in a run, else what is found there.
    /// - Parameter isKeyed: false for a run that is looked at otherwise than others with its bytes.
    /// - Returns: whether any rule matched, wanted or not.
    private mutating func known(_ run: Range<Int>, isDisguised: Bool, if isKeyed: Bool = true, _ match: (inout MatchRun) -> Bool) -> Bool {
        guard isKeyed, !session.hasUnreadDisguises, let key = KnownRuns.key(source, run) else { return match(&self) }
        if let known = state.known.run(key, isDisguised: isDisguised) {
            session.readingsLeft -= known.readings
            for match in known.found {
                let place = (match.place.lowerBound + run.lowerBound)..<(match.place.upperBound + run.lowerBound)
                add(match.entry, place, match.view, match.matched, match.steps)
            }
            return true
        }
        let (limits, readings) = (session.limits.count, session.readingsLeft)
        recorded = []
        recordedStart = run.lowerBound
        let hasMatch = match(&self)
        if hasMatch, session.limits.count == limits, !session.hasUnreadDisguises {
            let run = KnownRuns.Run(found: recorded ?? [], readings: readings - session.readingsLeft)
            state.known.insert(run, for: key, isDisguised: isDisguised)
        }
        recorded = nil
        return hasMatch
    }

    /// Where the run ends that a place is in or at the end of.
    func endOfRun(_ position: Int) -> Int {
        var end = position
        while end < range.upperBound {
            let (scalar, length) = UTF8Scalars.decode(source, at: end)
            if UnicodeTables.isSpace(scalar) { break }
            end += length
        }
        return end
    }

    /// - Parameter readsHidden: false for a run that is read as a disguise anyway.
    /// - Returns: whether any rule matched, wanted or not.
    private mutating func matchWords(_ run: Range<Int>, _ entries: [Int], readsHidden: Bool) -> Bool {
        var hasAny = false
        let folded = Folding.view(of: source, run)
        let words = Letters.words(folded.bytes, 0..<folded.bytes.count)
        // A listed word is called by its hash, which knows nothing of what is glued to it.
        let beginnings = Letters.withLettersAlone(words, folded.bytes)
        var hidden: [Int] = []
        for entry in entries {
            var hasMatch = false
            for word in matcher.entries[entry].target.isListedWord ? words : beginnings where matches(entry, folded.bytes, word) {
                let place = folded.source(of: word)
                add(entry, place, .folded, folded.text(word), Folding.steps(of: source, place))
                hasMatch = true
            }
            hasAny = hasAny || hasMatch
            if !hasMatch, farthestView(of: entry) == .evasion { hidden.append(entry) }
        }
        guard readsHidden, !hidden.isEmpty, !EvasionReader.isPlain(source, run) else { return hasAny }
        return confirm(readings(of: run, isSpaced: false), of: run, isSpaced: false, only: hidden) || hasAny
    }

    /// Whether an entry matches a whole word.
    private func matches(_ entry: Int, _ bytes: [UInt8], _ word: Range<Int>) -> Bool {
        switch matcher.entries[entry].target {
        case .word(let wanted): return bytes[word].elementsEqual(wanted)
        case .stem(let stem): return bytes[word].starts(with: stem) && !isExcepted(entry, bytes, word)
        case .form(let form): return matches(form, entry, bytes, word) != nil && !isExcepted(entry, bytes, word)
        case .phrase, .pattern, .sign: return false
        }
    }

    private func isExcepted(_ entry: Int, _ bytes: [UInt8], _ word: Range<Int>) -> Bool {
        matcher.exceptions[matcher.entries[entry].rule].contains { bytes[word].starts(with: $0) }
    }

    /// Whether an exception is what was written: «Насралла» is a name, though it may be read with one «л».
    private func isExcepted(_ entry: Int, asWritten run: Range<Int>) -> Bool {
        guard !matcher.exceptions[matcher.entries[entry].rule].isEmpty else { return false }
        let folded = Folding.view(of: source, run)
        return Letters.words(folded.bytes, 0..<folded.bytes.count).contains { isExcepted(entry, folded.bytes, $0) }
    }

    func matches(_ pattern: Pattern, _ entry: Int, _ bytes: [UInt8], _ range: Range<Int>, from start: Int? = nil) -> Range<Int>? {
        switch pattern.firstMatch(in: bytes, range, from: start, scratch: state.scratch) {
        case .match(let place): return place
        case .noMatch: return nil
        case .limit:
            session.limits.insert(matcher.entries[entry].rule)
            return nil
        }
    }

    // MARK: Disguises

    private mutating func matchReadings(of run: Range<Int>, isSpaced: Bool) -> Bool {
        confirm(readings(of: run, isSpaced: isSpaced), of: run, isSpaced: isSpaced, only: nil)
    }

    private func readings(of run: Range<Int>, isSpaced: Bool) -> [EvasionReader.Reading] {
        guard !session.hasUnreadDisguises else { return [] }
        let readings = EvasionReader.readings(of: source, run, isSpaced: isSpaced)
        session.readingsLeft -= readings.count
        return readings
    }

    /// The first reading in which a rule matches counts.
    /// - Parameter known: the entries to ask; nil for those whose literals stand in the reading.
    /// - Returns: whether any rule matched, wanted or not.
    private mutating func confirm(_ readings: [EvasionReader.Reading], of run: Range<Int>, isSpaced: Bool, only known: [Int]?) -> Bool {
        var done: Set<Int> = []
        for reading in readings {
            let bytes = reading.bytes
            for part in isSpaced ? Self.spacedWords(bytes) : [0..<bytes.count] {
                for entry in known ?? called(by: bytes, part) where !done.contains(entry) {
                    let places = (isSpaced ? [part] : Letters.words(bytes, part)).filter { matches(entry, bytes, $0) }
                    guard !places.isEmpty, !isExcepted(entry, asWritten: run) else { continue }
                    let (view, steps) = (reading.view, reading.steps)
                    for place in places { add(entry, view.source(of: place), .evasion, view.text(place), steps) }
                    done.insert(entry)
                }
            }
        }
        return !done.isEmpty
    }

    /// The words of rules for disguises whose literals stand in a part of a reading.
    private func called(by bytes: [UInt8], _ part: Range<Int>) -> [Int] {
        matcher.scanner.pass(over: bytes, part, into: &state.inner)
        var entries: [Int] = []
        for literal in state.inner.literals {
            for caller in matcher.callers[Int(literal.literal)] {
                let entry = Int(caller.entry)
                if matcher.entries[entry].target.isWord, farthestView(of: entry) == .evasion, !entries.contains(entry) {
                    entries.append(entry)
                }
            }
        }
        return entries
    }

    /// Letters with spaces between are one word («о с к о р б л я т ь» is not the one inside), but for words of one letter
    /// before and behind it. The longest first.
    private static func spacedWords(_ bytes: [UInt8]) -> [Range<Int>] {
        var edges: [Int] = []
        var position = 0
        while position < bytes.count {
            edges.append(position)
            position += UTF8Scalars.decode(bytes, at: position).length
        }
        edges.append(bytes.count)
        let count = edges.count - 1
        func isWord(_ index: Int, _ words: String) -> Bool {
            words.unicodeScalars.contains { $0.value == UTF8Scalars.decode(bytes, at: edges[index]).scalar }
        }
        let before = (0..<count).prefix { isWord($0, "иаяai") }.count
        let behind = (0..<count).reversed().prefix { isWord($0, "иавскуояai") }.count
        return (0...min(before, 2)).flatMap { start in
            (count - min(behind, 2)...count).reversed().filter { $0 - start >= 3 }.map { edges[start]..<edges[$0] }
        }
    }
}
