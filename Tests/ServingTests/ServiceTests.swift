import Extraction
import JSONText
import TestSupport
import Testing

@testable import Serving

/// What is answered, without a network.
@Suite struct ServiceTests {
    private static let metrics = Metrics()
    private static let service = Result {
        Service(rules: try RuleSet(), largestPage: 1 << 20, version: "1.2.3 (abc)", metrics: metrics)
    }

    private func answer(_ method: String, _ target: String, _ type: String = "text/html", body: [UInt8] = []) throws -> Response {
        try Self.service.get().answer(
            Call(RequestHead(method: method, target: target, fields: [("Content-Type", type)])), body: body)
    }

    private func json(_ response: Response) throws -> JSON { try JSON(parsing: response.body) }

    @Test func aPageGivesItsArticleAsTheCommandDoes() throws {
        let fixture = try #require(Fixture.all.first { $0.slug == "lenta-today" })
        let answer = try json(answer("POST", "/extract?url=https://lenta.ru/news/1", body: fixture.source()))
        #expect(answer["status"] == .string("ok"))
        #expect(try answer["text"]?.string == String(fixture.expectedText().dropLast()))
        #expect(answer["url"] == .string("https://lenta.ru/news/1"))
    }

    @Test func everyBlockIsExplained() throws {
        let fixture = try #require(Fixture.all.first { $0.slug == "lenta-today" })
        let blocks = try json(answer("POST", "/explain", body: fixture.source()))["blocks"]?.array ?? []
        #expect(blocks.count > 10 && blocks.allSatisfy { $0["reasons"]?.array?.isEmpty == false })
        let page = try answer("POST", "/explain?output=html", body: fixture.source())
        #expect(page.type.hasPrefix("text/html") && String(decoding: page.body, as: UTF8.self).contains("Content-Security-Policy"))
    }

    @Test func aTextIsModeratedAsItIs() throws {
        let answer = try json(answer("POST", "/moderate", "text/plain", body: Array("Звоните мне: +7 (912) 345-67-89".utf8)))
        let rules = answer["moderation"]?["findings"]?.array?.compactMap { $0["rule"]?.string } ?? []
        #expect(rules.contains("personal.phone.russian"), "\(rules)")
    }

    @Test func whatCouldNotBeModeratedIsNeverPassed() throws {
        let answer = try answer(
            "POST", "/moderate", "application/octet-stream", body: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0])
        #expect(answer.status == 200)
        #expect(try json(answer)["moderation"]?["action"] == .string("hold"))
    }

    @Test func aPageMayBeEmpty() throws {
        for path in ["/extract", "/explain", "/moderate"] {
            #expect(try json(answer("POST", path, "text/plain"))["status"] == .string("empty"))
        }
    }

    @Test func metricsTellWhatWasDone() throws {
        _ = try answer("POST", "/extract", body: Array("<p>".utf8))
        Self.metrics.note(.extract, status: 200, bytesIn: 7, bytesOut: 9, time: .milliseconds(3))
        let text = String(decoding: try answer("GET", "/metrics").body, as: UTF8.self)
        #expect(text.contains("winnow_requests_total{operation=\"extract\",status=\"200\"} 1\n"))
        #expect(text.contains("winnow_request_seconds_bucket{le=\"0.002\"} 0\n"))
        #expect(text.contains("winnow_request_seconds_bucket{le=\"0.005\"} 1\n"))
        #expect(text.contains("winnow_build_info{version=\"1.2.3 (abc)\"} 1\n"))
    }

    /// The file for programs says what the server does.
    @Test func theInterfaceIsDescribedAsItIs() throws {
        let file = try json(answer("GET", "/openapi.json"))
        #expect(file["info"]?["version"] == .string(WinnowVersion.current))
        let paths = file["paths"]?.members ?? []
        #expect(Set(paths.map(\.name)) == Set(Operation.allCases.map(\.path)))
        for operation in Operation.allCases {
            let described = try #require(file["paths"]?[operation.path]?[operation.takesPage ? "post" : "get"])
            let names = (described["parameters"]?.array ?? []).compactMap { parameter in
                parameter["name"]?.string ?? parameter["$ref"]?.string?.split(separator: "/").last.map(String.init)
            }
            #expect(names == operation.parameters)
        }
    }
}
