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
}
