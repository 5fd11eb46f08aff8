internal import PatternMatching

/// The parts of one sequence of a pattern that stand in every match of it.
struct PatternPart {
    enum Kind { case text, group }

    let kind: Kind
    /// The text, or what stands between the group's brackets.
    let inner: ArraySlice<Unicode.Scalar>
    /// Whether nothing stands before it in the sequence, and behind it.
    let isFirst: Bool
    let isLast: Bool
    /// Whether what stands before it says that no letter does, and what stands behind it.
    let startsWord: Bool
    let endsWord: Bool
}

/// Takes patterns apart, as far as brackets, classes and escapes go.
enum PatternParts {
    /// Texts, and groups that must match once at least: no look-arounds, none that may be left out.
    /// - Complexity: O(n).
    static func parts(of pattern: ArraySlice<Unicode.Scalar>) -> [PatternPart] {
        var found: [PatternPart] = []
        var position = pattern.startIndex
        // Nothing but what takes no room so far, and what it says of the letter before.
        var isFirst = true
        var startsWord = false
        while position < pattern.endIndex {
            let start = position
            if isPlain(pattern[position]) {
                while position < pattern.endIndex, isPlain(pattern[position]) { position += 1 }
                if position < pattern.endIndex, isQuantifier(pattern[position]) { position -= 1 }
                if position > start {
                    let next = pattern[position...]
                    found.append(
                        PatternPart(
                            kind: .text, inner: pattern[start..<position], isFirst: isFirst, isLast: next.isEmpty, startsWord: startsWord,
                            endsWord: forbidsLetter(next)))
                    isFirst = false
                    startsWord = pattern[position - 1] == " "
                    continue
                }
                position += 1
                position = endOfQuantifier(pattern, position)
                (isFirst, startsWord) = (false, false)
                continue
            }
            let end = PatternItems.end(pattern, position)
            position = endOfQuantifier(pattern, end)
            let item = pattern[start..<end]
            if item.starts(with: "(?<!".unicodeScalars) {
                if isLetter(item.dropFirst(4).dropLast()) { (isFirst, startsWord) = (false, true) }
                continue
            }
            if item.starts(with: "(?=".unicodeScalars) || item.starts(with: "(?!".unicodeScalars)
                || item.starts(with: "(?<=".unicodeScalars) || item.first == "^" || item.first == "$"
            {
                continue
            }
            defer { (isFirst, startsWord) = (false, false) }
            guard item.first == "(", position == end || !mayBeLeftOut(pattern[end...]) else { continue }
            var inner = pattern[(start + 1)..<(end - 1)]
            if inner.starts(with: "?:".unicodeScalars) { inner = inner.dropFirst(2) } else if inner.first == "?" { continue }
            let next = position == end ? pattern[position...] : []
            found.append(
                PatternPart(
                    kind: .group, inner: inner, isFirst: isFirst, isLast: position == end && next.isEmpty, startsWord: startsWord,
                    endsWord: forbidsLetter(next)))
        }
        return found
    }

    /// Whether a sequence begins with the demand that no letter stands before it.
    static func startsAtWord(_ pattern: ArraySlice<Unicode.Scalar>) -> Bool {
        guard pattern.starts(with: "(?<!".unicodeScalars) else { return false }
        return isLetter(pattern[..<PatternItems.end(pattern, pattern.startIndex)].dropFirst(4).dropLast())
    }

    private static func string(_ pattern: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(pattern)) }

    private static func isPlain(_ character: Unicode.Scalar) -> Bool {
        switch character {
        case "\\", "[", "(", ")", "|", ".", "^", "$", "?", "*", "+", "{": false
        default: true
        }
    }

    private static func isQuantifier(_ character: Unicode.Scalar) -> Bool {
        character == "?" || character == "*" || character == "+" || character == "{"
    }

    private static func mayBeLeftOut(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        rest.first == "?" || rest.first == "*" || (rest.first == "{" && (rest.dropFirst().first == "0" || rest.dropFirst().first == ","))
    }

    /// Whether what follows says that no letter does: a space, or a look-ahead.
    private static func forbidsLetter(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        if rest.first == " ", rest.dropFirst().first.map({ !isQuantifier($0) || $0 == "+" }) ?? true { return true }
        guard rest.starts(with: "(?!".unicodeScalars) else { return false }
        return isLetter(rest[..<PatternItems.end(rest, rest.startIndex)].dropFirst(3).dropLast())
    }

    /// Whether a part matches any one letter, and other characters perhaps.
    private static func isLetter(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
        let text = string(part)
        if text == "\\p{L}" { return true }
        return text.hasPrefix("[") && !text.hasPrefix("[^") && text.contains("\\p{L}")
            && PatternItems.endOfClass(part, part.startIndex) == part.endIndex - 1
    }

    private static func endOfQuantifier(_ pattern: ArraySlice<Unicode.Scalar>, _ start: Int) -> Int {
        guard start < pattern.endIndex, isQuantifier(pattern[start]) else { return start }
        var end = start + 1
        if pattern[start] == "{" {
            while end < pattern.endIndex, pattern[end] != "}" { end += 1 }
            end = min(end + 1, pattern.endIndex)
        }
        if end < pattern.endIndex, pattern[end] == "?" || pattern[end] == "+" { end += 1 }
        return end
    }
}
