import Testing

@testable import PageFields

/// By-lines as they are written in one language or another.
@Suite struct BylineLanguageTests {
    private func names(_ found: FoundFields) -> [String] { found.metadata.authors.map(\.name) }

    @Test(arguments: [
        ("hu", "<p>Szöveg: Ilona Varga, fotó: Péter Nagy</p>"), ("ro", "<p class=autor>De Ilona Varga, 4 martie 2025</p>"),
        ("fi", "<p>Teksti Ilona Varga</p><p>Kuvat Pekka Salo</p>"), ("it", "<p>dal nostro inviato Ilona Varga</p><p>4 marzo 2025</p>"),
        ("nl", "<p>Tekst: Ilona Varga — Beeld: Piet de Grijs</p>"), ("de", "<p>Ilona Varga für den Oskboten</p><p>04.03.2025</p>"),
        ("de", "<p class=autorenzeile>Ilona Varga<br>Redakteurin im Ressort Hafen</p>"), ("id", "<p>Ditulis oleh Ilona Varga</p>"),
        ("es", "<p>De nuestra corresponsal Ilona Varga</p>"), ("tr", "<p>Haberi hazırlayan: Ilona Varga</p>"),
        ("cs", "<p>Autorka: Ilona Varga</p>"), ("hr", "<p>Piše: Ilona Varga</p>"), ("sl", "<p>Avtorica: Ilona Varga</p>"),
        ("sk", "<p>Napísala: Ilona Varga</p>"), ("lt", "<p>Autorė: Ilona Varga</p>"), ("lv", "<p>Autors: Ilona Varga</p>"),
        ("az", "<p>Müəllif: Ilona Varga</p>"), ("sq", "<p>Nga Ilona Varga</p>"), ("ca", "<p>Per Ilona Varga</p>"),
        ("is", "<p>Eftir Ilona Varga</p>"),
        ("af", "<p>Deur Ilona Varga</p>"), ("sw", "<p>Na Ilona Varga</p>"), ("eu", "<p>Egilea: Ilona Varga</p>"),
        ("pl", "<p>Autor: Ilona Varga, Redaktor: Jan Kot</p>"),
        ("en", "<p class=entry-meta>Filed Under: Gardens By Ilona Varga March 4, 2025</p>"),
        ("fr", "<p>Publié le 3 juin 2024 à 10h15 par Ilona Varga</p>"), ("es", "<p>Publicado el 3 de junio de 2024 por Ilona Varga</p>"),
        ("en", "<p>Words by Ilona Varga | Illustration: Tom Dunn</p>"),
    ])
    func theWriterIsFoundAndNoOtherInLatinLetters(_ language: String, _ line: String) {
        #expect(names(page(under: line, language: language)) == ["Ilona Varga"])
    }

    @Test(arguments: [
        ("ru", "<p>Автор материала — Зоя Петкова</p>", "Зоя Петкова"), ("ru", "<p>Зоя Петкова. Фото автора</p>", "Зоя Петкова"),
        ("ru", "<p>Зоя Петкова, специально для «Осского вестника»</p>", "Зоя Петкова"),
        ("ru", "<p>Автор: Зоя Петкова. Редактор: Пётр Седов</p>", "Зоя Петкова"),
        ("ru", "<p>Наш корреспондент Зоя Петкова</p>", "Зоя Петкова"),
        ("ru", "<div>04.03.2025 10:20 <span>Зоя Петкова</span> <span>1 245 просмотров</span></div>", "Зоя Петкова"),
        ("be", "<p>Аўтар: Зоя Колас</p>", "Зоя Колас"), ("mk", "<p>Пишува: Зоя Колевска</p>", "Зоя Колевска"),
        ("sr", "<p>Аутор: Зоя Колар</p>", "Зоя Колар"), ("ka", "<p>ავტორი: ზურა კოლაძე</p>", "ზურა კოლაძე"),
        ("hy", "<p>Հեղինակ՝ Զարուհի Կոլյան</p>", "Զարուհի Կոլյան"), ("bn", "<p>লেখক: জয়া সেন</p>", "জয়া সেন"),
        ("fa", "<p>نویسنده: زهرا کریمی</p>", "زهرا کریمی"), ("ar", "<p>كتب - سالم الخطيب</p>", "سالم الخطيب"),
        ("ar", "<p class=byline>سالم الخطيب - القاهرة</p>", "سالم الخطيب"),
        ("zh", "<p>文丨马丽　编辑丨王强　2025-03-04 10:20</p>", "马丽"), ("ja", "<p>ライター：山田花子／編集：佐藤次郎</p>", "山田花子"),
        ("ja", "<p>2024年5月14日 田中 花子</p>", "田中 花子"), ("ja", "<p>田中 花子 2024年5月14日 10時15分</p>", "田中 花子"),
        ("ko", "<p>김민수 기자 | 입력 2024.05.14 09:30</p>", "김민수"), ("he", "<p>נועה לוי | 14.05.2024</p>", "נועה לוי"),
        ("hi", "<p>राजेश शर्मा, 14 मई 2024</p>", "राजेश शर्मा"), ("ar", "<p>سامر خليل | 8 مارس 2024</p>", "سامر خليل"),
        ("ja", "<div><span>この記事を書いた人</span><p><a href=/w/3>山田花子</a></p></div>", "山田花子"),
    ])
    func theWriterIsFoundAndNoOtherInFurtherScripts(_ language: String, _ line: String, _ name: String) {
        #expect(names(page(under: line, language: language)) == [name])
    }

    @Test(arguments: [("سالم الخطيب ومحمد علي", ["سالم الخطيب", "محمد علي"]), ("سالم علي وليد الخطيب", ["سالم علي وليد الخطيب"])])
    func anArabicAndIsWrittenTogetherWithTheNameBehindIt(_ line: String, _ expected: [String]) {
        #expect(names(page(under: "<p class=author>\(line)</p>", language: "ar")) == expected)
    }

    @Test func threeNamesAreNamesWhateverTheirClass() {
        #expect(names(page(under: "<p class=subtitle>Ilona Varga, Tom Dunn, Ann Lee</p>")) == ["Ilona Varga", "Tom Dunn", "Ann Lee"])
    }

    @Test func twoKoreanReportersShareOnePost() {
        #expect(names(page(under: "<p>김하늘·이바다 기자</p><p>입력 2025.03.04 10:20</p>", language: "ko")) == ["김하늘", "이바다"])
    }

    @Test func aReporterStandsBeforeThePaperThatAPortalNamesInHisPlace() {
        let found = page(
            head: "<meta property=\"og:article:author\" content=\"탄일보 | 네이비\">", under: "<p>김하늘 기자</p><p>입력 2025.03.04 10:20</p>",
            language: "ko")
        #expect(names(found) == ["김하늘"])
    }

    @Test func twoNamesAreJoinedByAWordBesideADate() {
        let found = page(under: "<p>Ilona Varga und Tom Dünn</p><p>4. März 2025</p>", language: "de")
        #expect(names(found) == ["Ilona Varga", "Tom Dünn"])
    }

    @Test(arguments: [
        // Headings and subtitles with capitals stand where names do.
        "<p>Big Plans for the Pier</p>", "<p>Black Ropes and White Sails</p>",
        "<p class=deck>Towpath Gardens, Orchard Walks</p>", "<figure><img src=a.jpg><figcaption>By Rob Hill</figcaption></figure>",
        // What opens a by-line names nobody, and the id of a note is no hCard's class.
        "<div class=post-author__byline>Words</div>", "<p>On the pier <span id=user-content-fn-3>Old Crane</span> stands.</p>",
        "<button><a id=author-modal>Harbour Strategy</a></button>",
    ])
    func whatLooksLikeANameIsNone(_ line: String) { #expect(names(page(under: line)).isEmpty) }

    @Test func anAgencyBehindASlashIsAnAuthor() {
        #expect(names(page(under: "<p>Ilona Varga / EFE</p><p>4 mar 2025 - 10:20 CET</p>", language: "es")) == ["Ilona Varga", "EFE"])
    }

    @Test(arguments: [
        "<meta name=author content='ilona.varga@osk.example (Ilona Varga)'>", "<meta property=dcterms:creator content='Ilona Varga'>",
        "<meta property=DC:creator content='Varga, Ilona'>",
    ])
    func theHeadNamesTheAuthor(_ head: String) { #expect(names(page(head: head)) == ["Ilona Varga"]) }

    @Test func aListBehindALabelNamesAllAuthors() {
        let list = "<div><h6>Author(s)</h6><ul><li><a href=/1>Ilona Varga</a></li><li><a href=/2>Tom Dunn</a></li></ul></div>"
        #expect(names(page(under: list)) == ["Ilona Varga", "Tom Dunn"])
    }

    @Test func aListInAListOfTheDataNamesAllAuthors() {
        let data = "{\"@type\":\"NewsArticle\",\"author\":[[{\"name\":\"Ilona Varga\"}],{\"name\":\"Tom Dunn\"}]}"
        #expect(names(page(head: "<script type=application/ld+json>\(data)</script>")) == ["Ilona Varga", "Tom Dunn"])
    }

    @Test func whoKeepsASiteByHisNameMayWriteItSmall() {
        let head = "<meta property=og:site_name content='Ilona Varga'><meta itemprop=author content='ilona varga'>"
        #expect(names(page(head: head)) == ["ilona varga"])
    }

    @Test func aSitesNameThatEndsInAPostIsNobody() {
        let head = "<meta property=og:site_name content='Osk Harbour Expert'><meta name=author content='Osk Harbour Expert'>"
        #expect(names(page(head: head)).isEmpty)
    }

    @Test func aHeadingThatItsSectionExplainsIsNobody() {
        let sections =
            "<h2>Night Sailing</h2><p>Night Sailing is what the islanders call a crossing after nine, when the lamps are lit on both piers.</p>"
            + "<h2>Fares</h2><p>Fares are paid on board, in coins alone, and children under the age of seven sail without any.</p>"
            + "<p>Dogs pay half of what their owners pay, unless they are carried on an arm for all of the crossing.</p>"
        #expect(names(page(behind: sections)).isEmpty)
    }
}
