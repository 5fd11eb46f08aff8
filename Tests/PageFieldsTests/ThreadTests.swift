import Testing

@testable import PageFields

/// Forums: who wrote the first post, and when.
@Suite struct ThreadTests {
    private static let first = "Has anybody taken the early ferry to Brenk with a cargo bicycle, and was there room for it on deck at all?"
    private static let second = "There is room for two of them behind the funnel, but the crew wants to know the evening before you sail."

    private func thread(_ first: String, _ second: String, head: String = "", url: String? = "https://oskpost.example/forum/ferry-72")
        -> FoundFields
    {
        fields(
            """
            <!DOCTYPE html><html lang="en"><head><title>Cargo bicycles on the ferry - Osk Talk</title>\(head)</head><body>
            <nav><ul><li><a href="/">Board index</a></li><li><a href="/new">New posts</a></li></ul></nav>
            <h1>Cargo bicycles on the ferry</h1><ul class="posts">\(first)\(second)</ul>
            <footer><p>Powered by nothing in particular</p></footer></body></html>
            """, url: url)
    }

    private func names(_ found: FoundFields) -> [String] { found.metadata.authors.map(\.name) }

    @Test(arguments: [
        (
            "<li class=post><a class=bigusername href=/m?u=1>kestrel77</a><div>\(first)</div></li>",
            "<li class=post><a class=bigusername href=/m?u=2>harbour_seal</a><div>\(second)</div></li>"
        ),
        (
            "<li><div class=PostUser><h3 class=PostUser-name>kestrel77</h3></div><div class=Post-body>\(first)</div></li>",
            "<li><div class=PostUser><h3 class=PostUser-name>harbour_seal</h3></div><div class=Post-body>\(second)</div></li>"
        ),
        (
            "<li><div class=postleft><dl><dt><strong>kestrel77</strong></dt><dd>Member</dd></dl></div><div>\(first)</div></li>",
            "<li><div class=postleft><dl><dt><strong>harbour_seal</strong></dt><dd>Member</dd></dl></div><div>\(second)</div></li>"
        ),
        (
            "<li><span class=forum-post-author>kestrel77</span><div>\(first)</div></li>",
            "<li><span class=forum-post-author>harbour_seal</span><div>\(second)</div></li>"
        ),
    ])
    func whoWroteTheFirstPostIsTheAuthor(_ first: String, _ second: String) {
        #expect(names(thread(first, second)) == ["kestrel77"])
    }

    @Test func aThreadIsAsOldAsItsFirstPost() {
        let found = thread(
            "<li><time datetime=2019-08-27T01:47:00Z>27 Aug 2019</time><p>\(Self.first)</p></li>",
            "<li><time datetime=2021-12-11T09:00:00Z>11 Dec 2021</time><p>\(Self.second)</p></li>")
        #expect(found.metadata.published?.prefix(10) == "2019-08-27")
    }

    @Test func aProgramOfForumsTellsAForum() {
        let found = thread(
            "<li><a class=username href=/u/1>kestrel77</a><div>\(Self.first)</div></li>", "",
            head: "<meta name=generator content=\"MyBB 1.8\">", url: "https://oskpost.example/ferry-72")
        #expect(names(found) == ["kestrel77"])
    }

    @Test func aPageThatAnswersSeveralQuestionsIsNoForum() {
        let data = """
            <script type="application/ld+json">{"@type":"FAQPage","mainEntity":[{"@type":"Question","name":"When does it sail?"},\
            {"@type":"Question","name":"What does it cost?"}]}</script>
            """
        let found = page(head: data, under: "<div class=byline>By Ilse Marwood</div>")
        #expect(names(found) == ["Ilse Marwood"])
    }

    @Test func aRankBesideTheNameIsNobody() {
        let found = thread(
            """
            <li class=post><dl class=postprofile><dt><a class=username href=/m1>kestrel77</a></dt><dd>Deckhand</dd></dl>
            <div class=content>\(Self.first)</div></li>
            """,
            """
            <li class=post><dl class=postprofile><dt><a class=username href=/m2>harbour_seal</a></dt><dd>Bosun</dd></dl>
            <div class=content>\(Self.second)</div></li>
            """)
        #expect(names(found) == ["kestrel77"])
    }
}
