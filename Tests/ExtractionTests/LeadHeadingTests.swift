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
}
