/// Names of months in the languages that news is read in, by how they begin.
enum MonthNames {
    /// 1…12, or nil for a word that is no month.
    static func number(of word: String) -> Int? {
        for (prefix, month) in prefixes where word.hasPrefix(prefix) && word.count <= longest { return month }
        return nil
    }

    private static let longest = 12

    /// Longer prefixes first where one begins another.
    private static let prefixes: [(String, Int)] = [
        // Russian, Ukrainian, Bulgarian
        ("янв", 1), ("фев", 2), ("март", 3), ("апр", 4), ("мая", 5), ("май", 5), ("мае", 5), ("июн", 6), ("июл", 7),
        ("авг", 8), ("сен", 9), ("окт", 10), ("ноя", 11), ("ное", 11), ("дек", 12), ("січ", 1), ("лют", 2), ("берез", 3),
        ("квіт", 4), ("трав", 5), ("черв", 6), ("лип", 7), ("серп", 8), ("верес", 9), ("жовт", 10), ("листопад", 11),
        ("груд", 12),
        // English, German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian
        ("jan", 1), ("ene", 1), ("gen", 1), ("feb", 2), ("fév", 2), ("fev", 2), ("mars", 3), ("mar", 3), ("mär", 3),
        ("maa", 3), ("mrt", 3), ("apr", 4), ("abr", 4), ("avr", 4), ("may", 5), ("mai", 5), ("mag", 5), ("maj", 5),
        ("mei", 5), ("juin", 6), ("juil", 7), ("jun", 6), ("jul", 7), ("giu", 6), ("lug", 7), ("aug", 8), ("aoû", 8),
        ("ago", 8), ("sep", 9), ("set", 9), ("oct", 10), ("okt", 10), ("ott", 10), ("out", 10), ("nov", 11), ("dec", 12),
        ("déc", 12), ("dic", 12), ("dez", 12),
        // Polish, Czech, Greek, Turkish
        ("stycz", 1), ("lut", 2), ("kwie", 4), ("czerw", 6), ("lip", 7), ("sierp", 8), ("wrze", 9), ("paźdz", 10),
        ("listopad", 11), ("grud", 12), ("ιαν", 1), ("φεβ", 2), ("μαρ", 3), ("μάρ", 3), ("απρ", 4), ("μαΐ", 5), ("μαι", 5),
        ("ιουν", 6), ("ιουλ", 7), ("αυγ", 8), ("σεπ", 9), ("οκτ", 10), ("νοε", 11), ("δεκ", 12), ("oca", 1), ("şub", 2),
        ("nis", 4), ("haz", 6), ("tem", 7), ("ağu", 8), ("eyl", 9), ("eki", 10), ("kas", 11), ("ara", 12),
    ]
}
