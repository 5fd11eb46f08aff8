import Testing

/// Sites whose every page has the site's name for a title.
@Suite struct LeadHeadingTests {
    private func page(_ headings: String) throws -> String {
        try articleText(
            """
            <html><head><title>Городская газета</title></head><body><div><a href=/>Главная</a> <a href=/n>Новости</a></div>
            \(headings)<p>Мост через реку закрыли на ремонт до конца осени, сообщили в мэрии города во вторник утром.</p>
            <p>Водителей просят объезжать его по набережной, где временно сняли все запреты на стоянку.</p></body></html>
            """)
    }

    @Test func theOnlyFirstHeadingIsTheHeadlineWhateverTheTitleSays() throws {
        #expect(try page("<h1>Движение перекрыто</h1>").hasPrefix("Движение перекрыто\n\nМост через реку"))
    }

    @Test func oneOfSeveralIsNot() throws {
        #expect(try page("<h1>Новости дня</h1><h1>Движение перекрыто</h1>").hasPrefix("Городская газета\n\n"))
    }

    private func journal(_ head: String, _ line: String, side: String = "") throws -> String {
        try articleText(
            """
            <html><head><title>Новости - Крестьянское подворье</title></head><body>\(head)<ul><li><a href=/>Главная страница</a></li>
            <li><a href=/f>Форум</a></li></ul><div class=entry>\(line)<div class=eText>
            <p>На опытном участке собрали последнюю тыкву: сто семьдесят штук с восьми соток, рассказал агроном.</p>
            <p>Семена раздадут членам товарищества в октябре, записаться можно в правлении до пятницы.</p></div></div>\(side)</body></html>
            """)
    }

    @Test func aLineThatItsClassCallsATitleIsTheHeadlineWhereNoHeadingIs() throws {
        #expect(try journal("", "<div class=eTitle>Урожай тыквы собран</div>").hasPrefix("Урожай тыквы собран\n\nНа опытном"))
    }

    @Test func soItIsBelowTheSitesNameInAHeading() throws {
        let text = try journal("<h1>Крестьянское подворье</h1>", "<div class=eTitle>Урожай тыквы собран</div>")
        #expect(text.hasPrefix("Урожай тыквы собран\n\nНа опытном") && !text.contains("подворье"))
    }

    @Test func aLineOfWhichThePageHasMoreIsNone() throws {
        let text = try journal("", "<div class=title>Читайте у нас</div>", side: "<div class=title>Поиск по сайту</div>")
        #expect(!text.hasPrefix("Читайте у нас"))
    }
}
