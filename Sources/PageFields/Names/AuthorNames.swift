internal import TextPrimitives

/// Takes a by-line apart into people and bodies with their roles.
struct AuthorNames {
    let site: SiteNames
    /// Whether any name will do, as on forums, where people choose theirs.
    var takesNicknames = false
    /// Whether the text is a line of the page, which may hold a date, a button or a sentence beside the names.
    var isLine = false
    /// ISO 639-1. In Chinese a space between two names of two signs parts them ("马丽 李华"), Japanese surnames have two; in Romanian
    /// "De Ileana Morar" opens a by-line, where elsewhere "De" begins names.
    var language: String?
    /// Whether the text is known to name one author ("Sousa, Rita" is one person there).
    var isSingle = false

    /// Longer texts are no by-lines.
    static let longest = 300

    /// The authors that a text names, each once; empty when it names none.
    /// - Parameter kind: what the page says they are.
    /// - Complexity: O(n).
    func parse(_ text: String, kind: Metadata.Author.Kind? = nil) -> [Metadata.Author] {
        guard let cleaned = FieldText.clean(text).map(Self.behindAddress), cleaned.utf8.count <= Self.longest,
            cleaned.byteRange(of: "://") == nil
        else {
            return []
        }
        // What a site's name begins with ("Human in the Loop") is nobody, nor is what stands before a post in it ("Osk Garden Expert").
        if cleaned.contains(" "), site.isSite(cleaned), !isOwnSite(cleaned, kind), !NameLineSource.looksLikeName(cleaned) { return [] }
        if isLine, cleaned.unicodeScalars.first.map(FieldText.isIdeographic) ?? false, NameWords.opensOther(cleaned) { return [] }
        let opened = BylineWords.afterOwnOpening(cleaned, language: language) ?? cleaned
        let behind = BylineWords.afterOpening(opened[...]).map(String.init) ?? opened
        let core = Affiliations.bracketed(behind) ?? (isLine ? BylineWords.core(of: opened) : behind)
        var authors: [Metadata.Author] = []
        for part in BylineParts.split(core, isBody: kind == .organization, isSingle: isSingle, isChinese: language == "zh") {
            if part.isRole {
                if let last = authors.indices.last, authors[last].role == nil { authors[last].role = part.text }
                continue
            }
            guard let author = author(part.text, kind: kind), !authors.contains(where: { $0.name.lowercased() == author.name.lowercased() })
            else { continue }
            authors.append(author)
        }
        return authors
    }

    /// One author by a name that stands alone; nil for what is no name.
    private func author(_ text: String, kind: Metadata.Author.Kind?) -> Metadata.Author? {
        if kind != .organization, let initials = NameWords.initials(text) { return .init(name: initials, kind: .person) }
        var name = Self.withoutAccount(text.trimmed(of: " ,;:.·•|–—-/\"“”„«»*()[]"))
        name = Self.withoutMarks(name)
        name = Self.once(name)
        // "Associated Press in Valencia"
        if let place = name.byteRange(of: " in "), NameWords.isAgency(FieldText.squeezed(name[..<place.lowerBound])) {
            name = String(name[..<place.lowerBound])
        }
        // A full stop belongs to an initial or an abbreviation at the end ("Jr.", "Inc.").
        if text.hasSuffix(name + "."), name.split(separator: " ").last.map({ $0.count <= 3 }) ?? false, name.contains(" ") { name += "." }
        let squeezed = FieldText.squeezed(name)
        guard isName(name, squeezed), !site.isSite(name) || isOwnSite(name, kind) else { return nil }
        if NameWords.isAgency(squeezed) { return .init(name: name, kind: .organization) }
        let words = name.utf8.split(separator: 0x20).map { Substring($0).lowercased() }
        if words.count == 1, NameWords.isBody(words[0]) || NameWords.isRole(words[0]) { return nil }
        let isBody =
            kind == .organization || words.contains(where: NameWords.isBody) || FieldText.words(name).contains(where: NameWords.isBody)
        return .init(name: name, kind: isBody ? .organization : kind ?? .person)
    }

    /// "ilse@courier.example (Ilse Marwood)", as feeds name an author.
    private static func behindAddress(_ text: String) -> String {
        guard text.hasSuffix(")"), let open = text.byteRange(of: " ("), text[..<open.lowerBound].utf8.contains(UInt8(ascii: "@")),
            !text[..<open.lowerBound].utf8.contains(0x20)
        else { return text }
        return String(text[open.upperBound...].dropLast())
    }

    /// "Ilse Marwood @ilse", "Ilse Marwood ilse@courier.example": an account behind a name belongs to its bearer.
    private static func withoutAccount(_ name: String) -> String {
        guard name.utf8.contains(UInt8(ascii: "@")) else { return name }
        let words = name.split(separator: " ")
        let names = words.prefix { !$0.utf8.contains(UInt8(ascii: "@")) }
        return names.count >= 2 ? names.joined(separator: " ") : name
    }

    /// "Ilse Marwood1", "Tom Dunn²*": marks of notes behind a full name say where its bearer works.
    private static func withoutMarks(_ name: String) -> String {
        guard name.contains(" "), let last = name.unicodeScalars.last, isNoteMark(last) else { return name }
        var scalars = name.unicodeScalars
        while let last = scalars.last, isNoteMark(last) { scalars.removeLast() }
        guard let letter = scalars.last, letter.properties.isAlphabetic else { return name }
        return String(scalars)
    }

    private static func isNoteMark(_ scalar: Unicode.Scalar) -> Bool {
        [.decimal, .digit].contains(scalar.properties.numericType) || "*†‡§".unicodeScalars.contains(scalar)
    }

    /// "Colin Gray Colin Gray", where a portrait's text stands beside the name.
    private static func once(_ name: String) -> String {
        guard name.utf8.count(where: { $0 == 0x20 }) >= 3 else { return name }
        let words = name.split(separator: " ")
        guard words.count >= 4, words.count % 2 == 0, words.prefix(words.count / 2).elementsEqual(words.suffix(words.count / 2)) else {
            return name
        }
        return words.prefix(words.count / 2).joined(separator: " ")
    }

    /// A person may keep a site by his own name: it must look like one, with nothing in it of a body.
    private func isOwnSite(_ name: String, _ kind: Metadata.Author.Kind?) -> Bool {
        // "ilse marwood", where the site is called "Ilse Marwood".
        let isSmall = name.first?.isLowercase ?? false
        let words = (isSmall ? site.names.first { $0.lowercased() == name } ?? name : name).split(separator: " ")
        return kind != .organization && !isLine && (2...3).contains(words.count) && words[0].lowercased() != "the"
            && words.allSatisfy(Self.isWordOfName)
            && !words.contains { NameWords.isBody($0.lowercased()) || NameWords.isRole($0.lowercased()) }
    }

    /// "Elizabeth", "McCravy", "Anne-Marie", "J.": a capital, small letters, at most one more capital between those.
    private static func isWordOfName(_ word: Substring) -> Bool {
        guard word.first?.isUppercase ?? false else { return false }
        let rest = word.dropFirst()
        let parts = rest.split(whereSeparator: { $0 == "-" || $0 == "." || $0 == "’" || $0 == "'" })
        return parts.allSatisfy { part in
            part.allSatisfy(\.isLetter) && part.count(where: \.isUppercase) <= 1 && (part.last?.isLowercase ?? false || part.count == 1)
        }
    }

    private func isName(_ name: String, _ squeezed: String) -> Bool {
        let letters = name.unicodeScalars.count { scalar in
            scalar.isASCII ? scalar.value | 0x20 >= 0x61 && scalar.value | 0x20 <= 0x7A : scalar.properties.isAlphabetic
        }
        let isIdeographic = name.unicodeScalars.contains(where: FieldText.isIdeographic)
        guard letters >= (isIdeographic ? 1 : 2), name.count <= 70, !NameWords.isNobody(squeezed) else { return false }
        let lower = name.lowercased()
        guard lower.byteRange(of: "://") == nil, !lower.hasPrefix("www."), !name.utf8.contains(UInt8(ascii: "@")) || takesNicknames,
            !lower.hasSuffix(".html")
        else { return false }
        if NameWords.isAgency(squeezed) { return true }
        let words = name.utf8.split(separator: 0x20).map { Substring($0) }
        // Initials in a by-line stand for a name that stands beside them; "design: Scott" says what Scott did.
        if isLine, words.count == 1, name.unicodeScalars.count <= 3, name == name.uppercased(), !isIdeographic,
            !NameWords.isAgency(squeezed)
        {
            return false
        }
        guard !name.hasPrefix("’"), !name.hasPrefix("'"), name.byteRange(of: ": ") == nil, !name.hasSuffix("!"), !name.hasSuffix("?"),
            !name.unicodeScalars.contains("："), !BylineWords.isOpening(name)
        else { return false }
        guard words.count <= 9, !NameWords.opensOther(lower) else { return false }
        if takesNicknames { return words.count <= 4 }
        // Numbers are dates, counts and telephone numbers; one word with a digit at its end may be somebody's handle.
        let digits = name.unicodeScalars.count { scalar in
            scalar.isASCII ? scalar.value >= 0x30 && scalar.value <= 0x39 : scalar.properties.numericType != nil
        }
        guard digits == 0 || (words.count == 1 && digits * 2 < letters) || words.contains(where: { NameWords.isBody($0.lowercased()) })
        else { return false }
        guard !words.contains(where: { NameWords.isNoName($0.trimmed(of: ".,:").lowercased()) }) else { return false }
        guard DateScanner.dates(in: name).isEmpty, !words.allSatisfy({ BylineWords.isWeekday($0.trimmed(of: ".,").lowercased()) }),
            !words.allSatisfy({ MonthNames.month(of: $0.trimmed(of: ".,").lowercased()) != nil }),
            !words.allSatisfy({ NameWords.isRole($0.lowercased()) || $0 == "&" })
        else { return false }
        // A sentence is no name: most of its words are small.
        let small = words.count { word in NameWords.beginsSmall(word) && !NameWords.isParticle(word.lowercased()) }
        if words.count == 1 { return small == 0 || !isLine }
        // Some write their names small where a form asks for them.
        let isWrittenSmall =
            !isLine && small == words.count && words.count <= 3
            && lower.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || $0 == " " || $0 == "-" || $0 == "'"
            }
        return isWrittenSmall || small * 3 <= words.count
    }
}
