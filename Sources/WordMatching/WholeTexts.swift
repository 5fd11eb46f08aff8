internal import PatternMatching
internal import TextPrimitives
internal import TextViews

/// A view of a text in which phrases and patterns are looked for.
struct SearchedView {
    let view: TextView
    /// How its words begin; nil where the view is too short to be worth knowing.
    let words: WordHeads?
    /// Characters of the longest run without white space that has a digit.
    private(set) var longestNumber = Int.max

    init(view: TextView, words: WordHeads?) {
        self.view = view
        self.words = words
    }

    init(folded view: TextView) { self.init(view: view, words: WordHeads(view.bytes)) }

    init(raw source: [UInt8], _ range: Range<Int>) {
        let view = TextView(raw: source, range)
        self.init(view: view, words: WordHeads(CaseFolding.fold(view.bytes)))
    }

    /// The same for patterns of rules for numbers. - Complexity: O(n).
    func measuringNumbers() -> SearchedView {
        var measured = self
        measured.longestNumber = Self.longestNumber(view.bytes)
        return measured
    }

    private static func longestNumber(_ bytes: [UInt8]) -> Int {
        var (longest, characters) = (0, 0)
        var hasDigit = false
        for byte in bytes {
            if byte <= 0x20 {
                if hasDigit { longest = max(longest, characters) }
                (characters, hasDigit) = (0, false)
                continue
            }
            if byte & 0xC0 != 0x80 { characters += 1 }
            // Digits of other scripts have three bytes, or a first byte that the letters of Europe do not have.
            hasDigit = hasDigit || (byte >= 0x30 && byte <= 0x39) || byte > 0xD4
        }
        return hasDigit ? max(longest, characters) : longest
    }
}

/// Phrases and patterns, which are looked for in a view of the whole text or of a window of it.
extension MatchRun {
    /// All places at which a phrase or a pattern matches in the view of the whole text, or of a run of it, that its rule
    /// asks for.
    mutating func matchText(_ entry: Int, in run: Range<Int>? = nil, folded view: TextView? = nil) {
        guard isActive(entry) else { return }
        switch (farthestView(of: entry) == .raw, run, view) {
        case (true, let run?, _): matchText(entry, in: SearchedView(view: TextView(raw: source, run), words: nil))
        case (true, nil, _): matchText(entry, in: rawText)
        case (false, _, let view?): matchText(entry, in: SearchedView(view: view, words: nil))
        case (false, _, nil): matchText(entry, in: foldedText)
        }
    }

    mutating func matchText(_ entry: Int, in searched: SearchedView) {
        let view = searched.view
        if let words = searched.words, case .pattern(let pattern) = matcher.entries[entry].target {
            let rule = matcher.entries[entry].rule
            let known = state.places(of: pattern, entry, isOfDigits: matcher.digits[rule] != nil) { matcher.shape(of: entry) }
            guard known.shortestRun <= searched.longestNumber else { return }
            if let beginnings = known.beginnings {
                let places = beginnings.places(in: words)
                if !places.isEmpty { matchPattern(pattern, entry, in: view, at: places) }
                return
            }
        }
        var start = 0
        let whole = 0..<view.bytes.count
        while start <= view.bytes.count, let place = place(of: entry, in: view, whole, from: start) {
            if !place.isEmpty { add(entry, place, in: view) }
            start = place.isEmpty ? place.upperBound + 1 : place.upperBound
            while start < view.bytes.count, view.bytes[start] & 0xC0 == 0x80 { start += 1 }
        }
    }

    /// All matches that begin at some places.
    private mutating func matchPattern(_ pattern: Pattern, _ entry: Int, in view: TextView, at places: [Int]) {
        var places = places[...]
        while !places.isEmpty {
            var budget = StepBudget(state.scratch.limits.steps)
            let outcome = pattern.firstMatch(
                in: view.bytes, 0..<view.bytes.count, startingAt: places, within: &budget, scratch: state.scratch)
            switch outcome {
            case .noMatch: return
            case .limit:
                session.limits.insert(matcher.entries[entry].rule)
                return
            case .match(let place):
                if !place.isEmpty { add(entry, place, in: view) }
                let end = max(place.upperBound, places[places.startIndex] + 1)
                places = places.drop { $0 < end }
            }
        }
    }

    private mutating func add(_ entry: Int, _ place: Range<Int>, in view: TextView) {
        let origin = view.source(of: place)
        let isRaw = view.kind == .raw
        add(entry, origin, isRaw ? .raw : .folded, view.text(place), isRaw ? [] : Folding.steps(of: source, origin))
    }

    private func place(of entry: Int, in view: TextView, _ whole: Range<Int>, from start: Int) -> Range<Int>? {
        switch matcher.entries[entry].target {
        case .pattern(let pattern): return matches(pattern, entry, view.bytes, whole, from: start)
        case .phrase(let phrase): return Letters.firstWhole(phrase, in: view.bytes, from: start)
        case .word, .stem, .form, .sign: return nil
        }
    }
}
