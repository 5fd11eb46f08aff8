/// What the literal search reads of a character: one letter for all that look or fold alike without doubt, nothing for
/// what may stand between the letters of one word.
///
/// A skeleton says where a word may stand, never that it stands there: the folded view or a reading confirms it.
public enum Skeleton {
    /// In place of a character: it is passed over.
    public static let passedOver: UInt32 = .max

    /// The character that stands for all like it; a space for white space.
    /// - Complexity: O(1), O(log of the tables) beyond U+07FF.
    public static func of(_ scalar: UInt32) -> UInt32 { scalar < 0x800 ? ofTwoBytes[Int(scalar)] : find(scalar) }

    /// Of characters that have one byte or two: nearly all of most texts.
    private static let ofTwoBytes: [UInt32] = (0..<0x800).map(find)

    private static func find(_ scalar: UInt32) -> UInt32 {
        if isJoiner(scalar) { return passedOver }
        let folded = Folding.fold(scalar)
        if folded == Folding.dropped || UnicodeTables.isCombiningMark(folded) { return passedOver }
        if folded == Folding.several { return 0xFFFD }
        return Homoglyphs.plain(folded) ?? UnicodeTables.base(folded)
    }

    /// A word's skeleton: repeated letters once, spaces folded.
    /// - Complexity: O(n).
    public static func of(_ text: [Unicode.Scalar]) -> [UInt32] {
        var found: [UInt32] = []
        found.reserveCapacity(text.count)
        for scalar in text {
            let reduced = of(scalar.value)
            if reduced != passedOver, reduced != found.last { found.append(reduced) }
        }
        while found.last == 0x20 { found.removeLast() }
        if found.first == 0x20 { found.removeFirst() }
        return found
    }

    /// Signs that people put between the letters of a word to hide it.
    static func isJoiner(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x21, 0x22, 0x27, 0x2A, 0x2B, 0x2C, 0x2D, 0x2E, 0x2F, 0x3A, 0x3D, 0x5C, 0x5E, 0x5F, 0x60, 0x7C, 0x7E, 0xB7, 0x2010...0x2013,
            0x2019,
            0x2022, 0x2026, 0x2800:
            true
        default: false
        }
    }

    /// Whether a sign is written in place of letters («х*й», «п***ц»).
    public static func isLetterMask(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x23, 0x2A, 0x2B, 0x40, 0x5F, 0x2022, 0x2026, 0x25CF, 0xFF0B: true
        default: false
        }
    }

    /// Whether a sign between two letters may be there to break their word, or in place of one: brackets, dashes, pictures,
    /// what stands for bytes that are no character.
    public static func breaksWords(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0x23, 0x25, 0x26, 0x28, 0x29, 0x3D, 0x3F, 0x5B, 0x5D, 0x5E, 0x7B, 0x7D, 0x7E, 0xA2...0xA5, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0,
            0xBB,
            0xD7, 0xF7,
            0x2010,
            0x2012...0x2015, 0x20AC, 0x20BD, 0x2190...0x21FF, 0x2212, 0x2300...0x23FF, 0x2580...0x27BF, 0x2800...0x28FF, 0x2B00...0x2BFF,
            0x30FB, 0xE000...0xF8FF, 0xFFFD...0xFFFF, 0x1F000...0x1FAFF:
            true
        default: false
        }
    }

    /// Decimal digits of other scripts, full-width, circled and mathematical ones (UnicodeData.txt; the Indic and Southeast Asian blocks).
    public static func isForeignDigit(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x660...0x669, 0x6F0...0x6F9, 0x7C0...0x7C9, 0x966...0x96F, 0x9E6...0x9EF, 0xE50...0xE59, 0x17E0...0x17E9, 0x2460...0x2468,
            0x24EA,
            0xFF10...0xFF19, 0x1D7CE...0x1D7FF:
            true
        default: false
        }
    }

    /// Whether a Latin letter may be taken for a Cyrillic one, capitals apart.
    public static func looksCyrillic(_ scalar: UInt32) -> Bool { Homoglyphs.cyrillicLookalikes[scalar] != nil }

    /// Whether a Cyrillic letter may be taken for a Latin one.
    public static func looksLatin(_ scalar: UInt32) -> Bool { "асеорхуікмнвтАВСЕНКМОРТХУІ".unicodeScalars.contains { $0.value == scalar } }

    /// Whether a Greek letter may be taken for a Latin or Cyrillic one.
    public static func isGreekLookalike(_ scalar: UInt32) -> Bool { Homoglyphs.greek[Folding.fold(scalar)] != nil }

    /// Whether a digit or a sign may stand for a letter: anywhere in a word, or only between letters.
    public static func sign(_ scalar: UInt32) -> (anywhere: Bool, onlyInside: Bool) {
        let isSign = Leet.latin[scalar] != nil || Leet.cyrillic[scalar] != nil || scalar == 0x7D || scalar == 0x3C
        let onlyInside = isSign && Leet.isOnlyInside(scalar)
        return (isSign && !onlyInside, onlyInside)
    }

    /// The scalars of a part of the first plane, beyond U+07FF, whose skeleton is not themselves, or that count for words: for tables by
    /// scalar. - Complexity: O(n) over the part.
    public static func special(in range: Range<UInt32>) -> [UInt32] {
        let range = range.clamped(to: 0x800..<0x10000)
        let signs = range.filter { scalar in
            isJoiner(scalar) || isLetterMask(scalar) || breaksWords(scalar) || isForeignDigit(scalar)
                || UnicodeTables.isDefaultIgnorable(scalar) || UnicodeTables.isSpace(scalar)
                || UnicodeTables.isCombiningMark(scalar)
        }
        // Latin and Greek letters with marks, and what is made of others.
        let letters =
            Array(0x1E00...0x1FFF) + UnicodeTables.mapped + UnicodeTables.markedLetters + Array(Homoglyphs.latinForms.keys)
            + Array(Homoglyphs.cyrillicForms.keys)
        return signs + (letters + Array(Leet.latin.keys) + Array(Leet.cyrillic.keys)).filter(range.contains)
    }
}
