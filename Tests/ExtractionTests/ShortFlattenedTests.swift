import Extraction
import Output
import PageTree
import Testing

/// Flattened pages of a few lines, of which hardly one is a sentence that speaks for itself.
@Suite struct ShortFlattenedTests {
    private func text(_ page: String) throws -> String {
        TextWriter().write(Filter(rules: try RuleSet()).judge(Page(PageBytes(text: page), form: .text)))
    }

    @Test func linesBetweenTheSentencesOfARecipeStay() throws {
        let found = try text(
            """
            Harbour Echo
            News
            Sport
            Rhubarb loaf with ginger
            This loaf keeps for a week in a tin, and it is better on the third day than on the first.
            Ingredients
            250 g plain flour
            2 eggs
            Method
            Slice the rhubarb and grate the ginger.
            Fold everything together and bake for 50 minutes.
            Most read
            Ferry fares to rise again in spring
            Bridge closed for repairs until June
            © 2024 Harbour Echo. All rights reserved.
            """)
        for line in ["Rhubarb loaf with ginger", "Ingredients", "2 eggs", "Method", "Slice the rhubarb and grate the ginger."] {
            #expect(found.contains(line), "\(line): \(found)")
        }
        #expect(!found.contains("Sport") && !found.contains("Ferry fares"), "\(found)")
    }

    @Test func aTextWithoutSpacesBetweenWordsHasItsHeadlineAndItsParagraphs() throws {
        let found = try text(
            """
            ข่าวออสค์
            หน้าแรกภูมิภาคเศรษฐกิจ

            น้ำท่วมเมืองทาร์น ตลาดปิดสามวัน

            โดย วิภา แสงทอง
            12 ต.ค. 2567

            ระดับน้ำในแม่น้ำออสค์เพิ่มสูงขึ้นอย่างรวดเร็วเมื่อคืนวันพฤหัสบดี ทำให้น้ำเข้าท่วมตลาดเก่าและถนนสายหลักสองสายของเมืองทาร์น

            เทศบาลเปิดโรงยิมของโรงเรียนให้ชาวบ้านราวหนึ่งร้อยสี่สิบคนพักค้างคืน ยังไม่มีรายงานผู้บาดเจ็บ และตลาดจะปิดต่อไปจนถึงวันเสาร์

            ข่าวอื่น ๆ
            ราคาผักแพงขึ้นเท่าตัว
            """)
        #expect(found.hasPrefix("น้ำท่วมเมืองทาร์น ตลาดปิดสามวัน"), "\(found)")
        #expect(found.contains("ยังไม่มีรายงานผู้บาดเจ็บ") && !found.contains("หน้าแรก") && !found.contains("ราคาผัก"), "\(found)")
    }

    private func check(_ page: String, keeps: [String], strips: [String]) throws {
        let found = try text(page)
        for part in keeps { #expect(found.contains(part), "\(part) in \(found)") }
        for part in strips { #expect(!found.contains(part), "\(part) in \(found)") }
    }

    @Test func aTeaserInTheMiddleDoesNotEndTheText() throws {
        try check(
            """
            Приморские вести
            Новости
            Видео
            В Приморске откроют музей соли
            Музей займёт старый пакгауз на набережной. Экспонаты собирали четыре года.
            Читайте также: Набережную Приморска достроят к осени
            Первые посетители придут в июле. Билет будет стоить 150 рублей.
            Раньше в пакгаузе хранили сети.
            Подписывайтесь на наш телеграм-канал, чтобы быть в курсе всех новостей.
            Реклама на сайте
            """, keeps: ["В Приморске откроют", "Первые посетители", "хранили сети."],
            strips: ["Читайте также", "Подписывайтесь", "Реклама", "Видео"])
    }

    @Test func whatStandsBehindAHeadingOfTeasersGoes() throws {
        try check(
            """
            Вестник Луги
            Новости
            Афиша
            Мост через Лугу закроют на ремонт
            12 мая, 10:40
            Движение по мосту прекратят с понедельника.
            Автобусы пойдут в объезд, через улицу Мира.
            Работы займут три недели.
            Популярное
            Открылась новая пекарняПаводок пошёл на спад
            © Вестник Луги, 2025. 12+
            """, keeps: ["Мост через Лугу", "три недели."], strips: ["пекарня", "Афиша", "©"])
    }

    @Test func commentsEndAShortText() throws {
        try check(
            """
            Accueil
            Région
            Une chèvre au supermarché
            Une chèvre est entrée samedi dans un supermarché de Millau.
            Elle a mangé trois salades.
            3 commentaires
            Luc34
            Elle avait faim, la pauvre.
            Mamie Jo
            À quand le renard dans la banque ?
            Mentions légales
            """, keeps: ["Une chèvre au supermarché", "trois salades."], strips: ["commentaires", "Luc34", "la pauvre", "renard"])
    }

    @Test func questionsOfAnInterviewStayBetweenTheAnswers() throws {
        try check(
            """
            Люди міста
            Головна
            Майстер скрипок
            Павло Гай робить скрипки вже тридцять років. Ми завітали до його майстерні.
            — Скільки триває робота?
            — Пів року.
            — А дерево яке?
            — Ялина й клен.
            — Продаєте?
            — Дарую дітям.
            Поділитися
            © Люди міста
            """, keeps: ["Майстер скрипок", "Скільки триває", "А дерево яке?", "Продаєте?", "Дарую дітям."], strips: ["Поділитися", "©"])
    }

    @Test func aPriceAndAButtonAreNoHeadline() throws {
        try check(
            """
            BergladenSchuhe
            Wanderschuh Alm II
            149,95 €
            In den Warenkorb
            Fester Schuh für lange Touren, mit weichem Rand am Knöchel.
            Nach der Tour trocken bürsten und einmal im Monat wachsen.
            Versand und Rückgabe
            """, keeps: ["Wanderschuh Alm II", "Fester Schuh"], strips: ["Warenkorb", "Rückgabe"])
    }

    @Test func shortAnswersStandInOneRunWithLongOnes() throws {
        try check(
            """
            Речные вести
            Люди
            Город
            Архив
            Смотритель шлюза: «Вода сама скажет»
            Расспросили того, кто сорок лет открывает ворота на реке.
            — Сколько судов прошло при вас через шлюз?
            — Не помню.
            — Устали?
            — Нет.
            — А зимой чем заняты, если река стоит?
            — Зимой чиню цепи и жду, когда лёд отпустит нижние ворота и можно будет проверить петли.
            — Что у вас в фонаре?
            — Керосин. И спички.
            Читайте также: На реке поставили новые бакены
            18+
            """,
            keeps: ["Расспросили того", "Сколько судов", "— Не помню.", "— Нет.", "А зимой", "чиню цепи", "Керосин. И спички."],
            strips: ["новые бакены", "Город"])
    }

    @Test func postsAboveTheFirstThatIsKeptStay() throws {
        try check(
            """
            Дачный форум
            Новые сообщения
            Тема: Чем красить лодку
            03-05-2024, 09:10
            Кречет
            Старожил
            Сообщений
            310
            Старая краска сходит пластами, дерево сухое. Чем красите вы?
            Ответить
            04-05-2024, 18:42
            Боцман
            Старожил
            Сообщений
            1204
            Счистите до дерева, пропитайте олифой дважды и только потом берите масляную краску для наружных работ.
            Ответить
            05-05-2024, 07:30
            Марина
            Сообщений
            88
            Поддерживаю, но олифа должна сохнуть неделю, иначе краска к осени снова пойдёт пузырями по всему борту.
            """,
            keeps: ["Старая краска сходит", "Счистите до дерева", "Поддерживаю"], strips: ["Новые сообщения"])
    }

    @Test func aTitleOfTwoWordsThatTheMenuHoldsStandsOverTheText() throws {
        let found = try text(
            """
            Zum Hauptinhalt springen
            Tarn Handbuch
            Start
            Sicherung
            Zeitplan
            Sicherung
            Tarn sichert jede Nacht alle Bestände in ein Verzeichnis Ihrer Wahl, sobald ein Ziel gewählt ist.
            Das Ziel darf nicht auf derselben Platte liegen wie die Bestände.
            """)
        #expect(found.hasPrefix("Sicherung\n") && !found.contains("Hauptinhalt"), "\(found)")
    }

    @Test func theWayBackAndTheCountOfPagesAreNoTitles() throws {
        let found = try text(
            """
            Teatro di Osco
            Stagione
            « Tutti gli eventi di giugno
            La notte dei fari di Osco
            Pagina 1 di 1
            Sei attori, due barche e un faro vero: lo spettacolo si svolge sull’acqua e il pubblico segue dalla banchina.
            In caso di vento forte la recita è rinviata al giorno dopo.
            """)
        #expect(found.hasPrefix("La notte dei fari di Osco\n"), "\(found)")
    }

    @Test func aPageThatBeginsWithItsTextHasNoTitleAboveIt() throws {
        let found = try text("The ferry sailed again on Monday after repairs that took three weeks and two storms.\nIts owner was glad.")
        #expect(found.contains("The ferry sailed again"), "\(found)")
    }
}
