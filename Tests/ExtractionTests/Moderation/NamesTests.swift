import Testing
import TextModeration

/// Names with initials hold the letters of any word across their dots: «Е.Белов», «Б.Лятошинский». None is masked.
@Suite struct NamesTests {
    /// Coarse words at whose beginnings initials are cut off, so that what is left begins a surname.
    private static let words = [
        "хуйня", "хуёвый", "пиздец", "пиздатый", "ебаный", "ебало", "ебать", "ебуч", "блядин", "блядск", "бляха", "сукин", "мудак",
        "говнюк", "жопин",
        "пидор", "херов", "шлюхин", "дрочил", "гондон", "срань", "ёбан", "пердун", "залуп",
    ]
    private static let endings = ["", "ов", "ев", "ин", "ский", "енко", "овский", "ова", "овна", "ян", "чук"]

    private static let surnames: [(initials: String, rest: String)] = words.flatMap { word in
        [1, 2].flatMap { cut -> [(String, String)] in
            let (head, tail) = (word.prefix(cut).uppercased(), String(word.dropFirst(cut)))
            return tail.count < 3 ? [] : endings.map { (head, tail.prefix(1).uppercased() + tail.dropFirst() + $0) }
        }
    }

    private static let forms: [@Sendable (_ initials: [String], _ surname: String) -> String] = [
        { $0.map { $0 + "." }.joined() + $1 }, { $0.map { $0 + "." }.joined(separator: " ") + " " + $1 },
        { $1 + " " + $0.map { $0 + "." }.joined() }, { $1 + " " + $0.map { $0 + "." }.joined(separator: " ") }, { $0[0] + "." + $1 },
        { $0[0] + "-" + $1 }, { "«" + $0.map { $0 + "." }.joined() + $1 + "»" },
        { $0.map { $0 + "." }.joined() + " " + $1 + ", " + $0[0] + ". " + $1 },
    ]

    @Test(arguments: 0..<8)
    func initialsBeforeAndBehindASurnameMakeNoWordOfIt(_ form: Int) {
        let names = Self.surnames.map { Self.forms[form]($0.initials.map(String.init), $0.rest) }
        #expect(names.count > 300)
        for start in stride(from: 0, to: names.count, by: 100) {
            let lines = names[start..<min(start + 100, names.count)].map { "Директор \($0) сообщил об этом." }
            let masked = Moderating.findings(lines.joined(separator: "\n")).filter { $0.category.hasPrefix("profanity") && !$0.isPlain }
            #expect(masked.isEmpty, "\(masked.compactMap(\.text))")
        }
    }

    @Test(arguments: [
        "Хохлов", "Жидов", "Лебедев", "Стеблов", "Требухов", "Себастьянов", "Гребенщиков", "Хуторской", "Бляхин", "Мудров", "Херасков",
        "Говоров",
        "Жопалов", "Сукачёв", "Дрочков", "Шлюхтер", "Пердьерский", "Ебралидзе", "Блюдов", "Манделин", "Пидвальный", "Хуциев",
    ])
    func surnamesStandWhole(_ surname: String) {
        for name in [
            "И.О.\(surname)", "И. О. \(surname)", "\(surname) И.О.", "\(surname) И. О.", "И.\(surname)", "Иван \(surname)у", "\(surname)ым",
        ] {
            let masked = Moderating.findings("Слово взял \(name), затем все разошлись.").filter { $0.replacement != nil }
            #expect(masked.isEmpty, "\(name): \(masked.compactMap(\.text))")
        }
    }

    /// A surname that is in no dictionary is one by its ending and by the capitals beside it; without them it is the word.
    @Test(arguments: [
        ("Ебелева Ольга вышла на сцену.", true), ("Говнюков Пётр и Залупенко Игорь", true), ("Слово взял Мудилов.", true),
        ("Уродов, Дебилов и Петров уехали.", true), ("Ебаный Иван опять орёт", false), ("Говнюков развелось", false),
        ("Дебилов полно", false),
    ])
    func surnamesAtTheBeginningAreToldByCapitalsAndEndings(_ text: String, _ isClean: Bool) {
        let found = Moderating.findings(text).filter { $0.category.hasPrefix("profanity") || $0.category.hasPrefix("insults") }
        #expect(found.isEmpty == isClean, "\(text): \(found.compactMap(\.text))")
    }

    /// Initials that spell a coarse word, written without dots as lists and courts do.
    @Test(arguments: [
        "Судья ЕБ Лисицын", "Лисицын ЕБ, адвокат", "ЕБ Мухина, бухгалтер", "инж. ЕБ Кац", "Подпись ___ ЕБ Сидоров", "С уважением, ЕБ",
        "Текст: ЕБ. Фото: ПИ", "Заседатели: Кац ЕБ, Лурье ЕБ.", "ЛИСИЦЫН ЕБ ПРИЗНАН ВИНОВНЫМ", "Белов ЕБ | 12", "ЕБ Анненков",
    ])
    func initialsWithoutDotsAreNoWord(_ text: String) {
        let found = Moderating.findings(text).filter { $0.category.hasPrefix("profanity") }
        #expect(found.isEmpty, "\(found.compactMap(\.text))")
    }

    @Test(arguments: ["ЁБ ТВОЮ МАТЬ", "ну ЕБ твою", "Да он ЕБ всех", "как же ты ЗАЕБ", "еб его"])
    func shoutedWordsAreNoInitials(_ text: String) {
        #expect(Moderating.findings(text).contains { $0.category.hasPrefix("profanity") })
    }

    @Test(arguments: [
        "Чемпионка Цзоу Хуй подняла штангу", "Посол Чан Куанг Хуй вручил грамоты", "Певица Ким Хуй Сон", "Хуй Ка Ян основал компанию",
        "АНЬХУЙ: ПАВОДОК УНЁС ЖИЗНИ", "Членам ЕБА рассказали о налогах", "Un pique-nique au parc", "Giovanni Verga scrisse un romanzo",
    ])
    func namesOfAsiaAndWordsOfOtherLanguagesAreNone(_ text: String) {
        let found = Moderating.findings(text).filter { $0.category.hasPrefix("profanity") }
        #expect(found.isEmpty, "\(found.compactMap(\.text))")
    }

    @Test(arguments: ["Х. У., и", "Е. Б.; и", "Х. У. и", "Е. Б., а"])
    func initialsBeforeAWordOfOneLetterAreNoDisguise(_ initials: String) {
        let masked = Moderating.findings("Среди гостей Лисицын \(initials) вопрос закрыли.").filter { $0.replacement != nil }
        #expect(masked.isEmpty, "\(masked.compactMap(\.text))")
    }

    @Test(arguments: ["х. у. й", "Х У Й", "х у й", "Х. У. Й."])
    func lettersOfOneKindWithSpacesAreOneWord(_ word: String) {
        #expect(Moderating.findings("Вот тебе \(word), сказали нам").contains { $0.category == "profanity.obscene" })
    }

    @Test(arguments: [
        "Учёный Хуйгенс", "Историк Йохан Хуйзинга", "Гора Хуйтэн", "Тренер Ебенезер", "Сестры Ебихара", "Химик Ебнер", "Скрипач Блятман",
    ])
    func foreignNamesWithTheLettersOfObsceneWordsStand(_ name: String) {
        #expect(Moderating.findings("\(name) приехал в город.").allSatisfy { $0.replacement == nil })
    }

    /// Names and towns of many languages are spelled as coarse words of another.
    @Test(arguments: [
        "Ректор Peder Lind", "Город Kunda", "Laksamana Hang Jebat", "Tante Marica", "Actor Alan Cumming", "Президент Насер и письмо Насеру",
        "Лидер Насралла", "Сестра Зиба",
    ])
    func namesSpelledAsCoarseWordsOfAnotherLanguageStand(_ name: String) {
        let found = Moderating.findings("\(name) приехал в город.").filter { $0.category.hasPrefix("profanity") }
        #expect(found.isEmpty, "\(found.compactMap(\.text))")
    }

    @Test(arguments: [
        ("kk", "Сен қандай қотақбассың, аузыңды сігейін"), ("kk", "көтіңе тық"), ("uz", "onangni amiga, jalab"), ("uz", "қўтоқбош, сикай"),
    ])
    func obsceneWordsOfTurkicLanguagesAreFound(_ language: String, _ text: String) {
        #expect(Moderating.findings(text).contains { $0.rule == "profanity.obscene.\(language)" })
    }

    @Test(arguments: ["Этот Хуесос", "Вот Ебанат", "Такая Блядина", "Снова Пиздец", "Ваш Xуйлo"])
    func obsceneWordsWithACapitalAreFound(_ words: String) {
        #expect(Moderating.findings("\(words) опять здесь.").contains { $0.category == "profanity.obscene" })
    }
}

extension Finding {
    /// Whether the word was found as it stands, without anything joined.
    fileprivate var isPlain: Bool { !isEvasive }
}
