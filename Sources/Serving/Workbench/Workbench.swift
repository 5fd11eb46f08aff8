internal import ByteIO
internal import Evaluation
package import Extraction
internal import JSONText
internal import PageTree
internal import ReportPages
internal import RuleAuthoring

/// A folder of pages on which rules are made: shows each page with its workbench, saves the rule files that it writes beside the
/// pages, and says what they do on all of them. The files are read anew for each request: people change them, too.
package struct Workbench: Sendable {
    private let folder: String
    private let base: @Sendable () throws -> [RuleSet.Source]

    /// Bytes of the largest rule file that is saved.
    package static let largestFile = 1 << 20

    /// - Parameter base: the rules besides the built-in ones and those of the folder.
    package init(folder: String, base: @escaping @Sendable () throws -> [RuleSet.Source]) {
        self.folder = folder
        self.base = base
    }

    package static func isAsked(by head: RequestHead) -> Bool { head.path == "/workbench" || head.path.hasPrefix("/workbench/") }

    package func answer(_ head: RequestHead, body: [UInt8]) -> Response {
        do {
            try Call.checkHost(head)
            switch (head.method, head.path) {
            case ("GET", "/workbench"): return try overview()
            case ("GET", "/workbench/page"): return try page(QueryParameters(head.query, known: ["path"]))
            case ("GET", "/workbench/coverage"): return try coverage()
            case ("POST", "/workbench/rules"): return try save(head, body)
            default: throw Refusal(404, "there are /workbench, /workbench/page, /workbench/coverage, and /workbench/rules to save to")
            }
        } catch let refusal as Refusal {
            return refusal.response
        } catch {
            return .failure(422, "\(error)")
        }
    }

    // MARK: What is in the folder

    private func pages() throws -> [String] { try Files.find(in: folder, endings: [".html", ".htm"]) }

    private func ownFiles() throws -> [RuleSet.Source] {
        try Files.find(in: folder, endings: [".yaml", ".yml"]).map {
            RuleSet.Source(path: folder + "/" + $0, text: try Files.readText(folder + "/" + $0, limit: Self.largestFile))
        }
    }

    private func rules() throws -> RuleSet { try RuleSet(adding: base() + ownFiles()) }

    private func html(_ page: String) -> Response { Response(type: "text/html; charset=utf-8", body: Array(page.utf8)) }

    // MARK: Pages for people

    private func overview() throws -> Response {
        let files = try ownFiles()
        let results = try WorkbenchTests(files, all: base() + files, folder: folder)
        let data = JSON.object([
            .init("folder", .string(folder)), .init("pages", .array(try pages().map(JSON.string))),
            .init("files", .array(files.map { .string(String($0.path.dropFirst(folder.utf8.count + 1))) })), .init("tests", results.json),
        ])
        return html(ReportPage(.workbench, title: "winnow: " + folder, data: data).html)
    }

    private func page(_ query: QueryParameters) throws -> Response {
        // Only what the folder lists: a path can't lead out of it.
        guard let path = query["path"], try pages().contains(path) else { throw Refusal(404, "there is no such page in \(folder)") }
        let file = folder + "/" + path
        let address = try? Files.readText(file + ".url", limit: 1 << 16)
        let url = address.map { $0.filter { !$0.isWhitespace } }
        let verdict = Filter(rules: try rules()).judge(Page(PageBytes(try Files.read(file)), url: url, form: .html))
        let workbench = WorkbenchData.json(verdict, path: path).map(AuditPage.Workbench.init)
        return html(AuditPage(verdict, name: path, workbench: workbench, isServed: true).html)
    }

    private func coverage() throws -> Response {
        let coverage = try RuleCoverage(rules(), on: RulePages.load([folder]))
        return html(RulesPage.coverage(coverage, title: folder).html)
    }

    // MARK: Saving

    private func save(_ head: RequestHead, _ body: [UInt8]) throws -> Response {
        // A page of another site may send a plain request here, but not one with a field of its own.
        guard head["x-winnow-workbench"] != nil else { throw Refusal(403, "this takes what the workbench's own page sends") }
        let query = try QueryParameters(head.query, known: ["name", "replace"])
        guard let name = query["name"], Self.isFileName(name) else {
            throw Refusal(400, "“name” is the name of a rule file, as listok.example.yaml")
        }
        guard let text = String(validating: body, as: UTF8.self) else { throw Refusal(400, "a rule file is UTF-8") }
        let path = folder + "/" + name
        guard try !Files.exists(path) || query.word("replace", among: ["false", "true"]) == "true" else {
            throw Refusal(409, "there is a \(name) already")
        }
        let source = RuleSet.Source(path: path, text: text)
        let others = try ownFiles().filter { $0.path != path }
        let all = try base() + others + [source]
        // What can't be used is not saved: it would take the others with it.
        _ = try RuleSet(adding: all)
        try Files.replace(path, with: body)
        let results = try WorkbenchTests(others + [source], all: all, folder: folder)
        return Response(.object([.init("saved", .string(path)), .init("tests", results.json)]))
    }

    private static func isFileName(_ name: String) -> Bool {
        name.utf8.count <= 120 && name.hasSuffix(".yaml") && !name.hasPrefix(".")
            && name.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || "-._".unicodeScalars.contains($0))
            }
    }
}
