internal import TextPrimitives

/// The words that stand before, between and behind the names of a by-line.
enum BylineWords {
    /// The part of a by-line that names people: behind "By", before the date, "Reviewed by" or "5 min read".
    static func core(of text: String) -> String {
        var rest = text[...]
        for _ in 0..<2 { if let opened = afterOpening(rest) { rest = opened } }
        var core = String(beforeGlue(beforeEnding(rest))).trimmed(of: " ,;:·•|–—-/")
        // "Ilse Marwood in" leads on to what stands elsewhere.
        while let space = core.utf8.lastIndex(of: 0x20), core.utf8[..<space].contains(0x20),
            leading.contains(core[core.utf8.index(after: space)...].lowercased())
        {
            core = core[..<space].trimmed(of: " ,;:·•|–—-/")
        }
        return core
    }

    /// Words behind a name that lead on to a place, a day or a section.
    private static let leading: Set<String> = ["in", "on", "at", "for", "by", "to", "from", "am", "le", "em", "il", "op", "dne"]

    /// "Korin MillerPublished": where elements were run together a capital stands behind a small letter. Names have that only
    /// behind a few beginnings; a first word may be a brand or a handle ("EcoFlow").
    private static func beforeGlue(_ text: Substring) -> Substring {
        let scalars = text.unicodeScalars
        var wordStart = scalars.startIndex
        var before: Unicode.Scalar?
        for index in scalars.indices {
            let scalar = scalars[index]
            if scalar == " " || scalar == "-" || scalar == "'" || scalar == "’" { wordStart = scalars.index(after: index) }
            if let before, before.properties.isLowercase, scalar.properties.isUppercase {
                let beginning = String(scalars[wordStart..<index]).lowercased()
                if wordStart > scalars.startIndex, !nameBeginnings.contains(beginning), isGlued(text[index...]),
                    !isDegree(text[wordStart...])
                {
                    return text[..<index]
                }
            }
            before = scalar
        }
        return text
    }

    /// "PhD, and Jon Abbey".
    private static func isDegree(_ rest: Substring) -> Bool { NameWords.isDegree(rest.prefix { $0.isLetter || $0 == "." }.lowercased()) }

    /// Whether a capital within a word begins another: more words follow, or it is one that stands behind names. What a text ends with
    /// may be a brand ("Team SimplyBread").
    private static func isGlued(_ rest: Substring) -> Bool {
        if rest.utf8.contains(0x20) { return true }
        let word = rest.lowercased()
        return NameWords.isRole(word) || NameWords.isNoName(word) || MonthNames.month(of: word) != nil || weekdays.contains(word)
            || endings.contains { $0.count > 4 && $0.dropFirst().elementsEqual(word.utf8) }
    }

    private static let nameBeginnings: Set<String> = [
        "mc", "mac", "de", "la", "le", "di", "du", "van", "von", "del", "della", "fitz", "el", "al", "san", "saint", "o", "d", "l", "da",
        "lo",
        "ter", "ten", "st", "ap", "ver", "vander", "vanden",
    ]

    /// What follows a word that opens a by-line in one language alone; nil where the text does not begin with one.
    static func afterOwnOpening(_ text: String, language: String?) -> String? {
        for opening in language.flatMap({ BylineOpenings.own[$0] }) ?? [] where text.hasPrefix(opening + " ") {
            let rest = text.dropFirst(opening.count + 1)
            if rest.first?.isUppercase ?? false { return String(rest) }
        }
        return nil
    }

    /// What follows a word that opens a by-line; nil where the text does not begin with one.
    static func afterOpening(_ text: Substring) -> Substring? {
        var trimmed = text.utf8
        while let first = trimmed.first, first <= 0x20 { trimmed.removeFirst() }
        if let rest = BylineLabel.after(Substring(trimmed)) { return rest }
        guard let first = trimmed.first, mayOpen[Int(first)] else { return nil }
        let begin = String(Substring(trimmed.prefix(longestOpening + 4)))
        let lower = smallOfSameLength(begin)
        // Lower-casing may change the number of bytes; then the text is left alone.
        guard let small = lower.first, let likely = openingsByFirst[small], lower.count == begin.utf8.count else { return nil }
        for opening in likely where lower.starts(with: opening.bytes) {
            let rest = Substring(trimmed.dropFirst(opening.bytes.count))
            if opening.endsInLetter, let next = rest.first, next.isLetter {
                // A word must end where the opening does; "ByDaryl Austin" has lost its space.
                guard opening.isBy, begin.hasPrefix("By") || begin.hasPrefix("by"), next.isUppercase else { continue }
            }
            let name = rest.trimmed(of: " :：/-–—.|\u{A0}\n\t")
            if !name.isEmpty { return Substring(name) }
        }
        return nil
    }

    /// In small letters, but for those whose small form has another number of bytes ("İ"): places stay what they are.
    private static func smallOfSameLength(_ text: String) -> [UInt8] {
        let lower = Array(text.lowercased().utf8)
        if lower.count == text.utf8.count { return lower }
        return text.unicodeScalars.flatMap { scalar -> [UInt8] in
            let (small, own) = (Array(scalar.properties.lowercaseMapping.utf8), Array(String(scalar).utf8))
            return small.count == own.count ? small : own
        }
    }

    private struct Opening: Sendable {
        let bytes: [UInt8]
        let endsInLetter: Bool
        let isBy: Bool

        init(_ text: String) {
            bytes = Array(text.utf8)
            let last = text.unicodeScalars.last
            endsInLetter = last.map { $0.properties.isAlphabetic } ?? false && !text.unicodeScalars.contains(where: FieldText.isIdeographic)
            isBy = text == "by"
        }
    }

    private static let openingsByFirst = Dictionary(grouping: BylineOpenings.all.map(Opening.init)) { $0.bytes[0] }
    private static let longestOpening = BylineOpenings.all.map(\.utf8.count).max() ?? 0
    /// First bytes of openings, in small letters or large.
    private static let mayOpen: [Bool] = {
        var may = [Bool](repeating: false, count: 256)
        for opening in BylineOpenings.all {
            for text in [opening, opening.uppercased()] { if let first = text.utf8.first { may[Int(first)] = true } }
        }
        return may
    }()

    /// Up to the first mark or word that no name holds.
    private static func beforeEnding(_ text: Substring) -> Substring {
        let bytes = Array(text.utf8)
        var end = bytes.count
        for start in bytes.indices.dropFirst() where markStarts.contains(bytes[start]) && start < end {
            if marks.contains(where: { bytes[start...].starts(with: $0) }) { end = start }
        }
        let head = text[..<text.utf8.index(text.startIndex, offsetBy: end)]
        let lower = Array(head.lowercased().utf8)
        // Where lower-casing changes the number of bytes, places in the two differ.
        guard lower.count == end else { return beforeDate(head) }
        // Every ending begins with a space.
        let found = lower.indices.dropFirst().first { start in
            lower[start] == UInt8(ascii: " ") && endings.contains { ends(lower, start, $0) }
        }
        return beforeDate(head[..<head.utf8.index(head.startIndex, offsetBy: found ?? end)])
    }

    private static let marks = [
        "|", "•", "\n", "·", "●", "▪", " – ", " — ", " - ", "…", "©", "►", " // ", "~", "写真：", "写真:", "写真＝", "写真／", "撮影／", "攝影／", "摄影／",
        "编辑：", "編輯：", "编辑:", "責編", "责编", "撮影：", "摄影：", "攝影：", "图：", "编辑丨", "编辑｜", "编辑 |", "責編丨", "责编丨", "责任编辑", "責任編輯", "摄影丨", "图丨", "設計丨",
        "设计丨", "編集：", "編集:", "編集／", "編集＝",
        "責任編集",
    ].map { Array($0.utf8) }
    private static let markStarts = Set(marks.map { $0[0] })

    /// Whether an ending stands at a place, as a whole word.
    private static func ends(_ text: [UInt8], _ start: Int, _ ending: [UInt8]) -> Bool {
        let end = start + ending.count
        guard end <= text.count, text[start + 1] == ending[1], text[start..<end].elementsEqual(ending) else { return false }
        guard let last = ending.last, isLetter(last), end < text.count else { return true }
        return !isLetter(text[end])
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    private static let endings: [[UInt8]] = [
        " published", " updated", " posted", " on ", " at ", " in ", " min read", " minute read", " follow", " reviewed by",
        " medically reviewed", " fact checked",
        " fact-checked", " edited by", " editing by", " photos by", " photo by", " photographs by", " photography by", " illustration by",
        " illustrations by", " last updated", " last modified", " modified",
        " view", " share", " comments", " leave a comment", " view bio", " read more", " see all", " more from", " is a ", " is the ",
        " is an ", " has been ", " writes about", " view profile", " contributor since", " verified by", " expert reviewed",
        " am ", " vom ", " aktualisiert", " veröffentlicht", " publié", " le ", " mis à jour", " publicado", " actualizado", " atualizado",
        " em ", " il ", " pubblicato",
        " gepubliceerd", " op ", " publicerad", " publisert", " udgivet", " julkaistu", " opublikowano", " dnia ", " вчера", " сегодня",
        " опубликовано", " обновлено", " фото:", " фото", " foto:", " fotos:", " photo:", " photos:", " bild:", " bilder:", " zdjęcia",
        " редактор:", " редакторка:", " перевод:", " переклад:", " editor:", " edited:", " redaktor:", " redaktion:", " redakcja:",
        " traducción:",
        " traduction :", " übersetzung:", " editör:", " kuvat", " kuva:", " fotó:",
        " fotók:", " beeld:", " imagini:", " illustration:", " illustrations:", " фото автор", " світлини", " снимки:", " снимка:",
        " φωτ.:", " φωτό:", " fotoğraf:",
        " fot.", " foto ",
        " copyright", " all rights", " joined:", " email", " e-mail",
    ].map { Array($0.utf8) }

    /// A name ends where a day, a month or a clock begins.
    private static func beforeDate(_ text: Substring) -> Substring {
        var position = text.startIndex
        while let digit = text[position...].firstIndex(where: { $0.isASCII && $0.isNumber }) {
            var start = digit
            // The month, or the day of the week, before the number goes with it.
            var words = text[..<digit].split(separator: " ")
            while let last = words.last, words.count > 1 {
                let word = last.trimmed(of: ".,:").lowercased()
                guard MonthNames.month(of: word) != nil || weekdays.contains(word) else { break }
                start = last.startIndex
                words.removeLast()
            }
            let number = text[digit...].prefix { $0.isNumber }
            let isStandalone = digit == text.startIndex || text[text.index(before: digit)] == " " || start < digit
            if isStandalone, start > text.startIndex { return text[..<start] }
            position = number.endIndex
        }
        return text
    }

    static func isWeekday(_ word: String) -> Bool { weekdays.contains(word) }

    /// Whether a line is nothing but the words that open a by-line: the name stands on the next.
    static func isOpening(_ text: String) -> Bool {
        guard text.utf8.count <= 40, let first = text.utf8.first(where: { $0 > 0x20 }), mayOpen[Int(first)] else { return false }
        let small = text.trimmed(of: " :").lowercased()
        if bareOpenings.contains(small) { return true }
        // "Kommentar von", "Opinion piece by".
        let words = small.utf8.split(separator: 0x20)
        return (2...4).contains(words.count)
            && words.last.map { BylineOpenings.by.contains(String(Substring($0))) } ?? false
            && words.dropLast().contains { pieces.contains(String(Substring($0))) }
    }

    /// Kinds of articles that a by-line may name.
    private static let pieces: Set<String> = [
        "analysis", "article", "column", "comment", "commentary", "essay", "interview", "opinion", "piece", "report", "reporting", "review",
        "story", "words", "analyse", "artikel", "bericht", "beitrag", "essay", "gastbeitrag", "interview", "kolumne", "kommentar", "kritik",
        "leitartikel", "reportage", "rezension", "text", "chronique", "entretien", "tribune", "análisis", "artículo", "columna",
        "reportaje",
        "opinie", "verslag", "kronik", "krönika",
    ]

    private static let bareOpenings = Set(BylineOpenings.all.map { $0.trimmed(of: " :") })

    private static let weekdays: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs",
        "fri", "sat", "sun",
        "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "lundi", "mardi", "mercredi", "jeudi", "vendredi",
        "samedi", "dimanche",
    ]
}
