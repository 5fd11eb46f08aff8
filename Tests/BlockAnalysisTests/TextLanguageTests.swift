import Testing

@testable import BlockAnalysis

@Suite struct TextLanguageTests {
    private static let russian = "Он сказал, что это не так и что они уже были там, но потом всё же пришли к нему и она тоже"
    private static let english = "He said that it was not so and that they had been there before, but then she came to him with all of them"

    @Test(arguments: [(russian, "ru"), (english, "en"), ("Кот спит.", nil), ("", nil)])
    func functionWordsTellTheLanguage(_ text: String, _ expected: String?) {
        #expect(TextLanguage.guess(Array(text.utf8)) == expected)
    }

    @Test func shortLinesHaveNoVote() {
        let menu = Self.english.split(separator: " ").joined(separator: "\n")
        #expect(TextLanguage.guess(Array((menu + "\n" + Self.russian).utf8)) == "ru")
        #expect(TextLanguage.guess(Array(menu.utf8)) == nil)
    }
}
