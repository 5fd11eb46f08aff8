import TestSupport

extension PersonalKind {
    static let documents: [PersonalKind] = [snils, inn, passport, licence, policy, registration, birth, ssn, identity]

    private static let snils = PersonalKind("personal.snils") { random in
        let number = random.digits(9)
        let sum = zip(number, (1...9).reversed()).reduce(0) { $0 + $1.0 * $1.1 } % 101 % 100
        let plain = number.map(String.init).joined()
        let check = (sum < 10 ? "0" : "") + "\(sum)"
        let parts = plain.grouped([3, 3, 3], by: "-")
        return random.pick([
            "СНИЛС \(random.typeset(parts + " " + check)) в справке", "СНИЛС: \(plain)\(check)",
            "снилс № \(plain.grouped([3, 3, 3])) \(check)", "\(parts) \(check)",
            "СНИЛС \(parts)-\(check)",
        ])
    } nearMiss: { random in
        let number = random.digits(9)
        let sum = zip(number, (1...9).reversed()).reduce(0) { $0 + $1.0 * $1.1 } % 101 % 100
        let wrong = (sum + Int.random(in: 1...98, using: &random)) % 100
        let plain = number.map(String.init).joined()
        return random.pick([
            "СНИЛС \(plain.grouped([3, 3, 3], by: "-")) \(wrong < 10 ? "0" : "")\(wrong == sum ? wrong + 1 : wrong)",
            "код \(random.number(11))",
            "код \(plain.grouped([3, 3, 3], by: "-"))", "СНИЛС получают в 2024 году",
        ])
    }

    private static func inn(_ random: inout SeededRandom) -> String {
        var number = random.digits(10)
        for weights in [[7, 2, 4, 10, 3, 5, 9, 4, 6, 8], [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]] {
            number.append(zip(number, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11 % 10)
        }
        return number.map(String.init).joined()
    }

    private static let inn = PersonalKind("personal.inn") { random in
        let number = inn(&random)
        return random.pick([
            "ИНН \(number)", "ИНН: \(number), город Тверь", "ИНН плательщика — \(number)", "инн № \(number)", "INN \(number)",
        ])
    } nearMiss: { random in
        var digits = inn(&random).map { Int(String($0)) ?? 0 }
        digits[11] = (digits[11] + Int.random(in: 1...9, using: &random)) % 10
        let text = digits.map(String.init).joined()
        return random.pick(["ИНН \(text)", "\(inn(&random))", "Иннополис \(inn(&random))", "ИНН 123", "№ \(text)"])
    }

    private static let passport = PersonalKind("personal.passport") { random in
        let (series, number) = (random.number(4), random.number(6))
        let pair = series.grouped([2, 2])
        return random.pick([
            "Паспорт серии \(series) № \(number) выдан в Твери", "паспорт \(pair) \(number)", "паспорт: \(series) \(number)",
            "паспорт \(series)\(number)",
            "Паспорт гражданина РФ: серия \(pair) номер \(number)", "серия \(pair) номер \(number)", "паспортные данные: \(pair) \(number)",
            "паспорт гражданина \(pair) № \(number)", "загранпаспорт 7\(random.number(1)) \(random.number(7))",
        ])
    } nearMiss: { random in
        let (series, number) = (random.number(4), random.number(6))
        return random.pick([
            "Всего \(series.grouped([2, 2])) \(number) штук", "паспорт проекта на 2024 год",
            "паспорта получили \(number.grouped([3, 3])) человек",
            "серия 1 № 2", "паспорт изделия ГОСТ \(series)", "\(series) \(number)", "паспортный стол открыт с 9 до 18",
        ])
    }

    private static let licence = PersonalKind("personal.licence") { random in
        random.pick([
            "водительское удостоверение 99 \(random.number(2)) \(random.number(6))", "в/у 77 УН \(random.number(6))",
            "водительские права \(random.number(4)) \(random.number(6))",
            "ВУ: водительское удостоверение \(random.number(10))", "driver's license D\(random.number(7))",
            "номер прав \(random.number(4)) \(random.number(6))", "ВУ \(random.number(4)) № \(random.number(6))",
        ])
    } nearMiss: { random in
        random.pick([
            "водительское удостоверение с 18 лет", "99 \(random.number(2)) \(random.number(6))", "права человека 1948", "в/у на 10 лет",
            "водительские права получили 450 человек",
        ])
    }

    private static let policy = PersonalKind("personal.policy") { random in
        random.pick([
            "полис ОМС \(random.number(16))", "ОМС: \(random.number(16).grouped([4, 4, 4, 4]))", "полис ХХХ \(random.number(10))",
            "полис ОСАГО ТТТ \(random.number(10))", "номер полиса \(random.number(16))", "ОСАГО ХХХ № \(random.number(10))",
            "полис обязательного медицинского страхования \(random.typeset(random.number(16).grouped([4, 4, 4, 4])))",
            "ЕНП \(random.typeset(random.number(16).grouped([4, 4, 4, 4], by: "-")))",
        ])
    } nearMiss: { random in
        random.pick([
            "полис ОМС с 2024 года", "номер заявки \(random.number(13))", "полис на 12 месяцев", "ОСАГО подорожало на 1200 рублей",
            "полис стоит 5000",
        ])
    }

    private static let registration = PersonalKind("personal.registration") { random in
        var digits = [1] + random.digits(11)
        let value = digits.reduce(0) { $0 * 10 + $1 }
        digits.append(value % 11 % 10)
        let number = digits.map(String.init).joined()
        return random.pick(["ОГРН \(number)", "ОГРН: \(number), город Тверь", "КПП 770701001", "БИК 044525225"])
    } nearMiss: { random in
        random.pick(["ОГРН 1027700132190", "\(random.number(13))", "КПП автомобиля", "БИК 123456789", "КПП 7707"])
    }

    private static let birth = PersonalKind("personal.birth") { random in
        let (day, month, year) = (
            Int.random(in: 10...28, using: &random), Int.random(in: 1...9, using: &random), Int.random(in: 1950...2008, using: &random)
        )
        return random.pick([
            "дата рождения \(day).0\(month).\(year)", "д.р. \(day) мая \(year)", "DOB: 0\(month)/\(day)/\(year)",
            "\(day).0\(month).\(year) г.р.", "дата рождения: \(year)-0\(month)-\(day)",
            "родился \(day) марта \(year) года, дата рождения \(day).0\(month).\(year)", "\(day).0\(month).\(year) года рождения",
            "\(day) марта \(year) г.р.", "Geburtsdatum: \(day).0\(month).\(year)", "data urodzenia \(day).0\(month).\(year)",
            "дата народження \(day).0\(month).\(year)", "né le \(day).0\(month).\(year)", "Birthday: \(day) October \(year)",
        ])
    } nearMiss: { random in
        let (day, month, year) = (
            Int.random(in: 10...28, using: &random), Int.random(in: 1...9, using: &random), Int.random(in: 1950...2008, using: &random)
        )
        return random.pick([
            "\(day).0\(month).\(year)", "\(day) мая \(year) года", "день рождения в 12 часов", "дата рождения проекта неизвестна",
            "открыт \(day).0\(month).\(year)",
        ])
    }

    private static let ssn = PersonalKind("personal.ssn") { random in
        let text =
            "\(Int.random(in: 100...665, using: &random))-\(Int.random(in: 10...99, using: &random))-\(Int.random(in: 1000...9999, using: &random))"
        return random.pick(["SSN: \(text)", "Social Security number \(text)", "his SSN is \(random.typeset(text))", "SSN \(text)"])
    } nearMiss: { random in
        random.pick([
            "\(random.number(3))-\(random.number(2))-\(random.number(4))", "SSN 000-12-3456", "SSN 123-45-0000", "SSN 666-12-3456",
            "social security costs 123 billion",
        ])
    }

    private static let identity = PersonalKind("personal.identity") { random in
        let letter = random.pick(["A", "F", "K", "T", "W"])
        return random.pick([
            "AHV-Nr. 756.\(random.number(4)).\(random.number(4)).\(random.number(2))", "PPS number 1\(random.number(6))\(letter)",
            "rijksregisternummer 86.05.19-\(random.number(3)).\(random.number(2))", "PAN card ABCP\(letter)\(random.number(4))\(letter)",
            "mi DNI es 23.\(random.number(3)).\(random.number(3))", "mijn BSN is 4\(random.number(8))", "r.č. 710206/\(random.number(4))",
            "personnummer 250177\(random.number(5))", "個人番号 1\(random.number(3)) \(random.number(4)) \(random.number(4))",
        ])
    } nearMiss: { random in
        random.pick([
            "Artikel 756.\(random.number(4)).\(random.number(4)).\(random.number(2))", "PPS in \(random.number(4))",
            "stav 71-02/\(random.number(4))", "Nummer 86.05.19", "PAN \(random.number(4))", "DNI 2024",
            "BSN ontbreekt, dossier 12\(random.number(4))",
            "модель ABCPE\(random.number(4))K", "個人 \(random.number(4))",
        ])
    }
}
