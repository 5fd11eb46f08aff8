import Foundation
import JSONText
import TestSupport
import Testing

/// Folders and archives over the real binary, made with the tools of the system.
@Suite struct SourceTests {
    static let page: String = {
        let sentence = "The council of the town voted for the bridge, which had waited for two years, and the people were glad. "
        return "<html><body><article><h1>Bridge opened</h1>"
            + (1...4).map { "<p>Paragraph \($0). " + String(repeating: sentence, count: 3) + "</p>" }.joined() + "</article></body></html>"
    }()

    /// A shell line in a folder with a tree of pages: tree/a.html, tree/sub/b.html, tree/sub/.c.html, tree/picture.png.
    func shell(_ line: String) throws -> Command.Result {
        let folder = TemporaryFolder.url.appending(path: UUID().uuidString).path()
        try FileManager.default.createDirectory(atPath: folder + "/tree/sub", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for path in ["a.html", "sub/b.html", "sub/.c.html"] { try Data(Self.page.utf8).write(to: URL(filePath: folder + "/tree/" + path)) }
        try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]).write(to: URL(filePath: folder + "/tree/picture.png"))
        return try Command.shell("cd '\(folder)'; winnow() { \"$WINNOW\" \"$@\"; }; " + line)
    }

    /// Status and id of each record.
    func statuses(_ output: String) throws -> [String] {
        try output.split(separator: "\n").map { line in
            let record = try JSON(parsing: String(line))
            return "\(record["status"]?.string ?? "") \(record["id"]?.string ?? "")"
        }
    }

    static let tree = ["ok tree/a.html", "skipped tree/picture.png", "ok tree/sub/.c.html", "ok tree/sub/b.html"]

    // MARK: Folders

    @Test func aFolderIsReadWithAllThatIsInIt() throws {
        #expect(try statuses(shell("winnow --output ndjson tree").output) == Self.tree)
        #expect(try statuses(shell("winnow --output ndjson tree/").output) == Self.tree)
        #expect(try statuses(shell("ln -s .. tree/sub/up; mkfifo tree/pipe; winnow --output ndjson tree 2>/dev/null").output) == Self.tree)
    }

    @Test func globsChoose() throws {
        #expect(
            try statuses(shell("winnow --output ndjson --include '*.html' --exclude '.*' tree 2>/dev/null").output) == [
                Self.tree[0], Self.tree[3],
            ])
        #expect(try statuses(shell("winnow --output ndjson --include 'sub/*' tree 2>/dev/null").output) == [Self.tree[2], Self.tree[3]])
    }

    @Test func theTreeIsKept() throws {
        let run = try shell(
            "winnow --output-dir out tree 2>err; echo \"rc $?\"; (cd out; find . -type f | sort); head -1 out/sub/b.txt; cat err")
        #expect(run.output.hasPrefix("rc 0\n./a.txt\n./sub/.c.txt\n./sub/b.txt\nBridge opened\n"), "\(run.output)")
        #expect(run.output.contains("picture.png: skipped"))
        let json = try shell("winnow --output json --output-dir out tree 2>/dev/null; ls out/sub/b.json")
        #expect(json.output == "out/sub/b.json\n")
    }

    @Test func anInputIsNeverWrittenOver() throws {
        let run = try shell(
            "cp tree/a.html n.txt; cp n.txt was; winnow --output-dir . n.txt 2>&1; echo \"rc $?\"; cmp n.txt was; winnow --output-dir tree/out tree 2>&1; echo \"rc $?\""
        )
        #expect(
            run.output.contains("n.txt: cannot write: it is an input") && run.output.components(separatedBy: "rc 2\n").count == 3,
            "\(run.output)")
        #expect(run.output.contains("lies in the input tree"))
    }

    @Test func pathsComeFromAListOfTheirOwn() throws {
        let run = try shell(
            "touch 'tree/with\nfeed.html'; find tree -name '*.html' -print0 | sort -z | winnow --output ndjson --files0-from -")
        #expect(try statuses(run.output) == ["ok tree/a.html", "ok tree/sub/.c.html", "ok tree/sub/b.html", "empty tree/with\nfeed.html"])
    }

    @Test func addressesComeFromAPatternOrAFileBeside() throws {
        let run = try shell(
            "echo https://example.org/b > tree/sub/b.html.url; winnow --output ndjson --url 'https://example.net/{path}?{stem}' --url-sidecar .url tree/a.html tree/sub/b.html"
        )
        let urls = try run.output.split(separator: "\n").map { try JSON(parsing: String($0))["url"]?.string }
        #expect(urls == ["https://example.net/tree/a.html?a", "https://example.org/b"])
    }

    // MARK: Archives

    @Test(arguments: [
        "tar cf x tree", "tar czf x tree", "tar cf - tree | bzip2 > x", "tar cf - --format=pax tree | xz > x", "tar cf x --format=v7 tree",
    ])
    func tarIsReadMemberByMember(_ make: String) throws {
        let run = try shell(
            "rm tree/sub/.c.html; \(make) --sort=name 2>/dev/null || \(make); winnow --output ndjson x 2>/dev/null; echo '{}' ; winnow --output ndjson < x 2>/dev/null"
        )
        let found = Set(try statuses(run.output))
        if make.contains("v7") {
            // The oldest format has no magic number; it must be asked for.
            #expect(found.isEmpty == false)
        } else {
            #expect(
                found.isSuperset(of: ["ok x/tree/a.html", "ok x/tree/sub/b.html", "skipped x/tree/picture.png", "ok stdin/tree/a.html"]),
                "\(found)")
        }
    }

    @Test func longNamesInTarAreWhole() throws {
        let name = String(repeating: "long-", count: 40) + ".html"
        for format in ["gnu", "pax"] {
            let run = try shell("cp tree/a.html tree/\(name); tar cf x --format=\(format) tree/\(name); winnow --output ndjson x")
            #expect(try statuses(run.output) == ["ok x/tree/\(name)"])
        }
    }

    @Test func aCutTarIsAnErrorBehindWhatCameBefore() throws {
        let run = try shell(
            "tar cf x tree/a.html tree/sub/b.html; head -c 3000 x > y; winnow --output ndjson y 2>err; echo \"rc $?\"; cat err")
        #expect(run.output.contains("\"status\":\"ok\"") && run.output.contains("rc 2") && run.output.contains("cut"), "\(run.output)")
    }

    @Test func zipIsReadMemberByMember() throws {
        let make =
            "python3 -c \"import zipfile,sys; z=zipfile.ZipFile('x','w',zipfile.ZIP_DEFLATED); [z.write(p) for p in ['tree/a.html','tree/picture.png']]; z.write('tree/sub/b.html', compress_type=zipfile.ZIP_STORED)\""
        let run = try shell("\(make) && winnow --output ndjson x && winnow --output ndjson < x")
        guard run.status == 0 else { return }
        let wanted = ["ok /tree/a.html", "skipped /tree/picture.png", "ok /tree/sub/b.html"]
        #expect(
            try statuses(run.output) == wanted.map { $0.replacingOccurrences(of: " /", with: " x/") }
                + wanted.map { $0.replacingOccurrences(of: " /", with: " stdin/") })
        let broken = try shell(
            "\(make) && printf X | dd of=x bs=1 seek=200 conv=notrunc 2>/dev/null; winnow --output ndjson x 2>/dev/null; echo \"{\\\"rc\\\":$?}\""
        )
        #expect(
            broken.output.contains("tree/a.html\",\"schema\":1,\"status\":\"error\"")
                && broken.output.contains("tree/sub/b.html\",\"schema\":1,\"status\":\"ok\"")
                && broken.output.hasSuffix("{\"rc\":2}\n"), "\(broken.output)")
    }

    @Test func documentsThatAreZIPAreNoArchives() throws {
        let run = try shell(
            "python3 -c \"import zipfile; z=zipfile.ZipFile('x.docx','w'); z.writestr('[Content_Types].xml','<a/>'); z.writestr('word/document.xml','<w/>')\" && winnow --output ndjson x.docx 2>/dev/null; echo \"rc $?\""
        )
        #expect(run.output.contains("it is no page: Office Open XML document") && run.output.contains("rc 2"))
    }

    // MARK: WARC, ARC, MHTML

    /// A WARC file with a page in it, its parts joined by CR LF.
    private static func record(_ type: String, _ id: Int, _ contentType: String, _ body: [UInt8], extra: String = "") -> [UInt8] {
        let head =
            "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000000\(id)>\r\nWARC-Target-URI: https://example.org/\(id)\r\nWARC-Date: 2024-01-02T03:04:05Z\r\n\(extra)Content-Type: \(contentType)\r\nContent-Length: \(body.count)\r\n\r\n"
        return Array(head.utf8) + body + Array("\r\n\r\n".utf8)
    }

    private static func response(_ headers: String, _ body: [UInt8]) -> [UInt8] {
        Array("HTTP/1.1 200 OK\r\n\(headers)\r\n\r\n".utf8) + body
    }

    private static var warc: [UInt8] {
        let page = Array(Self.page.utf8)
        var chunks: [UInt8] = []
        for start in stride(from: 0, to: page.count, by: 100) {
            let end = min(start + 100, page.count)
            chunks += Array("\(String(end - start, radix: 16))\r\n".utf8)
            chunks += page[start..<end]
            chunks += [0x0D, 0x0A]
        }
        let http = "application/http; msgtype=response"
        return record("warcinfo", 0, "application/warc-fields", Array("software: test\r\n".utf8))
            + record("request", 1, "application/http; msgtype=request", Array("GET / HTTP/1.1\r\n\r\n".utf8))
            + record("response", 1, http, response("Content-Type: text/html; charset=utf-8", page))
            + record(
                "response", 2, http, response("Content-Type: text/html\r\nTransfer-Encoding: chunked", chunks + Array("0\r\n\r\n".utf8)))
            + record("response", 3, http, response("Content-Type: image/png", [1, 2, 3]), extra: "WARC-Truncated: length\r\n")
            + record("revisit", 4, http, []) + record("resource", 5, "text/html", page)
    }

    private func warcShell(_ bytes: [UInt8], _ line: String) throws -> Command.Result {
        let path = TemporaryFolder.url.appending(path: UUID().uuidString).path()
        try Data(bytes).write(to: URL(filePath: path))
        return try shell("mv '\(path)' x.warc; " + line)
    }

    private static func id(_ number: Int) -> String { "<urn:uuid:00000000-0000-4000-8000-00000000000\(number)>" }

    @Test func warcGivesItsPagesAndCountsTheRest() throws {
        let run = try warcShell(Self.warc, "winnow --output ndjson x.warc 2>err; cat err >&2; cp err /dev/stdout")
        let lines = run.output.split(separator: "\n")
        let records = try lines.dropLast().map { try JSON(parsing: String($0)) }
        #expect(records.map { $0["id"]?.string } == [1, 2, 3, 5].map(Self.id))
        #expect(records.map { $0["status"]?.string } == ["ok", "ok", "skipped", "ok"])
        #expect(records[0]["text"] == records[1]["text"] && records[0]["text"] == records[3]["text"])
        #expect(
            records[0]["url"] == .string("https://example.org/1") && records[0]["provenance"]?["date"] == .string("2024-01-02T03:04:05Z"))
        #expect(records[2]["reason"] == .string("it is no page: image/png") && records[2]["provenance"]?["truncated"] == .string("length"))
        #expect(lines.last == "winnow: left out: 1 request, 1 revisit, 1 warcinfo")
    }

    @Test(arguments: [1, 2, 3])
    func everyKindOfCompressionAndOfWorkersGivesTheSame(_ jobs: Int) throws {
        let run = try warcShell(
            Self.warc,
            "for tool in gzip bzip2 xz; do $tool -k x.warc; done; mkdir z; for f in x.warc.gz x.warc.bz2 x.warc.xz x.warc; do cp $f z/x.warc; winnow -j \(jobs) --output ndjson z/x.warc 2>/dev/null | md5sum; done | sort -u | wc -l"
        )
        #expect(run.output.trimmingCharacters(in: .whitespacesAndNewlines) == "1")
    }

    @Test func bytesThatAreNoRecordAreCountedAndPassedOver() throws {
        let first = Self.record("resource", 1, "text/html", Array(Self.page.utf8))
        let run = try warcShell(
            first + Array("garbage\nmore garbage\n".utf8) + Self.record("resource", 2, "text/html", Array(Self.page.utf8)),
            "winnow --output ndjson x.warc 2>/dev/null; echo \"{\\\"rc\\\":$?}\"")
        let lines = run.output.split(separator: "\n")
        #expect(
            lines.count == 4 && lines[1].contains("21 bytes from byte \(first.count) on are no WARC record") && lines[3] == "{\"rc\":2}",
            "\(run.output)")
        #expect(lines[2].contains(Self.id(2)))
    }

    @Test func aCutWARCIsAnErrorBehindWhatCameBefore() throws {
        let run = try warcShell(Array(Self.warc.dropLast(500)), "winnow --output ndjson x.warc 2>/dev/null; echo \"{\\\"rc\\\":$?}\"")
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 5 && lines[3].contains("is cut: ") && lines[4] == "{\"rc\":2}", "\(run.output)")
    }

    @Test func whatBecomesWETIsReadAgain() throws {
        let run = try warcShell(
            Self.warc,
            "winnow --output wet x.warc > y.wet 2>/dev/null; winnow --output wet x.warc 2>/dev/null | cmp - y.wet; winnow --output ndjson y.wet 2>/dev/null"
        )
        let records = try run.output.split(separator: "\n").map { try JSON(parsing: String($0)) }
        #expect(records.map { $0["url"]?.string } == ["https://example.org/1", "https://example.org/2", "https://example.org/5"])
        #expect(records[0]["provenance"]?["refers_to"]?.string == Self.id(1) && records[0]["text"]?.string?.contains("Paragraph 4") == true)
    }

    @Test func arcGivesItsPages() throws {
        let body = Self.response("Content-Type: text/html", Array(Self.page.utf8))
        let arc =
            Array("filedesc://x.arc 0.0.0.0 20010101000000 text/plain 20\n1 0 InternetArchive\n\n".utf8)
            + Array("http://example.org/a 1.2.3.4 20010102030405 text/html \(body.count)\n".utf8) + body + [0x0A]
            + Array("dns:example.org 1.2.3.4 20010102030405 text/dns 4\nabcd\n".utf8)
        let run = try warcShell(arc, "winnow --output ndjson x.warc 2>/dev/null")
        let record = try JSON(parsing: run.output)
        #expect(
            record["url"] == .string("http://example.org/a") && record["status"] == .string("ok")
                && record["title"] == .string("Bridge opened"))
    }

    @Test(arguments: ["quoted-printable", "base64"])
    func mhtmlGivesItsPage(_ coding: String) throws {
        let page = Self.page.replacingOccurrences(of: "Bridge opened", with: "Мост открыт")
        let body =
            coding == "base64"
            ? Data(page.utf8).base64EncodedString(options: .lineLength76Characters)
            : page.utf8.map { $0 >= 0x80 || $0 == 0x3D ? "=" + String($0, radix: 16, uppercase: true) : String(UnicodeScalar($0)) }.joined()
                .replacingOccurrences(of: "Paragraph", with: "Para=\r\ngraph")
        let message =
            "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/m\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--x--\"\r\n\r\n----x--\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: \(coding)\r\n\r\n\(body)\r\n----x--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBO\r\n----x----\r\n"
        let run = try warcShell(Array(message.utf8), "winnow --output ndjson x.warc")
        let record = try JSON(parsing: run.output)
        #expect(record["title"] == .string("Мост открыт") && record["url"] == .string("https://example.org/m"))
        #expect(record["text"]?.string?.contains("Paragraph 4") == true)
    }
}
