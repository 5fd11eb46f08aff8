/// Digits that flattening ran together: "5 March 20248:15" is a year and a time, "14:2024137" a time and a count of views.
enum GluedDigits {
    private static let years = 1990...2049

    /// The text with a space behind a time of two digits a side, and behind the year of a date, wherever another digit follows at once.
    /// - Complexity: O(n).
    static func parted(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var cuts: [Int] = []
        var position = 0
        while position < bytes.count {
            guard isDigit(bytes[position]) else {
                position += 1
                continue
            }
            var end = position
            while end < bytes.count, isDigit(bytes[end]) { end += 1 }
            if end - position > 2, isBehindHour(position, bytes), bytes[position] < UInt8(ascii: "6") {
                cuts.append(position + 2)
            } else if (5...12).contains(end - position), isYear(bytes[position..<(position + 4)]), isBehindMonth(position, bytes) {
                cuts.append(position + 4)
            }
            position = end
        }
        return cuts.isEmpty ? text : Self.text(bytes[...], partedAt: cuts)
    }

    /// A text with a space at some places, in order.
    static func text(_ bytes: ArraySlice<UInt8>, partedAt cuts: [Int]) -> String {
        var parted: [UInt8] = []
        var start = bytes.startIndex
        for cut in cuts {
            parted += bytes[start..<cut] + [0x20]
            start = cut
        }
        return String(decoding: parted + bytes[start...], as: UTF8.self)
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isYear(_ digits: ArraySlice<UInt8>) -> Bool {
        years.contains(digits.reduce(0) { $0 * 10 + Int($1) - 0x30 })
    }

    /// Whether "14:" stands before, and no further digit or colon before that.
    private static func isBehindHour(_ position: Int, _ bytes: [UInt8]) -> Bool {
        guard position >= 2, bytes[position - 1] == UInt8(ascii: ":"), isDigit(bytes[position - 2]) else { return false }
        var start = position - 2
        while start > 0, isDigit(bytes[start - 1]) { start -= 1 }
        return position - 1 - start <= 2 && (start == 0 || bytes[start - 1] != UInt8(ascii: ":"))
    }

    /// Whether a month stands before: its name, or a number of one or two digits between marks ("05.03.").
    private static func isBehindMonth(_ position: Int, _ bytes: [UInt8]) -> Bool {
        var start = position
        while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == UInt8(ascii: ",") || bytes[start - 1] == UInt8(ascii: ".") {
            start -= 1
        }
        guard start > 0 else { return false }
        let mark = bytes[position - 1]
        if mark == UInt8(ascii: ".") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-") {
            let before = bytes[..<(position - 1)].suffix(2)
            if before.last.map(isDigit) ?? false { return true }
        }
        // "March 5, 2024" has the day between.
        if isDigit(bytes[start - 1]), mark == 0x20 {
            while start > 0, isDigit(bytes[start - 1]) || bytes[start - 1] == 0x20 { start -= 1 }
        }
        var word = start
        while word > 0, bytes[word - 1] >= 0x80 || bytes[word - 1] | 0x20 >= 0x61 && bytes[word - 1] | 0x20 <= 0x7A { word -= 1 }
        guard start - word >= 2, start - word <= 32 else { return false }
        return MonthNames.month(of: String(decoding: bytes[word..<start], as: UTF8.self).lowercased()) != nil
    }
}
