/// A text with its letters' numbers, looked up once for all models.
package struct CodedText: Sendable {
    package let scalars: [UInt32]
    let codes: [UInt16]

    package init(_ scalars: [UInt32]) {
        let table = LetterTable.shared
        self.scalars = scalars
        codes = scalars.map { table.code($0) }
    }
}
