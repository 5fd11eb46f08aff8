/// The calendar of Iran and Afghanistan, whose year begins in March: 14 Esfand 1403 is 4 March 2025.
enum SolarHijri {
    /// The month that a word names.
    static func month(of word: String) -> Int? {
        // All of them begin with a letter of Arabic's block.
        word.utf8.first.map { $0 >= 0xD8 && $0 <= 0xDB } ?? false ? numbers[word] : nil
    }

    /// Years in which web pages were written. Those of the lunar calendar, which are greater by some 40, are none.
    static let years = 1370...1430

    /// The same day by the calendar that ISO 8601 has; nil for a day that the year has not.
    static func date(year: Int, month: Int, day: Int, time: PageDate.ClockTime? = nil) -> PageDate? {
        guard years.contains(year), (1...12).contains(month), (1...(month <= 6 ? 31 : 30)).contains(day) else { return nil }
        let daysBefore = month <= 6 ? 31 * (month - 1) : 186 + 30 * (month - 7)
        return PageDate(dayNumber: firstOf1404 + newYear(year) - newYear(1404) + daysBefore + day - 1, time: time)
    }

    private static let firstOf1404 = PageDate(year: 2025, month: 3, day: 21)?.dayNumber ?? 0

    /// The number of a year's first day: of 33 years eight have 366 days.
    private static func newYear(_ year: Int) -> Int { 365 * year + (8 * year + 21) / 33 }

    /// With the letters of Persian, and as Arabic keyboards write them; in Afghanistan the months are called by the signs of the zodiac.
    private static let months = [
        ["فروردین", "فروردين", "حمل"], ["اردیبهشت", "ارديبهشت", "ثور"], ["خرداد", "جوزا"], ["تیر", "تير", "سرطان"],
        ["مرداد", "امرداد", "اسد"],
        ["شهریور", "شهريور", "سنبله"], ["مهر", "میزان"], ["آبان", "عقرب"], ["آذر", "قوس"], ["دی", "دي", "جدی"], ["بهمن", "دلو"],
        ["اسفند", "حوت"],
    ]

    private static let numbers = Dictionary(months.enumerated().flatMap { index, names in names.map { ($0, index + 1) } }) { first, _ in
        first
    }
}
