/// The day that a page's address holds: `/2024/02/06/`, `/2024-02-06-`, `/20240206/`. Year, month and day must all be there.
enum AddressDate {
    /// - Complexity: O(n).
    static func parse(_ url: String) -> PageDate? {
        let path = Array(PageAddress.path(of: url).utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
        var position = 0
        while position < path.count {
            guard isDigit(path, position) else {
                position += 1
                continue
            }
            let end = run(path, position)
            if let date = parted(path, position, end) ?? compact(path, position, end) { return date }
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
        guard next < path.count, path[next] == mark else { return nil }
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

    private static func sane(_ date: PageDate?) -> PageDate? { date.flatMap { (1994...2100).contains($0.year) ? $0 : nil } }

    private static func begins(_ path: [UInt8], _ start: Int) -> Bool { start > 0 && !isLetter(path[start - 1]) }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
}
