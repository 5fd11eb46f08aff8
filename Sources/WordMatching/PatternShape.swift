internal import PatternMatching

/// What a pattern's text tells of where its matches stand, so that it is tried in few places.
struct PatternShape: Equatable {
    /// The heads of `PatternBeginnings`; nil where there are none.
    let heads: [[UInt8]]?
    /// Characters of the shortest match of a pattern for numbers that matches no white space: the number must stand in a run of so
    /// many. 0 for other patterns.
    let shortestRun: Int

    /// - Complexity: O(n log n) over the pattern, which is compiled when it is for numbers.
    init(_ pattern: String, isOfDigits: Bool) {
        heads = PatternBeginnings.heads(of: pattern)
        shortestRun = isOfDigits && Self.staysInRun(pattern) ? Pattern(trusted: pattern).gate.least : 0
    }

    init(heads: [[UInt8]]?, shortestRun: Int) {
        self.heads = heads
        self.shortestRun = shortestRun
    }

    /// Whether a pattern can match no white space, so that it may be tried in runs alone.
    /// - Complexity: O(n).
    static func staysInRun(_ pattern: String) -> Bool {
        var isEscaped = false
        var isInClass = false
        var last: Character = "x"
        for character in pattern {
            if isEscaped {
                if "sSWPDNhHvVRXnrtfaezZAGbBQECx0".contains(character) { return false }
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character.isWhitespace || (character == "." && !isInClass) || (last == "[" && (character == "^" || character == ":"))
            {
                return false
            } else if character == "[" || character == "]" {
                isInClass = character == "["
            }
            last = character
        }
        return true
    }
}
