internal import TextPrimitives

/// A date as pages write it, brought to ISO 8601.
struct PageDate: Sendable, Equatable {
    var year: Int
    var month: Int
    var day: Int
    /// Hour, minute and second, where the page tells a time.
    var time: ClockTime?
    /// Of a date in numbers with the year behind: what told the day from the month.
    var order: NumberOrder?

    /// How day and month of a date in numbers were told apart.
    enum NumberOrder: Sendable, Equatable {
        /// By the numbers themselves: one is greater than 12.
        case sure(DateStyle.Order)
        /// By the page's language.
        case guessed
    }

    /// A time of day with what is known of its zone.
    struct ClockTime: Sendable, Equatable {
        var hour: Int
        var minute: Int
        var second = 0
        /// Minutes east of Greenwich; nil where the page does not tell.
        var offset: Int?
    }

    /// Nil for a day that no calendar has, or a year that no web page was published in.
    init?(year: Int, month: Int, day: Int, time: ClockTime? = nil) {
        guard (1900...2100).contains(year), (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day) else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
        if let time, (0..<24).contains(time.hour), (0..<60).contains(time.minute) { self.time = time }
        // ISO 8601 writes the end of a day as 24:00; pages that do mean its last minute or the next midnight: the day is sure.
    }

    /// The same numbers with day and month exchanged; nil where that is no day.
    var exchanged: PageDate? { PageDate(year: year, month: day, day: month, time: time) }

    var hasOffset: Bool { time?.offset != nil }

    /// 0 for a day, 1 with a time, 2 with its offset.
    var exactness: Int { time == nil ? 0 : hasOffset ? 2 : 1 }

    /// `2025-11-11`.
    var isoDay: String { Self.pad(year, 4) + "-" + Self.pad(month, 2) + "-" + Self.pad(day, 2) }

    /// `2025-11-11T19:21:00+03:00`, or without offset, or the day alone.
    var text: String {
        guard let time else { return isoDay }
        let clock = Self.pad(time.hour, 2) + ":" + Self.pad(time.minute, 2) + ":" + Self.pad(min(time.second, 59), 2)
        return isoDay + "T" + clock + (time.offset.map(Self.offsetText) ?? "")
    }

    /// The same with a site's offset for a time that has none.
    func withOffset(_ offset: Int?) -> PageDate {
        guard let offset, time != nil, time?.offset == nil else { return self }
        var date = self
        date.time?.offset = offset
        return date
    }

    private static func offsetText(_ minutes: Int) -> String {
        (minutes < 0 ? "-" : "+") + pad(abs(minutes) / 60, 2) + ":" + pad(abs(minutes) % 60, 2)
    }

    private static func pad(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    // MARK: Days in a row

    /// Days since 1970-01-01 in the Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    var dayNumber: Int {
        let year = month <= 2 ? self.year - 1 : self.year
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    init?(dayNumber: Int, time: ClockTime? = nil) {
        let shifted = dayNumber + 719_468
        guard shifted >= 0 else { return nil }
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, time: time)
    }
}

extension PageDate {
    /// The first full date in a text: ISO 8601, RFC 5322, `11.11.2025 19:21`, `19:21, 11 ноября 2025`, `Nov. 11, 2025`,
    /// `2025年11月11日`; of a text that is a number alone also `20251111` and seconds or milliseconds since 1970.
    /// Nil when there is no full date in it: what is missing is not made up.
    /// - Complexity: O(n) over at most the first 300 characters.
    static func parse(_ text: String, style: DateStyle = DateStyle()) -> PageDate? {
        DateScanner.dates(in: text, style: style).first?.date ?? BareNumberDate.parse(text)
    }
}

/// Dates that are written as one number.
enum BareNumberDate {
    static func parse(_ text: String) -> PageDate? {
        let digits = text.trimmed
        guard digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let number = Int(digits) else { return nil }
        switch digits.utf8.count {
        case 8: return PageDate(year: number / 10_000, month: number / 100 % 100, day: number % 100).flatMap(sane)
        case 14:
            let day = number / 1_000_000
            let time = PageDate.ClockTime(hour: number / 10_000 % 100, minute: number / 100 % 100, second: number % 100)
            return PageDate(year: day / 10_000, month: day / 100 % 100, day: day % 100, time: time).flatMap(sane)
        case 10: return since1970(number)
        case 13: return since1970(number / 1000)
        default: return nil
        }
    }

    private static func since1970(_ seconds: Int) -> PageDate? {
        let rest = seconds % 86_400
        let time = PageDate.ClockTime(hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60, offset: 0)
        return PageDate(dayNumber: seconds / 86_400, time: time).flatMap(sane)
    }

    /// A number that is no date would hit the years of the web by chance only.
    private static func sane(_ date: PageDate) -> PageDate? { (1990...2100).contains(date.year) ? date : nil }
}
