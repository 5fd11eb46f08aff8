import Testing

@testable import PageFields

/// By-lines that no class and no "By" tells, and data that are about somebody else.
@Suite struct BylineLineTests {
    private func names(_ found: FoundFields) -> [String] { found.metadata.authors.map(\.name) }

    @Test(arguments: [
        "<div>Ilse Marwood</div><div>May 5, 2024</div>", "<div>5. Mai 2024</div><div>Ilse Marwood</div>",
        "<p>Written by</p><p>Ilse Marwood</p>", "<span>Автор</span><div>Ilse Marwood</div>", "<div>Ilse Marwood | 05.05.2024 - 14:20</div>",
        "<div>Ilse Marwood – May 5, 2024</div>", "<div>Ilse Marwood</div><div>Technical Writer</div>",
        "<div><a href=\"/author/ilse-marwood/\">Ilse Marwood</a></div>",
        "<p><a href=\"https://www.oskpost.example/team/im\">Ilse Marwood</a></p>",
        "<p><strong>ILSE MARWOOD</strong></p>",
    ])
    func aNameOnALineOfItsOwnIsTheAuthor(_ under: String) {
        #expect(names(page(under: under)).map { $0.uppercased() } == ["ILSE MARWOOD"])
    }

    @Test(arguments: [
        "<div>Business News</div><div>May 5, 2024</div>", "<div>May 5, 2024</div><div>Five minutes</div>", "<p>Harbour</p><p>News</p>",
        "<div>Read more | May 5, 2024</div>", "<p>Written by</p><p>May 5, 2024</p>", "<div class=author>Trial Attorney</div>",
        "<div class=author>And</div>", "<div class=byline>By Friday</div>", "<div class=author>Advertiser Disclosure</div>",
    ])
    func otherLinesAreNot(_ under: String) {
        #expect(names(page(under: under)) == [])
    }

    @Test(arguments: [
        "<p>Words: Ilse Marwood</p><p>Photos: Jon Abbey</p>", "<p>Text und Fotos: Ilse Marwood</p>", "<p>Texte : Ilse Marwood</p>",
        "<div><span>5 May 2024</span> <span>Harbour</span> <span>Ilse Marwood</span></div>",
    ])
    func aLabelOrABoxOfItsOwnTellsTheName(_ under: String) {
        #expect(names(page(under: under)) == ["Ilse Marwood"])
    }

    @Test func aNameBehindADashSignsTheText() {
        #expect(names(page(behind: "<p>— Ilse Marwood</p>")) == ["Ilse Marwood"])
        let quotation = "<p>“The sea gives, and the sea takes, and on Sundays it does neither of the two, as we all know well.”</p>"
        #expect(names(page(behind: quotation + Self.rest + "<p>— Ilse Marwood</p>")) == ["Ilse Marwood"])
    }

    private static let rest =
        "<p>The band plays again on Friday, and whoever brings an instrument of his own may join it on the upper deck.</p>"

    @Test(arguments: [
        ("By Ilse Marwood, PhD, and Dr. Jon Abbey", ["Ilse Marwood", "Dr. Jon Abbey"]),
        ("By Ilse Marwood, with additional reporting by Jon Abbey", ["Ilse Marwood", "Jon Abbey"]),
    ])
    func whoeverIsNamedBehindIsAnAuthorToo(_ line: String, _ expected: [String]) {
        #expect(names(page(under: "<p class=byline>\(line)</p>")) == expected)
    }

    @Test(arguments: [
        "<p>By Ilse Marwood / photos: Jon Abbey</p>", "<p>Ilse Marwood / photo Jon Abbey</p>", "<h6>Author(s)</h6><p>Ilse Marwood</p>",
        "<p>Ilse Marwood, VMD, DACVB</p>",
    ])
    func whatStandsBehindANameLeavesIt(_ under: String) {
        #expect(names(page(under: under)) == ["Ilse Marwood"])
    }

    @Test func namesOfSeveralLinesEachHaveWhatTheyAre() {
        let line =
            "<div class=byline><b>Written by</b><br><b>Ilse Marwood</b>, 4 years at sea<br><b>Jon Abbey</b>, senior editor and rower</div>"
        #expect(names(page(under: line)) == ["Ilse Marwood", "Jon Abbey"])
        #expect(names(page(under: "<p>Ilse Marwood/Jon Abbey</p>")) == ["Ilse Marwood", "Jon Abbey"])
    }

    @Test(arguments: [
        ("ko", "<p class=byline>홍길동 기자 hong@osk.example</p>", "홍길동"), ("zh", "<p>2024-05-06 10:20　来源：船闸日报　作者：马丽</p>", "马丽"),
        ("zh", "<p>記者馬麗／台北報導</p>", "馬麗"), ("zh", "<p>记者：马丽　编辑：王强</p>", "马丽"), ("ja", "<p>文／山田花子　写真／佐藤一郎</p>", "山田花子"),
        ("ko", "<p>[수문일보 홍길동 기자]</p>", "홍길동"), ("en", "<p class=authors>Ilse Marwood<sup>1</sup></p>", "Ilse Marwood"),
        ("zh", "<p>记者 马丽 北京报道</p>", "马丽"), ("ja", "<p class=author>山田花子（編集部）</p>", "山田花子"),
    ])
    func whoReportsIsToldByTheWordsBesideTheName(_ language: String, _ under: String, _ name: String) {
        #expect(names(page(under: under, language: language)) == [name])
    }

    @Test func theAgencyBehindSeveralNamesWroteWithThem() {
        #expect(names(page(head: "<meta name=author content='Ilse Marwood und Jon Abbey, dpa'>")) == ["Ilse Marwood", "Jon Abbey", "dpa"])
        #expect(names(page(head: "<meta name=author content='Associated Press in Osk'>")) == ["Associated Press"])
    }

    @Test(arguments: [("zh", ["马丽", "李华"]), ("ja", ["马丽 李华"])])
    func aSpacePartsChineseNamesOnChinesePages(_ language: String, _ expected: [String]) {
        let found = page(head: "<meta http-equiv=content-language content=\(language)>", under: "<p>记者 马丽 李华</p>", language: language)
        #expect(names(found) == expected)
    }

    @Test func severalNamesInALineAreAllAuthors() {
        #expect(names(page(under: "<div>Ilse Marwood, Jon Abbey, Zoe Quill</div>")) == ["Ilse Marwood", "Jon Abbey", "Zoe Quill"])
    }

    @Test func aTeamThatSignsIsAnOrganization() {
        let found = page(head: "<meta name=author content=\"Quay Staff\"><meta property=og:site_name content=\"The Osk Post\">")
        #expect(found.metadata.authors == [.init(name: "Quay Staff", kind: .organization)])
    }

    @Test(arguments: [
        ("Ilse Marwood, University of Osk", "University of Osk"), ("Ilse Marwood - Osk Editorial Team", "Osk Editorial Team"),
        ("Ilse Marwood, Reuters", "Reuters"),
    ])
    func whereSomebodyWorksIsHisRole(_ text: String, _ role: String) {
        let authors = page(head: "<meta name=author content=\"\(text)\">").metadata.authors
        #expect(authors == [.init(name: "Ilse Marwood", role: role)])
    }

    @Test func theBylineThatIsShownGoesBeforeTheAccountInTheData() {
        let account =
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry to Brenk runs again\",\"author\":{\"@type\":\"Person\",\"name\":\"KatieS\"}}</script>"
        #expect(names(page(head: account, under: "<div class=author>By Ilse Marwood</div>")) == ["Ilse Marwood"])
    }

    @Test(arguments: [
        ("Ilse MarwoodPublished: May 5", ["Ilse Marwood"]), ("Ilse McMarwood", ["Ilse McMarwood"]), ("EcoBoat", ["EcoBoat"]),
        ("Ilse Marwood Senior Politics Editor", ["Ilse Marwood"]),
    ])
    func whatWasRunTogetherEndsTheName(_ text: String, _ expected: [String]) {
        #expect(names(page(under: "<div class=author>\(text)</div>")) == expected)
    }

    @Test func whoCheckedTheArticleDidNotWriteIt() {
        let found = page(
            under: "<div>By <a href=\"/author/im\">Ilse Marwood</a></div><div>Fact-checked by <a href=\"/author/ja\">Jon Abbey</a></div>")
        #expect(names(found) == ["Ilse Marwood"])
    }

    @Test func aNameWrittenSmallIsAName() {
        #expect(names(page(head: "<meta name=author content=\"ilse marwood\">")) == ["ilse marwood"])
    }

    @Test func theAuthorOfASiteWhoAnswersCommentsIsNoSiteName() {
        let comments =
            "<div class=comments><a class=url href=\"https://www.oskpost.example/\">Kristin</a> says: thank you all for reading.</div>"
        let found = page(head: "<meta name=author content=\"Kristin\">", beside: comments, url: "https://www.oskpost.example/n/1")
        #expect(names(found) == ["Kristin"])
    }
}
