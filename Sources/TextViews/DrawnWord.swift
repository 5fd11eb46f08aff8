/// Tells Cyrillic words that Latin letters and digits draw («nu3ga») or spell («pi3da») from passwords, identifiers and
/// what computers encode, in which any letters stand side by side.
enum DrawnWord {
    /// Letters and signs of the longest word that is read as a drawing.
    static let longest = 12

    /// Whether Latin letters and digits are as many as such a word has, and no name of a model.
    /// - Parameter characters: as they were written, joiners apart.
    /// - Complexity: O(n).
    static func mayBe(_ characters: [UInt32]) -> Bool {
        let letters = characters.filter(isLatin)
        guard letters.count > 2, Set(letters.map(small)).count > 1 else { return false }
        // «joueur7» is a name with a number: of digits at the end «0», «4», «6» and «9» look like letters that words end in.
        if let last = characters.last, numbersOfNames.contains(last) { return false }
        // «e6a4b1c2» is a hash.
        if characters.allSatisfy(isHexadecimal), characters.count(where: isDigit) > 1 { return false }
        return characters.count > 6 || letters.contains { !Letters.isCapital($0) }
    }

    /// Whether one and the same hand may have written a word so: by the looks of letters or by their sounds, a sound in one
    /// way, and capitals in its midst only for their looks.
    /// - Parameters:
    ///   - characters: as they were written, joiners apart.
    ///   - letters: what they are read as.
    /// - Complexity: O(n).
    static func isConsistent(_ characters: [UInt32], read letters: [UInt32]) -> Bool {
        var looks = false
        var sounds = false
        var writtenByLetter: Set<UInt32> = []
        for (index, character) in characters.enumerated() where isLatin(character) {
            let letter = letters[index]
            writtenByLetter.insert(letter)
            let isLook = Homoglyphs.cyrillicLookalikes[character] == letter
            if Letters.isCapital(character), index > 0, isLatin(characters[index - 1]), !Letters.isCapital(characters[index - 1]),
                !isLook, !drawnCapitals.contains(character)
            {
                return false
            }
            if isLook { continue }
            looks = looks || drawn[small(character)] == letter
            sounds = sounds || spelt[small(character)] == letter
        }
        guard !(looks && sounds) else { return false }
        // Who spells by sound begins with a capital, or writes nothing else.
        if sounds, characters.dropFirst().contains(where: Letters.isCapital), characters.contains(where: { (0x61...0x7A).contains($0) }) {
            return false
        }
        for (index, character) in characters.enumerated() where isDigit(character) {
            // Who spells «и» with a letter does not write «1» for it beside.
            if character == 0x31, writtenByLetter.contains(0x438) { return false }
            if sounds, !(digitsBySound[character] ?? []).contains(letters[index]) { return false }
        }
        return canBeSaid(letters)
    }

    /// Whether no more consonants or vowels stand in a row than Russian words have.
    private static func canBeSaid(_ letters: [UInt32]) -> Bool {
        var consonants = 0
        var vowels = 0
        for (index, letter) in letters.enumerated() {
            if Self.vowels.contains(letter) {
                (consonants, vowels) = (0, vowels + 1)
            } else if !Self.signs.contains(letter) {
                (consonants, vowels) = (consonants + 1, 0)
            }
            // Words begin with three at most, and few with those.
            if vowels > 3 || consonants > (index < 4 ? 3 : 4) { return false }
        }
        return true
    }

    /// Whether a run of ASCII is the number of an order, the name of a model or the path of a file, with digits in it.
    /// - Parameter characters: as they were written.
    /// - Complexity: O(n).
    static func isIdentifier(_ characters: [UInt32]) -> Bool {
        guard characters.allSatisfy({ $0 < 0x80 }), characters.contains(where: isDigit) else { return false }
        if characters.contains(where: { $0 == 0x3D || $0 == 0x5C }) || characters.count(where: { $0 == 0x2F }) > 1 { return true }
        let pieces = characters.split(separator: 0x2D)
        guard pieces.count > 1, pieces.contains(where: { $0.count > 1 }) else { return false }
        return pieces.contains { $0.count > 1 && $0.prefix(2).allSatisfy(isDigit) }
            || (pieces.count > 2 && pieces.count { $0.count > 1 && $0.contains(where: isDigit) } > 1)
    }

    private static func isLatin(_ character: UInt32) -> Bool { Letters.script(character) == .latin }
    private static func isDigit(_ character: UInt32) -> Bool { (0x30...0x39).contains(character) }
    private static func isHexadecimal(_ character: UInt32) -> Bool { isDigit(character) || (0x61...0x66).contains(small(character)) }
    private static func small(_ character: UInt32) -> UInt32 {
        Letters.isCapital(character) && character < 0x80 ? character | 0x20 : character
    }

    private static let vowels: Set<UInt32> = Set("аеиоуыэюя".unicodeScalars.map(\.value))
    private static let signs: Set<UInt32> = Set("ьъй".unicodeScalars.map(\.value))
    private static let numbersOfNames: Set<UInt32> = [0x31, 0x32, 0x33, 0x35, 0x37, 0x38]
    /// Capitals that look like letters turned round, «N» like «И» and «R» like «Я»; «b» has none.
    private static let drawnCapitals: Set<UInt32> = [0x4E, 0x52, 0x49, 0x4A, 0x4C]
    /// Letters that look like a Cyrillic one and sound like another, by their looks and by their sounds.
    private static let drawn = Homoglyphs.pairs("uи nп pр gд mт rг")
    private static let spelt = Homoglyphs.pairs("uу nн pп gг rр hх")
    private static let digitsBySound = Homoglyphs.lists("0о 1и 3зе 4ч 6б 9я")
}
