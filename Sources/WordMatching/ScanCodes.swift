internal import PatternMatching
internal import TextViews

/// Numbers the characters that literals are made of, and tells the scan what each character is.
struct ScanCodes {
    /// Russian letters have numbers in a row, so that the scan's tables for them lie side by side, and so have Latin ones.
    private var symbols: [UInt32: UInt8] = {
        var symbols: [UInt32: UInt8] = [0x20: TextScanner.Code.space]
        for letter: UInt32 in 0x430...0x44F { symbols[letter] = UInt8(letter - 0x430) + 32 }
        for letter: UInt32 in 0x61...0x7A { symbols[letter] = UInt8(letter - 0x61) + 64 }
        return symbols
    }()
    private var others = 0
    /// Symbols for all other characters. More characters than these share them; what that finds too much is not confirmed.
    private static let spare: [UInt8] = Array(2..<32) + Array(90..<TextScanner.Code.mostSymbols)

    /// A literal as symbols; nil when it is too short to be worth looking for.
    /// - Parameter isWord: a whole word is looked for however short.
    mutating func literal(_ text: [Unicode.Scalar], isWord: Bool = false) -> [UInt8]? {
        let skeleton = Skeleton.of(text)
        guard skeleton.count >= (isWord ? 1 : 2) || skeleton.first.map({ Letters.script($0) == .none && !Letters.isDigit($0) }) == true
        else { return nil }
        return skeleton.map { scalar in
            if let known = symbols[scalar] { return known }
            let symbol = Self.spare[others % Self.spare.count]
            others += 1
            symbols[scalar] = symbol
            return symbol
        }
    }

    /// How rare two symbols are beside one another.
    var rarity: (UInt8, UInt8) -> Int {
        var letters = [UInt32](repeating: 0, count: Int(TextScanner.Code.mostSymbols))
        for (letter, symbol) in symbols { letters[Int(symbol)] = letter }
        return { LetterPairs.rarity(letters[Int($0)], letters[Int($1)]) }
    }

    /// The codes of the first plane.
    var codes: [TextScanner.Code] {
        var codes = [TextScanner.Code](repeating: TextScanner.Code(0), count: 0x10000)
        for scalar in 0..<UInt32(0x800) { codes[Int(scalar)] = code(scalar) }
        for scalar in Skeleton.special where scalar < 0x10000 { codes[Int(scalar)] = code(scalar) }
        for (scalar, symbol) in symbols where scalar >= 0x800 && scalar < 0x10000 { codes[Int(scalar)].symbol = symbol }
        return codes
    }

    /// The code of a character.
    func code(_ scalar: UInt32) -> TextScanner.Code {
        let reduced = Skeleton.of(scalar)
        let symbol = reduced == Skeleton.passedOver ? TextScanner.Code.passedOver : symbols[reduced] ?? 0
        return TextScanner.Code(symbol, Self.traits(scalar, reduced))
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
