extension LabelDraft {
    /// Whether a block holds a price. Those in the commonest currencies are measured of every block; others are looked for here, in lines
    /// of a few words.
    func showsPrice(_ block: Int) -> Bool {
        if value(.prices, block) > 0 { return true }
        guard page.blocks[block].length <= PriceSigns.mostLetters, measure(block).digits > 0 else { return false }
        let words = text(block).unicodeScalars.split { !PriceSigns.isOfWord($0) }
        return words.contains { PriceSigns.currencies.contains(String($0)) || $0.contains(where: PriceSigns.signs.contains) }
    }
}

private enum PriceSigns {
    static let mostLetters = 40
    static let signs: Set<Unicode.Scalar> = ["¥", "￥", "円", "元", "원"]
    static let currencies: Set<String> = ["грн", "Kč", "kr", "Ft", "lei", "лв", "TL", "CHF", "PLN", "тенге", "р"]

    /// Letters, and signs of currencies; beyond ASCII all but spaces and general punctuation, which needs no table of properties.
    static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xA5: true
        case ..<0xC0, 0x2000...0x206F, 0x3000...0x3003: false
        default: true
        }
    }
}
