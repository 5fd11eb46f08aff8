import PageTree
import Testing

@testable import BlockAnalysis

/// Notes stand with the text whose marks lead to them, however their places are named.
@Suite struct NotePassTests {
    private static let text = "The bridge was built in 1912 and carries two tracks over the river, said the archive of the town."

    private func kept(_ note: String, _ mark: String) -> [Bool] {
        let html = "<div><p>\(Self.text)<a href='\(mark)'>[1]</a></p><hr>\(note)<p>Town archive, file 13.</p></div>"
        let scorer = GivenScores(points: [300, -200, -200])
        let profile = Profile(
            name: "test", scorers: FormScorers(markup: scorer, text: scorer), printed: Role.articleBody,
            passes: [ContentRolePass(), NotePass(), KeepPass()])
        let document = HTMLParser.parse(DecodedText(PageBytes(text: html)), keeping: AttributeFilter(adding: []))
        return profile.label(PageAnalysis(document), hits: []).labels.map(\.isKept)
    }

    @Test(arguments: [
        "<p id=n1>[1] Town archive, file 12.</p>",
        "<p><a href='#_ftnref1' name=n1>[1]</a> Town archive, file 12.</p>",
        "<p><a name=n1></a><a href='#_ftnref1'><span>[1]</span></a> Town archive, file 12.</p>",
    ])
    func aNoteIsKeptWhereAMarkLeads(_ note: String) {
        #expect(kept(note, "#n1") == [true, true, false])
        #expect(kept(note, "#n2") == [true, false, false])
    }
}
