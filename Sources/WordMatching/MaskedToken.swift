internal import TextPrimitives
internal import TextViews

/// A word with some of its letters behind signs: «п@здец», «за**ал», «бл..ь».
struct MaskedToken {
    enum Element: Equatable {
        /// A letter that is seen; a digit or a letter of another script may stand for several.
        case letter([UInt32])
        /// So many letters that are not.
        case hidden(ClosedRange<Int>)
    }

    let elements: [Element]
    /// Bytes of the source.
    let place: Range<Int>
    /// Whether each sign stands for one letter, as «@» does; stars, dots and dashes hide as many as their author liked.
    let isSigns: Bool

    /// The tokens of a run that may be such words.
    /// - Complexity: O(n).
    static func tokens(in source: [UInt8], _ run: Range<Int>) -> [MaskedToken] {
        var found: [MaskedToken] = []
        for piece in pieces(source, run) {
            if let token = token(piece) { found.append(token) }
        }
        return found
    }

    // MARK: Characters

    private enum Sign { case replacing, star, dot, ellipsis, dash, edge, none }

    private struct Character {
        let scalar: UInt32
        let place: Range<Int>
        let sign: Sign
        let isCapital: Bool
        var letters: [UInt32] = []
        var isLetter: Bool { !letters.isEmpty }
        var isDigit: Bool { (0x30...0x39).contains(scalar) }
    }

    private static func sign(_ scalar: UInt32) -> Sign {
        switch scalar {
        case 0x2A, 0x23, 0x2022, 0x25CF, 0x25A0, 0x25A1, 0x2588, 0x2591...0x2593, 0x2605, 0x2606, 0x2217, 0x2731, 0x5F, 0x2B: .star
        case 0x40, 0x24, 0x25, 0x26, 0x3F, 0x21, 0x5E, 0x7E, 0x7C, 0xB0, 0xA2...0xA5, 0xA7, 0xA9, 0xAE, 0xD7, 0xF7, 0x20AC, 0x20BD, 0x22,
            0x3D,
            0x2190...0x23FF, 0x25A2...0x27BF, 0x2B00...0x2BFF, 0x1F000...0x1FAFF:
            .replacing
        case 0x2E: .dot
        case 0x2026: .ellipsis
        case 0x2D, 0x2010...0x2015, 0x2212: .dash
        default: .none
        }
    }

    /// Parts of a run between signs that are no part of a word.
    private static func pieces(_ source: [UInt8], _ run: Range<Int>) -> [[Character]] {
        var pieces: [[Character]] = [[]]
        var position = run.lowerBound
        while position < run.upperBound {
            let (scalar, length) = UTF8Scalars.decode(source, at: position)
            let place = position..<(position + length)
            position += length
            if UnicodeTables.isDefaultIgnorable(scalar) || UnicodeTables.isCombiningMark(scalar) { continue }
            let sign = sign(scalar)
            var character = Character(scalar: scalar, place: place, sign: sign, isCapital: Letters.isCapital(scalar))
            if sign == .none { character.letters = letters(scalar) }
            if sign != .none || character.isLetter { pieces[pieces.count - 1].append(character) } else { pieces.append([]) }
        }
        return pieces
    }

    /// What a letter or a digit may stand for.
    private static func letters(_ scalar: UInt32) -> [UInt32] {
        let letter = Skeleton.of(scalar)
        switch Letters.script(letter) {
        case .cyrillic: return [letter]
        case .latin: return [letter] + (Homoglyphs.cyrillicLookalikes[letter].map { [$0] } ?? [])
        case .greek: return Homoglyphs.greek[letter] ?? []
        case .other: return []
        case .none: return (0x30...0x39).contains(letter) ? (Leet.cyrillic[letter] ?? []) + (Leet.latin[letter] ?? []) : []
        }
    }

    // MARK: Tokens

    private static func token(_ piece: [Character]) -> MaskedToken? {
        var characters = piece[...]
        // What ends a sentence is no letter of its last word.
        while let last = characters.last, last.sign == .replacing || last.sign == .dash { characters.removeLast() }
        while let first = characters.first, first.sign == .replacing || first.sign == .dash || first.sign == .dot || first.sign == .ellipsis
        {
            characters.removeFirst()
        }
        while let last = characters.last, last.sign == .dot || last.sign == .ellipsis { characters.removeLast() }
        guard characters.count > 1, characters.count <= 40 else { return nil }
        // Emphasis: as many stars before as behind.
        let leading = characters.prefix { $0.sign == .star }.count
        let trailing = characters.reversed().prefix { $0.sign == .star }.count
        if leading == trailing, leading > 0, leading < characters.count { characters = characters.dropFirst(leading).dropLast(trailing) }
        let seen = characters.count(where: \.isLetter)
        let digits = characters.count { $0.isLetter && $0.isDigit }
        guard seen - digits > 1, seen < characters.count else { return nil }
        let isCyrillic = characters.contains { Letters.script($0.scalar) == .cyrillic }
        // «R_D» and «O+A» join names of things; «х___й» does not.
        if seen < 3, joinsNames(characters, isCyrillic: isCyrillic) { return nil }
        if !isCyrillic, seen < 3 || isHyphenated(characters) {
            // Two Latin letters, and words with a hyphen, are read as what they are.
            for index in characters.indices { characters[index].letters.removeAll { Letters.script($0) == .cyrillic } }
            guard characters.count(where: \.isLetter) == seen else { return nil }
        }
        guard let (elements, isSigns) = elements(Array(characters), seen, isCyrillic: isCyrillic) else { return nil }
        guard let first = characters.first, let last = characters.last else { return nil }
        return MaskedToken(elements: elements, place: first.place.lowerBound..<last.place.upperBound, isSigns: isSigns)
    }

    /// Whether a hyphen alone is what stands between the letters, as in «ce-a».
    private static func isHyphenated(_ characters: ArraySlice<Character>) -> Bool {
        characters.allSatisfy { $0.isLetter || $0.scalar == 0x2D } && characters.count { $0.scalar == 0x2D } == 1
    }

    /// Whether a plus or an underscore stands between letters, of Cyrillic ones alone.
    private static func joinsNames(_ characters: ArraySlice<Character>, isCyrillic: Bool) -> Bool {
        characters.indices.contains { index in
            guard characters[index].scalar == 0x2B || characters[index].scalar == 0x5F else { return false }
            guard isCyrillic else { return true }
            let isAfter = index > characters.startIndex && characters[index - 1].sign == .star
            let isBefore = index + 1 < characters.endIndex && characters[index + 1].sign == .star
            return !isAfter && !isBefore
        }
    }

    private static func elements(_ characters: [Character], _ seen: Int, isCyrillic: Bool) -> (elements: [Element], isSigns: Bool)? {
        var elements: [Element] = []
        var isSigns = true
        var hasStars = false
        var hasWeak = false
        var index = 0
        while index < characters.count {
            let character = characters[index]
            if character.isLetter {
                elements.append(.letter(character.letters))
                index += 1
                continue
            }
            var end = index + 1
            while end < characters.count, characters[end].sign == character.sign { end += 1 }
            let count = end - index
            let isAtEdge = index == 0 || end == characters.count
            switch character.sign {
            case .replacing:
                guard !isAtEdge, count <= 3 else { return nil }
                elements.append(.hidden(count...count))
            case .star:
                if isAtEdge, count < 2 {
                    // «мудак*» may have a footnote; what is no word without its last letter has none.
                    guard end == characters.count, seen > 2,
                        characters.allSatisfy({ !$0.isLetter || Letters.script($0.scalar) == .cyrillic })
                    else { return nil }
                    hasStars = true
                    isSigns = false
                    elements.append(.hidden(1...1))
                    index = end
                    continue
                }
                // What is cut off says less: more of it must be seen.
                if isAtEdge, end == characters.count, seen < 3 { return nil }
                hasStars = true
                isSigns = false
                elements.append(.hidden(1...(count == 1 ? 3 : count == 2 ? 4 : 8)))
            case .dot, .ellipsis, .dash:
                guard !isAtEdge, character.sign != .dot || count > 1 else { return nil }
                // «х----й» joins no words, whereas «кто-то» and «так--вот» do.
                hasWeak = hasWeak || character.sign != .dash || count < 3
                isSigns = false
                // Of a Latin word a hyphen hides a vowel or two («f-ck»): «pe-o» is two words.
                let most = !isCyrillic && character.sign == .dash && count == 1 ? 2 : count < 3 && character.sign != .ellipsis ? 4 : 8
                elements.append(.hidden(1...most))
            case .edge, .none: return nil
            }
            index = end
        }
        if hasWeak, !hasStars {
            // «3-й» counts.
            if characters.contains(where: { (0x30...0x39).contains($0.scalar) }) { return nil }
            let parts = characters.split { !$0.isLetter }.map { part in
                part.reduce(into: "") { $0 += Folding.string(Folding.fold($1.scalar)) }
            }
            guard parts.count == 2 else { return nil }
            // «на…я» and «ну-ка» are two words; «на…й» is one.
            if shortWords.contains(parts[0]), shortWords.contains(parts[1]) { return nil }
            if characters.contains(where: { $0.sign == .dash }), seen > 4 || parts.contains(where: { $0.count > 3 }) { return nil }
        }
        return (elements, isSigns)
    }

    /// Words that stand before or behind dots and dashes without a space.
    private static let shortWords: Set<String> = [
        "а", "и", "в", "о", "у", "с", "к", "я", "е", "ю", "ой", "на", "по", "до", "за", "от", "не", "ни", "вы", "он", "мы", "ты", "да",
        "но", "то",
        "ну", "так", "вот", "об", "из", "под", "при", "про", "же", "ли", "бы", "ей", "им", "их", "ему", "ее", "его", "эй", "ем",
        "ух", "ах", "эх", "уж", "ого", "эти", "там", "тут", "еще", "та", "те", "ту",
    ]
}
