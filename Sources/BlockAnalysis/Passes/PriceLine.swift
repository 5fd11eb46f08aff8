extension LabelDraft {
    /// Whether a block holds a price. Those in the commonest currencies are measured of every block; others are looked for here, in lines
    /// of a few words.
    func showsPrice(_ block: Int) -> Bool {
        if value(.prices, block) > 0 { return true }
        guard page.blocks[block].length <= PriceSigns.mostLetters, measure(block).digits > 0 else { return false }
        let words = text(block).split { !$0.isLetter && !PriceSigns.signs.contains($0) }
        return words.contains { PriceSigns.currencies.contains(String($0)) || $0.contains(where: PriceSigns.signs.contains) }
    }
}

private enum PriceSigns {
    static let mostLetters = 40
    static let signs: Set<Character> = ["¥", "￥", "円", "元", "원"]
    static let currencies: Set<String> = ["грн", "Kč", "kr", "Ft", "lei", "лв", "TL", "CHF", "PLN", "тенге", "р"]
}
