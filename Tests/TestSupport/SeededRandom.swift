/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every run.
public struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64
    public init(_ seed: UInt64) { state = seed &* 0xD134_2543_DE82_EF95 &+ 1 }
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// One of a collection's elements.
    public mutating func pick<Source: Collection>(_ source: Source) -> Source.Element {
        source[source.index(source.startIndex, offsetBy: Int.random(in: 0..<source.count, using: &self))]
    }
}
