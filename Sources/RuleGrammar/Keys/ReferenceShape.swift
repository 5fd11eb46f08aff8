/// The shape of a value, for the schema.
public indirect enum ReferenceShape: Sendable {
    case text, number, truth, day, texts
    /// One of these words.
    case choice([String])
    case list(ReferenceShape)
    /// A mapping described elsewhere in the reference.
    case mapping(String)
    /// Any keys, with values of one shape.
    case map(ReferenceShape)
    case either(ReferenceShape, ReferenceShape)
    /// Named members inside.
    case members([(String, ReferenceShape)])
}

/// A key of the rule language: what stands in the reference and in the schema.
public struct ReferenceKey: Sendable {
    public let name: String
    public let shape: ReferenceShape
    public let about: String
    public let example: String?

    public init(_ name: String, _ shape: ReferenceShape, _ about: String, _ example: String? = nil) {
        self.name = name
        self.shape = shape
        self.about = about
        self.example = example
    }
}
