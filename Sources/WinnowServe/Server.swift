import ByteIO
import CommandOptions
import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import Serving

typealias RequestPart = HTTPServerRequestPart
typealias ResponsePart = HTTPPart<HTTPResponseHead, ByteBuffer>
typealias HTTPConnection = NIOAsyncChannel<RequestPart, ResponsePart>

/// Listens, and gives each connection a task of its own, until SIGTERM or SIGINT: then no connection is taken any more, and
/// what is in flight is answered.
struct Server {
    private let options: ServeOptions
    private let metrics: Metrics
    private let exchange: Exchange
    private let connections: OpenConnections

    init(_ service: Service, _ workbench: Workbench?, _ metrics: Metrics, _ options: ServeOptions) {
        self.options = options
        self.metrics = metrics
        let pool = JudgingPool(threads: options.jobs ?? System.coreCount, mostWaiting: options.mostWaiting, metrics: metrics)
        connections = OpenConnections(most: options.mostConnections)
        exchange = Exchange(
            service: service, workbench: workbench, metrics: metrics, pool: pool, largestBody: options.largestPage,
            time: .milliseconds(Int64(options.milliseconds)),
            logsRequests: options.logsRequests)
    }

    func run() async throws {
        let listening = try await listen()
        defer { if let socket = options.socket { try? Files.remove(socket) } }
        Console.complain("listening on \(address(listening.channel))")
        if let folder = options.workbench { Console.complain("the workbench of \(folder): \(address(listening.channel))/workbench") }
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { [connections] in
                // A handler of signals may only set a flag: somebody has to look at it.
                while !Interruption.isAsked { try await Task.sleep(for: .milliseconds(50)) }
                try? await listening.channel.close()
                connections.quiesce()
            }
            try await withThrowingDiscardingTaskGroup { answering in
                try await listening.executeThenClose { incoming in
                    for try await connection in incoming {
                        answering.addTask { await self.answer(connection) }
                    }
                }
                // What is still open has the time of one request to come to its end.
                answering.addTask { [connections, options] in
                    try? await Task.sleep(for: .milliseconds(options.milliseconds + 500), unless: { connections.isEmpty })
                    connections.close()
                }
            }
            tasks.cancelAll()
        }
    }

    private func listen() async throws -> NIOAsyncChannel<HTTPConnection, Never> {
        let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup(numberOfThreads: 1))
            .serverChannelOption(.backlog, value: 256)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        if let socket = options.socket {
            // Nobody but the owner may connect, from the moment that it is there.
            let mask = umask(0o177)
            defer { umask(mask) }
            return try await bootstrap.bind(
                unixDomainSocketPath: socket, cleanupExistingSocketFile: true, childChannelInitializer: Self.prepare)
        }
        return try await bootstrap.bind(host: "127.0.0.1", port: options.port, childChannelInitializer: Self.prepare)
    }

    @Sendable private static func prepare(_ channel: any Channel) -> EventLoopFuture<HTTPConnection> {
        channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: true)
            try channel.pipeline.syncOperations.addHandler(ResponseBytes())
            return try HTTPConnection(wrappingChannelSynchronously: channel)
        }
    }

    private func address(_ channel: any Channel) -> String {
        options.socket.map { "unix:\($0)" } ?? "http://127.0.0.1:\(channel.localAddress?.port ?? options.port)"
    }

    /// What goes wrong with a connection ends it alone.
    private func answer(_ connection: HTTPConnection) async {
        guard connections.add(connection.channel) else {
            try? await connection.channel.close()
            return
        }
        metrics.note(connections: 1)
        try? await connection.executeThenClose { incoming, outgoing in
            try await exchange.run(incoming, outgoing, on: connection.channel)
        }
        metrics.note(connections: -1)
        connections.remove(connection.channel)
    }
}

extension Task where Success == Never, Failure == Never {
    /// Sleeps until the time is over or nothing is left to wait for.
    fileprivate static func sleep(for time: Duration, unless isOver: () -> Bool) async throws {
        let end = ContinuousClock.now + time
        while ContinuousClock.now < end, !isOver() { try await sleep(for: .milliseconds(20)) }
    }
}
