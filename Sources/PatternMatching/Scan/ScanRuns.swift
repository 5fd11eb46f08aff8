extension TextScanner {
    /// What lies between white space.
    struct Runs {
        private(set) var start: Int
        /// The traits of all runs.
        var all: UInt16 = 0
        private var traits: UInt16 = 0
        private var letters = 0
        private var characters = 0
        private var pending: UInt16 = 0
        /// Single letters in a row.
        private var single = 0
        private var singleStart = 0
        private var singleEnd = 0
        /// The first runs of nothing but letters that are mistaken for Latin and Cyrillic ones, and how many there are.
        private var lookalikes: [Range<Int>] = []
        private var lookalikeCount = 0
        /// Of the letters since the last sign that parts words, and since the last gap.
        private(set) var partHash = WordHashes.start
        private(set) var wholeHash = WordHashes.start
        private(set) var isParted = false

        init(start: Int) { self.start = start }

        /// Whether more is to be done for a letter than to add it to a word.
        @inline(__always)
        var isBusy: Bool { isParted || pending != 0 }

        /// Adds letters of one word, with the word's hash behind them.
        @inline(__always)
        mutating func add(_ count: Int, _ own: UInt16, _ hash: UInt32) {
            traits |= own
            letters &+= count
            characters &+= count
            partHash = hash
        }

        @inline(__always)
        mutating func hash(_ symbol: UInt32) {
            partHash = WordHashes.next(partHash, symbol)
            if isParted { wholeHash = WordHashes.next(wholeHash, symbol) }
        }

        @inline(__always)
        mutating func part() {
            if !isParted { wholeHash = partHash }
            partHash = WordHashes.start
            isParted = true
        }

        @inline(__always)
        mutating func forgetWord() {
            partHash = WordHashes.start
            isParted = false
        }

        @inline(__always)
        mutating func add(_ own: UInt16) {
            // A sign between letters counts when the next letter comes.
            let isLetter = own >> 7 & 1
            traits |= own & ~Traits.innerSign.rawValue | pending & (0 &- isLetter)
            pending |= own & Traits.innerSign.rawValue & (0 &- traits >> 7 & 1)
            letters &+= Int(isLetter)
            characters &+= 1
        }

        @inline(__always)
        mutating func end(at end: Int, next: Int, _ findings: inout Findings) {
            if characters > 0 {
                all |= traits
                if Self.isDisguise(Traits(rawValue: traits), letters: letters) {
                    findings.disguises.append(start..<end)
                } else if traits & Self.scripts == Traits.lookalike.rawValue {
                    lookalikeCount += 1
                    if lookalikeCount <= Self.fewLookalikes { lookalikes.append(start..<end) }
                }
                if traits & Traits.letterMask.rawValue != 0 { findings.maskedLetters.append(start..<end) }
                if letters == 1 || single > 0 { countSingle(end, &findings) }
            }
            traits = 0
            letters = 0
            characters = 0
            pending = 0
            start = next
        }

        /// Whether a run mixes scripts, or letters with signs, or is of three and more Latin letters that all look like
        /// Cyrillic ones.
        @inline(__always)
        private static func isDisguise(_ traits: Traits, letters: Int) -> Bool {
            guard letters > 0, !traits.isDisjoint(with: [.sign, .innerSign, .latin, .lookalike]) else { return false }
            if !traits.isDisjoint(with: [.sign, .innerSign]) { return true }
            let isLatin = traits.contains(.latin)
            let isCyrillic = traits.contains(.cyrillic)
            if isLatin && isCyrillic { return true }
            if traits.contains(.lookalike), isLatin || isCyrillic { return true }
            return letters > 2 && isLatin && !traits.contains(.plainLatin)
        }

        private static let scripts = Traits.latin.rawValue | Traits.cyrillic.rawValue | Traits.lookalike.rawValue
        /// Runs of lookalikes alone in a text that is not of their language.
        private static let fewLookalikes = 4

        /// Runs of lookalikes alone are disguises where the text is of another script or hardly a text.
        func endText(_ findings: inout Findings) {
            guard lookalikeCount > 0, lookalikeCount < Self.fewLookalikes || all & Traits.cyrillic.rawValue != 0 else { return }
            findings.disguises += lookalikes
        }

        private mutating func countSingle(_ end: Int, _ findings: inout Findings) {
            // A quotation mark before it, or one and a comma behind; «E60» is no letter.
            if letters == 1, characters <= 2 || (characters == 3 && traits & (Traits.sign.rawValue | Traits.innerSign.rawValue) == 0) {
                if single == 0 { singleStart = start }
                single += 1
                singleEnd = end
            } else if characters > 1 || letters > 0 {
                endLetters(&findings)
            }
        }

        mutating func endLetters(_ findings: inout Findings) {
            if single >= 3 { findings.spacedLetters.append(singleStart..<singleEnd) }
            single = 0
        }
    }

    /// Digits with separators between.
    struct Numbers {
        private let fewest: Int
        private var digits = 0
        private var gap = 0
        private var start = 0
        private var last = 0

        init(fewest: Int) { self.fewest = fewest }

        var isOpen: Bool { digits > 0 }

        @inline(__always)
        mutating func add(_ first: Int, _ next: Int) {
            if digits == 0 { start = first }
            digits += 1
            last = next
            gap = 0
        }

        /// Goes on over separators; a third one in a row, or anything else, ends the number.
        mutating func pass(_ byte: UInt32, _ findings: inout Findings) {
            let isSeparator =
                switch byte {
                // Numbers go on in the next line, and minutes and seconds of arc are written as quotation marks. The last three begin
                // no-break spaces, typographers' dashes and spaces, and what shows nothing.
                case 0x09, 0x0A, 0x0D, 0x20, 0x22, 0x27...0x2F, 0x3A, 0x5F, 0x7C, 0xC2, 0xE2, 0xEF: true
                default: false
                }
            if isSeparator, gap < 4 { gap += 1 } else { end(&findings) }
        }

        mutating func end(_ findings: inout Findings) {
            if digits >= fewest { findings.numbers.append((start..<last, digits)) }
            digits = 0
            gap = 0
        }
    }
}
