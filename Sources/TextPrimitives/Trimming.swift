extension StringProtocol {
    /// Without white space at both ends. - Complexity: O(n).
    public var trimmed: SubSequence {
        // Most texts begin and end with a visible character of ASCII.
        if let first = unicodeScalars.first?.value, let last = unicodeScalars.last?.value, first > 0x20, first < 0x7F, last > 0x20,
            last < 0x7F
        {
            return self[...]
        }
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
            return self[startIndex..<startIndex]
        }
        return self[first...last]
    }
}
