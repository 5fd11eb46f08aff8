internal import PatternMatching

/// Words and phrases that are looked for as whole words, in any case, «ё» or «е».
public struct WordList: Sendable {
    public let words: [String]

    public init(_ words: [String]) { self.words = words }

    /// The spellings that are searched for: folded, as written, with «е» for every «ё», and with «ё» for each «е» (a
    /// word has one at most).
    public var spellings: [[UInt8]] {
        var all: Set<[UInt8]> = []
        for word in words {
            let text = word.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
            let plain = String(text.map { $0 == "ё" ? "е" : $0 })
            all.insert(CaseFolding.fold(text))
            all.insert(CaseFolding.fold(plain))
            for index in plain.indices where plain[index] == "е" {
                all.insert(CaseFolding.fold(plain.replacingCharacter(at: index, with: "ё")))
            }
        }
        return all.filter { !$0.isEmpty }.sorted { $0.lexicographicallyPrecedes($1) }
    }
}

extension String {
    fileprivate func replacingCharacter(at index: Index, with character: Character) -> String {
        var copy = self
        copy.replaceSubrange(index...index, with: [character])
        return copy
    }
}
