/// Reads a pattern as far as its literals ask for it.
struct LiteralReader {
    private let pattern: [Unicode.Scalar]
    private var position = 0
    private(set) var gaveUp = false
    private var depth = 0

    private let extent: RequiredLiterals.Extent

    init(_ pattern: [Unicode.Scalar], _ extent: RequiredLiterals.Extent) {
        self.pattern = pattern
        self.extent = extent
    }

    var isAtEnd: Bool { position >= pattern.count }

    /// The union over the branches; nothing is required when one branch requires nothing.
    mutating func alternation() -> LiteralInfo {
        depth += 1
        defer { depth -= 1 }
        guard depth < 64 else { gaveUp = true; return .any(width: nil) }
        var all = sequence()
        while take("|") { all.formUnion(sequence(), extent) }
        return all
    }

    private mutating func sequence() -> LiteralInfo {
        var branch = LiteralBranch(extent)
        while !isAtEnd, pattern[position] != "|", pattern[position] != ")" {
            if let text = plainText() {
                branch.add(text, .once)
                continue
            }
            let info = item()
            branch.add(info, quantifier())
            if gaveUp { return .any(width: nil) }
        }
        return branch.finish()
    }

    /// Characters that stand for themselves and once, two and more, read as one item: most of most patterns.
    private mutating func plainText() -> LiteralInfo? {
        var end = position
        while end < pattern.count, Self.isPlain(pattern[end]) { end += 1 }
        if end < pattern.count, "?*+{".unicodeScalars.contains(pattern[end]) { end -= 1 }
        guard end - position > 1 else { return nil }
        var text: [UInt8] = []
        text.reserveCapacity((end - position) * 2)
        for character in pattern[position..<end] { text += Unicode.UTF8.encode(character)! }
        CaseFolding.fold(&text, 0..<text.count)
        defer { position = end }
        return LiteralInfo(exact: [text], required: [LiteralPart(text: text, prefix: 0)], starts: [text], width: (end - position) * 4)
    }

    private static func isPlain(_ character: Unicode.Scalar) -> Bool {
        character.value > 0x7F || character.isASCIIAlphanumeric || character == " " || character == "-" || character == ","
    }

    private mutating func item() -> LiteralInfo {
        let character = pattern[position]
        position += 1
        switch character {
        case "(": return group()
        case "[": return characterClass()
        case ".": return .any(width: 4)
        case "^", "$": return .nothing
        case "\\": return escape()
        default: return .characters([character])
        }
    }

    private mutating func escape() -> LiteralInfo {
        guard !isAtEnd else { gaveUp = true; return .nothing }
        let character = pattern[position]
        position += 1
        guard character.isASCIIAlphanumeric else { return .characters([character]) }
        switch character {
        case "b", "B", "A", "z", "Z", "K": return .nothing
        case "d", "D", "w", "W", "s", "S", "h", "H", "v", "V", "R", "X", "N", "n", "t", "r": return .any(width: character == "X" ? nil : 4)
        case "p", "P":
            if take("{") { while !isAtEnd, !take("}") { position += 1 } } else { position += 1 }
            return .any(width: 4)
        default: gaveUp = true; return .nothing
        }
    }

    private mutating func group() -> LiteralInfo {
        let start = position - 1
        var counts = true
        if take("?") {
            if take(":") {
            } else if take("=") || take("!") {
                counts = false
            } else if take("<") || take("P") {
                if take("=") || take("!") {
                    counts = false
                } else {
                    _ = take("<")
                    while !isAtEnd, !take(">") { position += 1 }
                }
            } else {
                // Inline flags: (?-i) for the rest of the group, (?-i:…) for a group of its own. The literals are
                // folded, so that it does not matter to them whether case does.
                while !isAtEnd, "imnsJU-^".unicodeScalars.contains(pattern[position]) { position += 1 }
                if take(")") { return .nothing }
                guard take(":") else { gaveUp = true; return .nothing }
            }
        }
        if extent.longestGroup < pattern.count - position, case let end = PatternItems.end(pattern[...], start),
            end - 1 - position > extent.longestGroup
        {
            position = end
            return counts ? .any(width: nil) : .nothing
        }
        let inner = alternation()
        guard take(")") else { gaveUp = true; return .nothing }
        // What a look-around asks for takes no room.
        return counts ? inner : .nothing
    }

    /// A class of few characters is written out.
    private mutating func characterClass() -> LiteralInfo {
        var members: [Unicode.Scalar]? = take("^") ? nil : []
        var last: Unicode.Scalar?
        if take("]") { members = nil }
        while !isAtEnd, pattern[position] != "]" {
            var character = pattern[position]
            position += 1
            if character == "\\", !isAtEnd {
                character = pattern[position]
                position += 1
                if character.isASCIIAlphanumeric { members = nil }
            } else if character == "[" {
                members = nil
                // A class by name: [:alpha:].
                if take(":") { while !isAtEnd, !take("]") { position += 1 } }
            } else if character == "-", let first = last, !isAtEnd, pattern[position] != "]" {
                let end = pattern[position].value
                position += 1
                last = nil
                guard first.value < end, end - first.value < 8 else {
                    members = nil
                    continue
                }
                for value in (first.value + 1)...end { Unicode.Scalar(value).map { members?.append($0) } }
                continue
            }
            members?.append(character)
            last = character
        }
        position += 1
        guard let members, !members.isEmpty, members.count <= extent.mostExact else { return .any(width: 4) }
        return .characters(members)
    }

    private mutating func quantifier() -> LiteralBranch.Repeat {
        guard !isAtEnd else { return .once }
        var result = LiteralBranch.Repeat.once
        switch pattern[position] {
        case "?": result = .zeroOrOne
        case "*": result = .optional
        case "+": result = .atLeastOnce
        case "{":
            let next = position + 1 < pattern.count ? pattern[position + 1] : "x"
            guard ("0"..."9").contains(next) || next == "," else { gaveUp = true; return .once }
            result = next == "0" || next == "," ? .optional : .atLeastOnce
            while position < pattern.count, pattern[position] != "}" { position += 1 }
        default: return .once
        }
        position += 1
        if !isAtEnd, pattern[position] == "?" || pattern[position] == "+" { position += 1 }
        return result
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard !isAtEnd, pattern[position] == character else { return false }
        position += 1
        return true
    }
}
