import Extraction
import TestSupport
import Testing

/// Numbers that are valid and numbers that nearly are, made by the rules of their issuers, in sentences in which they
/// stand: what is found must be right in 99 of 100 cases, and what is valid must be found.
@Suite struct PersonalDataTests {
    private struct Case {
        let text: String
        /// The category in which it must be found; nil for what must not.
        let category: String?
    }

    private static let count = 400

    private static func digits(_ count: Int, _ random: inout SeededRandom) -> [Int] {
        (0..<count).map { $0 == 0 ? Int.random(in: 1...9, using: &random) : Int.random(in: 0...9, using: &random) }
    }

    private static func text(_ digits: [Int]) -> String { digits.map(String.init).joined() }

    /// Payment cards: prefixes of the systems and Luhn's digit; wrong ones have another last digit.
    private static func card(_ random: inout SeededRandom, valid: Bool) -> Case {
        var number = random.pick([[4], [5, 1], [5, 5], [2, 2, 0, 0], [2, 2, 0, 2]]) + digits(15, &random)
        number = Array(number.prefix(15))
        let sum = number.reversed().enumerated().reduce(0) { sum, item in
            let value = item.offset % 2 == 0 ? item.element * 2 : item.element
            return sum + (value > 9 ? value - 9 : value)
        }
        number.append(((10 - sum % 10) + (valid ? 0 : Int.random(in: 1...9, using: &random))) % 10)
        let plain = text(number)
        let groups = stride(from: 0, to: 16, by: 4).map { String(Array(plain)[$0..<($0 + 4)]) }
        return Case(
            text: "Перевод на карту \(random.pick([plain, groups.joined(separator: " "), groups.joined(separator: "-")])) до пятницы.",
            category: valid ? "personal.card" : nil)
    }

    /// СНИЛС: the sum of digits times places, modulo 101.
    private static func snils(_ random: inout SeededRandom, valid: Bool) -> Case {
        let number = digits(9, &random)
        let sum = zip(number, (1...9).reversed()).reduce(0) { $0 + $1.0 * $1.1 } % 101 % 100
        let check = valid ? sum : (sum + Int.random(in: 1...98, using: &random)) % 100
        let plain = text(number)
        let parts = stride(from: 0, to: 9, by: 3).map { String(Array(plain)[$0..<($0 + 3)]) }.joined(separator: "-")
        return Case(text: "СНИЛС \(parts) \(check < 10 ? "0" : "")\(check) в справке.", category: valid ? "personal.snils" : nil)
    }

    /// ИНН of a person: two control digits.
    private static func inn(_ random: inout SeededRandom, valid: Bool) -> Case {
        var number = digits(10, &random)
        for weights in [[7, 2, 4, 10, 3, 5, 9, 4, 6, 8], [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]] {
            number.append(zip(number, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11 % 10)
        }
        if !valid { number[11] = (number[11] + Int.random(in: 1...9, using: &random)) % 10 }
        return Case(text: "Сведения: ИНН \(text(number)), город Тверь.", category: valid ? "personal.inn" : nil)
    }

    /// IBAN: modulo 97 (ISO 13616).
    private static func iban(_ random: inout SeededRandom, valid: Bool) -> Case {
        let account = digits(18, &random)
        let remainder = (account + [1, 3, 1, 4, 0, 0]).reduce(0) { ($0 * 10 + $1) % 97 }
        let check = (98 - remainder + (valid ? 0 : Int.random(in: 1...90, using: &random))) % 97
        let plain = "DE" + (check < 10 ? "0" : "") + "\(check)" + text(account)
        let isTwo = !valid && check == 98 - remainder
        return Case(text: "Счёт \(plain) в банке.", category: valid || isTwo ? "personal.iban" : nil)
    }

    private static func email(_ random: inout SeededRandom, valid: Bool) -> Case {
        let name = random.pick(["ivan", "i.petrov", "press-center", "anna_lis", "info2024"])
        let host = random.pick(["example.com", "pochta.example.ru", "мойсайт.рф", "news.example.org"])
        return valid
            ? Case(text: "Пишите на \(name)@\(host), ответим.", category: "personal.email")
            : Case(
                text:
                    "Пишите: \(random.pick(["\(name)@", "\(name)@2x.png", "\(name)@@\(host)", "5 кг@3 рубля"])) и так далее.",
                category: nil)
    }

    private static func phone(_ random: inout SeededRandom, valid: Bool) -> Case {
        let number = text(digits(7, &random))
        let tail = "\(number.prefix(3))-\(number.dropFirst(3).prefix(2))-\(number.suffix(2))"
        let code = random.pick(["495", "812", "912", "926", "383"])
        return valid
            ? Case(
                text:
                    "Телефон \(random.pick(["+7 (\(code)) \(tail)", "8 (\(code)) \(tail)", "+7 \(code) \(tail)", "8-\(code)-\(tail)", "(\(code)) \(tail)", "+7\(code)\(number)", "+375 29 \(tail)"])) работает.",
                category: "personal.phone")
            : Case(
                text:
                    "Выделили \(random.pick(["\(number) рублей", "495 000 000 рублей", "№ 8495\(number)", "\(number.prefix(3))-\(number.suffix(2)) голосов", "8.\(code).\(number.prefix(3))"])) за год.",
                category: nil)
    }

    private static func address(_ random: inout SeededRandom, valid: Bool) -> Case {
        let parts = (0..<4).map { _ in Int.random(in: 11...255, using: &random) }
        let plain = parts.map(String.init).joined(separator: ".")
        return valid
            ? Case(text: "Узел \(plain) ответил.", category: "personal.ip")
            : Case(
                text:
                    "Пункт \(random.pick(["\(parts[0] + 300).\(parts[1]).\(parts[2]).\(parts[3])", "\(plain).5", "1.2.3.4", "12.10.2012", "10.15.7"])) принят.",
                category: nil)
    }

    private static func passport(_ random: inout SeededRandom, valid: Bool) -> Case {
        let number = text(digits(10, &random))
        let shown = "\(number.prefix(2)) \(number.dropFirst(2).prefix(2)) \(number.suffix(6))"
        return valid
            ? Case(text: "Паспорт серии \(number.prefix(4)) № \(number.suffix(6)) выдан в Твери.", category: "personal.passport")
            : Case(text: "Всего \(shown) штук и \(number.prefix(4)) тонн.", category: nil)
    }

    @Test func whatIsFoundIsRightAndWhatIsValidIsFound() {
        var random = SeededRandom(2024)
        var (right, wrong, missed) = (0, 0, 0)
        var examples: [String] = []
        for make in [Self.card, Self.snils, Self.inn, Self.iban, Self.email, Self.phone, Self.address, Self.passport] {
            for index in 0..<Self.count {
                let item = make(&random, index % 2 == 0)
                let found = Set(Moderating.findings(item.text).map(\.category).filter { $0.hasPrefix("personal.") })
                for category in found {
                    if category == item.category {
                        right += 1
                    } else {
                        wrong += 1
                        examples.append("\(category): \(item.text)")
                    }
                }
                if let wanted = item.category, !found.contains(wanted) {
                    missed += 1
                    examples.append("missed \(wanted): \(item.text)")
                }
            }
        }
        #expect(Double(right) >= 0.99 * Double(right + wrong), "\(right) right, \(wrong) wrong; \(examples.prefix(12))")
        #expect(missed * 100 <= right, "\(missed) missed of \(right); \(examples.prefix(12))")
        #expect(right > Self.count * 3)
    }
}
