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

    /// What Double would take and RFC 8259 does not.
    @Test(arguments: ["1.", "1.e5", ".5", "+1", "01", "-", "1e", "1e+", "0x10", "-01", "1.5.2", "Infinity", "nan"])
    func whatIsNoNumberIsRefused(_ text: String) {
        #expect(throws: JSONError.self) { try JSON(parsing: text) }
        #expect(throws: JSONError.self) { try JSON(parsing: "[\(text)]") }
    }

    @Test(arguments: ["0", "-0", "10", "1.50", "1e5", "1E+5", "0.1e-7", "-3.25"])
    func numbersKeepTheirSpelling(_ text: String) throws { #expect(try JSON(parsing: text) == .number(text)) }

    @Test(arguments: ["\\u+041", "\\u-041", "\\u 041", "\\u004", "\\u004g"])
    func anEscapeHasFourDigits(_ escape: String) {
        #expect(throws: JSONError.self) { try JSON(parsing: "\"\(escape)\"") }
    }

    /// Readers of lines end one at these, too.
    @Test func separatorsOfLinesAreEscaped() throws {
        let text = "a\u{85}b\u{2028}c\u{2029}d\u{2027}e\u{C5}"
        let printed = JSON.string(text).text()
        #expect(printed == #""a\u0085b\u2028c\u2029d"# + "\u{2027}e\u{C5}\"")
        #expect(try JSON(parsing: printed).string == text)
    }

    /// Sixteen bytes are looked at together: a mark is found at every place.
    @Test func escapesAreFoundAtEveryPlace() throws {
        for length in 0..<40 {
            let text = String(repeating: "я", count: length / 2) + String(repeating: "a", count: length % 2) + "\n\"" + "end"
            #expect(try JSON(parsing: JSON.string(text).text()).string == text)
        }
    }

    @Test func aRecordGivesItsLongStringsAsBytes() throws {
        let record = try JSONRecord(
            parsing: Array(#" {"a":1,"html":"<p>\u00e9\n","text":5,"b":"x"} "#.utf8), takingStrings: ["html", "text"])
        #expect(record.strings == ["html": Array("<p>é\n".utf8)] && record.repeatedName == nil)
        #expect(record.members == [.init("a", .integer(1)), .init("text", .integer(5)), .init("b", .string("x"))])
        #expect(try JSONRecord(parsing: Array(#"{"a":1,"a":2}"#.utf8), takingStrings: []).repeatedName == "a")
        #expect(throws: JSONError.self) { try JSONRecord(parsing: Array("{} x".utf8), takingStrings: []) }
    }
}
