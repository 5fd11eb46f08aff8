/// Where the items of a pattern end, as far as brackets, classes and escapes go.
public enum PatternItems {
    /// The parts between the `|` that stand in no group.
    /// - Complexity: O(n).
    public static func alternatives(_ pattern: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
        var found: [ArraySlice<Unicode.Scalar>] = []
        var start = pattern.startIndex
        var position = start
        while position < pattern.endIndex {
            if pattern[position] == "|" {
                found.append(pattern[start..<position])
                start = position + 1
                position += 1
            } else {
                position = end(pattern, position)
            }
        }
        found.append(pattern[start...])
        return found
    }

    /// Whether all alternatives say that a match begins where the text does.
    /// - Complexity: O(n).
    static func isAnchored(_ pattern: String) -> Bool {
        pattern.utf8.first == UInt8(ascii: "^") && alternatives(Array(pattern.unicodeScalars)[...]).allSatisfy { $0.first == "^" }
    }

    /// Behind the character, class, escape or group that begins at a place.
    public static func end(_ pattern: ArraySlice<Unicode.Scalar>, _ start: Int) -> Int {
        var position = start
        var depth = 0
        repeat {
            switch pattern[position] {
            case "\\":
                position += 1
                if position < pattern.endIndex, pattern[position] == "p" || pattern[position] == "P", position + 1 < pattern.endIndex,
                    pattern[position + 1] == "{"
                {
                    while position < pattern.endIndex, pattern[position] != "}" { position += 1 }
                }
            case "[": position = endOfClass(pattern, position)
            case "(": depth += 1
            case ")": depth -= 1
            default: break
            }
            position += 1
        } while depth > 0 && position < pattern.endIndex
        return min(position, pattern.endIndex)
    }

    /// The class's closing bracket.
    public static func endOfClass(_ pattern: ArraySlice<Unicode.Scalar>, _ start: Int) -> Int {
        var position = start + 1
        if position < pattern.endIndex, pattern[position] == "^" { position += 1 }
        if position < pattern.endIndex, pattern[position] == "]" { position += 1 }
        while position < pattern.endIndex, pattern[position] != "]" {
            if pattern[position] == "\\" { position += 1 }
            position += 1
        }
        return min(position, pattern.endIndex - 1)
    }
}
