/// A name to be looked up in the symbol tables of many documents: its bytes and their hash, made once.
package struct SymbolName: Sendable, Hashable {
    package let text: String
    package let bytes: [UInt8]
    /// The hash by which symbol tables find it.
    package let hash: Int

    package init(_ text: String) {
        self.text = text

        let bytes = Array(text.utf8)
        self.bytes = bytes
        hash = SymbolTable.hash(bytes.span)
    }

    package static func == (left: SymbolName, right: SymbolName) -> Bool { left.bytes == right.bytes }
    package func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
