extension TextScanner {
    /// What a character is to the scan.
    public struct Code: Sendable, Equatable {
        /// 0 for what no literal holds, `space`, `passedOver`, or one of the caller's from 2 to 127. Letters that stand
        /// often beside one another should have numbers beside one another: then less of the processor's cache is used.
        public var symbol: UInt8
        public var traits: Traits
        /// Whether it ends words though a literal holds it, as «?» does.
        public var endsWord: Bool
        public init(_ symbol: UInt8, _ traits: Traits = [], endsWord: Bool = false) {
            self.symbol = symbol
            self.traits = traits
            self.endsWord = endsWord
        }

        /// The symbol, the traits, whether it ends words, and whether it is a letter of a literal and nothing else.
        var packed: UInt32 {
            let isPlain =
                symbol > Self.space && symbol < Self.mostSymbols && !endsWord
                && traits.isSubset(of: [.latin, .cyrillic, .lookalike, .plainLatin, .letter])
            return UInt32(symbol) | UInt32(traits.rawValue) << 8 | (endsWord ? Self.edge : 0) | (isPlain ? Self.plain : 0)
        }
        static let plain: UInt32 = 1 << 31
        static let edge: UInt32 = 1 << 30

        public static let space: UInt8 = 1
        public static let mostSymbols: UInt8 = 128
        public static let passedOver: UInt8 = 255
    }

    public struct Traits: OptionSet, Sendable, Hashable {
        public let rawValue: UInt16
        public init(rawValue: UInt16) { self.rawValue = rawValue }

        public static let latin = Traits(rawValue: 1)
        public static let cyrillic = Traits(rawValue: 2)
        /// A letter of another script that is mistaken for these.
        public static let lookalike = Traits(rawValue: 4)
        /// A digit or a sign that may stand for a letter anywhere in a word.
        public static let sign = Traits(rawValue: 8)
        /// A sign that may stand for a letter between letters only.
        public static let innerSign = Traits(rawValue: 16)
        /// A Latin letter that looks like no Cyrillic one.
        public static let plainLatin = Traits(rawValue: 32)
        public static let digit = Traits(rawValue: 64)
        public static let letter = Traits(rawValue: 128)
        /// Shows nothing.
        public static let invisible = Traits(rawValue: 256)
        /// Changes the direction in which text is shown.
        public static let bidi = Traits(rawValue: 512)
        /// Is put on the letter before it.
        public static let mark = Traits(rawValue: 1024)
        /// Is written in place of letters, as three dots are.
        public static let letterMask = Traits(rawValue: 2048)
    }

    /// What a pass found, in order. Made once and used again from text to text.
    public struct Findings: Sendable {
        /// A literal or a word that was found.
        public struct Literal: Sendable {
            public let literal: Int32
            /// Where the run (text between white space) begins in which it stands; in which its rarest part ends, for one with spaces.
            public let runStart: Int32
            /// Its bytes; for a word those since its run began.
            public let start: Int32
            public let end: Int32
        }

        public var literals: [Literal] = []
        /// Runs that mix scripts, or letters with digits and signs, or are of lookalikes alone.
        public var disguises: [Range<Int>] = []
        /// Three and more single letters with white space between.
        public var spacedLetters: [Range<Int>] = []
        /// Digits with no more than four separators between each two, and how many digits.
        public var numbers: [(range: Range<Int>, digits: Int)] = []
        /// Runs with a sign that is written in place of letters.
        public var maskedLetters: [Range<Int>] = []
        /// What all characters are, together.
        public var traits: Traits = []

        public init() {}

        /// Whether nothing was found that anybody must look at.
        public var isEmpty: Bool {
            literals.isEmpty && disguises.isEmpty && spacedLetters.isEmpty && numbers.isEmpty && maskedLetters.isEmpty
                && traits.isDisjoint(with: [.invisible, .bidi, .mark])
        }

        mutating func removeAll() {
            literals.removeAll(keepingCapacity: true)
            disguises.removeAll(keepingCapacity: true)
            spacedLetters.removeAll(keepingCapacity: true)
            numbers.removeAll(keepingCapacity: true)
            maskedLetters.removeAll(keepingCapacity: true)
        }
    }
}
