extension JSON {
    /// The value as the content of an HTML script element: nothing in it can end the element or begin a comment, and it stays the
    /// same JSON.
    /// - Complexity: O(n).
    public var scriptText: String {
        let json = text(.compact)
        var result = ""
        result.reserveCapacity(json.utf8.count + 16)
        for scalar in json.unicodeScalars {
            switch scalar {
            case "<": result += "\\u003C"
            case ">": result += "\\u003E"
            case "\u{2028}": result += "\\u2028"
            case "\u{2029}": result += "\\u2029"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
