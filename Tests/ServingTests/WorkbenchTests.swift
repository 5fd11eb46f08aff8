import ByteIO
import Extraction
import Foundation
import JSONText
import TestSupport
import Testing

@testable import Serving

/// The folder on which rules are made.
@Suite struct WorkbenchFolderTests {
    private static let page = """
        <!doctype html><html lang="ru"><head><title>Мост открыли — Листок</title><link rel=canonical href="https://listok.example/1"></head><body>
        <div class="story-body"><p>Новый мост через реку открыли в понедельник утром, сообщила городская служба дорог. Движение пустили в шесть часов.</p>
        <p>Строители работали три года, и за это время стоимость выросла на треть, говорится в отчёте. Жители соседних улиц довольны.</p></div></body></html>
        """
    private static let rules = """
        site: listok.example
        rules:
          - id: listok-example.body
            select: .story-body
            action: body
            tests:
              match: ['<div class="story-body">x</div>']
              pass: ['<div class="other">x</div>']
        tests:
          - page: 'one.html'
            url: https://listok.example/1
            contains: ['Новый мост через реку']
            fires: [listok-example.body]

        """

    private let folder: String
    private let workbench: Workbench

    init() throws {
        folder = TemporaryFolder.url.appending(path: "winnow-workbench-" + UUID().uuidString).path()
        try Files.makeFolder(folder)
        try Files.write(Array(Self.page.utf8), to: folder + "/one.html")
        workbench = Workbench(folder: folder) { [] }
    }

    private func ask(_ method: String, _ target: String, _ body: String = "", isOwn: Bool = true) -> Response {
        let fields = [("Host", "127.0.0.1:8080")] + (isOwn ? [("X-Winnow-Workbench", "1")] : [])
        return workbench.answer(RequestHead(method: method, target: target, fields: fields), body: Array(body.utf8))
    }

    private func text(_ response: Response) -> String { String(decoding: response.body, as: UTF8.self) }

    @Test func theOverviewListsPagesAndFilesAndRunsTheirTests() throws {
        try Files.write(Array(Self.rules.utf8), to: folder + "/listok.example.yaml")
        let overview = ask("GET", "/workbench")
        #expect(overview.status == 200 && text(overview).contains(#""pages":["one.html"]"#), "\(text(overview).suffix(900))")
        #expect(text(overview).contains(#""failed":0"#) && text(overview).contains(#""files":["listok.example.yaml"]"#))
    }

    @Test func aPageIsShownWithAWorkbenchThatMaySave() {
        let page = ask("GET", "/workbench/page?path=one.html")
        #expect(page.status == 200 && text(page).contains(#""served":true"#) && text(page).contains("connect-src 'self'"))
    }

    @Test(arguments: ["../one.html", "/etc/passwd", "%2e%2e/one.html", "two.html", ""])
    func nothingOutsideTheFolderIsShown(_ path: String) {
        #expect(ask("GET", "/workbench/page?path=\(path)").status == 404)
    }

    @Test func aSoundFileIsSavedAndItsTestsRun() throws {
        let saved = ask("POST", "/workbench/rules?name=listok.example.yaml", Self.rules)
        #expect(saved.status == 200, "\(text(saved))")
        #expect(try JSON(parsing: saved.body)["tests"]?["failed"] == .integer(0))
        #expect(try Files.readText(folder + "/listok.example.yaml") == Self.rules)
        #expect(text(ask("GET", "/workbench/coverage")).contains("listok-example.body"))
    }

    @Test func aFileIsNotWrittenOverUnasked() throws {
        try Files.write(Array("about: mine\nrules: []\n".utf8), to: folder + "/listok.example.yaml")
        #expect(ask("POST", "/workbench/rules?name=listok.example.yaml", Self.rules).status == 409)
        #expect(ask("POST", "/workbench/rules?name=listok.example.yaml&replace=true", Self.rules).status == 200)
    }

    @Test func aBrokenFileIsNotSaved() {
        let refused = ask("POST", "/workbench/rules?name=listok.example.yaml", "rules: [")
        #expect(refused.status == 422 && text(refused).contains("listok.example.yaml"))
        #expect(!Files.exists(folder + "/listok.example.yaml"))
    }

    @Test(arguments: ["../x.yaml", "a/b.yaml", ".x.yaml", "x.txt", "x%00.yaml", "", "%D1%91.yaml"])
    func onlyANameOfARuleFileIsSaved(_ name: String) {
        #expect(ask("POST", "/workbench/rules?name=\(name)", Self.rules).status == 400)
    }

    @Test func anotherSitesPageCanNotSave() {
        #expect(ask("POST", "/workbench/rules?name=x.yaml", Self.rules, isOwn: false).status == 403)
        let other = RequestHead(
            method: "POST", target: "/workbench/rules?name=x.yaml", fields: [("Host", "evil.example"), ("X-Winnow-Workbench", "1")])
        #expect(workbench.answer(other, body: Array(Self.rules.utf8)).status == 421)
    }
}
