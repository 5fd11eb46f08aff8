import ByteIO
import CommandOptions
import JSONText
import NIOCore
import NIOHTTP1
import Serving

/// Requests and answers on one connection, one after another.
struct Exchange: Sendable {
    let service: Service
    let workbench: Workbench?
    let metrics: Metrics
    let pool: JudgingPool
    let largestBody: Int
    /// In which a request has to come, and in which it has to be answered.
    let time: TimeAmount
    let logsRequests: Bool

    typealias Incoming = NIOAsyncChannelInboundStream<RequestPart>.AsyncIterator
    typealias Outgoing = NIOAsyncChannelOutboundWriter<ResponsePart>

    func run(_ incoming: NIOAsyncChannelInboundStream<RequestPart>, _ outgoing: Outgoing, on channel: any Channel) async throws {
        var parts = incoming.makeAsyncIterator()
        while true {
            // A connection without a request is kept as long as a request may take to come.
            let timer = channel.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
            defer { timer.cancel() }
            guard case .head(let head) = try await parts.next() else { return }
            let start = ContinuousClock.now
            var request = Request(head: head)
            let response = try await answer(&request, &parts, outgoing, timer, on: channel)
            let isLast = !head.isKeepAlive || !request.isRead
            try await send(response, to: head, isHeadOnly: head.method == .HEAD, isLast: isLast, outgoing)
            note(request, response, start.duration(to: .now))
            if isLast {
                // A connection that is closed while its peer still sends is reset, and the answer may be lost.
                if !request.isRead { try await discard(&parts, on: channel) }
                return
            }
        }
    }

    /// A request as far as it was read.
    private struct Request {
        let head: HTTPRequestHead
        var operation: Serving.Operation?
        var body: [UInt8] = []
        var isRead = false
        var judging: Duration?
    }

    private func answer(
        _ request: inout Request, _ parts: inout Incoming, _ outgoing: Outgoing, _ timer: Scheduled<Void>, on channel: any Channel
    ) async throws -> Response {
        let head = request.head
        let asked = RequestHead(method: head.method.rawValue, target: head.uri, fields: head.headers.map { ($0.name, $0.value) })
        if let workbench, Workbench.isAsked(by: asked) {
            return try await judged(&request, &parts, outgoing, timer, on: channel, limit: Workbench.largestFile) {
                workbench.answer(asked, body: $0)
            }
        }
        let call: Call
        do { call = try Call(asked) } catch { return error.response }
        request.operation = call.operation
        guard call.operation.takesPage else {
            guard try await readBody(&request, &parts, limit: 0) else { return .failure(413, "\(head.uri) takes no body") }
            return service.answer(call, body: [])
        }
        return try await judged(&request, &parts, outgoing, timer, on: channel, limit: largestBody) { [service] in
            service.answer(call, body: $0)
        }
    }

    /// Reads the body and has it worked on by a thread, when there is a place.
    private func judged(
        _ request: inout Request, _ parts: inout Incoming, _ outgoing: Outgoing, _ timer: Scheduled<Void>, on channel: any Channel,
        limit: Int, _ work: @escaping @Sendable ([UInt8]) -> Response
    ) async throws -> Response {
        let head = request.head
        let tooLarge = Response.failure(413, "the body has more than \(limit) bytes")
        if let length = head.headers.first(name: "content-length").flatMap(Int.init), length > limit { return tooLarge }
        guard pool.takePlace() else { return .failure(503, "too many requests wait already", fields: [("Retry-After", "1")]) }
        do {
            if head.headers.first(name: "expect")?.lowercased() == "100-continue" {
                try await outgoing.write(.head(HTTPResponseHead(version: head.version, status: .continue)))
            }
            guard try await readBody(&request, &parts, limit: limit) else {
                pool.leavePlace()
                return tooLarge
            }
        } catch {
            pool.leavePlace()
            throw error
        }
        timer.cancel()
        let start = ContinuousClock.now
        let body = request.body
        let response = await pool.run(within: time, on: channel.eventLoop) { work(body) }
        request.judging = start.duration(to: .now)
        return response ?? .failure(504, "the page took more than \(time.nanoseconds / 1_000_000) ms")
    }

    /// - Returns: false for a body over the limit, of which the rest is not read.
    private func readBody(_ request: inout Request, _ parts: inout Incoming, limit: Int) async throws -> Bool {
        while let part = try await parts.next() {
            switch part {
            case .head: break
            case .body(let bytes):
                guard request.body.count + bytes.readableBytes <= limit else { return false }
                request.body += bytes.readableBytesView
            case .end:
                request.isRead = true
                return true
            }
        }
        // The peer left within its request.
        throw ChannelError.eof
    }

    /// Reads what still comes of a request that was answered already, for two seconds at most.
    private func discard(_ parts: inout Incoming, on channel: any Channel) async throws {
        let timer = channel.eventLoop.scheduleTask(in: .seconds(2)) { channel.close(promise: nil) }
        defer { timer.cancel() }
        while let part = try await parts.next() { if case .end = part { return } }
    }

    private func send(_ response: Response, to head: HTTPRequestHead, isHeadOnly: Bool, isLast: Bool, _ outgoing: Outgoing) async throws {
        var answer = HTTPResponseHead(version: head.version, status: HTTPResponseStatus(statusCode: response.status))
        answer.headers.add(name: "Content-Type", value: response.type)
        answer.headers.add(name: "Content-Length", value: String(response.body.count))
        answer.headers.add(name: "X-Content-Type-Options", value: "nosniff")
        answer.headers.add(name: "Cache-Control", value: "no-store")
        for field in response.fields { answer.headers.add(name: field.name, value: field.value) }
        if isLast { answer.headers.add(name: "Connection", value: "close") }
        try await outgoing.write(.head(answer))
        if !isHeadOnly { try await outgoing.write(.body(ByteBuffer(bytes: response.body))) }
        try await outgoing.write(.end(nil))
    }

    private func note(_ request: Request, _ response: Response, _ time: Duration) {
        metrics.note(
            request.operation, status: response.status, bytesIn: request.body.count, bytesOut: response.body.count, time: request.judging)
        guard logsRequests else { return }
        let milliseconds = Double(time.components.seconds) * 1000 + Double(time.components.attoseconds) / 1e15
        // Neither the query nor the page: an address may be nobody else's business.
        let line = JSON.object([
            .init("time", .string(WallClock.text(WallClock.seconds))), .init("method", .string(request.head.method.rawValue)),
            .init("operation", .optional(request.operation?.rawValue)), .init("status", .integer(response.status)),
            .init("bytes_in", .integer(request.body.count)), .init("bytes_out", .integer(response.body.count)),
            .init("ms", .decimal(milliseconds, places: 3)),
        ])
        try? OutputDescriptor.standardError.write(line.text() + "\n")
    }
}
