import TestSupport

/// One kind of personal data: how it is made, and what nearly is it.
struct PersonalKind: Sendable, CustomStringConvertible {
    /// The category under which it must be found.
    let category: String
    /// The number or name as people write it, with the words that usually stand before it.
    let valid: @Sendable (inout SeededRandom) -> String
    /// What looks like it and is something else.
    let nearMiss: @Sendable (inout SeededRandom) -> String

    var description: String { category }

    init(
        _ category: String, valid: @escaping @Sendable (inout SeededRandom) -> String,
        nearMiss: @escaping @Sendable (inout SeededRandom) -> String
    ) {
        self.category = category
        self.valid = valid
        self.nearMiss = nearMiss
    }

    /// All kinds; those of one subject stand in one file.
    static let all: [PersonalKind] = contacts + money + documents + machines
}

extension SeededRandom {
    /// So many digits, the first no zero.
    mutating func digits(_ count: Int) -> [Int] {
        (0..<count).map { $0 == 0 ? Int.random(in: 1...9, using: &self) : Int.random(in: 0...9, using: &self) }
    }

    /// The same as a text.
    mutating func number(_ count: Int) -> String { digits(count).map(String.init).joined() }

    /// Small Latin letters and digits.
    mutating func word(_ count: Int, of alphabet: String = "abcdefghijklmnopqrstuvwxyz0123456789") -> String {
        String((0..<count).map { _ in pick(alphabet) })
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    /// Typeset: hyphens as dashes, spaces as those that do not break, now and then.
    mutating func typeset(_ text: String) -> String {
        switch Int.random(in: 0..<8, using: &self) {
        case 0: text.replacing("-", with: "–")
        case 1: text.replacing("-", with: "\u{2011}")
        case 2: text.replacing("-", with: "−")
        case 3: text.replacing(" ", with: "\u{A0}")
        case 4: text.replacing(" ", with: "\u{2009}")
        default: text
        }
    }
}

extension String {
    /// In groups of the given sizes.
    func grouped(_ sizes: [Int], by separator: String = " ") -> String {
        var groups: [Substring] = []
        var rest = self[...]
        for size in sizes where !rest.isEmpty {
            groups.append(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
        if !rest.isEmpty { groups.append(rest) }
        return groups.joined(separator: separator)
    }
}
