internal import PageTree
internal import PatternMatching

/// `:has-text()` by PCRE2: `/pattern/flags`, or a text that must stand in the element.
struct PatternTextTest: TextTest {
    private let pattern: Pattern

    static let make: @Sendable (String) throws -> any TextTest = { argument in
        guard argument.hasPrefix("/"), let slash = argument.lastIndex(of: "/"), slash > argument.startIndex else {
            return PlainTextTest(argument)
        }
        let body = argument[argument.index(after: argument.startIndex)..<slash]
        let ignoresCase = argument[slash...].contains("i")
        return PatternTextTest(pattern: try Pattern(ignoresCase ? String(body) : "(?-i)" + body))
    }

    func passes(_ bytes: [UInt8], _ memory: inout AnyObject?) -> Bool {
        let scratch = memory as? MatchScratch ?? MatchScratch()
        memory = scratch
        if case .match = pattern.firstMatch(in: bytes, 0..<bytes.count, scratch: scratch) { return true }
        return false
    }
}
