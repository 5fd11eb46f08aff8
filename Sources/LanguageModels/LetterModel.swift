/// How a language's letters follow each other. Costs are eighths of a nat (-ln p): what a text costs is how unlikely it is.
public struct LetterModel: Sendable {
    /// ISO 639-1.
    public let language: String
    /// Whether its letters are those of ASCII and more.
    public let isLatin: Bool
    private let count: Int
    private let single: [UInt8]
    private let pairs: [UInt8]
    /// By a letter's number in `LetterTable`: its place in this alphabet.
    private let places: [UInt8]
    private static let notHere: UInt8 = 0xFF

    init(_ packed: PackedModel, isLatin: Bool) {
        let letters = Array(packed.letters.description.unicodeScalars)
        let table = LetterTable.shared
        var places = [UInt8](repeating: Self.notHere, count: table.count)
        for (place, letter) in letters.enumerated() where table.code(letter.value) != LetterTable.none {
            places[Int(table.code(letter.value) & ~LetterTable.capital)] = UInt8(place)
        }
        self.places = places
        self.isLatin = isLatin
        language = packed.language.description
        count = letters.count
        single = PackedModel.costs(packed.single)
        pairs = PackedModel.costs(packed.pairs)
        precondition(single.count == count && pairs.count == count * count)
    }

    /// What stands before a character, as far as its cost depends on it.
    private struct State {
        var previous = Before.nothing
        var place: UInt8 = 0
        var isCapital = false
    }

    private enum Before { case nothing, letter, latinOfAnother, closing }

    /// What a whole text costs, letter after letter.
    public func cost(_ text: CodedText) -> Int {
        var state = State()
        var sum = 0
        for index in text.codes.indices {
            let code = text.codes[index]
            let place = places[Int(code & ~LetterTable.capital)]
            guard place != Self.notHere else {
                sum += foreign(text.scalars[index], &state)
                continue
            }
            let isCapital = code & LetterTable.capital != 0
            switch state.previous {
            case .letter:
                sum += Int(pairs[Int(state.place) * count + Int(place)])
                if isCapital { sum += state.isCapital ? Costs.capital : Costs.capitalInside }
            case .nothing, .latinOfAnother, .closing:
                sum += Int(single[Int(place)]) + (isCapital ? Costs.capital : 0)
                if state.previous == .latinOfAnother { sum += Costs.changeOfScript }
                if state.previous == .closing { sum += Costs.closingBefore }
            }
            state = State(previous: .letter, place: place, isCapital: isCapital)
        }
        return sum
    }

    private func foreign(_ scalar: UInt32, _ state: inout State) -> Int {
        if scalar < 0x80, (scalar | 0x20) &- 0x61 < 26 {
            defer { state.previous = .latinOfAnother }
            return isLatin ? Costs.rareLetter : Costs.latinLetter + (state.previous == .letter ? Costs.changeOfScript : 0)
        }
        guard Costs.isMark(scalar) else {
            state.previous = state.previous != .letter && Costs.isClosing(scalar) ? .closing : .nothing
            return Costs.symbol(scalar)
        }
        // A mark leaves the letter that it stands on where it is; without one it makes no sense.
        return state.previous == .letter ? Costs.symbol(scalar) : Costs.strayMark
    }

    /// What counted pairs of letters cost together (`LetterSample`).
    func cost(_ pairs: [(before: Int, letter: Int, count: Int)]) -> Int {
        var sum = 0
        for pair in pairs {
            let place = places[pair.letter]
            let before = places[pair.before]
            let cost =
                place == Self.notHere
                ? Costs.rareLetter * 2
                : before == Self.notHere ? Int(single[Int(place)]) : Int(self.pairs[Int(before) * count + Int(place)])
            sum += cost * pair.count
        }
        return sum
    }

    // MARK: The languages

    public static let latin = PackedModel.latin.map { LetterModel($0, isLatin: true) }
    public static let cyrillic = PackedModel.cyrillic.map { LetterModel($0, isLatin: false) }
    public static let greek = PackedModel.greek.map { LetterModel($0, isLatin: false) }
    public static let hebrew = PackedModel.hebrew.map { LetterModel($0, isLatin: false) }
    public static let arabic = PackedModel.arabic.map { LetterModel($0, isLatin: false) }
    public static let devanagari = PackedModel.devanagari.map { LetterModel($0, isLatin: false) }
    public static let thai = PackedModel.thai.map { LetterModel($0, isLatin: false) }
}
