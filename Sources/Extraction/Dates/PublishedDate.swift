/// A date as pages write it, brought to ISO 8601.
struct PublishedDate: Sendable, Equatable {
    /// `2025-11-11T19:21:00+03:00`, or without offset, or the day alone.
    let text: String
    let hasOffset: Bool
    /// `2025-11-11`.
    let day: String

    /// Reads ISO 8601, RFC 5322, `11.11.2025 19:21`, `19:21, 11 ноября 2025`, `Nov. 11, 2025` and the like. `timezone`
    /// ("+03:00") is taken for times without an offset. Nil when there is no full date in the text.
    /// - Complexity: O(n).
    static func parse(_ text: String, timezone: String? = nil) -> PublishedDate? {
        var scanner = DateScanner(text)
        scanner.run()
        guard let year = scanner.year, let month = scanner.month, let day = scanner.day,
            (1900...2200).contains(year), (1...12).contains(month), (1...daysIn(month, year)).contains(day)
        else { return nil }
        let date = pad(year, 4) + "-" + pad(month, 2) + "-" + pad(day, 2)
        guard let hour = scanner.hour, let minute = scanner.minute, hour < 24, minute < 60 else {
            return PublishedDate(text: date, hasOffset: false, day: date)
        }
        let offset = scanner.offset ?? timezone
        let time = pad(hour, 2) + ":" + pad(minute, 2) + ":" + pad(min(scanner.second ?? 0, 59), 2)
        return PublishedDate(text: date + "T" + time + (offset ?? ""), hasOffset: offset != nil, day: date)
    }

    private static func pad(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    private static func daysIn(_ month: Int, _ year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }
}
