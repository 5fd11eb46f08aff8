/// Words looked for in short texts, by bytes: `String.contains` knows of characters and takes a hundred times as long.
extension [UInt8] {
    /// Whether a word that is not empty stands anywhere.
    func holds(_ word: [UInt8]) -> Bool {
        guard count >= word.count else { return false }
        for start in 0...(count - word.count) where self[start] == word[0] {
            var length = 1
            while length < word.count, self[start + length] == word[length] { length += 1 }
            if length == word.count { return true }
        }
        return false
    }
}
