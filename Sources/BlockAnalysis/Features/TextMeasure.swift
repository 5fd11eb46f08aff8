internal import PatternMatching
internal import TextPrimitives

/// Counts over one block's text.
public struct TextMeasure: Sendable {
    public internal(set) var words = 0
    public internal(set) var letters = 0
    public internal(set) var digits = 0
    /// Words that begin with a capital.
    public internal(set) var capitals = 0
    public internal(set) var sentences = 0
    public internal(set) var commas = 0
    public internal(set) var stopWords = 0
    /// Places where a capital follows a small letter within a word, as in a menu that lost its spaces.
    public internal(set) var glued = 0
    /// `|`, `•`, `·`, `/`, `›` and `→` between words.
    public internal(set) var separators = 0
    public internal(set) var endsSentence = false
    public internal(set) var startsSmall = false
    public internal(set) var startsWithQuoteOrDash = false
    public internal(set) var hasClockTime = false
    public internal(set) var hasYear = false
    public internal(set) var hasCopyright = false
    /// FNV-1a over the folded text.
    public internal(set) var hash: UInt32 = 0

    /// Measures one part of the bytes. `folded` are the same bytes after `CaseFolding`.
    /// - Complexity: O(n), over at most the first megabyte.
    /// `votes` gains one for each stop word of a language when the text has eight words or more: menus would vote for
    /// the site's language, running text votes for the article's.
    static func measure(_ bytes: [UInt8], folded: [UInt8], _ range: Range<Int>, votes: inout [Int]) -> TextMeasure {
        var end = min(range.upperBound, range.lowerBound + longest)
        while end < range.upperBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        var reader = Reader(bytes: bytes, folded: folded, end: end)
        reader.run(from: range.lowerBound)
        if end < range.upperBound { reader.measure.scale(from: end - range.lowerBound, to: range.count) }
        if reader.measure.words >= 8 {
            for mask in reader.languages {
                var rest = mask
                while rest != 0 {
                    votes[rest.trailingZeroBitCount] += 1
                    rest &= rest - 1
                }
            }
        }
        return reader.measure
    }

    /// Bytes of a block that are read; a longer one (no writer's paragraph) is measured by its head, so that 50 MB in one
    /// block do not take longer than the features are worth.
    private static let longest = 1 << 20

    /// Takes the counts of a head for those of the whole.
    private mutating func scale(from part: Int, to whole: Int) {
        func scaled(_ count: Int) -> Int { Int(Double(count) * Double(whole) / Double(part)) }
        words = scaled(words)
        letters = scaled(letters)
        digits = scaled(digits)
        capitals = scaled(capitals)
        sentences = scaled(sentences)
        commas = scaled(commas)
        stopWords = scaled(stopWords)
        glued = scaled(glued)
        separators = scaled(separators)
    }

    private struct Reader {
        let bytes: [UInt8]
        let folded: [UInt8]
        let end: Int
        var measure = TextMeasure()
        var languages: [Int] = []
        private let stopWords = StopWords.table
        private var wordHash = FNV1a32.basis
        private var wordLetters = 0
        private var wasSmall = false
        private var digitRun = 0
        /// Letters of scripts that leave no space between words.
        private var ideographs = 0
        private var thai = 0

        init(bytes: [UInt8], folded: [UInt8], end: Int) {
            self.bytes = bytes
            self.folded = folded
            self.end = end
            measure.hash = FNV1a32.basis
        }

        mutating func run(from start: Int) {
            let (all, allFolded) = (bytes, folded)
            let (bytes, folded) = (all.span, allFolded.span)
            var position = start
            while position < end {
                let byte = bytes[position]
                // What follows a word's first letter is mostly small letters.
                if wordLetters > 0, byte >= 0x61, byte <= 0x7A {
                    smallLetters(folded, from: &position, of: bytes)
                    continue
                }
                if wordLetters > 0, byte >= 0xC3, byte < 0xE0, smallLettersOfTwoBytes(folded, from: &position, of: bytes) { continue }
                let width = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
                let next = min(position + width, end)
                for index in position..<next { measure.hash = FNV1a32.next(measure.hash, folded[index]) }
                if width == 1 { ascii(byte, at: position, start: start) } else { wide(position, next, start: start) }
                position = next
            }
            endWord()
            endDigits(before: 0)
            // Two ideographs make about a word.
            measure.words += ideographs / 2
            // Thai and Lao end a sentence with nothing but a space: a line of so many letters holds one.
            if thai >= Self.sentenceOfThai, measure.sentences == 0 {
                measure.sentences = thai / Self.sentenceOfThai
                measure.endsSentence = UTF8Scalars.isThaiOrLao(bytes[end - 3], bytes[end - 2])
            }
        }

        /// Letters of a short sentence: headlines have 30 to 60.
        private static let sentenceOfThai = 80

        /// Reads on to the end of a word's small letters of ASCII.
        private mutating func smallLetters(_ folded: Span<UInt8>, from position: inout Int, of bytes: Span<UInt8>) {
            let start = position
            var (hash, wordHash) = (measure.hash, wordHash)
            while position < end, bytes[position] >= 0x61, bytes[position] <= 0x7A {
                hash = FNV1a32.next(hash, folded[position])
                wordHash = FNV1a32.next(wordHash, folded[position])
                position &+= 1
            }
            (measure.hash, self.wordHash) = (hash, wordHash)
            wordLetters += position - start
            measure.letters += position - start
            wasSmall = true
            endDigits(before: bytes[start])
        }

        /// The same of letters of two bytes each; false where a capital stands.
        private mutating func smallLettersOfTwoBytes(_ folded: Span<UInt8>, from position: inout Int, of bytes: Span<UInt8>) -> Bool {
            let start = position
            var (hash, wordHash) = (measure.hash, wordHash)
            while position &+ 1 < end, case let byte = bytes[position], byte >= 0xC3, byte < 0xE0,
                case let next = bytes[position &+ 1], folded[position] == byte, folded[position &+ 1] == next,
                byte < 0xD5 || SentenceMark(UInt32(byte & 0x1F) << 6 | UInt32(next & 0x3F)) == nil
            {
                hash = FNV1a32.next(FNV1a32.next(hash, byte), next)
                wordHash = FNV1a32.next(FNV1a32.next(wordHash, byte), next)
                position &+= 2
            }
            guard position > start else { return false }
            endDigits(before: 0)
            (measure.hash, self.wordHash) = (hash, wordHash)
            wordLetters += (position - start) / 2
            measure.letters += (position - start) / 2
            wasSmall = true
            return true
        }

        private mutating func ascii(_ byte: UInt8, at position: Int, start: Int) {
            switch byte {
            case 0x41...0x5A, 0x61...0x7A: letter(isCapital: byte < 0x61, position, position + 1)
            case 0x30...0x39:
                measure.digits += 1
                digitRun += 1
                if wordLetters == 0 { wordLetters = 1 }
                return
            case 0x20, 0x0A, 0x09: endWord()
            case 0x2E, 0x21, 0x3F: sentenceEnd(at: position)
            case 0x2C:
                measure.commas += 1
                endWord()
            case 0x3A:
                if digitRun > 0, digitRun <= 2, position + 2 < end, isDigit(position + 1), isDigit(position + 2) {
                    measure.hasClockTime = true
                }
                endWord()
            case 0x7C, 0x2F:
                measure.separators += 1
                endWord()
            case 0x22, 0x2D:
                if position == start { measure.startsWithQuoteOrDash = true }
                if byte == 0x22 { endWord() }
            case 0x27: break
            default: endWord()
            }
            endDigits(before: byte)
        }

        private mutating func wide(_ position: Int, _ next: Int, start: Int) {
            endDigits(before: 0)
            let isCapital = folded[position] != bytes[position] || (next > position + 1 && folded[position + 1] != bytes[position + 1])
            guard next - position == 3 else {
                // U+00A0…U+00BF are signs; the rest of two bytes are letters or their marks.
                if bytes[position] == 0xC2 {
                    sign(UInt32(bytes[position + 1]), start: position == start)
                } else if next - position == 2, bytes[position] >= 0xD5,
                    let mark = SentenceMark(UTF8Scalars.decode(bytes, at: position).scalar)
                {
                    end(mark, at: next - 1)
                } else {
                    letter(isCapital: isCapital, position, next)
                }
                return
            }
            let scalar = UInt32(bytes[position] & 0x0F) << 12 | UInt32(bytes[position + 1] & 0x3F) << 6 | UInt32(bytes[position + 2] & 0x3F)
            switch scalar {
            case 0x3040...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x0E00...0x0EFF, 0x1000...0x1049, 0x1780...0x17D3:
                ideographs += 1
                if scalar < 0x1000 { thai += 1 }
                measure.letters += 1
                wasSmall = false
            case 0x3001, 0xFF0C: measure.commas += 1
            case 0x2026: sentenceEnd(at: next - 1)
            default:
                if let mark = SentenceMark(scalar) { return end(mark, at: next - 1) }
                switch scalar {
                case 0x2000...0x2BFF, 0x3000...0x303F, 0xFF00...0xFF0F: sign(scalar, start: position == start)
                default: letter(isCapital: false, position, next)
                }
            }
        }

        private mutating func sign(_ scalar: UInt32, start: Bool) {
            switch scalar {
            case 0xA9: measure.hasCopyright = true
            // A dot within a word (Catalan l·l) parts nothing.
            case 0xB7 where wordLetters == 0, 0x2022, 0x2192, 0x203A: measure.separators += 1
            case 0xAB, 0x201C, 0x201E, 0x2014, 0x2013, 0x2015: if start { measure.startsWithQuoteOrDash = true }
            default: break
            }
            if scalar != 0x2019, scalar != 0xAD { endWord() }
        }

        private mutating func letter(isCapital: Bool, _ position: Int, _ next: Int) {
            if wordLetters == 0 {
                if isCapital { measure.capitals += 1 }
                if measure.letters == 0, !isCapital { measure.startsSmall = true }
            } else if isCapital, wasSmall {
                measure.glued += 1
            }
            for index in position..<next { wordHash = FNV1a32.next(wordHash, folded[index]) }
            wordLetters += 1
            measure.letters += 1
            wasSmall = !isCapital
        }

        private mutating func endWord() {
            if wordLetters > 0 {
                measure.words += 1
                if wordLetters <= StopWords.longest, let mask = stopWords.languages(ofHash: wordHash) {
                    measure.stopWords += 1
                    languages.append(mask)
                }
            }
            wordLetters = 0
            wasSmall = false
            wordHash = FNV1a32.basis
        }

        private mutating func endDigits(before byte: UInt8) {
            if digitRun == 4, byte != 0x2E { measure.hasYear = true }
            digitRun = 0
        }

        private mutating func sentenceEnd(at position: Int) {
            let hadWord = wordLetters > 1 || ideographs > 0
            endWord()
            guard hadWord || position + 1 == end else { return }
            let next = position + 1
            if next >= end || bytes[next] <= 0x20 || isClosing(next) {
                measure.sentences += 1
                if next >= end || (end - next <= 3 && isClosing(next)) { measure.endsSentence = true }
            }
        }

        private mutating func end(_ mark: SentenceMark, at position: Int) {
            guard mark == .comma else { return sentenceEnd(at: position) }
            measure.commas += 1
            endWord()
        }

        private func isDigit(_ position: Int) -> Bool { bytes[position] >= 0x30 && bytes[position] <= 0x39 }

        /// A quotation mark or bracket after a full stop: `"`, `)`, `»`, `”`, `’`.
        private func isClosing(_ position: Int) -> Bool {
            bytes[position] == 0x22 || bytes[position] == 0x29 || bytes[position] == 0xC2 || bytes[position] == 0xE2
        }
    }
}
