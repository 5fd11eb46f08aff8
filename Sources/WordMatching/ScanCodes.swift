internal import PatternMatching
internal import TextViews

/// Numbers the characters that literals are made of, and tells the scan what each character is.
struct ScanCodes {
    /// What is looked for besides the letters of Russian and English: to the scan all other characters are one.
    private var others: Set<UInt32> = []

    /// Russian letters have numbers in a row, so that the scan's tables for them lie side by side, and so have Latin ones.
    /// Other characters share what is left; what that finds too much is not confirmed.
    private static func symbol(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0x20: TextScanner.Code.space
        case 0x430...0x44F: UInt8(scalar - 0x430) + 32
        case 0x61...0x7A: UInt8(scalar - 0x61) + 64
        default: shared[Int(scalar) % shared.count]
        }
    }

    private static let shared: [UInt8] = Array(2..<32) + Array(90..<TextScanner.Code.mostSymbols)

    static func hasOwnSymbol(_ scalar: UInt32) -> Bool {
        scalar == 0x20 || (0x430...0x44F).contains(scalar) || (0x61...0x7A).contains(scalar)
    }

    /// A literal's skeleton as symbols; nil when it is too short to be worth looking for.
    /// - Parameter isWord: a whole word is looked for however short.
    static func symbols(of skeleton: [UInt32], isWord: Bool = false) -> [UInt8]? {
        guard skeleton.count >= (isWord ? 1 : 2) || skeleton.first.map({ Letters.script($0) == .none && !Letters.isDigit($0) }) == true
        else { return nil }
        return skeleton.map(symbol)
    }

    /// Takes in characters of literals.
    mutating func use(_ scalars: [UInt32]) {
        for scalar in scalars where !Self.hasOwnSymbol(scalar) { others.insert(scalar) }
    }

    private func symbol(inUse scalar: UInt32) -> UInt8 {
        Self.hasOwnSymbol(scalar) || others.contains(scalar) ? Self.symbol(scalar) : 0
    }

    /// How rare two symbols are beside one another, by the first times 128 and the second.
    var rarity: [UInt8] {
        let count = Int(TextScanner.Code.mostSymbols)
        var letters = [UInt32](repeating: 0, count: count)
        for letter in [0x20] + Array(0x430...0x44F) + Array(0x61...0x7A) + others.sorted() { letters[Int(Self.symbol(letter))] = letter }
        return (0..<count * count).map { UInt8(truncatingIfNeeded: LetterPairs.rarity(letters[$0 / count], letters[$0 % count])) }
    }

    /// The codes of characters of the first plane that stand in a row.
    func codes(of characters: Range<UInt32>) -> [TextScanner.Code] {
        var codes = [TextScanner.Code](repeating: TextScanner.Code(0), count: characters.count)
        for scalar in Array(characters.clamped(to: 0..<0x800)) + Skeleton.special(in: characters) {
            codes[Int(scalar - characters.lowerBound)] = code(scalar)
        }
        for scalar in others where scalar >= 0x800 && characters.contains(scalar) {
            codes[Int(scalar - characters.lowerBound)].symbol = Self.symbol(scalar)
            codes[Int(scalar - characters.lowerBound)].endsWord = !Letters.continuesWord(scalar)
        }
        return codes
    }

    /// The code of a character.
    func code(_ scalar: UInt32) -> TextScanner.Code {
        let reduced = Skeleton.of(scalar)
        let symbol = reduced == Skeleton.passedOver ? TextScanner.Code.passedOver : symbol(inUse: reduced)
        let endsWord = symbol != TextScanner.Code.passedOver && symbol > TextScanner.Code.space && !Letters.continuesWord(reduced)
        return TextScanner.Code(symbol, Self.traits(scalar, reduced), endsWord: endsWord)
    }

    private static func traits(_ scalar: UInt32, _ reduced: UInt32) -> TextScanner.Traits {
        var traits: TextScanner.Traits = []
        let sign = Skeleton.sign(scalar)
        if sign.anywhere { traits.insert(.sign) }
        if sign.onlyInside || Skeleton.breaksWords(scalar) { traits.insert(.innerSign) }
        if (0x30...0x39).contains(scalar) || Skeleton.isForeignDigit(scalar) { traits.insert(.digit) }
        if UnicodeTables.isDefaultIgnorable(scalar) { traits.insert(.invisible) }
        if EvasionSign.isBidiControl(scalar) { traits.insert(.bidi) }
        if UnicodeTables.isCombiningMark(scalar) { traits.insert(.mark) }
        if Skeleton.isLetterMask(scalar) { traits.insert(.letterMask) }
        guard reduced != Skeleton.passedOver else { return traits }
        switch Letters.script(reduced) {
        case .latin: traits.formUnion(Skeleton.looksCyrillic(scalar) ? [.letter, .latin] : [.letter, .latin, .plainLatin])
        case .cyrillic: traits.formUnion([.letter, .cyrillic])
        case .greek: traits.formUnion(Skeleton.isGreekLookalike(scalar) ? [.letter, .lookalike] : [.letter])
        case .other, .none: break
        }
        return traits
    }
}
