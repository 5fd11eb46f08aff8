/// Tells what was written as several words from one word with signs between its letters.
///
/// «Е.Белов», «Белов Е.Б.», «е-билет» and «п.и.здания» are several words; «х.у.й», «ху-й» and «е-бать» are one.
enum SeparateWords {
    /// Letters and signs between two joiners.
    struct Segment {
        /// Folded.
        let letters: [UInt32]
        /// By letter, whether it was written as a capital.
        let isCapital: [Bool]
        /// Whether no digit or sign stands among the letters.
        let isWord: Bool

        var count: Int { letters.count }
        /// A capital with small letters behind it.
        var isCapitalised: Bool { count > 1 && isCapital[0] && !isCapital[1] }
        var isInitial: Bool { count == 1 && isCapital[0] }
    }

    /// - Parameter joiners: the signs between the segments, and at the run's ends, folded.
    /// - Complexity: O(segments).
    static func areWritten(_ segments: [Segment], between joiners: [UInt32]) -> Bool {
        guard segments.count > 1 else { return false }
        // «е/б», «Х.У.»: two letters are an abbreviation.
        if segments.reduce(0, { $0 + $1.count }) < 3 { return true }
        let hasDots = joiners.contains(0x2E)
        if hasDots, areNameWithInitials(segments) || areAbbreviation(segments) { return true }
        // A double name: «Су-Кай». Capitals alone («ХУ-ЙНЯ») are none.
        if segments.dropFirst().contains(where: { $0.isCapitalised && $0.count > 2 }) { return true }
        if segments.count == 2, hasElectronicPrefix(segments, joiners) { return true }
        return joiners.contains(where: isWeak) && !areBroken(segments) && !isInside(segments, joiners)
    }

    /// «И.О.Фамилия», «Фамилия И.О.», «И.Фамилия-Вторая».
    private static func areNameWithInitials(_ segments: [Segment]) -> Bool {
        segments.contains(where: \.isInitial) && segments.contains { $0.isCapitalised && $0.isWord }
            && segments.allSatisfy { $0.isInitial || $0.isCapitalised }
    }

    /// Initials with spaces between, before a word of one letter: «Ильин Х. У., и …». In a disguise all letters have a dot, or none.
    /// - Parameter run: letters with spaces between and the signs behind them, as they were written.
    static func areInitialsBeforeWord(_ run: [UInt32]) -> Bool {
        var hasInitial = false
        var hasWord = false
        for (index, scalar) in run.enumerated() where Letters.script(scalar) != .none {
            let hasDot = index + 1 < run.count && run[index + 1] == 0x2E
            guard hasDot == Letters.isCapital(scalar) else { return false }
            if hasDot { hasInitial = true } else { hasWord = true }
        }
        return hasInitial && hasWord
    }

    /// Two and more single letters before a longer word: «п.и.здания», «и.о.директора».
    private static func areAbbreviation(_ segments: [Segment]) -> Bool {
        guard let last = segments.last, last.count > 3, last.isWord, segments.count > 2 else { return false }
        return segments.dropLast().allSatisfy { $0.count == 1 }
    }

    /// «е-билет», «e-бизнес»: «е» for what is electronic, which makes new words every day; before the endings of the
    /// obscene verb it is that verb.
    private static func hasElectronicPrefix(_ segments: [Segment], _ joiners: [UInt32]) -> Bool {
        guard segments[0].count == 1, segments[0].letters[0] == 0x435 || segments[0].letters[0] == 0x65, joiners.contains(0x2D) else {
            return false
        }
        let rest = segments[1].letters.reduce(into: "") { $0 += Folding.string($1) }
        // Of shorter words that «е-» makes most look like endings of the verb.
        if rest.count < 4 { return rest == "бук" }
        return !verbForms.contains(rest) && !verbBeginnings.contains { rest.hasPrefix($0) }
    }

    /// What stands behind the «е» of the verb, whole: «е-баланс», «е-бутик» and «е-бетон» begin so as well.
    private static let verbForms: Set<String> = Set(
        ["бать", "бал", "бала", "бало", "бали", "бану", "бана", "баны", "бут", "бет", "бем", "баш"].flatMap { form in
            [form, form + "сь", form + "ся", form + "те"]
        } + ["баная", "баное", "баные", "баный", "баного", "баному", "баной", "баную", "баных", "баным", "баными", "баном"])

    /// What begins behind it, where no word that «е-» makes begins so.
    private static let verbBeginnings = [
        "банул", "банут", "баши", "башу", "башь", "башат", "баше", "бучи", "бучая", "бучую", "бучего", "бучее", "бучих", "блан", "бнут",
        "бнул", "бись", "боши", "бошк", "бальник", "баст", "банн", "банат", "банько",
    ]

    /// Brackets, quotation marks, dashes and pictures stand between words of their own as well.
    private static func isWeak(_ joiner: UInt32) -> Bool {
        switch joiner {
        case 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D, 0x22, 0xAB, 0xBB, 0x2014, 0x2015, 0x201C...0x201F, 0x2039, 0x203A: true
        default: false
        }
    }

    /// A bracket or two, or a quotation mark, in the midst of what is as short as one word: «до{е}бался», «пидо"ры».
    private static func isInside(_ segments: [Segment], _ joiners: [UInt32]) -> Bool {
        joiners.count <= 2 && segments.count <= 3 && segments.reduce(0) { $0 + $1.count } <= longestBroken
    }

    /// Letters of the longest word that is joined over brackets.
    private static let longestBroken = 13

    /// Whether the pieces are too short for words of their own.
    private static func areBroken(_ segments: [Segment]) -> Bool {
        segments.allSatisfy { $0.count <= 3 } || segments.count { $0.count == 1 } * 2 >= segments.count
    }
}
