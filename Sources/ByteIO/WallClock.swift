import Glibc

/// The time of day, for logs.
public enum WallClock {
    /// Seconds since 1970 in UTC.
    public static var seconds: Int { Int(time(nil)) }

    /// A moment in ISO 8601, as "2026-11-26T19:05:11Z".
    public static func text(_ seconds: Int) -> String {
        let (day, rest) = (seconds / 86_400, seconds % 86_400)
        // Days of the proleptic Gregorian calendar from its years of four hundred (H. Hinnant, “chrono-compatible low-level date
        // algorithms”): a year there begins in March.
        let shifted = day + 719_468
        let era = shifted / 146_097
        let inEra = shifted - era * 146_097
        let year = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365
        let inYear = inEra - (365 * year + year / 4 - year / 100)
        let month = (5 * inYear + 2) / 153
        let dayOfMonth = inYear - (153 * month + 2) / 5 + 1
        let civil = month < 10 ? month + 3 : month - 9
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let date = "\(era * 400 + year + (civil < 3 ? 1 : 0))-\(two(civil))-\(two(dayOfMonth))"
        return "\(date)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
    }
}
