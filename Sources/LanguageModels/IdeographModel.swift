/// The common characters of Chinese, Japanese and Korean, and what each costs.
public struct IdeographModel: Sendable {
    public let language: String
    /// By scalar, for the basic plane; 0xFF where the model knows nothing.
    private let costs: [UInt8]

    init(_ packed: PackedModel) {
        language = packed.language.description
        var costs = [UInt8](repeating: 0xFF, count: 0x1_0000)
        for (character, cost) in zip(packed.letters.description.unicodeScalars, PackedModel.costs(packed.single))
        where character.value < 0x1_0000 {
            costs[Int(character.value)] = cost
        }
        self.costs = costs
    }

    public func cost(_ scalar: UInt32) -> Int {
        if scalar < 0x1_0000, costs[Int(scalar)] != 0xFF { return Int(costs[Int(scalar)]) }
        return scalar < 0x80 && (scalar | 0x20) &- 0x61 < 26 ? Costs.latinLetter : Costs.symbol(scalar)
    }

    public func cost(_ scalars: [UInt32]) -> Int { scalars.reduce(0) { $0 + cost($1) } }

    public static let chinese = IdeographModel(PackedModel.ideographs[0])
    public static let japanese = IdeographModel(PackedModel.ideographs[1])
    public static let korean = IdeographModel(PackedModel.ideographs[2])
}
