/// Dates that are told by the reader's day ("вчера, 14:20", "2 hours ago"). They mean something only beside the page's own
/// clock: without one nothing is made of them, for the day on which a page is read is not told by its bytes.
enum RelativeDates {
    /// - Parameter clock: the day, and perhaps the time, at which the page was made, as it says itself.
    static func parse(_ text: String, clock: PageDate, language: String? = nil) -> PageDate? {
        let tokens = DateToken.tokens(of: text)
        for (index, entry) in tokens.enumerated() {
            guard case .word(let word) = entry.token else { continue }
            if let days = named[word] ?? (language == "fr" && word == "hier" ? 1 : nil) {
                let time = tokens.indices.lazy.compactMap { ClockScanner(tokens).time(at: $0)?.time }.first
                return PageDate(dayNumber: clock.dayNumber - days, time: time.map { withZone($0, clock) })
            }
            if let date = ago(word, at: index, tokens, clock) { return date }
        }
        return nil
    }

    /// Whether a text tells a time by the reader's day: "Heute, 12:37 Uhr", "4 months ago".
    static func isOne(_ text: String) -> Bool {
        let tokens = DateToken.tokens(of: text)
        return tokens.contains {
            if case .word(let word) = $0.token {
                named[word] != nil || word.unicodeScalars.count > 2 && pastWords.contains(word)
            } else {
                false
            }
        }
    }

    private static func withZone(_ time: PageDate.ClockTime, _ clock: PageDate) -> PageDate.ClockTime {
        var time = time
        time.offset = time.offset ?? clock.time?.offset
        return time
    }

    /// How many days before today a word names. French "hier" is left to French pages: in German it means here.
    private static let named: [String: Int] = [
        "today": 0, "yesterday": 1, "heute": 0, "gestern": 1, "vorgestern": 2, "hoy": 0, "ayer": 1, "hoje": 0, "ontem": 1, "oggi": 0,
        "ieri": 1,
        "vandaag": 0, "gisteren": 1, "eergisteren": 2, "idag": 0, "igår": 1, "tänään": 0, "eilen": 1, "dzisiaj": 0, "dziś": 0,
        "wczoraj": 1, "przedwczoraj": 2, "dnes": 0, "včera": 1, "tegnap": 1, "danas": 0, "jučer": 1, "juče": 1, "azi": 0, "сегодня": 0,
        "вчера": 1, "позавчера": 2, "сьогодні": 0, "вчора": 1, "позавчора": 2, "сёння": 0, "учора": 1, "днес": 0, "σήμερα": 0, "χθες": 1,
        "bugün": 0, "dün": 1, "täna": 0, "eile": 1, "šodien": 0, "vakar": 1, "šiandien": 0, "اليوم": 0, "أمس": 1, "היום": 0, "אתמול": 1,
    ]

    /// "2 часа назад", "vor 3 Tagen", "il y a 5 minutes": hours and minutes need a clock that tells the time.
    private static func ago(_ word: String, at index: Int, _ tokens: [(token: DateToken, isSpaced: Bool)], _ clock: PageDate) -> PageDate? {
        guard index > 0, case .number(let count, let digits) = tokens[index - 1].token, digits <= 3, let unit = unit(of: word) else {
            return nil
        }
        let isPast = tokens.contains { if case .word(let other) = $0.token { pastWords.contains(other) } else { false } }
        guard isPast else { return nil }
        if unit == 1440 { return PageDate(dayNumber: clock.dayNumber - count) }
        guard let time = clock.time else { return nil }
        let minutes = clock.dayNumber * 1440 + time.hour * 60 + time.minute - count * unit
        guard minutes > 0 else { return nil }
        let rest = minutes % 1440
        return PageDate(dayNumber: minutes / 1440, time: .init(hour: rest / 60, minute: rest % 60, offset: time.offset))
    }

    private static let pastWords: Set<String> = [
        "ago", "назад", "тому", "vor", "hace", "fa", "atrás", "há", "geleden", "sedan", "siden", "sitten", "temu", "önce", "πριν", "y",
    ]

    /// Minutes of a unit.
    private static func unit(of word: String) -> Int? {
        for (minutes, stems) in units where stems.contains(where: word.hasPrefix) { return minutes }
        return nil
    }

    private static let units: [(Int, [String])] = [
        (1, ["min", "мин", "хв", "λεπτ", "dakika", "dk"]),
        (
            60,
            [
                "hour", "hr", "час", "годин", "stunde", "hora", "heure", "ore", "ora", "uur", "timm", "timer", "time", "godzin", "tunti",
                "ώρ", "saat",
            ]
        ),
        (1440, ["day", "дн", "ден", "день", "tag", "día", "dia", "jour", "giorn", "dag", "dni", "päiv", "ημέρ", "μέρ", "gün"]),
    ]
}
