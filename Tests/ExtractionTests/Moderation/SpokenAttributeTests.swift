import Extraction
import PageTree
import Testing
import TextModeration

/// What a comment shows or says in attributes is moderated like its words.
@Suite struct SpokenAttributeTests {
    private static func moderation(_ html: String) throws -> ModerationOutcome {
        try #require(Moderating.builtIn.judge(Page(PageBytes(text: html), form: .html)).moderation)
    }

    private static func names(_ html: String) throws -> [String] {
        try moderation(html).findings.filter { $0.category == "profanity.obscene" }.compactMap(\.origin.name)
    }

    @Test(arguments: [
        ("<p>Фото <img src=a.jpg alt='полный пиздец'></p>", "img alt"), ("<a href=/x title='пиздец'>да</a>", "a title"),
        ("<input value='пиздец'>", "input value"), ("<a href=x download='пиздец'>y</a>", "a download"),
        ("<table><tr><th abbr='пиздец'>a</th></tr></table>", "th abbr"),
        ("<textarea placeholder='пиздец'></textarea>", "textarea placeholder"),
        ("<span aria-label='пиздец'>да</span>", "span aria-label"), ("<select><optgroup label='пиздец'></select>да", "optgroup label"),
        ("да <abbr title='пиздец'>ПЦ</abbr>", "abbr title"), ("<iframe srcdoc='пиз&lt;b&gt;дец'></iframe>", "iframe srcdoc"),
    ])
    func anAttributeThatReadersMeetIsModeratedAndNamed(_ html: String, _ name: String) throws {
        #expect(try Self.names(html) == [name])
        #expect(try Self.moderation(html).action >= .flag)
    }

    @Test(arguments: [
        "<input type=hidden value='пиздец'>да", "<li value='пиздец'>да", "<b data-x='пиздец' id='пиздец'>да</b>", "<p title=''>да",
    ])
    func anAttributeForProgramsIsNone(_ html: String) throws {
        #expect(try Self.names(html).isEmpty)
    }

    @Test(arguments: [
        "<object>пиздец</object>", "<canvas>&#1093;&#1091;&#1081;</canvas>", "<svg><title>пиздец</title></svg>да",
        "<style>p::after{content:'пиздец'}</style>да",
    ])
    func textThatIsShownWhereNoBlockHoldsItWaitsForAPerson(_ html: String) throws {
        #expect(try Self.moderation(html).action >= .hold)
    }

    @Test(arguments: ["<video src=a.mp4></video>Привет", "<style>p{color:red}</style>Привет", "<svg><text>Привет</text></svg>"])
    func elementsWithoutWordsOfTheirOwnHoldNothingBack(_ html: String) throws {
        #expect(try Self.moderation(html).action == .pass)
    }

    @Test func theFieldsOfAPageWithoutTextAreModeratedToo() throws {
        let page = Page(PageBytes(text: "<html><head><title>Полный пиздец</title></head><body></body></html>"), form: .html)
        let verdict = Moderating.builtIn.judge(page)
        #expect(verdict.status == .empty)
        #expect(verdict.metadata.title == "Полный ***")
        #expect(try #require(verdict.moderation).action == .flag)
    }

    @Test func whatIsPrintedOfAttributesIsMasked() throws {
        let filter = Filter(
            rules: Moderating.builtIn.rules, profile: .comment, moderation: ModerationSettings(), reading: ReadingOptions(figures: true))
        let html = """
            <p>Утром в Приозёрье снова нет воды, и никто не говорит, когда её дадут.</p>
            <p><img src="https://a.example/a.jpg" alt="Двор, полный пиздец"></p>
            <p>В <abbr title="хуйня">ООО</abbr> отвечают, что ждут насос, и просят потерпеть ещё день.</p>
            """
        let verdict = filter.judge(Page(PageBytes(text: html), url: "https://a.example/1", form: .html))
        var described: [String] = []
        var expanded: [String] = []
        for block in verdict.article.body {
            if case .figure(let figure) = block { described.append(figure.description ?? "") }
            if case .paragraph(let text) = block {
                for run in text.runs { if case .abbreviation(let words) = run.style { expanded.append(words) } }
            }
        }
        #expect(described == ["Двор, полный ***"])
        #expect(expanded == ["***"])
    }
}
