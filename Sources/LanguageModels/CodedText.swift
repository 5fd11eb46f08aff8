/// A text with its letters' numbers, looked up once for all models.
public struct CodedText: Sendable {
    public let scalars: [UInt32]
    let codes: [UInt16]

    public init(_ scalars: [UInt32]) {
        let table = LetterTable.shared
        self.scalars = scalars
        codes = scalars.map { table.code($0) }
    }
}
