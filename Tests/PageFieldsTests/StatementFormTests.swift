import Testing

@testable import PageFields

/// Forms in which heads, data and by-lines of many systems say who wrote, when, and where it belongs.
@Suite struct StatementFormTests {
    private func names(_ found: FoundFields) -> [String] { found.metadata.authors.map(\.name) }

    @Test(arguments: ["Written by", "Написано автором", "Verfasst von", "Écrit par", "Napisane przez", "執筆者", "نوشته شده توسط"])
    func theLabelOfACardSaysThatItNamesTheAuthor(_ label: String) {
        let first = "<meta name=twitter:label1 content='\(label)'><meta name=twitter:data1 content='Ilse Marwood'>"
        #expect(names(page(head: first)) == ["Ilse Marwood"])
        let second = """
            <meta name=twitter:label1 content='Reading time'><meta name=twitter:data1 content='4 minutes'>
            <meta name=twitter:label2 content='\(label)'><meta name=twitter:data2 content='Ilse Marwood'>
            """
        #expect(names(page(head: second)) == ["Ilse Marwood"])
    }

    @Test func otherLabelsDoNot() {
        for label in ["Price", "Reading time", "Примерное время для чтения", "Filed under"] {
            #expect(
                names(page(head: "<meta name=twitter:label1 content='\(label)'><meta name=twitter:data1 content='Ilse Marwood'>")) == [])
        }
    }

    private func data(_ text: String) -> FoundFields { page(head: "<script type='application/ld+json'>\(text)</script>") }

    private static let article =
        #"{"@type":"NewsArticle","headline":"Ferry to Brenk runs again","datePublished":"2024-05-14","author":{"@type":"Person","name":"Ilse Marwood"}}"#

    @Test func marksOfAPrinterAroundNamesAndValuesOfData() {
        var open = false
        let curly = String(
            Self.article.map { character -> Character in
                guard character == "\"" else { return character }
                open.toggle()
                return open ? "“" : "”"
            })
        for text in [curly, Self.article.replacing("\"author\"", with: "“author”"), curly.replacing("”:“", with: "”: “")] {
            #expect(names(data(text)) == ["Ilse Marwood"])
            #expect(data(text).metadata.published == "2024-05-14")
        }
        // Those of a text stay in it.
        let quoted = Self.article.replacing("Ilse Marwood", with: "Ilse “Ilka” Marwood")
        #expect(names(data(quoted)) == ["Ilse “Ilka” Marwood"])
    }

    @Test func namesOfTypesInOtherLetters() {
        for type in ["newsArticle", "newsarticle", "NEWSARTICLE"] {
            #expect(data(Self.article.replacing("NewsArticle", with: type)).metadata.published == "2024-05-14")
        }
    }

    @Test func aNameAsAValueOfAnObject() {
        #expect(names(data(Self.article.replacing("\"Ilse Marwood\"", with: #"{"@value":"Ilse Marwood"}"#))) == ["Ilse Marwood"])
    }

    @Test(arguments: [
        (
            "<nav class=breadcrumb><ol><li><a href='/'>Home</a></li><li><a href='/b'>Business</a></li><li>Ferry to Brenk</li></ol></nav>",
            "Business"
        ),
        ("<div id=crumbs><a href='/x'>Home</a> / <a href='/b'>Business</a> / <a href='/b/p'>Ports</a></div>", "Ports"),
        ("<div class=breadcrumbs><a href='/'>Home</a></div>", nil),
        ("<div class=breadcrumbs><a href='/'>The Osk Post</a> <a href='/f'>Ferry to Brenk runs again</a></div>", nil),
    ])
    func theWayDownToThePageNamesItsSection(_ way: String, _ section: String?) {
        let found = fields(
            """
            <title>Ferry to Brenk runs again</title><meta property=og:site_name content='The Osk Post'><body>\(way)<article>
            <h1>Ferry to Brenk runs again</h1><p>The ferry to the island sailed again on Monday after repairs that took three weeks and two storms.</p>
            <p>Its owner said that the engine had been taken apart twice, and that nobody could find the missing bolt.</p></article></body>
            """)
        #expect(found.metadata.section == section)
    }

    @Test(arguments: [
        "<div class=a>मरीना शर्मा द्वारा, 14 मई 2024</div>", "<div class=a>मरीना शर्मा द्वारा | 14 मई 2024</div>",
        "<div class=a>मरीना शर्मा द्वारा लिखित</div>",
    ])
    func theWordForByBehindTheName(_ line: String) { #expect(names(page(under: line, language: "hi")) == ["मरीना शर्मा"]) }

    @Test func inTurkishToo() {
        #expect(names(page(under: "<div class=a>Elif Marmara tarafından yazıldı</div>", language: "tr")) == ["Elif Marmara"])
        #expect(names(page(under: "<p>Eski Köprü tarafından korunan dere yeniden akıyor</p>", language: "tr")) == [])
    }

    @Test func aKoreanReporterBehindTheDay() {
        #expect(names(page(under: "<div class=a>입력 2024.05.14 10:20 김민서 기자</div>", language: "ko")) == ["김민서"])
    }

    @Test(arguments: [
        "<div class=a>Reporting by Ilse Marwood and Jon Abbey; Editing by Maud Pell</div>",
        "<div><div class=author__name>Ilse Marwood</div><div class=author__post>columnist</div><div class=author__name>Jon Abbey</div></div>",
    ])
    func twoWhoWrote(_ line: String) { #expect(names(page(under: line)) == ["Ilse Marwood", "Jon Abbey"]) }

    @Test func theSectionAboveAColumnistIsNoneOfTheName() {
        let line = "<div class=columnist-head><span class=kicker>Opinion</span><span class=columnist-name>Ilse Marwood</span></div>"
        #expect(names(page(under: line)) == ["Ilse Marwood"])
    }
}
