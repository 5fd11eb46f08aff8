extension FoundFields {
    /// Of a page whose fields nobody asks for.
    package static let none = FoundFields(metadata: Metadata(), candidates: [])
}
