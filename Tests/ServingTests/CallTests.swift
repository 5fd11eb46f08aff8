import Testing

@testable import Serving

/// Which requests are understood, and what is said to the others.
@Suite struct CallTests {
    private func call(_ method: String, _ target: String, _ fields: [(name: String, value: String)] = []) throws -> Call {
        try Call(RequestHead(method: method, target: target, fields: fields))
    }

    private func refusal(_ method: String, _ target: String, _ fields: [(name: String, value: String)] = []) -> Response? {
        do {
            _ = try Call(RequestHead(method: method, target: target, fields: fields))
            return nil
        } catch { return error.response }
    }

    @Test func theQuerySaysWhereAPageCameFrom() throws {
        let call = try call("POST", "/extract?url=https%3A%2F%2Fexample.org%2F%D1%91+1&moderate=true")
        #expect(call.url == "https://example.org/ё 1" && call.moderates && call.operation == .extract)
    }

    @Test(
        arguments: [
            ("text/html; charset=windows-1251", "html", "windows-1251"), ("Text/Plain", "text", nil),
            ("application/octet-stream", nil, nil), ("text/html; charset=no-such", "html", nil),
        ] as [(String, String?, String?)])
    func theMediaTypeSaysWhatTheBytesAre(_ type: String, _ form: String?, _ encoding: String?) throws {
        let call = try call("POST", "/extract", [("content-TYPE", type)])
        #expect(call.form?.rawValue == form && call.encoding == encoding)
    }

    @Test func theQueryGoesBeforeTheMediaType() throws {
        #expect(try call("POST", "/explain?form=text", [("Content-Type", "text/html")]).form == .text)
    }

    @Test(arguments: [
        ("POST", "/nothing", 404), ("GET", "/extract", 405), ("POST", "/health", 405), ("POST", "/extract?form=pdf", 400),
        ("POST", "/extract?uri=x", 400), ("POST", "/extract?url=a&url=b", 400), ("POST", "/extract?url=%zz", 400),
        ("POST", "/extract?url=%ff", 400), ("POST", "/moderate?moderate=true", 400), ("GET", "/health?x", 400), ("GET", "*", 404),
    ])
    func whatIsNotUnderstoodIsRefused(_ method: String, _ target: String, _ status: Int) {
        #expect(refusal(method, target)?.status == status)
    }

    @Test func aRefusedMethodIsToldWhichThereAre() {
        #expect(refusal("DELETE", "/metrics")?.fields.first?.value == "GET, HEAD")
    }

    @Test(arguments: ["application/json", "multipart/form-data; boundary=x", "image/png"])
    func whatIsNoPageByItsTypeIsRefused(_ type: String) {
        #expect(refusal("POST", "/extract", [("Content-Type", type)])?.status == 415)
    }

    @Test(arguments: [
        ("localhost", true), ("127.0.0.1:8080", true), ("LOCALHOST:1", true), ("[::1]:80", true), ("evil.example", false),
        ("evil.example:8080", false), ("127.0.0.1.evil.example", false), ("", false),
    ])
    func itAnswersForThisMachineAlone(_ host: String, _ isTaken: Bool) {
        #expect(refusal("GET", "/health", [("Host", host)])?.status == (isTaken ? nil : 421))
    }

    @Test func twoHostsAreNone() {
        #expect(refusal("GET", "/health", [("Host", "localhost"), ("host", "evil.example")])?.status == 421)
    }
}
