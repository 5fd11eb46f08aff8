/// The day that a page's address holds: `/2024/02/06/`, `/2024-02-06-`, `/20240206/`, `/2024/0206/`, `/202402/06/`, `/06-02-2024/`, `/6.2.2024/`. Year,
/// month and day must all be there.
enum AddressDate {
    /// - Complexity: O(n).
    /// - Parameter style: which of two numbers before a year is the month, where both might be.
    static func parse(_ url: String, style: DateStyle = DateStyle(language: "fr")) -> PageDate? {
        let path = Array(PageAddress.path(of: url).utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
        var position = 0
        while position < path.count {
            guard isDigit(path, position) else {
                position += 1
                continue
            }
            let end = run(path, position)
            if let date = parted(path, position, end) ?? compact(path, position, end) ?? halfCompact(path, position, end) { return date }
            if let date = yearLast(path, position, end, style) { return date }
            position = end
        }
        return nil
    }

    private static func isDigit(_ path: [UInt8], _ index: Int) -> Bool {
        index >= 0 && index < path.count && path[index] >= 0x30 && path[index] <= 0x39
    }

    private static func run(_ path: [UInt8], _ start: Int) -> Int {
        var end = start
        while isDigit(path, end) { end += 1 }
        return end
    }

    private static func value(_ path: [UInt8], _ range: Range<Int>) -> Int { range.reduce(0) { $0 * 10 + Int(path[$1]) - 0x30 } }

    /// `2024/02/06`, `2024-2-6`, `2024_02_06`, `2024/feb/06`.
    private static func parted(_ path: [UInt8], _ start: Int, _ end: Int) -> PageDate? {
        guard end - start == 4, end < path.count, isSeparator(path[end]), begins(path, start) else { return nil }
        let mark = path[end]
        let monthEnd = run(path, end + 1)
        var month = (1...2).contains(monthEnd - end - 1) ? value(path, (end + 1)..<monthEnd) : 0
        var next = monthEnd
        if month == 0 {
            var wordEnd = end + 1
            while wordEnd < path.count, path[wordEnd] | 0x20 >= 0x61, path[wordEnd] | 0x20 <= 0x7A { wordEnd += 1 }
            guard let named = MonthNames.month(of: String(decoding: path[(end + 1)..<wordEnd], as: UTF8.self).lowercased()) else {
                return nil
            }
            (month, next) = (named, wordEnd)
        }
        guard next < path.count, path[next] == mark || isSeparator(path[next]) && monthEnd > end + 1 else { return nil }
        let dayEnd = run(path, next + 1)
        guard (1...2).contains(dayEnd - next - 1) else { return nil }
        return sane(PageDate(year: value(path, start..<end), month: month, day: value(path, (next + 1)..<dayEnd)))
    }

    /// `20240206` between slashes or hyphens.
    private static func compact(_ path: [UInt8], _ start: Int, _ end: Int) -> PageDate? {
        guard end - start == 8, begins(path, start), end == path.count || !isLetter(path[end]) else { return nil }
        return sane(
            PageDate(
                year: value(path, start..<(start + 4)), month: value(path, (start + 4)..<(start + 6)), day: value(path, (start + 6)..<end)))
    }

    /// `2024/0206/` and `202402/06/`.
    private static func halfCompact(_ path: [UInt8], _ start: Int, _ end: Int) -> PageDate? {
        let length = end - start
        guard length == 4 || length == 6, end < path.count, isSeparator(path[end]), begins(path, start) else { return nil }
        let last = run(path, end + 1)
        guard last - end - 1 == 8 - length, last == path.count || !isLetter(path[last]) else { return nil }
        let digits = Array(path[start..<end] + path[(end + 1)..<last])
        return sane(PageDate(year: value(digits, 0..<4), month: value(digits, 4..<6), day: value(digits, 6..<8)))
    }

    /// `06-02-2024`: day and month before the year, between slashes or at an end of a part of the path.
    private static func yearLast(_ path: [UInt8], _ start: Int, _ end: Int, _ style: DateStyle) -> PageDate? {
        guard (1...2).contains(end - start), begins(path, start), end < path.count,
            start == 0 || path[start - 1] == UInt8(ascii: "/") || path[start - 1] == path[end]
        else { return nil }
        // Between points a number may have one digit: nothing else looks so. A day then comes first.
        let isPointed = path[end] == UInt8(ascii: ".") && start > 0 && path[start - 1] == UInt8(ascii: "/")
        guard isPointed || isSeparator(path[end]) else { return nil }
        if let date = named(path, start, end) { return date }
        guard isPointed || end - start == 2 else { return nil }
        let secondEnd = run(path, end + 1)
        guard secondEnd - end - 1 == 2 || isPointed && secondEnd - end == 2, secondEnd < path.count, path[secondEnd] == path[end] else {
            return nil
        }
        let yearEnd = run(path, secondEnd + 1)
        guard yearEnd - secondEnd - 1 == 4,
            yearEnd == path.count || (isPointed ? path[yearEnd] == UInt8(ascii: "/") : !isLetter(path[yearEnd]))
        else { return nil }
        let (first, second) = (value(path, start..<end), value(path, (end + 1)..<secondEnd))
        let year = value(path, (secondEnd + 1)..<yearEnd)
        let isMonthFirst = first <= 12 && (second > 12 || !isPointed && style.order == .monthFirst && style.language == nil)
        return sane(PageDate(year: year, month: isMonthFirst ? first : second, day: isMonthFirst ? second : first))
    }

    /// `6-feb-2024`, `06/february/2024`.
    private static func named(_ path: [UInt8], _ start: Int, _ end: Int) -> PageDate? {
        var wordEnd = end + 1
        while wordEnd < path.count, isLetter(path[wordEnd]) { wordEnd += 1 }
        guard wordEnd - end > 3, wordEnd < path.count, path[wordEnd] == path[end],
            let month = MonthNames.month(of: String(decoding: path[(end + 1)..<wordEnd], as: UTF8.self).lowercased())
        else { return nil }
        let yearEnd = run(path, wordEnd + 1)
        guard yearEnd - wordEnd - 1 == 4, yearEnd == path.count || !isLetter(path[yearEnd]) else { return nil }
        return sane(PageDate(year: value(path, (wordEnd + 1)..<yearEnd), month: month, day: value(path, start..<end)))
    }

    private static func sane(_ date: PageDate?) -> PageDate? { date.flatMap { (1994...2100).contains($0.year) ? $0 : nil } }

    /// Not within a word; one letter alone may stand before (`/t20240206_1234.html`).
    private static func begins(_ path: [UInt8], _ start: Int) -> Bool {
        guard start > 0 else { return false }
        return !isLetter(path[start - 1]) || start > 1 && path[start - 2] == UInt8(ascii: "/")
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
}
