/// Finds dates in a text. A date's parts must stand side by side: a day that stands elsewhere in the line is no part of it.
struct DateScanner {
    /// A date and the words before it, which may say what it is the date of.
    struct Found {
        let date: PageDate
        let leadingWords: [String]
        /// The token behind it.
        fileprivate let end: Int
    }

    private let tokens: [(token: DateToken, isSpaced: Bool)]
    private let style: DateStyle
    private var found: [Found] = []

    /// All full dates of a text, in its order.
    /// - Complexity: O(n) over at most the first 300 characters.
    static func dates(in text: some StringProtocol, style: DateStyle = DateStyle()) -> [Found] {
        // No date is without a digit.
        guard
            text.unicodeScalars.contains(where: {
                ($0.value >= 0x30 && $0.value <= 0x39) || $0.value >= 0x660 && $0.properties.numericType != nil
            })
        else { return [] }
        var scanner = DateScanner(tokens: DateToken.tokens(of: text), style: style)
        scanner.run()
        return scanner.found
    }

    private init(tokens: [(token: DateToken, isSpaced: Bool)], style: DateStyle) {
        self.tokens = tokens
        self.style = style
    }

    private mutating func run() {
        var position = 0
        var end = 0
        while position < tokens.count {
            // "4. května 2021 v 13.22": what has the year of the date before it is none ("V" is May in Roman numbers).
            guard let match = dayMatch(at: position), match.range.lowerBound >= end else {
                position += 1
                continue
            }
            let (time, after) = nearestTime(match.range, from: end)
            if var date = date(match, time) {
                date.order = match.order
                let start = end
                end = max(match.range.upperBound, after)
                found.append(Found(date: date, leadingWords: words(start..<match.range.lowerBound), end: end))
            }
            position = max(position + 1, match.range.upperBound)
        }
        labelBehind()
    }

    /// "2025年3月4日 公開　2025年3月5日 更新": in Chinese and Japanese the word that says what a day is of may stand behind it.
    private mutating func labelBehind() {
        guard let first = found.first, DateWords.meaning(first.leadingWords) == nil, let label = word(first.end),
            label.unicodeScalars.allSatisfy(FieldText.isIdeographic), DateWords.meaning([label]) != nil
        else { return }
        found = found.map { Found(date: $0.date, leadingWords: words($0.end..<min(tokens.count, $0.end + 2)), end: $0.end) }
    }

    private func date(_ match: DayMatch, _ time: PageDate.ClockTime?) -> PageDate? {
        let isSolar = match.isSolar || style.language == "fa" && SolarHijri.years.contains(match.year)
        return isSolar
            ? SolarHijri.date(year: match.year, month: match.month, day: match.day, time: time)
            : PageDate(year: match.year, month: match.month, day: match.day, time: time)
    }

    private struct DayMatch {
        let year: Int
        let month: Int
        let day: Int
        let range: Range<Int>
        var order: PageDate.NumberOrder?
        /// Whether the month's name is one of Iran's calendar.
        var isSolar = false
    }

    private func token(_ index: Int) -> DateToken? { index >= 0 && index < tokens.count ? tokens[index].token : nil }

    private func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
        guard case .number(let value, let count)? = token(index), digits.contains(count) else { return nil }
        return value
    }

    private func isMark(_ index: Int, _ scalars: Unicode.Scalar...) -> Bool {
        guard case .mark(let scalar)? = token(index) else { return false }
        return scalars.contains(scalar)
    }

    private func word(_ index: Int) -> String? {
        guard case .word(let word)? = token(index) else { return nil }
        return word
    }

    private func words(_ range: Range<Int>) -> [String] { range.compactMap(word) }

    // MARK: Days

    private func dayMatch(at index: Int) -> DayMatch? {
        switch tokens[index].token {
        case .number: numericDay(index) ?? ideographicDay(index)
        case .word(let word):
            SolarHijri.month(of: word).flatMap { namedDay(index, $0, length: 1) }.map(solar)
                ?? MonthNames.month(at: index, of: tokens, language: style.language).flatMap {
                    namedDay(index, $0.month, length: $0.length)
                }
        case .mark: nil
        }
    }

    private func solar(_ match: DayMatch) -> DayMatch {
        var match = match
        match.isSolar = true
        return match
    }

    /// `2025-11-11`, `11.11.2025`, `3/14/24`.
    private func numericDay(_ index: Int) -> DayMatch? {
        guard case .mark(let mark)? = token(index + 1), ["-", ".", "/", "‐", "–"].contains(mark), isMark(index + 3, mark),
            let second = number(index + 2, digits: 1...2)
        else { return nil }
        let range = index..<(index + 5)
        if let year = number(index, digits: 4...4), let third = number(index + 4, digits: 1...2) {
            return DayMatch(year: year, month: second, day: third, range: range)
        }
        guard let first = number(index, digits: 1...2), case .number(let third, let digits)? = token(index + 4), digits == 4 || digits == 2
        else { return nil }
        // A version ("1.2.10") or a time is no date; two digits of a year are taken with dots and slashes alone.
        guard
            digits == 4
                || (mark != "-" && !isMark(index + 5, mark) && number(index, digits: 2...2) != nil
                    && number(index + 2, digits: 2...2) != nil)
        else { return nil }
        let year = digits == 2 ? (third < 70 ? 2000 : 1900) + third : third
        // With dots the day stands first everywhere; a first number over 12 tells the day.
        let isMonthFirst =
            mark != "." && first <= 12 && (style.order == .monthFirst || second > 12) && !(digits == 2 && second <= 12 && mark == "-")
        let isSure = mark == "." || first > 12 || second > 12 || first == second
        return DayMatch(
            year: year, month: isMonthFirst ? first : second, day: isMonthFirst ? second : first, range: range,
            order: isSure ? (mark == "." ? nil : .sure(isMonthFirst ? .monthFirst : .dayFirst)) : .guessed)
    }

    /// `2025年11月11日`, `2025년 11월 11일`.
    private func ideographicDay(_ index: Int) -> DayMatch? {
        guard let year = number(index, digits: 4...4) ?? eraYear(index), let yearSign = word(index + 1), yearSign == "年" || yearSign == "년",
            let month = number(index + 2, digits: 1...2), let monthSign = word(index + 3), monthSign == "月" || monthSign == "월",
            let day = number(index + 4, digits: 1...2)
        else { return nil }
        let hasSign = word(index + 5).map { $0 == "日" || $0 == "일" } ?? false
        return DayMatch(year: year, month: month, day: day, range: index..<(index + (hasSign ? 6 : 5)))
    }

    /// A year of Japan's eras: "令和7年" is 2025.
    private func eraYear(_ index: Int) -> Int? {
        guard let year = number(index, digits: 1...2), let first = word(index - 2), let second = word(index - 1) else { return nil }
        switch first + second {
        case "令和": return 2018 + year
        case "平成": return 1988 + year
        case "昭和": return 1925 + year
        default: return nil
        }
    }

    /// `11 ноября 2025`, `Nov. 11, 2025`, `2025 m. lapkričio 11 d.`: the day on one side of the month, the year beyond.
    private func namedDay(_ index: Int, _ month: Int, length: Int) -> DayMatch? {
        let before = skip(from: index - 1, by: -1)
        let after = skip(from: index + length, by: 1)
        let end = index + length
        if let day = number(before, digits: 1...2), (1...31).contains(day) {
            if let year = year(after) { return DayMatch(year: year.value, month: month, day: day, range: before..<year.end) }
            let further = skip(from: before - 1, by: -1)
            if let year = number(further, digits: 4...4) { return DayMatch(year: year, month: month, day: day, range: further..<end) }
        }
        if let day = number(after, digits: 1...2), (1...31).contains(day) {
            let next = skip(from: after + 1, by: 1)
            if let year = year(next) { return DayMatch(year: year.value, month: month, day: day, range: index..<year.end) }
            if let year = number(before, digits: 4...4) { return DayMatch(year: year, month: month, day: day, range: before..<(after + 1)) }
            if let year = yearBehindClock(after + 1) { return DayMatch(year: year, month: month, day: day, range: index..<(after + 1)) }
        }
        return nil
    }

    /// `10:20:00 UTC 2025`, as programs print a time: the year behind the clock.
    private func yearBehindClock(_ start: Int) -> Int? {
        guard number(start, digits: 1...2) != nil, isMark(start + 1, ":"), number(start + 2, digits: 2...2) != nil, isMark(start + 3, ":"),
            let (_, end) = ClockScanner(tokens).time(at: start)
        else { return nil }
        return number(end, digits: 4...4) ?? (word(end) != nil ? number(end + 1, digits: 4...4) : nil)
    }

    /// A year of four digits, or of two behind an apostrophe; of Thailand's calendar 543 years less.
    private func year(_ index: Int) -> (value: Int, end: Int)? {
        if let value = number(index, digits: 4...4) { return (value > 2400 ? value - 543 : value, index + 1) }
        if isMark(index, "'", "’"), let value = number(index + 1, digits: 2...2) { return (2000 + value, index + 2) }
        return nil
    }

    /// Passes over the small words and marks that stand inside a date.
    private func skip(from start: Int, by step: Int) -> Int {
        var index = start
        var passed = 0
        while passed < 4, let token = token(index) {
            switch token {
            case .mark(let mark) where Self.innerMarks.contains(mark): break
            case .word(let word) where Self.innerWords.contains(word): break
            default: return index
            }
            index += step
            passed += 1
        }
        return index
    }

    private static let innerMarks: Set<Unicode.Scalar> = [".", ",", "-", "º", "ª", "°", "،", "/", "–"]
    private static let innerWords: Set<String> = [
        "st", "nd", "rd", "th", "of", "the", "de", "del", "di", "den", "d", "m", "er", "г", "р", "го", "е", "ое", "a", "do", "van", "ngày",
        "năm", "tháng", "the", "ano", "año", "dia", "ta", "na", "lea", "rd", "º", "que", "le", "el", "il", "ten", "ی", "ב", "dne", "am",
        "i", "metų", "mėn", "gada",
    ]

    // MARK: Times

    /// The time nearest to a day: behind it, else before it, with few words between.
    private func nearestTime(_ day: Range<Int>, from start: Int) -> (PageDate.ClockTime?, Int) {
        var index = day.upperBound
        while index < min(tokens.count, day.upperBound + 7) {
            // "4 March 2025 | Updated: 11:15, …": what follows is another date's.
            if word(index).map({ DateWords.meaning([$0]) != nil }) ?? false { break }
            if let (time, end) = ClockScanner(tokens).time(at: index) { return (time, end) }
            // Another number, or a month, belongs to something else.
            if case .number? = token(index) { break }
            index += 1
        }
        index = day.lowerBound - 1
        while index >= max(start, day.lowerBound - 9) {
            if let (time, end) = ClockScanner(tokens).time(at: index), end <= day.lowerBound { return (time, day.upperBound) }
            index -= 1
        }
        return (nil, day.upperBound)
    }
}
