import TestSupport

extension PersonalKind {
    static let money: [PersonalKind] = [card, iban, account, wallet]

    /// With Luhn's digit behind it.
    static func luhn(_ digits: [Int]) -> [Int] {
        let sum = digits.reversed().enumerated().reduce(0) { sum, item in
            let value = item.offset % 2 == 0 ? item.element * 2 : item.element
            return sum + (value > 9 ? value - 9 : value)
        }
        return digits + [(10 - sum % 10) % 10]
    }

    private static func cardNumber(_ random: inout SeededRandom) -> String {
        // Visa, Mastercard, Mir, UnionPay, Humo, Uzcard and Elo, with 16 digits; Mir and UnionPay with 17 and 19, too.
        let (prefix, count) = random.pick([
            ([4], 16), ([5, 1], 16), ([5, 5], 16), ([2, 7, 2, 0], 16), ([2, 2, 0, 0], 16), ([2, 2, 0, 4], 16), ([6, 2, 2], 16),
            ([9, 8, 6, 0], 16),
            ([8, 6, 0, 0], 16), ([2, 2, 0, 1], 19), ([6, 7, 6, 2], 16), ([6, 2, 1], 19), ([2, 2, 0, 1], 17), ([6, 3, 6, 3, 6, 8], 16),
        ])
        return luhn(prefix + random.digits(count - 1 - prefix.count)).map(String.init).joined()
    }

    private static let card = PersonalKind("personal.card") { random in
        let number = cardNumber(&random)
        let shown =
            random.chance(15)
            ? luhn([3, 7] + random.digits(12)).map(String.init).joined().grouped([4, 6, 5])
            : random.pick([
                number, number.grouped([4, 4, 4, 4]), number.grouped([4, 4, 4, 4], by: "-"), number.grouped([4, 4, 4, 4], by: "."),
            ])
        return random.pick([
            "Перевод на карту \(random.typeset(shown)) до пятницы", "\(shown) 12/27 123", "карта \(shown), Анна", "\(shown)",
            "Оплатил \(shown) 500 руб",
        ])
    } nearMiss: { random in
        var number = cardNumber(&random).map { Int(String($0)) ?? 0 }
        number[number.count - 1] = (number[number.count - 1] + Int.random(in: 1...9, using: &random)) % 10
        let text = number.map(String.init).joined()
        return random.pick([
            "карта \(text)", "заказ № \(text.grouped([4, 4, 4, 4]))", "id \(random.number(16))a", "хеш 4f\(random.number(14))e",
            "https://site.example/\(cardNumber(&random))", "IMG_\(cardNumber(&random)).jpg",
            "\(random.number(4)) \(random.number(4)) человек",
            "0.\(cardNumber(&random))", "uuid 4111-1111-1111-1111-111111111112", "сумма 4 111 111 111 111 111 рублей",
        ])
    }

    private static let iban = PersonalKind("personal.iban") { random in
        let (country, length) = random.pick([
            ("DE", 18), ("FR", 23), ("ES", 20), ("IT", 23), ("PL", 24), ("NL", 14), ("GB", 18), ("AT", 16), ("CH", 17), ("KZ", 16),
        ])
        let account: [Character]
        switch country {
        case "NL": account = Array("ABNA" + random.number(10))
        case "GB": account = Array("NWBK" + random.number(14))
        case "IT": account = Array("X" + random.number(22))
        // Letters stand anywhere between its digits.
        case "KZ": account = Array(random.number(3)) + (0..<13).map { _ in random.pick(Array("0123456789ABCDEFGHJKLMNP")) }
        default: account = Array(random.number(length))
        }
        func value(_ character: Character) -> String {
            character.isNumber ? String(character) : String(Int(character.asciiValue ?? 65) - 55)
        }
        let whole = (account + Array(country) + ["0", "0"]).map(value).joined()
        let check = 98 - whole.reduce(0) { ($0 * 10 + (Int(String($1)) ?? 0)) % 97 }
        let plain = country + (check < 10 ? "0" : "") + "\(check)" + String(account)
        let shown = random.pick([
            plain, plain.grouped(Array(repeating: 4, count: 9)), plain.lowercased(), plain.grouped(Array(repeating: 4, count: 9), by: "-"),
        ])
        return random.pick(["Счёт \(random.typeset(shown)) в банке", "IBAN: \(random.typeset(shown))", "IBAN \(shown), please"])
    } nearMiss: { random in
        random.pick([
            "DE89 3704 0044 0532 0130 0\(random.pick([1, 2, 3, 4, 5, 6, 7, 8, 9]))", "GB29 NWBK 6016 1331 9268", "XX12 3456 7890 1234 5678",
            "DE 89 страниц", "FR7630006000011234567890180", "код PL\(random.number(10))", "модель NL20ABC",
        ])
    }

    private static let account = PersonalKind("personal.account") { random in
        let number = random.pick(["40817810", "40702810", "42301810", "40802810", "40817840"]) + random.number(12)
        return random.pick([
            "р/с \(number)", "расчётный счёт \(number)", "счёт получателя: \(number)", "\(number) в банке", "р/с № \(number)",
        ])
    } nearMiss: { random in
        random.pick([
            "счёт 12345", "20 000 000 000 000 000 000", "40917999\(random.number(12))", "контрольная сумма \(random.number(20))a",
            "счёт 3:2 в пользу гостей",
            "номер документа \(random.number(19))",
        ])
    }

    private static let wallet = PersonalKind("personal.wallet") { random in
        random.pick([
            "кошелёк 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "send to bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4 please",
            "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", "XyUm1qJzCZMiumC7dDndxPqTDs34GqG8Ej", "t1W3rpfr1Yt3nuqTs8jbH86CeYfP9eK77Yx",
            "ЮMoney 41001\(random.number(10))", "WMZ Z\(random.number(12))",
            "адрес 0x\(random.word(40, of: "0123456789abcdef"))", "ETH: 0x\(random.word(40, of: "0123456789ABCDEFabcdef"))",
            "TON EQ\(random.word(46, of: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"))",
        ])
    } nearMiss: { random in
        random.pick([
            "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfN\(random.pick(["b", "c", "d"]))", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5", "0xFF и 0x10",
            "t1W3rpfr1Yt3nuqTs8jbH86CeYfP9eK77Yy", "41001\(random.number(10))",
            "0x\(random.word(39, of: "0123456789abcdef"))", "sha256 \(random.word(64, of: "0123456789abcdef"))", "3D-модель",
            "0x\(random.word(64, of: "0123456789abcdef"))",
        ])
    }
}
