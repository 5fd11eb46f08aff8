import Testing

/// What a click unfolds stands under the button that is clicked.
@Suite struct FoldedQuestionTests {
    @Test(arguments: ["data-toggle=collapse", "data-bs-toggle=collapse", "aria-controls=c1", "aria-expanded=false"])
    func theButtonOverAnAnswerIsItsHeading(_ attribute: String) throws {
        let entry = { (question: String, answer: String) in
            "<div class=card><div class=card-header><h5><button \(attribute)>\(question)</button></h5></div><div><div class=card-body>\(answer)</div></div></div>"
        }
        let text = try articleText(
            titled: "Questions and answers",
            entry("How do I buy a ticket?", "Choose the route and the day on the front page, then write the names of the passengers.")
                + entry("Can I return a ticket?", "Yes, up to two hours before departure; after that half of the price is kept.")
                + entry("Do children need one?", "Children under two years of age travel without a ticket on all of our boats."))
        #expect(text.contains("How do I buy a ticket?") && text.contains("Can I return a ticket?"), "\(text)")
    }
}
