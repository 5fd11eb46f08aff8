/// Reads a time of day out of a date's tokens.
struct ClockScanner {
    private let tokens: [(token: DateToken, isSpaced: Bool)]

    init(_ tokens: [(token: DateToken, isSpaced: Bool)]) { self.tokens = tokens }

    private func token(_ index: Int) -> DateToken? { index >= 0 && index < tokens.count ? tokens[index].token : nil }

    private func number(_ index: Int) -> (value: Int, digits: Int)? {
        if case .number(let value, let digits)? = token(index) { return (value, digits) }
        return nil
    }

    private func word(_ index: Int) -> String? {
        if case .word(let word)? = token(index) { return word }
        return nil
    }

    private func mark(_ index: Int) -> Unicode.Scalar? {
        if case .mark(let mark)? = token(index) { return mark }
        return nil
    }

    /// `19:21`, `19:21:05.123+03:00`, `7:21 pm`, `7 pm`, `19h21`, `19.21 Uhr`, `19時21分`, with a zone where one follows.
    func time(at index: Int) -> (time: PageDate.ClockTime, end: Int)? {
        guard let hour = number(index), hour.digits <= 2, hour.value < 25 else { return nil }
        if let suffixed = halfDay(index + 1), (1...12).contains(hour.value) {
            return zoned(PageDate.ClockTime(hour: Self.hour(hour.value, isAfternoon: suffixed.isAfternoon), minute: 0), suffixed.end)
        }
        guard let minute = number(index + 2), minute.digits == 2, minute.value < 60, parts(hourAndMinuteAt: index) else { return nil }
        var time = PageDate.ClockTime(hour: hour.value, minute: minute.value)
        var end = index + 3
        if mark(end) == ":", let second = number(end + 1), second.digits == 2 {
            time.second = second.value
            end += 2
        }
        // Fractions of a second say nothing of when a page was published.
        if mark(end) == "." || mark(end) == ",", number(end + 1) != nil, tokens[end].isSpaced == false, tokens[end + 1].isSpaced == false {
            end += 2
        }
        if word(end) == "分" { end += 1 }
        if let isAfternoon = leadingHalf(index), time.hour <= 12 { time.hour = Self.hour(time.hour, isAfternoon: isAfternoon) }
        if let suffixed = halfDay(end), time.hour <= 12 {
            time.hour = Self.hour(time.hour, isAfternoon: suffixed.isAfternoon)
            end = suffixed.end
        }
        return zoned(time, end)
    }

    /// Whether what stands between two numbers makes them hour and minute.
    private func parts(hourAndMinuteAt index: Int) -> Bool {
        if mark(index + 1) == ":" || mark(index + 1) == "：" { return true }
        if let word = word(index + 1) { return word == "h" || word == "時" || word == "시" || word == "时" }
        // A dot parts hour and minute only where a word says so: "19.21 Uhr", "18.00 BST", "6.30pm".
        guard mark(index + 1) == "." else { return false }
        if halfDay(index + 3) != nil || word(index + 3).flatMap(TimeZones.offset) != nil { return true }
        return [word(index + 3), word(index - 1), mark(index - 1) == "." ? word(index - 2) : nil].compactMap(\.self).contains {
            Self.clockWords.contains($0)
        }
    }

    private static let clockWords: Set<String> = [
        "uhr", "klo", "kl", "klokken", "klockan", "ore", "ora", "hod", "uur", "godz", "kell", "plkst", "val", "ob", "u", "alle", "v", "в",
        "о",
    ]

    private func halfDay(_ index: Int) -> (isAfternoon: Bool, end: Int)? {
        switch word(index) {
        case "pm": (true, index + 1)
        case "am": (false, index + 1)
        case "μ" where mark(index + 1) == "." && word(index + 2) == "μ": (true, index + 3)
        case "π" where mark(index + 1) == "." && word(index + 2) == "μ": (false, index + 3)
        case "مساء", "مساءً", "م": (true, index + 1)
        case "صباحا", "صباحًا", "ص": (false, index + 1)
        case "p" where mark(index + 1) == "." && word(index + 2) == "m": (true, index + 3)
        case "a" where mark(index + 1) == "." && word(index + 2) == "m": (false, index + 3)
        default: nil
        }
    }

    /// "오후 1:00", "下午1:00": the half of the day before the hour.
    private func leadingHalf(_ index: Int) -> Bool? {
        guard let last = word(index - 1) else { return nil }
        switch (word(index - 2) ?? "") + last {
        case let text where text.hasSuffix("오후") || text.hasSuffix("下午") || text.hasSuffix("午後") || text.hasSuffix("晚上"): return true
        case let text where text.hasSuffix("오전") || text.hasSuffix("上午") || text.hasSuffix("午前"): return false
        default: return nil
        }
    }

    private static func hour(_ hour: Int, isAfternoon: Bool) -> Int {
        isAfternoon ? (hour == 12 ? 12 : hour + 12) : (hour == 12 ? 0 : hour)
    }

    // MARK: Zones

    private func zoned(_ time: PageDate.ClockTime, _ end: Int) -> (PageDate.ClockTime, Int) {
        var time = time
        if time.hour == 24 { (time.hour, time.minute) = (0, 0) }
        var index = end
        if mark(index) == "." { index += 1 }
        if mark(index) == "(" { index += 1 }
        if let name = word(index), let offset = TimeZones.offset(of: name) {
            // "GMT+3" says more than its first word.
            if let (signed, next) = signedOffset(index + 1) {
                time.offset = signed
                return (time, next)
            }
            time.offset = offset
            return (time, index + 1)
        }
        if let (signed, next) = signedOffset(index) {
            time.offset = signed
            return (time, next)
        }
        return (time, end)
    }

    /// `+0300`, `+03:00`, `-5`.
    private func signedOffset(_ index: Int) -> (Int, Int)? {
        guard let sign = mark(index), sign == "+" || sign == "-" || sign == "−", let (value, digits) = number(index + 1),
            !tokens[index + 1].isSpaced
        else { return nil }
        let direction = sign == "+" ? 1 : -1
        if digits == 4, value / 100 <= 14 { return (direction * (value / 100 * 60 + value % 100), index + 2) }
        guard digits <= 2, value <= 14 else { return nil }
        if mark(index + 2) == ":", let (minutes, count) = number(index + 3), count == 2 {
            return (direction * (value * 60 + minutes), index + 4)
        }
        // "19:21 - 5" is a list, not a zone.
        return digits == 2 && !tokens[index].isSpaced ? (direction * value * 60, index + 2) : nil
    }
}

/// Names of time zones that mean one offset.
enum TimeZones {
    /// Minutes east of Greenwich. Names that several zones share ("IST", "CST") or that leave summer time open ("ET") tell
    /// nothing.
    static func offset(of name: String) -> Int? { offsets[name] }

    /// `+03:00` as minutes.
    static func minutes(of text: String?) -> Int? {
        guard let text, let sign = text.first, sign == "+" || sign == "-" else { return text == "Z" ? 0 : nil }
        let parts = text.dropFirst().split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2 else { return nil }
        return (sign == "-" ? -1 : 1) * (parts[0] * 60 + parts[1])
    }

    private static let offsets: [String: Int] = [
        "z": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 60, "west": 60, "cet": 60, "mez": 60, "cest": 120, "mesz": 120, "eet": 120,
        "sast": 120,
        "eest": 180, "msk": 180, "мск": 180, "wib": 420, "hkt": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "nzst": 720,
        "nzdt": 780, "ast": -240, "edt": -240, "est": -300, "cdt": -300, "mdt": -360, "mst": -420, "pdt": -420, "pst": -480,
    ]
}
