public import TextPrimitives

/// One pass over a text that finds out where rules must look: the literals that stand in it, the runs that may be words
/// in disguise, letters with spaces between, and long numbers.
///
/// Text is read character by character as codes, which the caller gives: characters that matter to no literal share
/// one, what stands between letters of one word without parting them (a hyphen, an invisible character) is passed over,
/// and a letter that stands twice is read once. So one pass serves the folded view and most of what the evasion view
/// undoes; the caller confirms each candidate.
public struct TextScanner: Sendable {
    /// Of the characters below `farCharacters`, the symbol in the low byte and the traits above it.
    private let near: [UInt32]
    /// The same of the whole first plane, made when a text first has one of the others.
    private let far = Lazily<[UInt32]>()
    private let codes: @Sendable (Range<UInt32>) -> [Code]
    private let codeBeyond: @Sendable (UInt32) -> Code
    private let filter: TrigramFilter
    /// Whole words by their hashes: most of what moderators list are words.
    private let words: WordHashes
    private let fewestDigits: Int

    /// - Parameters:
    ///   - literals: as symbols of the codes.
    ///   - areWords: by literal, whether it is looked for as a whole word only.
    ///   - rarity: of two symbols beside one another in texts, by the first times 128 and the second; 0 for none at all.
    ///   - codes: of code points of the first plane that stand in a row.
    ///   - codeBeyond: of one of the others.
    ///   - fewestDigits: shorter numbers are not reported.
    public init(
        _ literals: CompressedRows<UInt8>, areWords: [Bool], rarity: [UInt8], codes: @escaping @Sendable (Range<UInt32>) -> [Code],
        codeBeyond: @escaping @Sendable (UInt32) -> Code, fewestDigits: Int
    ) {
        near = codes(0..<Self.farCharacters).map(\.packed)
        self.codes = codes
        self.codeBeyond = codeBeyond
        self.fewestDigits = fewestDigits
        filter = TrigramFilter(literals, besides: areWords, rarity: rarity)
        words = WordHashes(literals, areWords)
    }

    /// Scripts of East Asia and forms for compatibility begin here: other texts go without the codes of 53,000 characters.
    private static let farCharacters: UInt32 = 0x3000

    private func table(for bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt32] {
        // The first byte of a far character of the first plane is from E3 to EF.
        var found: UInt8 = 0
        var position = range.lowerBound
        // Swift 6.3 makes vectors of this loop, and none of one over the range.
        while position < range.upperBound {
            found |= unsafe bytes[position] &- 0xE3 < 0x0D ? 1 : 0
            position &+= 1
        }
        return found == 0 ? near : far.value { codes(0..<0x10000).map(\.packed) }
    }

    /// Reads a part of valid UTF-8, which begins and ends with whole characters.
    /// - Complexity: O(n + literals found).
    public func pass(over bytes: [UInt8], _ range: Range<Int>, into findings: inout Findings) {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        findings.removeAll()
        var runs = Runs(start: range.lowerBound)
        var numbers = Numbers(fewest: fewestDigits)
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe table(for: bytes, range).withUnsafeBufferPointer { codes in
                unsafe filter.bits.withUnsafeBufferPointer { bits in
                    var window: UInt32 = 0
                    // The last symbol read, so that repeats are read once.
                    var last: UInt32 = 0
                    var position = range.lowerBound
                    let end = range.upperBound
                    while position < end {
                        if !runs.isBusy, !numbers.isOpen {
                            var letters = Letters(position: position, window: window, last: last, hash: runs.partHash)
                            unsafe Self.readLetters(bytes, end, codes, bits, &letters)
                            position = letters.position
                            window = letters.window
                            last = letters.last
                            runs.add(letters.count, UInt16(truncatingIfNeeded: letters.codes >> 8), letters.hash)
                            if letters.mayStand {
                                if filter.mayStand(window) {
                                    unsafe compare(window, last, bytes, codes, range, at: position, runs.start, &findings)
                                }
                                continue
                            }
                            if position == end { break }
                        }
                        let start = position
                        let first = unsafe UInt32(bytes[position])
                        let code = unsafe code(bytes, codes, &position, end)
                        if code == UInt32(Code.space), !numbers.isOpen {
                            endWord(&runs, at: start, &findings)
                            runs.end(at: start, next: position, &findings)
                            if last == code { continue }
                            last = code
                            window = TrigramFilter.next(window, code)
                            if unsafe bits[TrigramFilter.word(window)] >> UInt64(window & 63) & 1 != 0, filter.mayStand(window) {
                                unsafe compare(window, last, bytes, codes, range, at: position, runs.start, &findings)
                            }
                            continue
                        }
                        let symbol = code & 0xFF
                        let traits = UInt16(truncatingIfNeeded: code >> 8)
                        // Two dots, colons or dashes say more than one of them does.
                        if first == 0x2E || first == 0x3A || first == 0x2D, start > range.lowerBound,
                            unsafe UInt32(bytes[start - 1]) == first
                        {
                            runs.add(Traits.letterMask.rawValue)
                        }
                        if symbol == UInt32(Code.space) {
                            endWord(&runs, at: start, &findings)
                            runs.end(at: start, next: position, &findings)
                        } else {
                            runs.add(traits)
                        }
                        if traits & Traits.digit.rawValue != 0 {
                            numbers.add(start, position)
                        } else if numbers.isOpen {
                            numbers.pass(first, &findings)
                        }
                        if symbol == UInt32(Code.passedOver) {
                            // What shows nothing parts no words.
                            if traits & (Traits.invisible.rawValue | Traits.mark.rawValue) == 0 { partWord(&runs, at: start, &findings) }
                            continue
                        }
                        if symbol == last { continue }
                        last = symbol
                        if symbol == 0 || code & Code.edge != 0 {
                            endWord(&runs, at: start, &findings)
                        } else if symbol > UInt32(Code.space) {
                            runs.hash(symbol)
                        }
                        window = TrigramFilter.next(window, symbol)
                        if unsafe bits[TrigramFilter.word(window)] >> UInt64(window & 63) & 1 != 0, filter.mayStand(window) {
                            unsafe compare(window, last, bytes, codes, range, at: position, runs.start, &findings)
                        }
                    }
                }
            }
        }
        endWord(&runs, at: range.upperBound, &findings)
        runs.end(at: range.upperBound, next: range.upperBound, &findings)
        runs.endLetters(&findings)
        runs.endText(&findings)
        numbers.end(&findings)
        findings.traits = Traits(rawValue: runs.all)
    }

    /// Letters of literals in the midst of a word, as far as they have been read.
    private struct Letters {
        var position: Int
        var window: UInt32
        var last: UInt32
        var hash: UInt32
        /// All codes together.
        var codes: UInt32 = 0
        var count = 0
        /// Whether a literal's rarest part may end here.
        var mayStand = false
    }

    /// Reads letters of literals up to anything else, or to where a literal may stand: most of all text goes by here, in
    /// a loop that has the processor's registers to itself.
    @inline(__always)
    private static func readLetters(
        _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ codes: UnsafeBufferPointer<UInt32>, _ bits: UnsafeBufferPointer<UInt64>,
        _ letters: inout Letters
    ) {
        var (position, window, last, hash) = (letters.position, letters.window, letters.last, letters.hash)
        var all: UInt32 = 0
        var count = 0
        while position < end {
            let first = unsafe UInt32(bytes[position])
            let code: UInt32
            let next: Int
            if first & 0xE0 == 0xC0, position &+ 1 < end {
                code = unsafe codes[Int((first & 0x1F) << 6 | UInt32(bytes[position &+ 1] & 0x3F))]
                next = position &+ 2
            } else if first < 0x80 {
                code = unsafe codes[Int(first)]
                next = position &+ 1
            } else {
                break
            }
            guard code & Code.plain != 0 else { break }
            position = next
            all |= code
            count &+= 1
            let symbol = code & 0xFF
            if symbol == last { continue }
            last = symbol
            hash = WordHashes.next(hash, symbol)
            window = TrigramFilter.next(window, symbol)
            if unsafe bits[TrigramFilter.word(window)] >> UInt64(window & 63) & 1 != 0 {
                letters.mayStand = true
                break
            }
        }
        (letters.position, letters.window, letters.last, letters.hash) = (position, window, last, hash)
        letters.codes = all
        letters.count = count
    }

    /// Compares the literals whose rarest part ends at a place with what stands before and behind it.
    @inline(never)
    private func compare(
        _ window: UInt32, _ last: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ codes: UnsafeBufferPointer<UInt32>, _ range: Range<Int>,
        at place: Int, _ runStart: Int, _ findings: inout Findings
    ) {
        // Literals that share a trigram part at what comes next: one look at the text for all of them.
        let next = unsafe symbol(after: last, bytes, codes, range, at: place)
        for number in filter.candidates(window) {
            let candidate = filter.candidates[number]
            guard candidate.mayStand(in: window), candidate.read == candidate.end || next == UInt32(filter.symbols[Int(candidate.read)])
            else { continue }
            if let found = unsafe literal(candidate, bytes, codes, range, at: place) {
                findings.literals.append(
                    Findings.Literal(
                        literal: candidate.number, runStart: Int32(truncatingIfNeeded: runStart),
                        start: Int32(truncatingIfNeeded: found.lowerBound), end: Int32(truncatingIfNeeded: found.upperBound)))
            }
        }
    }

    /// The next symbol that a literal can have behind another one; beyond all symbols at the end of the text.
    private func symbol(
        after last: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ codes: UnsafeBufferPointer<UInt32>, _ range: Range<Int>, at place: Int
    ) -> UInt32 {
        var position = place
        while position < range.upperBound {
            let symbol = unsafe code(bytes, codes, &position, range.upperBound) & 0xFF
            if symbol != UInt32(Code.passedOver), symbol != last { return symbol }
        }
        return .max
    }

    /// Where a literal stands whose rarest part ends at a place; nil when it does not stand there.
    private func literal(
        _ candidate: TrigramFilter.Candidate, _ bytes: UnsafeBufferPointer<UInt8>, _ codes: UnsafeBufferPointer<UInt32>,
        _ range: Range<Int>, at place: Int
    ) -> Range<Int>? {
        var last = UInt32(filter.symbols[Int(candidate.read) - 1])
        var position = place
        var next = Int(candidate.read)
        while next < Int(candidate.end) {
            guard position < range.upperBound else { return nil }
            let symbol = unsafe code(bytes, codes, &position, range.upperBound) & 0xFF
            if symbol == UInt32(Code.passedOver) || symbol == last { continue }
            guard symbol == UInt32(filter.symbols[next]) else { return nil }
            last = symbol
            next += 1
        }
        let stop = position
        // What stands before, the trigram once more with it.
        last = 0
        position = place
        next = Int(candidate.read) - 1
        while next >= Int(candidate.start) {
            guard position > range.lowerBound else { return nil }
            position -= 1
            while position > range.lowerBound, unsafe bytes[position] & 0xC0 == 0x80 { position -= 1 }
            var end = position
            let symbol = unsafe code(bytes, codes, &end, range.upperBound) & 0xFF
            if symbol == UInt32(Code.passedOver) || symbol == last { continue }
            guard symbol == UInt32(filter.symbols[next]) else { return nil }
            last = symbol
            next -= 1
        }
        return position..<stop
    }

    /// The code of the character at a position, which moves behind it.
    private func code(
        _ bytes: UnsafeBufferPointer<UInt8>, _ codes: UnsafeBufferPointer<UInt32>, _ position: inout Int, _ end: Int
    ) -> UInt32 {
        let first = unsafe UInt32(bytes[position])
        guard first < 0x80 || first < 0xE0 && position + 1 < end else { return unsafe longCode(first, bytes, codes, &position, end) }
        position += first < 0x80 ? 1 : 2
        return unsafe codes[Int(first < 0x80 ? first : (first & 0x1F) << 6 | UInt32(bytes[position - 1] & 0x3F))]
    }

    /// Looks up the word that ends, and what stands since the last gap, signs passed over.
    @inline(__always)
    private func endWord(_ runs: inout Runs, at end: Int, _ findings: inout Findings) {
        if runs.partHash != WordHashes.start { find(runs.partHash, runs.start, end, &findings) }
        if runs.isParted { find(runs.wholeHash, runs.start, end, &findings) }
        runs.forgetWord()
    }

    /// Looks up the part of a run before a sign that parts words.
    @inline(__always)
    private func partWord(_ runs: inout Runs, at end: Int, _ findings: inout Findings) {
        if runs.partHash != WordHashes.start { find(runs.partHash, runs.start, end, &findings) }
        runs.part()
    }

    @inline(__always)
    private func find(_ hash: UInt32, _ start: Int, _ end: Int, _ findings: inout Findings) {
        guard words.mayContain(hash) else { return }
        for word in words.numbers(hash) {
            findings.literals.append(
                Findings.Literal(
                    literal: Int32(word), runStart: Int32(truncatingIfNeeded: start), start: Int32(truncatingIfNeeded: start),
                    end: Int32(truncatingIfNeeded: end)))
        }
    }

    /// The code of a character of three or four bytes.
    @inline(never)
    private func longCode(
        _ first: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ codes: UnsafeBufferPointer<UInt32>, _ position: inout Int, _ end: Int
    ) -> UInt32 {
        let length = first < 0xF0 ? 3 : 4
        guard position + length <= end else {
            position = end
            return 0
        }
        var scalar = first & (length == 3 ? 0x0F : 0x07)
        for offset in 1..<length { scalar = unsafe scalar << 6 | UInt32(bytes[position + offset] & 0x3F) }
        position += length
        return unsafe scalar < codes.count ? codes[Int(scalar)] : codeBeyond(scalar).packed
    }
}
