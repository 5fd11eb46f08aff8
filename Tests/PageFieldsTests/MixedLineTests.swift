import Testing

@testable import PageFields

/// Lines that say several things of an article, labels that say all that somebody did, and days of what takes place.
@Suite struct MixedLineTests {
    private func names(_ found: FoundFields) -> [String] { found.metadata.authors.map(\.name) }

    @Test(arguments: [
        ("ja", "<p>文・写真／田中健一　2021年4月3日 9時00分</p>", "田中健一"), ("ja", "<p>構成・文／木村直樹</p>", "木村直樹"),
        ("ja", "<p>2023年7月8日 12:30 【佐藤由美】</p>", "佐藤由美"), ("zh", "<p>文・攝影／林美惠　2022-03-04</p>", "林美惠"),
        ("ko", "<p>홍길동 기자 입력 2023.04.02. 오후 3:15 수정 2023.04.02. 오후 5:20</p>", "홍길동"),
        ("ru", "<div><span>14.05.21 10:45</span><span>Автор: Пётр Зимин</span></div>", "Пётр Зимин"),
        ("de", "<p>04.05.2021 | Autor: Petra Lang</p>", "Petra Lang"), ("ro", "<p>de Andreea Ionescu</p>", "Andreea Ionescu"),
        ("ca", "<p>Per Jordi Puig</p>", "Jordi Puig"),
    ])
    func theLabelOrTheLinesBoxesTellTheName(_ language: String, _ markup: String, _ name: String) {
        #expect(names(page(under: markup, language: language)) == [name])
    }

    @Test(arguments: ["<p>撮影／中村愛</p>", "<p>編集・構成：中村愛</p>"])
    func whoDrewOrSetDidNotWrite(_ markup: String) { #expect(names(page(under: markup, language: "ja")).isEmpty) }

    @Test(arguments: ["<p class=author>J.R.</p>", "<p class=byline>By J.R.</p>"])
    func initialsSign(_ markup: String) { #expect(names(page(under: markup)) == ["J.R."]) }

    @Test func initialsInBracketsEndAText() { #expect(names(page(behind: "<p>(J.R.)</p>")) == ["J.R."]) }

    @Test func anAbbreviationIsNobody() { #expect(names(page(under: "<p class=author>U.S.</p>")).isEmpty) }

    @Test(arguments: ["Par Élodie Marchand (avec AFP)", "Par Élodie Marchand avec AFP"])
    func anAgencyWritesWithAPerson(_ line: String) {
        #expect(names(page(under: "<p>\(line)</p>", language: "fr")) == ["Élodie Marchand", "AFP"])
    }

    @Test(arguments: [
        "<p>Closing date: 30 June 2024</p>", "<dl><dt>When:</dt><dd>Saturday, 14 June 2025, 7 pm</dd></dl>",
        "<time class=event-date datetime=2025-06-14>14 June 2025</time>", "<time itemprop=startDate datetime=2025-06-14>14 June</time>",
    ])
    func theDayOfWhatTakesPlaceIsNoneOfThePage(_ markup: String) { #expect(page(under: markup).metadata.published == nil) }

    @Test func theDataSayThatADayIsAnEvents() {
        let event =
            #"<script type="application/ld+json">{"@type":"MusicEvent","name":"Ferry to Brenk runs again","startDate":"2025-06-14"}</script>"#
        #expect(page(head: event, under: "<p>14 June 2025</p>").metadata.published == nil)
    }

    @Test func aDatesOwnWordSaysWhatItIsOf() {
        #expect(page(under: "<p>Last updated date: 30 June 2024</p>").metadata.modified == "2024-06-30")
        #expect(page(under: "<p>Date: 30 June 2024</p>").metadata.published == "2024-06-30")
    }

    @Test(arguments: [
        "The Osk Post » Blog Archive » Ferry to Brenk runs again", "The Osk Post • View topic - Ferry to Brenk runs again",
    ])
    func whatProgramsWriteBeforeTitlesIsNoneOfThem(_ title: String) {
        let found = page(title: title, headline: "<a href=/f>Ferry to Brenk runs again</a>")
        #expect(found.metadata.title == "Ferry to Brenk runs again")
    }

    @Test func aMonthInRomanNumbersTakesNoYearOfTheDateBefore() {
        #expect(page(under: "<p>4. května 2021 v 13.22</p>", language: "cs").metadata.published == "2021-05-04T13:22:00")
    }

    @Test func theLogoNamesTheSiteWhereTheTitleEndsWithIt() { #expect(page().metadata.site == "The Osk Post") }

    @Test func aDatelineTellsTheDay() {
        let lead =
            "OSK, 4 May 2021 — The harbour board agreed on Tuesday to keep the small ferry running through the winter, which ends a row of "
            + "three years between the town and the island, where nobody had believed in it any more by then."
        let html =
            "<html lang=en><title>Ferry stays</title><article><h1>Ferry stays</h1><p>\(lead)</p><p>\(lead.dropFirst(18))</p></article>"
        #expect(fields(html).metadata.published == "2021-05-04")
    }

    @Test(arguments: ["（大野浩二）", "完成は来年の春になる見込みだという。【松本さくら】"])
    func aNameInBracketsEndsAJapaneseText(_ end: String) {
        #expect(BylineLabel.closing(end) == (end.hasPrefix("（") ? "大野浩二" : "松本さくら"))
        #expect(BylineLabel.closing("見込みだという（写真参照）") == nil)
    }
}
