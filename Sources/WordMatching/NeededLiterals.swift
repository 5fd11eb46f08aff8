internal import PatternMatching
internal import TextViews

/// Strings of which one stands in every match of a pattern, however many alternatives it has.
///
/// `RequiredLiterals` gives up on patterns with more alternatives than are worth a search of their own. Here all rules
/// share one search, so that a long list of alternatives is taken apart: one string of each. Of the parts of a pattern
/// that must match, the one whose strings stand in the fewest texts is taken.
enum NeededLiterals {
    struct Literal: Hashable {
        let text: String
        /// Whether no letter stands before it in any match, and behind it.
        var startsWord = false
        var endsWord = false
    }

    /// - Returns: nil when there is an alternative in which nothing is sure to stand.
    /// - Complexity: O(n) over the pattern for each level of groups.
    static func of(_ pattern: String) -> [Literal]? { of(Array(pattern.unicodeScalars)[...], Edges(), depth: 0) }

    /// Groups inside one another that are looked into.
    private static let deepest = 4
    /// Words up to which a part is written out.
    private static let mostWords = 48

    /// Whether a part of a pattern stands where no letter is before it, and behind it.
    private struct Edges {
        var startsWord = false
        var endsWord = false
    }

    private static func of(_ pattern: ArraySlice<Unicode.Scalar>, _ edges: Edges, depth: Int) -> [Literal]? {
        let branches = PatternParts.alternatives(pattern)
        if branches.count > 1 {
            var found: [Literal] = []
            for branch in branches {
                guard let own = of(branch, edges, depth: depth) else { return nil }
                found += own
            }
            return distinct(found)
        }
        if let words = words(of: pattern) { return words.map { Literal(text: $0, startsWord: edges.startsWord, endsWord: edges.endsWord) } }
        var best: [Literal]?
        var fewest = UInt64.max
        func offer(_ found: [Literal]?) {
            guard let found, !found.isEmpty else { return }
            let texts = found.reduce(UInt64(0)) { $0 + frequency($1) }
            if texts < fewest { (best, fewest) = (found, texts) }
        }
        offer(RequiredLiterals.all(in: string(pattern))?.map { Literal(text: String(decoding: $0.bytes, as: UTF8.self)) })
        // One sequence: what stands in one of its parts stands in it.
        for part in PatternParts.parts(of: pattern) {
            let own = Edges(
                startsWord: part.isFirst ? edges.startsWord : part.startsWord, endsWord: part.isLast ? edges.endsWord : part.endsWord)
            switch part.kind {
            case .text: offer(literal(part.inner, own).map { [$0] })
            case .group:
                guard depth < deepest, let found = of(part.inner, own, depth: depth + 1),
                    found.allSatisfy({ $0.text.unicodeScalars.count > 1 })
                else { continue }
                offer(found)
            }
        }
        return best
    }

    /// All words that a part matches, when they are few and nothing else is.
    private static func words(of pattern: ArraySlice<Unicode.Scalar>) -> [String]? {
        guard pattern.count < 200, let words = FiniteForms.words(of: string(pattern)), words.count <= mostWords,
            words.allSatisfy({ $0.unicodeScalars.count > 1 })
        else { return nil }
        return words
    }

    /// A text, when it has two letters or digits and more.
    private static func literal(_ text: ArraySlice<Unicode.Scalar>, _ edges: Edges) -> Literal? {
        let word = string(text)
        guard Skeleton.of(word).count(where: { Letters.continuesWord($0) }) > 1 else { return nil }
        return Literal(
            text: word, startsWord: text.first == " " || edges.startsWord, endsWord: text.last == " " || edges.endsWord)
    }

    private static func string(_ pattern: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(pattern)) }

    private static func distinct(_ literals: [Literal]) -> [Literal] {
        var known: Set<Literal> = []
        return literals.filter { known.insert($0).inserted }
    }

    /// How often a literal stands in a text, in parts of 2⁶⁰, as if each letter hung on the one before it alone.
    private static func frequency(_ literal: Literal) -> UInt64 {
        let skeleton = Skeleton.of(literal.text)
        var bits = 0
        if skeleton.count < 2 {
            // A sign is rare, a single letter stands everywhere.
            bits = skeleton.first.map { Letters.continuesWord($0) ? 4 : bitsOfSign } ?? bitsOfSign
        } else {
            for index in skeleton.indices.dropFirst() {
                let pair = (skeleton[index - 1], skeleton[index])
                if Letters.isDigit(pair.0) || Letters.isDigit(pair.1) {
                    bits += bitsOfDigit
                } else {
                    bits += LetterPairs.rarity(pair.0, pair.1) + (index > 1 ? -1 : 3)
                }
            }
        }
        if literal.startsWord { bits += bitsOfEdge }
        if literal.endsWord { bits += bitsOfEdge }
        return 1 << UInt64(60 - min(max(bits, 0), 60))
    }

    private static let bitsOfSign = 10
    private static let bitsOfDigit = 4
    /// One letter in six begins a word.
    private static let bitsOfEdge = 2
}

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
    /// The parts between the `|` that stand in no group.
    /// - Complexity: O(n).
    static func alternatives(_ pattern: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
        var found: [ArraySlice<Unicode.Scalar>] = []
        var start = pattern.startIndex
        var position = start
        while position < pattern.endIndex {
            if pattern[position] == "|" {
                found.append(pattern[start..<position])
                start = position + 1
                position += 1
            } else {
                position = endOfItem(pattern, position)
            }
        }
        found.append(pattern[start...])
        return found
    }

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
            let end = endOfItem(pattern, position)
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
        return isLetter(rest[..<endOfItem(rest, rest.startIndex)].dropFirst(3).dropLast())
    }

    /// Whether a part matches any one letter, and other characters perhaps.
    private static func isLetter(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
        let text = string(part)
        if text == "\\p{L}" { return true }
        return text.hasPrefix("[") && !text.hasPrefix("[^") && text.contains("\\p{L}") && endOfClass(part, part.startIndex) == part.endIndex - 1
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

    /// Behind the character, class, escape or group that begins at a place.
    private static func endOfItem(_ pattern: ArraySlice<Unicode.Scalar>, _ start: Int) -> Int {
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
    private static func endOfClass(_ pattern: ArraySlice<Unicode.Scalar>, _ start: Int) -> Int {
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
