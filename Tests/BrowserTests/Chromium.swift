import Foundation
import JSONText
import TestSupport

/// Headless Chromium, driven over the DevTools protocol through its pipe: messages of JSON, each ended by a zero byte.
final class Chromium {
    struct Failure: Error, CustomStringConvertible { let description: String }

    /// Where Debian puts it; `WINNOW_CHROMIUM` names another.
    static let path: String? = {
        let own = ProcessInfo.processInfo.environment["WINNOW_CHROMIUM"].map { [$0] } ?? []
        return (own + ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]).first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }()

    /// What the browser told of by itself.
    private(set) var events: [JSON] = []

    private let process = Process()
    private let folder: URL
    private let toBrowser: Int32
    private let fromBrowser: Int32
    private var unread: [UInt8] = []
    private var lastID = 0
    private var session: String?

    /// - Parameter language: what `navigator.language` says.
    init(width: Int = 1280, height: Int = 900, language: String = "en-US", isDark: Bool = false) throws {
        guard let path = Self.path else { throw Failure(description: "chromium is not installed") }
        folder = TemporaryFolder.url.appending(path: "winnow-browser-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let (own, names) = (folder, ["to", "from"])
        let pipes = names.map { own.appending(path: $0).path() }
        for pipe in pipes where mkfifo(pipe, 0o600) != 0 { throw Failure(description: "no pipe") }
        // Opened for both directions, so that opening does not wait for the other side.
        toBrowser = Glibc.open(pipes[0], O_RDWR | O_CLOEXEC)
        fromBrowser = Glibc.open(pipes[1], O_RDWR | O_CLOEXEC)
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [
            "-c", "exec \"$0\" \"$@\" 3<'\(pipes[0])' 4>'\(pipes[1])'", path, "--headless=new", "--no-sandbox", "--disable-gpu",
            "--disable-dev-shm-usage", "--remote-debugging-pipe", "--no-first-run", "--hide-scrollbars", "--disable-extensions",
            "--user-data-dir=\(folder.path())/profile", "about:blank",
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let target = try send("Target.createTarget", .object([.init("url", .string("about:blank"))]))["targetId"]?.string
        let attached = try send(
            "Target.attachToTarget", .object([.init("targetId", .optional(target)), .init("flatten", .bool(true))]))
        session = attached["sessionId"]?.string
        for domain in ["Page", "Runtime", "Network", "Log"] { try send(domain + ".enable") }
        try send(
            "Emulation.setUserAgentOverride",
            .object([.init("userAgent", .string("Mozilla/5.0 Chrome")), .init("acceptLanguage", .string(language))]))
        try resize(width, height)
        try send(
            "Emulation.setEmulatedMedia",
            .object([
                .init(
                    "features",
                    .array([
                        .object([.init("name", .string("prefers-color-scheme")), .init("value", .string(isDark ? "dark" : "light"))])
                    ]))
            ]))
    }

    /// Ends the browser that this started.
    func quit() {
        _ = try? send("Browser.close", session: false)
        let deadline = Date(timeIntervalSinceNow: 5)
        while process.isRunning, Date() < deadline { usleep(20_000) }
        if process.isRunning { process.terminate() }
        close(toBrowser)
        close(fromBrowser)
        try? FileManager.default.removeItem(at: folder)
    }

    func resize(_ width: Int, _ height: Int) throws {
        try send(
            "Emulation.setDeviceMetricsOverride",
            .object([
                .init("width", .integer(width)), .init("height", .integer(height)), .init("deviceScaleFactor", .integer(1)),
                .init("mobile", .bool(false)),
            ]))
    }

    /// Opens a page's text as a file and waits until it and its frames are loaded.
    func show(html: String) throws {
        let file = folder.appending(path: "page.html")
        try Data(html.utf8).write(to: file)
        events = []
        try send("Page.navigate", .object([.init("url", .string(file.absoluteString))]))
        try wait(until: "document.readyState === 'complete'")
        try wait(
            until: "[...document.querySelectorAll('iframe')].every(f => f.contentDocument && f.contentDocument.readyState === 'complete')")
    }

    /// The value of a JavaScript expression.
    @discardableResult
    func run(_ expression: String) throws -> JSON {
        let answer = try send(
            "Runtime.evaluate",
            .object([
                .init("expression", .string(expression)), .init("returnByValue", .bool(true)), .init("awaitPromise", .bool(true)),
            ]))
        if let thrown = answer["exceptionDetails"] { throw Failure(description: "\(expression): \(thrown.text())") }
        return answer["result"]?["value"] ?? .null
    }

    func wait(until condition: String) throws {
        let deadline = Date(timeIntervalSinceNow: 20)
        while Date() < deadline {
            if (try? run(condition))?.bool == true { return }
            usleep(30_000)
        }
        throw Failure(description: "waited in vain for \(condition)")
    }

    /// Presses and lets go of a key, as the keyboard does.
    func press(_ key: String) throws {
        for type in ["keyDown", "keyUp"] {
            var members: [JSON.Member] = [.init("type", .string(type)), .init("key", .string(key))]
            if type == "keyDown", key.count == 1 { members.append(.init("text", .string(key))) }
            try send("Input.dispatchKeyEvent", .object(members))
        }
    }

    /// Clicks the middle of an element, as the mouse does.
    func click(_ selector: String, inFrame: Bool = false) throws {
        let root = inFrame ? "document.querySelector('iframe').contentDocument" : "document"
        let place =
            try run(
                """
                (() => { const e = \(root).querySelector(\(JSON.string(selector).text())); e.scrollIntoView({block: 'center'});
                  const r = e.getClientRects()[0]; const f = \(inFrame ? "document.querySelector('iframe').getBoundingClientRect()" : "{x: 0, y: 0}");
                  return [r.x + r.width / 2 + f.x, r.y + r.height / 2 + f.y]; })()
                """
            ).array ?? []
        guard place.count == 2 else { throw Failure(description: "no \(selector)") }
        for type in ["mousePressed", "mouseReleased"] {
            try send(
                "Input.dispatchMouseEvent",
                .object([
                    .init("type", .string(type)), .init("x", place[0]), .init("y", place[1]), .init("button", .string("left")),
                    .init("clickCount", .integer(1)),
                ]))
        }
    }

    /// A picture of what is seen, as PNG.
    func screenshot() throws -> Data {
        let answer = try send("Page.captureScreenshot", .object([.init("format", .string("png"))]))
        return Data(base64Encoded: answer["data"]?.string ?? "") ?? Data()
    }

    /// Addresses that were asked for, the page's own and data left out.
    var requests: [String] {
        events.filter { $0["method"]?.string == "Network.requestWillBeSent" }
            .compactMap { $0["params"]?["request"]?["url"]?.string }
            .filter { !$0.hasPrefix("file://" + folder.path()) && !$0.hasPrefix("data:") && !$0.hasPrefix("about:") }
    }

    /// What only a script of somebody else's makes happen: dialogs, exceptions, messages on the console.
    var doings: [String] {
        events.filter {
            ["Page.javascriptDialogOpening", "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Page.windowOpen"].contains(
                $0["method"]?.string ?? "")
        }.map { $0.text() }
    }

    // MARK: The protocol

    @discardableResult
    func send(_ method: String, _ parameters: JSON = .object([]), session usesSession: Bool = true) throws -> JSON {
        lastID += 1
        var members: [JSON.Member] = [.init("id", .integer(lastID)), .init("method", .string(method)), .init("params", parameters)]
        if usesSession, let session { members.append(.init("sessionId", .string(session))) }
        var bytes = Array(JSON.object(members).text().utf8) + [0]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { write(toBrowser, $0.baseAddress, $0.count) }
            guard written > 0 else { throw Failure(description: "the browser is gone") }
            bytes.removeFirst(written)
        }
        while true {
            let message = try receive()
            guard message["id"]?.double == Double(lastID) else {
                events.append(message)
                if message["method"]?.string == "Page.javascriptDialogOpening" { throw Failure(description: "a dialog: \(message.text())") }
                continue
            }
            if let error = message["error"] { throw Failure(description: "\(method): \(error.text())") }
            return message["result"] ?? .null
        }
    }

    private func receive() throws -> JSON {
        var searched = 0
        while true {
            if let end = unread[searched...].firstIndex(of: 0) {
                let message = Array(unread[..<end])
                unread.removeFirst(end + 1)
                return try JSON(parsing: message)
            }
            searched = unread.count
            var waiting = pollfd(fd: fromBrowser, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, 30_000) > 0 else { throw Failure(description: "the browser says nothing") }
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            let count = buffer.withUnsafeMutableBytes { read(fromBrowser, $0.baseAddress, $0.count) }
            guard count > 0 else { throw Failure(description: "the browser is gone") }
            unread += buffer[..<count]
        }
    }
}
