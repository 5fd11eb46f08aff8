/// The fields that are read of a page. Reading all of them takes a sixth of an extraction's time; running text prints two.
public enum FieldSelection: Sendable {
    case all
    /// The headline and the subtitle, which are printed with the text.
    case printed
    /// Those and what a by-line says: who wrote it, and when.
    case printedWithByline
    case none

    public func contains(_ field: Field) -> Bool {
        switch self {
        case .all: true
        case .printed: field == .title || field == .subtitle
        case .printedWithByline: FieldSelection.printed.contains(field) || field == .authors || field == .published || field == .modified
        case .none: false
        }
    }

    /// The same with what a by-line says.
    public var withByline: FieldSelection {
        if case .all = self { .all } else { .printedWithByline }
    }
}
