internal import TextPrimitives

/// Cuts the names of a by-line apart at commas, semicolons, slashes and "and" in many languages, and knows roles.
enum BylineParts {
    struct Part: Equatable {
        let text: String
        /// What its bearer is, rather than a name.
        let isRole: Bool
    }

    /// - Parameters:
    ///   - isBody: the text is known to name an organization, whose name may hold "and" and commas.
    ///   - isSingle: the text is known to name one author.
    ///   - isChinese: a space between two names of two signs each parts them.
    static func split(_ text: String, isBody: Bool, isSingle: Bool, isChinese: Bool = false) -> [Part] {
        guard !text.isEmpty else { return [] }
        if isBody { return [Part(text: text, isRole: false)] }
        let sides = text.split(separator: ";")
        if sides.count > 1 {
            // "Marwood, Ilse; Dunn, Tom": each side of a semicolon is one name turned around.
            let turned = sides.compactMap { inverted(String($0.trimmed), isSingle: false) }
            if turned.count == sides.count { return turned.map { Part(text: $0, isRole: false) } }
        }
        if let inverted = inverted(text, isSingle: isSingle) { return [Part(text: inverted, isRole: false)] }
        var parts: [Part] = []
        for segment in segments(text) {
            let (front, behind) = parted(segment)
            parts += pieces(front, hasName: parts.contains { !$0.isRole }, isChinese: isChinese)
            if let behind, parts.contains(where: { !$0.isRole }) { parts.append(Part(text: String(behind), isRole: true)) }
        }
        return withAffiliations(parts)
    }

    /// "Sousa, Rita" where a list of one name each is kept.
    private static func inverted(_ text: String, isSingle: Bool) -> String? {
        let sides = text.split(separator: ",").map { String($0.trimmed) }
        // Two words with a comma are one name turned around, even where several authors might stand.
        let areWords = sides.allSatisfy { side in
            !side.contains(" ") && side.unicodeScalars.count >= 2 && side.first?.isUppercase ?? false && side != side.uppercased()
                && !NameWords.isBody(side.lowercased()) && !NameWords.isAgency(FieldText.squeezed(side))
        }
        guard isSingle || areWords, sides.count == 2, sides.allSatisfy({ !$0.isEmpty && $0.split(separator: " ").count <= 2 }),
            !NameWords.isDegree(sides[1].lowercased()), !isRole(sides[1]), sides[0].split(separator: " ").count == 1
        else { return nil }
        return sides[1] + " " + sides[0]
    }

    /// At marks that always part.
    private static func segments(_ text: String) -> [Substring] {
        text.unicodeScalars.split { $0 == ";" || $0 == "、" || $0 == "；" || $0 == "，" || $0 == "\n" || $0 == "|" || $0 == "丨" }.map {
            Substring($0)
        }
    }

    /// "David Jackson - Editorial Team": a dash parts a name from what its bearer is or where he works.
    private static func parted(_ text: Substring) -> (Substring, Substring?) {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 == 0xE2 }) else { return (text, nil) }
        for mark in [" - ", " – ", " — "] {
            guard let found = text.byteRange(of: mark) else { continue }
            let front = text[..<found.lowerBound].trimmed
            let behind = text[found.upperBound...].trimmed
            let words = behind.split(separator: " ").map { $0.trimmed(of: ".,()").lowercased() }
            let isOfBearer =
                isRole(String(behind)) || words.contains(where: NameWords.isBody) || NameWords.isAgency(FieldText.squeezed(behind))
            if front.split(separator: " ").count >= 2, isOfBearer { return (front, behind) }
        }
        return (text, nil)
    }

    /// At commas, slashes and conjunctions, with brackets as roles.
    private static func pieces(_ text: Substring, hasName: Bool, isChinese: Bool) -> [Part] {
        var parts: [Part] = []
        let (bare, bracket) = withoutBracket(text)
        for scalars in bare.unicodeScalars.split(whereSeparator: { $0 == "," || $0 == "/" || $0 == "／" }) {
            let piece = Substring(scalars)
            // "Jane Roe, University of Osk" and "Jane Roe, Reuters" say where she works; behind a slash an agency is an author.
            let isBehindComma =
                piece.startIndex > bare.startIndex && bare.utf8[bare.utf8.index(before: piece.startIndex)] == UInt8(ascii: ",")
            // Behind several names an agency is one who wrote with them.
            let isCoauthor = parts.count { !$0.isRole } > 1 && NameWords.isAgency(FieldText.squeezed(piece))
            if isBehindComma, !isCoauthor, let last = parts.last, !last.isRole, last.text.contains(" "), isAffiliation(piece) {
                parts.append(Part(text: String(piece.trimmed), isRole: true))
                continue
            }
            for name in conjuncts(piece).flatMap({ ideographicNames($0, isChinese: isChinese) }) {
                let text = withoutContribution(String(name.trimmed))
                guard !text.isEmpty else { continue }
                let (front, role) = withoutRole(text)
                let known = hasName || parts.contains { !$0.isRole }
                if known, isRole(text) {
                    parts.append(Part(text: text, isRole: true))
                } else if isRole(text, saysSmall: false), front.isEmpty {
                    continue
                } else {
                    parts.append(Part(text: front, isRole: false))
                    if let role { parts.append(Part(text: role, isRole: true)) }
                }
            }
        }
        if let bracket, !parts.isEmpty {
            let agency = agencyBeside(bracket)
            parts.append(Part(text: agency ?? bracket, isRole: agency == nil))
        }
        return parts
    }

    /// "(avec AFP)", "(mit dpa)": an agency that wrote with the people before it.
    private static func agencyBeside(_ bracket: String) -> String? {
        guard let space = bracket.firstIndex(of: " "), companions.contains(bracket[..<space].lowercased()) else { return nil }
        let rest = String(bracket[space...].trimmed)
        return NameWords.isAgency(FieldText.squeezed(rest)) ? rest : nil
    }

    private static let companions: Set<String> = ["with", "mit", "avec", "con", "com", "met", "med", "z", "s", "с", "із", "za"]

    /// "additional reporting by Tom Dunn": what somebody added, before his name.
    private static func withoutContribution(_ text: String) -> String {
        guard let by = contributions.lazy.compactMap({ text.lowercased().hasPrefix($0) ? $0 : nil }).first,
            text.utf8.count == text.lowercased().utf8.count
        else { return text }
        return String(Substring(text.utf8.dropFirst(by.utf8.count)).trimmed)
    }

    private static let contributions = [
        "additional reporting by ", "additional reporting from ", "additional research by ", "contributions by ", "contributions from ",
        "contributing reporting by ", "reporting by ", "reporting from ", "additional writing by ", "mitarbeit: ", "mitarbeit von ",
        "unter mitarbeit von ",
    ]

    /// "马丽 李华": a space between two Chinese or Japanese names parts them; one sign before it is a surname.
    private static func ideographicNames(_ text: Substring, isChinese: Bool) -> [Substring] {
        let words = text.split(whereSeparator: { $0 == " " || $0 == "\u{3000}" })
        let areNames = words.allSatisfy { word in
            (2...4).contains(word.unicodeScalars.count) && word.unicodeScalars.allSatisfy(FieldText.isIdeographic)
        }
        // "山田 花子" is one Japanese name: surname and given name have two signs each.
        // "马丽 北京报道": where the report comes from is no name.
        let names = words.filter { word in !reports.contains { word.hasSuffix($0) } }
        if names.count < words.count, areNames { return names.isEmpty ? [text] : names.map { Substring($0) } }
        return words.count >= 2 && areNames && (isChinese || words.allSatisfy({ $0.unicodeScalars.count != 2 }))
            || words.count > 2 && areNames
            ? words.map { Substring($0) } : [text]
    }

    private static let reports = ["报道", "報導", "報道", "报导", "发自", "电", "摄"]

    private static func withoutBracket(_ text: Substring) -> (Substring, String?) {
        guard let open = text.unicodeScalars.firstIndex(where: { $0 == "(" || $0 == "（" }),
            let close = text[open...].unicodeScalars.firstIndex(where: { $0 == ")" || $0 == "）" }), open > text.startIndex
        else {
            return (text, nil)
        }
        let inner = String(text[text.index(after: open)..<close].trimmed)
        let outside = [text[..<open].trimmed, text[text.index(after: close)...].trimmed].filter { !$0.isEmpty }
        return (Substring(outside.joined(separator: " ")), inner.isEmpty ? nil : inner)
    }

    private static let conjunctions: [String: Bool] = [String: Bool](sureConjunctions, uniquingKeysWith: { first, _ in first })

    /// Words that join names, and whether no name holds them.
    private static let sureConjunctions: [(word: String, isSure: Bool)] = [
        ("and", true), ("&", true), ("und", true), ("et", true), ("и", true), ("та", true), ("och", true), ("og", true), ("ve", true),
        ("και", true), ("and", true), ("with", true),
        ("mit", true), ("avec", true), ("con", true), ("ja", true), ("és", true), ("oraz", true), ("y", false), ("e", false), ("i", false),
        ("en", false), ("a", false), ("și", true), ("ir", true), ("و", true),
        ("й", false), ("และ", true), ("+", true),
    ]

    private static let longestConjunction = conjunctions.keys.map(\.utf8.count).max() ?? 0

    /// At "and", unless a body's name holds it. Short words that names hold too part only what are full names.
    private static func conjuncts(_ text: Substring) -> [Substring] {
        let words = text.utf8.split(separator: 0x20).map { Substring($0) }
        guard words.count >= 2 else { return [text] }
        if let joined = arabicConjuncts(text, words) { return joined }
        for index in words.indices where words[index].utf8.count <= longestConjunction {
            guard let isSure = conjunctions[words[index].lowercased()] else { continue }
            // The last of a list with a comma: "A, B, and C".
            if index == 0 {
                if !isSure { continue }
                return conjuncts(text[words[1].startIndex...])
            }
            guard index < words.count - 1 else { continue }
            let left = text[..<words[index].startIndex]
            let right = text[words[index + 1].startIndex...]
            if isOneBody(words) { return [text] }
            let isFull = index >= 2 && words.count - index > 2 && words[index + 1].first?.isUppercase ?? false
            if isSure || isFull { return [left] + conjuncts(right) }
        }
        return [text]
    }

    /// «سالم الخطيب ومحمد علي»: in Arabic "and" is written together with the name behind it.
    private static func arabicConjuncts(_ text: Substring, _ words: [Substring]) -> [Substring]? {
        guard words.count >= 4, text.unicodeScalars.contains("و") else { return nil }
        guard
            let index = words.indices.dropFirst(2).dropLast().first(where: { index in
                words[index].unicodeScalars.first == "و" && words[index].unicodeScalars.count >= 4 && !namesWithWaw.contains(words[index])
            })
        else { return nil }
        let left = text[..<words[index].startIndex]
        return [left] + conjuncts(text[text.unicodeScalars.index(after: words[index].startIndex)...])
    }

    /// Names that begin with the letter of "and".
    private static let namesWithWaw: Set<Substring> = [
        "وليد", "وائل", "وسام", "وسيم", "وفاء", "وداد", "وجدي", "وجيه", "وحيد", "وضاح", "وهيب", "وديع", "وردة", "وهبة", "وهبي",
    ]

    /// "Center for Drug Evaluation and Research", "Morgan & Morgan LLP".
    private static func isOneBody(_ words: [Substring]) -> Bool {
        let lower = words.map { $0.lowercased() }
        return lower.contains { $0 == "for" || $0 == "of" || $0 == "für" } || lower.contains { NameWords.isBody($0) && $0 != "staff" }
    }

    /// Whether a piece behind a person's name is the body that he works for.
    private static func isAffiliation(_ text: Substring) -> Bool {
        let words = text.split(separator: " ").map { $0.trimmed(of: ".,()").lowercased() }
        if words.contains("and") || words.contains("&") { return false }
        return words.contains { NameWords.isBody($0) || $0.hasPrefix("universi") } || NameWords.isAgency(FieldText.squeezed(text))
    }

    /// Whether a piece is a post, degrees or a title rather than a name.
    /// - Parameter saysSmall: whether a piece that begins small is a description: "technology at the Courier". So it is behind a
    ///   name alone.
    static func isRole(_ text: String, saysSmall: Bool = true) -> Bool {
        let words = text.utf8.split(separator: 0x20).map { Substring($0).trimmed(of: ".,()").lowercased() }
        guard !words.isEmpty else { return false }
        if words.allSatisfy({ NameWords.isDegree($0) || NameWords.isDegree($0 + ".") }) { return true }
        // "Tarn Courier Staff" is a body that signs, not a post.
        if words.count > 1, NameWords.isBody(words[words.count - 1]), !words.allSatisfy({ NameWords.isRole($0) || NameWords.isBody($0) }) {
            return false
        }
        if words.contains(where: NameWords.isRole) { return true }
        return saysSmall && text.first?.isLowercase ?? false && words.count > 1
    }

    /// "Anna Roth Redakteurin" holds a name and a role, "корреспондент Анна Рот" a role and a name.
    private static func withoutRole(_ text: String) -> (name: String, role: String?) {
        let words = text.utf8.split(separator: 0x20).map { Substring($0) }
        if words.count == 2, NameWords.isRole(String(words[1])), text.unicodeScalars.first.map(FieldText.isHangul) ?? false {
            return (String(words[0]), String(words[1]))
        }
        guard words.count >= 3 else { return (isRole(text, saysSmall: false) ? "" : text, nil) }
        let isRoleWord = words.map { NameWords.isRole($0.trimmed(of: ".,:").lowercased()) }
        if let first = isRoleWord.firstIndex(of: true), first >= 2, isRoleWord[isRoleWord.count - 1], words.count - first <= 4 {
            return (words[..<first].joined(separator: " "), words[first...].joined(separator: " "))
        }
        if let last = isRoleWord.lastIndex(of: true), words.count - last - 1 >= 2, isRoleWord[...last].allSatisfy(\.self) || last == 0 {
            return (words[(last + 1)...].joined(separator: " "), words[...last].joined(separator: " "))
        }
        return (text, nil)
    }

    /// What stands alone behind a full name and is one word ("Kathy Wise, Dallas") is where its bearer works.
    private static func withAffiliations(_ parts: [Part]) -> [Part] {
        guard let first = parts.first, !first.isRole, first.text.contains(" ") else { return parts }
        return parts.enumerated().map { index, part in
            let isWord =
                index > 0 && !part.isRole && !part.text.contains(" ") && !part.text.unicodeScalars.contains(where: FieldText.isIdeographic)
            let squeezed = FieldText.squeezed(part.text)
            return isWord && !NameWords.isAgency(squeezed) && !NameWords.isNobody(squeezed) ? Part(text: part.text, isRole: true) : part
        }
    }
}
