import ByteIO
import Extraction
import Foundation
import JSONText
import TestSupport
import Testing

@testable import Streams

/// Archives, responses and compressed data that lie about their lengths or hold anything: an error or a record with what there was,
/// never a trap.
@Suite struct DamagedSourceTests {
    /// Reads all items of bytes and of what they hold.
    private func read(_ bytes: [UInt8], kind: SourceKind? = nil) -> [SourceItem] {
        var options = SourceOptions()
        options.kind = kind
        let context = SourceContext(name: "x", path: "x", file: nil, options: options)
        var items: [SourceItem] = []
        do {
            let source = try SourceOpening.open(MemorySource(bytes, name: "x"), context)
            var failures = 0
            while items.count < 1000, failures < 100 {
                do {
                    guard let item = try source.next() else { break }
                    items.append(item)
                } catch {
                    failures += 1
                    if !error.canGoOn { break }
                }
            }
        } catch {}
        let reading = ItemReading(names: RecordNames(), largestPage: 1 << 20)
        for item in items { _ = try? reading.read(item) }
        return items
    }

    @Test(arguments: ["deflate", "br", "gzip", "zstd", "deflate, br", "gzip, gzip"])
    func aBodyThatIsNotWhatItsCodingSaysIsTakenAsItIs(_ coding: String) {
        var random = SeededRandom(7)
        for length in [0, 1, 2, 5, 6, 7, 100, 5000, 200_000] {
            for begins in [[], [0x78, 0x9C], [0x1F, 0x8B, 8, 0], [0x28, 0xB5, 0x2F, 0xFD]] as [[UInt8]] {
                let body = begins + (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
                let bytes = Array("HTTP/1.1 200 OK\r\nContent-Encoding: \(coding)\r\n\r\n".utf8) + body
                #expect(HTTPResponse(bytes, name: "x", limit: 1 << 20).status == 200)
            }
        }
        let page = HTTPResponse(Array("HTTP/1.1 200 OK\r\nContent-Encoding: \(coding)\r\n\r\n<p>plain</p>".utf8), name: "x", limit: 1 << 20)
        #expect(String(decoding: page.body, as: UTF8.self) == "<p>plain</p>")
    }

    @Test(arguments: ["path", "size"])
    func sizesInHeadersOfTarThatCannotBeAreErrors(_ key: String) {
        for value in ["9223372036854775807", "-1", "-9223372036854775808", "x", "1000000000000"] {
            let line = " \(key)=\(value)\n"
            var length = line.utf8.count + 2
            if length >= 100 { length += 1 }
            let extra = Array("\(length)\(line)".utf8)
            let bytes =
                Self.tarHeader("x", size: extra.count, kind: 0x78) + extra + [UInt8](repeating: 0, count: 512 - extra.count)
                + Self.tarHeader("a.html", size: 3, kind: 0x30) + Array("<p>".utf8) + [UInt8](repeating: 0, count: 509)
            _ = read(bytes)
        }
    }

    private static func tarHeader(_ name: String, size: Int, kind: UInt8) -> [UInt8] {
        var header = [UInt8](repeating: 0, count: 512)
        func put(_ text: String, _ place: Int) { for (offset, byte) in text.utf8.enumerated() { header[place + offset] = byte } }
        func octal(_ value: Int, _ digits: Int) -> String {
            let text = String(value, radix: 8)
            return String(repeating: "0", count: digits - text.count) + text
        }
        put(name, 0)
        put(octal(0o644, 7), 100)
        put(octal(size, 11), 124)
        header[156] = kind
        put("ustar\u{0}00", 257)
        put(String(repeating: " ", count: 8), 148)
        put(octal(header.reduce(0) { $0 + Int($1) }, 6) + "\u{0} ", 148)
        return header
    }

    /// Bytes of sound inputs changed here and there: nothing traps, and nothing goes on for ever.
    @Test(arguments: ["tar", "zip", "warc", "arc", "mhtml", "gzip", "zstd", "bzip2", "xz"])
    func changedBytesNeverTrap(_ kind: String) throws {
        let sound = try Self.sample(kind)
        guard !sound.isEmpty else { return }
        var random = SeededRandom(11)
        for _ in 0..<400 {
            var bytes = sound
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes[place] = 0xFF
                case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
                default: bytes.insert(contentsOf: [0x39, 0x39, 0x39, 0x39, 0x39], at: place)
                }
                if bytes.isEmpty { bytes = [0] }
            }
            _ = read(bytes)
        }
    }

    private static let page =
        "<html><body><article><h1>Bridge</h1><p>" + String(repeating: "The council voted for it. ", count: 30) + "</p></article>"

    private static func sample(_ kind: String) throws -> [UInt8] {
        let http =
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n\(String(page.utf8.count, radix: 16))\r\n\(page)\r\n0\r\n\r\n"
        switch kind {
        case "tar":
            let padding = [UInt8](repeating: 0, count: 512 - page.utf8.count % 512)
            return tarHeader("a.html", size: page.utf8.count, kind: 0x30) + Array(page.utf8) + padding + [UInt8](repeating: 0, count: 1024)
        case "warc":
            let record =
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http\r\nContent-Length: \(http.utf8.count)\r\n\r\n\(http)\r\n\r\n"
            return Array((record + record).utf8)
        case "arc":
            let record = "http://example.org/ 1.2.3.4 20010102030405 text/html \(http.utf8.count)\n\(http)\n"
            return Array(("filedesc://x 0.0.0.0 20010101000000 text/plain 10\n1 0 x\n\n\n\n" + record + record).utf8)
        case "mhtml":
            return Array(
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\(page)=3D=\r\n\r\n--b--\r\n"
                    .utf8)
        default: return try made(by: kind)
        }
    }

    /// By the system's tools, where they are.
    private static func made(by tool: String) throws -> [UInt8] {
        let folder = TemporaryFolder.url.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(page.utf8).write(to: folder.appending(path: "a.html"))
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        let zip =
            "python3 -c \"import zipfile; z=zipfile.ZipFile('x','w',zipfile.ZIP_DEFLATED); z.write('a.html'); z.write('a.html','b.html')\""
        process.arguments = ["-c", "cd '\(folder.path())'; " + (tool == "zip" ? zip : "\(tool) -c a.html > x") + " 2>/dev/null"]
        try process.run()
        process.waitUntilExit()
        return (try? Array(Data(contentsOf: folder.appending(path: "x")))) ?? []
    }

    @Test func namesThatAreFilesAndFoldersBothArePlaced() throws {
        let folder = TemporaryFolder.url.appending(path: UUID().uuidString).path()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let sink = FolderSink(folder, format: NamedFormat.named("text")!.make(.init(), .never), inputs: [])
        let long = (0..<300).map { "folder-\($0)" }.joined(separator: "/")
        let paths = ["a.html", "a.txt/b.html", "c/d.txt/e.html", "c/d.html", "a.html", long + "/x.html", "../../etc/x", "", "."]
        for path in paths {
            var answer = Answer(status: .ok)
            answer.path = path
            answer.output = [0x78]
            try sink.write(answer)
        }
        let files = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
            .filter { !Files.isFolder(folder + "/" + $0) }
        #expect(files.count == paths.count)
    }
}
