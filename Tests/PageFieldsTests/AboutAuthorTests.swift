import Testing

@testable import PageFields

/// Who wrote an article may be told below it alone.
@Suite struct AboutAuthorTests {
    private func names(_ found: FoundFields) -> [String] { found.metadata.authors.map(\.name) }

    @Test(arguments: [
        ("en", "<h3>About Ilona Varga</h3><p>Ilona Varga has sailed for thirty years and writes about it every Tuesday.</p>"),
        ("en", "<h3>Written by Ilona Varga</h3><p>Ilona Varga covers the harbour, its boats and all of its cats.</p>"),
        ("en", "<h4>About the Author</h4><p><b>Ilona Varga</b> lives on the island of Brenk with two cats and a boat.</p>"),
        ("de", "<h4>Über die Autorin</h4><p>Ilona Varga ist Seglerin und schreibt seit dreißig Jahren über Boote.</p>"),
        ("es", "<p><em>Ilona Varga es escritora y navegante.</em></p>"),
        ("fr", "<p>À propos de l’auteure</p><p>Ilona Varga vit à Brenk et écrit sur les bateaux.</p>"),
    ])
    func whoIsToldAboutBelowWroteIt(_ language: String, _ box: String) {
        #expect(names(page(behind: box, language: language)) == ["Ilona Varga"])
    }

    @Test func aLineAboutTheAuthorNamesHim() {
        let line = "<p>Об авторе: Зоя Петкова — капитан, тридцать лет ходит на пароме и пишет о нём книги.</p>"
        #expect(names(page(behind: line, language: "ru")) == ["Зоя Петкова"])
    }

    @Test(arguments: [("ja", "<p>（山田花子）</p>", ["山田花子"]), ("ja", "<p>（生活部）</p>", []), ("zh", "<p>（记者 马丽 王强）</p>", ["马丽", "王强"])])
    func bracketsAtTheEndHoldWhoReports(_ language: String, _ line: String, _ expected: [String]) {
        #expect(names(page(behind: line, language: language)) == expected)
    }

    @Test func aPageAboutSeveralPeopleHasNoneOfThemForItsAuthor() {
        let people =
            "<h3>Ilona Varga</h3><p>Ilona Varga has sailed for thirty years, and always in the same boat.</p>"
            + "<h3>Tom Dunn</h3><p>Tom Dunn has never been on board of any, says he, nor will he ever be.</p>"
        #expect(names(page(behind: people)).isEmpty)
    }

    @Test func aDaysWordBehindItInJapaneseTellsWhatItIs() {
        let found = page(under: "<p>2025年3月4日 10:20 公開　2025年3月5日 11:00 更新</p>", language: "ja")
        #expect(found.metadata.published == "2025-03-04T10:20:00")
        #expect(found.metadata.modified == "2025-03-05T11:00:00")
    }
}
