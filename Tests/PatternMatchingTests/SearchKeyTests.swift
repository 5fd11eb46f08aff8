import PatternMatching
import Testing

@Suite struct SearchKeyTests {
    @Test func aPatternOfBeginningsIsLookedForByThemThoughItHasALiteral() {
        #expect(SearchKey(of: "^(?:get|install) our app") == .beginnings([Array("get our ".utf8), Array("install ".utf8)]))
    }

    @Test func aPatternThatMayBeginWithinATextIsLookedForByItsLiterals() {
        guard case .literals(let found, isAnchored: false) = SearchKey(of: "(?:get|install) our app") else {
            Issue.record("no literals"); return
        }
        #expect(found.map(\.bytes) == [Array(" our app".utf8)])
    }

    @Test func oneLetterIsNoBeginningWhereThereIsALiteral() {
        guard case .literals(_, isAnchored: true) = SearchKey(of: "^(?:a|of).{0,9}promoted") else { Issue.record("no literals"); return }
        #expect(SearchKey(of: #"^(?:a|of)\d"#) == .beginnings([Array("a".utf8), Array("of".utf8)]))
    }

    @Test(arguments: [#"\d{4}"#, ".", "", "^.{3}"])
    func ofOthersNothingIsKnown(_ pattern: String) { #expect(SearchKey(of: pattern) == .none) }

    @Test func aTableGivesWhatWouldBeFound() {
        let patterns = [
            "^Читайте также", #"\d{4}"#, "(?:реклама|на правах рекламы)", "ёлка|дом", "", "a", "^(?:get|install) our app",
            "^(?:a|of).{0,9}promoted",
        ]
        let table = SearchKeyTable(text: SearchKeyTable.text(for: patterns))
        for pattern in patterns + ["слово вне таблицы"] { #expect(table.key(of: pattern) == SearchKey(of: pattern), "\(pattern)") }
        #expect(SearchKeyTable(text: "x y\n1 2\n").key(of: "слово") == SearchKey(of: "слово"))
    }
}

@Suite struct HeadIndexTests {
    private static let literals = ["a", "ad", "advertisement", "реклама", "рек", "ad", "by"]
    private let index = HeadIndex(Self.literals.enumerated().map { (Array($0.element.utf8), $0.offset) })

    /// A head has eight bytes: four letters of "реклама".
    @Test(arguments: ["advertising", "ad", "a", "рекламодатель", "рекорд", "bye", "", "zebra", "b", "advertisement"])
    func allThatBeginATextAreFound(_ text: String) {
        var found: [Int] = []
        index.forEachOwner(LiteralHeads.head(Array(text.utf8).span, 0)) { found.append($0) }
        let head = Array(text.utf8).prefix(LiteralHeads.length)
        let expected = Self.literals.indices.filter { head.starts(with: Array(Self.literals[$0].utf8).prefix(LiteralHeads.length)) }
        #expect(found.sorted() == expected)
    }

    @Test func anEmptyIndexFindsNothing() {
        #expect(HeadIndex.empty.isEmpty)
        HeadIndex.empty.forEachOwner(0) { _ in Issue.record("nothing was to be found") }
    }
}
