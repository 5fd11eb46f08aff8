import NIOCore
import Synchronization

/// The connections that are open, so that they can be counted and brought to an end.
final class OpenConnections: Sendable {
    private let most: Int
    private let channels = Mutex<[ObjectIdentifier: any Channel]>([:])

    init(most: Int) { self.most = most }

    /// - Returns: false when there are too many.
    func add(_ channel: any Channel) -> Bool {
        channels.withLock { channels in
            guard channels.count < most else { return false }
            channels[ObjectIdentifier(channel)] = channel
            return true
        }
    }

    func remove(_ channel: any Channel) { _ = channels.withLock { $0.removeValue(forKey: ObjectIdentifier(channel)) } }

    var isEmpty: Bool { channels.withLock { $0.isEmpty } }

    /// Idle ones are closed; one that is at work is closed behind its answer. NIO's handler of pipelined requests does both.
    func quiesce() { for channel in all { channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent()) } }

    func close() { for channel in all { channel.close(promise: nil) } }

    private var all: [any Channel] { channels.withLock { Array($0.values) } }
}
