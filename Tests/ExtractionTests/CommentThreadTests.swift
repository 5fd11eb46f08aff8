import BlockAnalysis
import PageTree
import Testing
import TextModeration

@testable import Extraction

@Suite struct CommentThreadTests {
    private static let text = "The harbour board agreed on Tuesday to keep the small ferry running through the winter, said its chairwoman."

    private func comments(_ thread: String, _ profile: Profile = .forum) throws -> [Extraction.Comment] {
        let html = "<title>Ferry</title><main><h1>Ferry</h1><p>\(Self.text)</p><p>\(Self.text)</p></main>\(thread)"
        return Filter(rules: try RuleSet(), profile: profile).judge(Page(PageBytes(text: html), form: .html)).comments
    }

    @Test func aCommentHasItsAuthorItsDateAndItsDepth() throws {
        let thread = """
            <ol class="comments"><li class="comment"><span class="comment-author">Karin</span> <time datetime="2024-02-06T10:00Z">today</time>
            <div class="comment-text"><p>We waited nine years for this boat.</p><p>I will be there.</p></div>
            <ol><li class="comment"><span class="comment-author">Tor Vik</span><div class="comment-text"><p>It is only a boat, Karin.</p></div></li></ol></li>
            <li class="comment"><div class="comment-text"><p>Who pays for the winter crew?</p></div></li></ol>
            """
        let found = try comments(thread)
        #expect(
            found == [
                Extraction.Comment(
                    author: "Karin", published: "2024-02-06T10:00Z", depth: 0, text: "We waited nine years for this boat.\nI will be there."
                ),
                Extraction.Comment(author: "Tor Vik", published: nil, depth: 1, text: "It is only a boat, Karin."),
                Extraction.Comment(author: nil, published: nil, depth: 0, text: "Who pays for the winter crew?"),
            ])
        let none = try comments(thread, .article)
        #expect(none.isEmpty)
    }

    @Test func aNameThatWasNotModeratedIsNotGiven() throws {
        let html =
            "<!doctype html><html><head><title>Ferry</title></head><body><main><h1>Ferry</h1><p>\(Self.text)</p><p>\(Self.text)</p></main>"
            + "<ol class=comments><li class=comment><b class=comment-author>Karin</b><p>We waited nine years for this boat.</p></li>"
            + "<li class=comment><b class=comment-author>Tor</b><p>Who pays for the winter crew?</p></li></ol></body></html>"
        let filter = Filter(rules: try RuleSet(), profile: .forum, moderation: ModerationSettings())
        let found = filter.judge(Page(PageBytes(text: html), form: .html)).comments
        #expect(!found.isEmpty && found.allSatisfy { $0.author == nil })
    }

    @Test func commentsInDivisionsAreToldApart() throws {
        let item = { (name: String, text: String) in
            "<div class='comment-item'><b class='user-name'>\(name)</b><i class='date'>5 мая 2023</i><div class='comment-body'>\(text)</div></div>"
        }
        let thread =
            "<div class='comments'>\(item("Аня", "Ждали этот паром девять лет."))\(item("Пётр", "Кто заплатит за зимнюю команду?"))</div>"
        let found = try comments(thread)
        #expect(found.map(\.author) == ["Аня", "Пётр"] && found.map(\.published) == ["5 мая 2023", "5 мая 2023"])
        #expect(found.map(\.text) == ["Ждали этот паром девять лет.", "Кто заплатит за зимнюю команду?"])
    }
}
