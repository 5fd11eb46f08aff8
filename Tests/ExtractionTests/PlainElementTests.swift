import Testing

/// What stands in the element of a small text as plainly as its paragraphs do.
@Suite struct PlainElementTests {
    private func text(_ parts: String) throws -> String {
        try articleText(titled: "Setting up the rain gauge", "<p>The gauge reads its settings from a card at the back.</p>\n\(parts)")
    }

    @Test(arguments: [
        "<pre>interval = 5</pre><p>Restart it after every change.</p>",
        "<h2>Settings</h2><dl><dt>interval</dt><dd>Minutes.</dd></dl><p>Restart it after every change.</p>",
        "<table><tr><th>Knob</th><th>Use</th></tr><tr><td>Red</td><td>Stops</td></tr></table><p>Ask the keeper first.</p>",
        "<h2>Care</h2><p>Wipe it.</p><h2>Where to put it</h2><p>On a pole, away from trees.</p>",
    ])
    func shortSentencesAndListsBehindTheTextAreItsOwn(_ parts: String) throws {
        let found = try text(parts)
        for word in parts.split(whereSeparator: { "<>".contains($0) }).filter({ $0.contains(" ") && $0.hasSuffix(".") }) {
            #expect(found.contains(word), "\(word): \(found)")
        }
    }

    @Test func aTableAboveTheOnlyParagraphIsOfTheText() throws {
        let found = try articleText(
            titled: "Opening hours of the baths",
            "<table><tr><td>Monday</td><td>closed</td></tr><tr><td>Tuesday</td><td>7–9 pm</td></tr></table><p>The baths stay closed on feast days, and the last swimmers are let in an hour before the end.</p>"
        )
        #expect(found.contains("Tuesday | 7–9 pm"), "\(found)")
    }

    @Test(arguments: [
        #"<p class="note">Ask at the desk for more.</p>"#, #"<footer><p>Made by hand here.</p></footer>"#,
    ])
    func whatBearsANameIsNot(_ part: String) throws {
        #expect(try text(part).hasSuffix("at the back.\n"))
    }

    @Test func shortRepliesInElementsThatAreCalledPostsStand() throws {
        let found = try articleText(
            """
            <!doctype html><html lang="en"><head><title>Which glue holds china?</title></head><body><ul><li><a href="/">Board</a></li></ul>
            <h1>Which glue holds china?</h1>
            <div class="post"><div class="user">otter</div><div>I broke my grandmother's cup and would like to drink from it again.</div></div>
            <div class="post"><div class="user">fern</div><div>Epoxy, but do not drink.</div></div>
            <div class="post"><div class="user">lou</div><div>Agreed.</div></div></body></html>
            """)
        #expect(found.contains("Epoxy, but do not drink.") && found.contains("Agreed."), "\(found)")
    }

    @Test(arguments: [#"<button class="accordion">"#, #"<button aria-expanded="false">"#])
    func questionsOnButtonsStandOverTheirAnswers(_ button: String) throws {
        let found = try articleText(
            titled: "Questions about bells",
            [
                ("Do you ship abroad?", "Yes, to most of Europe, within two weeks."),
                ("Can I return a bell?", "Only if it has not been rung."),
            ]
            .map { "\(button)\($0)</button><div class=\"panel\"><p>\($1)</p></div>" }.joined(separator: "\n"))
        #expect(found.contains("Do you ship abroad?") && found.contains("Can I return a bell?"), "\(found)")
    }
}
