import Testing

@testable import PageFields

/// What stands in boxes of several elements, in lists and below the text: names, sections, days.
@Suite struct BoxTests {
    private func names(_ found: FoundFields) -> [String] { found.metadata.authors.map(\.name) }

    @Test(arguments: [
        "<div class=author><a class=author__name>Ilse Marwood</a><div class=author__details><a>Harbours</a></div></div>",
        "<div class=author><a>Ilse Marwood</a><span>Brenk Corp</span></div>",
        "<div class=author><div class=author-name>Ilse Marwood</div><div class=author-team>Rivers</div></div>",
        "<ul><li>Ilse Marwood</li><li>4 March 2025</li></ul>",
        "<p>Co-authored by Ilse Marwood</p>",
        "<div class=article__author>By Ilse Marwood <span class=author__desc>(Osk, correspondent)</span></div>",
        "<ul><li><p>Ilse Marwood</p><p>reporter at sea</p></li></ul>",
        "<ul><li>Ilse Marwood</li></ul><time datetime='2025-03-04T12:30'>4.3. 12:30</time>",
        "<p class=byline><a href=/ilse>Ilse Marwood</a> in Osk</p>",
        "<div class=footer><span class=news-list-date>04.03.2025</span> <span class=news-list-category>Sea</span> <span class=news-list-author>Ilse Marwood</span></div>",
    ])
    func oneElementOfABoxIsTheName(_ markup: String) { #expect(names(page(under: markup)) == ["Ilse Marwood"]) }

    @Test(arguments: [
        "<div class=authors><span class=author>Ilse Marwood</span><span class=author>Tom Dunn</span></div>",
        "<div class=authors><a href=/a/i>Ilse Marwood</a><a href=/a/t>Tom Dunn</a></div>",
        "<div><span>Ilse Marwood and Tom Dunn</span><span>4 March 2025, 12:30</span></div>",
        "<div>4 March 2025<br>Ilse Marwood and Tom Dunn</div>",
        "<p class=byline><a href=/ilse>Ilse Marwood</a> in Osk and <a href=/tom>Tom Dunn</a> in Brenk</p>",
    ])
    func elementsThatAreNamesAreAsManyPeople(_ markup: String) { #expect(names(page(under: markup)) == ["Ilse Marwood", "Tom Dunn"]) }

    @Test(arguments: [
        ("ru", "<p>Зоя Кремнёва, «Вестник Оска»</p>", "Зоя Кремнёва"), ("ru", "<p>Зоя КРЕМНЁВА</p>", "Зоя КРЕМНЁВА"),
        ("en", "<p>–Ilse Marwood, Harbour Gazette</p>", "Ilse Marwood"), ("ru", "<p>Опубликовала: Зоя Кремнёва</p>", "Зоя Кремнёва"),
    ])
    func whoSignsIsNamedBeforeThePaper(_ language: String, _ markup: String, _ name: String) {
        #expect(names(page(behind: markup, language: language)) == [name])
    }

    @Test(arguments: ["<footer><ul><li><a>Ilse Marwood</a><span>Reporter</span></li></ul></footer>"])
    func aReporterMayStandBelowTheText(_ markup: String) { #expect(names(page(behind: markup)) == ["Ilse Marwood"]) }

    @Test func aBoxAroundANameIsNoSecondPerson() {
        let found = page(
            under: "<div class=author-wrap><span>द्वारा</span> <a class=author-name>अमित शर्मा</a> <span>ओस्क</span></div>", language: "hi")
        #expect(names(found) == ["अमित शर्मा"])
    }

    @Test(arguments: [
        "<div class=meta><span class=user><a class=user__username>kestrel_42</a></span><time datetime='2025-03-04T12:30'>2 years ago</time></div>",
        "<div><a class=ljuser-username>kestrel_42</a> March 4 2025, 12:30</div>",
    ])
    func aHandleBesideTheDayIsWhoWrote(_ markup: String) { #expect(names(page(above: markup)) == ["kestrel_42"]) }

    @Test func aHandleAloneIsNobody() { #expect(names(page(above: "<div><a class=user__username>kestrel_42</a></div>")).isEmpty) }

    @Test func aPersonGoesBeforeAStaff() {
        let found = page(under: "<p>By Osk Press Staff</p>", behind: "<p>Reporting by Ilse Marwood in Osk; Editing by Tom Dunn</p>")
        #expect(names(found) == ["Ilse Marwood"])
    }

    @Test func aWordOfChangeIsNobody() {
        let found = page(under: "<p>Actualizado Martes, 4 marzo 2025 - 12:30</p>", language: "es")
        #expect(names(found).isEmpty && found.metadata.modified?.hasPrefix("2025-03-04") == true)
    }

    @Test(arguments: [
        "<aside><h3>More stories</h3><article><h4><a href=/x>The bridge at Osk is closed</a></h4><p class=byline>By Maud Pell</p><time datetime=2022-01-01>1 January 2022</time></article></aside>",
        "<div class=q><div><h4><a href=/x>The bridge at Osk is closed</a></h4><p>By Maud Pell</p><p>1 January 2022</p></div></div>",
    ])
    func aTeasersBylineAndDayAreItsOwn(_ markup: String) {
        let found = page(beside: markup)
        #expect(names(found).isEmpty && found.metadata.published == nil)
    }

    @Test func aDotPartsHourAndMinuteBeforeAZone() {
        #expect(page(under: "<p>First published on Mon 3 March 2025 18.05 BST</p>").metadata.published == "2025-03-03T18:05:00+01:00")
    }

    @Test func anElementForTheDayOfPublicationMaySayChanged() {
        let found = page(under: "<div class=publish-date><time datetime='2025-03-04T12:30:00Z'>Updated 4 March 2025</time></div>")
        #expect(found.metadata.published == found.metadata.modified && found.metadata.published?.hasPrefix("2025-03-04T12:30") == true)
    }

    @Test func anElementsEndPartsDigits() {
        let found = page(under: "<div><span>Updated: 4 March 2025, 08:15</span><span>2 min</span></div>")
        #expect(found.metadata.modified == "2025-03-04T08:15:00")
    }

    @Test func aLineOfChangesMayTellTheFirstDayToo() {
        let found = page(under: "<p class=last-update>4 March 2025 (updated 5 March 2025)</p>")
        #expect(found.metadata.published == "2025-03-04" && found.metadata.modified == "2025-03-05")
    }

    @Test(arguments: [
        "<span class=cat-links>Posted in <a rel='category tag' href=/c>Harbours</a></span>",
        "<p class=kicker><a href=/c>Harbours</a></p>", "<div class=post-category>Harbours</div>",
    ])
    func theCategoryBesideTheHeadlineIsTheSection(_ markup: String) {
        let article = "<meta property=og:type content=article>"
        #expect(page(head: article, under: markup).metadata.section == "Harbours")
    }

    @Test(arguments: ["<p class=kicker>4 March 2025</p>", "<p class=kicker>All that you have to know about this harbour</p>"])
    func aDayOrASentenceIsNoSection(_ markup: String) {
        #expect(page(head: "<meta property=og:type content=article>", under: markup).metadata.section == nil)
    }
}
