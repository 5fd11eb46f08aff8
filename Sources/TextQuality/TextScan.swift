internal import TextPrimitives

/// One pass over a text: its words, lines and paragraphs, and how often some signs stand in it.
struct TextScan {
    /// A line or a paragraph: its bytes, its characters, and a hash of its words.
    struct Piece {
        var range: Range<Int>
        var characters = 0
        var hash: UInt64 = 0
        var words = 0
        /// Words that end in a full stop, an exclamation or a question mark.
        var ends = 0
    }

    private(set) var words = Words()
    /// Lines with something in them.
    private(set) var lines: [Piece] = []
    /// Lines in a row without a blank one between.
    private(set) var paragraphs: [Piece] = []
    private(set) var characters = 0
    private(set) var lineFeeds = 0
    private(set) var numberSigns = 0
    private(set) var braces = 0
    private(set) var ellipses = 0
    private var dots = 0
    private var lastDot = -2

    /// - Complexity: O(n).
    init(_ text: [UInt8]) {
        words.reserve(text.count / 10)
        var line = Piece(range: 0..<0)
        var start = 0
        var position = 0
        let kinds = Words.kinds
        while position < text.count {
            let byte = text[position]
            if byte > 0x20 {
                let word = readWord(text, &position, kinds)
                let last = text[position - 1]
                line.words += 1
                if last == 0x2E || last == 0x21 || last == 0x3F { line.ends += 1 }
                line.characters += Int(word.characters)
                line.hash = (line.hash ^ word.hash) &* 0x9E37_79B9_7F4A_7C15
                line.hash ^= line.hash >> 29
                words.add(word)
                continue
            }
            if byte == 0x0A {
                lineFeeds += 1
                end(&line, start..<position)
                start = position + 1
            } else {
                line.characters += 1
            }
            position += 1
        }
        end(&line, start..<text.count)
        characters += lineFeeds
    }

    /// Reads up to the next white space.
    @inline(__always)
    private mutating func readWord(_ text: [UInt8], _ position: inout Int, _ kinds: [UInt8]) -> Words.Word {
        var word = Words.Word()
        while position < text.count {
            let byte = text[position]
            if byte >= 0xC3, byte < 0xE0, position + 1 < text.count {
                // Most of Russian text: a letter of two bytes.
                word.addLetter(byte, text[position + 1])
                position += 2
                continue
            }
            guard byte > 0x20 else { break }
            let kind = kinds[Int(byte)]
            word.add(byte, kind)
            if kind & Words.sign != 0 { count(byte, text, position) }
            position += 1
        }
        return word
    }

    /// Counts a sign that some measure asks for.
    private mutating func count(_ byte: UInt8, _ text: [UInt8], _ position: Int) {
        switch byte {
        case 0x23: numberSigns += 1
        case 0x7B: braces += 1
        case 0x2E:
            // Of four dots the first three are one ellipsis.
            dots = lastDot == position - 1 ? dots + 1 : 1
            lastDot = position
            if dots == 3 { ellipses += 1 }
        default:
            if position > 1, text[position - 1] == 0x80, text[position - 2] == 0xE2 { ellipses += 1 }
        }
    }

    private mutating func end(_ line: inout Piece, _ range: Range<Int>) {
        characters += line.characters
        line.range = range
        defer { line = Piece(range: 0..<0) }
        guard line.hash != 0 else { return }
        lines.append(line)
        if let last = paragraphs.last, range.lowerBound - last.range.upperBound == 1 {
            paragraphs[paragraphs.count - 1] = Piece(
                range: last.range.lowerBound..<range.upperBound, characters: last.characters + line.characters + 1,
                hash: (last.hash ^ line.hash) &* 0x9E37_79B9_7F4A_7C15)
        } else {
            paragraphs.append(line)
        }
    }
}

/// The words of a text, between white space.
struct Words {
    /// A word's hash and its length in characters.
    struct Entry {
        let hash: UInt64
        let characters: Int32
    }

    private(set) var all: [Entry] = []
    /// Words with a letter or a digit, and their characters.
    private(set) var plain = 0
    private(set) var plainCharacters = 0
    private(set) var alphabetic = 0
    /// The bits of those that stand in the text.
    private var stops: UInt32 = 0
    private let stopWords = Self.stopWords

    mutating func reserve(_ count: Int) {
        all.reserveCapacity(count)
    }

    @inline(__always)
    mutating func add(_ word: Word) {
        all.append(Entry(hash: word.hash, characters: word.characters))
        if word.kinds & Self.letter != 0 { alphabetic += 1 }
        if word.kinds & (Self.letter | Self.digit) != 0 {
            plain += 1
            plainCharacters += Int(word.characters)
        }
        if word.characters <= 4 { stops |= stopWords.bit(word.hash) }
    }

    static let letter: UInt8 = 1
    static let digit: UInt8 = 2
    /// That some measure asks for.
    static let sign: UInt8 = 4
    /// By byte. What is not ASCII counts as a letter, but for signs of Latin-1 and the general punctuation.
    static let kinds: [UInt8] = (0...255).map { byte in
        switch byte {
        case 0x41...0x5A, 0x61...0x7A, 0xC3...0xE1, 0xE3...0xFF: letter
        case 0x30...0x39: digit
        // The last is the last byte of an ellipsis.
        case 0x23, 0x7B, 0x2E, 0xA6: sign
        default: 0
        }
    }

    var englishStopWords: Int { (stops & Self.stopWords.english).nonzeroBitCount }
    var russianStopWords: Int { (stops & Self.stopWords.russian).nonzeroBitCount }

    static let stopWords = StopWords()

    /// The stop words that measures ask for, each with a bit.
    struct StopWords {
        let english: UInt32
        let russian: UInt32
        /// By the lowest bits of their hashes, which no two of them share.
        private let places: [(hash: UInt64, bit: UInt32)]

        init() {
            let english = ["the", "be", "to", "of", "and", "that", "have", "with"]
            let russian = ["и", "в", "не", "на", "что", "с", "по", "как", "это", "для", "из", "от", "за", "но", "он", "к"]
            self.english = 1 << UInt32(english.count) - 1
            self.russian = (1 << UInt32(russian.count) - 1) << UInt32(english.count)
            var places = [(hash: UInt64, bit: UInt32)](repeating: (0, 0), count: 1024)
            for (number, word) in (english + russian).enumerated() {
                let hash = Word(word).hash
                precondition(places[Int(hash & 1023)].bit == 0)
                places[Int(hash & 1023)] = (hash, 1 << UInt32(number))
            }
            self.places = places
        }

        /// A word's bit; 0 for all others.
        func bit(_ hash: UInt64) -> UInt32 {
            let place = places[Int(hash & 1023)]
            return place.hash == hash ? place.bit : 0
        }
    }

    /// A word being read.
    struct Word {
        var hash = FNV1a64.basis
        var characters: Int32 = 0
        private(set) var kinds: UInt8 = 0

        init() {}

        /// A word as the scan reads it: Russian letters in pairs of bytes.
        init(_ text: String) {
            let bytes = Array(text.utf8)
            var position = 0
            while position < bytes.count {
                let isPair = bytes[position] >= 0xC3 && bytes[position] < 0xE0
                if isPair { addLetter(bytes[position], bytes[position + 1]) } else { add(bytes[position], 0) }
                position += isPair ? 2 : 1
            }
        }

        /// FNV-1a over bytes, and over pairs of them.
        @inline(__always)
        mutating func addLetter(_ first: UInt8, _ second: UInt8) {
            hash = FNV1a64.next(hash, word: UInt64(first) << 8 ^ UInt64(second))
            characters &+= 1
            kinds |= Words.letter
        }

        @inline(__always)
        mutating func add(_ byte: UInt8, _ kind: UInt8) {
            hash = FNV1a64.next(hash, byte)
            if byte & 0xC0 != 0x80 { characters &+= 1 }
            kinds |= kind
        }
    }
}
