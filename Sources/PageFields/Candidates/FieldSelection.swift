/// The fields that are read of a page. Reading all of them takes a sixth of an extraction's time; running text prints two.
public enum FieldSelection: Sendable {
    case all
    /// The headline and the subtitle, which are printed with the text.
    case printed
    case none

    public func contains(_ field: Field) -> Bool {
        switch self {
        case .all: true
        case .printed: field == .title || field == .subtitle
        case .none: false
        }
    }
}
