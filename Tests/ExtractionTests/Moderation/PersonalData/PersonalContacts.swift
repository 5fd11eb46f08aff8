import TestSupport

extension PersonalKind {
    static let contacts: [PersonalKind] = [email, hiddenEmail, phone, foreignPhone, handle, address]

    private static let names = ["ivan", "i.petrov", "press-center", "anna_lis", "info2024", "olga.k", "n.smirnova+shop", "почта"]
    private static let hosts = [
        "example.com", "pochta.example.ru", "мойсайт.рф", "news.example.org", "my-shop.example.net", "mail.example.co.uk",
        "univ.example.edu",
    ]

    private static let email = PersonalKind("personal.email") { random in
        let address = random.pick(names) + "@" + random.pick(hosts)
        return random.pick([
            "Пишите на \(address), ответим", "Почта: \(address)", "mailto:\(address)", "<\(address)>", "Contact \(address) today",
        ])
    } nearMiss: { random in
        let (name, host) = (random.pick(names), random.pick(hosts))
        return random.pick([
            "Пишите: \(name)@", "картинка \(name)@2x.png", "Это \(name)@@\(host)", "купил 5 кг@3 рубля", "встреча @ кафе в 18:00",
            "тег @import в файле", "user@localhost", "Спросил \(name) @ \(random.pick(["дома", "работе", "даче"]))", "иконка icon@3x.webp",
            "@\(random.pick(["имя", "друг", "всем"])), привет", "\(random.pick(["имя", "автор"])) @ \(random.pick(["хост", "сайт"]))",
            "git@ и ничего больше",
        ])
    }

    private static let hiddenEmail = PersonalKind("personal.email") { random in
        let name = random.pick(["ivan", "petrov77", "anna.lis", "shop"])
        let (host, top) = random.pick([("mail", "ru"), ("yandex", "ru"), ("host", "com"), ("example", "org"), ("post", "net")])
        let at = random.pick([" (at) ", "(at)", " [at] ", "[at]", " (собака) ", "(собака)", " собака ", " [собака] ", "{at}", " (dog) "])
        let dot = random.pick([" dot ", " точка ", ".", " (dot) ", "[dot]", " [точка] ", "(точка)", "."])
        return "Пишите: \(name)\(at)\(host)\(dot)\(top) по делу"
    } nearMiss: { random in
        random.pick([
            "собака лает, ветер носит", "look at the dot on the map", "у него собака и кот", "meet me at noon", "The dog (at home) is old",
            "собака точка зрения хозяина", "поставь точку ру и дальше", "at least one dot", "кошка (собака) на фото",
            "нажмите [at] и [dot] на клавиатуре", "собака по кличке Точка", "встреча at office dot", "мост (at night) красив",
        ])
    }

    private static let phone = PersonalKind("personal.phone") { random in
        let code = random.pick(["495", "499", "812", "912", "926", "383", "343", "800", "903", "985", "843"])
        let number = random.number(7)
        let (a, b, c) = (number.prefix(3), number.dropFirst(3).prefix(2), number.suffix(2))
        let plain = random.pick([
            "+7 (\(code)) \(a)-\(b)-\(c)", "8 (\(code)) \(a)-\(b)-\(c)", "+7 \(code) \(a)-\(b)-\(c)", "8-\(code)-\(a)-\(b)-\(c)",
            "8 \(code) \(a)-\(b)-\(c)", "+7\(code)\(number)", "+7 \(code) \(a) \(b) \(c)", "8 \(code) \(a) \(b) \(c)",
            "8(\(code))\(number)",
            "+7(\(code))\(a)-\(b)-\(c)", "+7-\(code)-\(a)-\(b)-\(c)", "(\(code)) \(a)-\(b)-\(c)", "8.\(code).\(a).\(b).\(c)",
            "+7.\(code).\(a).\(b).\(c)", "+7 \(code) \(number)", "8 (\(code)) \(a) \(b) \(c)", "+7 (\(code)) \(number)",
        ])
        return random.pick([
            "Телефон \(random.typeset(plain)) работает", "Звоните: \(random.typeset(plain))", "\(plain), Анна", "тел.: \(plain)",
        ])
    } nearMiss: { random in
        let number = random.number(7)
        return random.pick([
            "\(number) рублей", "495 000 000 рублей", "№ 8495\(number)", "\(number.prefix(3))-\(number.suffix(2)) голосов",
            "счёт 3:1, 79-й раз",
            "ГОСТ 8-926-\(number.prefix(3))-\(number.suffix(2))", "заказ 89261\(random.number(6))", "ИНН 7707083894", "с 1990 по 2010 год",
            "ISBN 978-5-\(random.number(5))-\(random.number(3))-\(random.number(1))", "арт. 8912\(number)", "в 2024-05-17 10:30",
            "\(random.number(3)) \(random.number(3)) \(random.number(3)) рублей",
            "трек 8 926 \(random.number(3)) \(random.number(2)) посылки",
            "1:23:45", "версия 8.495.\(random.number(3)).12", "8 926 книг", "рост на 7 495 тонн", "https://site.example/8926\(number)",
            "id=7926\(number)", "кадастровый номер 77:01:\(random.number(7)):\(random.number(3))",
        ])
    }

    private static let foreignPhone = PersonalKind("personal.phone") { random in
        random.pick([
            "+375 29 \(random.number(3))-\(random.number(2))-\(random.number(2))",
            "+380 67 \(random.number(3)) \(random.number(2)) \(random.number(2))",
            "+1 202-555-01\(random.number(2))", "+44 20 7946 0\(random.number(3))", "+49 30 90\(random.number(6))",
            "+7 701 \(random.number(3)) \(random.number(2)) \(random.number(2))",
            "+998 90 \(random.number(3)) \(random.number(2)) \(random.number(2))",
            "+33 6 \(random.number(2)) \(random.number(2)) \(random.number(2)) \(random.number(2))",
            "+48 \(random.number(3)) \(random.number(3)) \(random.number(3))",
            "+90 532 \(random.number(3)) \(random.number(2)) \(random.number(2))",
            "+34 6\(random.number(2)) \(random.number(3)) \(random.number(3))", "+39 06 \(random.number(8))", "+371 2\(random.number(7))",
            "(212) 555-01\(random.number(2))", "212-555-01\(random.number(2))",
        ]) + random.pick([" — звоните", ", office", "."])
    } nearMiss: { random in
        random.pick([
            "+100 500 очков", "UTC+3", "выросло на +15 000 000", "+375 штук", "2+2=4", "C++ 2011", "рост +\(random.number(2)) %",
            "+5 градусов",
            "с 212-й по 555-ю", "матч 212:555", "+\(random.number(3)) к силе", "1 202 555 рублей", "+12 345 руб.",
        ])
    }

    private static let handle = PersonalKind("personal.handle") { random in
        let name =
            random.word(1, of: "abcdefghiklmnop")
            + random.word(Int.random(in: 4...10, using: &random), of: "abcdefghijklmnopqrstuvwxyz_0123456789") + "x"
        return random.pick([
            "пишите @\(name)", "t.me/\(name)", "https://vk.com/\(name)", "instagram.com/\(name)", "Follow @\(name)",
            "https://t.me/\(name), канал",
        ])
    } nearMiss: { random in
        random.pick([
            "@media print", "@Override", "@ 5", "@всем", "vk.com/share.php", "twitter.com/intent/tweet", "t.me", "https://example.org/ivan",
            "@param name", "@here", "цена @ 5 за штуку", "facebook.com/sharer", "@import url",
        ])
    }

    private static let address = PersonalKind("personal.address") { random in
        let street = random.pick([
            "ул. Ленина", "улица Мира", "пр-т Победы", "пер. Садовый", "ул. 8 Марта", "проспект Ленина", "наб. реки Фонтанки",
            "ул. Большая Ордынка",
            "б-р Гагарина", "шоссе Энтузиастов",
        ])
        let house = "\(Int.random(in: 1...180, using: &random))"
        let flat = "\(Int.random(in: 1...300, using: &random))"
        return random.pick([
            "живёт: \(street), д. \(house), кв. \(flat)", "\(street), дом \(house), квартира \(flat)",
            "г. Тверь, \(street), \(house), кв. \(flat)",
            "адрес: \(street), \(house)-\(flat)", "\(street) д.\(house) кв.\(flat)",
            "прописан по адресу \(street), д. \(house), корп. 2, кв. \(flat)",
        ])
    } nearMiss: { random in
        random.pick([
            "улица Ленина в центре города", "на площади Мира 9 мая", "дом 5 лет назад", "кв. метров 56", "проспект Победы закрыли на 3 дня",
            "д. 12, с. 45", "на улице 25 градусов", "переулок длиной 300 метров", "ул. Садовая ремонтируется с 2020 года",
        ])
    }
}
