/// Collects the parts of a date from a text, left to right.
struct DateScanner {
    private(set) var year: Int?
    private(set) var month: Int?
    private(set) var day: Int?
    private(set) var hour: Int?
    private(set) var minute: Int?
    private(set) var second: Int?
    /// `+03:00` or `Z` as `+00:00`.
    private(set) var offset: String?

    private let characters: [Character]
    private var position = 0

    init(_ text: String) { characters = Array(text.prefix(200)) }

    mutating func run() {
        while position < characters.count {
            let character = characters[position]
            if character.isASCII, character.isNumber {
                number()
            } else if character.isLetter {
                word()
            } else {
                if (character == "+" || character == "-" || character == "−"), hour != nil { zone(character == "+" ? "+" : "-") }
                position += 1
            }
        }
    }

    private func digits(at start: Int) -> (value: Int, count: Int)? {
        var end = start
        while end < characters.count, end - start < 9, characters[end].isASCII, characters[end].isNumber { end += 1 }
        return Int(String(characters[start..<end])).map { ($0, end - start) }
    }

    private func character(at index: Int) -> Character? { index < characters.count ? characters[index] : nil }

    private mutating func number() {
        guard let (value, count) = digits(at: position) else {
            position += 1
            return
        }
        let end = position + count
        if count == 14, year == nil { position = end; return }
        if character(at: end) == ":", let (next, length) = digits(at: end + 1), length == 2, count <= 2, hour == nil {
            time(value, next, end + 3)
            return
        }
        if count == 4, year == nil, let mark = character(at: end), mark == "-" || mark == "/" || mark == ".",
            let (second, secondCount) = digits(at: end + 1), secondCount <= 2,
            character(at: end + 1 + secondCount) == mark, let (third, thirdCount) = digits(at: end + 2 + secondCount), thirdCount <= 2
        {
            (year, month, day) = (value, second, third)
            position = end + 2 + secondCount + thirdCount
            return
        }
        if count <= 2, day == nil, let mark = character(at: end), mark == "." || mark == "/" || mark == "-",
            let (second, secondCount) = digits(at: end + 1), secondCount <= 2,
            character(at: end + 1 + secondCount) == mark,
            let (third, thirdCount) = digits(at: end + 2 + secondCount), thirdCount == 4 || thirdCount == 2
        {
            // With slashes a first number over 12 tells the day; else the month stands first, as in American dates.
            let isMonthFirst = mark == "/" && value <= 12
            (day, month) = isMonthFirst ? (second, value) : (value, second)
            if isMonthFirst, second <= 12, thirdCount == 2 { (day, month) = (value, second) }
            year = thirdCount == 2 ? 2000 + third : third
            position = end + 2 + secondCount + thirdCount
            return
        }
        if count == 4, year == nil { year = value } else if count <= 2, day == nil, value >= 1, value <= 31 { day = value }
        position = end
    }

    private mutating func time(_ hours: Int, _ minutes: Int, _ end: Int) {
        (hour, minute) = (hours, minutes)
        position = end
        if character(at: position) == ":", let (seconds, length) = digits(at: position + 1), length == 2 {
            second = seconds
            position += 3
        }
        // Fractions of a second say nothing of when a page was published.
        if character(at: position) == ".", let (_, length) = digits(at: position + 1) { position += 1 + length }
        var next = position
        while let space = character(at: next), space.isWhitespace { next += 1 }
        let half = String(characters[min(next, characters.count)...].prefix(2)).lowercased()
        if half == "pm", hours < 12 { hour = hours + 12 }
        if half == "am", hours == 12 { hour = 0 }
        if character(at: position) == "Z" || character(at: position) == "z" { offset = "+00:00" }
    }

    private mutating func zone(_ sign: String) {
        guard offset == nil, let (value, count) = digits(at: position + 1) else { return }
        if count == 4 {
            offset = sign + String(characters[(position + 1)...(position + 2)]) + ":" + String(characters[(position + 3)...(position + 4)])
            position += 4
        } else if count == 2, value <= 14 {
            let hours = String(characters[(position + 1)...(position + 2)])
            let hasMinutes = character(at: position + 3) == ":" && digits(at: position + 4)?.count == 2
            offset = sign + hours + ":" + (hasMinutes ? String(characters[(position + 4)...(position + 5)]) : "00")
            position += hasMinutes ? 5 : 2
        }
    }

    private mutating func word() {
        let start = position
        while position < characters.count, characters[position].isLetter { position += 1 }
        let word = String(characters[start..<position]).lowercased()
        if word == "gmt" || word == "utc", hour != nil, offset == nil { offset = "+00:00" }
        if (word == "мск" || word == "msk"), hour != nil, offset == nil { offset = "+03:00" }
        if month == nil, let found = MonthNames.number(of: word) { month = found }
    }
}
