import Testing

@testable import PageFields

@Suite struct DateTests {
    @Test(
        arguments: [
            ("2025-11-11T19:21:00+03:00", "2025-11-11T19:21:00+03:00"), ("2025-11-11T19:21:00.123Z", "2025-11-11T19:21:00+00:00"),
            ("2025-11-11 19:21", "2025-11-11T19:21:00"), ("20251111", "2025-11-11"), ("20259911", nil),
            ("1762888860", "2025-11-11T19:21:00+00:00"),
            ("Tue, 11 Nov 2025 19:21:05 +0300", "2025-11-11T19:21:05+03:00"),
            ("19:21, 11 ноября 2025", "2025-11-11T19:21:00"), ("11 ноября 2025 года, 19:21 (мск)", "2025-11-11T19:21:00+03:00"),
            ("11.11.2025 19:21", "2025-11-11T19:21:00"), ("Nov. 11, 2025, 7:21 pm", "2025-11-11T19:21:00"),
            ("March 4, 2025 at 12:05 AM GMT", "2025-03-04T00:05:00+00:00"), ("4 марта 2025", "2025-03-04"),
            ("31 февраля 2025", nil), ("вчера", nil), ("03/14/2024", "2024-03-14"), ("14/03/2024", "2024-03-14"),
            ("5 comments in March 2024", nil),
            ("2024-02-29", "2024-02-29"), ("2023-02-29", nil), ("market 5, 2024", nil), ("version 1.2.10", nil),
            ("5th of May, 2024", "2024-05-05"),
            ("May 5 '24", "2024-05-05"), ("2024/05/05", "2024-05-05"), ("5-May-2024", "2024-05-05"),
            ("9:30 a.m. EST Jan 3, 2024", "2024-01-03T09:30:00-05:00"),
        ] as [(String, String?)])
    func datesComeAsISO8601(_ text: String, _ expected: String?) {
        #expect(PageDate.parse(text)?.text == expected)
    }

    /// The fifth of March and of November in the words of each language.
    @Test(
        arguments: [
            ("en", "March 5, 2024"), ("de", "5. März 2024"), ("fr", "5 mars 2024"), ("es", "5 de marzo de 2024"),
            ("ca", "5 de març de 2024"), ("pt", "5 de março de 2024"),
            ("it", "5 marzo 2024"), ("ro", "5 martie 2024"), ("nl", "5 maart 2024"), ("sv", "5 mars 2024"), ("da", "5. marts 2024"),
            ("no", "5. mars 2024"), ("fi", "5. maaliskuuta 2024"),
            ("et", "5. märts 2024"), ("lv", "2024. gada 5. martā"), ("lt", "2024 m. kovo 5 d."), ("pl", "5 marca 2024"),
            ("cs", "5. března 2024"), ("sk", "5. marca 2024"),
            ("sl", "5. marca 2024"), ("hr", "5. ožujka 2024."), ("hu", "2024. március 5."), ("el", "5 Μαρτίου 2024"), ("tr", "5 Mart 2024"),
            ("ru", "5 марта 2024 г."), ("uk", "5 березня 2024"),
            ("be", "5 сакавіка 2024"), ("bg", "5 март 2024"), ("ar", "5 مارس 2024"), ("he", "5 במרץ 2024"), ("hi", "5 मार्च 2024"),
            ("id", "5 Maret 2024"), ("vi", "5 tháng 3, 2024"),
            ("zh", "2024年3月5日"), ("ja", "2024年3月5日"), ("ko", "2024년 3월 5일"), ("th", "5 มีนาคม 2567"), ("ar", "٥ مارس ٢٠٢٤"),
            ("th", "5 มี.ค. 2567"), ("lo", "5 ມີນາ 2024"), ("fa", "۵ مارس ۲۰۲۴"), ("ur", "5 مارچ 2024"), ("ta", "5 மார்ச் 2024"),
            ("te", "5 మార్చి 2024"), ("mr", "5 मार्च 2024"), ("gu", "5 માર્ચ 2024"), ("kn", "5 ಮಾರ್ಚ್ 2024"), ("ml", "5 മാർച്ച് 2024"),
            ("pa", "5 ਮਾਰਚ 2024"), ("km", "5 មីនា 2024"), ("my", "5 မတ် 2024"), ("am", "5 ማርች 2024"), ("sw", "5 Machi 2024"),
            ("eu", "2024 martxoa 5"), ("uz", "5 mart 2024"),
            ("fi", "5 maalisk. 2024"), ("hu", "2024. márc. 5."), ("vi", "5 thg 3, 2024"), ("uz", "5 март 2024"), ("ka", "5 მარ 2024"),
            ("hy", "5 մրտ 2024"),
            ("tg", "5 марти 2024"),
        ])
    func monthsAreKnownInManyLanguages(_ language: String, _ text: String) {
        #expect(PageDate.parse(text, style: DateStyle(language: language))?.text == "2024-03-05", "\(language): \(text)")
    }

    @Test(arguments: [
        ("fa", "۱۴ اسفند ۱۴۰۳", "2025-03-04"), ("fa", "سه‌شنبه ۱ فروردین ۱۴۰۴ - ۱۰:۲۰", "2025-03-21T10:20:00"),
        ("fa", "۱۴۰۳/۱۲/۳۰", "2025-03-20"),
        ("fa", "10 دی 1399", "2020-12-30"), ("ar", "٤ مارس ٢٠٢٥", "2025-03-04"),
        ("pl", "4 III 2025", "2025-03-04"), ("hu", "2025. XII. 4.", "2025-12-04"), ("en", "4.IX.2025", "2025-09-04"),
        ("en", "II 2025", nil),
        ("en", "Henry IV 2025", nil),
    ])
    func monthsOfOtherCalendarsAndInRomanNumbersAreRead(_ language: String, _ text: String, _ expected: String?) {
        #expect(PageDate.parse(text, style: DateStyle(language: language))?.text == expected)
    }

    @Test(arguments: [("en_GB", "2025-03-04"), ("en_US", "2025-04-03"), ("fr_FR", "2025-04-03")])
    func theRegionThatTheHeadTellsOrdersDayAndMonth(_ locale: String, _ expected: String) {
        let found = page(head: "<meta property=og:locale content=\(locale)>", under: "<p>04/03/2025</p>")
        #expect(found.metadata.published == expected)
    }

    @Test(arguments: [
        ("오후 1:05 2025년 3월 4일", "2025-03-04T13:05:00"), ("2025年3月4日 午後1時05分", "2025-03-04T13:05:00"),
        ("2025年3月4日 上午10:20", "2025-03-04T10:20:00"),
        ("2025-03-04 下午12:20", "2025-03-04T12:20:00"), ("Tue Mar 04 10:20:00 UTC 2025", "2025-03-04T10:20:00+00:00"),
        ("Tue Mar 04 10:20:05 +0300 2025", "2025-03-04T10:20:05+03:00"),
    ])
    func halvesOfTheDayAndYearsBehindTheClockAreRead(_ text: String, _ expected: String) {
        #expect(PageDate.parse(text)?.text == expected)
    }

    @Test(arguments: [
        "<span class=posted-on>Posted on <time class=published datetime=2025-03-04>4 March 2025</time><time class=updated datetime=2025-03-09>9 March 2025</time></span>",
        "<div class=entry-meta>By Tom / <span class=posted-on><span class=published>March 4, 2025</span><span class=updated>March 9, 2025</span></span></div>",
    ])
    func twoDaysSideBySideAreToldByTheirOwnClasses(_ markup: String) {
        let found = page(under: markup)
        #expect(found.metadata.published == "2025-03-04")
        #expect(found.metadata.modified == "2025-03-09")
    }

    @Test func anElementOfAScriptTellsTheDay() {
        let found = page(under: "<p>osk released this <relative-time datetime='2024-01-15T10:00:00Z'>15 Jan 10:00</relative-time></p>")
        #expect(found.metadata.published == "2024-01-15T10:00:00+00:00")
    }

    @Test func theZeroOfClocksIsNoDay() {
        let data = "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"1970-01-01T00:00:00Z\"}</script>"
        #expect(page(head: data, under: "<p>By Ilse Marwood, March 4, 2025</p>").metadata.published == "2025-03-04")
        #expect(page(head: data).metadata.published == nil)
    }

    @Test func aShortenedWordBehindADateEndsNoSentence() {
        let line = "<p>Автор: Зоя Петкова • 04.03.2025 г., 10:20 ч.</p>"
        #expect(page(under: line, language: "bg").metadata.published == "2025-03-04T10:20:00")
    }

    @Test func aWordThatTwoLanguagesUseDifferentlyIsReadInThePagesOwn() {
        #expect(PageDate.parse("5 listopada 2024", style: DateStyle(language: "pl"))?.text == "2024-11-05")
        #expect(PageDate.parse("5. listopada 2024.", style: DateStyle(language: "hr"))?.text == "2024-10-05")
        #expect(PageDate.parse("3/4/2024", style: DateStyle(language: "en-GB"))?.text == "2024-04-03")
        #expect(PageDate.parse("3/4/2024", style: DateStyle(language: "en-US"))?.text == "2024-03-04")
    }

    @Test func theSitesOffsetIsTakenWhereThePageHasNone() {
        #expect(PageDate.parse("19:21, 11 ноября 2025")?.withOffset(180).text == "2025-11-11T19:21:00+03:00")
        #expect(PageDate.parse("2025-11-11T19:21:00Z")?.withOffset(180).text == "2025-11-11T19:21:00+00:00")
        #expect(PageDate.parse("11 ноября 2025")?.withOffset(180).text == "2025-11-11")
    }

    @Test func daysAreCountedByTheGregorianCalendar() throws {
        for (text, number) in [("1970-01-01", 0), ("2000-02-29", 11_016), ("2024-03-01", 19_783)] {
            let date = try #require(PageDate.parse(text))
            #expect(date.dayNumber == number)
            #expect(PageDate(dayNumber: number)?.text == text)
        }
    }

    @Test(
        arguments: [
            ("вчера, 14:20", "2024-05-13T14:20:00"), ("Сегодня в 9:05", "2024-05-14T09:05:00"), ("позавчера", "2024-05-12"),
            ("yesterday", "2024-05-13"), ("gestern, 14:20 Uhr", "2024-05-13T14:20:00"),
            ("3 days ago", "2024-05-11"), ("2 часа назад", nil), ("сейчас", nil),
        ] as [(String, String?)])
    func relativeDatesNeedThePagesClock(_ text: String, _ expected: String?) throws {
        let clock = try #require(PageDate.parse("2024-05-14"))
        #expect(RelativeDates.parse(text, clock: clock)?.text == expected)
    }

    @Test(
        arguments: [
            ("https://x.example/2024/02/06/ferry", "2024-02-06"), ("https://x.example/n/2024-02-06-ferry.html", "2024-02-06"),
            ("https://x.example/a/20240206/ferry", "2024-02-06"),
            ("https://x.example/2024/feb/06/ferry", "2024-02-06"), ("https://x.example/2024/02/ferry", nil),
            ("https://x.example/2024/0206/ferry", "2024-02-06"), ("https://x.example/202402/06/ferry", "2024-02-06"),
            ("https://x.example/n/202402/t20240206_77.html", "2024-02-06"), ("https://x.example/n/06-02-2024/ferry", "2024-02-06"),
            ("https://x.example/n/ferry-26-02-2024", "2024-02-26"), ("https://x.example/n/ferry-02-26-2024", "2024-02-26"),
            ("https://x.example/n/2024-02/06/content_7.htm", "2024-02-06"), ("https://x.example/6-february-2024/ferry", "2024-02-06"),
            ("https://x.example/2024/1306/ferry", nil), ("https://x.example/room/06-02-2024b", nil),
            ("https://x.example/item/1234567890", nil), ("https://x.example/?d=2024-02-06", nil),
            ("https://x.example/n/6.2.2024/ferry", "2024-02-06"), ("https://x.example/v/1.12.2024-rc1b", nil),
        ] as [(String, String?)])
    func addressesHoldDays(_ url: String, _ expected: String?) {
        #expect(AddressDate.parse(url)?.text == expected)
    }

    @Test(
        arguments: [
            "<meta property=\"article:published_time\" content=\"2024-02-06T08:15:00Z\">",
            "<meta name=\"parsely-pub-date\" content=\"2024-02-06T08:15:00Z\">",
            "<meta itemprop=datePublished content=\"2024-02-06T08:15:00Z\">",
            "<meta name=\"DC.date.issued\" content=\"2024-02-06T08:15:00Z\">",
        ])
    func metaTellsTheDate(_ head: String) {
        #expect(page(head: head).metadata.published == "2024-02-06T08:15:00+00:00")
    }

    @Test func publishedAndModifiedAreApart() {
        let found = page(
            under: "<p>Updated <time datetime=\"2024-02-09\">9 Feb</time>, published <time datetime=\"2024-02-06\">6 Feb</time></p>")
        #expect(found.metadata.published == "2024-02-06")
        #expect(found.metadata.modified == "2024-02-09")
        let words = page(under: "<div class=meta>Опубликовано 6 февраля 2024, обновлено 9 февраля 2024</div>")
        #expect(words.metadata.published == "2024-02-06")
        #expect(words.metadata.modified == "2024-02-09")
    }

    @Test func aTimeOfMachinesBesideWordsForReadersIsTheDate() {
        #expect(page(under: "<span class=date data-timestamp=1707207300>yesterday</span>").metadata.published?.prefix(10) == "2024-02-06")
    }

    @Test func theReadersDayIsToldByTheTimeOfTheLastChangeWhereThePageTellsNoOther() {
        let changed = "<meta property=\"og:updated_time\" content=\"2024-02-07T10:00:00+03:00\">"
        #expect(page(head: changed, under: "<div class=date>вчера, 14:20</div>").metadata.published == "2024-02-06T14:20:00+03:00")
    }

    @Test func theDayOfTheLastChangeIsNotThatOfPublicationWhateverItsClass() {
        let head =
            "<meta property=article:published_time content=2020-03-10T15:30:00Z><meta property=article:modified_time content=2024-02-12T13:28:34Z>"
        let shown = "<p class=entry-date><time class='entry-date published' datetime=2024-02-12T13:28:34Z>12 Feb 2024</time></p>"
        let found = page(head: head, under: shown)
        #expect(found.metadata.published?.prefix(10) == "2020-03-10" && found.metadata.modified?.prefix(10) == "2024-02-12")
    }

    @Test func aPostIsAsOldAsTheDayThatItsHeadBeginsWith() {
        func post(_ name: String, _ head: String) -> String {
            "<div class=post><div class=author>\(name)</div><div class=post_head>\(head)</div><p>I would take the early ferry, since the late one is full of bands.</p></div>"
        }
        let found = fields(
            """
            <!DOCTYPE html><html lang=en><head><title>Which ferry to Brenk?</title></head><body><p>Forum, 1 March 2024</p><h1>Which ferry to Brenk?</h1>
            \(post("quill", "2023-02-06, 09:14 (This post was last modified: 2024-01-05, 03:27 by quill. Edited 2 times in total.)"))
            \(post("abbey", "2023-02-07, 10:31"))\(post("marwood", "2023-02-08, 11:31"))</body></html>
            """, url: "https://osk.example/viewtopic.php?t=7")
        #expect(found.metadata.published?.prefix(10) == "2023-02-06")
    }

    @Test func ofTwoDaysOfPublicationTheEarlierIsMeant() {
        let head = "<meta name=published-time content=2024-03-09><meta name=published-date content=2021-02-16>"
        #expect(page(head: head).metadata.published == "2021-02-16")
    }

    @Test func nothingIsInvented() {
        #expect(page(under: "<p>Yesterday, 14:20</p>").metadata.published == nil)
        #expect(page(under: "<p>5 May</p>").metadata.published == nil)
        #expect(
            page(behind: "<p>The old ferry had been built on 3 May 1974 by the yard of Osk, and has sailed ever since then.</p>").metadata
                .published == nil)
        #expect(
            page(beside: "<aside class=related><a href=/x>Choir sings</a> <time datetime=\"2020-01-01\">1 Jan</time></aside>").metadata
                .published == nil)
    }
}
