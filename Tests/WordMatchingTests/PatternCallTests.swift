import Testing

@testable import WordMatching

@Suite struct PatternCallTests {
    private static let texts = [
        "слово", "одно|другое слово|(?:третье|пятое)", #"(?<!\p{L})(?:купи|прода)(?:ть|м) .{0,20}(?:стафф|товар)"#, #"\d{4}"#,
        "х\\.\\.|б\\*\\*", "",
        "ѓ|ќеру", #"(\w)x\1abc"#,
    ]
    private static let numbers = [#"(?:паспорт|серия)\D{0,10}\d{4}"#, #"\d{4}[ -]\d{6}"#]
    private static let forms = ["дур(?:ак|а)", "[а-я]+", "x"]

    private static func table() -> PatternCallTable {
        var builder = PatternCallTable.Builder()
        builder.add(texts: texts, isOfDigits: false)
        builder.add(texts: numbers, isOfDigits: true)
        builder.add(forms: forms)
        return PatternCallTable(text: builder.text)
    }

    @Test func theTableGivesWhatWouldBeFound() {
        let table = Self.table()
        for (question, patterns) in [(PatternCalls.Question.text, Self.texts), (.number, Self.numbers), (.form, Self.forms)] {
            for pattern in patterns {
                var known = NeededLiterals.Known()
                let expected = PatternCalls(pattern, question, &known)
                var calls = table.calls(for: pattern, question)
                for (index, call) in expected.calls.enumerated() {
                    let source = String(decoding: Array(pattern.utf8)[call.source], as: UTF8.self)
                    let shape =
                        question == .form
                        ? PatternShape(heads: nil, shortestRun: 0) : PatternShape(source, isOfDigits: question == .number)
                    #expect(calls?.calls[index].shapePlace.flatMap { table.shape(at: $0) } == shape, "\(pattern)")
                    calls?.calls[index].shapePlace = nil
                }
                #expect(calls == expected, "\(pattern)")
            }
        }
    }

    @Test func whatIsNotInTheTableIsNotKnown() {
        #expect(Self.table().calls(for: "чужое", .text) == nil && Self.table().calls(for: "слово", .form) == nil)
        #expect(PatternCallTable.empty.calls(for: "слово", .text) == nil)
        #expect(PatternCallTable(text: "000001 no table").calls(for: "слово", .text) == nil)
    }

    @Test func alternativesAreCutWhereTheyStand() {
        var known = NeededLiterals.Known()
        let calls = PatternCalls("одно|другое слово|x(?:a|b)yz", .text, &known).calls
        let pattern = Array("одно|другое слово|x(?:a|b)yz".utf8)
        #expect(calls.map { String(decoding: pattern[$0.source], as: UTF8.self) } == ["одно", "другое слово", "x(?:a|b)yz"])
    }

    /// With the table and without it, the same is found.
    @Test func theTableChangesNoMatch() {
        let rules = Self.texts.filter { !$0.isEmpty }.map { TextRule(probes: [.text([.init(trusted: $0)])]) }
        let text = Array("Купить стафф и товар, другое слово; х.. и б**, xabc, 2024; ќеру xxabc".utf8)
        let (plain, fast) = (TextMatcher(rules), TextMatcher(rules, calls: Self.table()))
        let expected = plain.matches(in: text, 0..<text.count, plain.session())
        let found = fast.matches(in: text, 0..<text.count, fast.session())
        #expect(!expected.isEmpty && found.map(\.range) == expected.map(\.range) && found.map(\.rule) == expected.map(\.rule))
    }
}
