import PageTree
import Testing

@testable import BlockAnalysis

@Suite struct FeatureTests {
    private func measure(_ text: String) -> TextMeasure {
        PageAnalysis.view(text: Array(text.utf8)).measures[0]
    }

    @Test func textIsCounted() {
        let measure = measure("Мост открыли в 19:21, сообщила пресс-служба. «Он готов!» — сказал Зимин… © 2025")
        #expect(measure.words == 12)
        #expect(measure.sentences == 3)
        #expect(measure.commas == 1)
        #expect(measure.hasClockTime && measure.hasYear && measure.hasCopyright)
        #expect(!measure.endsSentence)
    }

    @Test(arguments: [
        ("Это конец.", true), ("Это конец.»", true), ("Это конец", false), ("終わりだ。", true), ("Really?\"", true), ("v2.0 beta", false),
    ])
    func sentenceEndsAreSeen(_ text: String, _ ends: Bool) {
        #expect(measure(text).endsSentence == ends)
    }

    @Test(arguments: [
        "पुल बनने तक सेवा जारी रहनी चाहिए।", "کشتی پل بننے تک چلتی رہے گی۔", "هل تستمر العبارة حتى بناء الجسر؟", "Նավը կաշխատի մինչև կամուրջը։",
        "ጀልባው እስከ ድልድዩ ድረስ ይሠራል።", "សាឡាងនៅតែដំណើរការរហូតដល់មានស្ពាន។", "တံတားမပြီးမချင်း ကူးတို့ဆက်ရှိမည်။",
        "เรือข้ามฟากที่เชื่อมสองฝั่งแม่น้ำจะหยุดให้บริการตั้งแต่วันที่หนึ่งธันวาคมนี้หลังจำนวนผู้โดยสารลดลงเหลือวันละสิบเอ็ดคน",
    ])
    func sentencesEndAsTheirScriptsEndThem(_ text: String) {
        #expect(measure(text).endsSentence && measure(text).sentences > 0, "\(text)")
    }

    @Test func textsWithoutSpacesShareTheirLetters() {
        let title = Set(BlockWords.of("เรือข้ามฟากหยุดวิ่ง"))
        let text = Set(BlockWords.of("เรือข้ามฟากที่เชื่อมสองฝั่งแม่น้ำจะหยุดให้บริการ"))
        #expect(title.intersection(text).count * 2 >= title.count)
        #expect(title.isDisjoint(with: BlockWords.of("หน้าแรก")))
        #expect(BlockWords.of("ปี 112 ก").count == 3)
    }

    @Test func commasOfArabicPartWords() {
        #expect(measure("الجسر، العبارة، المدينة").commas == 2)
        #expect(measure("เรือข้ามฟาก").sentences == 0)
    }

    @Test(arguments: [("Смотрите нас на YouTube и в TikTok", 2), ("Все новости", 0), ("iPhone", 1), ("МЧС", 0)])
    func gluedWordsAreCounted(_ text: String, _ glued: Int) {
        #expect(measure(text).glued == glued)
    }

    @Test func aHugeBlockIsMeasuredByItsHead() {
        let unit = "Слово за словом. "
        let measure = measure(String(repeating: unit, count: 100_000))
        #expect(abs(measure.words - 300_000) < 300 && abs(measure.sentences - 100_000) < 100)
    }

    @Test func ideographsCountAsHalfAWord() {
        #expect(measure("水曜日に会議を開く").words == 4)
    }

    @Test func namesOfFeaturesGoBothWays() {
        for feature in Feature.allCases { #expect(Feature.named(feature.name) == feature) }
        let snake = Feature.allCases.map { feature in
            String(describing: feature).map { $0.isUppercase ? "_" + $0.lowercased() : String($0) }.joined()
        }
        #expect(Feature.snakeCase == snake.joined(separator: " "), "Feature.snakeCase lists the cases in their order, in snake case")
        #expect(Feature.linkDensity.name == "link_density")
        #expect(Feature.named("link-density") == nil)
    }

    @Test(arguments: [
        ("article-comments", TokenKind.comment, true), ("commentary", .comment, true), ("ad", .advert, true), ("shadow", .advert, false),
        ("adSlot", .advert, true), ("headline", .title, true), ("navy", .navigation, false), ("main-nav", .navigation, true),
        ("post__body", .content, true), ("somebody", .content, false),
    ])
    func tokensAreJudgedByTheirWords(_ token: String, _ kind: TokenKind, _ expected: Bool) {
        #expect((TokenJudge.kinds(of: Array(token.utf8)[...]) & kind.mask != 0) == expected)
    }

    @Test func theHeadlineIsTheHeadingThatTheTitleRepeats() {
        let html = "<title>Мост открыли под Вереском — Листок</title><h1>Листок</h1><h2>Мост открыли под Вереском</h2><p>Текст.</p>"
        let document = HTMLParser.parse(PageBytes(text: html))
        #expect(PageAnalysis(document).features.headline == 1)
    }

    @Test(arguments: [
        ("ru", "Он сказал, что это не так, но они его не услышали, и всё было как прежде для всех."),
        ("en", "They said that it was not so, but he had been there when the others would not have it."),
        ("de", "Er sagte, dass es nicht so ist, aber sie haben ihn nicht gehört und alles war wie bei den anderen."),
        ("pl", "Powiedział, że to nie jest tak, ale oni go nie słyszeli i było jak przed tym dla nich oraz po."),
    ])
    func theLanguageIsToldByFunctionWords(_ code: String, _ text: String) {
        let page = PageAnalysis.view(text: Array(text.utf8))
        #expect(page.guessedLanguage == code)
    }

    @Test func groupsTileTheTable() {
        var next = 0
        for group in FeatureGroup.all {
            #expect(group.columns.lowerBound == next, "\(group.name)")
            next = group.columns.upperBound
        }
        #expect(next == Feature.allCases.count)
    }

    @Test func nearnessFeaturesAreTheKindsOfTokens() {
        let names = FeatureGroup.nearness.columns.map { Feature.allCases[$0].name }
        let kinds = TokenKind.allCases.map { kind -> String in
            var name = String(describing: kind)
            for ending in ["Element"] where name.hasSuffix(ending) { name.removeLast(ending.count) }
            return name
        }
        for (name, kind) in zip(names, kinds) { #expect(name == "near_" + kind || name == "in_" + kind, "\(name) \(kind)") }
        #expect(names.count == kinds.count)
    }

    @Test(arguments: [
        ("Цена 1 200 руб", Feature.prices, Float(1)), ("Only $20 now", .prices, 1), ("In 2020 nobody", .prices, 0),
        ("Am 12.05.2024 kam", .dates, 1), ("Version 1.2", .dates, 0), ("Кто пришёл?", .endMark, 3), ("Список:", .endsColon, 1),
        ("Читать…", .endsEllipsis, 1), ("We thank you", .personalShare, 2.0 / 3.0), ("f(x) = {a; b}", .codeShare, 6.0 / 13.0),
    ])
    func theFormOfATextIsSeen(_ text: String, _ feature: Feature, _ value: Float) {
        #expect(PageAnalysis(text: Array(text.utf8)).features.table[0, feature] == value)
    }

    @Test func theHeadsWordsAreFoundInTheBlocks() {
        let html = """
            <head><title>Мост открыли</title><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"Новый мост через реку \
            открыли вчера вечером."}</script></head><h1>Мост открыли</h1><p>Новый мост через реку открыли вчера вечером.</p><p>Все права \
            защищены, перепечатка запрещена.</p>
            """
        let table = PageAnalysis(HTMLParser.parse(PageBytes(text: html))).features.table
        #expect(table[0, .titleWords] == 1 && table[1, .bodyOverlap] == 1 && table[2, .bodyOverlap] == 0)
        #expect(table[1, .pageIsArticle] == 1 && table[1, .headingDistance] == 1 && table[1, .headingInTitle] == 1)
    }

    @Test func aRunOfCopiesIsMeasuredAsAWhole() {
        let text = "<p>An oar of ash that is two metres long.</p><p>Made by hand in Brezno since the mill closed.</p>"
        let html = "<div class=desktop>\(text)</div><p>Add one to your cart today please.</p><div class=mobile>\(text)</div>"
        let table = PageAnalysis(HTMLParser.parse(PageBytes(text: html))).features.table
        #expect((0..<5).map { table[$0, .copiedRunWords] } == [0, 0, 0, 18, 18])
        #expect((0..<5).map { table[$0, .copiedRunBlocks] } == [0, 0, 0, 2, 2])
        #expect((0..<5).map { table[$0, .copiesBefore] } == [0, 0, 0, 1, 1])
    }

    @Test func theHeadingsAboveAreTokens() {
        let html = "<h1>Oars</h1><p>a</p><h2>Customer reviews</h2><p>b</p><h3>Most helpful</h3><p>c</p><h2>Customer reviews</h2><p>d</p>"
        let page = PageAnalysis(HTMLParser.parse(PageBytes(text: html)))
        // A page's own headline is one token, and so is none above it.
        #expect(section(1, of: page).count == 2 && section(3, of: page).count == 5)
        #expect(section(3, of: page) == section(7, of: page))
        #expect(Set(section(5, of: page)).isDisjoint(with: section(3, of: page)))
        #expect(section(0, of: PageAnalysis(text: Array("a line".utf8))).isEmpty)
    }

    private func section(_ block: Int, of page: PageAnalysis) -> [UInt32] {
        var tokens: [UInt32] = []
        BlockTokens(page).addSection(block, to: &tokens)
        return tokens
    }

    @Test func classesAroundContainersAddUpToTheirTokens() throws {
        let list = "<ul class='items list'><li>a<li>b</ul>"
        let html = "<div class='page wide'><div id=main-text class=content>\(list)<p class=note>c</p></div></div>"
        let page = PageAnalysis(HTMLParser.parse(PageBytes(text: html)))
        let document = try #require(page.view.document)
        let table = TokenTable(weights: (0..<TokenTable.size).map { $0 % 41 - 20 }, step: 0.25)
        var tokens = BlockTokens(page)
        var scores = ClassScores(tokens, table, document)
        for block in page.view.blocks {
            var found: [UInt32] = []
            tokens.addClasses(around: block.container, document, to: &found)
            #expect(scores.score(around: block.container) == table.score(found) && found.count > 8)
        }
    }

    @Test func theKindOfAPageIsToldByItsMarkup() {
        func table(_ html: String) -> FeatureTable { PageAnalysis(HTMLParser.parse(PageBytes(text: html))).features.table }
        let items = (1...3).map { "<div itemscope itemtype='https://schema.org/Product'><p>Oar \($0)</p></div>" }.joined()
        #expect(table(items)[0, .pageProducts] == 3 && table(items)[0, .pageIsProduct] == 1)
        #expect(table("<meta name=generator content='Discourse 3.2'><p>x</p>")[0, .pageIsForum] == 1)
        let sentence = "<p>The mill in Brezno has been closed since the flood of last year.</p>"
        #expect(table("\(sentence)<div class=comment>\(sentence)\(sentence)\(sentence)</div>")[0, .pageCommentShare] == 0.75)
    }

    @Test func attributesNameAPlaceToo() {
        let html = "<div class=x1><p data-testid=related-items>x</p></div><div><p itemprop=commentText>y</p></div>"
        let table = PageAnalysis(HTMLParser.parse(PageBytes(text: html))).features.table
        #expect(table[0, .nearRelated] == 0 && table[1, .nearComment] == 0 && table[0, .nearComment] == 16)
    }

    @Test func cardsOfAShopAreRecordsOfOneGroup() {
        let cards = (1...4).map { "<div class=card><h3>Oar \($0)</h3><p>Ash wood, two metres</p><span><p>\($0)0 crowns</p></span></div>" }
        let page = "<main><p>All our oars.</p><div>\(cards.joined())</div></main>"
        let table = PageAnalysis(HTMLParser.parse(PageBytes(text: page))).features.table
        #expect((0..<13).map { table[$0, .recordCount] } == [0] + [Float](repeating: 4, count: 12))
        #expect((1..<7).map { table[$0, .recordPlace] } == [0, 0, 0, 1, 1, 1])
        #expect((1..<7).map { table[$0, .placeInRecord] } == [0, 1, 2, 0, 1, 2])
        #expect(table[1, .recordBlocks] == 3 && table[0, .recordPlace] == -1)
    }
}
