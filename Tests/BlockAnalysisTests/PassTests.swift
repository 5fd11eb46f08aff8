import PageTree
import Testing
import TextPrimitives

@testable import BlockAnalysis

/// Each pass alone, on blocks whose points are given.
@Suite struct PassTests {
    private func labels(
        _ html: String, _ points: [Int], _ passes: [any LabelPass], hits: [RuleHit] = [], printed: RoleSet = Role.articleBody
    ) -> PageLabels {
        label(PageAnalysis(HTMLParser.parse(PageBytes(text: html))), points, passes, hits, printed)
    }

    private func label(
        _ analysis: PageAnalysis, _ points: [Int], _ passes: [any LabelPass], _ hits: [RuleHit] = [],
        _ printed: RoleSet = Role.articleBody
    ) -> PageLabels {
        let scorer = GivenScores(points: points)
        let profile = Profile(
            name: "test", scorers: FormScorers(markup: scorer, text: scorer), printed: printed, passes: passes + [KeepPass()])
        return profile.label(analysis, hits: hits)
    }

    private func kept(_ html: String, _ points: [Int], _ passes: [any LabelPass]) -> [Bool] {
        labels(html, points, [ContentRolePass()] + passes).labels.map(\.isKept)
    }

    private static let text = "The harbour board agreed on Tuesday to keep the small ferry running through the winter, said its chairwoman."
    private static let other = "Islanders had to ask fishermen for a lift when they needed a doctor or a sack of flour from the town."

    @Test func elementsGiveRoles() {
        let html = "<h2>a</h2><ul><li>b</ul><table><tr><td>c</table><blockquote>d</blockquote><pre>e</pre><figcaption>f</figcaption><p>g"
        let roles = labels(html, [], [ContentRolePass()]).labels.map(\.role)
        #expect(roles == [.heading, .list, .table, .quote, .code, .caption, .body])
    }

    @Test func rulesAddTheirPointsAndTheirRole() {
        let hits = [
            RuleHit(
                rule: "a", place: SourcePlace(path: "x", line: 1, column: 1), tier: .user, block: 0, effect: .strip, points: -1500,
                role: .advert),
            RuleHit(
                rule: "b", place: SourcePlace(path: "x", line: 2, column: 1), tier: .user, block: 1, effect: .strip, points: -1500,
                role: .menu, liftedBy: "c"),
        ]
        let labels = labels("<p>one</p><p>two</p>", [100, 100], [RulePass(), ContentRolePass()], hits: hits).labels
        #expect(labels.map(\.score) == [-1400, 100] && labels.map(\.role) == [.advert, .body] && labels.map(\.isKept) == [false, true])
    }

    @Test func aRuleThatAddsNothingSaysNothingOfItsBlock() {
        let hits = [
            RuleHit(
                rule: "a", place: SourcePlace(path: "x", line: 1, column: 1), tier: .builtIn, block: 0, effect: .score, points: 0, role: nil
            ),
            RuleHit(
                rule: "b", place: SourcePlace(path: "x", line: 2, column: 1), tier: .builtIn, block: 1, effect: .score, points: 100,
                role: nil),
        ]
        let labels = labels("<p>one</p><p>two</p>", [100, 100], [RulePass(), ContentRolePass()], hits: hits).labels
        #expect(labels.map(\.hits) == [[], [1]] && labels.map(\.score) == [100, 200])
    }

    @Test func theHeadlineIsWhatARuleCallsTheTitle() {
        let hits = [
            RuleHit(
                rule: "a", place: SourcePlace(path: "x", line: 1, column: 1), tier: .site, block: 1, effect: .field("title"), points: 0,
                role: nil)
        ]
        let labels = labels("<h1>one</h1><p>two</p>", [100, -100], [RulePass(), ContentRolePass(), HeadlinePass()], hits: hits)
        #expect(labels.headline == 1 && labels.labels[1].role == .headline && labels.labels[1].isKept)
    }

    @Test func theHeadlineSaidAgainIsNoBody() {
        let html = "<title>Winter ferry sails</title><h1>Winter ferry sails</h1><p>Winter ferry sails</p><p>\(Self.text)</p>"
        #expect(kept(html, [100, 100, 100], [HeadlinePass(), HeadlineRepeatPass()]) == [true, false, true])
    }

    @Test func theNameOfTheSiteAboveTheHeadlineIsStripped() {
        let html = "<title>Winter ferry sails - Tarn Courier</title><p>Tarn Courier</p><h1>Winter ferry sails</h1><p>\(Self.text)</p>"
        #expect(kept(html, [100, 100, 100], [HeadlinePass(), MastheadPass()]) == [false, true, true])
    }

    @Test(arguments: [
        ("<div class=consent><p>We value your privacy and our partners do.</p><p>Choose below.</p></div><p>\(text)</p>", false),
        // The mark alone says nothing, nor do the words.
        ("<div class=consent><p>\(text)</p><p>\(other)</p></div><p>\(text)</p>", true),
        ("<div class=text><p>We value your privacy and our partners do.</p><p>\(other)</p></div><p>\(text)</p>", true),
        ("<div class=popup role=dialog><p>Ваши данные</p><p>Вы можете согласиться или отказаться.</p></div><p>\(text)</p>", false),
    ])
    func aLayerOfConsentGoesAsAWhole(_ html: String, _ isKept: Bool) {
        #expect(kept(html, [100, 100, 100], [NoticePass()]) == [isKept, isKept, true])
    }

    @Test func commentsAreKeptWhereTheProfilePrintsThem() {
        let html =
            "<p>\(Self.text)</p><div class=comment><p>We waited long for this boat.</p></div><form class=comment><p>Write a comment here</form>"
        let passes: [any LabelPass] = [ContentRolePass(), CommentPass()]
        let forum = labels(html, [100, -100, -100], passes, printed: Role.articleBody.union([.comments])).labels
        #expect(forum.map(\.isKept) == [true, true, false] && forum[1].role == .comments)
        #expect(labels(html, [100, -100, -100], passes).labels.map(\.isKept) == [true, false, false])
    }

    @Test func whatPeopleWroteThemselvesIsKeptWhole() {
        let labels = labels("<h1>a</h1><p>b</p><nav>c</nav>", [-900, 0, -900], [ContentRolePass(), EverythingPass()]).labels
        #expect(labels.map(\.isKept) == [true, true, true])
    }

    @Test func aListIsKeptAsItsMostAre() {
        let html = "<p>\(Self.text)</p><ul><li>North jetty<li>Old mill by the sea<li>Pier</ul><p>\(Self.other)</p>"
        #expect(kept(html, [300, 90, 80, -200, 300], [GroupPass()]) == [true, true, true, true, true])
        // A part far off stays what it was.
        #expect(kept(html, [300, 90, 80, -900, 300], [GroupPass()]) == [true, true, true, false, true])
        // Among kept paragraphs it is kept though nothing in it was.
        #expect(kept(html, [300, -90, -80, -200, 300], [GroupPass()]) == [true, true, true, true, true])
        let menu = "<nav><ul><li>North jetty<li>Old mill by the sea<li>Pier</ul></nav><p>\(Self.other)</p>"
        #expect(kept(menu, [-300, -300, 20, 300], [GroupPass()]) == [false, false, false, true])
    }

    @Test(arguments: [
        // Announced by few words.
        "<div><p>\(text)</p><p>Closed are:</p><ul><li>pier<li>mill<li>jetty</ul><p>\(other)</p></div>",
        // In elements of its own, with its heading and its caption.
        "<div><p>\(text)</p><p>\(other)</p><div><h3>Fares</h3><dl><dt>child<dd>1<dt>adult</dl></div><p>\(other)</p></div>",
        "<div><p>\(text)</p><p>\(other)</p><figure><table><tr><td>a<td>1<td>b</table></figure><p>\(other)</p></div>",
    ])
    func shortPartsBetweenKeptParagraphsAreKept(_ html: String) {
        let analysis = PageAnalysis(HTMLParser.parse(PageBytes(text: html)))
        let points = analysis.view.measures.map { $0.words > 10 ? 300 : $0.words == 2 ? 60 : -120 }
        let kept = label(analysis, points, [ContentRolePass(), GroupPass(), HeadingPass()]).labels.map(\.isKept)
        #expect(!kept.contains(false))
    }

    @Test(arguments: [
        // A short line over the list, the tab of a table, a table of links with headings.
        ("<p>Crew:</p><ul><li>Ann</li><li>Bert</li></ul>", [100, -10, -150, -150]),
        ("<div><div>Facts</div><table><tr><td>Length</td><td>9 m</td></tr></table></div>", [100, -200, -200, -200]),
    ])
    func aShortLineOverAGroupStandsWithIt(_ group: String, _ points: [Int]) {
        let html = "<article><h1>Ferry</h1><div><p>\(Self.text)</p></div>\(group)</article>"
        #expect(kept(html, [100] + points, [GroupPass()]) == [Bool](repeating: true, count: points.count + 1))
    }

    @Test func aTableWithHeadingsIsKeptThoughItsCellsAreLinks() {
        let table =
            "<table><tr><th>Lock</th></tr><tr><td><a href=1>Upper lock</a></td></tr><tr><td><a href=2>Lower lock</a></td></tr></table>"
        let html = "<article><p>\(Self.text)</p>\(table)<p>\(Self.other)</p></article>"
        #expect(kept(html, [100, 10, -100, -100, 100], [GroupPass()]) == [true, true, true, true, true])
    }

    @Test func commentsBehindATextAreNotKeptForIt() {
        let thread = "<div id=comments><ul><li>Fine boat</li><li>And the soup?</li></ul></div>"
        let html = "<article><p>\(Self.text)</p>\(thread)</article>"
        #expect(kept(html, [100, -100, -100], [GroupPass()]) == [true, false, false])
    }

    @Test func theEntriesOfALiveReportInATextAreKept() {
        func entry(_ time: String, _ line: String) -> String { "<div class=entry><b>\(time)</b><h4>\(line)</h4></div>" }
        let entries = entry("14:05", "Boat sails") + entry("13:30", "Band plays") + entry("13:00", "Good evening")
        let html = "<title>Ferry</title><article><h1>Ferry</h1><p>\(Self.text)</p>\(entries)</article>"
        let points = [100, 100, -50, -100, -50, -300, -50, -400]
        #expect(kept(html, points, [HeadlinePass(), TimelinePass()]) == [Bool](repeating: true, count: 8))
        // The day's news, each a link, and times of nothing that stands in the text.
        let links = html.replacing("<h4>", with: "<h4><a href=x>").replacing("</h4>", with: "</a></h4>")
        #expect(kept(links, points, [HeadlinePass(), TimelinePass()]).dropFirst(2).allSatisfy { !$0 })
        let apart = html.replacing(entries, with: "") + "<aside>\(entries)</aside>"
        #expect(kept(apart, points, [HeadlinePass(), TimelinePass()]).dropFirst(2).allSatisfy { !$0 })
    }

    @Test func shortSectionsBehindATextAreKept() {
        let signs = "<h3>Ram</h3><p>Plant today.</p><h3>Bull</h3><p>Water.</p>"
        let points = [100, 100, -150, -120, -180, -200]
        #expect(
            kept("<title>Stars</title><div><h1>Stars</h1><p>\(Self.text)</p>\(signs)</div>", points, [HeadlinePass(), SectionRunPass()])
                == [Bool](repeating: true, count: 6))
        // In an element of their own that says what it is, and outside of the text's.
        for html in [
            "<div><h1>Stars</h1><p>\(Self.text)</p><div class=related>\(signs)</div></div>",
            "<body><h1>Stars</h1><p>\(Self.text)</p>\(signs)</body>",
        ] {
            #expect(
                kept("<title>Stars</title>\(html)", points, [HeadlinePass(), SectionRunPass()]).dropFirst(2).allSatisfy { !$0 })
        }
    }

    @Test func theLastArticleOfALawIsKeptThoughItIsOneWord() {
        let law = "<h2>Article 4</h2><p>\(Self.text)</p><h2>Article 5</h2><p>\(Self.other)</p><h2>Article 6</h2><p>Repealed.</p>"
        let passes: [any LabelPass] = [HeadlinePass(), SectionRunPass()]
        let points = [100, 50, 300, 50, 300, -10, -10]
        #expect(kept("<title>Ferries</title><main><h1>Ferries</h1>\(law)</main>", points, passes).allSatisfy { $0 })
        // What leads elsewhere is another part, and so is a box with a heading of its own level.
        let links = law.replacing("Article 6", with: "More").replacing("Repealed.", with: "<a href=x>Boats</a>")
        #expect(
            kept("<title>Ferries</title><main><h1>Ferries</h1>\(links)</main>", points, passes).suffix(2) == [false, false])
        let box = law.replacing("<h2>Article 6</h2>", with: "<h4>Note</h4>")
        #expect(kept("<title>Ferries</title><main><h1>Ferries</h1>\(box)</main>", points, passes).suffix(2) == [false, false])
    }

    @Test func aListBeforeOneOfItsLikeIsKept() {
        let lists = "<h2>Take</h2><ul><li>Flour<li>Four apples</ul><h2>Make</h2><ul><li>Stir it all.<li>Bake.</ul>"
        let html = "<article><p>\(Self.text)</p>\(lists)</article>"
        #expect(kept(html, [300, -150, -180, -200, 10, 10, 10], [GroupPass()]).allSatisfy { $0 })
        let leading = html.replacing("Four apples", with: "<a href=x>Apples</a>")
        #expect(kept(leading, [300, -150, -180, -200, 10, 10, 10], [GroupPass()])[1...3].allSatisfy { !$0 })
    }

    @Test func aFramedSentenceBehindATextIsKept() {
        let html = "<div><p>\(Self.text)</p><p>\(Self.other)</p><div class=callout><div>\(Self.text)</div></div></div>"
        #expect(kept(html, [300, 300, -40], [CallOutPass()]) == [true, true, true])
        #expect(kept(html, [300, 300, -140], [CallOutPass()]).last == false)
        let related = html.replacing("callout", with: "related")
        #expect(kept(related, [300, 300, -40], [CallOutPass()]).last == false)
    }

    @Test func captionsAreTheTextOfAGallery() {
        let figures = (1...3).map { "<figure><img src=\($0)><figcaption>The ferry at pier \($0).</figcaption></figure>" }.joined()
        let passes: [any LabelPass] = [HeadlinePass(), GalleryPass()]
        #expect(
            kept("<title>Ferry in pictures</title><h1>Ferry in pictures</h1>\(figures)", [100, -100, -200, -300], passes)
                == [true, true, true, true])
        let story = kept(
            "<title>Ferry in pictures</title><h1>Ferry in pictures</h1><p>\(Self.text)</p>\(figures)", [100, 300, -100, -200, -300], passes)
        #expect(story == [true, true, false, false, false])
    }

    @Test func theLastOfARunOfShortLinesIsKeptWithTheOthers() {
        let lines = (1...5).map { "<p>\($0). Tom Hale 31:2\($0)</p>" }.joined()
        #expect(kept("<div>\(lines)</div>", [50, 50, 50, 50, -60], [SiblingPass()]).allSatisfy { $0 })
        #expect(kept("<div>\(lines)</div>", [50, 50, 50, -60, -60], [SiblingPass()]).suffix(2) == [false, false])
    }

    @Test func commentsAreKnownByTheWordInOtherLanguages() {
        let text = String(repeating: "<p>\(Self.text)</p>", count: 3)
        let thread = "<div class=comentario><p>Fine boat, at last.</p></div><div class=comentario><p>Who pays for the crew?</p></div>"
        let html = "<article>\(text)</article><section id=comentarios>\(thread)</section>"
        #expect(kept(html, [300, 300, 300, 10, 10], [CommentThreadPass()]) == [true, true, true, false, false])
    }

    @Test func aParagraphGoesOnBehindATable() {
        let table = "<table><tr><td>Day</td><td>Boat</td></tr></table>"
        #expect(
            kept("<div><p>\(Self.text)</p>\(table)<p>\(Self.other)</p></div>", [100, 50, 50, -80], [SiblingPass()]) == [
                true, true, true, true,
            ])
        #expect(kept("<div><p>\(Self.text)</p><p>He was 91.</p></div>", [100, -80], [SiblingPass()]) == [true, true])
        #expect(kept("<div><p>\(Self.text)</p>\(table)<p>He was 91.</p></div>", [100, 50, 50, -80], [SiblingPass()]).last == false)
    }

    @Test func aBoldLineOverKeptTextIsKept() {
        let html = "<div><p>\(Self.text)</p><b>Ingredients</b><br>Four apples<br>Flour<br><br>\(Self.other)</div>"
        #expect(kept(html, [100, -80, 100, 100], [HeadingPass()]) == [true, true, true, true])
        #expect(kept(html, [100, -80, -100, -100], [HeadingPass()]) == [true, false, false, false])
    }

    @Test func aListOfAnotherPartOfThePageIsNotKeptForTheArticleBesideIt() {
        let html = "<div><p>\(Self.text)</p><aside><h3>Dates</h3><ul><li>June<li>July<li>May</ul></aside><p>\(Self.other)</p></div>"
        #expect(kept(html, [300, -120, -120, -120, -120, 300], [GroupPass()]) == [true, false, false, false, false, true])
    }

    @Test(arguments: [
        ("<p>Each van may carry:</p><ul><li>flour<li>yeast</ul>", true),
        ("<div><div>1. Anna Holt</div><div>2. Ben Marsh</div></div>", true),
        ("<h4>Who pays?</h4><p>Nobody.</p>", true), ("<div class=share><b>Share</b><b>Print</b></div>", false),
        ("<aside><p>Bakery reopens</p></aside>", false), ("<p><a href=x>Bakery reopens after flood</a></p>", false),
        ("<form><p>Your address</p></form>", false),
    ])
    func shortLinesThatATextGoesRoundAreOfIt(_ inside: String, _ isKept: Bool) {
        let analysis = PageAnalysis(HTMLParser.parse(PageBytes(text: "<div><p>\(Self.text)</p>\(inside)<p>\(Self.other)</p></div>")))
        let points = analysis.view.measures.map { $0.words > 10 ? 300 : -120 }
        let kept = label(analysis, points, [ContentRolePass(), EnclosedPass()]).labels.map(\.isKept).dropFirst().dropLast()
        #expect(kept.allSatisfy { $0 == isKept })
        // What was plainly told apart stays so.
        let far = label(analysis, analysis.view.measures.map { $0.words > 10 ? 300 : -420 }, [ContentRolePass(), EnclosedPass()]).labels
        #expect(far.count(where: \.isKept) == 2)
    }

    @Test func aListInAnotherCellIsNotKeptForTheParagraphsBesideIt() {
        let menu = "<td><ul><li>Home<li>News<li>Pier</ul></td>"
        let html = "<table><tr><td><p>\(Self.text)</p></td>\(menu)<td><p>\(Self.other)</p></td></tr></table>"
        #expect(kept(html, [300, -120, -120, -120, 300], [GroupPass()]) == [true, false, false, false, true])
    }

    @Test func oneCellOfALayoutTableSpeaksForNoneBesideIt() {
        let cells = ["Home<br>News<br>Pier", Self.text + "<br><br>" + Self.other, "Most read<br>Bakery reopens"]
        let html = "<table><tr>\(cells.map { "<td>\($0)</td>" }.joined())</tr></table>"
        let given = labels(html, [-210, 300, 300, -210], [ContentRolePass(), RecordPass()])
        #expect(given.labels.map(\.isKept) == [false, true, true, false])
    }

    @Test func thePostsOfAThreadAreKeptOrStrippedTogether() {
        let posts = ["Marten", "Ilka", "Ruben", "Ada"].map {
            "<div class=post><b class=user>\($0)</b><p class=text>\(Self.text)</p><p class=tools>Quote this post</p></div>"
        }
        let html = "<main>\(posts.joined())</main>"
        let points = [-300, 300, -200, -300, 200, -200, -300, -100, -200, -300, 250, 90]
        let kept = labels(html, points, [ContentRolePass(), RecordPass()]).labels.map(\.isKept)
        #expect(kept == [false, true, false, false, true, false, false, true, false, false, true, false])
        // One that is far from its like stays what it was.
        let far = labels(html, points.enumerated().map { $0.offset == 7 ? -900 : $0.element }, [ContentRolePass(), RecordPass()]).labels
        #expect(!far[7].isKept)
    }

    private static func shelf(_ attributes: String) -> String {
        let goods = ["Ash oar", "Spruce oar", "Carbon oar", "Short paddle", "Steering oar"]
        let cards = goods.enumerated().map {
            "<div class=good><h3>\($0.element)</h3><p>\($0.offset)9 crowns</p><b><p>Add to basket</p></b></div>"
        }
        return "<h1>Our oars and paddles</h1><section \(attributes)>\(cards.joined())</section>"
    }

    @Test func whatDiffersFromRecordToRecordIsKeptOnAPageThatIsAList() {
        let points = [200] + (0..<5).flatMap { _ in [-180, -250, -280] }
        let kept = kept(Self.shelf(""), points, [RecordListPass()])
        #expect(kept == [true] + (0..<5).flatMap { _ in [true, true, false] })
    }

    @Test func recordsBesideAnArticleAreNotWhatThePageIsThereFor() {
        let points = [200] + (0..<5).flatMap { _ in [-180, -250, -280] }
        #expect(kept(Self.shelf("class=related"), points, [RecordListPass()]).count(where: \.self) == 1)
        let article = Self.shelf("") + "<p>\(Self.text)</p><p>\(Self.other)</p>"
        #expect(kept(article, points + [300, 300], [RecordListPass()]).count(where: \.self) == 3)
    }

    @Test func theLineThatUnfoldsAnAnswerStandsOverIt() {
        let html = "<div><p>\(Self.text)</p><details><summary>Who pays?</summary><p>\(Self.other)</p></details></div>"
        #expect(kept(html, [300, -100, 300], [HeadingPass()]) == [true, true, true])
    }

    @Test func wordsThatSentencesHideAreStrippedHoweverManyThereAre() {
        let html =
            "<p>The gate <span style='display:none'>buy</span>stood <span hidden>cheap</span>open <i style='opacity:0'>soap</i>all night.</p>"
        let labels = labels(html, [300, 300, 300, 300], [ContentRolePass(), HiddenTextPass()]).labels
        #expect(labels.map(\.isKept) == [true, false, false, false])
    }

    @Test func aSentenceOfACommentIsKeptWhateverItsScoreWhereCommentsAreTheContent() {
        let html = "<ul><li class=comment><b>Marten</b><p>We waited long for this boat.</p></li></ul>"
        let forum = labels(html, [-900, -900], [ContentRolePass(), CommentPass()], printed: Role.articleBody.union([.comments])).labels
        #expect(forum.map(\.isKept) == [false, true])
    }

    @Test func whoSaidItStandsWithTheQuotation() {
        let html =
            "<p>\(Self.text)</p><blockquote><p>\(Self.other)</p><footer>Karin Oddvar, islander</footer></blockquote><p>\(Self.text)</p>"
        #expect(kept(html, [300, 200, -150, 300], [GroupPass()]) == [true, true, true, true])
    }

    @Test func anOddBlockAmongItsLikeIsKept() {
        let html = "<div class=post>" + String(repeating: "<p>\(Self.text)</p>", count: 4) + "<p>Good evening.</p></div>"
        #expect(kept(html, [300, 300, 300, 300, -90], [SiblingPass()]).allSatisfy { $0 })
        #expect(kept(html, [300, 300, 300, 300, -390], [SiblingPass()]).last == false)
    }

    @Test(arguments: [
        ("<aside class=pullquote><p>keep the small ferry running</p></aside>", false),
        ("<p class=lead>the small ferry running through the winter, said its chairwoman</p>", false),
        // A few words that happen to stand elsewhere too.
        ("<p>keep the small ferry running</p>", true), ("<aside class=pullquote><p>and nobody laughed at it</p></aside>", true),
    ])
    func wordsOfAPullQuoteStandInTheTextOnce(_ quote: String, _ isKept: Bool) {
        #expect(kept("<p>\(Self.other)</p>\(quote)<p>\(Self.text)</p>", [300, 200, 300], [PullQuotePass()]) == [true, isKept, true])
    }

    @Test func whoSaidAPullQuoteGoesWithIt() {
        let quote =
            "<blockquote class=pull><p>The small ferry running through the winter</p><footer>Ann Poole, chairwoman</footer></blockquote>"
        #expect(
            kept("<p>\(Self.text)</p>\(quote)<p>\(Self.other)</p>", [100, 100, 100, 100], [PullQuotePass()]) == [true, false, false, true])
        let line = "<div class=quote><span>The small ferry running through the winter</span><br><small>Ann Poole</small></div>"
        #expect(kept("<p>\(Self.text)</p>\(line)<p>\(Self.other)</p>", [100, 100, 100], [PullQuotePass()]) == [true, false, true])
    }

    @Test(arguments: [
        ("<div class=large>A B</div><div class=small>A B</div>", [true, true, false, false]),
        (
            "<div class=post>A B</div><div class=post><blockquote>A B</blockquote><p>So it was, and so it will be again.</div>",
            [true, true, false, false, true]
        ),
        // A refrain, the same in each record of a list, and a lone line.
        ("<div>A B A B</div>", [true, true, true, true]), ("<ul><li>A<li>B</ul><ul class=x><li>A<li>B</ul>", [true, true, true, true]),
        ("<div><div>A B</div><div>A B</div><div>A B</div></div>", [true, true, true, true, true, true]),
        ("<div>A B</div><div><p>So it was, and so it will be again.</p>A</div>", [true, true, true, true]),
    ])
    func whatIsPrintedAlreadyIsNotPrintedAgain(_ html: String, _ expected: [Bool]) {
        let page = html.replacing("<li>A", with: "<li>\(Self.text)").replacing("<li>B", with: "<li>\(Self.other)")
            .replacing("A", with: "<p>\(Self.text)</p>").replacing("B", with: "<p>\(Self.other)</p>")
        #expect(kept(page, [Int](repeating: 300, count: expected.count), [CopyPass()]) == expected)
    }

    @Test func aRefrainStandsWithItsFirst() {
        let line = "<p>\(Self.other)</p>"
        #expect(
            kept("<div>\(line)<p>\(Self.text)</p>\(line)</div><div>\(line)</div>", [300, 300, -200, -200], [CopyPass()]) == [
                true, true, true, false,
            ])
    }

    @Test func codeAndCellsThatSayWhatOthersSayAreKept() {
        let words = "one two three four five six seven eight nine ten eleven"
        let html = "<pre>\(words)</pre><pre>\(words) twelve thirteen fourteen</pre><table><tr><td>\(words)</td></tr></table>"
        #expect(kept(html, [100, 100, 100], [PullQuotePass()]) == [true, true, true])
    }

    @Test func aHeadingOverKeptTextIsKept() {
        let html = "<div><p>\(Self.text)</p><h2>Fares</h2><p>\(Self.other)</p><h2>Most read</h2></div><ul><li>Bakery reopens</ul>"
        #expect(kept(html, [300, -100, 300, -100, -300], [HeadingPass()]) == [true, true, true, false, false])
        #expect(kept(html, [300, 100, -300, 100, -300], [HeadingPass()]) == [true, false, false, false, false])
    }

    @Test func chromeIsNamedByItsNearestMark() {
        let html = """
            <nav>one</nav><div class=share>two</div><div class=comments>three</div><footer>four</footer><div class=cookie>five</div>\
            <div>© 2024 six</div><div>seven</div>
            """
        let roles = labels(html, [Int](repeating: -100, count: 7), [ContentRolePass(), ChromeRolePass()]).labels.map(\.role)
        #expect(roles == [.menu, .share, .comments, .footer, .cookie, .legal, .widget])
    }

    @Test func theLinesAboveTheFirstParagraphAreHeadlineAndSubtitle() {
        let lines = "News\nWinter ferry sails to Osk\nThe board ends a long row\n\(Self.text)\n\(Self.other)"
        let analysis = PageAnalysis(text: Array(lines.utf8))
        let labels = label(analysis, [-300, 50, 50, 300, 300], [ContentRolePass(), PlainTextHeadlinePass()])
        #expect(labels.headline == 1 && labels.labels.map(\.role).prefix(3).elementsEqual([.body, .headline, .subtitle]))
    }

    @Test func aMenuAboveTheHeadlineOfATextIsNoHeadline() {
        let lines = "Science People Places Shop\nA ferry sails to Osk in winter\n\(Self.text)\n\(Self.other)"
        let labels = label(PageAnalysis(text: Array(lines.utf8)), [-50, 50, 300, 300], [ContentRolePass(), PlainTextHeadlinePass()])
        #expect(labels.headline == 1 && labels.labels.map(\.isKept) == [false, true, true, true])
    }

    @Test func linesOfAuthorsAndDatesUnderTheHeadlineAreStripped() {
        let lines = "Winter ferry sails to Osk\nBy Ilse Marwood | 4 min\n6 February 2024, 10:20\nWorld\n\(Self.text)\n\(Self.other)"
        let analysis = PageAnalysis(text: Array(lines.utf8))
        let labels = label(analysis, [50, 50, 50, 50, 300, 300], [ContentRolePass(), PlainTextHeadlinePass()])
        #expect(labels.headline == 0 && labels.labels.map(\.isKept) == [true, false, false, false, true, true])
    }

    @Test func aSentenceBetweenKeptSentencesOfATextIsKept() {
        let analysis = PageAnalysis(text: Array("\(Self.text)\nNobody came to the pier.\n\(Self.other)\nNobody came.\nAbout us".utf8))
        let labels = label(analysis, [300, -60, 300, -60, -300], [ContentRolePass(), SiblingPass()])
        #expect(labels.labels.map(\.isKept) == [true, true, true, false, false])
    }
}
