internal import TextPrimitives

/// Reads disguised words: the evasion view of a run of text without spaces, or of letters with spaces between.
///
/// A sign may stand for several letters («3» for «з» and for «е»), so that one run can have several readings; each is a
/// view with its way back. What is done: letters of another script become those of the word's own («xуй»); digits and
/// signs inside words of letters become letters («п1зда»); marks on letters, signs and hyphens between them are dropped
/// («ху-й», «х.у.й»); repeated letters are read once («хуууй»). Nothing is read into runs without letters, nor into
/// runs of three digits and more.
public enum EvasionReader {
    /// A reading: its bytes, and on request the way back from them and what was done to get them. Of many readings few
    /// match anything, and the bytes are the cheap part.
    public struct Reading: Sendable {
        /// UTF-8.
        public let bytes: [UInt8]
        fileprivate let part: Part
        fileprivate let letters: [UInt32]
        /// Of the part's items those that each letter of the reading was made of.
        fileprivate let runs: [Range<Int>]

        fileprivate init(_ part: Part, _ letters: [UInt32], _ runs: [Range<Int>]) {
            (self.part, self.letters, self.runs) = (part, letters, runs)
            var bytes: [UInt8] = []
            bytes.reserveCapacity(runs.count * 2)
            for run in runs { UTF8Scalars.append(letters[run.lowerBound], to: &bytes) }
            self.bytes = bytes
        }

        /// - Complexity: O(n), each time it is asked.
        public var view: TextView {
            var builder = TextViewBuilder()
            for run in runs { builder.append(letters[run.lowerBound], part.source(of: run)) }
            return builder.view(.evasion)
        }

        /// - Complexity: O(n × steps), each time it is asked.
        public var steps: [Step] { part.steps(to: letters, runs) }
    }

    /// Readings of one part of a run in one script at most, and of the whole run: what has more ways to be read is noise,
    /// and a page of it must not hold up the stream.
    static let mostReadings = 32
    static let mostReadingsOfRun = 128
    /// Characters of the longest run that is read.
    static let longestRun = 64

    /// Whether a run is letters of one script, none twice in a row, with nothing between them: then there is nothing to
    /// read into it.
    /// - Complexity: O(n).
    public static func isPlain(_ source: [UInt8], _ range: Range<Int>) -> Bool {
        var script = Letters.Script.none
        var last: UInt32 = 0
        var isOver = false
        var position = range.lowerBound
        while position < range.upperBound {
            let (scalar, length) = UTF8Scalars.decode(source, at: position)
            position += length
            let folded = Folding.fold(scalar)
            let own = folded < 0x80 || (0x430...0x44F).contains(folded) ? Letters.script(folded) : .other
            switch own {
            case .none:
                if Leet.latin[folded] != nil || Leet.cyrillic[folded] != nil { return false }
                if script != .none { isOver = true }
            case .latin, .cyrillic:
                if isOver || folded == last || (script != .none && script != own) { return false }
                script = own
            case .greek, .other: return false
            }
            last = folded
        }
        return true
    }

    /// The readings of a run, the likeliest first; none when nothing is disguised in it.
    /// - Parameter isSpaced: whether the run is single letters with spaces between.
    /// - Complexity: O(n × readings), n at most `longestRun`.
    public static func readings(of source: [UInt8], _ range: Range<Int>, isSpaced: Bool = false) -> [Reading] {
        guard let run = Run(source, range, isSpaced: isSpaced) else { return [] }
        var found: [Reading] = []
        var known: Set<[UInt8]> = []
        for part in run.parts {
            for script in part.scripts where found.count < mostReadingsOfRun {
                for reading in part.readings(as: script) where known.insert(reading.bytes).inserted { found.append(reading) }
            }
        }
        return found
    }

    /// A character of a run that counts, folded.
    fileprivate struct Item {
        enum Kind { case letter(Letters.Script), sign, joiner }

        let scalar: UInt32
        /// Before folding.
        let original: UInt32
        var source: Range<Int>
        let kind: Kind
        /// How often it stands in a row, beyond twice.
        var repeats = 0
        /// What was done already.
        var steps: [Step] = []

        var isLetter: Bool { if case .letter = kind { true } else { false } }
        var isSign: Bool { if case .sign = kind { true } else { false } }
        var isJoiner: Bool { if case .joiner = kind { true } else { false } }
        func isLetter(of script: Letters.Script) -> Bool { if case .letter(let own) = kind { own == script } else { false } }
    }

    /// A run cut into characters, with the parts that may be words.
    private struct Run {
        private var items: [Item] = []
        private let isSpaced: Bool
        private var isIdentifier = false

        init?(_ source: [UInt8], _ range: Range<Int>, isSpaced: Bool) {
            self.isSpaced = isSpaced
            let bracketed = Leet.brackets(source[range])
            var position = range.lowerBound
            while position < range.upperBound {
                let (scalar, length) = UTF8Scalars.decode(source, at: position)
                let place = position..<(position + length)
                position += length
                guard items.count < longestRun else { return nil }
                if scalar == 0x33, let end = Leet.endOfPi(source, place.lowerBound, within: range) {
                    // «3.14» is read by its name.
                    let step = Step(.leet, from: String(decoding: source[place.lowerBound..<end], as: UTF8.self), to: "пи")
                    items += [UInt32](arrayLiteral: 0x43F, 0x438).map {
                        Item(scalar: $0, original: $0, source: place.lowerBound..<end, kind: .letter(.cyrillic), steps: [step])
                    }
                    position = end
                } else if scalar < 0x80, position < range.upperBound, let letter = Leet.pair(scalar, UInt32(source[position])),
                    !bracketed.contains(scalar)
                {
                    items.append(
                        Item(
                            scalar: letter, original: letter, source: place.lowerBound..<(position + 1), kind: .letter(.cyrillic),
                            steps: [
                                Step(
                                    .leet, from: String(decoding: source[place.lowerBound...position], as: UTF8.self),
                                    to: Folding.string(letter))
                            ]))
                    position += 1
                } else {
                    add(scalar, place)
                }
            }
            trim()
            guard items.contains(where: \.isLetter) else { return nil }
            isIdentifier = DrawnWord.isIdentifier(items.map(\.original))
        }

        private mutating func add(_ scalar: UInt32, _ place: Range<Int>) {
            let folded = Folding.fold(scalar)
            if folded == Folding.dropped || UnicodeTables.isCombiningMark(folded) {
                if let last = items.indices.last {
                    items[last].source = items[last].source.lowerBound..<place.upperBound
                    let composed = UnicodeTables.composition(items[last].scalar, folded)
                    if composed == 0x439 {
                        items[last] = Item(
                            scalar: 0x439, original: 0x439, source: items[last].source, kind: .letter(.cyrillic), steps: items[last].steps)
                    } else if folded != Folding.dropped {
                        items[last].steps.append(Step(.diacritic, from: Folding.string(scalar), to: ""))
                    }
                }
                return
            }
            guard folded != 0x20 else { return }
            if folded == Folding.several {
                for part in Folding.expansion(scalar) where part != 0x20 { append(part, original: part, place) }
            } else {
                append(folded, original: scalar, place)
            }
        }

        private mutating func append(_ folded: UInt32, original: UInt32, _ place: Range<Int>) {
            if let plain = Homoglyphs.plain(folded) {
                let step = Step(.homoglyph, from: Folding.string(folded), to: Folding.string(plain))
                items.append(Item(scalar: plain, original: plain, source: place, kind: .letter(Letters.script(plain)), steps: [step]))
                return
            }
            let base = UnicodeTables.base(folded)
            let script = Letters.script(base)
            let kind: Item.Kind =
                script != .none ? .letter(script) : Leet.latin[folded] != nil || Leet.cyrillic[folded] != nil ? .sign : .joiner
            let steps = base == folded ? [] : [Step(.diacritic, from: Folding.string(folded), to: Folding.string(base))]
            if items.count > 1, items[items.count - 1].scalar == base, items[items.count - 2].scalar == base {
                // A third one says nothing new, however many there are.
                items[items.count - 1].source = items[items.count - 1].source.lowerBound..<place.upperBound
                items[items.count - 1].repeats += 1
                return
            }
            // A capital keeps its own look.
            items.append(Item(scalar: base, original: base == folded ? original : base, source: place, kind: kind, steps: steps))
        }

        /// Takes off what stands around a word: punctuation, and signs that are letters only inside.
        private mutating func trim() {
            func isOuter(_ item: Item) -> Bool { item.isJoiner || (item.isSign && Leet.isOnlyInside(item.scalar)) }
            while let last = items.last, isOuter(last) { items.removeLast() }
            items.removeFirst(items.firstIndex { !isOuter($0) } ?? items.count)
        }

        /// One sign between every two letters, which then is no letter itself: «х|у|й».
        private var signBetweenLetters: UInt32? {
            guard items.count > 4, items.count % 2 == 1, items[1].isSign else { return nil }
            let alternates = items.indices.allSatisfy { $0 % 2 == 0 ? items[$0].isLetter : items[$0].scalar == items[1].scalar }
            return alternates ? items[1].scalar : nil
        }

        /// What stands between the joiners.
        private var segments: [SeparateWords.Segment] {
            items.split(whereSeparator: \.isJoiner).map { segment in
                SeparateWords.Segment(
                    letters: segment.map(\.scalar), isCapital: segment.map { Letters.isCapital($0.original) },
                    isWord: segment.allSatisfy(\.isLetter))
            }
        }

        /// The run without the signs between its letters, and each part between those; with digits at the ends and without.
        var parts: [Part] {
            // Nobody reads words into the number of an order or the path of a file.
            if isIdentifier || (isSpaced && SeparateWords.areInitialsBeforeWord(items.map(\.original))) { return [] }
            var found: [Part] = []
            let joined = items.filter { !$0.isJoiner }
            if isSpaced
                || (joined.count < items.count && !SeparateWords.areWritten(segments, between: items.filter(\.isJoiner).map(\.scalar)))
            {
                let signs = items.filter(\.isJoiner).map { Folding.string($0.scalar) }
                var steps = Array(Set(signs)).sorted().map { Step(.joiner, from: $0, to: "") }
                if isSpaced { steps.insert(Step(.spacing, from: " ", to: ""), at: 0) }
                found.append(Part(items: joined, steps: steps))
            }
            // «х|уй»: a bar that is no letter.
            let bars = items.filter { !$0.isJoiner && $0.scalar != 0x7C }
            if bars.count < joined.count, joined.count == items.count, bars.allSatisfy(\.isLetter) {
                found.append(Part(items: bars, steps: [Step(.joiner, from: "|", to: "")]))
            }
            if let sign = signBetweenLetters {
                found.append(Part(items: items.filter(\.isLetter), steps: [Step(.joiner, from: Folding.string(sign), to: "")]))
            }
            for part in items.split(whereSeparator: \.isJoiner) {
                found.append(Part(items: Array(part), steps: []))
                let inner = part.drop { $0.isSign }.reversed().drop { $0.isSign }.reversed()
                if inner.count < part.count, !inner.isEmpty { found.append(Part(items: Array(inner), steps: [], isTrimmed: true)) }
            }
            return found
        }
    }

    /// Letters, and signs that stand for letters.
    fileprivate struct Part {
        let items: [Item]
        let steps: [Step]
        /// Whether digits at the ends were left off: «hui3k» of «9hui3k» is no word.
        var isTrimmed = false

        /// The scripts in which the part can be read, that of most of its letters first.
        var scripts: [Letters.Script] {
            let letters = items.filter(\.isLetter)
            let signs = items.count - letters.count
            // «E6» is a road, «E61» a car, «f/4g» a lens: signs are read beside two letters, no more of them than letters, and
            // beside letters with something between if there are three.
            guard !letters.isEmpty, signs <= letters.count, !hasNumber, signs == 0 || letters.count > (steps.isEmpty ? 1 : 2) else {
                return []
            }
            // «T|T» weeps.
            guard letters.count > 2 || !items.contains(where: { $0.scalar == 0x7C }) else { return [] }
            let cyrillic = letters.count { $0.isLetter(of: .cyrillic) }
            let latin = letters.count { $0.isLetter(of: .latin) }
            return cyrillic >= latin ? [.cyrillic, .latin] : [.latin, .cyrillic]
        }

        /// Digits that are a number: three at an end, or six anywhere.
        private var hasNumber: Bool {
            var digits = 0
            for (index, item) in items.enumerated() {
                digits = item.isSign && item.scalar < 0x3A && item.scalar >= 0x30 ? digits + 1 : 0
                if digits > 5 || (digits > 2 && (index == digits - 1 || index == items.count - 1)) { return true }
            }
            return false
        }

        /// The letters that an item may stand for in a script; none when it cannot be of a word of that script.
        private func options(_ item: Item, _ script: Letters.Script, isMixed: Bool) -> [UInt32] {
            switch item.kind {
            case .joiner: return []
            case .sign: return (script == .cyrillic ? Leet.cyrillic : Leet.latin)[item.scalar] ?? []
            case .letter(let own):
                if own == script { return [item.scalar] }
                switch (own, script) {
                case (.latin, .cyrillic):
                    // A letter that looks like one is read as that; beside Cyrillic ones by its sound, too.
                    let lookalike = Homoglyphs.cyrillicLookalikes[item.original].map { [$0] } ?? []
                    guard isMixed else { return lookalike }
                    return lookalike + (Homoglyphs.cyrillicReadings[item.scalar] ?? []).filter { !lookalike.contains($0) }
                case (.cyrillic, .latin):
                    guard isMixed || Skeleton.looksLatin(item.original) else { return [] }
                    return Homoglyphs.latinReadings[item.scalar] ?? []
                case (.greek, _): return (Homoglyphs.greek[item.scalar] ?? []).filter { Letters.script($0) == script }
                default: return []
                }
            }
        }

        func readings(as script: Letters.Script) -> [Reading] {
            let hasOwn = items.contains { $0.isLetter(of: script) }
            // Latin letters among digits are drawings of Cyrillic ones («nu3ga»), as few as a word has; «xy3» and «E6AH» are names
            // of axes and of models.
            let isDrawn = script == .cyrillic && !hasOwn && items.contains(where: \.isSign)
            let looks = items.map(\.original)
            guard !isDrawn || (DrawnWord.mayBe(looks) && !isTrimmed) else { return [] }
            // Greek with its accents is Greek.
            guard hasOwn || !items.contains(where: { $0.isLetter(of: .greek) && !$0.steps.isEmpty }) else { return [] }
            let isMixed = hasOwn || (isDrawn && items.count <= DrawnWord.longest)
            let options = items.map { self.options($0, script, isMixed: isMixed) }
            guard options.allSatisfy({ !$0.isEmpty }) else { return [] }
            // Counted up like a number whose digits are the choices, the last item's first.
            var choice = [Int](repeating: 0, count: items.count)
            var found: [Reading] = []
            for _ in 0..<EvasionReader.mostReadings where found.count < EvasionReader.mostReadings {
                let letters = zip(options, choice).map { $0[$1] }
                if !isDrawn || DrawnWord.isConsistent(looks, read: letters) { found += squeezed(letters) }
                guard let next = choice.indices.last(where: { choice[$0] + 1 < options[$0].count }) else { break }
                choice[next] += 1
                for later in choice.indices.dropFirst(next + 1) { choice[later] = 0 }
            }
            return found
        }

        /// As the letters stand, and with each run of one letter once or twice.
        private func squeezed(_ letters: [UInt32]) -> [Reading] {
            var runs: [Range<Int>] = []
            for index in letters.indices {
                if let last = runs.last, letters[last.lowerBound] == letters[index] {
                    runs[runs.count - 1] = last.lowerBound..<(index + 1)
                } else {
                    runs.append(index..<(index + 1))
                }
            }
            // «xe3p» has one «e», and a sign.
            runs = runs.flatMap { run in
                run.count == 2 && items[run.lowerBound].isSign != items[run.upperBound - 1].isSign ? run.map { $0..<($0 + 1) } : [run]
            }
            var found: [Reading] = []
            let isPlain = zip(letters, items).allSatisfy { $0 == $1.scalar && $1.steps.isEmpty } && steps.isEmpty
            if !isPlain { found.append(Reading(self, letters, letters.indices.map { $0..<($0 + 1) })) }
            let repeated = runs.indices.filter { runs[$0].count > 1 }
            guard !repeated.isEmpty else { return found }
            // Of many such runs all are read alike.
            let patterns = repeated.count <= Self.mostRepeats ? Array(0..<(1 << repeated.count)) : [0, (1 << repeated.count) - 1]
            for pattern in patterns {
                let twice = Set(repeated.indices.filter { pattern >> $0 & 1 == 1 }.map { repeated[$0] })
                if twice.count == repeated.count, !repeated.contains(where: { count(runs[$0]) > 2 }) { continue }
                found.append(
                    Reading(
                        self, letters,
                        runs.indices.flatMap { index in
                            let run = runs[index]
                            return twice.contains(index)
                                ? [run.lowerBound..<(run.lowerBound + 1), (run.lowerBound + 1)..<run.upperBound] : [run]
                        }))
            }
            return found
        }

        /// Runs of repeated letters of which each may be meant twice.
        private static let mostRepeats = 4

        private func count(_ run: Range<Int>) -> Int { run.count + items[run].reduce(0) { $0 + $1.repeats } }

        func source(of run: Range<Int>) -> Range<Int> {
            items[run.lowerBound].source.lowerBound..<items[run.upperBound - 1].source.upperBound
        }

        /// What makes letters of the items, each step once.
        func steps(to letters: [UInt32], _ runs: [Range<Int>]) -> [Step] {
            var done = steps
            func note(_ step: Step) { if !done.contains(step) { done.append(step) } }
            for run in runs {
                let letter = letters[run.lowerBound]
                for index in run {
                    let item = items[index]
                    for step in item.steps { note(step) }
                    if item.scalar != letters[index] {
                        note(Step(item.isSign ? .leet : .homoglyph, from: Folding.string(item.scalar), to: Folding.string(letters[index])))
                    }
                }
                if count(run) > 1 {
                    note(Step(.repeats, from: String(repeating: Folding.string(letter), count: count(run)), to: Folding.string(letter)))
                }
            }
            return done
        }
    }
}
