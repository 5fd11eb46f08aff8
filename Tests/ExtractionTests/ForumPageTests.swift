import PageTree
import Testing

@testable import Extraction

/// Threads in the markup of common software: what its boxes say of a poster is neither text nor a day of the thread.
@Suite struct ForumPageTests {
    private static let posts = [
        ("Кречет", "Чем пропитать доски на носу, если старая олифа уже пошла трещинами и отходит кусками?"),
        ("Боцман", "Счистите до дерева и пропитайте дважды льняным маслом, а между слоями дайте неделю на просушку."),
    ]

    private func verdict(_ posts: String) throws -> Verdict {
        Filter(rules: try RuleSet()).judge(
            Page(
                PageBytes(
                    text: """
                        <!doctype html><html lang="ru"><head><title>Чем пропитать доски</title></head><body>
                        <div><a href="/">Верфь</a><ul><li><a href="/r">Регистрация</a></li></ul></div><h1>Чем пропитать доски</h1>\(posts)
                        <div>Powered by nothing in particular</div></body></html>
                        """), url: "https://verf.example/showthread.php?t=8", form: .html))
    }

    @Test func sinceWhenAPosterIsAMemberIsNoDayOfTheThread() throws {
        let thread = Self.posts.enumerated().map { number, post in
            """
            <li class="postcontainer"><div class="posthead"><span class="date">0\(number + 3)-05-2024, 10:15</span></div><div class="userinfo">
            <a class="username"><b>\(post.0)</b></a><span class="usertitle">Старожил</span><dl class="userinfo_extra"><dt>Регистрация</dt>
            <dd>12.05.2011</dd></dl></div><div id="post_message_\(number)"><blockquote class="postcontent">\(post.1)</blockquote></div></li>
            """
        }
        let found = try verdict("<ol id=\"posts\">\(thread.joined())</ol>")
        #expect(found.metadata.published?.hasPrefix("2024-05-03") == true, "\(found.metadata.published ?? "-")")
        #expect(found.metadata.authors.map(\.name) == ["Кречет"])
    }

    @Test func numbersOfPostsAndLettersForPortraitsAreNoText() throws {
        let thread = Self.posts.enumerated().map { number, post in
            """
            <article class="message js-post"><div class="message-avatar"><a class="avatar"><span>\(post.0.prefix(1))</span></a></div>
            <header><ul><li>3 мая 2024</li></ul><ul><li><a href="#p">#\(number + 1)</a></li></ul></header>
            <article class="message-body"><div class="bbWrapper">\(post.1)</div></article></article>
            """
        }
        let found = try verdict(thread.joined())
        let lines = found.bodyBlocks.map { found.view.segmentation.text(of: $0) }
        for post in Self.posts { #expect(lines.contains(post.1), "\(lines)") }
        #expect(!lines.contains("#1") && !lines.contains("К"), "\(lines)")
    }

    @Test func whoBeganAThreadOfABoardWithVotesIsItsAuthor() throws {
        let html =
            """
            <html lang="en"><head><title>Ask: how do you keep forty years of paper? | Board</title></head><body><center><table id="hnmain">
            <tr><td><table class="fatitem"><tr class="athing submission"><td class="title"><span class="titleline"><a href="item?id=7">Ask: how
            do you keep forty years of paper?</a></span></td></tr><tr><td class="subtext"><span class="subline"><span class="score">8
            points</span> by <a class="hnuser" href="user?id=millpond">millpond</a> <span class="age" title="2025-02-11T19:20:31">3 hours
            ago</span></span></td></tr><tr><td><div class="toptext">My father left eleven boxes of letters and receipts.</div></td></tr></table>
            <table class="comment-tree"><tr class="athing comtr"><td class="default"><span class="comhead"><a class="hnuser">oakum</a></span>
            <div class="comment"><div class="commtext">Sort before you scan, two thirds of mine were bills.</div></div></td></tr></table>
            </td></tr></table></center></body></html>
            """
        let found = Filter(rules: try RuleSet()).judge(Page(PageBytes(text: html), url: "https://board.example/item?id=7", form: .html))
        #expect(found.metadata.authors.map(\.name) == ["millpond"])
        #expect(found.metadata.published?.hasPrefix("2025-02-11") == true)
    }

    @Test func theNumberBehindATrackersHeadlineIsNoPartOfItsTitle() throws {
        let html =
            """
            <html lang="en"><head><title>Crash when the list is empty · Issue #88 · osk/tarn</title></head><body><div class="gh-header">
            <h1><bdi class="js-issue-title">Crash when the list is empty</bdi> <span>#88</span></h1></div><div class="js-discussion"><div
            class="js-comment-body"><p>With an empty list of harbours the program ends with a trace on every system that we have.</p></div>
            </div></body></html>
            """
        let found = Filter(rules: try RuleSet()).judge(Page(PageBytes(text: html), form: .html))
        #expect(found.metadata.title == "Crash when the list is empty")
    }

    @Test func anAuthorUnderANameThatHeChoseIsTheAuthorOfHisBlog() throws {
        let html =
            """
            <html lang="en"><head><title>How I mended the roof: millpond</title></head><body><article><header><dl><dt
            class="b-singlepost-author"><span class="ljuser"><a><b>millpond</b></a></span></dt></dl><h1>How I mended the roof</h1></header>
            <div><p>The roof began to leak in February, right over the bench on which I keep everything that must not get wet.</p><p>We were
            done in a day, and drank tea in the evening and listened to how nothing dripped.</p></div></article></body></html>
            """
        let found = Filter(rules: try RuleSet()).judge(Page(PageBytes(text: html), form: .html))
        #expect(found.metadata.authors.map(\.name) == ["millpond"])
    }
}
