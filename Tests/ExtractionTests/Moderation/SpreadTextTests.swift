import Extraction
import PageTree
import Testing
import TextModeration

/// Words that markup tears apart, hides in addresses or glues to something else.
@Suite struct SpreadTextTests {
    private static func judged(_ html: String, _ sideTexts: [SideText] = []) -> Verdict {
        var page = Page(PageBytes(text: html), form: .html)
        page.sideTexts = sideTexts
        return Moderating.builtIn.judge(page)
    }

    private static func finds(_ html: String) throws -> Bool {
        try #require(judged(html).moderation).findings.contains { $0.category == "profanity.obscene" }
    }

    @Test(arguments: [
        "<p>х</p><p>у</p><p>й</p>", "<div>п</div><div>и</div><div>з</div><div>д</div><div>е</div><div>ц</div>",
        "<p>ты</p><p>ху</p><p>й</p>",
        "<ul><li>х</li><li>у</li><li>й</li></ul>", "<table><tr><td>х</td><td>у</td><td>й</td></tr></table>",
    ])
    func aWordOverSeveralBlocksIsOne(_ html: String) throws { #expect(try Self.finds(html)) }

    @Test(arguments: ["<p>пи</p><p>зд</p><p>ец</p>", "<p>бл</p><p>я</p><p>ть</p>", "<ul><li>ху</li><li>йн</li><li>я</li></ul>"])
    func syllablesOverSeveralBlocksAreOneWord(_ html: String) throws { #expect(try Self.finds(html)) }

    @Test(arguments: ["<p>су</p><p>ка</p>", "<p>ре</p><p>бя</p><p>та</p>", "<ul><li>до</li><li>ре</li><li>ми</li><li>фа</li></ul>"])
    func otherSyllablesAreNone(_ html: String) throws { #expect(try !Self.finds(html)) }

    @Test func ofAWordOverSeveralBlocksNothingIsLeft() throws {
        let verdict = Self.judged("<p>Вот так:</p><p>х</p><p>у</p><p>й</p><p>Да.</p>")
        #expect(verdict.bodyBlocks.map { verdict.printedText(of: $0) }.filter { !$0.isEmpty } == ["Вот так:", "***", "Да."])
        let finding = try #require(verdict.moderation?.findings.first { $0.category == "profanity.obscene" })
        #expect(finding.text == "х у й")
    }

    @Test(arguments: [
        "<p>4111</p><p>1111</p><p>1111</p><p>1111</p>", "<div>4111</div><div>1111</div><div>1111</div><div>1111</div>",
        "<p>4111 1111</p><p>1111 1111</p>", "<p>4111-1111-</p><p>1111-1111</p>", "<p>4111 1111 1111</p><p>1111</p>",
        "<p>4111 1111<br>1111 1111</p>", "4111<br>1111<br>1111<br>1111", "Карта: 4111 1111 <br/>\n1111 1111 спасибо",
    ])
    func aCardOverSeveralBlocksIsOne(_ html: String) throws {
        #expect(try #require(Self.judged(html).moderation).findings.contains { $0.category == "personal.card" })
    }

    @Test(arguments: ["<p>2021</p><p>2022</p><p>2023</p><p>2024</p>", "<p>1234 5678</p><p>9012</p>", "<p>10-12</p><p>14-16</p>"])
    func yearsAndHoursInARowAreNoCard(_ html: String) throws {
        #expect(try #require(Self.judged(html).moderation).findings.allSatisfy { !$0.category.hasPrefix("personal") })
    }

    @Test(arguments: [
        "<ul><li>х</li><li>y</li><li>z</li></ul>", "<p>Е</p><p>Билет куплен</p>",
        "<table><tr><td>А</td><td>Б</td><td>В</td></tr><tr><td>Х</td><td>У</td><td>Я</td></tr></table>",
    ])
    func cellsAndItemsOfOneLetterAreNoWord(_ html: String) throws { #expect(try !Self.finds(html)) }

    @Test(arguments: [
        "%D1%85%D1%83%D0%B9 вам", "<a href='/s?q=%D1%85%D1%83%D0%B9'>поиск</a>", #"\u0445\u0443\u0439 вам"#, "<p>[b]ху[/b]й</p>",
        "<p>ты &lt;b&gt;ху&lt;/b&gt;й</p>", "&amp;#1093;&amp;#1091;&amp;#1081;",
    ])
    func escapesAndTagsWithinTheTextOfACommentAreReadThrough(_ html: String) throws { #expect(try Self.finds(html)) }

    @Test(arguments: [
        "Вот пи-\nздец какой", "Опять ху-\r\nйня", "Всё за-\nебало меня\nдавно", "Ну ты и п\nи\nз\nд\nа какая", "пи#здец", "бл#ядь какая",
    ])
    func aWordThatALineOrASignBreaksIsOne(_ text: String) {
        let moderated = Moderating.text(text)
        #expect(moderated.moderation.findings.contains { $0.category == "profanity.obscene" })
        #expect(moderated.text.contains("***"))
    }

    @Test(arguments: [
        "Пришёл кто-\nто из-\nза угла", "Список:\nсук-\nБелый", "Витамин С\nА\nБ\nВ\nД нужен", "Читал стра-\nницу, шёл до-\nмой",
        "Код C#, F#mi и page.html#body",
    ])
    func otherWordsAtALinesEndStand(_ text: String) {
        let moderated = Moderating.text(text)
        #expect(moderated.moderation.findings.allSatisfy { !$0.category.hasPrefix("profanity") })
        #expect(moderated.text == text)
    }

    @Test func membersAreReadThroughTheirMarkup() throws {
        let verdict = Self.judged("<p>Всё хорошо.</p>", [SideText(name: "comment", text: "<b>ху</b>й")])
        #expect(try #require(verdict.moderation).findings.contains { $0.origin == .member("comment") })
        #expect(verdict.pageModeration?.sideTexts == ["<b>***</b>"])
    }

    @Test(arguments: ["100%D", "50 % за %E0%E1", #"C:\users\u12"#, "https://example.org/%D0%BA%D0%BE%D1%82"])
    func whatIsNoWordInAnEscapeIsLeftAlone(_ text: String) {
        #expect(Moderating.findings(text).allSatisfy { !$0.category.hasPrefix("profanity") })
    }

    @Test(arguments: ["пиздец12:30", "2024блядь", "<div><span class=author>пиздец</span><time>12:30</time></div><div>Хороший текст.</div>"])
    func digitsGluedToAWordDoNotHideIt(_ html: String) throws { #expect(try Self.finds(html)) }

    @Test(arguments: [
        ("<a href='tel:+79123456789'>позвонить</a>", "personal.phone"), ("<a href='mailto:anna@mail.example'>да</a>", "personal.email"),
    ])
    func numbersToCallInLinksOfCommentsAreFound(_ html: String, _ category: String) throws {
        #expect(try #require(Self.judged(html).moderation).findings.contains { $0.category == category && $0.origin.name == "a href" })
    }
}
