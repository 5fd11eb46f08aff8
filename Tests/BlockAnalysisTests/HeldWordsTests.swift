import Testing

@testable import BlockAnalysis

@Suite("Words that names of classes hold")
struct HeldWordsTests {
    private let words = HeldWords(["quote", "pull", "ull-q", "sr-only"])

    private func held(_ name: String) -> [Int] {
        let bits = words.held(by: Array(name.utf8).span)
        return (0..<4).filter { bits & 1 << UInt64($0) != 0 }
    }

    @Test("are found anywhere in a name, overlapping ones too, whatever the case")
    func anywhere() {
        #expect(held("entry-PullQuote__text") == [0, 1])
        #expect(held("pull-quote") == [0, 1, 2])
        #expect(held("u-SR-only") == [3])
    }

    @Test("are not found where a name ends before them")
    func ends() {
        #expect(held("") == [])
        #expect(held("q") == [])
        #expect(held("quot") == [])
        #expect(held("sronly") == [])
    }
}
