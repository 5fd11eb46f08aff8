import PageTree
import TestSupport
import Testing

@testable import BlockAnalysis

@Suite struct SegmenterTests {
    @Test(arguments: [
        ("<p>one  two\n three</p>", ["one two three"]),
        ("<div>a<p>b</p>c</div>", ["a", "b", "c"]),
        ("<p>a <b>b</b><i>c</i> d</p>", ["a bc d"]),
        ("a<br>b<br><br>c<br> \n <br>d", ["a\nb", "c", "d"]),
        ("<b>Head</b><br>text", ["Head", "text"]),
        ("<ul><li>x<li>y</ul>", ["x", "y"]),
        ("<pre>a\n  b</pre>", ["a\n  b"]),
        ("<p>a&nbsp;b</p>", ["a b"]),
        ("<a><div>x</div><div>y</div></a>", ["x", "y"]),
        ("<table><tr><td>1<td>2</table>", ["1", "2"]),
    ])
    func aBlockEndsAtBlockLevelBoundaries(_ html: String, _ expected: [String]) {
        #expect(shownBlocks(html) == expected)
    }

    @Test func linkDensityCountsCharacters() {
        let segmentation = Segmenter.segment(HTMLParser.parse(PageBytes(text: "<p><a>абв</a> где</p><p>x</p>")))
        #expect(segmentation.blocks[0].length == 7 && segmentation.blocks[0].linkLength == 3 && segmentation.blocks[0].links == 1)
        #expect(segmentation.blocks[1].linkDensity == 0)
    }

    @Test(arguments: ["hidden", "style='color:red; DISPLAY : none'", "style=visibility:hidden"])
    func whatThePageHidesIsMarked(_ attribute: String) {
        let segmentation = Segmenter.segment(HTMLParser.parse(PageBytes(text: "<p \(attribute)>x</p><p style='display:block'>y</p>")))
        #expect(segmentation.blocks.map(\.isHidden) == [true, false])
    }

    @Test(arguments: [
        ("style='display:none'", HiddenReason.notDisplayed), ("hidden", .attribute), ("hidden=until-found", .disclosed),
        ("class='tab-panel' style='display:none'", .disclosed), ("style='visibility: hidden'", .invisible),
        ("class=sr-only", .screenReader), ("class='text visually-hidden'", .screenReader),
        ("style='position:absolute; left:-9999px'", .offScreen), ("style='text-indent: -1000px'", .offScreen),
        ("style='font-size:0'", .noSize), ("style='opacity: 0.0'", .transparent), ("style='width:1px;height:1px;overflow:hidden'", .noSize),
        ("style='color:#FFF;background-color:white'", .sameColour),
        ("style='color: rgb(0, 0, 0); background: #000000 !important'", .sameColour), ("style='color: transparent'", .sameColour),
        ("style='color:rgba(20, 20, 20, 0)'", .sameColour), ("style='transform: scale(0)'", .noSize),
    ])
    func theReasonOfHidingIsTold(_ attribute: String, _ reason: HiddenReason) {
        let segmentation = Segmenter.segment(HTMLParser.parse(PageBytes(text: "<div \(attribute)>x</div><p>y</p>")))
        #expect(segmentation.blocks.map(\.hiddenReason) == [reason, nil])
    }

    /// A closed accordion is a box of no height that its button opens.
    @Test(arguments: [
        ("class=accordion__content style='height:0px;overflow:hidden;visibility:hidden'", HiddenReason.disclosed),
        ("id=part-2 style='max-height:0;overflow:hidden'", .disclosed), ("id=part-2 style='visibility:hidden'", .disclosed),
        ("id=part-9 style='max-height:0;overflow:hidden'", .noSize), ("class=accordion style='font-size:0'", .noSize),
        ("class=accordion style='height:0;overflow:hidden;color:transparent'", .sameColour),
        ("class=accordion style='width:1px;height:1px;overflow:hidden'", .noSize),
    ])
    func whatAButtonUnfoldsIsDisclosed(_ attribute: String, _ reason: HiddenReason) {
        let html = "<button aria-expanded=false aria-controls='part-1 part-2'>more</button><div \(attribute)>x</div>"
        #expect(Segmenter.segment(HTMLParser.parse(PageBytes(text: html))).blocks.map(\.hiddenReason) == [nil, reason])
        let sheet = "<style>.shut{max-height:0;overflow:hidden}</style><div class='shut faq'>x</div><div class=shut>y</div>"
        #expect(Segmenter.segment(HTMLParser.parse(PageBytes(text: sheet))).blocks.map(\.hiddenReason) == [.disclosed, .noSize])
    }

    @Test(arguments: [
        "style='font-size:0.9em'", "style='opacity:0.5'", "style='color:#fff;background:#000'", "style='margin-left:-10px'",
        "style='color:transparent;-webkit-background-clip:text;background:red'", "style='color:rgba(0,0,0,.6)'",
        "style='transform:scale(1.2)'",
        "style='width:100%;overflow:hidden'", "class='navy sr'", "style='height:0.5px'", "style='display:block'",
    ])
    func whatIsShownIsNotCalledHidden(_ attribute: String) {
        let segmentation = Segmenter.segment(HTMLParser.parse(PageBytes(text: "<div \(attribute)>x</div>")))
        #expect(segmentation.blocks.map(\.hiddenReason) == [nil])
    }

    @Test(arguments: [
        (".q9{display:none}", HiddenReason.notDisplayed), ("p{color:red} .a, .q9 { position: absolute; left: -9999px }", .offScreen),
        ("/* x */ #seal{font-size:0}", .noSize), (".q9{visibility:hidden}", .notDisplayed),
    ])
    func rulesOfThePagesStyleSheetsHideToo(_ sheet: String, _ reason: HiddenReason) {
        let html = "<style>\(sheet)</style><div class='text q9' id=seal>x</div><p>y</p>"
        let segmentation = Segmenter.segment(HTMLParser.parse(PageBytes(text: html)))
        #expect(segmentation.blocks.map(\.hiddenReason) == [reason, nil])
    }

    @Test(arguments: [
        "@media print { .q9 { display: none } }", ".q9{display:none} @media (min-width: 600px) { .q9 { display: block } }",
        ".q9{display:none}.q9.open{display:block}", ".menu .q9{display:none}", ".q9:hover{display:none}", ".q9{color:red}",
        ".q9{display:none",
    ])
    func whatARuleShowsAtTimesIsNotCalledHidden(_ sheet: String) {
        let segmentation = Segmenter.segment(HTMLParser.parse(PageBytes(text: "<style>\(sheet)</style><div class=q9>x</div>")))
        #expect(segmentation.blocks.map(\.hiddenReason) == [nil])
    }

    @Test func hiddenWordsAreNoWordsOfTheirSentence() {
        let html =
            "<p>Цена выросла <span style='opacity:0'>с четырёх</span> до шести<i style='display:none'> крон</i> рублей.</p><p>Конец.</p>"
        let segmentation = Segmenter.segment(HTMLParser.parse(PageBytes(text: html)))
        #expect(segmentation.blocks.map(segmentation.text) == ["Цена выросла до шести рублей.", "с четырёх", "крон", "Конец."])
        #expect(segmentation.blocks.map(\.isHidden) == [false, true, true, false])
        #expect(segmentation.blocks.map(\.nodes.upperBound) == segmentation.blocks.map(\.nodes.upperBound).sorted())
    }

    @Test func selectedInlineElementsAreBlocksOfTheirOwn() {
        let document = HTMLParser.parse(PageBytes(text: "<p>By <i>Ann</i> today</p>"))
        let italic = (0..<UInt32(document.nodeCount)).map(NodeID.init).filter { document.tag($0) == .i }
        let segmentation = Segmenter.segment(document, boundaries: Set(italic))
        #expect(segmentation.blocks.map(segmentation.text) == ["By", "Ann", "today"])
    }

    @Test func aPageOfTooManyBlocksKeepsTheRestInTheLast() {
        let count = Segmentation.mostBlocks + 500
        let html = (0..<count).map { "<p>w\($0)</p>" }.joined()
        let segmentation = Segmenter.segment(HTMLParser.parse(PageBytes(text: html)))
        #expect(segmentation.blocks.count == Segmentation.mostBlocks + 1 && segmentation.isCapped)
        #expect(segmentation.text(of: Segmentation.mostBlocks).split(separator: "\n").count == 500)
        let lines = PlainTextSegmenter.segment(Array((0..<count).map { "w\($0)" }.joined(separator: "\n").utf8))
        #expect(lines.isCapped && lines.text(of: lines.blocks.count - 1).hasSuffix("w\(count - 1)"))
    }

    /// Conservation: all visible characters but white space are in the blocks, once, in page order.
    @Test(arguments: Fixture.all.filter { !$0.isText })
    func everyVisibleCharacterIsInExactlyOneBlock(_ fixture: Fixture) throws {
        let document = HTMLParser.parse(PageBytes(try fixture.source()))
        let segmentation = Segmenter.segment(document)
        #expect(Self.squeezed(segmentation.blocks.map(segmentation.text).joined()) == Self.squeezed(Self.visibleText(document)))
        for (block, next) in zip(segmentation.blocks, segmentation.blocks.dropFirst()) {
            #expect(block.text.upperBound <= next.text.lowerBound)
        }
    }

    @Test(arguments: Fixture.all.filter(\.isText))
    func everyCharacterOfAFlattenedPageIsInExactlyOneBlock(_ fixture: Fixture) throws {
        let source = try fixture.source()
        let segmentation = PlainTextSegmenter.segment(source)
        #expect(
            Self.squeezed(segmentation.blocks.map(segmentation.text).joined()) == Self.squeezed(String(decoding: source, as: UTF8.self)))
    }

    private static func squeezed(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
    }

    private static func visibleText(_ document: Document) -> String {
        var text = ""
        var index: UInt32 = 1
        while index < UInt32(document.nodeCount) {
            let node = NodeID(rawValue: index)
            if document.tag(node) == .head {
                index = document.subtreeEnd(node).rawValue
                continue
            }
            if document.isText(node) { text += document.text(node) }
            index += 1
        }
        return text
    }
}

@Suite struct PlainTextSegmenterTests {
    private func blocks(_ text: String) -> [String] {
        let segmentation = PlainTextSegmenter.segment(Array(text.utf8))
        return segmentation.blocks.map(segmentation.text)
    }

    @Test func aLineIsABlock() {
        #expect(blocks("one\n\n two  words \r\nthree") == ["one", "two words", "three"])
    }

    @Test func linesWrappedAtAWidthAreJoined() {
        let line = "Слова, которые почтовая программа обрезала у семидесятого столбца,"
        let text = ([String](repeating: line, count: 4) + ["", line, line, "конец."]).joined(separator: "\n")
        #expect(blocks(text).count == 2)
        #expect(blocks(text)[1].hasSuffix("столбца, конец."))
    }

    @Test func linesThatWereNotFullEndTheirParagraph() {
        let text = """
               The council met on Monday to talk about the pier, which leaks whenever
               it rains and has done so for years.
               Nobody came to the second meeting, which was to be about money and the
               wages of the keeper, who has not been paid since the autumn of last
               year.
                 * The first point was put off until the spring, as nobody knew what
                   it was about.
                 * Second point
            """
        #expect(blocks(text).count == 4)
        #expect(blocks(text)[0].hasSuffix("for years.") && blocks(text)[2].hasSuffix("was about."))
    }

    @Test(arguments: [
        ("ГлавноеПолитикаОбщество и правоСпорт", ["Главное", "Политика", "Общество и право", "Спорт"]),
        ("HomeNewsSportLetters to the editor", ["Home", "News", "Sport", "Letters to the editor"]),
        ("19:21, 11 ноября 2025Мир", ["19:21, 11 ноября 2025", "Мир"]), ("4 March 2025 18:30World", ["4 March 2025 18:30", "World"]),
        ("ΑρχικήΠολιτικήΚόσμος", ["Αρχική", "Πολιτική", "Κόσμος"]),
        ("Смотрите нас на YouTube и в TikTok", ["Смотрите нас на YouTube и в TikTok"]),
        (
            "Компании РосЭнергоАтом и СтройИнвест подписали договор с МосГорТрансом о поставке",
            ["Компании РосЭнергоАтом и СтройИнвест подписали договор с МосГорТрансом о поставке"]
        ), ("PlayStation и GitHub", ["PlayStation и GitHub"]), ("Модель A2025B и диск 2000S", ["Модель A2025B и диск 2000S"]),
    ])
    func gluedLinesAreCutWhereTheyWereGlued(_ text: String, _ expected: [String]) { #expect(blocks(text) == expected) }
}
