/// A string with the most bytes before it.
struct LiteralPart {
    /// Folded.
    var text: [UInt8]
    var prefix: Int?
}

/// What is known of a part of a pattern.
struct LiteralInfo {
    /// All that it matches, when that is little.
    var exact: [[UInt8]]?
    /// Strings of which one stands in whatever it matches.
    var required: [LiteralPart]?
    /// Strings of which one begins whatever it matches.
    var starts: [[UInt8]]?
    /// The most bytes that it matches; nil without a bound.
    var width: Int?

    static let nothing = LiteralInfo(exact: [[]], required: nil, starts: nil, width: 0)
    static func any(width: Int?) -> LiteralInfo { LiteralInfo(exact: nil, required: nil, starts: nil, width: width) }
    /// The other case of a letter may take a byte more.
    static func characters(_ all: [Unicode.Scalar]) -> LiteralInfo {
        let texts = LiteralInfo.distinct(all.map { CaseFolding.fold(String(Character($0))) })
        return LiteralInfo(exact: texts, required: texts.map { LiteralPart(text: $0, prefix: 0) }, starts: texts, width: 4)
    }

    /// What is known of either of two branches.
    mutating func formUnion(_ other: LiteralInfo, _ extent: RequiredLiterals.Extent) {
        Self.append(other.exact, to: &exact, most: extent.mostExact)
        Self.append(other.required, to: &required, most: RequiredLiterals.most)
        Self.append(other.starts, to: &starts, most: .max)
        starts = starts.flatMap { Self.few($0, extent) }
        width = width.flatMap { left in other.width.map { max(left, $0) } }
    }

    /// In place, since an alternation may have many branches; nil when either is, or both together are too many.
    private static func append<Element>(_ other: [Element]?, to known: inout [Element]?, most: Int) {
        guard let other, let count = known?.count, count + other.count <= most else {
            known = nil
            return
        }
        known?.append(contentsOf: other)
    }

    /// Beginnings that are few enough to be written out: the strings, or their first characters.
    static func few(_ starts: [[UInt8]], _ extent: RequiredLiterals.Extent) -> [[UInt8]]? {
        if starts.count <= extent.mostStarts { return starts }
        let first = distinct(
            starts.map { text in
                // To the end of the first character.
                Array(text.prefix(1) + text.dropFirst().prefix { $0 & 0xC0 == 0x80 })
            })
        return first.count <= extent.mostStarts ? first : nil
    }

    /// Each once, in a fixed order.
    static func distinct(_ texts: [[UInt8]]) -> [[UInt8]] {
        texts.count < 2 ? texts : Set(texts).sorted { $0.lexicographicallyPrecedes($1) }
    }
}

/// A branch being read.
struct LiteralBranch {
    /// How often an item may stand.
    enum Repeat { case once, zeroOrOne, optional, atLeastOnce }

    private let extent: RequiredLiterals.Extent
    private var best: [LiteralPart]?
    /// Known when it was compared.
    private var bestQuality: (Int, Int, Int)?
    private var starts: [[UInt8]]?
    private var isAtStart = true
    /// Beginnings of the items read so far that may begin the branch, and whether the next one may, too.
    private var beginnings: [[UInt8]]? = []
    private var beginsWithNext = true
    /// All that the items before this one match; nil when that is much.
    private var exact: [[UInt8]]? = [[]]
    /// What the items before this one write out to, back to where that began.
    private var run: [[UInt8]] = [[]]
    private var runPrefix: Int? = 0
    /// Bytes that may stand before the next item at most.
    private var before: Int? = 0

    init(_ extent: RequiredLiterals.Extent) { self.extent = extent }

    mutating func add(_ info: LiteralInfo, _ repeats: Repeat) {
        addBeginning(info, mayLack: repeats == .zeroOrOne || repeats == .optional)
        switch repeats {
        case .once: extend(info.exact, info)
        case .zeroOrOne: extend(info.exact.map { $0 + [[]] }, nil)
        case .atLeastOnce:
            // The first stands right behind what came before; what follows it is not known.
            extend(info.exact, info)
            breakRun()
            exact = nil
        case .optional:
            breakRun()
            isAtStart = false
            exact = nil
        }
        before = repeats == .once || repeats == .zeroOrOne ? before.flatMap { outer in info.width.map { outer + $0 } } : nil
    }

    /// The first item that cannot lack, and all before it, begin the branch.
    private mutating func addBeginning(_ info: LiteralInfo, mayLack: Bool) {
        guard beginsWithNext, info.exact != [[]] else { return }
        guard let own = info.starts ?? info.exact?.filter({ !$0.isEmpty }) else {
            (beginnings, beginsWithNext) = (nil, false)
            return
        }
        beginnings = beginnings.flatMap { LiteralInfo.few($0 + own, extent) }
        beginsWithNext = beginnings != nil && (mayLack || info.exact?.contains([]) == true)
    }

    /// - Parameter item: what is known of an item that cannot lack.
    private mutating func extend(_ next: [[UInt8]]?, _ item: LiteralInfo?) {
        exact = exact.flatMap { known in next.flatMap { joined(known, $0) } }
        guard let next else {
            if let begun = item?.starts, !run.contains([]), let joined = joined(run, begun) { run = joined }
            breakRun()
            offer(
                item?.required?.map { inner in
                    LiteralPart(text: inner.text, prefix: before.flatMap { outer in inner.prefix.map { outer + $0 } })
                })
            return
        }
        // What may lack adds nothing to what must stand behind it.
        if !run.contains([]), let joined = joined(run, next) {
            run = joined
        } else {
            breakRun()
            runPrefix = before
            run = next
        }
    }

    /// Every one of the first with every one of the second behind it, when they are few.
    private func joined(_ first: [[UInt8]], _ second: [[UInt8]]) -> [[UInt8]]? {
        guard first.count * second.count <= extent.mostExact else { return nil }
        let all = first.flatMap { head in second.map { head + $0 } }
        // One with many gives many.
        return first.count == 1 || second.count == 1 ? all : LiteralInfo.distinct(all)
    }

    private mutating func breakRun() {
        guard run != [[]] || exact == nil else { return }
        if isAtStart, !run.contains([]) { starts = LiteralInfo.few(run, extent) }
        isAtStart = false
        offer(run.map { LiteralPart(text: $0, prefix: runPrefix) })
        run = [[]]
    }

    private mutating func offer(_ set: [LiteralPart]?) {
        guard let set, set.allSatisfy({ !$0.text.isEmpty }) else { return }
        // Longer literals are rarer, and signs are rarer than letters; of equal ones fewer are cheaper, and a single
        // character may be none that can be searched for.
        guard let best else {
            self.best = set
            return
        }
        let known = bestQuality ?? Self.quality(best)
        let new = Self.quality(set)
        if known < new { self.best = set }
        bestQuality = known < new ? new : known
    }

    private static func quality(_ set: [LiteralPart]) -> (Int, Int, Int) {
        (set.map { rarity($0.text) }.min() ?? 0, -set.count, set.map { $0.text.count }.min() ?? 0)
    }

    /// A letter that stands twice counts once: some searches read it so.
    private static func rarity(_ text: [UInt8]) -> Int {
        var sum = 0
        var last = text[0..<0]
        var position = 0
        while position < text.count {
            let start = position
            position += 1
            while position < text.count, text[position] & 0xC0 == 0x80 { position += 1 }
            if !isLetter(text[start]) || text[start..<position] != last { sum += rarity(text[start..<position]) }
            last = text[start..<position]
        }
        return sum
    }

    /// By a character's first byte. Beyond ASCII signs are what stands in Latin-1 and in the general punctuation.
    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || (byte >= 0xC3 && byte != 0xE2)
    }

    private static func rarity(_ character: ArraySlice<UInt8>) -> Int {
        switch character.first ?? 0 {
        case 0x20, 0x2C, 0x27: 1
        case 0x2E, 0x3A, 0x2D, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: 2
        case 0..<0x80, 0xC2: 5
        case 0xE2: character.elementsEqual("’".utf8) ? 1 : 5
        // Ideographs, kana and syllables of Hangul say as much as two letters.
        case 0xE3...0xED: 4
        default: 2
        }
    }

    mutating func finish() -> LiteralInfo {
        breakRun()
        // What several items write out to is longer than what the first begins with.
        let starts = starts ?? exact.flatMap { $0.contains([]) ? nil : $0 } ?? (beginsWithNext ? nil : beginnings)
        return LiteralInfo(exact: exact, required: best, starts: starts, width: before)
    }
}

extension Unicode.Scalar {
    var isASCIIAlphanumeric: Bool {
        ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
    }
}
