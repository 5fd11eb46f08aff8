import TestSupport

extension PersonalKind {
    static let machines: [PersonalKind] = [ip, mac, plate, vin, coordinates, secret]

    private static let ip = PersonalKind("personal.ip") { random in
        let parts = (0..<4).map { _ in Int.random(in: 11...255, using: &random) }.map(String.init).joined(separator: ".")
        return random.pick([
            "Узел \(parts) ответил", "IP \(parts)", "с адреса \(parts)", "2001:db8::8a2e:370:\(random.number(4))",
            "fe80::1ff:fe23:\(random.number(4)):890a", "2001:0db8:85a3:0000:0000:8a2e:0370:\(random.number(4))",
        ])
    } nearMiss: { random in
        let parts = (0..<4).map { _ in Int.random(in: 11...255, using: &random) }
        let plain = parts.map(String.init).joined(separator: ".")
        return random.pick([
            "Пункт \(parts[0] + 300).\(parts[1]).\(parts[2]).\(parts[3])", "\(plain).5", "п. 1.2.3.4", "12.10.2012",
            "версия 10.15.7.\(random.number(2))",
            "De::Ad", "std::vector", "в 12:30:45", "a::b", "ТУ 10.11.12.101", "Chrome 112.0.5615.138", "1:2:3", "глава 3.2.1",
        ])
    }

    private static let mac = PersonalKind("personal.mac") { random in
        let parts = (["00", "1b"] + (0..<4).map { _ in random.word(2, of: "0123456789abcdef") })
        return random.pick([
            "MAC \(parts.joined(separator: ":"))", "адрес \(parts.joined(separator: ":").uppercased())", "\(parts.joined(separator: "-"))",
            "mac: \(parts.joined(separator: ":"))",
        ])
    } nearMiss: { random in
        random.pick(["12:30:45:10:11:12", "00:11:22", "1b:44", "в 10:20:30", "состав 10-20-30-40-50-60", "aa:bb"])
    }

    private static let plate = PersonalKind("personal.plate") { random in
        let letters = "АВЕКМНОРСТУХ"
        let number = random.word(1, of: letters) + random.number(3) + random.word(2, of: letters)
        return random.pick([
            "госномер \(number) 77", "\(number)777", "машина \(number) 199", "номер \(number)99 запомнили",
            "гос. номер \(number.lowercased())177", "г.р.з. \(random.typeset(number.grouped([1, 3, 2]))) 178", "Киа \(number)/750",
            "номер машины \(number.grouped([1, 3, 2])), 50 регион",
        ])
    } nearMiss: { random in
        random.pick([
            "A320 летит", "Х100", "М-123", "модель К700А", "рейс СУ 123", "трасса М4", "ГОСТ Р 123", "дом 12АВ", "к 123 годам",
            "у 123 на 77",
        ])
    }

    private static let vin = PersonalKind("personal.vin") { random in
        let alphabet = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"
        let values: [Character: Int] = [
            "A": 1, "B": 2, "C": 3, "D": 4, "E": 5, "F": 6, "G": 7, "H": 8, "J": 1, "K": 2, "L": 3, "M": 4, "N": 5, "P": 7, "R": 9, "S": 2,
            "T": 3, "U": 4,
            "V": 5, "W": 6, "X": 7, "Y": 8, "Z": 9,
        ]
        let weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
        var number = Array("1HG" + random.word(5, of: alphabet) + "0" + random.word(2, of: alphabet) + random.number(6))
        let sum = zip(number, weights).reduce(0) { $0 + (values[$1.0] ?? Int(String($1.0)) ?? 0) * $1.1 } % 11
        number[8] = sum == 10 ? "X" : Character(String(sum))
        let text = String(number)
        return random.pick(["VIN \(text)", "\(text)", "VIN: \(text), серый", "вин \(text)"])
    } nearMiss: { random in
        random.pick([
            "1HGCM82633A004353", "SPECIALFUNCTIONAL", "хеш \(random.word(17, of: "0123456789abcdef"))q", "XTA210990Y2766388",
            "код \(random.number(17))", "VIN 123",
        ])
    }

    private static let coordinates = PersonalKind("personal.coordinates") { random in
        let (a, b) = (
            "\(Int.random(in: 40...69, using: &random)).\(random.number(5))",
            "\(Int.random(in: 20...99, using: &random)).\(random.number(6))"
        )
        return random.pick([
            "\(a), \(b)", "координаты \(a) \(b)", "точка \(a), \(b) на карте", "GPS: \(a),\(b)", "lat=\(a)&lon=\(b)",
            "широта \(a), долгота \(b)",
        ])
    } nearMiss: { random in
        random.pick([
            "12.5, 13.7", "курс 92.1234, 99.5678 евро", "3.14159", "3.14159, 2.71828", "p = 0.0001, 0.0002", "12.5000 13.5000 рублей",
            "LatLng(55.75124, 37.61842)", "map.setView([\(random.number(2)).75124, 37.61842], 13)", "translate(41.12345, 22.12345)",
            "\(random.number(2)).\(random.number(2)), \(random.number(2)).\(random.number(2))", "цены 55.75 и 37.61 рубля",
        ])
    }

    private static let secret = PersonalKind("personal.secret") { random in
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
        return random.pick([
            "AKIA\(random.word(16, of: "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"))", "ghp_\(random.word(36, of: letters))",
            "-----BEGIN RSA PRIVATE KEY-----",
            "xoxb-\(random.number(11))-\(random.word(12, of: letters))", "AIza\(random.word(35, of: letters))",
            "sk_live_\(random.word(24, of: letters))",
            "\(random.number(9)):AA\(random.word(33, of: letters))", "пароль: \(random.word(4, of: letters))_\(random.number(4))!",
            "password = \(random.word(6, of: letters))\(random.number(3))",
            "eyJ\(random.word(20, of: letters)).eyJ\(random.word(24, of: letters)).\(random.word(30, of: letters))",
            "glpat-\(random.word(20, of: letters))", "gsk_\(random.word(48, of: letters))", "dckr_pat_\(random.word(27, of: letters))",
            "dop_v1_\(random.word(64, of: "0123456789abcdef"))", "Passwort: \(random.word(6, of: letters))_\(random.number(3))",
        ])
    } nearMiss: { random in
        random.pick([
            "AKIA", "sk-кредит", "-----BEGIN CERTIFICATE-----", "пароль: придумайте сами", "пароль из 8 знаков", "password manager",
            "хеш \(random.word(40, of: "0123456789abcdef"))",
            "12345678:90", "ключ от квартиры", "token ring", "commit \(random.word(40, of: "0123456789abcdef"))",
        ])
    }
}
