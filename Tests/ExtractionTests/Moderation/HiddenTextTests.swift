import Extraction
import PageTree
import Testing
import TextModeration

/// What is read as markup and not shown is not let through unread.
@Suite struct HiddenTextTests {
    private static let asText = Filter(
        rules: Moderating.builtIn.rules, moderation: ModerationSettings(takesTextAsIs: true))

    @Test(arguments: [
        "Привет всем </script><script> пиздец вам", "Вопрос: зачем нужен <div> внутри <span>? Полный пиздец.",
        "Сравните a <br и b</style>: пиздец",
    ])
    func textWithTagsInItIsTextAndModeratedAsItStands(_ text: String) {
        let page = Page(PageBytes(Array(text.utf8)))
        #expect(Self.asText.isTextToModerate(page))
        #expect(Self.asText.moderate(page).moderation.findings.contains { $0.category == "profanity.obscene" })
    }

    @Test(arguments: ["<p>Привет</p>", "\u{FEFF}\n <!doctype html><title>x</title>", "x <html><body><p>Да</p>"])
    func whatBeginsWithATagOrHasAPagesShapeIsMarkup(_ text: String) {
        #expect(!Self.asText.isTextToModerate(Page(PageBytes(Array(text.utf8)))))
    }

    @Test(arguments: [
        "<p>Доброе утро всем</p><script>пиздец</script>", "<p>Доброе утро</p><noscript>пиздец</noscript>", "<template>пиздец</template>ура",
        "<p><bdo dir=rtl>цедзип</bdo> полный</p>", "<span style='unicode-bidi: bidi-override'>цедзип</span>",
    ])
    func aCommentThatHidesTextWaitsForAPerson(_ html: String) throws {
        let verdict = Moderating.builtIn.judge(Page(PageBytes(text: html), form: .html))
        #expect(try #require(verdict.moderation).action >= .hold)
    }

    @Test(arguments: ["<article><p>Раз.</p><p>пиздец</p></article>", "<h1>ты</h1><p>пиздец</p>", "пиздец<script>1</script>"])
    func tagsOfPagesMakeNoPageOfAComment(_ html: String) throws {
        let verdict = Moderating.builtIn.judge(Page(PageBytes(text: html), form: .html))
        #expect(try #require(verdict.moderation).findings.contains { $0.category == "profanity.obscene" })
    }

    /// A page that a script writes, a comment of a picture: people are shown something, and no rule has read it.
    @Test(arguments: [
        "<!doctype html><title>Новости</title><body><div id=root></div><script src=app.js></script>",
        "<html><body><img src=a.png></body></html>", "<img src='data:image/png;base64,iVBORw0KGgo='>", "<video src=a.mp4></video>",
        "<iframe src='https://video.example/1'></iframe>",
    ])
    func whatShowsSomethingAndNoTextWaitsForAPerson(_ html: String) throws {
        let verdict = Moderating.builtIn.judge(Page(PageBytes(text: html), form: .html))
        #expect(try #require(verdict.moderation).action >= .hold)
    }

    @Test(arguments: ["", "<p></p>", "<br>", "<!-- да -->", "<p>&nbsp;</p>", "<img src=a.png alt='кот'>"])
    func whatShowsNothingButWordsOrNothingAtAllPasses(_ html: String) throws {
        let verdict = Moderating.builtIn.judge(Page(PageBytes(text: html), form: .html))
        #expect(try #require(verdict.moderation).action == .pass)
    }
}
