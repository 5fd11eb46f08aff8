import Testing

/// What a shop's page says of its one thing, and what it says to sell it.
@Suite struct ProductPageTests {
    private let words = "Die Laterne brennt mit Paraffin und hält auf dem Steg jedem Wind stand, den wir bisher erlebt haben."

    private func page(_ info: String, below: String = "") throws -> String {
        try articleText(
            """
            <!doctype html><html lang="de"><head><title>Sturmlaterne | Seilerei Brenk</title></head><body>
            <header><a href="/">Seilerei Brenk</a><nav><a href="/s">Laden</a><a href="/w">Wagen</a></nav></header>
            <main><div class="item">\(info)</div>\(below)</main><footer><p>© 2024 Seilerei Brenk</p></footer></body></html>
            """)
    }

    @Test func thePriceMayStandSomeBoxesBelowTheHeadline() throws {
        let text = try page(
            """
            <div class="name"><h1>Sturmlaterne</h1></div><div><div><div><div class="old"><span>58,00 €</span></div><div
             class="new"><span>49,00 €</span></div></div></div></div><button>In den Warenkorb</button><div class="about"><p>\(words)</p></div>
            """)
        #expect(text.contains("49,00 €") && text.contains(words) && !text.contains("Warenkorb"), "\(text)")
    }

    @Test func factsBetweenThePriceAndTheTextStay() throws {
        let text = try page(
            """
            <h1>Sturmlaterne</h1><div>49 EUR</div><div>58 EUR</div><div>Sie sparen 9 EUR</div><a href="/w">In den Wagen</a>
            <dl><dt>Hersteller</dt><dd>Lux</dd><dt>Höhe, cm</dt><dd>31</dd><dt>Gewicht, kg</dt><dd>1,2</dd></dl>
            <div><p>\(words)</p><p>Der Docht ist schnell getauscht, und das Glas bekommen Sie bei uns einzeln.</p></div>
            """,
            below: "<div><h3>Dazu passt</h3><ul><li><a href=\"/d\">Docht</a> 4 EUR</li><li><a href=\"/g\">Glas</a> 9 EUR</li></ul></div>")
        for part in ["49 EUR", "Hersteller", "31", "1,2", words] { #expect(text.contains(part), "\(part): \(text)") }
        #expect(!text.contains("4 EUR\n") && !text.contains("Docht 4"), "\(text)")
    }

    @Test func aPriceMayEndWithTheFullStopOfAShortenedWord() throws {
        let text = try articleText(
            """
            <!doctype html><html lang="ru"><head><title>Фонарь штормовой | Канатный двор</title></head><body>
            <header><a href="/">Канатный двор</a><nav><a href="/k">Каталог</a></nav></header><div class="card"><h1>Фонарь штормовой</h1>
            <div>4 900 руб.</div><div>Экономия 900 руб.</div><div>5 800 руб.</div><a href="/b">В корзину</a><div><p>Фонарь горит на парафине и не \
            гаснет на самом сильном ветру, какой бывает у нас на пристани.</p><p>Фитиль меняется за минуту, стекло продаём отдельно.</p></div></div>
            <div><p>© 2024</p></div></body></html>
            """)
        #expect(text.contains("4 900 руб.") && text.contains("Фитиль меняется"), "\(text)")
    }
}
