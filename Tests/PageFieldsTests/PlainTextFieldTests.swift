import BlockAnalysis
import PageTree
import Testing

@testable import PageFields

/// Headline, authors and date of text that was flattened: words and lines are all there is.
@Suite struct PlainTextFieldTests {
    private func fields(above: [String], below: [String] = []) -> Metadata {
        let lines =
            ["Skip to content", "News", "Sport", "Weather in the islands today"] + above + [
                "The ferry to the island of Brenk sailed again on Monday after repairs that took the yard all of three weeks and two storms.",
                "Its owner said that the engine of the ferry had been taken apart twice, and that the second time nobody could find the bolt.",
                "Passengers from Brenk brought cake for the crew, who handed it round on deck while the band played the only march it knows.",
            ] + below
        let analysis = PageAnalysis(text: Array(lines.joined(separator: "\n").utf8))
        // Scores are not what is tested: paragraphs are kept, lines above them are not.
        let labels = Profile.article.label(analysis, hits: [])
        return FieldReading.read(analysis.view, labels: labels, head: PageHead(), rules: [], host: nil, url: nil, timezone: nil).metadata
    }

    @Test(arguments: [
        ["Ferry to Brenk runs again", "By Ilse Marwood", "May 5, 2024"],
        ["Ferry to Brenk runs again", "Written by", "Ilse Marwood", "May 5, 2024"],
        ["Ferry to Brenk runs again", "Ilse Marwood", "Published May 5, 2024 at 10:20"],
        ["Ferry to Brenk runs again", "Ilse Marwood | 5 May 2024"], ["Ferry to Brenk runs again", "Ilse Marwood05.05.2024, 19:35"],
        ["Ferry to Brenk runs again", "Author of the article:", "Ilse Marwood", "5 May 2024"],
        ["Ferry to Brenk runs again", "byIlse Marwood", "May 5, 2024"],
        ["Ferry to Brenk runs again", "Ilse Marwood Reporter", "5 May 2024 15:42"],
        ["Ferry to Brenk runs again", "Ilse Marwood / OSKPOST.EXAMPLE / May 5, 2024, 14:04"],
        ["Ferry to Brenk runs again", "Ilse Marwood", "Reporter at sea", "5 May 202415:42"],
        ["Ferry to Brenk runs again", "Ilse MarwoodReporter", "5 May 2024, 15:421204 views"],
        ["Ferry to Brenk runs again", "Ilse Marwood(correspondent)", "05.05.20241204"],
        ["Ferry to Brenk runs again", "Ilse Marwood - OskNews", "5 May 2024"],
    ])
    func headlineAuthorAndDateAreFoundAboveTheText(_ above: [String]) {
        let found = fields(above: above)
        #expect(found.title == "Ferry to Brenk runs again")
        #expect(found.authors.map(\.name) == ["Ilse Marwood"])
        #expect(found.published?.prefix(10) == "2024-05-05")
    }

    @Test func theLineThatTheTextGoesOnToTellIsTheHeadline() {
        let found = fields(above: [
            "Ferry to Brenk runs again after repairs", "Share this with your friends", "Subscribe to our morning letter", "May 5, 2024",
        ])
        #expect(found.title == "Ferry to Brenk runs again after repairs")
    }

    @Test func severalNamesBesideADateAreAllAuthors() {
        let found = fields(above: ["Ferry to Brenk runs again", "Ilse Marwood and Jon Abbey", "Updated 6 hours ago"])
        #expect(found.authors.map(\.name) == ["Ilse Marwood", "Jon Abbey"])
    }

    @Test(arguments: ["Зоя Кремнёва, «Вестник»", "Зоя КРЕМНЁВА", "(Зоя Кремнёва)"])
    func whoSignsBelowTheTextIsNamed(_ line: String) {
        let name = line.contains("КРЕМНЁВА") ? "Зоя КРЕМНЁВА" : "Зоя Кремнёва"
        #expect(fields(above: ["Ferry to Brenk runs again", "May 5, 2024"], below: [line]).authors.map(\.name) == [name])
    }

    @Test func aHeadingBelowTheTextIsNobody() {
        #expect(fields(above: ["Ferry to Brenk runs again", "May 5, 2024"], below: ["Harbour Notes"]).authors.isEmpty)
    }
}
