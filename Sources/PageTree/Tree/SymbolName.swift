/// A name to be looked up in the symbol tables of many documents: its bytes and their hash, made once.
public struct SymbolName: Sendable, Hashable {
    public let text: String
    public let bytes: [UInt8]
    /// The hash by which symbol tables find it.
    public let hash: Int

    public init(_ text: String) {
        self.text = text

        let bytes = Array(text.utf8)
        self.bytes = bytes
        hash = SymbolTable.hash(bytes.span)
    }

    public static func == (left: SymbolName, right: SymbolName) -> Bool { left.bytes == right.bytes }
    public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
