/// What is known of a condition (Kleene's strong logic of three values).
public enum TruthValue: Sendable, Equatable {
    case yes, no
    /// It asks for something that cannot be asked here: for blocks before the page is cut into them, for elements of
    /// flattened text's facts, for the text that moderation reads.
    case notInThisScope

    public init(_ holds: Bool) { self = holds ? .yes : .no }
}
