import JSONText
import Testing

@Suite struct JSONTests {
    @Test(arguments: [
        "null", "true", "[1,2.50,-3e7]", #"{"a":{"b":[]},"c":"д\n\"x\""}"#, #"["\\","\u0001"]"#, "{}",
    ])
    func whatWasReadIsWrittenAsItWas(_ text: String) throws {
        #expect(try JSON(parsing: text).text() == text)
    }

    @Test func escapesAreResolved() throws {
        #expect(try JSON(parsing: #""\u0436\ud83d\ude00\ud800\/""#).string == "ж😀\u{FFFD}/")
    }

    @Test(arguments: [("[1,", 3), ("{\"a\" 1}", 5), ("[1] 2", 4), ("\"a\nb\"", 2), ("tru", 0), ("", 0), ("[01x]", 1)])
    func whatIsNoJSONSaysWhere(_ text: String, _ offset: Int) {
        let error = #expect(throws: JSONError.self) { try JSON(parsing: text) }
        #expect(error?.offset == offset)
    }

    @Test func nestingIsBounded() {
        #expect(throws: JSONError.self) { try JSON(parsing: String(repeating: "[", count: 100_000)) }
    }

    @Test(arguments: [(0.12345, 3, "0.123"), (-0.5, 0, "-1"), (2.0, 2, "2.00"), (-0.0001, 2, "0.00"), (0.9996, 3, "1.000")])
    func decimalsAreRounded(_ value: Double, _ places: Int, _ text: String) {
        #expect(JSON.decimal(value, places: places).text() == text)
    }

    @Test func prettyLayoutIndents() throws {
        #expect(try JSON(parsing: #"{"a":[1]}"#).text(.pretty) == "{\n  \"a\": [\n    1\n  ]\n}")
    }
}
